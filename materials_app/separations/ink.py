"""How much ink lies on the paper: total area coverage, its limit, and what gives way when it is passed.

Too much ink does not dry: it marks the sheet above it and cracks in the fold. The limit belongs to press and stock
(``OutputCondition.ink_limit``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from materials_app.model.colour import Cmyk, Paint
from materials_app.model.condition import IccProfile
from materials_app.model.display_list import GlyphRun, Item, Path, Picture, Symbol
from materials_app.separations.profiles import one_colour, same_colour

PURE_BLACK = Cmyk(0, 0, 0, 1)
"""Text, symbols, hairlines: one plate, so that poor register cannot blur them."""

_LEVELS = 255  # Pillow's pixels have 8 bits a channel
_INK_DIGITS = 4  # a hundredth of a per cent: finer than any plate
_TOLERANCE = 1e-6
_CACHED_COLOURS = 1024


def inked(cmyk: Cmyk, digits: int = _INK_DIGITS) -> Cmyk:
    """``cmyk`` without the noise of arithmetic: each ink rounded, so that full black is exactly 1."""
    return Cmyk(
        round(cmyk.cyan, digits), round(cmyk.magenta, digits), round(cmyk.yellow, digits), round(cmyk.black, digits)
    )


def to_levels(cmyk: Cmyk) -> tuple[int, int, int, int]:
    """``cmyk`` as an 8-bit pixel."""
    return (
        round(cmyk.cyan * _LEVELS),
        round(cmyk.magenta * _LEVELS),
        round(cmyk.yellow * _LEVELS),
        round(cmyk.black * _LEVELS),
    )


def from_levels(levels: tuple[int, ...]) -> Cmyk:
    """The inks of an 8-bit pixel."""
    cyan, magenta, yellow, black = (level / _LEVELS for level in levels)
    return Cmyk(cyan, magenta, yellow, black)


@lru_cache(maxsize=_CACHED_COLOURS)
def limit_ink(cmyk: Cmyk, limit: float, profile: IccProfile) -> Cmyk:
    """The inks that may print: as authored within ``limit``, else the same colour with less.

    First the profile prints the colour its own way, with black in place of the grey that three inks make (grey
    component replacement). Where even that passes ``limit``, the three colours are thinned and black is kept: the black
    plate carries the drawing.

    Args:
        cmyk: the inks as authored.
        limit: highest total area coverage, 0 to 4.
        profile: the press.
    """
    if cmyk.total <= limit + _TOLERANCE:
        return inked(cmyk)
    replaced = from_levels(one_colour(same_colour(profile), to_levels(cmyk)))
    return inked(_thinned(replaced, limit))


def paints(item: Item) -> Iterator[Paint]:
    """Every paint of an item; pictures have none."""
    match item:
        case GlyphRun():
            yield item.paint
        case Path():
            yield from (paint for paint in (item.fill, item.stroke) if paint)
        case Symbol():
            yield item.paint
            yield item.ground
        case Picture():
            pass


def _thinned(cmyk: Cmyk, limit: float) -> Cmyk:
    colours = cmyk.total - cmyk.black
    if cmyk.total <= limit or colours == 0:
        return cmyk
    share = max(0.0, limit - cmyk.black) / colours
    return Cmyk(cmyk.cyan * share, cmyk.magenta * share, cmyk.yellow * share, cmyk.black)
