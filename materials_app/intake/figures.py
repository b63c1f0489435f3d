"""Figures: a number as written, its value or what it could be, what is counted, where and when."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from materials_app.intake.areas import Areas, area_beside
from materials_app.intake.matter import Matter
from materials_app.intake.measures import Counted, Measures, beside
from materials_app.intake.periods import Period, find_periods
from materials_app.intake.release import Sentence
from materials_app.model.release_rules import CountKind, Measure
from materials_app.safeguards.numerals import NUMBER_WORDS, readings, value_of, value_of_words
from materials_app.safeguards.spans import Spans

_SCALE = r"(?:thousand|million|billion|bn|miliwn|mil|[mk])"
_FIGURE = re.compile(
    rf"(?<![\w.,/\-\x00])(?P<money>[£€$]\s?)?(?P<numeral>\d{{1,2}},\s\d{{3}}(?![\d,])|\d+(?:[.,]\d+)*)"
    rf"(?:\s?(?P<scale>{_SCALE})(?!\w))?(?:\s?(?P<percent>%|per\scent\b|percent\b|percentage\spoints?\b|y\scant\b))?(?![\w\x00/])"
)
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?P<said>(?:an?\s(?=hundred|thousand|million|dozen))?{NUMBER_WORDS}(?:[\s-](?:and\s)?{NUMBER_WORDS})*)"
    r"(?P<percent>\s(?:per\scent|percent)\b)?(?![\w-])"
)
SHARE = "share"
"""The unit of a figure like "one in five"."""

_OUT_OF = re.compile(
    rf"\s(?:in|out\sof|o\sbob|mewn)\s(?:every\s)?(?:\d+|{NUMBER_WORDS})\b(?!\s(?:days|weeks|months|years|oed))"
)
_PARTS_OF = re.compile(rf"(?:\d|{NUMBER_WORDS})\s(?:in|out\sof|o\sbob|mewn)\s(?:every\s)?$")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_ABOUT = re.compile(
    r"(?:more than|over|about|around|almost|nearly|fewer than|less than|under|at least|up to|some|approximately|"
    r"mwy na|dros|tua|bron|o leiaf)\s$"
)
_SHORT_CODES = frozenset({"101", "111", "112", "999"})
"""Numbers to dial, unless something counted follows."""

_SMALL = 10
"""A number below this in words or alone, with nothing counted beside it, is prose rather than a figure."""


Placed = TypeVar("Placed", Counted, Period)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a release.

    Attributes:
        start, end: its stretch of the release.
        written: as it stands.
        value: the number, or none when it is malformed.
        readings: what a malformed one could be.
        unit: ``£``, ``per cent``, or empty for a plain count.
        about: "more than", "nearly": how the number is qualified, or empty.
        measure: what is counted, by the table, or none.
        counted: the same in the release's own words, or empty.
        area, period: as the release says them, or empty.
        when: the period as it can be compared, or none.
        sentence: number of its sentence.
    """

    start: int
    end: int
    written: str
    value: float | None
    readings: tuple[str, ...]
    unit: str
    about: str
    measure: Measure | None
    counted: str
    area: str
    period: str
    when: Period | None
    sentence: int

    @property
    def is_count(self) -> bool:
        """Whether it counts things, rather than being money or a share."""
        return not self.unit

    @property
    def could_be(self) -> frozenset[float]:
        """Every value it may have: its own, or those of its readings."""
        if self.value is not None:
            return frozenset({self.value})
        return frozenset(value for one in self.readings if (value := value_of(one)) is not None)


@dataclass(frozen=True, slots=True)
class _Numeral:
    """A number in the folded text, before it is known what it counts."""

    start: int
    end: int
    numeral: str
    value: float | None
    unit: str


def find_figures(matter: Matter, measures: Measures, areas: Areas, taken: Spans) -> tuple[Figure, ...]:
    """The figures of a release, in its order. ``taken``: stretches of the folded text that are something else."""
    words = taken.blanked(matter.words)
    numerals = tuple(sorted(_numerals(words), key=lambda one: one.start))
    # Full stops in place of the figures: no phrase that is counted reaches across one.
    text = _dotted(matter.words, numerals)
    counted, periods = measures.find(text), find_periods(matter.words)
    found = []
    for index, one in enumerate(numerals):
        sentence = matter.sentence_at(one.start)
        first, last = matter.span(sentence)
        left = max(first, numerals[index - 1].end if index else 0)
        right = min(last, numerals[index + 1].start if index + 1 < len(numerals) else last)
        thing = beside(text, one.start, one.end, _within(counted, first, last), (left, right))
        if not _is_prose(one, thing):
            when = _when(matter, sentence, one, periods, (left, right))
            found.append(_figure(matter, sentence, one, thing, when, areas))
    return tuple(found)


