"""Whether a piece in two languages treats both alike, measured on the page from the glyphs that stand there.

Nothing here asks how the words were fitted: what is compared is what lies on the display list, found by its
reading order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from materials_app.model.display_list import DisplayPage, GlyphRun, Symbol
from materials_app.model.document import BoundSymbol, BoundText, ResolvedDocument
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.geometry import Rect, bounds
from materials_app.model.said import said
from materials_app.model.template import Turn
from materials_app.model.units import Length

__all__ = ["parity"]

TOLERANCE = 0.05
"""How far apart two measures of the same words may lie, as a part of the larger one."""

_FIGURES = re.compile(r"\d+(?:[ \N{NO-BREAK SPACE}.,]\d+)*")
_ADDRESSES = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[\w./-]*)?", re.IGNORECASE)
_WEIGHT, _WIDTH = "wght", "wdth"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one frame shows: its words' runs, and the room the layout gives them."""

    runs: tuple[GlyphRun, ...]
    page: int
    room: float

    @property
    def text(self) -> str:
        """What they read as."""
        return " ".join(run.text for run in self.runs)

    @property
    def faces(self) -> tuple[str, ...]:
        """Their typefaces."""
        return tuple(sorted({run.face.family for run in self.runs}))

    @property
    def weights(self) -> tuple[float, ...]:
        """Their weights."""
        return tuple(sorted({dict(run.face.axes).get(_WEIGHT, 0.0) for run in self.runs}))

    @property
    def colours(self) -> tuple[str, ...]:
        """The swatches they are painted with."""
        return tuple(sorted({run.paint.swatch for run in self.runs}))

    @property
    def size(self) -> Length:
        """The largest size among them."""
        return max(run.size for run in self.runs)

    @property
    def width(self) -> float:
        """The widest setting of the width axis among them."""
        return max(dict(run.face.axes).get(_WIDTH, 100.0) for run in self.runs)

    @property
    def rect(self) -> Rect:
        """Where their ink lies."""
        return bounds(run.bounds for run in self.runs)


def parity(document: ResolvedDocument, pages: tuple[DisplayPage, ...]) -> Iterator[Finding]:
    """Each way in which one language of a piece is treated worse than the other.

    Args:
        document: which frames say the same in two languages.
        pages: what stands on the pages, in the document's order.
    """
    texts = {
        bound.frame.id: (number, bound)
        for number, page in enumerate(document.pages, 1)
        for bound in page.frames
        if isinstance(bound, BoundText)
    }
    for number, bound in texts.values():
        if bound.frame.match in texts:
            page, first = texts[bound.frame.match]
            yield from _compared(_seen(first, pages[page - 1], page), _seen(bound, pages[number - 1], number))
    yield from _codes_compared(_codes(document, pages, Turn.FIRST), _codes(document, pages, Turn.SECOND))


_Code = tuple[int, Symbol]
"""A QR code and its page, from 1."""


def _codes(document: ResolvedDocument, pages: tuple[DisplayPage, ...], turn: Turn) -> tuple[_Code, ...]:
    """The codes that stand in one language, in the order of the pages."""
    return tuple(
        (number, item)
        for number, (page, drawn) in enumerate(zip(document.pages, pages, strict=True), 1)
        for bound in page.frames
        if isinstance(bound, BoundSymbol) and bound.frame.language is turn
        for item in drawn.items
        if isinstance(item, Symbol) and item.semantics.order == bound.frame.order
    )


def _codes_compared(first: tuple[_Code, ...], second: tuple[_Code, ...]) -> Iterator[Finding]:
    """Each code of the second language has one of the first: as large, and to the same host, whose pages may speak
    either. What the first has more of stands for both."""
    left = list(first)
    for other in second:
        if not left:
            yield _other_code(other, said("presence"), said("one language alone"), said("both languages"))
            continue
        one = min(left, key=lambda code: abs(code[1].rect.width - other[1].rect.width))
        left.remove(one)
        wanted, found = one[1].rect.width, other[1].rect.width
        if abs(wanted - found) > TOLERANCE * max(wanted, found):
            yield _other_code(other, said("size"), f"{found:.4g}", f"{wanted:.4g}")
        hosts = [(urlsplit(code.payload).hostname or code.payload).removeprefix("www.") for _, code in (one, other)]
        if hosts[0] != hosts[1]:
            yield _other_code(other, said("address"), hosts[1], hosts[0])


