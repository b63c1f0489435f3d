"""Lengths: stored in points (1/72 inch), written in millimetres, rounded in one place.

``Length`` is an alias that says *points*; ``mm`` and ``pt`` are the only ways in, ``to_mm`` the way out.
"""

from __future__ import annotations

from typing import TypeAlias

Length: TypeAlias = float
"""A length in PostScript points, 72 to the inch (ISO 32000-2, 8.3.2.3: default user space)."""

POINTS_PER_INCH = 72.0
MM_PER_INCH = 25.4


def mm(value: float) -> Length:
    """Millimetres to points."""
    return value * POINTS_PER_INCH / MM_PER_INCH


def pt(value: float) -> Length:
    """Points, named so that a reader sees the unit."""
    return float(value)


def to_mm(length: Length) -> float:
    """Points to millimetres, unrounded."""
    return length * MM_PER_INCH / POINTS_PER_INCH


def round_mm(length: Length, digits: int = 2) -> float:
    """Points to millimetres as people are shown them: two decimals by default."""
    return round(to_mm(length), digits)


def pixels_to_ppi(pixels: float, placed: Length) -> float:
    """Effective resolution in pixels per inch of ``pixels`` samples over a placed length."""
    return pixels * POINTS_PER_INCH / placed
