"""Clear print, measured on the finished pages: sizes that people can read, ragged lines, whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from materials_app.model.display_list import DisplayList, GlyphRun, by_line
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job
from materials_app.model.partner import FIELDS as PARTNER_FIELDS
from materials_app.model.said import said
from materials_app.model.template import LayoutTemplate, Role
from materials_app.model.units import mm
from materials_app.pipeline.companions import wants_companion
from materials_app.pipeline.type_size import NOT_READ

__all__ = ["FLOOR", "LARGE_PRINT", "LEAFLET", "clear_print"]

FLOOR, LEAFLET, LARGE_PRINT = 7.0, 12.0, 16.0
"""Points under which nothing is set: on any piece, in the running text of a leaflet or flyer, in large print."""

CREDITS = frozenset(PARTNER_FIELDS)
"""Who helped: named small, as on any piece; what there is to read and to do says the text."""

_EVEN = mm(0.2)
"""Line ends that differ by less than this stand on one edge."""
_TELLING = 4
"""Lines that must end on one edge before it is no accident."""

_Lines = Mapping[tuple[int, str], list[tuple[GlyphRun, ...]]]


def clear_print(job: Job, display_list: DisplayList) -> Iterator[Finding]:
    """What keeps people from reading the piece, slot by slot."""
    lines = _lines(display_list)
    for (page, slot), those in lines.items():
        place = Place(page=page, slot=slot)
        yield from _small(job.template, place, min(run.size for line in those for run in line))
        if wants_companion(job.template) or job.template.edition.is_companion:
            yield from _justified(place, those)
            yield from _divided(place, those)


def _lines(display_list: DisplayList) -> _Lines:
    found: dict[tuple[int, str], list[tuple[GlyphRun, ...]]] = {}
    for number, page in enumerate(display_list.pages, 1):
        runs = (item for item in page.items if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT)
        for line in by_line(runs):
            found.setdefault((number, line[0].semantics.slot), []).append(line)
    return found


def _least(template: LayoutTemplate, slot: str) -> float:
    if slot in NOT_READ | CREDITS:
        return FLOOR
    if template.edition.is_companion:
        return LARGE_PRINT
    return LEAFLET if wants_companion(template) else FLOOR


def _small(template: LayoutTemplate, place: Place, size: float) -> Iterator[Finding]:
    least = _least(template, place.slot)
    if round(size, 2) < least:
        yield Finding(
            "type-too-small",
            Severity.ERROR,
            Family.LAYOUT,
            said(
                "Words are set in {size} pt; here nothing is set under {least} pt.",
                size=f"{size:g}",
                least=f"{least:g}",
            ),
            remedy=said("Shorten the words until they fit larger, or choose a layout in large type."),
            clause=said(
                "Clear print: 12 pt is the least on a leaflet, 16 pt in large print, 7 pt anywhere (UKAAF; RNIB)"
            ),
            place=place,
        )


def _justified(place: Place, lines: Iterable[tuple[GlyphRun, ...]]) -> Iterator[Finding]:
    """Lines that all begin and end on the same edges; the last of a paragraph may be short. The same words again end
    where they ended before, and say nothing."""
    differing = {"".join(run.text for run in line): line for line in lines}.values()
    boxes = [(min(run.bounds.x for run in line), max(run.bounds.right for run in line)) for line in differing]
    ends = [right for _, right in boxes]
    even = [end for end in ends if max(ends) - end < _EVEN]
    starts = [left for left, right in boxes if max(ends) - right < _EVEN]
    if len(even) >= _TELLING and max(starts) - min(starts) < mm(2):
        yield Finding(
            "text-justified",
            Severity.WARNING,
            Family.LAYOUT,
            said("{count} lines end on one edge, so their words stand unevenly apart.", count=len(even)),
            remedy=said("Set the text ragged: every line as long as its words."),
            clause=said("Clear print: text is ranged left (UKAAF; RNIB)"),
            place=place,
        )


def _divided(place: Place, lines: list[tuple[GlyphRun, ...]]) -> Iterator[Finding]:
    """Words that begin on one line and end on the next."""
    for line, after in pairwise(lines):
        text, rest = line[-1].text.rstrip(), after[0].text.lstrip()
        if text.endswith(("-", "\u00ad", "\u2010")) and text[-2:-1].isalpha() and rest[:1].isalnum():
            words = f"{text.split()[-1]}{rest.split()[0]}"
            yield Finding(
                "word-divided",
                Severity.NOTE,
                Family.LAYOUT,
                said("“{word}” is divided over two lines.", word=words),
                remedy=said("Say it with another word, or shorten the line."),
                clause=said("Clear print: words are not split over lines (UKAAF; RNIB)"),
                place=place,
            )
