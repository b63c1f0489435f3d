"""Test sentences in the languages of other scripts: about a train to the sea, never campaign copy."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from materials_app.catalogue.languages import read_languages
from materials_app.model.writing import Language, Writing, writing_of
from tests.support.samples import ROOT, data_file


@dataclass(frozen=True)
class Sentence:
    """A headline and a text in one language."""

    language: str
    headline: str
    text: str

    @property
    def word(self) -> str:
        """One word of it."""
        return self.headline.split()[0]

    @property
    def first(self) -> str:
        """Its first sentence, without the stop."""
        return re.split("[۔।]|\\. ", self.text)[0]


SENTENCES = tuple(
    Sentence(**one)
    for one in tomllib.loads((ROOT / "tests/corpus/scripts/sentences.toml").read_text(encoding="utf-8"))["sentence"]
)


@cache
def sample_languages() -> tuple[Language, ...]:
    """The shipped languages."""
    return tuple(read_languages(data_file("assets/languages/languages.toml")))


def sample_writing(language: str) -> Writing:
    """How a shipped language is written."""
    return writing_of(sample_languages(), language)
