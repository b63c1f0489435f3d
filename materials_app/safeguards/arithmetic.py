"""Whether a figure that was worked out from others is right: recomputed, compared as printed, its rounding kept.

"About 400", "more than 1,200", "almost 7,000": the word belongs to the figure, and must be true of what it rounds.
"""

from __future__ import annotations

import re
from decimal import Decimal, DivisionByZero, InvalidOperation
from enum import StrEnum

from materials_app.model.ledger import How
from materials_app.safeguards.reading import fold

_NUMBER = re.compile(r"(?P<numeral>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>thousand|million|billion|bn|mil|miliwn|[mk](?!\w))?")
_SCALES = {"thousand": 3, "k": 3, "mil": 3, "million": 6, "m": 6, "miliwn": 6, "billion": 9, "bn": 9}


class Rounding(StrEnum):
    """What a word of rounding says of the true value."""

    NONE = "exactly"
    ABOUT = "about"
    OVER = "more than"
    AT_LEAST = "at least"
    UNDER = "fewer than"
    AT_MOST = "up to"
    ALMOST = "almost"


WORDS: dict[Rounding, tuple[str, ...]] = {
    Rounding.ABOUT: ("about", "around", "roughly", "approximately", "some", "tua", "oddeutu"),
    Rounding.OVER: ("more than", "over", "above", "mwy na", "dros"),
    Rounding.AT_LEAST: ("at least", "or more", "o leiaf"),
    Rounding.UNDER: ("fewer than", "less than", "under", "below", "llai na"),
    Rounding.AT_MOST: ("up to", "at most", "no more than", "hyd at"),
    Rounding.ALMOST: ("almost", "nearly", "close to", "bron", "bron i"),
}
"""The words, in both languages, longer ones found before the shorter ones they hold."""

_BY_WORD = {word: kind for kind, words in WORDS.items() for word in words}
_ANY_WORD = "|".join(re.escape(word) for word in sorted(_BY_WORD, key=len, reverse=True))
_FIRST = re.compile(rf"(?P<word>{_ANY_WORD})\b")
_RIGHT_BEFORE = re.compile(rf"\b(?P<word>{_ANY_WORD})\s(?:the\s)?[£€$]?\s?$")
_RIGHT_AFTER = re.compile(r"^\s?(?:\+|or\smore\b)")


def rounding_of(value: str, unit: str) -> Rounding:
    """The rounding a claim states: "about 400", or a unit that ends in it after a comma ("people, more than")."""
    ends = fold(unit).rpartition(",")[2].strip()
    found = _FIRST.match(fold(value))
    return _BY_WORD.get(ends) or (_BY_WORD[found["word"]] if found else Rounding.NONE)


def rounding_beside(before: str, after: str) -> Rounding:
    """The rounding said of a figure in a folded text, by the words right before it or right after it."""
    if found := _RIGHT_BEFORE.search(before):
        return _BY_WORD[found["word"]]
    return Rounding.AT_LEAST if _RIGHT_AFTER.search(after) else Rounding.NONE


def number_of(words: str) -> Decimal | None:
    """The number in ``words``; none when there is no numeral."""
    found = _NUMBER.search(fold(words))
    if found is None:
        return None
    return Decimal(found["numeral"].replace(",", "")).scaleb(_SCALES.get(found["scale"] or "", 0))


def worked_out(how: How, values: tuple[Decimal, ...]) -> Decimal | None:
    """The figure that follows; none where it cannot be worked out, as with a share of nothing."""
    try:
        match how:
            case How.DIFFERENCE:
                return values[0] - values[1]
            case How.CHANGE:
                return (values[0] - values[1]) / values[1] * 100
            case How.SHARE:
                return values[0] / values[1] * 100
            case How.MULTIPLE:
                return values[0] / values[1]
            case How.ROUNDED:
                return values[0]
    except (DivisionByZero, InvalidOperation):
        return None


def agrees(written: str, rounding: Rounding, true: Decimal) -> bool:
    """Whether a figure as written, with its rounding, is true of ``true``, whichever way that points.

    Without a word of rounding it must be the value at the precision printed: 37.1 for 37.08. With "about", figures that
    end in noughts are as precise as their last figure: "about 6,700" for 6,686. The other words must simply hold, and
    stay in sight of the value: "more than 1,000" is no honest word for 9,000.
    """
    value, true = number_of(written), abs(true)
    if value is None:
        return False
    step = _last_place(written, is_round=rounding is not Rounding.NONE)
    is_near = abs(value - true) <= step
    match rounding:
        case Rounding.NONE | Rounding.ABOUT:
            return abs(value - true) * 2 <= step
        case Rounding.OVER:
            return value < true and is_near
        case Rounding.AT_LEAST:
            return value <= true and is_near
        case Rounding.UNDER | Rounding.ALMOST:
            return true < value and is_near
        case Rounding.AT_MOST:
            return true <= value and is_near


def as_precise_as(written: str, true: Decimal) -> str:
    """``true`` as precise as ``written`` is, to be read: 37.08 beside "37.9" is ``37.1``."""
    places = -int(_exponent(written))
    shown = abs(true).quantize(Decimal(1).scaleb(-max(places, 0)))
    return f"{shown:,}"


def _last_place(written: str, *, is_round: bool) -> Decimal:
    """The worth of the last figure that says anything: 0.1 in 37.1, 1 in 6,000, and 1,000 in a round 6,000."""
    exponent = _exponent(written)
    found = _NUMBER.search(fold(written))
    digits = found["numeral"].replace(",", "") if found else ""
    if is_round and "." not in digits:
        exponent += len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(exponent)


def _exponent(written: str) -> int:
    found = _NUMBER.search(fold(written))
    if found is None:
        return 0
    decimals = len(found["numeral"].partition(".")[2])
    return _SCALES.get(found["scale"] or "", 0) - decimals
