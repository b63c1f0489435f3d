"""Output conditions (``assets/conditions/*.toml``): the press and stock a file is made for, and their limits."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import Record
from materials_app.model.condition import OutputCondition
from materials_app.model.library import DataFile


class ConditionRecord(Record, frozen=True):
    """One ``[[condition]]``. ``ink_limit`` is total area coverage, 3.0 for 300 %; ``overprint_below`` is points;
    ``papers`` and ``other_papers`` are words by which an order names a stock of this condition, or of another."""

    id: str
    title: str
    identifier: str
    registry: str
    profile: str
    ink_limit: float
    overprint_below: float = 18.0
    papers: tuple[str, ...] = ()
    other_papers: tuple[str, ...] = ()

    def condition(self) -> OutputCondition:
        """The record as the model has it."""
        return OutputCondition(
            id=self.id,
            title=self.title,
            identifier=self.identifier,
            registry=self.registry,
            profile=self.profile,
            ink_limit=self.ink_limit,
            overprint_below=self.overprint_below,
            papers=self.papers,
            other_papers=self.other_papers,
        )


def read_conditions(file: DataFile) -> Iterator[OutputCondition]:
    """The output conditions of one file.

    Raises:
        DataFileError: when the file cannot be read as output conditions.
    """
    return (record.condition() for _, record in read_list(file, "condition", ConditionRecord))
