"""A colour of CSS as a mark's colour. ``device-cmyk()`` keeps its inks; everything else is a screen colour (sRGB)."""

from __future__ import annotations

import re

from materials_app.logos.refusal import FLATTEN, RefusalError
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.mark import MarkColour
from materials_app.model.said import said

_NONE = ("none", "transparent", "")
_INKS = re.compile(r"device-cmyk\(([^()/]*)\)", re.IGNORECASE)
_PROCESS = 4
_OPAQUE = 255


def colour(text: str, current: str = "black") -> MarkColour | None:
    """The colour that a fill or stroke names; none where nothing is painted. ``current`` is what ``currentColor`` is.

    Raises:
        RefusalError: for a gradient, a pattern, a transparent colour or one that cannot be read.
    """
    from PIL import ImageColor

    text = text.strip()
    if text.lower() == "currentcolor":
        text = current
    if text.lower() in _NONE:
        return None
    if text.lower().startswith("url("):
        raise RefusalError(said("it has a gradient or a pattern, which is not kept exactly on a press"), FLATTEN)
    inks = _INKS.fullmatch(text)
    if inks:
        return _inked(inks[1])
    try:
        levels = ImageColor.getcolor(text, "RGBA")
    except ValueError as unknown:
        raise RefusalError(said("it has a colour that cannot be read: “{colour}”", colour=text), FLATTEN) from unknown
    red, green, blue, alpha = levels if isinstance(levels, tuple) else (levels,) * 4
    if alpha == 0:
        return None
    if alpha < _OPAQUE:
        raise see_through()
    return MarkColour(screen=Srgb(red, green, blue))


def see_through() -> RefusalError:
    """Why a file with transparency is refused."""
    return RefusalError(said("it has parts one can see through, which come out differently on every press"), FLATTEN)


def _inked(text: str) -> MarkColour:
    try:
        shares = [float(one.rstrip("%")) / (100 if one.endswith("%") else 1) for one in text.replace(",", " ").split()]
    except ValueError:
        shares = []
    if len(shares) != _PROCESS or not all(0 <= share <= 1 for share in shares):
        raise RefusalError(said("it has a colour that cannot be read: “{colour}”", colour=text.strip()), FLATTEN)
    return MarkColour(inks=Cmyk(*shares))
