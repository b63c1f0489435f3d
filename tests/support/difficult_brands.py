"""Three invented forces whose brands are hard to use: a yellow, a near-black, and one of two spot colours.

Their logos are drawn for the tests: square, long and tall. Nobody's brand looks like them.
"""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.brand_pack import BrandPack, BrandWords, ColourUse, PackColour
from materials_app.model.colour import Cmyk, Srgb
from materials_app.packs.brand.making import pack_bytes
from tests.support.brand_packs import small

_SHAPES = {
    "square": (40, 40, "M4 4h32v32H4z M20 10a10 10 0 1 0 .01 0z"),
    "long": (120, 18, "M0 0h18v18H0z M24 6h96v6H24z"),
    "tall": (22, 60, "M2 0h18v24a9 9 0 0 1-18 0z M8 40h6v20H8z"),
}


def mark(shape: str, colour: str) -> bytes:
    """A logo of that shape as SVG."""
    width, height, path = _SHAPES[shape]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}mm" '
        f'height="{height}mm"><path fill="{colour}" fill-rule="evenodd" d="{path}"/></svg>'
    ).encode()


def brand(name: str, force: str, shape: str, *colours: PackColour) -> BrandPack:
    """A pack under an invented name, of a force whose record lends its id."""
    first = colours[0].srgb
    data = mark(shape, first.hex if first else "#202020")
    words = (BrandWords("en", name), BrandWords("cy", name))
    key = name.split()[0].lower()
    return replace(small(data=data, colours=colours, words=words, force=force), id=f"{key}-2026", name=f"{name} 2026")


YELLOW = brand(
    "Tamsford Constabulary",
    "lancashire",
    "square",
    PackColour("Tamsford yellow", ColourUse.GROUND, Cmyk(0, 0.05, 1, 0), Srgb(0xFF, 0xE6, 0x00)),
)
"""Only black reads on it, and white beside it is hardly seen."""
NEAR_BLACK = brand(
    "Wexholm Police",
    "kent",
    "long",
    PackColour("Wexholm night", ColourUse.GROUND, Cmyk(0.75, 0.68, 0.67, 0.9), None),
)
"""As good as black, with 300 % ink; its screen colour nobody gave."""
TWO_SPOTS = brand(
    "Brindle and Calder Police",
    "hampshire",
    "tall",
    PackColour("Brindle blue", ColourUse.GROUND, Cmyk(1, 0.72, 0, 0.06), Srgb(0x00, 0x45, 0x9C), "PANTONE 2728 C"),
    PackColour("Calder coral", ColourUse.BAND, Cmyk(0, 0.7, 0.6, 0), Srgb(0xF0, 0x6A, 0x5E), "PANTONE 2345 C"),
)
"""Two inks of its own: one carries white words, the other nothing."""
ALL = {"yellow": YELLOW, "near-black": NEAR_BLACK, "two-spots": TWO_SPOTS}


def packed(pack: BrandPack) -> bytes:
    """The ``.brandpack`` file."""
    return pack_bytes(pack)
