"""The shape of a design family's file, ``assets/families/<id>.toml``: swatches, the roles they play, type styles.

Inks are per cent, type sizes points; the model has shares. A layout's file may change or add any of it.
"""

from __future__ import annotations

import msgspec

from materials_app.catalogue.record import Extent, Ink, Record
from materials_app.model.colour import Cmyk, Srgb, Swatch
from materials_app.model.template import TypeStyle
from materials_app.model.theme import Theme
from materials_app.model.units import pt


class SwatchRecord(Record, frozen=True):
    """``[swatch.<name>]``: inks in per cent, the screen colour as ``#rrggbb``."""

    cmyk: tuple[Ink, Ink, Ink, Ink]
    srgb: str

    def swatch(self, name: str) -> Swatch:
        """The record as the model has it."""
        red, green, blue = bytes.fromhex(self.srgb.removeprefix("#"))
        return Swatch(name, Cmyk(*(ink / 100 for ink in self.cmyk)), Srgb(red, green, blue))


class StyleRecord(Record, frozen=True):
    """``[style.<name>]``: sizes in points, tracking in thousandths of an em, leading as a multiple of the size.

    A family may leave ``sizes`` to its layouts.
    """

    font: str
    weight: Extent
    leading: Extent
    sizes: list[Extent] = msgspec.field(default_factory=list)
    width: tuple[float, float] = (100.0, 100.0)
    width_limits: tuple[float, float] = (100.0, 100.0)
    tracking: int = 0
    tabular: bool = False
    hang: bool = True
    ratio: Extent = 1.5

    def style(self) -> TypeStyle:
        """The record as the model has it."""
        return TypeStyle(
            family=self.font,
            weight=self.weight,
            sizes=tuple(pt(size) for size in self.sizes),
            leading=self.leading,
            width=self.width,
            width_limits=self.width_limits,
            tracking=self.tracking,
            tabular=self.tabular,
            hang=self.hang,
            ratio=self.ratio,
        )


class FamilyRecord(Record, frozen=True):
    """A whole family file."""

    id: str
    name: str
    swatch: dict[str, SwatchRecord]
    roles: dict[str, str]
    style: dict[str, StyleRecord]
    roles_for: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)


def theme(swatches: dict[str, SwatchRecord], roles: dict[str, str], roles_for: dict[str, dict[str, str]]) -> Theme:
    """Swatches and roles as the model has them."""
    return Theme(
        tuple(record.swatch(name) for name, record in swatches.items()),
        roles=tuple(roles.items()),
        roles_for=tuple((condition, tuple(changed.items())) for condition, changed in roles_for.items()),
    )
