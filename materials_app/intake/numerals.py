"""Numbers as they are written: their value, or, where they are written wrongly, what they could be. Never a choice."""

from __future__ import annotations

import re

_WELL_FORMED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d{1,2})?")
_SCALES = {
    **{"thousand": 1e3, "k": 1e3, "mil": 1e3, "million": 1e6, "m": 1e6, "miliwn": 1e6, "billion": 1e9, "bn": 1e9},
    "dozen": 12,
}
_ONES = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
_TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")
_WORDS = {
    **{word: number for number, word in enumerate(_ONES)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{"a": 1, "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pum": 5, "chwech": 6, "saith": 7, "wyth": 8},
    **{"naw": 9, "deg": 10},
}
_SAID = "|".join(word for word in _WORDS if word not in {"a", "zero"})
NUMBER_WORDS = rf"(?:{_SAID}|hundred|thousand|million|dozen)"
_MOST_READINGS = 4


def value_of(numeral: str, scale: str = "") -> float | None:
    """The value of a numeral: 1500.0 of ``1,500``; none when it is not written as numbers are."""
    if not _WELL_FORMED.fullmatch(numeral):
        return None
    return float(numeral.replace(",", "")) * _SCALES.get(scale, 1)


def value_of_words(words: str) -> float | None:
    """The value of a number in words: ``two hundred and six`` is 206; none when it is no number."""
    total, part, seen = 0.0, 0.0, False
    for word in re.findall(r"[a-z]+", words):
        if word == "and":
            continue
        if word in _WORDS:
            part += _WORDS[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0
        else:
            return None
        seen = True
    return total + part if seen else None


def readings(numeral: str) -> tuple[str, ...]:
    """What a malformed numeral could be: its digits grouped in threes, a digit too many gone, a point for a comma."""
    whole, point, decimals = numeral, "", ""
    if re.fullmatch(r"[\d,]+\.\d{1,2}", numeral):
        whole, point, decimals = numeral.partition(".")
    parts = re.split(r"[.,\s]+", whole)
    candidates = [f"{int(''.join(parts)):,}{point}{decimals}"]
    if len(parts) > 1 and len(parts[-1]) > 3:
        candidates += [
            grouped(parts, parts[-1][:cut] + parts[-1][cut + 1 :]) for cut in range(len(parts[-1]) - 1, -1, -1)
        ]
    if len(parts) == 2 and not point and len(parts[1]) < 3:
        candidates.append(f"{int(parts[0])}.{parts[1].rstrip('0') or '0'}")
    if len(parts) > 1 and len(parts[-1]) == 2 and not point:
        candidates += [grouped(parts, parts[-1] + "0")]
    fitting = [one for one in candidates if one != numeral and value_of(one) is not None]
    return tuple(dict.fromkeys(fitting))[:_MOST_READINGS]


def grouped(parts: list[str], last: str) -> str:
    """The digits of ``parts`` with another last group, written in threes."""
    return f"{int(''.join((*parts[:-1], last))):,}"


def plain(value: float, decimals: int = 0) -> str:
    """A number as we write it: ``18,032``, ``37.1``."""
    return f"{value:,.{decimals}f}"


def decimals_of(numeral: str) -> int:
    """How many decimals a numeral is written with."""
    return len(numeral.partition(".")[2])
