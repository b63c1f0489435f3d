"""Contrast of words with the fields they stand on: as a screen shows the colours, and as the press prints them.

Layout rule 2. What prints depends on the paper: an accent that passes on coated stock may fall short on uncoated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch, contrast
from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun, Item, Path
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.geometry import Rect
from materials_app.model.said import said
from materials_app.model.template import Role
from materials_app.typeset.covering import Covering, covering

__all__ = ["check_contrast", "check_printed_contrast", "grounds"]

LOUD_CONTRAST = 7.0
"""Headline and number: read from across a room, in poor light (layout rule 2; WCAG 2.2, 1.4.6)."""

TEXT_CONTRAST = 4.5
"""Everything else (WCAG 2.2, success criterion 1.4.3, level AA for text of any size)."""

_ON_SCREEN = "Choose a lighter or darker ground, or text in ink or white."
_ON_PAPER = (
    "Choose a lighter or darker ground, or text in ink or white; a layout may name another swatch for this paper under "
    "roles_for."
)

_LOUD_SLOTS = frozenset({"number"})
_PAPER = Paint.of(Swatch("paper", Cmyk(0, 0, 0, 0), Srgb(255, 255, 255)))


def check_contrast(page: DisplayPage, number: int) -> Iterator[Finding]:
    """Text of a page that is too pale or too dark for its ground, by the authored screen colours."""
    for run, needed, behind in _words(page):
        seen = min(contrast(run.paint.web, ground.web) for ground in behind)
        if seen < needed:
            yield _finding(run, number, seen, needed)


def check_printed_contrast(proof: DisplayList, condition: str) -> tuple[Finding, ...]:
    """The same by the colours that print.

    Black text that overprints is judged by its own ink alone; the ground under it only darkens it.

    Args:
        proof: a separated display list with proof colours (``separations.proof.soft_proof``).
        condition: what the user calls the output condition.
    """
    return tuple(
        _finding(run, number, seen, needed, said(" as it prints ({condition})", condition=said(condition)))
        for number, page in enumerate(proof.pages, 1)
        for run, needed, behind in _words(page)
        if (seen := min(contrast(run.paint.proof, ground.proof) for ground in behind)) < needed
    )


def grounds(items: Sequence[Item], rect: Rect) -> tuple[Paint, ...]:
    """What shows under ``rect`` when ``items`` are painted: fields, from the paper up."""
    showing: tuple[Paint, ...] = (_PAPER,)
    for item in items:
        covers = covering(item, rect) if isinstance(item, Path) and item.fill else Covering.NONE
        if isinstance(item, Path) and item.fill and covers is not Covering.NONE:
            showing = (item.fill,) if covers is Covering.WHOLE else (*showing, item.fill)
    return showing


def _words(page: DisplayPage) -> Iterator[tuple[GlyphRun, float, tuple[Paint, ...]]]:
    """Each run of words with the contrast it needs, and what was painted before it: a stamp lies over the words."""
    for index, item in enumerate(page.items):
        if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT:
            is_loud = item.semantics.role is Role.H1 or item.semantics.slot in _LOUD_SLOTS
            behind = grounds(page.items[:index], _clipped(item.bounds, page.geometry.trim_box))
            yield item, LOUD_CONTRAST if is_loud else TEXT_CONTRAST, behind


def _clipped(rect: Rect, box: Rect) -> Rect:
    """The part of ``rect`` inside ``box``: overset words may run past the trim, where nothing is read."""
    left, top = max(rect.x, box.x), max(rect.y, box.y)
    return Rect(left, top, max(min(rect.right, box.right) - left, 0.0), max(min(rect.bottom, box.bottom) - top, 0.0))


def _finding(run: GlyphRun, number: int, seen: float, needed: float, where: str = "") -> Finding:
    return Finding(
        id="contrast-too-low",
        severity=Severity.ERROR,
        family=Family.LAYOUT,
        message=said(
            "“{words}” has a contrast of {seen} to 1{where}; it needs {needed} to 1 to be read by people with low "
            "vision.",
            words=run.text,
            seen=f"{seen:.1f}",
            where=where,
            needed=f"{needed:g}",
        ),
        seen=f"{seen:.1f}:1",
        wanted=f"{needed:g}:1",
        remedy=said(_ON_PAPER if where else _ON_SCREEN),
        clause=said("Layout rule 2; WCAG 2.2, 1.4.3"),
        place=Place(number, run.bounds.in_mm(), run.semantics.slot, excerpt=run.text),
    )
