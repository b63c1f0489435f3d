"""Figures that contradict each other: one number for two measures or two periods, two numbers for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from materials_app.intake.explain import found
from materials_app.intake.figures import Figure
from materials_app.intake.matter import Matter
from materials_app.intake.measures import differ
from materials_app.intake.periods import Sort, conflict, find_periods
from materials_app.intake.release import Release
from materials_app.model.findings import Finding, Severity
from materials_app.model.release_rules import CountKind
from materials_app.safeguards.reading import fold

_HELPLINE = (
    r"(?:the\s|its\s|a\s|our\s|y\s|yr\s)?(?:[\w'-]+\s){0,3}?(?:helpline|charity|foundation|stop\sit\snow|service|elusen|"
    r"llinell\sgymorth|llinell)"
)
_CAME = re.compile(
    rf"\b(?:reported|referred|disclosed|made|came|brought|recorded|logged|received|taken|registered|handled|dealt)\s(?:with\s)?"
    rf"(?:to|by|with|through|via)\s{_HELPLINE}\b|\bgan\s(?:y\s|yr\s)(?:elusen|llinell)\b|"
    rf"\b(?:adroddwyd|hadrodd|adrodd|riportiwyd|riportio|hriportio|cyfeirio|chyfeirio)\s(?:i'r|wrth|i)\s{_HELPLINE}"
)
_CAME_AS_PERSON = re.compile(
    rf"\b(?:contacted|called|rang|phoned|used|came\sforward|turned\sto|approached|reached\sout\sto|sought|asked|ffoniodd|gysylltodd|drodd)\b"
    rf"[^.!?]{{0,40}}?(?:{_HELPLINE}|help|support|cymorth|gymorth)\b|^\s(?:o\s)?\w+\s(?:a|ag|at|gyda)\s{_HELPLINE}|{_CAME.pattern}"
)
_TAKEN_BY_A_HELPLINE = re.compile(
    r"\b(?:helpline|charity|foundation|service|stop it now!?)\s(?:has\s|have\s|had\s|also\s){0,2}"
    r"(?:recorded|received|logged|registered|"
    r"handled|took|saw|dealt\swith|helped|supported|advised|counselled|spoke\s(?:to|with)|listened\sto|heard\sfrom)\s(?:(?:about|around|more\sthan|over|nearly|almost|some)\s)?$"
)
_WELSH_CAME = re.compile(r"\b(?:ffoniodd|cysylltodd|trodd|gofynnodd|ceisiodd|galwodd)\s(?:[\w']+\s){0,3}$")
_TO_A_HELPLINE = re.compile(rf"^[^.!?]{{0,60}}?(?:{_HELPLINE}|cymorth|gymorth)\b")
_MAY_COME = frozenset({"reports", "images", "warrants"})
"""Measures that may truly come to a charity: it takes reports of images too."""

_COMPARES = re.compile(
    r"\b(?:compared|than|against|from|up|down|rise|rose|increase\w*|fell|fall|before|since|and|o'i gymharu|na)\b"
)
_TELLING_DIGITS = 2
_TELLING = 100
_THE_SAME = re.compile(r"\b(?:the|these|those|all|same|y|yr|holl|rhain)\s(?:same\s)?$", re.IGNORECASE)
_BACK = 12
"""How many characters before a figure are read for such words."""

_SMALLEST = 20
"""Below this two figures are often equal by chance."""

_MOST_ALIKE = 12
"""Most figures of one value that are held against each other: more are a table, and name no more contradictions."""

Faults = Iterator[tuple[Figure, Finding]]


def find_conflicts(release: Release, figures: tuple[Figure, ...]) -> Faults:
    """The contradictions of a release, each at both of its figures; questions where two may be equal by chance."""
    for first, second in _alike(figures):
        if _may_be_one(first, second):
            is_one = _is_telling(first) or _points_back(release, second)
            for figure, finding in (*_two_measures(release, first, second), *_two_periods(release, first, second)):
                yield figure, finding if is_one else replace(finding, severity=Severity.NOTE)
        elif _should_be_one(first, second):
            said = first.written, second.written
            yield from _both(release, "figure-two-values", first, second, said, _thing(first))


def _alike(figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures that share a value, or what they count, each pair once, in the order of the text."""
    shelves: dict[object, list[Figure]] = {}
    for figure in figures:
        thing = (figure.measure.id, figure.area, figure.when.key) if figure.measure and figure.when else None
        for key in (*figure.could_be, *((thing,) if thing else ())):
            shelf = shelves.setdefault((figure.unit, key), [])
            if figure.unit != "£" and len(shelf) < _MOST_ALIKE:
                shelf.append(figure)
    pairs = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    return iter(sorted(pairs, key=lambda pair: (pair[0].start, pair[1].start)))


