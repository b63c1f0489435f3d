"""Tells the sentences of findings and errors, which come from below the window in English, in the window's language."""

from __future__ import annotations

from materials_app.desktop.day_words import day_words
from materials_app.desktop.wording import find, sentences_in, spoken_language
from materials_app.model.said import said_in


def tell(words: str) -> str:
    """The sentence in the window's language.

    What the language has no words for stays English, and the user's own words in the sentence stay as they are.
    """
    return said_in(words, words_for, day_words)


def words_for(english: str) -> str:
    """The language's words for an English sentence or a name out of the data; empty where it has none."""
    return sentences_in(spoken_language()).get(english) or find(f"name.{english}")
