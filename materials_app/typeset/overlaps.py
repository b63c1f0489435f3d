"""Words that run into other words: lines of two frames, or of two steps, whose ink shares an area of the page.

Measured from where the ink lies, whatever the setter took the room to be: a step may have more lines than the distance
to the next one, a frame may hang where another ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from materials_app.model.display_list import GlyphRun
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.geometry import bounds
from materials_app.model.said import said

__all__ = ["overlaps"]

_Element = tuple[int, str]


def overlaps(runs: Iterable[GlyphRun], number: int) -> Iterator[Finding]:
    """One finding for each two elements of a page of which some words run into each other.

    Args:
        runs: the page's words, marks left out.
        number: the page's number, from 1.
    """
    found: dict[tuple[_Element, _Element], tuple[GlyphRun, GlyphRun]] = {}
    for one, other in _meeting(runs):
        first, second = sorted((one, other), key=_element)
        found.setdefault((_element(first), _element(second)), (first, second))
    return (_run_into(first, second, number) for first, second in found.values())


def _meeting(runs: Iterable[GlyphRun]) -> Iterator[tuple[GlyphRun, GlyphRun]]:
    """Each two runs of different elements with ink in one place, from the head of the page down."""
    above: list[GlyphRun] = []
    for run in sorted(runs, key=lambda run: run.bounds.y):
        above = [one for one in above if one.bounds.bottom > run.bounds.y]
        yield from ((one, run) for one in above if _element(one) != _element(run) and one.bounds.overlaps(run.bounds))
        above.append(run)


def _element(run: GlyphRun) -> _Element:
    """What the layout sets as one: lines of one element have the distance that their style gives them."""
    return run.semantics.order, run.semantics.slot


def _run_into(first: GlyphRun, second: GlyphRun, number: int) -> Finding:
    return Finding(
        id="text-overlaps",
        severity=Severity.ERROR,
        family=Family.LAYOUT,
        message=said(
            "“{words}” and “{others}” run into each other, so neither can be read.",
            words=first.text,
            others=second.text,
        ),
        seen=said("words over words"),
        wanted=said("each line clear of the others"),
        remedy=said("Shorten the longer of the two, or use a layout with more room."),
        clause=said("Layout rule 3: lines"),
        place=Place(number, bounds((first.bounds, second.bounds)).in_mm(), first.semantics.slot, excerpt=first.text),
    )
