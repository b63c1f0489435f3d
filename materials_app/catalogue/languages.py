"""How languages are written (``assets/languages/*.toml``): script, direction, fonts, least distance of lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import Record
from materials_app.model.library import DataFile
from materials_app.model.motif import Motif
from materials_app.model.template import Edition
from materials_app.model.writing import LATIN_SCRIPT, Direction, Language, Telling, Writing

__all__ = ["read_languages"]


class LanguageRecord(Record, frozen=True):
    """One ``[[language]]``."""

    id: str
    name: str
    script: str = LATIN_SCRIPT
    direction: Literal["ltr", "rtl"] = "ltr"
    fonts: tuple[str, ...] = ()
    line_height: float = 0.0
    close: str = ""
    editions: dict[Edition, str] = msgspec.field(default_factory=dict)
    drawings: dict[Motif, str] = msgspec.field(default_factory=dict)
    stamped: str = ""
    crime_number: str = ""

    def language(self) -> Language:
        """The record as the model has it."""
        way = Direction(self.direction)
        writing = Writing(
            self.script, way, self.fonts, self.line_height, called=self.name, crime_number=self.crime_number
        )
        editions = tuple((edition.value, name) for edition, name in self.editions.items())
        telling = Telling(tuple((motif.value, shown) for motif, shown in self.drawings.items()), self.stamped)
        return Language(self.id, self.name, writing, self.close, editions, telling)


def read_languages(file: DataFile) -> Iterator[Language]:
    """The languages of one file.

    Raises:
        DataFileError: when the file cannot be read as languages.
    """
    return (record.language() for _, record in read_list(file, "language", LanguageRecord))
