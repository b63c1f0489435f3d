"""The standard a press file follows: what a printer asks for when they say "send us an X-4"."""

from __future__ import annotations

from enum import StrEnum


class Flavour(StrEnum):
    """A flavour of PDF/X. X-4 keeps layers and may be transparent; X-1a, for older workflows, has neither."""

    X4 = "x4"
    X1A = "x1a"

    @property
    def standard(self) -> str:
        """The standard's own name."""
        return {Flavour.X4: "PDF/X-4", Flavour.X1A: "PDF/X-1a:2003"}[self]
