"""Finds the figures that say nothing anybody could dispute or dial: dates, times, ages, sizes, codes, numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator

from materials_app.safeguards.patterns import Pattern
from materials_app.safeguards.spans import Spans

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)"
)
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_SMALL = r"\d{1,3}"
_NUMBER_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a|an|un|dau|dwy|tri|tair|pedwar|pum)"
_TIME_UNITS = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|working\sdays?|days?|nights?|weeks?|months?|years?|eiliad\w*|munud\w*|awr|oriau|"
    r"diwrnod\w*|dydd\w*|wythnos\w*|mis\w*|blynedd\w*|blwyddyn)"
)
_SCALES = r"(?:k|m|bn|mil|miliwn|thousand|million|billion|hundred)"
_SIZE_UNITS = r"(?:mm|cm|m|km|kg|g|gsm|pt|px|ppi|dpi|mb|kb|microns?|inch(?:es)?|miles?|metres?|years?)"
_LABELS = (
    r"(?:room|unit|floor|flat|form|page|pages|step|steps|no\.?|section|s\.|ss\.|article|chapter|part|schedule|version|v|edition|"
    r"ref\.?|reference|box|route|bus|platform|iso|fogra|pdf/x|figure|table|option|opsiwn|tudalen|cam|rhan|adran|grade|level|"
    r"key\sstage|channel|bs|day|diwrnod)"
)

_PLAIN = re.compile(
    "|".join(
        (
            rf"(?<![\d.,/\-]){_YEAR}-{_MONTH_NUMBER}-{_DAY}(?![\d/]|-\d)",
            rf"(?<![\d.,/]){_DAY}([./]){_MONTH_NUMBER}\1(?:{_YEAR}|\d\d)(?![\d/]|\.\d)",
            rf"(?<![\d.,/\-]){_DAY}-{_MONTH_NUMBER}-(?:{_YEAR}|\d\d)(?![\d/\-]|\.\d)",
            rf"(?<![\d.,/\-]){_MONTH_NUMBER}[./]{_YEAR}(?![\d/\-]|\.\d)",
            rf"(?<!\w){_DAY}(?:st|nd|rd|th|af|fed|ain|eg)?(?:\s?(?:-|to|and|i)\s?{_DAY}(?:st|nd|rd|th)?)?\s(?:of\s|o\s)?{_MONTH}\b"
            rf"(?:,?\s{_YEAR})?",
            rf"\b{_MONTH}\s(?:{_DAY}(?:st|nd|rd|th)?,?\s)?{_YEAR}\b",
            rf"\b{_MONTH}\s{_DAY}(?:st|nd|rd|th)?\b(?!\s\d)",
            r"(?<![\w:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?![\w:]|\.\d)(?!\s?(?:%|per\scent))",
            r"(?<![\w:.])(?:1[0-2]|[1-9])(?:\s?(?:to|until|-|tan|i)\s?(?:1[0-2]|[1-9]))?\s?[ap]\.?m\b",
            r"(?<!\w)24\s?/\s?7\b",
            rf"(?<![\w.,£€$])\d+(?:[.,]\d+)?(?:\s?(?:x|×|by|-|to)\s?\d+(?:[.,]\d+)?){{0,2}}\s?{_SIZE_UNITS}\b",
            r"(?<![\w.,])\d+(?:\.\d+)?\s?×\s?\d+(?:\.\d+)?",
            rf"(?<![\w.,])(?:{_SMALL}|{_NUMBER_WORDS})(?:\s?(?:to|or|-|and|neu|i)\s?(?:{_SMALL}|{_NUMBER_WORDS}))?\+?[\s\-]{_TIME_UNITS}\b",
            r"\b(?:under|over|aged?|above|below|from|between|dan|dros|oed|rhwng)[\s\-]{1,2}\d{1,2}(?:\s?(?:to|and|-|or|i|ac|a)\s?\d{1,2})?"
            r"(?:oed)?(?:s\b|'s\b|\b)(?!\s(?:to|i)\s\d{3})(?![.,]?\d)(?!\s?(?:%|per\scent|in\s\d))",
            r"(?<![\w.,])\d{1,2}(?:\s?(?:to|-|or|i|and)\s?\d{1,2})?(?:[\s\-](?:years?|blwydd)[\s\-](?:olds?|oed)|\soed|s\b|\+(?=\s|$|[.,;]))",
            r"(?<![\w.,])\d{1,2}\s(?:to|i)\s\d{1,2}(?=\s*(?:$|[.,;)\n]))",
            rf"(?<!\w){_YEAR}(?:\s?[/\-]\s?(?:{_YEAR}|\d\d))?s?(?![\w]|[.,/\-]\d)",
            rf"\b{_LABELS}\s?\d+(?:[.\-]\d+)*[a-z]?(?:\s?(?:and|to|of|-)\s?\d+)?\b",
            r"(?m:^\s*\(?\d{1,2}[.)](?=\s))",
            r"\b100\s?(?:%|per\scent)(?!\s(?:of|o)\b)|\b100\s?k(?=\s*(?:$|[·|,.\n]))",
            r"\b(?:charity|company|elusen|cwmni)(?:\s(?:no\.?|number|rhif))?\s?\d{6,8}\b",
            r"\b[a-z]{2,4}(?:-[a-z0-9]+)+\s·\s(?:[a-z]{2,3}(?:\+[a-z]{2,3})?\s·\s)?[0-9a-f]{6,12}\b",
            r"\b(?:24|12)[\s\-]hours?\b",
            rf"(?<![\w.,])(?:\d{{1,2}}|{_NUMBER_WORDS})\s(?:times|gwaith|o\sweithiau)\b(?!\s(?:more|as|higher|greater|the|bigger))",
            r"(?<=[a-z],\s)\d{1,2}(?=,\s)",
            rf"[£€]\s?\d{{1,3}}(?:\.\d\d)?(?![\d,.]*\d|\s?{_SCALES}\b)|(?<![\w.,£€$])\d{{1,2}}(?:p|c)\b",
        )
    )
)


_HEADS_A_LINE = re.compile(r"(?m:^ *([1-9]))(?=\s)(?!\s(?:in|out\sof|o\sbob|mewn)\s)")
_LEAST_STEPS = 2
"""A list begins with 1 and has a 2: one number at the head of a line may be anything."""


_BEFORE_A_THING = re.compile(r"(?<![\w.,£€$-])(\d(?:[\d,]*\d)?)\+?(?:\s[a-z-]+)?\s$")
_REACH = 30
"""How many characters before a thing are read for its number: two words."""


def plain_figures(text: str, things: tuple[Pattern, ...] = ()) -> Spans:
    """Where a folded text holds figures that need neither a table nor a claim. ``things`` are what may be numbered."""
    return Spans((*(m.span() for m in _PLAIN.finditer(text)), *_numbers_of_lists(text), *_of_things(text, things)))


def _of_things(text: str, things: tuple[Pattern, ...]) -> Iterator[tuple[int, int]]:
    """The numbers right before things a campaign itself has: "250 posters"."""
    for thing in things if any(map(str.isdigit, text)) else ():
        for start, _ in thing.spans(text):
            first = max(0, start - _REACH)
            if number := _BEFORE_A_THING.search(text[first:start]):
                yield first + number.start(1), first + number.end(1)


def _numbers_of_lists(text: str) -> Iterator[tuple[int, int]]:
    """The numbers of steps: at the head of lines, counting up from 1; another list begins with 1 again."""
    steps: list[tuple[int, int]] = []
    for match in (*_HEADS_A_LINE.finditer(text), None):
        number = int(match.group(1)) if match else 0
        if number != len(steps) + 1:
            yield from steps if len(steps) >= _LEAST_STEPS else ()
            steps = []
        if match and number == len(steps) + 1:
            steps.append(match.span(1))
