"""Judges figures: a number with something counted beside it prints only as a claim that may be used today.

A figure is a record, never free text (ground rule claims): value, what is counted, area, period, source, expiry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from materials_app.model.bearing import Bearing
from materials_app.model.content import Claim
from materials_app.model.findings import Finding, Place, Severity
from materials_app.model.said import said
from materials_app.safeguards.arithmetic import Rounding, rounding_beside, rounding_of
from materials_app.safeguards.claims import by_id, why_unsound
from materials_app.safeguards.explain import explain
from materials_app.safeguards.numerals import NUMBER_WORDS, OUT_OF, share_of, value_of_words
from materials_app.safeguards.reading import Reading, fold, read
from materials_app.safeguards.spans import Spans

_COUNTED = (
    r"(?:people|persons?|men|women|boys|girls|children|kids|adults|parents|callers?|users?|visitors?|visits|calls|chats|contacts|"
    r"enquiries|searches|images?|videos?|files|arrests|offences|crimes|victims|survivors|suspects|offenders|cases|reports|"
    r"referrals|warrants|convictions|sentences|families|clicks|downloads|deaths|suicides|lives|individuals|pobl|bobl|blant|plant|ddynion|dynion|fenywod|menywod|alwadau|galwadau|droseddau|"
    r"troseddau|delweddau|ieithoedd)"
)
_ALSO_COUNTED = rf"(?:{_COUNTED}|forces|agencies|homes|schools|officers|languages)"
_NUMERAL = r"\d(?:[\d,]*\d)?(?:\.\d+)?"
_NEXT = r"(?:\s(?!(?:and|or|to|in|of|at|a|ac|neu|i)\b)[a-z][\w'\-]*)"
"""One word between a number and what it counts: "68 anxious calls", but not "68 and people"."""
_UNIT_WORD = r"(?:per\s?cent|percent|percentage\spoints?|y\scant)"
_SCALE = r"(?:thousand|million|billion|trillion|bn|mil|miliwn|[mk](?![\w]))"
_WORDS = rf"(?:(?!(?:one|two|dau|ddau|dwy|ddwy)\b){NUMBER_WORDS})"
_ANY_WORD = rf"(?:a|un|{NUMBER_WORDS})"
_MOST_WORDS = 8
"""Most words before "thousand" that are read as one number: no end to them would keep the reader busy for minutes."""

_FRACTION = (
    r"(?:(?:a|one)[\s\-](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)"
    r"(?=\s(?:of|more|fewer|less|higher|lower|up|down)\b)|half(?=\sof\b)|"
    r"(?:two|three|four)[\s\-](?:thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)(?!\sof\san\shour)|"
    r"(?:tri\schwarter|dwy\sran\so\sdair|traean|draean|chwarter|hanner)(?=\s(?:o|y|yr|holl)\b))"
)

_MALFORMED = re.compile(r"(?<![\w.,£\x00])\d+(?:[.,]\d+)+(?:(?=[a-z])|(?![\w]))")
_WELL_FORMED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+\.\d{1,2}|\d(?:,\d){2,}")
_FIGURE = re.compile(
    "|".join(
        (
            rf"[£€$]\s?(?P<money>{_NUMERAL})\s?{_SCALE}?",
            rf"(?<![\w.,])(?P<percent>{_NUMERAL})\s?(?:%|{_UNIT_WORD}\b)",
            rf"(?<![\w.,])(?P<scaled>{_NUMERAL})\s?{_SCALE}\b",
            rf"(?<![\w.,])(?P<share>(?:{_NUMERAL}|{_ANY_WORD})\s{OUT_OF}(?:\d+|two|dau|{_WORDS}))\b",
            rf"(?<![\w.,])(?P<count>{_NUMERAL})\+?(?={_NEXT}{{0,2}}\s(?:o\s)?{_ALSO_COUNTED}\b)",
            r"(?<![\w.,/\-\x00])(?P<large>\d{1,3}(?:,\d{3})+|\d{3,})\+?(?![\w,/\-\x00]|\.\d)",
            rf"\b(?:{_ANY_WORD}[\s\-]){{0,{_MOST_WORDS}}}(?:hundred|thousand|million|billion|{_WORDS})(?:[\s\-]{_WORDS})?(?={_NEXT}?\s(?:o\s)?{_COUNTED}\b)",
            rf"\b(?:{_ANY_WORD}[\s\-]|and\s){{1,{_MOST_WORDS}}}(?:hundred|thousand|million|billion)\b",
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
_STARTS = re.compile(r"(?<![\w.,])(?=[\da-z])")
_SCALED = re.compile(rf"({_NUMERAL})\s?({_SCALE})?")
_SAID = re.compile(rf"(?<!\w)(?:a\s)?{NUMBER_WORDS}(?:[\s-](?:and\s|ar\s)?{NUMBER_WORDS})*(?!\w)")
_SCALES = {"thousand": 1e3, "k": 1e3, "mil": 1e3, "million": 1e6, "m": 1e6, "miliwn": 1e6, "billion": 1e9, "bn": 1e9}
_TELLING_DIGITS = 3
"""Digits, noughts at the end not counted, from which a figure is known again whatever stands beside it."""

_AFTER = 70
"""How many characters after a figure are read to learn what it counts: about ten words."""

_ENGLISH = {
    welsh: english
    for english, words in (
        ("people", "pobl bobl phobl unigolion drigolion trigolion"),
        ("children", "plant blant phlant"),
        ("calls", "galwadau alwadau"),
        ("arrests", "arestiadau arestio harestio arestiwyd"),
        ("offences", "troseddau droseddau throseddau"),
        ("images", "delweddau ddelweddau lluniau luniau"),
        ("parents", "rhieni rieni"),
        ("adults", "oedolion"),
        ("women", "menywod fenywod"),
        ("victims", "dioddefwyr ddioddefwyr"),
        ("safeguarded", "diogelu ddiogelu"),
    )
    for welsh in words.split()
}
"""Welsh nouns, mutated as they stand after a number, and what the ledger calls them."""

_STEM = 5
"""Letters of a word that must agree for "offences" and "offence" to be the same thing counted."""


Value = float | Fraction
"""A count, or the share that "one in five" states; a share is never a count of the same size."""


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims, by value: {1500.0: claims}, and by id; figures are found by value, then judged."""

    by_value: dict[tuple[type, Value], tuple[Claim, ...]]
    by_id: dict[str, Claim]

    def of_value(self, words: str) -> tuple[Claim, ...]:
        """The claims whose value folded words state."""
        value = value_of(words)
        return () if value is None else self.by_value.get((type(value), value), ())


