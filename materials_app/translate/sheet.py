"""What the workbook looks like: sheets, columns, how wide they are. Writing and reading both go by it."""

from __future__ import annotations

from dataclasses import dataclass

WORDS, ABOUT = "Words", "About this file"
LABEL_CELL = "B2"
"""Where the line stands by which the file is known."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet of words: its heading and its width in characters."""

    heading: str
    width: int


SOURCE, TARGET, LOCKED, PLACE, ROOM, ID = (
    Column("Words", 46),
    Column("Translation", 46),
    Column("Keep exactly", 24),
    Column("Where and how", 44),
    Column("Room", 40),
    Column("Key (leave it)", 34),
)
COLUMNS = (SOURCE, TARGET, LOCKED, PLACE, ROOM, ID)


def number_of(column: Column) -> int:
    """Which column it is, from 1."""
    return COLUMNS.index(column) + 1
