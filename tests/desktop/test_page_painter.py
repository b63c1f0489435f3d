"""The page is painted from the display list and nothing else: ink where the list has it, at every size and ratio."""

from __future__ import annotations

import sys

import pytest
import uharfbuzz as hb
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QApplication

from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.glyphs import GlyphOutlines
from materials_app.desktop.page_overlay import paint_panel_name
from materials_app.desktop.page_painter import PagePainter, symbol_path
from materials_app.desktop.page_view import PageView
from materials_app.desktop.theme import LIGHT
from materials_app.model.colour import Cmyk, Paint, Srgb
from materials_app.model.display_list import (
    ARTIFACT,
    DisplayPage,
    FaceId,
    Glyph,
    GlyphRun,
    Path,
    Symbol,
    rectangle,
)
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import PageGeometry
from materials_app.pipeline.studio import Studio
from materials_app.typeset.turning import turned_left

INK = Paint("ink", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0), Srgb(10, 20, 30))
PAPER = Paint("paper", Cmyk(0, 0, 0, 0), Srgb(255, 255, 255), Srgb(255, 255, 255))
FACE = FaceId("archivo", (("wdth", 100.0), ("wght", 800.0)))
GEOMETRY = PageGeometry(Size(200, 100), 8, 10)


def painted(studio: Studio, *items: Path | GlyphRun | Symbol, scale: float = 1.0, with_bleed: bool = False) -> QImage:
    box = GEOMETRY.bleed_box if with_bleed else GEOMETRY.trim_box
    image = QImage(round(box.width * scale), round(box.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-box.x, -box.y)
    PagePainter(studio.library).paint(painter, DisplayPage(GEOMETRY, items), with_bleed=with_bleed)
    painter.end()
    return image


def ink_share(image: QImage) -> float:
    dark = sum(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()) for x in range(image.width()))
    return dark / (image.width() * image.height())


def letter(studio: Studio, size: float, origin: Point) -> GlyphRun:
    glyph = Glyph(_gid(studio, "H"), 0, 0, 700, "H")
    return GlyphRun(FACE, size, origin, (glyph,), "H", size, Rect(origin.x, origin.y - size, size, size), INK, ARTIFACT)


def _gid(studio: Studio, character: str, face: FaceId = FACE) -> int:
    font = hb.Font(hb.Face(studio.library.font(face.family).data))
    found = font.get_nominal_glyph(ord(character))
    assert found
    return int(found)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [0.5, 1.0, 4.0])
def test_a_headline_has_the_same_share_of_ink_at_every_scale(studio: Studio, scale: float) -> None:
    """80 device pixels and more: Qt's own glyph drawing is silent above 64."""
    assert ink_share(painted(studio, letter(studio, 80, Point(20, 90)), scale=scale)) == pytest.approx(
        0.0915, abs=0.004
    )


@pytest.mark.parametrize("character", "teA")
def test_strokes_that_cross_leave_no_hole(studio: Studio, character: str) -> None:
    """Variable fonts draw letters from overlapping strokes; an odd-even fill would cut the crossings out."""
    face = FaceId("inter", (("opsz", 14.0), ("wght", 600.0)))
    outline = GlyphOutlines(studio.library).path(face, _gid(studio, character, face))
    whole = QPainterPath(outline)
    whole.setFillRule(Qt.FillRule.WindingFill)
    assert _filled(outline) == _filled(whole) > 0


def _filled(path: QPainterPath) -> int:
    image = QImage(200, 200, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.translate(20, 160)
    painter.scale(0.05, 0.05)
    painter.fillPath(path, Qt.GlobalColor.black)
    painter.end()
    return sum(image.pixelColor(x, y).lightness() < 128 for y in range(200) for x in range(200))


@pytest.mark.usefixtures("qapp")
def test_paint_is_the_proofs_colour_not_the_screens(studio: Studio) -> None:
    box = Rect(0, 0, 200, 100)
    image = painted(studio, Path(rectangle(box), box, INK))
    assert image.pixelColor(100, 50).getRgb()[:3] == (10, 20, 30)


@pytest.mark.usefixtures("qapp")
def test_ink_outside_the_trim_shows_only_with_the_bleed(studio: Studio) -> None:
    box = Rect(-30, -30, 260, 30)
    bar = Path(rectangle(box), box, INK)
    assert ink_share(painted(studio, bar)) == 0
    assert ink_share(painted(studio, bar, with_bleed=True)) == pytest.approx(8 / 116, abs=0.01)


@pytest.mark.usefixtures("qapp")
def test_a_symbol_is_painted_module_by_module(studio: Studio) -> None:
    symbol = Symbol(("101", "010", "111"), "x", 1, "M", 0, Rect(10, 10, 30, 30), 4, INK, PAPER, ARTIFACT)
    image = painted(studio, symbol)
    seen = [
        "".join("1" if image.pixelColor(15 + 10 * x, 15 + 10 * y).lightness() < 128 else "0" for x in range(3))
        for y in range(3)
    ]
    assert tuple(seen) == symbol.rows
    assert symbol_path(symbol).elementCount() == 5 * 4  # five runs of modules, neighbours joined


def test_drawing_keeps_every_reference_to_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 drops one at every call that returns nothing; Python 3.11 then ends in the middle of typing."""
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(2000):
        painter.setOpacity(1.0)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < 200


def test_the_page_is_drawn_sharp_on_a_screen_of_two_pixels_a_point(dressed: QApplication, studio: Studio) -> None:
    view = PageView(PagePainter(studio.library))
    view.resize(300, 200)
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    view.render(image)
    assert image.pixelColor(300, 200) == image.pixelColor(10, 10)
    view.deleteLater()


def test_a_narrow_panel_keeps_its_name_and_gives_up_its_width_first(qapp: QApplication) -> None:
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(ui_font(Role.NOTE))
    wordings = ("Inner flap, 97 mm", "Inner flap")
    wide, narrow = (painter.fontMetrics().horizontalAdvance(words) + 1 for words in wordings)
    said = [paint_panel_name(painter, wordings, QRectF(0, 0, room, 20), LIGHT) for room in (wide, wide - 2, narrow, 5)]
    painter.end()
    assert said == [*wordings, "Inner flap", ""]


@pytest.mark.usefixtures("qapp")
def test_a_turned_letter_stands_on_its_side_left_of_its_baseline(studio: Studio) -> None:
    upright = painted(studio, letter(studio, 60, Point(20, 80))).copy(20, 20, 60, 60)
    turned = painted(studio, *turned_left((letter(studio, 60, Point(0, 0)),), Point(90, 80))).copy(30, 20, 60, 60)
    wanted = upright.transformed(QTransform().rotate(-90))
    both = ((wanted.pixelColor(x, y), turned.pixelColor(x, y)) for x in range(60) for y in range(60))
    differing = sum((one.lightness() < 128) != (other.lightness() < 128) for one, other in both)
    assert ink_share(turned) > 0.2
    assert differing <= 36