def claim_book(claims: tuple[Claim, ...]) -> Claims:
    """The claims that carry a number, by its value."""
    by_value: dict[tuple[type, Value], tuple[Claim, ...]] = {}
    for claim in claims:
        for value in (value_of(fold(f"{claim.value} {claim.unit}")), value_of(fold(claim.value))):
            if value is not None and claim not in by_value.get((type(value), value), ()):
                by_value[type(value), value] = (*by_value.get((type(value), value), ()), claim)
    return Claims(by_value, by_id(claims))


def value_of(words: str) -> Value | None:
    """The value that folded words state, in figures or in words: "1,500", "5m", "six hundred", "un o bob pump"."""
    shares = (share_of(words[match.start() :]) for match in _STARTS.finditer(words))
    if share := next((share for share in shares if share), None):
        return share
    if numeral := _SCALED.search(words):
        return float(numeral.group(1).replace(",", "")) * _SCALES.get(numeral.group(2) or "", 1.0)
    said = _SAID.search(words)
    return value_of_words(said.group()) if said else None


@dataclass(frozen=True, slots=True)
class Use:
    """What a figure is used for: the day, what the piece may bear, whether the text prints nowhere yet.

    Of a free text (``Piece.is_free``) its author is asked what print refuses.
    """

    on: date | None = None
    bearing: Bearing | None = None
    is_free: bool = False


