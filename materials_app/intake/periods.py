"""The times a release speaks of, as far as they can be compared: a year, a span, the year before, each month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_Y = r"(?:19|20)\d\d"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|ionawr|chwefror|mawrth|"
    r"ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)"
)
_N = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)"
_UNIT = r"(?:years?|months?|weeks?|days?|financial\syear|quarter|decade|summer|winter|spring|autumn)"


class Sort(StrEnum):
    """How a period is given. ``RELATIVE`` depends on the day of the release; ``RATE`` is so much each month;
    ``LOOSE`` is a time that cannot be compared ("since the launch")."""

    YEARS = "years"
    UNTIL = "until"
    SINCE = "since"
    RELATIVE = "relative"
    MONTHS = "months"
    RATE = "rate"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the folded text that names a time. ``key`` is equal for equal times of one sort."""

    start: int
    end: int
    sort: Sort
    key: tuple[str, ...]

    @property
    def is_definite(self) -> bool:
        """Whether it says which time without knowing the day of the release."""
        return self.sort in {Sort.YEARS, Sort.UNTIL, Sort.SINCE}

    @property
    def years(self) -> frozenset[str]:
        """The years it names."""
        return frozenset(part for part in self.key if re.fullmatch(_Y, part))


_PATTERNS: tuple[tuple[Sort, str], ...] = (
    (Sort.RELATIVE, rf"\bso\sfar\sthis\s{_UNIT}|\bto\sdate\b"),
    (
        Sort.UNTIL,
        rf"\b(?:in|over|during|for|within|yn)?\s?(?:the\s|y\s)?(?:{_N}\s)?(?:year|months|weeks|quarter|flwyddyn|mis)\s"
        rf"(?:to|ending|ended|up\sto|until|hyd\sat|i)\s(?:the\send\sof\s)?(?:(?P<day>\d{{1,2}})\s)?(?P<month>{_MONTH})"
        rf"(?:\s(?P<until>{_Y}))?",
    ),
    (Sort.YEARS, rf"\b(?:between|from|rhwng|o)\s(?P<a>{_Y})\s(?:and|to|a|i|-)\s(?P<b>{_Y})\b"),
    (Sort.YEARS, rf"(?<![\w/])(?P<c>{_Y})(?:\s?[/-]\s?(?P<d>{_Y}|\d\d)|\s(?:to|and|a|i)\s(?P<e>{_Y}))(?![\w/]|-\d)"),
    (
        Sort.MONTHS,
        rf"\b(?:between|from|rhwng|o)\s(?P<m1>{_MONTH})(?:\s(?P<my1>{_Y}))?\s(?:and|to|a|i)\s(?P<m2>{_MONTH})"
        rf"(?:\s(?P<my2>{_Y}))?\b",
    ),
    (
        Sort.MONTHS,
        rf"\b(?:in\s)?(?:the\s)?(?P<part>first|last)\s(?P<months>{_N}\smonths|half|quarter|weeks)\sof\s(?P<of>{_Y})",
    ),
    (Sort.SINCE, rf"\b(?:since|ers)\s(?:{_MONTH}\s)?(?P<since>{_Y})\b"),
    (Sort.MONTHS, rf"\b(?:in|during|yn|ym|throughout|for)\s(?:mis\s)?(?P<m3>{_MONTH})(?:\s(?P<my3>{_Y}))?\b"),
    (
        Sort.YEARS,
        rf"\b(?:in|during|for|throughout|of|yn|yn\systod|drwy)\s(?:the\s(?:whole\s)?(?:year|first\shalf|second\shalf|"
        rf"first\squarter)\s(?:of\s)?)?(?P<in>{_Y})(?![\w/\-])",
    ),
    (Sort.RELATIVE, rf"\b(?:in|over|during|within|for)?\s?(?:the\s)?(?:last|past|previous)\s(?:{_N}\s)?{_UNIT}\b"),
    (Sort.RELATIVE, rf"\b(?:this|earlier\sthis|later\sthis)\s{_UNIT}\b|\bsince\sthen\b"),
    (Sort.RELATIVE, r"\b(?:y\s)?llynedd\b|\beleni\b|\b(?:y|yn\sy)\s(?:flwyddyn|mis)\s(?:diwethaf|ddiwethaf)\b"),
    (Sort.RATE, r"\b(?:a|an|per|each|every|bob|y)\s(?:day|week|month|year|hour|dydd|wythnos|mis|blwyddyn|flwyddyn)\b"),
    (Sort.RATE, r"\b(?:daily|weekly|monthly|annually|yearly)\b"),
    (
        Sort.LOOSE,
        r"\b(?:since|during|within|by|until|in|over|on)\s(?:the|its|their|his|her|our|that|one|a)\s(?:[\w'-]+\s){0,4}?"
        r"(?:years?|months?|weeks?|weekend|days?|quarter|half|launch|campaign|operation|period|summer|autumn|winter|"
        r"spring|beginning|start|pandemic|lockdown|night|evening)\b",
    ),
    (
        Sort.LOOSE,
        rf"\b(?:on|by|until|since|from|ar)\s(?:\w+day\s)?\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}\b|\b(?:today|yesterday|heddiw|ddoe)\b",
    ),
    (Sort.LOOSE, rf"\b(?:since|in|ers|ym|yn)\s{_MONTH}\b"),
    (Sort.YEARS, rf"(?<![\w/.,-])(?P<bare>{_Y})(?![\w/-]|[.,]\d)"),
)
_COMPILED = tuple((sort, re.compile(pattern)) for sort, pattern in _PATTERNS)
_BASE = re.compile(
    r"\b(?:the\s(?:year|month|week)\s(?:before|earlier)|the\s(?:previous|preceding|prior)\s(?:year|month|week|12\smonths|twelve\smonths)|"
    r"a\syear\s(?:before|earlier)|y\sflwyddyn\s(?:flaenorol|gynt|cynt)|on\slast\syear|(?:than|compared\s(?:with|to))\s(?:in\s)?last\syear)\b"
)
"""What a figure is compared with, not when it was counted."""

