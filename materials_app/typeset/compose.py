"""Runs the passes in order: a resolved document becomes a display list, with how each frame fitted and what was found.

Pure: the same document, fonts and library give the same display list, to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from materials_app.model.colour import Paint
from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun, Item, Semantics, Symbol
from materials_app.model.document import (
    BoundDrawing,
    BoundFill,
    BoundFrame,
    BoundImage,
    BoundPartners,
    BoundSymbol,
    BoundTabs,
    BoundText,
    ResolvedDocument,
    ResolvedPage,
)
from materials_app.model.findings import Finding, Place
from materials_app.model.fitting import FrameFit, Typeset
from materials_app.model.geometry import Rect, bounds
from materials_app.model.library import AssetLibrary
from materials_app.model.page import PageGeometry
from materials_app.model.partner import FIELDS, NAMES_FIELD
from materials_app.model.template import Fit, Role
from materials_app.typeset.artwork import at_scale, scaled_geometry
from materials_app.typeset.crowded import crowded_by, told_once
from materials_app.typeset.drawing import drawing_paths
from materials_app.typeset.finishing_lines import finishing_lines
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.force_mark import MASTHEAD
from materials_app.typeset.force_strip import Means, Name, force_strip
from materials_app.typeset.layout_checks import (
    OUTSIDE_SAFE_AREA,
    check_page,
    left_out,
    logos_as_text,
    mark_as_text,
    overset,
    partners_overset,
    words_without_room,
)
from materials_app.typeset.mark_rows import MarkLimit
from materials_app.typeset.marks import marks
from materials_app.typeset.page_setting import PlacedText, SetPage
from materials_app.typeset.parity import parity
from materials_app.typeset.partners_room import with_partners_room
from materials_app.typeset.picture import place_marks, place_picture
from materials_app.typeset.runs import fill_path, glyph_runs
from materials_app.typeset.stamp import stamp_paths
from materials_app.typeset.symbol import QUIET_ZONE, make_symbol
from materials_app.typeset.tabs import on_first_tab, on_other_tabs, tab_paths
from materials_app.typeset.turned import set_pages

__all__ = ["typeset"]


def typeset(document: ResolvedDocument, fonts: FontBook, library: AssetLibrary) -> Typeset:
    """Everything at its fixed place.

    Args:
        document: what to say, in which frames.
        fonts: what to set it in; keep it between calls, it remembers shaped words.
        library: where pictures come from.

    Returns:
        The display list, how each text frame fitted, and layout findings. Words that do not fit are set all the
        same and reported as ``overset``.

    Raises:
        FontError: when a character has no glyph; it names the character.
        SymbolError: when a QR symbol's target may not be encoded.
        InputError: when a picture is missing or the slug line is too long.
    """
    drawn = document.pages
    document, pages = _passes(document, fonts, library)
    limits = [stood.limit for one in pages for stood in one.force.stood]
    if limits and any(isinstance(one, BoundPartners) and one.marks for page in document.pages for one in page.frames):
        # No partner's logo looks larger than the force's, whose size is known once it stands.
        least = min(limits, key=lambda one: one.ink)
        document, pages = _passes(replace(document, pages=drawn), fonts, library, least)
    shown = tuple(one.display_page() for one in pages)
    return Typeset(
        display_list=DisplayList(document.title, document.language, shown),
        fits=tuple(fit for one in pages for fit in one.fits()),
        findings=(
            *(finding for one, page in zip(pages, drawn, strict=True) for finding in one.findings(page)),
            *parity(document, shown),
        ),
    )


def _passes(
    document: ResolvedDocument, fonts: FontBook, library: AssetLibrary, limit: MarkLimit | None = None
) -> tuple[ResolvedDocument, tuple[_PagePass, ...]]:
    """The document with room made for partners, no logo of theirs beyond ``limit``, and its pages on their way."""
    document = replace(document, pages=with_partners_room(document.pages, fonts, library, limit))
    done = set_pages(document.pages, fonts)
    return document, tuple(_PagePass(document, number, one, fonts, library) for number, one in enumerate(done, 1))


class _PagePass:
    """One page on its way from frames to items."""

    def __init__(
        self, document: ResolvedDocument, number: int, done: SetPage, fonts: FontBook, library: AssetLibrary
    ) -> None:
        self._document = document
        self._page = page = document.pages[number - 1]
        self._number = number
        self._fonts = fonts
        self._library = library
        self._set = done
        self._tabs = {bound.frame.id: bound.frame for bound in page.frames if isinstance(bound, BoundTabs)}
        upright = {name: _runs_of(placed, fonts) for name, placed in self._set.texts.items()}
        self._runs = {name: self._standing(name, runs) for name, runs in upright.items()}
        shown = [item for frame in page.frames for item in self._items(frame)]
        texts = (one for one in self._set.texts.values() if _slot(one) == MASTHEAD and not one.bound.frame.tabs)
        names = tuple(Name(one, self._runs[one.bound.frame.id]) for one in texts)
        self.force = force_strip(document, page, names, shown, Means(fonts, library))
        self._content = (*self.force.content, *self._repeated(upright))

    def display_page(self) -> DisplayPage:
        """The page with its stamp, the lines a finisher asked for and its printer's marks."""
        geometry = self._page.geometry
        codes = [item.quiet_rect for item in self._content if isinstance(item, Symbol)]
        stamp = stamp_paths(self._document.stamp, geometry, self._fonts, codes) if self._document.stamp else ()
        around = self._marks(geometry)
        lines = finishing_lines(geometry) if self._document.finishing_lines else ()
        return DisplayPage(geometry, (*self._content, *stamp, *lines, *around))

    def _standing(self, name: str, runs: tuple[GlyphRun, ...]) -> tuple[GlyphRun, ...]:
        """The runs of a text where it stands: on the page as they are, or on the first tab that is there."""
        tabs = self._tabs.get(self._set.texts[name].bound.frame.tabs)
        return on_first_tab(runs, tabs, self._page.geometry.tabs) if tabs else runs

    def _repeated(self, upright: Mapping[str, tuple[GlyphRun, ...]]) -> Iterator[Item]:
        """What stands on the other tabs, one tab after the other: after all that is read."""
        for tabs in self._tabs.values():
            frames = (placed.bound.frame for placed in self._set.texts.values())
            runs = (run for frame in frames if frame.tabs == tabs.id for run in upright[frame.id])
            yield from on_other_tabs(tuple(runs), tabs, self._page.geometry.tabs)

    def _marks(self, geometry: PageGeometry) -> tuple[Item, ...]:
        """The marks, as large as they are in the artwork when that is drawn at its scale."""
        if geometry.scale == 1:
            return marks(geometry, self._page.slug, self._fonts)
        drawn = marks(scaled_geometry(geometry), self._page.slug, self._fonts)
        return tuple(at_scale(item, 1 / geometry.scale) for item in drawn)

    def fits(self) -> Iterator[FrameFit]:
        """How each text frame fitted, in paint order."""
        texts = (one for name, one in self._set.texts.items() if name not in self.force.replaced)
        return (_fit(placed, self._ink(placed), self._number) for placed in texts)

    def findings(self, drawn: ResolvedPage) -> Iterator[Finding]:
        """What is wrong with the page, words that do not fit first; ``drawn`` is how its layout draws it."""
        overset_words = tuple(placed for placed in self._set.texts.values() if placed.block.over)
        yield from (self._overset(placed) for placed in overset_words)
        if any(map(_is_text, self._page.frames)):
            yield logos_as_text(Place(self._number, slot=NAMES_FIELD))
        gone = told_once(self._set.left_out, self._page)
        yield from (left_out(one, crowded_by(one, self._page, drawn), Place(self._number)) for one in gone)
        place = Place(self._number, slot=MASTHEAD)
        if self.force.barred:
            yield mark_as_text(place, self.force.barred, needed=self._document.needs_mark)
        if self.force.lacks_words:
            yield words_without_room(place)
        said = {_slot(placed) for placed in overset_words}
        plain = DisplayPage(self._page.geometry, self._content)
        for finding in check_page(plain, self._number, self._document.max_sizes):
            # Words that do not fit run past the safe area as well: one finding is enough.
            if finding.id != OUTSIDE_SAFE_AREA or finding.place.slot not in said:
                yield finding

    def _overset(self, placed: PlacedText) -> Finding:
        block = placed.block
        place = Place(self._number, self._ink(placed).in_mm(), _slot(placed), excerpt=_text(placed))
        if place.slot in FIELDS:
            return partners_overset(place)
        frame, is_own = placed.bound.frame, any(choice.has_own_words for choice in placed.bound.choices)
        breaks = frame.fit in (Fit.HEADLINE, Fit.LINES) and len(block.lines) < frame.max_lines
        return overset(place, block.over, block.setting.size, shortest=not is_own, breaks=breaks)

    def _items(self, bound: BoundFrame) -> Iterator[Item]:
        match bound:
            case BoundFill():
                field = self._set.fields.get(bound.frame.id)
                if field:
                    yield fill_path(bound, field, self._page.geometry)
            case BoundTabs():
                # Where a machine perforates, nothing is printed on the perforation.
                yield from tab_paths(bound, self._page.geometry, with_lines=not self._document.finishing_lines)
            case BoundDrawing():
                yield from drawing_paths(bound, self._set.clear[bound.frame.id], self._page.geometry)
            case BoundImage():
                if bound.image:
                    yield place_picture(bound, self._page.geometry, self._document.language, self._library)
            case BoundSymbol():
                square = self._set.symbols[bound.frame.id]
                yield _symbol(bound, square, bound.language or self._document.language)
            case BoundPartners():
                rows = self._set.fields.get(bound.frame.id)
                yield from place_marks(bound, rows, self._library) if rows else ()
            case BoundText():
                yield from self._runs.get(bound.frame.id, ())

    def _ink(self, placed: PlacedText) -> Rect:
        return bounds(run.bounds for run in self._runs[placed.bound.frame.id])


