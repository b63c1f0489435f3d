"""Printed formats (``assets/formats/*.toml``): written in millimetres and metres, points from here on."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import Record
from materials_app.model.format import Format
from materials_app.model.geometry import Size
from materials_app.model.library import DataFile
from materials_app.model.units import mm


class FormatRecord(Record, frozen=True):
    """One ``[[format]]``. Lengths are millimetres; ``trim`` is width by height; ``qr_min`` 0 means no symbol."""

    id: str
    name: str
    trim: tuple[float, float]
    bleed: float
    safe: float
    sides: int
    read_headline_m: float
    read_action_m: float
    panels: str = "none"
    qr_min: float = 0.0
    artwork_scale: float = 1.0
    marks: str = "crop"
    notes: str = ""

    def format(self) -> Format:
        """The record as the model has it, lengths in points."""
        return Format(
            id=self.id,
            name=self.name,
            trim=Size(*(mm(side) for side in self.trim)),
            bleed=mm(self.bleed),
            safe=mm(self.safe),
            sides=self.sides,
            panels=self.panels,
            read_headline_m=self.read_headline_m,
            read_action_m=self.read_action_m,
            qr_min=mm(self.qr_min),
            artwork_scale=self.artwork_scale,
            marks=self.marks,
            notes=self.notes,
        )


def read_formats(file: DataFile) -> Iterator[Format]:
    """The formats of one file.

    Raises:
        DataFileError: when the file cannot be read as formats.
    """
    return (record.format() for _, record in read_list(file, "format", FormatRecord))
