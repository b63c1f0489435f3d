"""Judges figures: a number with something counted beside it prints only as a claim that may be used today.

A figure is a record, never free text (ground rule claims): value, what is counted, area, period, source, expiry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from materials_app.model.content import Claim
from materials_app.model.findings import Finding
from materials_app.safeguards.explain import explain
from materials_app.safeguards.reading import Reading, fold
from materials_app.safeguards.spans import Spans

_COUNTED = (
    r"(?:people|persons?|men|women|boys|girls|children|kids|adults|parents|callers?|users?|visitors?|visits|calls|chats|contacts|"
    r"enquiries|searches|images?|videos?|files|arrests|offences|crimes|victims|survivors|suspects|offenders|cases|reports|"
    r"referrals|warrants|convictions|sentences|families|clicks|downloads|deaths|suicides|lives|individuals|pobl|bobl|blant|plant|ddynion|dynion|fenywod|menywod|alwadau|galwadau|droseddau|"
    r"troseddau|delweddau|ieithoedd)"
)
_ALSO_COUNTED = rf"(?:{_COUNTED}|forces|agencies|homes|schools|officers|languages)"
_NUMERAL = r"\d[\d,]*(?:\.\d+)?"
_UNIT_WORD = r"(?:per\s?cent|percent|percentage\spoints?|y\scant)"
_SCALE = r"(?:thousand|million|billion|trillion|bn|mil|miliwn|[mk](?![\w]))"
_WORDS = (
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|tri|tair|pedwar|pum|pump|chwech|saith|wyth|naw|deg)"
)
_ANY_WORD = rf"(?:one|two|a|un|dau|dwy|{_WORDS})"
_FRACTION = (
    r"(?:(?:a|one)[\s\-](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)"
    r"(?=\s(?:of|more|fewer|less|higher|lower|up|down)\b)|half(?=\sof\b)|"
    r"(?:two|three|four)[\s\-](?:thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)(?!\sof\san\shour))"
)

_MALFORMED = re.compile(r"(?<![\w.,£\x00])\d+(?:[.,]\d+)+(?:(?=[a-z])|(?![\w]))")
_WELL_FORMED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+\.\d{1,2}|\d(?:,\d){2,}")
_FIGURE = re.compile(
    "|".join(
        (
            rf"[£€$]\s?(?P<money>{_NUMERAL})\s?{_SCALE}?",
            rf"(?<![\w.,])(?P<percent>{_NUMERAL})\s?(?:%|{_UNIT_WORD}\b)",
            rf"(?<![\w.,])(?P<scaled>{_NUMERAL})\s?{_SCALE}\b",
            rf"(?<![\w.,])(?:{_NUMERAL}|{_ANY_WORD})\s(?:in|out\sof|o\sbob|mewn)\s(?:every\s|pob\s)?(?:\d+|{_WORDS}|five|two)\b",
            rf"(?<![\w.,])(?P<count>{_NUMERAL})\+?(?=(?:\s[a-z][\w'\-]*){{0,2}}\s(?:o\s)?{_ALSO_COUNTED}\b)",
            r"(?<![\w.,/\-\x00])(?P<large>\d{1,3}(?:,\d{3})+|\d{3,})\+?(?![\w,/\-\x00]|\.\d)",
            rf"\b(?:{_ANY_WORD}[\s\-])*(?:hundred|thousand|million|billion|{_WORDS})(?:[\s\-]{_WORDS})?(?=(?:\s[a-z][\w'\-]*){{0,1}}\s(?:o\s)?{_COUNTED}\b)",
            rf"\b(?:{_ANY_WORD}[\s\-]|and\s)+(?:hundred|thousand|million|billion)\b",
            rf"\b{_WORDS}[\s\-]?(?:{_ANY_WORD})?\s{_UNIT_WORD}\b",
            rf"\b{_FRACTION}\b",
            r"(?<![\w/])\d{1,2}/\d{1,2}(?=\sof\b)",
        )
    )
)
_COUNTED_THING = re.compile(rf"\b{_COUNTED}\b")
_VAGUE = re.compile(
    rf"\b(?:hundreds|thousands|millions|dozens|miloedd|cannoedd)\sof?\s?(?:\w+\s){{0,2}}?{_COUNTED}\b|"
    r"\b(?:has|have|had)\s(?:doubled|trebled|tripled|quadrupled|halved)\b"
)
_SCALES = {"thousand": 1e3, "k": 1e3, "mil": 1e3, "million": 1e6, "m": 1e6, "miliwn": 1e6, "billion": 1e9, "bn": 1e9}
_AFTER = 70
"""How many characters after a figure are read to learn what it counts: about ten words."""

_STEM = 5
"""Letters of a word that must agree for "offences" and "offence" to be the same thing counted."""


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims, by value: {1500.0: claims}; figures are found by value, then judged."""

    by_value: dict[float, tuple[Claim, ...]]


def claim_book(claims: tuple[Claim, ...]) -> Claims:
    """The claims that carry a number, by its value."""
    by_value: dict[float, tuple[Claim, ...]] = {}
    for claim in claims:
        for value in (value_of(f"{claim.value} {claim.unit}"), value_of(claim.value)):
            if value is not None and claim not in by_value.get(value, ()):
                by_value[value] = (*by_value.get(value, ()), claim)
    return Claims(by_value)


def value_of(words: str) -> float | None:
    """The number in ``words``: "1,500" is 1500, "5m" five million; none when there is no numeral."""
    match = re.search(rf"({_NUMERAL})\s?({_SCALE})?", fold(words))
    if match is None:
        return None
    return float(match.group(1).replace(",", "")) * _SCALES.get(match.group(2) or "", 1.0)


def find_figures(reading: Reading, claims: Claims, taken: Spans, on: date | None) -> Iterator[Finding]:
    """Malformed numerals, and figures without a claim that may be used on the day ``on``."""
    text = taken.blanked(reading.text)
    malformed = tuple(m.span() for m in _MALFORMED.finditer(text) if not _WELL_FORMED.fullmatch(m.group()))
    for span in malformed:
        yield explain("numeral-malformed", reading.place(*span))
    text = Spans(malformed).blanked(text)
    for match in _FIGURE.finditer(text):
        yield from _judged(match.span(), reading, claims, on)
    for match in _VAGUE.finditer(text):
        yield explain("figure-vague", reading.place(*match.span()))


def _judged(span: tuple[int, int], reading: Reading, claims: Claims, on: date | None) -> Iterator[Finding]:
    start, end = span
    value = value_of(reading.text[start:end])
    known = claims.by_value.get(value, ()) if value is not None else ()
    beside = reading.text[end : end + _AFTER]
    counted = tuple(claim for claim in known if _counts(claim, beside))
    if any(may_be_used(claim, on) for claim in counted):
        return
    place = reading.place(start, end)
    if known and not counted and _COUNTED_THING.search(beside):
        yield explain("figure-counts-other", place, counted=known[0].counted)
    else:
        yield explain("figure-without-claim", place)


def _counts(claim: Claim, beside: str) -> bool:
    words = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", fold(f"{claim.counted} {claim.unit}"))}
    return any(word[:_STEM] in words for word in re.findall(r"[a-z]{4,}", beside)) or not words


def may_be_used(claim: Claim, on: date | None) -> bool:
    """Whether a claim may print on a day: undisputed, checked, not expired. Without a day, none may."""
    if claim.disputed_by or claim.checked is None or claim.expires is None or on is None:
        return False
    return claim.checked <= on <= claim.expires
