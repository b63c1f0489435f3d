"""A brand colour as the ground of a piece: which of the family's swatches its words then take."""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app.model.template import BRAND
from materials_app.model.theme import Theme

__all__ = ["EXIT", "FLAP", "GROUND", "SPEECH", "SYMBOL_GROUND", "BrandGround", "on_brand_ground", "takes_ground"]

GROUND, SPEECH, EXIT = "ground", "speech", "exit"
"""The roles of a flat ground that speaks: its colour, its words, the one line in the accent."""
FLAP, SYMBOL_GROUND = "flap", "symbol-ground"
"""The roles of a second field, in the accent, that meets the ground on some pieces, and of what a code lies on."""


@dataclass(frozen=True, slots=True)
class BrandGround:
    """What else changes where the brand's colour is the ground: (role, swatch), :data:`BRAND` for the brand's own."""

    roles: tuple[tuple[str, str], ...]


def takes_ground(theme: Theme) -> bool:
    """Whether a family has a flat ground that another colour can take the place of: no drawing is mixed for it."""
    return {GROUND, SPEECH, EXIT} <= dict(theme.roles).keys()


def on_brand_ground(theme: Theme, ground: BrandGround) -> Theme:
    """The theme with the brand's colour, which it holds already, as its ground."""
    own = dict(theme.roles)[BRAND]
    changed = ((role, own if swatch == BRAND else swatch) for role, swatch in ground.roles)
    return replace(theme, roles=(*theme.roles, (GROUND, own), *changed))
