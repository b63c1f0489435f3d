"""What rules for pieces of print weigh in somebody else's release.

A release may name two routes, a reporting line and the press office; a piece may not. Such findings become notes: the
user chooses, and the piece is judged again when it is made. What no reader may ever meet keeps its weight.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from materials_app.intake.release import Release
from materials_app.model.findings import Finding, Severity
from materials_app.model.rules import Level, Rulebook

_OF_PRINT = ("number-low-", "address-low-", "address-path-")
"""What only print asks for: that somebody confirmed a route, that an address stays where it is."""

_FOR_PIECES = (
    *("report-beside-help", "contacts-conflict", "handle-"),
    *_OF_PRINT,
)
_OF_STRANGERS = ("number-not-verified", "email-not-verified", "address-not-verified")
_KEEPING_THEIR_WEIGHT = frozenset({"term-old-name"})
_PRESS = re.compile(
    r"\b(?:media|press (?:office|team|contact|enquir)\w*|newsdesk|news desk|communications (?:team|office)|"
    r"journalists?|interviews?|spokes\w+ (?:is|are) available|swyddfa.r wasg|ymholiadau.r (?:cyfryngau|wasg))",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"^\W*(?:notes? (?:to|for) editors?|ends?|-?\s?ends\s?-?|diwedd|nodiadau i olygyddion)\W*$", re.IGNORECASE
)
_NOTE = " In a release it is no fault; on a piece it is."


def weighed(finding: Finding, place: int, release: Release, rulebook: Rulebook) -> Finding:
    """The finding with the weight it has in a release, about the place ``place``."""
    if finding.severity is Severity.NOTE or finding.id in _KEEPING_THEIR_WEIGHT:
        return finding
    if finding.id.startswith(_OF_STRANGERS) and is_for_the_press(release, place):
        return replace(
            finding,
            severity=Severity.NOTE,
            message=f"{finding.seen} is a contact for the press: it never goes into print.",
            remedy="Leave it.",
        )
    if finding.id.startswith(_FOR_PIECES) or _is_mild(finding, rulebook):
        return replace(finding, severity=Severity.NOTE, message=finding.message + _NOTE)
    return finding


def weighed_before_print(finding: Finding) -> Finding:
    """The finding with the weight it has in our own words before they are on any piece."""
    is_tag = finding.id == "handle-not-verified" and finding.seen.startswith("#")
    if finding.severity is Severity.NOTE or not (is_tag or finding.id.startswith(_OF_PRINT)):
        return finding
    return replace(finding, severity=Severity.NOTE, message=f"{finding.message} Here it is no fault; in print it is.")


def is_for_the_press(release: Release, place: int) -> bool:
    """Whether a place stands in a line for journalists, or under the notes to editors."""
    before = [(start, end) for start, end in release.paragraphs if start <= place]
    lines = [release.text[start:end] for start, end in before]
    return bool(lines) and (_is_press_line(lines[-1]) or any(_NOTES.match(line) for line in lines))


@lru_cache(maxsize=64)  # asked again for every finding of the same line
def _is_press_line(line: str) -> bool:
    return bool(_PRESS.search(line))


def _is_mild(finding: Finding, rulebook: Rulebook) -> bool:
    """Whether a term is only better avoided: the release's sentences never enter a piece."""
    levels = {f"term-{term.id}": term.level for term in rulebook.terms}
    return levels.get(finding.id) is Level.WARN
