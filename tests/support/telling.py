"""What of a sentence a language has no words for."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.desktop.telling import words_for
from materials_app.model.said import Said


def untold(words: str) -> set[str]:
    """The English sentences in ``words``, and in what they were made from, that the window cannot say otherwise."""
    return set(_untold(words))


def _untold(words: str) -> Iterator[str]:
    if not isinstance(words, Said):
        yield from [words] if words else []
        return
    if not words_for(words.template) and _says(words.template):
        yield words.template
    for fact in words.facts.values():
        if isinstance(fact, Said):
            yield from _untold(fact)


def _says(template: str) -> bool:
    """Whether it says anything beside what fills its places."""
    return any(letter.isalpha() for part in ("}" + template).split("{") for letter in part.partition("}")[2])
