"""The shape of a set's own logo of its force: one ``[[force_mark]]`` for each version of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import msgspec

from materials_app.catalogue.faults import fault
from materials_app.catalogue.record import Distance, KeyPath, Record, Table
from materials_app.model.brand_pack import CLEAR_SPACE, BrandMark, Ground, MarkKind, MarkRole
from materials_app.model.library import DataFile
from materials_app.model.said import said

_PER_CENT = 100.0
_ROLES = (MarkRole.PRIMARY, MarkRole.MONO)
_KINDS = tuple(kind.value for kind in MarkKind)


class ForceMarkRecord(Record, frozen=True):
    """One ``[[force_mark]]``: a file beside the set, and what the force's guide asks for; ``clear_space`` is per cent
    of its printed width."""

    file: str
    role: MarkRole = MarkRole.PRIMARY
    clear_space: Annotated[float, msgspec.Meta(ge=0, le=100)] = CLEAR_SPACE * _PER_CENT
    smallest_width_mm: Distance = 0.0
    grounds: tuple[Ground, ...] = (Ground.WHITE,)

    @property
    def kind(self) -> str:
        """What its ending says it is."""
        return self.file.rpartition(".")[2].lower()

    def mark(self) -> BrandMark:
        """The record as the model has it."""
        return BrandMark(
            id=self.role.value,
            role=self.role,
            file=self.file,
            kind=MarkKind(self.kind),
            clear_space=self.clear_space / _PER_CENT,
            smallest_width_mm=self.smallest_width_mm,
            grounds=self.grounds,
        )


def force_mark_table(mark: BrandMark) -> Table:
    """A mark as the file writes it; what is as it would be without a word is left out."""
    table: Table = {"file": mark.file, "role": mark.role.value}
    if mark.clear_space != CLEAR_SPACE:
        table["clear_space"] = round(mark.clear_space * _PER_CENT, 2)
    if mark.smallest_width_mm:
        table["smallest_width_mm"] = mark.smallest_width_mm
    if mark.grounds != (Ground.WHITE,):
        table["grounds"] = [one.value for one in mark.grounds]
    return table


def check_force_marks(file: DataFile, marks: Sequence[ForceMarkRecord]) -> None:
    """See that each version is there once, is a file that can be one, and may stand somewhere.

    Raises:
        DataFileError: for the first that is not so.
    """
    for index, one in enumerate(marks):
        at: KeyPath = ("force_mark", index)
        if one.role not in _ROLES or one.role in [other.role for other in marks[:index]]:
            message = said("The version “{role}” of the force's logo has no place here.", role=one.role.value)
            raise _fault(
                file, (*at, "role"), message, said('Give one with role = "primary" and one with role = "mono".')
            )
        if one.kind not in _KINDS:
            message = said("“{file}” cannot be the force's logo.", file=one.file)
            raise _fault(file, (*at, "file"), message, said("Use an SVG, PDF or PNG beside the set."))
        if not one.grounds or Ground.DARK in one.grounds:
            message = said("The force's logo stands on white, or on a pale ground.")
            raise _fault(file, (*at, "grounds"), message, said('Write grounds = ["white"] or ["white", "light"].'))


def _fault(file: DataFile, at: KeyPath, message: str, remedy: str) -> Exception:
    return fault(file, at, message, remedy, "data-file-mark")