def came_to_a_helpline(matter: Matter, figure: Figure) -> bool:
    """Whether offences or offenders are counted, and it is a helpline or charity that they came to."""
    if figure.measure is None or figure.measure.kind is not CountKind.CRIME or figure.measure.id in _MAY_COME:
        return False
    before, start = matter.folded(figure.start, figure.end)
    first, last = matter.span(matter.release.sentences[figure.sentence])
    pattern = _CAME_AS_PERSON if figure.measure.persons else _CAME
    words, lead = matter.words[start:last], matter.words[first:before]
    if _WELSH_CAME.search(lead) and _TO_A_HELPLINE.search(words):
        return True
    thing = lead.rfind(fold(figure.counted))
    told = lead[thing:] if figure.counted and thing >= 0 else ""
    return bool(pattern.search(words) or _CAME.search(told) or _TAKEN_BY_A_HELPLINE.search(lead))


def several_periods(matter: Matter, figure: Figure, figures: tuple[Figure, ...]) -> tuple[str, str] | None:
    """Two years or spans of years that one sentence with one figure gives, without comparing them; or none."""
    if any(other.sentence == figure.sentence and other is not figure for other in figures):
        return None
    first, last = matter.span(matter.release.sentences[figure.sentence])
    words = matter.words[first:last]
    definite = [one for one in find_periods(words) if one.sort in {Sort.YEARS, Sort.MONTHS, Sort.UNTIL} and one.years]
    if len(definite) != 2 or not conflict(*definite) or definite[0].years & definite[1].years:
        return None
    if _COMPARES.search(words, definite[0].end, definite[1].start) or _COMPARES.search(words, definite[1].end):
        return None
    one, other = (matter.written(first + period.start, first + period.end) for period in definite)
    return one, other


def _may_be_one(first: Figure, second: Figure) -> bool:
    shared = first.could_be & second.could_be
    return any(value >= _SMALLEST or value != int(value) for value in shared)


def _is_telling(figure: Figure) -> bool:
    """Whether two figures of this value are hardly so by chance: 1,500 is telling, 200 and 45 are not."""
    digits = re.sub(r"\D", "", figure.written)
    return len(digits.rstrip("0")) >= _TELLING_DIGITS and int(digits or 0) >= _TELLING


def _points_back(release: Release, figure: Figure) -> bool:
    """Whether the words before a figure say that it is the one told of before: "the 400", "all 400"."""
    return bool(_THE_SAME.search(release.text[max(0, figure.start - _BACK) : figure.start]))


def _two_measures(release: Release, first: Figure, second: Figure) -> Faults:
    a, b = first.measure, second.measure
    if a and b and differ(a, b) and CountKind.PLAIN not in {a.kind, b.kind} and first.unit != "per cent":
        yield from _both(release, "figure-two-measures", first, second, (a.name, b.name))


def _two_periods(release: Release, first: Figure, second: Figure) -> Faults:
    if first.when and second.when and first.sentence != second.sentence and conflict(first.when, second.when):
        yield from _both(release, "figure-two-periods", first, second, (first.period, second.period))


def _should_be_one(first: Figure, second: Figure) -> bool:
    """Whether two figures give one thing two values: same measure, area and period, in two sentences, no part of it."""
    if first.value is None or second.value is None or first.sentence == second.sentence or first.unit:
        return False
    is_same = first.measure and second.measure and first.measure.id == second.measure.id
    same_time = first.when and second.when and first.when.key == second.when.key
    near = min(first.value, second.value) / max(first.value, second.value, 1) > 0.8
    return bool(is_same and same_time and near and first.area == second.area and first.counted == second.counted)


def _thing(figure: Figure) -> str:
    return figure.counted[:1].upper() + figure.counted[1:]


def _both(
    release: Release, finding: str, first: Figure, second: Figure, facts: tuple[str, str], thing: str = ""
) -> Faults:
    for one, other, (here, there) in ((first, second, facts), (second, first, facts[::-1])):
        words = release.sentences[other.sentence].text
        said = {"here": thing or here, "there": there, "other": words}
        yield one, found(release, finding, one.start, one.end, **said)
