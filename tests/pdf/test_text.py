from __future__ import annotations

from ctypes import c_double
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import uharfbuzz as hb

from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun
from materials_app.model.geometry import Point
from materials_app.model.units import mm
from materials_app.render.canvas import PaperSpace
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook
from tests.pdf.conftest import Judge
from tests.pdf.sample import A6, BLACK, SLUG, library, lines, set_line

PLACE_TOLERANCE = 0.02
"""Points: a fifth of a hair's breadth, far below what a plate can show."""


@pytest.fixture(scope="module")
def runs() -> tuple[GlyphRun, ...]:
    return lines(FontBook(library()))


@pytest.mark.parametrize("name", ["press", "older", "office"])
def test_poppler_reads_every_line_as_it_was_set(
    name: str, every_file: dict[str, Path], judge: Judge, runs: tuple[GlyphRun, ...]
) -> None:
    read = judge("pdftotext", "-layout", every_file[name], "-").stdout
    found = [" ".join(line.split()) for line in read.splitlines() if line.strip()]
    slug = [] if name == "office" else [SLUG]
    assert found == [*(run.text for run in runs), *slug]


def test_pdfium_finds_every_glyph_where_the_display_list_puts_it(press: Path, runs: tuple[GlyphRun, ...]) -> None:
    wanted = [place for run in runs for place in _origins(run)]
    found = [place for place in _read_origins(press) if place[0].strip()]
    assert any(len(letters) > 1 for letters, _, _ in wanted), "the sample has lost its ligature"
    for letters, x, y in wanted:
        (letter, left, low), found = found[0], found[len(letters) :]
        assert letter == letters[0]
        assert abs(left - x) <= PLACE_TOLERANCE, letters
        assert abs(low - y) <= PLACE_TOLERANCE, letters


def test_widths_are_those_of_the_font_program(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            descendant = font.DescendantFonts[0]
            program = hb.Font(hb.Face(descendant.FontDescriptor.FontFile2.read_bytes()))
            scale = 1000 / program.face.upem
            entries = list(descendant.W)
            for first, widths in zip(entries[::2], entries[1::2], strict=True):
                for place, width in enumerate(widths):
                    assert abs(program.get_glyph_h_advance(int(first) + place) * scale - int(width)) <= 0.5


def _origins(run: GlyphRun) -> list[tuple[str, float, float]]:
    space = PaperSpace(A6)
    places = [
        (glyph.text, *space.place(Point(run.origin.x + glyph.x, run.origin.y - glyph.rise))) for glyph in run.glyphs
    ]
    return [place for place in places if place[0].strip()]


def _read_origins(path: Path) -> list[tuple[str, float, float]]:
    document = pypdfium2.PdfDocument(path)
    try:
        text = document[0].get_textpage()
        found = []
        for index in range(text.count_chars()):
            x, y = c_double(), c_double()
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            found.append((chr(pdfium.FPDFText_GetUnicode(text, index)), x.value, y.value))
        return found
    finally:
        document.close()


def test_the_place_of_the_first_line_is_what_a_ruler_says(press: Path) -> None:
    letter, x, y = _read_origins(press)[0]
    assert letter == "Ŵ"
    assert x == pytest.approx(mm(13 + 8), abs=PLACE_TOLERANCE)
    assert y == pytest.approx(mm(13 + 148 - 40), abs=PLACE_TOLERANCE)


def test_a_line_that_one_table_cannot_tell_carries_its_own_text(folder: Path, judge: Judge) -> None:
    """Two hyphens that look alike share a glyph: the second line says which one it means."""
    assets = library()
    fonts = FontBook(assets)
    face = fonts.face_id("inter", wght=400, opsz=14)
    plain = set_line(fonts, face, "Get-help", Point(40, 40), 12, BLACK)
    other = replace(
        plain,
        origin=Point(40, 80),
        text="Get\u2010help",
        glyphs=tuple(replace(glyph, text="\u2010") if glyph.text == "-" else glyph for glyph in plain.glyphs),
    )
    shown = DisplayList("Two hyphens", "en-GB", (DisplayPage(A6, (plain, other)),))
    path = folder / "hyphens.pdf"
    path.write_bytes(render_print_pdf(shown, fonts, assets))
    assert judge("pdftotext", "-layout", path, "-").stdout.split() == ["Get-help", "Get\u2010help"]
