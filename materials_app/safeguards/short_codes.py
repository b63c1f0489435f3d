"""Judges short numbers (999, 101, 116 123, text numbers) and numbers spelled out.

These match exactly or not at all; of six figures a slip is named, so that it can be put right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.content import Resource
from materials_app.model.said import said
from materials_app.safeguards.beside import numbers_before
from materials_app.safeguards.explain import explain
from materials_app.safeguards.reading import Reading, fold
from materials_app.safeguards.routes import Found, Mention
from materials_app.safeguards.spans import Spans

_LONGEST_CODE = 6
_CUES = r"(?:call|dial|ring|phone|telephone|tel|text|contact|nhs|ffon\w*|deial\w*|galw\w*|rhif|number|numbers)"
_BETWEEN = r"(?:\W{1,3}(?:us|the|police|on|now|free|ar|heddlu|yr)){0,4}"
_COUNTED = r"(?!\s?%|,\d|\s(?:o|of)\s|\s(?:people|men|women|parents|children|times|others|calls?|y\scant|per\scent)\b)"
"""Not right behind a number to dial: what is counted ("ffoniodd 400 o bobl")."""

_CUED = re.compile(rf"(?<!\w){_CUES}{_BETWEEN}\W{{1,3}}(\d{{3,6}})\b(?!\s?\d){_COUNTED}")
_ON = re.compile(r"(?<!\w)(?:on|via|ar)\s(\d{3})(?=\s*(?:$|[.,;:!?)\n]|or\b|and\b|if\b|now\b|neu\b))")
_ALONE = re.compile(r"^\s*(\d{3}|112|116\s?\d{3})\s*[.!]?\s*$", re.MULTILINE)
_EMERGENCY = re.compile(r"(?<![\d.,/\-£])(999|112)(?![\d.,/\-%]?\d|%)")
_HARMONISED = re.compile(r"(?<!\d)(11[68][\s\-.]?\d{3})(?![\s\-.,]?\d)")
_TEXT_TO = re.compile(r"\b(?:text|sms|tecst\w*)\b[^.!?\n]{0,40}?\b(?:to|at)\s+(\d{5,6})\b")
_OPTION = re.compile(r",?\s+(?:option|opsiwn)\s+(\d)\b")
_WORD_DIGIT = (
    r"(?:zero|oh|nought|naught|one|two|three|four|five|six|seven|eight|nine|"
    r"dim|un|dau|tri|pedwar|pump|chwech|saith|wyth|naw)"
)
_IN_WORDS = re.compile(rf"\b(?:(?:double|treble|triple|dwbl)?[\s\-]*{_WORD_DIGIT}[\s,\-]+){{5,}}{_WORD_DIGIT}\b")
"""Six digits or more read out one by one: no count is ever written so."""


@dataclass(frozen=True, slots=True)
class ShortCodes:
    """The verified short numbers: {digits, with the option after a bar: resources}."""

    known: dict[str, tuple[Resource, ...]]


def short_codes(resources: tuple[Resource, ...]) -> ShortCodes:
    """The short numbers of a table of resources."""
    known: dict[str, tuple[Resource, ...]] = {}
    for resource in resources:
        code = _code(resource)
        if code and len(code.partition("|")[0]) <= _LONGEST_CODE:
            known[code] = (*known.get(code, ()), resource)
    return ShortCodes(known)


def _code(resource: Resource) -> str:
    if resource.number is None:
        return ""
    digits = re.sub(r"\D", "", resource.number.display.partition(" option ")[0])
    option = _OPTION.search(fold(resource.number.display)) or _OPTION.search(fold(resource.name))
    return f"{digits}|{option.group(1)}" if option else digits


def find_short_codes(
    reading: Reading, codes: ShortCodes, taken: Spans, addresses: tuple[Found, ...] = ()
) -> Iterator[Found]:
    """The short numbers of a text that no longer number, address, date or size has claimed; one that stands right
    before its own service's address, among ``addresses``, needs no other cue."""
    seen: set[int] = set()
    for start, end in numbers_before(reading.text, addresses, codes.known):
        if not taken.touches(start, end):
            seen.add(start)
            yield _judged(reading, codes, start, end)
    for pattern in (_CUED, _ON, _ALONE, _EMERGENCY, _HARMONISED, _TEXT_TO):
        for match in pattern.finditer(reading.text):
            start, end = match.span(1)
            if start not in seen and not taken.touches(start, end):
                seen.add(start)
                yield _judged(reading, codes, start, end)
    for match in _IN_WORDS.finditer(reading.text):
        yield Found(*match.span(), explain("number-in-words", reading.place(*match.span())))


def _judged(reading: Reading, codes: ShortCodes, start: int, end: int) -> Found:
    digits = re.sub(r"\D", "", reading.text[start:end])
    option = _OPTION.match(reading.text, end)
    if option and (resources := codes.known.get(f"{digits}|{option.group(1)}")):
        return Found(start, option.end(), Mention(start, option.end(), resources, is_number=True))
    if resources := codes.known.get(digits):
        return Found(start, end, Mention(start, end, resources, is_number=True))
    if digits.startswith("118"):
        fix = said("Print only the number of a help resource in the table.")
        return Found(start, end, explain("number-premium-rate", reading.place(start, end), fix=fix))
    near = _nearly(codes, digits)
    if near and near.number:
        right, who = near.number.display, said(near.name)
        words = said(" it is not {right} ({name}), and somebody else may answer.", right=right, name=who)
        fix = said("Write {right}, copied from the table.", right=right)
        place = reading.place(start, end)
        return Found(start, end, explain("number-near-miss", place, wanted=right, near=words, fix=fix))
    kind = _with_option(codes, digits)
    return Found(start, end, explain("number-not-verified", reading.place(start, end), kind=kind))


def _nearly(codes: ShortCodes, digits: str) -> Resource | None:
    """The resource whose six-figure number this is but for one figure or two that changed places."""
    from rapidfuzz.distance import OSA

    if len(digits) < _LONGEST_CODE:  # a figure more or less is another number, not a slip
        return None
    return next((known[0] for code, known in codes.known.items() if OSA.distance(code, digits) == 1), None)


def _with_option(codes: ShortCodes, digits: str) -> str:
    known = [code.replace("|", " option ") for code in codes.known if code.startswith(f"{digits}|")]
    return said(" (only {known} is)", known=", ".join(known)) if known else ""