def _other_code(code: _Code, what: str, found: str, wanted: str) -> Finding:
    number, symbol = code
    return Finding(
        id="language-parity",
        severity=Severity.ERROR,
        family=Family.LAYOUT,
        message=said(
            "The two languages are not treated alike: the {what} of this QR code differs from the other language’s.",
            what=said(what),
        ),
        seen=found,
        wanted=wanted,
        remedy=said("Give both languages a code of one size that opens the same resource, or one code for both."),
        clause=said("Layout rule 6: both languages alike (Welsh language standards)"),
        place=Place(number, symbol.rect.in_mm(), symbol.semantics.slot),
    )


def _seen(bound: BoundText, page: DisplayPage, number: int) -> _Seen:
    slots = {passage.slot for choice in bound.choices for passage in choice.passages}
    runs = (item for item in page.items if isinstance(item, GlyphRun) and item.semantics.slot in slots)
    here = (run for run in runs if run.semantics.order == bound.frame.order)
    spoken = tuple(run for run in here if run.semantics.language == bound.language)
    return _Seen(spoken, number, bound.frame.width * bound.frame.max_lines)


def _compared(first: _Seen, second: _Seen) -> Iterator[Finding]:
    if not first.runs and not second.runs:
        return
    if not first.runs or not second.runs:
        there = first if first.runs else second
        yield _unequal(there, said("presence"), said("one language alone"), said("both languages"))
        return
    yield from _other_looks(first, second)
    measures: tuple[tuple[str, float, float], ...] = (
        (said("size"), first.size, second.size),
        (said("width of the letters"), first.width, second.width),
        (said("area given to the words"), first.room, second.room),
    )
    for measure, one, other in measures:
        if abs(one - other) > TOLERANCE * max(one, other):
            yield _unequal(second, measure, f"{other:.4g}", f"{one:.4g}")
    for what, pattern in ((said("numbers and figures"), _FIGURES), (said("addresses"), _ADDRESSES)):
        wanted, found = (Counter(map(_plain, pattern.findall(seen.text))) for seen in (first, second))
        if wanted != found:
            yield _unequal(second, what, _listed(sorted(found.elements())), _listed(sorted(wanted.elements())))


def _other_looks(first: _Seen, second: _Seen) -> Iterator[Finding]:
    looks = (
        (said("typeface"), first.faces, second.faces),
        (said("weight"), first.weights, second.weights),
        (said("colour"), first.colours, second.colours),
    )
    for what, wanted, found in looks:
        if wanted != found:
            yield _unequal(second, what, _listed(found), _listed(wanted))


def _plain(found: str) -> str:
    return found.replace("\N{NO-BREAK SPACE}", " ").lower()


def _listed(values: Iterable[object]) -> str:
    return ", ".join(map(str, values)) or "–"


def _unequal(seen: _Seen, what: str, found: str, wanted: str) -> Finding:
    return Finding(
        id="language-parity",
        severity=Severity.ERROR,
        family=Family.LAYOUT,
        message=said(
            "The two languages are not treated alike: the {what} of these words differs from the other language’s.",
            what=said(what),
        ),
        seen=found,
        wanted=wanted,
        remedy=said(
            "Let both languages say the same, with the same numbers; in the layout, give matched frames one style and "
            "as much room."
        ),
        clause=said("Layout rule 6: both languages alike (Welsh language standards)"),
        place=Place(seen.page, seen.rect.in_mm(), seen.runs[0].semantics.slot, excerpt=seen.text),
    )
