"""What the checks look at: the facts of a file, its pictures, and the order it was made to, each worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from pypdfium2 import PdfiumError

from materials_app.model.expectation import Expectation, ExpectedSymbol
from materials_app.model.findings import Place
from materials_app.model.page import PageGeometry
from materials_app.model.rules import Rulebook
from materials_app.preflight.facts import FileFacts, PageFacts, Shown
from materials_app.preflight.inspection import Opened
from materials_app.preflight.lines import Comparison, compare
from materials_app.preflight.pdf_values import UNREADABLE
from materials_app.preflight.press_profile import fault_of_profile
from materials_app.preflight.raster import Drawn, Plates, draw_scripts
from materials_app.preflight.reading_order import text_by_codes
from materials_app.preflight.sheet import COARSE_PPI, Sheet, open_sheets, within_reason
from materials_app.preflight.sides import Side, read_sides
from materials_app.preflight.space import Box, union
from materials_app.preflight.symbols import (
    Symbol,
    Tone,
    Trial,
    find_symbols,
    is_off,
    measure_tone,
    standing_in,
    try_symbol,
)
from materials_app.preflight.visibility import Judged, Pictures, judge_letters

UNDRAWABLE = (*UNREADABLE, PdfiumError)


class Target:
    """A symbol to judge: where it stands, what was found there, from how far it is read (0: nobody said)."""

    def __init__(self, page: PageFacts, box: Box, found: Symbol | None, distance_m: float, sheet: Sheet) -> None:
        self.page = page
        # The order knows the place to a hair, the picture to half a module.
        self.box = found.box if found is not None and is_off(found, box) else box
        self.found = found
        self.distance_m = distance_m
        self._sheet = sheet
        self._tones: dict[int, Tone] = {}

    @cached_property
    def trials(self) -> tuple[Trial, ...]:
        """The attempts to read it."""
        return try_symbol(self._sheet, self.box)

    def tone(self, modules: int) -> Tone:
        """How dark, how light and how free it stands, being ``modules`` wide."""
        if modules not in self._tones:
            self._tones[modules] = measure_tone(self._sheet, self.box, modules)
        return self._tones[modules]


class Subject:
    """One file under the judge's eye. Pictures are made when the first check asks for them."""

    def __init__(
        self,
        pdf: bytes,
        opened: Opened,
        expectation: Expectation | None,
        rulebook: Rulebook | None,
        name: str = "",
    ) -> None:
        self.name = name
        self._pdf = pdf
        self._opened = opened
        self.facts: FileFacts = opened.facts
        self.expectation = expectation
        self.rulebook = expectation.rulebook if expectation else rulebook

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """The file's pages."""
        return self.facts.pages

    @property
    def flavour(self) -> str:
        """``x4`` or ``x1a``: as ordered, else as the file says of itself, else the one we would ask for."""
        if self.expectation:
            return self.expectation.flavour
        claim = dict(self.facts.info).get("GTS_PDFXVersion", "")
        return "x1a" if claim.startswith("PDF/X-1") else "x4"

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """Each page with the side of the order it carries; pages too many or too few have no partner."""
        return read_sides(self.pages, self.expectation) if self.expectation else ()

    def ordered(self) -> Iterator[tuple[PageFacts, PageGeometry]]:
        """Each page with the boxes ordered for what it carries."""
        return ((side.page, side.geometry) for side in self.sides)

    @cached_property
    def compared(self) -> tuple[tuple[Side, Comparison], ...]:
        """Each page's text held against the lines ordered for what it carries."""
        return tuple((side, compare(side.page, side.text)) for side in self.sides)

    @cached_property
    def profile_faults(self) -> tuple[str, ...]:
        """What is wrong with the colours of the embedded output profiles."""
        return tuple(filter(None, map(fault_of_profile, self._opened.profiles)))

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The pages as PDFium shows them; none when it cannot."""
        try:
            return open_sheets(self._pdf, self.pages, self._opened.gallery)
        except UNDRAWABLE:
            return ()

    @cached_property
    def drawn(self) -> tuple[Drawn | None, ...]:
        """Plates and lettering of each page; none where they cannot be drawn."""
        try:
            return draw_scripts(self._opened)
        except UNDRAWABLE:
            return (None,) * len(self.pages)

    @property
    def plates(self) -> tuple[Plates | None, ...]:
        """The printing plates of each page; none where they cannot be drawn."""
        return tuple(drawn.plates if drawn else None for drawn in self.drawn)

    @cached_property
    def pictures(self) -> tuple[Pictures | None, ...]:
        """Each page with and without its letters, to tell whether they can be seen; none where it cannot be drawn."""
        if not self.sheets:
            return (None,) * len(self.pages)
        return tuple(
            _pictures(page, sheet, drawn) if drawn else None
            for page, drawn, sheet in zip(self.pages, self.drawn, self.sheets, strict=True)
        )

    @cached_property
    def lettered(self) -> tuple[tuple[PageFacts, Shown, Judged], ...]:
        """Each text that can be seen on a piece with the contrast of its letters; none of a page not drawn."""
        return tuple(
            (page, words, judge_letters(pictures, words))
            for page, pictures in zip(self.pages, self.pictures, strict=True)
            for words in page.shown
            if pictures is not None and not words.invisible and words.box.overlaps(page.bleed)
        )

    def plated(self) -> Iterator[tuple[PageFacts, Plates]]:
        """Each page that has plates."""
        for page, plates in zip(self.pages, self.plates, strict=True):
            if plates is not None:
                yield page, plates

    @cached_property
    def symbols(self) -> tuple[tuple[Symbol, ...], ...]:
        """What was found and read on each page."""
        return tuple(find_symbols(sheet) for sheet in self.sheets)

    def symbol_pages(self) -> Iterator[tuple[PageFacts, tuple[Symbol, ...]]]:
        """Each page with the symbols on it."""
        yield from zip(self.pages, self.symbols, strict=False)

    def symbols_on(self, page: PageFacts) -> tuple[Symbol, ...]:
        """What was found and read on one page."""
        return self.symbols[page.number - 1] if self.symbols else ()

    def expected_symbols(self) -> Iterator[tuple[PageFacts, ExpectedSymbol, Box]]:
        """Each ordered symbol with the page that should carry it and its place there."""
        for side in self.sides:
            for symbol in side.symbols:
                yield side.page, symbol, side.page.at(symbol.rect)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The symbols to judge: those ordered, at their ordered place; without an order every QR symbol found."""
        if not self.sheets:
            return ()
        if self.expectation:
            return tuple(self._target(page, box, symbol) for page, symbol, box in self.expected_symbols())
        return tuple(
            Target(page, symbol.box, symbol, 0.0, self._sheet(page))
            for page, symbols in self.symbol_pages()
            for symbol in symbols
            if symbol.modules
        )

    def _target(self, page: PageFacts, box: Box, ordered: ExpectedSymbol) -> Target:
        found = standing_in(self.symbols_on(page), box)
        return Target(page, box, found, ordered.reading_distance_m, self._sheet(page))

    def _sheet(self, page: PageFacts) -> Sheet:
        return self.sheets[page.number - 1]

    @cached_property
    def page_texts(self) -> tuple[str, ...]:
        """The text on each piece, bleed included, as PDFium reads it; slug lines are not part of it.

        Where words run from right to left PDFium turns numbers of several groups about: the codes tell them right.
        """
        return tuple(
            text_by_codes(page) or sheet.text(page.bleed) for page, sheet in zip(self.pages, self.sheets, strict=False)
        )


def _pictures(page: PageFacts, sheet: Sheet, drawn: Drawn) -> Pictures:
    ppi, whole = within_reason(sheet.media, COARSE_PPI), sheet.lettered()
    glyphs = [box for words in page.shown for box in words.glyphs if box.overlaps(sheet.media)]
    bare = sheet.without_letters(whole, union(glyphs)) if glyphs else whole
    return Pictures(sheet.media, ppi, whole, bare, drawn.letters)


def place(page: PageFacts, box: Box | None = None, excerpt: str = "") -> Place:
    """A place on a page, or the page as a whole."""
    return Place(page=page.number, rect_mm=box.from_trim(page.trim) if box else None, excerpt=excerpt)