def _is_text(bound: BoundFrame) -> bool:
    return isinstance(bound, BoundPartners) and bound.is_text


def _runs_of(placed: PlacedText, fonts: FontBook) -> tuple[GlyphRun, ...]:
    bound, block, first = placed.bound, placed.block, placed.first_baseline
    return fonts.runs.recall(
        bound.frame, (block, bound.language, first), lambda: tuple(glyph_runs(bound, block, first))
    )


def _symbol(bound: BoundSymbol, square: Rect, language: str) -> Symbol:
    matrix = make_symbol(bound.payload)
    return Symbol(
        rows=matrix.rows,
        payload=bound.payload,
        version=matrix.version,
        level=matrix.level,
        mask=matrix.mask,
        rect=square,
        quiet=QUIET_ZONE,
        paint=Paint.of(bound.swatch),
        ground=Paint.of(bound.ground),
        semantics=Semantics(Role.FIGURE, bound.frame.order, language, bound.alt, "address"),
    )


def _fit(placed: PlacedText, ink: Rect, page: int) -> FrameFit:
    block = placed.block
    return FrameFit(
        frame=placed.bound.frame.id,
        slots=tuple(dict.fromkeys(line.slot for line in block.lines)),
        choice=block.choice,
        size=block.setting.size,
        width=block.setting.width,
        lines=len(block.lines),
        ink=ink,
        characters_over=block.over,
        page=page,
    )


def _slot(placed: PlacedText) -> str:
    """The slot to point at: the one with the longest line."""
    lines = placed.block.lines
    return max(lines, key=lambda line: line.reach(placed.block.setting.tracking)).slot


def _text(placed: PlacedText) -> str:
    return " ".join(line.shaped.text for line in placed.block.lines)
