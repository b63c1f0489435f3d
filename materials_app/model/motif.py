"""The drawings of a page: six abstract motifs, and the parts each is painted in.

A part's colour is the role ``<motif>-<part>`` of the family ("line-stroke"), which a layout may give another swatch.
Their geometry is code (``typeset.motifs``): a drawing composes anew for each field it stands in, where a picture could
only be scaled.
"""

from __future__ import annotations

from enum import StrEnum


class Motif(StrEnum):
    """A drawing."""

    DOOR = "door"
    """A door ajar; its light lies on the floor and runs into the panel below."""
    LINE = "line"
    """A line that comes in from the left, turns once and ends above the action."""
    GLOW = "glow"
    """A screen standing aslant, its light on the wall behind it."""
    DOTS = "dots"
    """Three waiting dots, the last one leaving the page."""
    VOICES = "voices"
    """Two circles that share a lens: what is said between them."""
    RINGS = "rings"
    """Two rings as glasses leave them, for what glasses stand on."""

    @property
    def parts(self) -> tuple[str, ...]:
        """What it is painted in, from the back to the front."""
        return _PARTS[self]

    @property
    def roles(self) -> tuple[str, ...]:
        """The role each part plays in a theme."""
        return tuple(f"{self.value}-{part}" for part in self.parts)


_PARTS = {
    Motif.DOOR: ("opening", "floor", "leaf", "edge"),
    Motif.LINE: ("there", "back"),
    Motif.GLOW: ("ring-5", "ring-4", "ring-3", "ring-2", "ring-1", "screen"),
    Motif.DOTS: ("first", "second", "third"),
    Motif.VOICES: ("large", "small", "lens"),
    Motif.RINGS: ("under", "over"),
}
