"""Judges whether a piece carries what it owes its reader: the limit of a promise, a way to help in a crisis."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.expectation import OwedWords
from materials_app.model.findings import Finding, Place
from materials_app.model.said import said
from materials_app.safeguards.explain import explain
from materials_app.safeguards.reading import fold


def check_owed(text: str, owed: tuple[OwedWords, ...]) -> tuple[Finding, ...]:
    """What is owed and does not stand in ``text``, all the words of the piece in reading order.

    Where lines end makes no difference. Words that are not on record cannot stand there: they are missing.
    """
    return tuple(_missing(_joined(text), owed))


def _missing(text: str, owed: tuple[OwedWords, ...]) -> Iterator[Finding]:
    for one in owed:
        words = _joined(one.words)
        if not words or words not in text:
            place = Place(slot=one.field)
            yield explain(f"{one.field}-missing", place, wanted=one.words, service=said(one.service))


def _joined(text: str) -> str:
    return "".join(fold(text).split())
