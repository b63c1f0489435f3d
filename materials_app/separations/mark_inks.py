"""How the colours of a logo's file print: by declared rules, never by eye.

* Press inks stay as they are, a spot keeps its name; both look on a screen as the press's profile says.
* A colour that is exactly one of the brand's, as inks, as a screen colour or by the name of its spot, prints as that.
* Black on a screen is black ink alone, white is the paper.
* Every other screen colour goes through the profile. Nobody authored what comes out, so it counts as derived; so does a
  tint of a spot, which prints from the inks that stand in for it.
"""

from __future__ import annotations

from functools import lru_cache

from materials_app.model.colour import BrandColour, Cmyk, Paint, Srgb, Swatch
from materials_app.model.condition import IccProfile
from materials_app.model.mark import Mark, MarkColour, MarkInks
from materials_app.separations.ink import PURE_BLACK, inked
from materials_app.separations.swatches import derive_cmyk, derive_srgb

PAPER = Swatch("paper", Cmyk(0, 0, 0, 0), Srgb(255, 255, 255))
_BLACK = Srgb(0, 0, 0)
_NAME = "logo"
_KEPT = 128


@lru_cache(maxsize=_KEPT)
def mark_inks(
    colours: tuple[MarkColour, ...], brand: tuple[BrandColour, ...], profile: IccProfile, paper: Swatch = PAPER
) -> MarkInks:
    """The paint of each of a logo's colours.

    Args:
        colours: those of its file.
        brand: the authored colours of whoever's piece it is.
        profile: the press's.
        paper: the ground it stands on, which its white is to match.

    Raises:
        DataFileError: when ``profile`` is not a press profile.
    """
    paints = tuple((one, Paint.of(_swatch(one, brand, profile, paper))) for one in colours)
    return MarkInks(paints, tuple(one for one, paint in paints if _is_derived(one, paint)))


def inks_of(mark: Mark, brand: tuple[BrandColour, ...], profile: IccProfile, paper: Swatch = PAPER) -> MarkInks:
    """:func:`mark_inks` of a whole logo."""
    return mark_inks(mark.colours, brand, profile, paper)


def _swatch(colour: MarkColour, brand: tuple[BrandColour, ...], profile: IccProfile, paper: Swatch) -> Swatch:
    if colour.is_paper:
        return paper
    own = next((one for one in brand if _is_same(colour, one)), None)
    if own:
        return own.swatch
    if colour.inks is not None:
        return Swatch(colour.spot or _NAME, colour.inks, derive_srgb(colour.inks, profile), colour.spot)
    screen = colour.screen or _BLACK
    return Swatch(_NAME, PURE_BLACK if screen == _BLACK else derive_cmyk(screen, profile), screen)


def _is_same(colour: MarkColour, brand: BrandColour) -> bool:
    """Whether a logo's colour is exactly this one: another shade is another colour."""
    if colour.spot or colour.is_tint:
        return bool(colour.spot) and colour.spot == brand.spot
    if colour.inks is not None:
        return inked(colour.inks) == inked(brand.cmyk)
    return colour.screen == brand.srgb


def _is_derived(colour: MarkColour, paint: Paint) -> bool:
    if colour.is_tint:
        return True
    return colour.screen not in (None, _BLACK) and not colour.is_paper and paint.swatch == _NAME
