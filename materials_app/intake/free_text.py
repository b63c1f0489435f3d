"""The whole check on a text that is on no piece yet: each word by itself, and what the text argues as a whole.

A short text is read with the detectors of the intake, so that a percentage or a figure given for two things is found
in it as in a release. Without an audience it is somebody else's text, and is weighed as a release is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from materials_app.intake.bench import Bench, Knowledge, lay_out
from materials_app.intake.divide import divide
from materials_app.intake.facts import fact_items
from materials_app.intake.read import LONGEST_WORD, MOST_CHARACTERS
from materials_app.intake.release import Draft, Release
from materials_app.intake.remarks import remark_items
from materials_app.intake.weigh import weighed, weighed_before_print
from materials_app.model.findings import Finding, Place, Severity
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.explain import explain

_OF_FIGURES = ("figure-", "numeral-")
"""How the ids begin of what the intake, where it says anything of a figure, says in more detail."""


def check_free_text(
    text: str, knowledge: Knowledge, audience: str = "", nations: tuple[str, ...] = (), on: date | None = None
) -> tuple[Finding, ...]:
    """Judge a text that prints nowhere yet.

    Args:
        text: any text, lines separated by line feeds.
        knowledge: the rulebook, the tables of the intake, the forces.
        audience: id of whom it speaks to; empty for somebody else's text.
        nations: where it will be read; empty when that is not known.
        on: the day, to know which claims have expired.

    Returns:
        Findings with line, column and excerpt, in the order of the text.
    """
    piece = Piece(on, nations=nations, is_whole=True, is_import=not audience, is_free=True)
    said = check_text(text, knowledge.rulebook, audience, piece=piece)
    if not text.strip():
        return said
    if len(text) > MOST_CHARACTERS or max(map(len, text.split())) > LONGEST_WORD:
        note = explain("text-long", Place(line=1, column=1), most=f"{MOST_CHARACTERS:,}")
        return (note, *said)
    bench = lay_out(divide(Draft(text, "text"), ""), knowledge, audience, on, nations)
    argued = tuple(_in_lines_of(text, finding, bench.release) for finding in _argued(bench))
    if audience:
        said = tuple(map(weighed_before_print, said))
    else:
        said = tuple(weighed(one, _start(one.place, text), bench.release, knowledge.rulebook) for one in said)
    told = tuple(one for one in said if not _is_told(one, argued))
    return tuple(dict.fromkeys(sorted((*told, *argued), key=_order)))


def _argued(bench: Bench) -> Iterator[Finding]:
    for item in (*fact_items(bench), *remark_items(bench)):
        yield from item.findings


def _in_lines_of(text: str, finding: Finding, release: Release) -> Finding:
    """The finding with the line it has in the text as given: the release has lines that were only wrapped joined."""
    start = _start(finding.place, release.text)
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return replace(finding, place=replace(finding.place, line=line, column=column))


def _start(place: Place, text: str) -> int:
    """The character at which a place of a text begins."""
    line = 0
    for _ in range(place.line - 1):
        line = text.index("\n", line) + 1
    return line + max(place.column - 1, 0)


def _is_told(one: Finding, argued: Iterable[Finding]) -> bool:
    """Whether the intake says about the same figure what the check on any text says, or more."""
    return one.id.startswith(_OF_FIGURES) and any(_overlap(one.place, other.place) for other in argued)


def _overlap(one: Place, other: Place) -> bool:
    if one.line != other.line:
        return False
    return one.column < other.column + len(other.excerpt) and other.column < one.column + len(one.excerpt)


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return finding.place.line, finding.place.column, list(Severity).index(finding.severity), finding.id
