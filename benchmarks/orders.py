"""What is measured: which layouts, in which families and flavours. Plain words: the bench itself stays small."""

from __future__ import annotations

from dataclasses import dataclass

WITH_PICTURE = ("poster-a4", "poster-a3")
"""Layouts that have a picture band; leaflet and card have none."""
LAYOUTS = (*WITH_PICTURE, "leaflet-a4-dl-roll", "card-business")
FAMILIES = ("statement", "quiet")
FLAVOURS = ("x4", "x1a")


@dataclass(frozen=True, slots=True)
class Order:
    """One piece to make."""

    layout: str
    family: str = "statement"
    flavour: str = "x4"

    @property
    def name(self) -> str:
        """As files of a run are called."""
        return f"{self.layout}-{self.family}-{self.flavour}"

    @property
    def has_picture(self) -> bool:
        """Whether the picture band is on."""
        return self.layout in WITH_PICTURE