def find_figures(reading: Reading, claims: Claims, taken: Spans, use: Use) -> Iterator[Finding]:
    """Malformed numerals, and figures that may not be used so: see ``Bearing``."""
    text = taken.blanked(reading.text)
    malformed = tuple(m.span() for m in _MALFORMED.finditer(text) if not _WELL_FORMED.fullmatch(m.group()))
    for span in malformed:
        yield explain("numeral-malformed", reading.place(*span))
    text = Spans(malformed).blanked(text)
    for match in _FIGURE.finditer(text):
        yield from _judged(match.span(), reading, claims, use)
    for match in _VAGUE.finditer(text):
        found = explain("figure-vague", reading.place(*match.span()))
        yield replace(found, severity=Severity.NOTE) if use.is_free else found


def claims_in(text: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Those of ``claims`` whose figure stands in a text, in the order they stand there."""
    if not claims:
        return ()
    reading, book = read(text), claim_book(claims)
    found = (claim for match in _FIGURE.finditer(reading.text) for claim in _counted(match.span(), reading, book))
    return tuple(dict.fromkeys(found))


def _judged(span: tuple[int, int], reading: Reading, claims: Claims, use: Use) -> Iterator[Finding]:
    place = reading.place(*span)
    if use.bearing and use.bearing.lasts:
        yield explain("figure-on-long-life", place, piece=said(use.bearing.name))
    elif _counted(span, reading, claims):
        yield from _of_claim(span, reading, claims, use)
    elif (known := _known(span, reading, claims)) and _is_telling(reading, span):
        yield explain("figure-counts-other", place, counted=said(known[0].counted))
    else:
        yield explain("figure-asked" if use.is_free else "figure-without-claim", place)


def _is_telling(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether a figure could hardly be another of the same value, and something is counted beside it."""
    digits = re.sub(r"\D", "", reading.text[slice(*span)]).rstrip("0")
    return len(digits) >= _TELLING_DIGITS and bool(_COUNTED_THING.search(reading.text[span[1] : span[1] + _AFTER]))


def _of_claim(span: tuple[int, int], reading: Reading, claims: Claims, use: Use) -> Iterator[Finding]:
    """What is to be said of a figure that the ledger holds."""
    counted, place, bearing = _counted(span, reading, claims), reading.place(*span), use.bearing
    named = tuple(one for one in counted if bearing and one.id in bearing.claims)
    reasons = {one.id: why_unsound(one, use.on, claims.by_id) for one in counted}
    sound = tuple(one for one in named or counted if not reasons[one.id])
    if not sound:
        yield _unsound((named or counted)[0], reasons, place, use, is_named=bool(named))
    elif bearing and not named:
        yield explain("figure-claim-not-named", place, claim=sound[0].id)
    else:
        yield from _rounding(span, reading, sound)


def _unsound(claim: Claim, reasons: dict[str, str], place: Place, use: Use, *, is_named: bool) -> Finding:
    """A figure whose claim may not be used: shown on a draft that rests on it, remarked on in a text that prints
    nowhere yet, refused everywhere else.

    One that was withdrawn is never shown: nobody waits for it to be put right.
    """
    found = explain("figure-claim-unsound", place, claim=claim.id, why=reasons[claim.id])
    if claim.withdrawn:
        return found
    if use.is_free:
        return replace(found, severity=Severity.NOTE)
    may_show = is_named and use.bearing is not None and use.bearing.is_draft
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
    return claims.of_value(reading.text[span[0] : span[1]])


def _counted(span: tuple[int, int], reading: Reading, claims: Claims) -> tuple[Claim, ...]:
    """The claims of the same value that count what stands beside it."""
    beside = reading.text[span[1] : span[1] + _AFTER]
    return tuple(claim for claim in _known(span, reading, claims) if _counts(claim, beside))


def _counts(claim: Claim, beside: str) -> bool:
    words = _stems(fold(f"{claim.counted} {claim.unit}"))
    return not words or not words.isdisjoint(_stems(beside))


def _stems(words: str) -> frozenset[str]:
    """The beginnings of the words of a text, those of Welsh nouns as the English ones: "o bobl" counts people."""
    return frozenset(_ENGLISH.get(word, word)[:_STEM] for word in re.findall(r"[a-z]{4,}", words))