def _dotted(words: str, numerals: tuple[_Numeral, ...]) -> str:
    pieces = list(words)
    for one in numerals:
        pieces[one.start : one.end] = "." * (one.end - one.start)
    return "".join(pieces)


def _numerals(words: str) -> Iterator[_Numeral]:
    written = Spans(tuple(match.span() for match in _FIGURE.finditer(words)))
    for match in _FIGURE.finditer(words):
        if _ORDINAL.match(words, match.end("numeral")) or _PARTS_OF.search(
            words[max(0, match.start() - 30) : match.start()]
        ):
            continue
        unit = "£" if match["money"] else "per cent" if match["percent"] else _share(words, match.end())
        value = value_of(match["numeral"], match["scale"] or "")
        yield _Numeral(match.start(), match.end(), match["numeral"], value, unit)
    for match in _IN_WORDS.finditer(words):
        value = value_of_words(match["said"])
        if value is None or written.touches(*match.span()):
            continue
        if not _PARTS_OF.search(words[max(0, match.start() - 30) : match.start()]):
            unit = "per cent" if match["percent"] else _share(words, match.end())
            yield _Numeral(match.start(), match.end(), match["said"], value, unit)


def _share(words: str, end: int) -> str:
    """The unit of "one" in "one in five"."""
    return SHARE if _OUT_OF.match(words, end) else ""


def _is_prose(one: _Numeral, thing: Counted | None) -> bool:
    if one.numeral in _SHORT_CODES and (thing is None or thing.start < one.start):
        return True
    if not one.unit and one.value is not None and one.value <= 1:
        return True  # "one call is enough": nobody counted it
    is_plain = thing is None or thing.measure.kind is CountKind.PLAIN
    if one.numeral[0].isalpha() and not one.unit:
        return is_plain or thing is None or thing.start < one.end
    return is_plain and not one.unit and one.value is not None and (one.value < _SMALL or thing is not None)


def _when(
    matter: Matter, sentence: Sentence, one: _Numeral, periods: tuple[Period, ...], fence: tuple[int, int]
) -> Period | None:
    """The period nearest to a figure: its own stretch first, then its sentence, then the sentence before it."""
    here = _within(periods, *matter.span(sentence))
    near = [p for p in here if fence[0] <= p.start and p.end <= fence[1]]
    after = [p for p in near if p.start >= one.end]
    if here := tuple(after or near or here):
        return min(here, key=lambda p: abs(p.start - one.start))
    before = matter.release.sentences[sentence.number - 1] if sentence.number else None
    if before is None:
        return None
    return next(iter(_within(periods, *matter.span(before))), None)


def _within(found: tuple[Placed, ...], first: int, last: int) -> tuple[Placed, ...]:
    """Those of ``found``, in the order of the text, that lie between two places."""
    begin = bisect_left(found, first, key=lambda one: one.start)
    end = bisect_right(found, last, key=lambda one: one.start)
    return tuple(one for one in found[begin:end] if one.end <= last)


def _figure(
    matter: Matter, sentence: Sentence, one: _Numeral, thing: Counted | None, when: Period | None, areas: Areas
) -> Figure:
    start, end = matter.place(one.start, one.end)
    about = _ABOUT.search(matter.words[max(0, one.start - 20) : one.start])
    return Figure(
        start=start,
        end=end,
        written=matter.written(one.start, one.end),
        value=one.value,
        readings=() if one.value is not None else readings(one.numeral),
        unit=one.unit,
        about=about.group().strip() if about else "",
        measure=thing.measure if thing else None,
        counted=matter.written(thing.start, thing.end) if thing else "",
        area=area_beside(matter, sentence, start, areas),
        period=matter.written(when.start, when.end) if when else "",
        when=when,
        sentence=sentence.number,
    )
