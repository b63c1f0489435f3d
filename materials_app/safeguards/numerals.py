"""Numbers as they are written: their value, or, where they are written wrongly, what they could be. Never a choice."""

from __future__ import annotations

import re
from fractions import Fraction

_WELL_FORMED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d{1,2})?")
_SCALES = {
    **{"thousand": 1e3, "k": 1e3, "mil": 1e3, "fil": 1e3, "million": 1e6, "m": 1e6, "miliwn": 1e6, "filiwn": 1e6},
    **{"billion": 1e9, "bn": 1e9, "dozen": 12},
}
_ONES = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
_TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")
_WELSH = (
    *((1, "un"), (2, "dau ddau dwy ddwy"), (3, "tri dri thri tair dair thair"), (4, "pedwar bedwar pedair bedair")),
    *((5, "pump bump pum bum phum phump"), (6, "chwech chwe"), (7, "saith"), (8, "wyth"), (9, "naw"), (10, "deg ddeg")),
    *((12, "deuddeg ddeuddeg"), (15, "pymtheg bymtheg"), (18, "deunaw ddeunaw"), (20, "ugain")),
)
"""Welsh number words with their mutated forms."""

_WORDS = {
    **{word: number for number, word in enumerate(_ONES)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{word: number for number, words in _WELSH for word in words.split()},
    "a": 1,
}
_HUNDREDS = frozenset({"hundred", "cant", "gant", "chant"})
_SAID = "|".join(word for word in _WORDS if word not in {"a", "un", "zero"})
NUMBER_WORDS = rf"(?:{_SAID}|hundred|thousand|million|dozen|miliwn|filiwn|cant|gant|chant)"
ANY_NUMBER = rf"(?:\d[\d,]*|an?|one|un|{NUMBER_WORDS}(?:[\s-]{NUMBER_WORDS}){{0,4}})"
OUT_OF = r"(?:in|out\sof|mewn|allan\so|o)\s(?:every\s|bob\s|pob\s)?"
_PARTS = {
    **{"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8},
    **{"ninth": 9, "tenth": 10, "hanner": 2, "traean": 3, "draean": 3, "chwarter": 4},
}
_PART = rf"(?P<parts>{ANY_NUMBER}\s|{ANY_NUMBER}-)?(?P<part>{'|'.join(_PARTS)})s?"
_WELSH_PART = rf"(?P<of>{ANY_NUMBER})\sran\so\s(?P<whole_cy>{ANY_NUMBER})"
_SHARE = re.compile(rf"(?:{_PART}|{_WELSH_PART}|(?P<some>{ANY_NUMBER})\s{OUT_OF}(?P<whole>{ANY_NUMBER}))(?!\w)")
_MOST_READINGS = 4
_MOST = 1e15
"""Largest number that words are read as: beyond it somebody plays with "hundred"."""


def value_of(numeral: str, scale: str = "") -> float | None:
    """The value of a numeral: 1500.0 of ``1,500``; none when it is not written as numbers are."""
    if not _WELL_FORMED.fullmatch(numeral):
        return None
    return float(numeral.replace(",", "")) * _SCALES.get(scale, 1)


def value_of_words(words: str) -> float | None:
    """The value of a number in words: ``two hundred and six``, ``tri deg pump``; none when it is no number."""
    total, part, seen = 0.0, 0.0, False
    for word in re.findall(r"[a-z]+", words):
        if word in {"and", "ar", "a"} and seen:
            continue
        if word in {"deg", "ddeg"} and 1 < part < 10 and " ar " not in words:
            part *= 10
        elif word in _WORDS:
            part += _WORDS[word]
        elif word in _HUNDREDS:
            part = (part or 1) * 100
            if part > _MOST:
                return None
        elif word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0
        else:
            return None
        seen = True
    return total + part if seen else None


def share_of(words: str) -> Fraction | None:
    """The share that folded words state: a fifth of ``one in five``, ``1 out of 5`` or ``un o bob pump``; else none."""
    match = _SHARE.match(words)
    if match is None:
        return None
    if match["part"]:
        return _fraction((match["parts"] or "one").strip(" -"), str(_PARTS[match["part"]]))
    return _fraction(match["of"] or match["some"], match["whole_cy"] or match["whole"])


def _fraction(some: str, whole: str) -> Fraction | None:
    of, out_of = (value_of(one) if one[0].isdigit() else value_of_words(one) for one in (some, whole))
    return Fraction(int(of or 0), int(out_of)) if out_of and of and of <= out_of else None


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
