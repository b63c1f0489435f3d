"""What the chooser says of each message: its words, its tone, where it fits, and what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from materials_app.app.choosing import Candidate, Reach
from materials_app.desktop.day_words import day_words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.rows import Line, Row
from materials_app.desktop.wording import may_say, name_words, say
from materials_app.model.content import Message

MEASURED = "en"
"""The language that the reading age is a measure of."""


def row_of(one: Candidate, reaches: Sequence[Reach], layouts: int, language: str) -> Row:
    """A message as a row; ``reaches`` are its layouts looked at so far, of ``layouts`` in all."""
    notes = (_fit(reaches, layouts), _manner(one.message, language), "" if one.has_length else say("chooser.no-length"))
    words = (Line(text, Role.STRONG if name == one.loudest else Role.BODY) for name, text in one.words)
    note = Line(". ".join(part for part in notes if part), Role.NOTE, quiet=True)
    return Row(one.message.id, (*words, note), _mark(reaches, layouts))


def _mark(reaches: Sequence[Reach], layouts: int) -> Mark:
    if any(one.over for one in reaches):
        return Mark.ERROR
    return Mark.DONE if len(reaches) == layouts else Mark.WAITING


def _manner(message: Message, language: str) -> str:
    tone = may_say("tone", message.tone)
    return say("chooser.age", tone=tone, age=message.reading_age) if language == MEASURED else tone


def _fit(reaches: Sequence[Reach], layouts: int) -> str:
    over = [name_words(one.called) for one in reaches if one.over]
    if len(over) == 1:
        return say("chooser.too-long-one", layout=over[0])
    if over:
        return say("chooser.too-long", layouts=", ".join(over))
    if len(reaches) < layouts:
        return say("chooser.looking")
    fits = say("chooser.fits-one", layout=name_words(reaches[0].called)) if layouts == 1 else say("chooser.fits-every")
    shorter = ", ".join(name_words(one.called) for one in reaches if one.shortened)
    return ". ".join((fits, say("chooser.shorter", layouts=shorter))) if shorter else fits


def evidence_of(message: Message) -> tuple[str, ...]:
    """What a message rests on, sentence by sentence."""
    day = day_words(message.written_on)
    written = (
        say("chooser.review", day=day, review=day_words(message.review_on))
        if message.review_on
        else say("chooser.written", day=day)
    )
    sources = message.evidence or (say("chooser.no-sources"),)
    return (*sources, say("chooser.origin", origin=message.origin), written)
