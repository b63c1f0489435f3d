"""How words are written, all of it together: style, length of sentences, reading age, spelling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.findings import Finding
from materials_app.model.rules import Limits, Wording
from materials_app.safeguards.reading import Reading
from materials_app.safeguards.sentences import sentences_of
from materials_app.safeguards.spans import Spans
from materials_app.safeguards.spelling import Slip, SpellingBook, find_slips, find_spelling
from materials_app.safeguards.style import (
    CompiledStyle,
    compile_style,
    find_hard_reading,
    find_long_sentences,
    find_style,
)


@dataclass(frozen=True, slots=True)
class CompiledWording:
    """The tables of style and spelling, ready to look for."""

    style: tuple[CompiledStyle, ...]
    limits: Limits
    spelling: SpellingBook


def compile_wording(wording: Wording) -> CompiledWording:
    """The tables, ready to look for."""
    return CompiledWording(tuple(map(compile_style, wording.style)), wording.limits, SpellingBook(wording.spelling))


def find_wording(
    reading: Reading, wording: CompiledWording, taken: Spans, *, where: str, is_whole: bool
) -> Iterator[Finding]:
    """What might be written better. ``taken`` are addresses and numbers by their place in the folded text."""
    sentences = tuple(sentences_of(reading.original))
    written = _as_written(reading, taken)
    yield from find_style(reading, wording.style, sentences, written, where=where)
    yield from find_spelling(reading, sentences, wording.spelling, written)
    if wording.style:
        yield from find_long_sentences(reading, sentences, wording.limits, where=where)
    if wording.style and is_whole:
        yield from find_hard_reading(sentences, wording.limits)


def slips_in(reading: Reading, book: SpellingBook, taken: Spans) -> Iterator[Slip]:
    """Every word of a text that no list holds. ``taken`` are addresses and numbers, as in ``find_wording``."""
    yield from find_slips(reading, tuple(sentences_of(reading.original)), book, _as_written(reading, taken))


def _as_written(reading: Reading, taken: Spans) -> Spans:
    """Stretches of the folded text by their place in the text as written."""
    origins, stretches = reading.origins, taken.stretches
    return Spans(tuple((origins[first], origins[last - 1] + 1) for first, last in stretches if first < last))
