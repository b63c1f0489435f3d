"""The words against the order: all of them, nothing else, each at its place and read in its turn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from materials_app.model.findings import Family, Severity
from materials_app.model.said import said
from materials_app.model.units import mm, to_mm
from materials_app.preflight.lines import Found
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.sides import Side
from materials_app.preflight.space import Box
from materials_app.preflight.subject import Subject, place

PLACE_TOLERANCE = mm(0.5)
"""How far a line of type may stand from its ordered place: half a millimetre shows beside its neighbours."""


@check(
    "text-missing",
    Severity.ERROR,
    looks_at="every ordered line of type against the text the codes of its page read as",
    clause="the order",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def text_missing(subject: Subject) -> Iterator[Sighting]:
    """Words that were ordered and are not there, or not readable as such."""
    for side, comparison in subject.compared:
        for line in comparison.missing:
            box = side.page.at(line.rect)
            yield Sighting(said("not {on}", on=_on(side, line.panel)), line.text, place(side.page, box, line.text))


def _on(side: Side, panel: str) -> str:
    if panel:
        return said("on the panel “{panel}”", panel=said(panel))
    return said("on page {page}", page=side.page.number)


@check(
    "text-unexpected",
    Severity.ERROR,
    looks_at="the text the codes of each page read as against the ordered lines of type",
    clause="the order",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def text_unexpected(subject: Subject) -> Iterator[Sighting]:
    """Words nobody ordered."""
    for side, comparison in subject.compared:
        for words in comparison.extra:
            yield Sighting(words.text, said("nothing"), place(side.page, words.box, words.text))


@check(
    "text-moved",
    Severity.ERROR,
    looks_at="panel and place of every ordered line of type, half a millimetre allowed",
    clause="the order",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def text_moved(subject: Subject) -> Iterator[Sighting]:
    """Words that stand elsewhere than they were ordered, perhaps on another panel."""
    for side, comparison in subject.compared:
        for found in comparison.found:
            off = found.box.distance_to(side.page.at(found.line.rect))
            if off > PLACE_TOLERANCE:
                yield _moved(side, found, off)


def _moved(side: Side, found: Found, off: float) -> Sighting:
    here = _panel_at(side, found.box)
    elsewhere = said("on the panel “{here}”, ", here=here) if here != found.line.panel else ""
    x, y, _, _ = found.line.rect.in_mm()
    wanted = said("{on} at x {x}, y {y} mm", on=_on(side, found.line.panel), x=f"{x:g}", y=f"{y:g}")
    return Sighting(
        said("{elsewhere}{distance} mm from their place", elsewhere=elsewhere, distance=f"{to_mm(off):.1f}"),
        wanted,
        place(side.page, found.box, found.line.text),
    )


def _panel_at(side: Side, box: Box) -> str:
    on_piece = box.overlaps(side.page.bleed)
    return side.geometry.panel_at((box.left + box.right) / 2 - side.page.trim.left) if on_piece else ""


@check(
    "text-out-of-order",
    Severity.WARNING,
    looks_at="the sequence in which the lines of each panel stand in the file against the ordered reading order",
    clause="the order; ISO 32000-2, 14.8.2: logical order",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def text_out_of_order(subject: Subject) -> Iterator[Sighting]:
    """Whoever has the page read out, or copies it, gets its sentences in another sequence."""
    for side, comparison in subject.compared:
        panels = dict.fromkeys(found.line.panel for found in comparison.found)
        for panel in panels:
            lines = [found for found in comparison.found if found.line.panel == panel]
            for first, second in pairwise(lines):
                if second.start < first.start:
                    wanted = said("after “{text}”", text=first.line.text)
                    yield Sighting(
                        said("“{text}” before it", text=second.line.text), wanted, place(side.page, second.box)
                    )
