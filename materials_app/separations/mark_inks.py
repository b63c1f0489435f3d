"""How the colours of a logo's file print: by declared rules, never by eye.

* Press inks stay as they are, a spot keeps its name; both look on a screen as the press's profile says.
* A colour that is exactly one of the brand's, as inks, as a screen colour or by the name of its spot, prints as that.
* Black on a screen is black ink alone, white is the paper.
* A tint of a spot prints as that share of it where the piece or the logo itself prints the spot: beside the solid ink a
  mix of process inks would be another colour. Where nothing else would print it, a tint adds no plate: it prints from
  the inks that stand in for it.
* Every other screen colour goes through the profile. Nobody authored what comes out, so it counts as derived; so does a
  tint that prints from process inks.
"""

from __future__ import annotations

from collections.abc import Mapping
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
_FINE_DIGITS = 9
"""The stand-in of a spot is worked out from its tint where that comes first: what a pale one loses counts often."""


@lru_cache(maxsize=_KEPT)
def mark_inks(
    colours: tuple[MarkColour, ...],
    brand: tuple[BrandColour, ...],
    profile: IccProfile,
    paper: Swatch = PAPER,
    printed: tuple[str, ...] = (),
) -> MarkInks:
    """The paint of each of a logo's colours.

    Args:
        colours: those of its file.
        brand: the authored colours of whoever's piece it is.
        profile: the press's.
        paper: the ground it stands on, which its white is to match.
        printed: the spots that the piece prints apart from logos: a tint of one is a tint of that ink.

    Raises:
        DataFileError: when ``profile`` is not a press profile.
    """
    own = {one.spot: one.inks for one in colours if one.spot and one.inks and not one.is_tint}
    theirs = {one.spot: one.cmyk for one in brand if one.spot and one.spot in {*own, *printed}}
    solid = {**own, **theirs}
    swatches = ((one, _tint(one, solid, profile) or _swatch(one, brand, profile, paper)) for one in colours)
    paints = tuple((one, Paint.of(swatch)) for one, swatch in swatches)
    return MarkInks(paints, tuple(one for one, paint in paints if _is_derived(one, paint)))


def inks_of(
    mark: Mark,
    brand: tuple[BrandColour, ...],
    profile: IccProfile,
    paper: Swatch = PAPER,
    printed: tuple[str, ...] = (),
) -> MarkInks:
    """:func:`mark_inks` of a whole logo."""
    return mark_inks(mark.colours, brand, profile, paper, printed)


def _tint(colour: MarkColour, solid: Mapping[str, Cmyk], profile: IccProfile) -> Swatch | None:
    """A tint of a spot that the piece prints, mixed from that spot's own stand-in; none for any other colour."""
    inks = solid.get(colour.spot) if colour.is_tint else None
    if inks is None:
        return None
    share = colour.tint
    tint = Cmyk(inks.cyan * share, inks.magenta * share, inks.yellow * share, inks.black * share)
    mixed = inked(tint, _FINE_DIGITS)
    return Swatch(colour.spot, mixed, derive_srgb(mixed, profile), colour.spot, share)


def _swatch(colour: MarkColour, brand: tuple[BrandColour, ...], profile: IccProfile, paper: Swatch) -> Swatch:
    if colour.is_paper:
        return paper
    own = next((one for one in brand if _is_same(colour, one)), None)
    if own:
        return own.swatch
    if colour.inks is not None:
        spot = "" if colour.is_tint else colour.spot
        return Swatch(spot or _NAME, colour.inks, derive_srgb(colour.inks, profile), spot)
    screen = colour.screen or _BLACK
    return Swatch(_NAME, PURE_BLACK if screen == _BLACK else derive_cmyk(screen, profile), screen)


def _is_same(colour: MarkColour, brand: BrandColour) -> bool:
    """Whether a logo's colour is exactly this one: another shade is another colour."""
    if colour.is_tint:
        return False
    if colour.spot:
        return colour.spot == brand.spot
    if colour.inks is not None:
        return inked(colour.inks) == inked(brand.cmyk)
    return colour.screen == brand.srgb


def _is_derived(colour: MarkColour, paint: Paint) -> bool:
    if colour.is_tint:
        return not paint.spot
    return colour.screen not in (None, _BLACK) and not colour.is_paper and paint.swatch == _NAME