_DATE_BEFORE = re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}\s$|\d{{1,2}}[./-]$")
_LEADING = re.compile(r"^(?:in|over|during|within|for|throughout|the|yn|ym|drwy)\s", re.IGNORECASE)


def find_periods(words: str) -> tuple[Period, ...]:
    """The periods of a folded text, in its order; the times that figures are compared with left out."""
    taken = [match.span() for match in _BASE.finditer(words)]
    found = []
    for sort, pattern in _COMPILED:
        for match in pattern.finditer(words):
            span = match.span()
            if any(first < span[1] and span[0] < last for first, last in taken):
                continue
            taken.append(span)
            if match.groupdict().get("bare") and _DATE_BEFORE.search(words[max(0, span[0] - 20) : span[0]]):
                continue
            found.append(Period(*span, sort, _key(match)))
    return tuple(sorted(found, key=lambda period: period.start))


def find_bases(words: str) -> Iterator[tuple[int, int]]:
    """Where a folded text says with what time something is compared ("the year before")."""
    return (match.span() for match in _BASE.finditer(words))


def _key(match: re.Match[str]) -> tuple[str, ...]:
    named = {name: value for name, value in match.groupdict().items() if value}
    if "a" in named:
        return named["a"], named["b"]
    if "e" in named:
        return named["c"], named["e"]
    if "c" in named:
        return named["c"], named["c"][:2] + named["d"] if len(named["d"]) == 2 else named["d"]
    year = named.get("in") or named.get("bare")
    if year:
        return year, year
    if named:
        return tuple(named.values())
    text = bare(match.group().strip())
    return (text.replace("past", "last").replace("previous", "last"),)


def bare(period: str) -> str:
    """A period without the words that lead up to it: "in the last year" is "last year"."""
    while (shorter := _LEADING.sub("", period)) != period:
        period = shorter
    return period


def conflict(first: Period, second: Period) -> bool:
    """Whether two periods cannot both be true of one figure. What depends on an unknown day is no conflict."""
    if {Sort.RATE, Sort.LOOSE} & {first.sort, second.sort} or first.key == second.key:
        return False
    if first.sort is Sort.MONTHS and second.sort is Sort.MONTHS:
        return True
    if Sort.MONTHS in {first.sort, second.sort} and Sort.YEARS in {first.sort, second.sort}:
        return bool(first.years and second.years)
    if first.is_definite and second.is_definite:
        return not (first.sort is second.sort and set(first.key) & set(second.key) and first.sort is not Sort.YEARS)
    if first.sort is Sort.RELATIVE and second.sort is Sort.RELATIVE:
        return True
    relative, other = (first, second) if first.sort is Sort.RELATIVE else (second, first)
    is_one_year = relative.key in {("last year",), ("this year",), ("y llynedd",), ("eleni",)}
    return is_one_year and other.sort is Sort.YEARS and other.key[0] != other.key[1]
