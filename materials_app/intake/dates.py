"""Days a release names: whether there is such a day, and whether it falls on the weekday given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from materials_app.intake.matter import Matter

_MONTHS = (
    ("january", "ionawr"), ("february", "chwefror"), ("march", "mawrth"), ("april", "ebrill"), ("may", "mai"),
    ("june", "mehefin"), ("july", "gorffennaf"), ("august", "awst"), ("september", "medi"), ("october", "hydref"),
    ("november", "tachwedd"), ("december", "rhagfyr"),
)  # fmt: skip
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_WEEKDAYS = (
    ("monday", "dydd llun"), ("tuesday", "dydd mawrth"), ("wednesday", "dydd mercher"), ("thursday", "dydd iau"),
    ("friday", "dydd gwener"), ("saturday", "dydd sadwrn"), ("sunday", "dydd sul"),
)  # fmt: skip
_DAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
_MUTATED = {f"d{name}": name for names in _WEEKDAYS for name in names if name.startswith("dydd")}
"""Welsh weekdays as they stand for "on": ddydd Llun."""

_MONTH = "|".join(_NUMBER)
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(_DAY_OF)}|{'|'.join(_MUTATED)}),?\s)?(?<![\w.,/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th|af|ain|eg|fed)?\s(?:of\s|o\s)?"
    rf"(?P<month>{_MONTH})\b(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
)
_SLASHED = re.compile(r"(?<![\d./-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\d/])")
_BEGAN = re.compile(
    r"\b(?P<thing>campaign|helpline|charity|service|foundation|initiative|ymgyrch|llinell gymorth|elusen)\b"
    r"[^.!?]{0,60}?\s"
    r"(?P<words>(?:has\s(?:been\s)?(?:running|run|existed|operated)\s|running\s)?"
    r"(?:since|founded\sin|set\sup\sin|began\sin|started\sin|launched\sin|established\sin|ers|sefydlwyd\syn|"
    r"lansiwyd\syn)\s(?P<began>(?:19|20)\d\d))\b"
)
_MANY = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12}
_UNITS = {"week": 7, "fortnight": 14, "month": 30}
_LASTS = re.compile(
    rf"\b(?P<many>\d{{1,2}}|{'|'.join(_MANY)})[\s-](?P<unit>weeks?|fortnight|months?)\b(?!\s(?:ago|before|later|after|earlier|old))"
)
_BETWEEN = re.compile(
    rf"\b(?:from|between)\s(?:\w+day\s)?(?P<d1>\d{{1,2}})(?:\s(?P<m1>{_MONTH}))?\s(?:to|until|and|-)\s(?:\w+day\s)?(?P<d2>\d{{1,2}})\s"
    rf"(?P<m2>{_MONTH})(?:\s(?P<year>(?:19|20)\d\d))?"
)
_FAR = 80
"""How many characters after a length of time its first and last day are looked for: a dozen words."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day as a release names it. ``day`` is none without a year, or when there is no such day.

    ``is_possible``: there is such a day in some year. ``falls_on``: its weekday when another one is given; or empty.
    """

    start: int
    end: int
    day: date | None
    is_possible: bool
    falls_on: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """The year from which a release says something exists."""

    start: int
    end: int
    thing: str
    year: str


def find_days(matter: Matter) -> Iterator[NamedDay]:
    """The days a release names, in its order."""
    matches = [*_DATE.finditer(matter.words), *_SLASHED.finditer(matter.words)]
    for match in sorted(matches, key=lambda one: one.start()):
        named = match.groupdict()
        month = _NUMBER.get(named["month"]) or int(named["month"])
        day = _day(int(named["year"] or 2024), month, int(named["day"]))  # 2024: a year that has every day
        known = day if named["year"] else None
        said = named.get("weekday") or ""
        weekday = _DAY_OF.get(_MUTATED.get(said, said))
        wrong = known is not None and weekday is not None and known.weekday() != weekday
        start, end = matter.place(*match.span())
        yield NamedDay(start, end, known, day is not None, _DAYS[known.weekday()] if known and wrong else "")


def find_beginnings(matter: Matter) -> Iterator[Beginning]:
    """Since when things exist, as a release says, in its order."""
    for match in _BEGAN.finditer(matter.words):
        start, end = matter.place(*match.span("words"))
        yield Beginning(start, end, match["thing"], match["began"])


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time with the days it is said to lie between: ``said`` and ``true`` in days."""

    start: int
    end: int
    said: str
    true: int


def find_spans(matter: Matter) -> Iterator[Span]:
    """The lengths of time that do not fit the days given with them ("two weeks from 2 to 30 November")."""
    for match in _LASTS.finditer(matter.words):
        length = int(match["many"]) if match["many"].isdigit() else _MANY[match["many"]]
        unit = next(days for name, days in _UNITS.items() if match["unit"].startswith(name))
        between = matter.words[match.end() : match.end() + _FAR]
        dates = _BETWEEN.search(between.partition(". ")[0])
        if dates is None:
            continue
        last_month, year = _NUMBER[dates["m2"]], int(dates["year"] or 2026)
        first = _day(year, _NUMBER.get(dates["m1"] or "", last_month), int(dates["d1"]))
        last = _day(year, last_month, int(dates["d2"]))
        if first is None or last is None or last < first:
            continue
        true = (last - first).days + 1
        if abs(true - length * unit) > max(3, length * unit // 6):
            start, end = matter.place(*match.span())
            yield Span(start, end, match.group(), true)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
