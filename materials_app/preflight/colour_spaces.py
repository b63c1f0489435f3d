"""Reads a colour space as a fact: its family, its colorants and what lies beneath it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf

from materials_app.preflight.facts import CMYK, GRAY, PATTERN, RGB, Colour, Space
from materials_app.preflight.pdf_values import get, name, number

MAX_NESTING = 8
"""Deeper nesting than any real space has (Pattern on Indexed on DeviceN on ICCBased on a device space is five)."""

_DEVICE = {
    "DeviceGray": GRAY,
    "G": GRAY,
    "DeviceRGB": RGB,
    "RGB": RGB,
    "DeviceCMYK": CMYK,
    "CMYK": CMYK,
    "Pattern": PATTERN,
}
_BY_COMPONENTS = {1: GRAY, 3: RGB, 4: CMYK}
UNKNOWN = Space("unknown", 0)


def read_space(value: Any, resources: Any, depth: int = 0) -> Space:
    """The space ``value`` stands for; a bare name is looked up in ``resources`` first unless it is a device space.

    ISO 32000-2, 8.6. What cannot be read is ``UNKNOWN``.
    """
    if depth > MAX_NESTING:
        return UNKNOWN
    if isinstance(value, pikepdf.Name):
        return _named(name(value), resources, depth)
    if not isinstance(value, pikepdf.Array) or len(value) == 0:
        return UNKNOWN
    family = name(value[0])
    if len(value) == 1:
        return _named(family, resources, depth)
    reader = _READERS.get(family)
    return reader(value, resources, depth + 1) if reader else UNKNOWN


def _named(family: str, resources: Any, depth: int) -> Space:
    if family in _DEVICE:
        return _DEVICE[family]
    entry = get(get(resources, "/ColorSpace"), f"/{family}")
    return read_space(entry, resources, depth + 1) if entry is not None else UNKNOWN


def _icc(value: Any, resources: Any, depth: int) -> Space:
    components = int(number(get(value[1], "/N")))
    return Space("ICCBased", components, base=_BY_COMPONENTS.get(components))


def _separation(value: Any, resources: Any, depth: int) -> Space:
    return Space("Separation", 1, (name(value[1]),), read_space(value[2], resources, depth))


def _device_n(value: Any, resources: Any, depth: int) -> Space:
    names = tuple(name(item) for item in iter(value[1]))
    return Space("DeviceN", len(names), names, read_space(value[2], resources, depth))


def _indexed(value: Any, resources: Any, depth: int) -> Space:
    return Space("Indexed", 1, base=read_space(value[1], resources, depth))


def _pattern(value: Any, resources: Any, depth: int) -> Space:
    return Space("Pattern", 0, base=read_space(value[1], resources, depth))


_READERS: dict[str, Callable[[Any, Any, int], Space]] = {
    "ICCBased": _icc,
    "CalRGB": lambda value, resources, depth: Space("CalRGB", 3),
    "CalGray": lambda value, resources, depth: Space("CalGray", 1),
    "Lab": lambda value, resources, depth: Space("Lab", 3),
    "Separation": _separation,
    "DeviceN": _device_n,
    "Indexed": _indexed,
    "I": _indexed,
    "Pattern": _pattern,
}


def initial_colour(space: Space) -> Colour:
    """The colour a space starts with when it is selected (ISO 32000-2, table 73)."""
    if space.family == "Pattern":
        return Colour(space, ())
    if space.family in ("Separation", "DeviceN"):
        return Colour(space, (1.0,) * space.components)
    if space.components == CMYK.components:
        return Colour(space, (0.0, 0.0, 0.0, 1.0))
    return Colour(space, (0.0,) * space.components)
