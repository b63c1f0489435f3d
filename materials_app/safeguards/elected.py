"""Holders of elected office: who is one by the table of offices, and where a text names one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from materials_app.model.findings import Finding
from materials_app.model.rules import Office
from materials_app.safeguards.explain import explain, write_instead
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms
from materials_app.safeguards.reading import Reading, fold, read

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"
_NAME = rf"{_WORD}(?:\s(?:de|van|von|ap|ab|ferch|[A-Z]\.))*(?:\s{_WORD}){{1,3}}"
_SURNAME = re.compile(rf"\.?\s(?!(?:Of|For|Said|Street|Road|Park|House)\b){_WORD}(?!\s{_WORD})(?=[\s,.;:’']|$)")
"""Right behind a title: "Councillor Quillfeather"."""

_NAME_AFTER = re.compile(
    rf"(?:\s(?:for|of|dros)(?:\s(?:the\s)?{_WORD}(?:\s(?:and|a)\s{_WORD})?){{1,2}},?|,|\.)?\s(?={_NAME})"
)
"""Between an office and its holder's name: nothing, or what the office is for."""

_FULL_NAME = re.compile(_NAME)
_NAME_BEFORE = re.compile(rf"({_NAME}),\s(?:the\s|y\s|yr\s|{_WORD}['’]s\s)?$")

_BEFORE_LETTERS = re.compile(rf"{_NAME},?\s\(?$")
_AFTER_LETTERS = re.compile(rf"(?:\sfor\s{_WORD},?|,)?\s{_NAME}")


@dataclass(frozen=True, slots=True)
class Offices:
    """The table of offices, compiled. ``letters`` stand beside a name, in capitals; ``single`` is held by one."""

    forms: tuple[Pattern, ...]
    excuses: tuple[Pattern, ...]
    single: tuple[Pattern, ...]
    letters: re.Pattern[str] | None
    remedy: str

    def is_elected(self, phrase: str) -> bool:
        """Whether a phrase names the holder of an elected office, and not its staff."""
        if self.letters and self.letters.search(phrase):
            return not find_forms(self.excuses, (), fold(phrase))
        return bool(find_forms(self.forms, self.excuses, fold(phrase)))


@lru_cache(maxsize=8)
def offices_of(table: tuple[Office, ...]) -> Offices:
    """The table, ready to look for."""
    letters = "|".join(re.escape(letter) for one in table for letter in one.letters)
    return Offices(
        forms=tuple(compile_form(form) for one in table for form in one.forms),
        excuses=tuple(compile_form(form) for one in table for form in one.unless),
        single=tuple(compile_form(form) for one in table if one.is_single for form in one.forms),
        letters=re.compile(rf"\b(?:{letters})\b") if letters else None,
        remedy=write_instead(table[0].instead) if table else "",
    )


def named_in(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Where a text names the holder of an elected office, by place in it."""
    reading = read(text)
    for start, end in find_forms(offices.forms, offices.excuses, reading.text):
        first, last = reading.origins[start], reading.origins[end - 1] + 1
        if ((gap := _NAME_AFTER.match(text, last)) and (name := _FULL_NAME.match(text, gap.end()))) or (
            text[first].isupper() and (name := _SURNAME.match(text, last))
        ):
            yield first, name.end()
        elif before := _NAME_BEFORE.search(text, max(0, first - 80), first):
            yield before.start(1), last
        elif text[first].isupper() and any((start, end) in one.spans(reading.text) for one in offices.single):
            yield first, last
    yield from _lettered(text, offices)


def _lettered(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Names with the letters of an office behind or before them: "Jo Bloggs MP", "PCC Jo Bloggs"."""
    for letters in offices.letters.finditer(text) if offices.letters else ():
        first = max(0, letters.start() - 60)
        if before := _BEFORE_LETTERS.search(text[first : letters.start()]):
            yield first + before.start(), letters.end()
        elif after := _AFTER_LETTERS.match(text, letters.end()):
            yield letters.start(), after.end()


def find_elected(reading: Reading, offices: Offices) -> Iterator[Finding]:
    """The holders of elected office a text names."""
    for start, end in named_in(reading.original, offices):
        yield explain("elected-named", reading.place_as_written(start, end), fix=offices.remedy)
