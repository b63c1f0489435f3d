"""Judges figures: a number with something counted beside it prints only as a claim that may be used today.

A figure is a record, never free text (ground rule claims): value, what is counted, area, period, source, expiry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from materials_app.model.bearing import Bearing
from materials_app.model.content import Claim
from materials_app.model.findings import Finding, Place, Severity
from materials_app.safeguards.arithmetic import Rounding, rounding_beside, rounding_of
from materials_app.safeguards.claims import by_id, why_unsound
from materials_app.safeguards.explain import explain
from materials_app.safeguards.reading import Reading, fold, read
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
    """The claims, by value: {1500.0: claims}, and by id; figures are found by value, then judged."""

    by_value: dict[float, tuple[Claim, ...]]
    by_id: dict[str, Claim]


def claim_book(claims: tuple[Claim, ...]) -> Claims:
    """The claims that carry a number, by its value."""
    by_value: dict[float, tuple[Claim, ...]] = {}
    for claim in claims:
        for value in (value_of(f"{claim.value} {claim.unit}"), value_of(claim.value)):
            if value is not None and claim not in by_value.get(value, ()):
                by_value[value] = (*by_value.get(value, ()), claim)
    return Claims(by_value, by_id(claims))


def value_of(words: str) -> float | None:
    """The number in ``words``: "1,500" is 1500, "5m" five million; none when there is no numeral."""
    match = re.search(rf"({_NUMERAL})\s?({_SCALE})?", fold(words))
    if match is None:
        return None
    return float(match.group(1).replace(",", "")) * _SCALES.get(match.group(2) or "", 1.0)


def find_figures(
    reading: Reading, claims: Claims, taken: Spans, on: date | None, bearing: Bearing | None = None
) -> Iterator[Finding]:
    """Malformed numerals, and figures that may not stand here on the day ``on``: see ``Bearing``."""
    text = taken.blanked(reading.text)
    malformed = tuple(m.span() for m in _MALFORMED.finditer(text) if not _WELL_FORMED.fullmatch(m.group()))
    for span in malformed:
        yield explain("numeral-malformed", reading.place(*span))
    text = Spans(malformed).blanked(text)
    for match in _FIGURE.finditer(text):
        yield from _judged(match.span(), reading, claims, on, bearing)
    for match in _VAGUE.finditer(text):
        yield explain("figure-vague", reading.place(*match.span()))


def claims_in(text: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Those of ``claims`` whose figure stands in a text, in the order they stand there."""
    if not claims:
        return ()
    reading, book = read(text), claim_book(claims)
    found = (claim for match in _FIGURE.finditer(reading.text) for claim in _counted(match.span(), reading, book))
    return tuple(dict.fromkeys(found))


def _judged(
    span: tuple[int, int], reading: Reading, claims: Claims, on: date | None, bearing: Bearing | None
) -> Iterator[Finding]:
    start, end = span
    place = reading.place(start, end)
    if bearing and bearing.lasts:
        yield explain("figure-on-long-life", place, piece=bearing.name)
        return
    counted = _counted(span, reading, claims)
    if counted:
        yield from _of_claim(span, reading, claims, on, bearing)
    elif (known := _known(span, reading, claims)) and _COUNTED_THING.search(reading.text[end : end + _AFTER]):
        yield explain("figure-counts-other", place, counted=known[0].counted)
    else:
        yield explain("figure-without-claim", place)


def _of_claim(
    span: tuple[int, int], reading: Reading, claims: Claims, on: date | None, bearing: Bearing | None
) -> Iterator[Finding]:
    """What is to be said of a figure that the ledger holds."""
    counted, place = _counted(span, reading, claims), reading.place(*span)
    named = tuple(one for one in counted if bearing and one.id in bearing.claims)
    reasons = {one.id: why_unsound(one, on, claims.by_id) for one in counted}
    sound = tuple(one for one in named or counted if not reasons[one.id])
    if not sound:
        yield _unsound((named or counted)[0], reasons, place, bearing if named else None)
    elif bearing and not named:
        yield explain("figure-claim-not-named", place, claim=sound[0].id)
    else:
        yield from _rounding(span, reading, sound)


def _unsound(claim: Claim, reasons: dict[str, str], place: Place, bearing: Bearing | None) -> Finding:
    """A figure whose claim may not be used: shown on a draft that rests on it, refused everywhere else.

    One that was withdrawn is never shown: nobody waits for it to be put right.
    """
    found = explain("figure-claim-unsound", place, claim=claim.id, why=reasons[claim.id].rstrip("."))
    may_show = bearing is not None and bearing.is_draft and claim.withdrawn is None
    return replace(found, severity=Severity.WARNING) if may_show else found


def _rounding(span: tuple[int, int], reading: Reading, sound: tuple[Claim, ...]) -> Iterator[Finding]:
    """A figure that is said to be rounded otherwise than its claim has it."""
    start, end = span
    bare = end - reading.text[start:end].count("+")
    said = rounding_beside(reading.text[max(0, start - _AFTER) : start], reading.text[bare : bare + _AFTER])
    wanted = tuple(rounding_of(one.value, one.unit) for one in sound)
    if said not in wanted:
        place, right = reading.place(start, end), wanted[0]
        say = "without a word of rounding" if right is Rounding.NONE else f"as “{right.value} {place.excerpt}”"
        yield explain("figure-rounding", place, claim=sound[0].id, say=say)


def _known(span: tuple[int, int], reading: Reading, claims: Claims) -> tuple[Claim, ...]:
    """The claims of the same value."""
    value = value_of(reading.text[span[0] : span[1]])
    return claims.by_value.get(value, ()) if value is not None else ()


def _counted(span: tuple[int, int], reading: Reading, claims: Claims) -> tuple[Claim, ...]:
    """The claims of the same value that count what stands beside it."""
    beside = reading.text[span[1] : span[1] + _AFTER]
    return tuple(claim for claim in _known(span, reading, claims) if _counts(claim, beside))


def _counts(claim: Claim, beside: str) -> bool:
    words = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", fold(f"{claim.counted} {claim.unit}"))}
    return any(word[:_STEM] in words for word in re.findall(r"[a-z]{4,}", beside)) or not words
