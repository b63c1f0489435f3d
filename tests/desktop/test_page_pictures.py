"""A key press draws what it changed and nothing else, and the result is the picture that drawing all of it gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import ImageChops
from PIL.ImageQt import fromqimage
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from materials_app.desktop.application import Window
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.page_pictures import PagePictures, changed_places
from materials_app.model.display_list import DisplayPage, GlyphRun, Item
from tests.desktop.conftest import write

SCALE = 1.37
"""Pixels a point: no edge of an item lies on a whole pixel."""
EDITS = (
    "Short",
    "A much longer way out that runs over several lines of the page",
    "You can talk.",
    "Wxyz",
)


class Counting(PagePainter):
    """Counts the items it draws."""

    items = 0

    def _item(self, painter: object, item: Item) -> None:
        self.items += 1
        super()._item(painter, item)  # type: ignore[arg-type]


def image(pictures: PagePictures, page: DisplayPage, ratio: float) -> QImage:
    box = page.geometry.trim_box
    size = QSize(round(box.width * SCALE * ratio), round(box.height * SCALE * ratio))
    return pictures.picture(0, page, box, SCALE, ratio, size).toImage()


def page_of(window: Window) -> DisplayPage:
    typeset = window.editor.preview.typeset
    assert typeset
    return typeset.display_list.pages[0]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_page_drawn_piece_by_piece_is_the_page_drawn_whole(window: Window, ratio: float) -> None:
    kept = PagePictures(PagePainter(window.editor.library))
    image(kept, page_of(window), ratio)
    for words in EDITS:
        write(window, "exit.text", words)
        write(window, "trigger.headline", words)
        whole = image(PagePictures(PagePainter(window.editor.library)), page_of(window), ratio)
        difference = ImageChops.difference(fromqimage(image(kept, page_of(window), ratio)), fromqimage(whole))
        assert difference.getbbox() is None, words


def test_a_change_of_words_draws_a_few_items(window: Window) -> None:
    painter = Counting(window.editor.library)
    pictures = PagePictures(painter)
    image(pictures, page_of(window), 1.0)
    everything, painter.items = painter.items, 0
    write(window, "action.text", "Free to ring")
    image(pictures, page_of(window), 1.0)
    assert 0 < painter.items < everything


def test_places_are_found_when_items_come_and_go(window: Window) -> None:
    page = page_of(window)
    fewer = replace(page, items=(*page.items[:3], *page.items[4:]))
    assert changed_places(page, page) == ()
    assert len(changed_places(page, fewer)) == 1
    assert changed_places(page, fewer) == changed_places(fewer, page)


def test_the_page_is_painted_before_the_panes_are_told(window: Window, qapp: QApplication) -> None:
    order = []
    window.editor.page_changed.connect(lambda: order.append("page"))
    window.editor.changed.connect(lambda: order.append("panes"))
    write(window, "exit.text", "Other words")
    assert order[:2] == ["page", "panes"]


class Painted(QObject):
    """Writes down what of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt names it)
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return False


def test_a_key_paints_its_own_line_in_the_window_and_sets_no_other_frame_again(window: Window) -> None:
    page, area = window.main.page, window.main.content.part("exit.text").area
    area.setFocus()
    QTest.keyClicks(area, "a")
    QApplication.processEvents()
    before = {id(item): item for item in page_of(window).items}
    painted = Painted(page)
    QTest.keyClicks(area, "b")
    seen = painted.region.intersected(page.to_screen(page.pages[0].geometry.trim_box).toAlignedRect())
    assert not seen.isEmpty()
    assert sum(one.width() * one.height() for one in seen) < page.width() * page.height() / 4
    others = [one for one in page_of(window).items if isinstance(one, GlyphRun) and one.semantics.slot == "masthead"]
    assert others
    assert all(id(one) in before for one in others)
