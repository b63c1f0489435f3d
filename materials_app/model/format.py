"""Formats: trim sizes, bleeds, safe areas and reading distances of the pieces (``print-formats``)."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.geometry import Size
from materials_app.model.units import Length


@dataclass(frozen=True, slots=True)
class Format:
    """One printed format. Distances are in metres; ``qr_min`` 0 means the format carries no symbol."""

    id: str
    name: str
    trim: Size
    bleed: Length
    safe: Length
    sides: int
    panels: str
    read_headline_m: float
    read_action_m: float
    qr_min: Length
    artwork_scale: float
    marks: str
    notes: str
