"""A piece on its brand's colour: where the pack asks for a ground and the colour carries words as it prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from materials_app.model.brand_ground import EXIT, FLAP, GROUND, SPEECH, SYMBOL_GROUND, BrandGround, takes_ground
from materials_app.model.brand_pack import ColourUse
from materials_app.model.colour import BrandColour, Swatch
from materials_app.model.condition import IccProfile
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.template import BRAND
from materials_app.model.theme import Theme

if TYPE_CHECKING:
    from materials_app.separations.brand_rule import BrandRule

__all__ = ["brand_ground_findings", "with_brand_ground"]

ACCENTS = ("amber", "pale-amber")
"""What the line in the accent is painted with on a dark ground, first choice first."""
OURS = ("deep", "amber")
"""The swatches no other colour may be mistaken for."""
_PROFILES = 4


def with_brand_ground(job: Job) -> Job:
    """The job with the brand's colour as its ground, where the brand pack gives one for it and it carries words.

    A set's own colour, and a pack's for any other use, stays a band. So does one in a family whose drawing is mixed for
    its own ground.
    """
    # Imported here: LittleCMS takes 50 ms to load, which a set without a brand pack must not pay.
    from materials_app.separations.brand_rule import Stands

    if _asked(job) is None:
        return job
    rule = _rule(job)
    if rule.stands is Stands.BAND:
        return job
    roles = _under_ink(job.template.theme) if rule.stands is Stands.UNDER_INK else _under_white(job, rule.exit)
    return replace(job, brand_ground=BrandGround(tuple(roles)))


def _under_white(job: Job, accent: str) -> Iterator[tuple[str, str]]:
    """Where the accent is a paler one, the field in the accent is too: a piece has one."""
    theme = job.template.theme
    yield EXIT, accent
    if accent != ACCENTS[0] and accent in ACCENTS:
        yield from ((role, accent) for role in _in_accent(theme))


def _under_ink(theme: Theme) -> Iterator[tuple[str, str]]:
    """Black words, the exit's too. The accent would meet a light ground: its field is in the brand's colour as well."""
    from materials_app.separations.brand_rule import INK

    yield from ((SPEECH, INK.name), (EXIT, INK.name))
    yield from ((role, BRAND) for role in _in_accent(theme))


def _in_accent(theme: Theme) -> Iterator[str]:
    """Those of the second field and of what codes lie on that are painted in the accent."""
    roles = dict(theme.roles)
    return (role for role in (FLAP, SYMBOL_GROUND) if roles.get(role) == ACCENTS[0])


def brand_ground_findings(job: Job) -> Iterator[Finding]:
    """Why a colour that the pack gives for grounds is a band, and what it costs where only black reads on it."""
    from materials_app.separations.brand_rule import CARRIES, Stands

    colour = _asked(job)
    if colour is None:
        return
    rule = _rule(job)
    facts = {"name": colour.name, "white": f"{rule.white:.1f}", "ink": f"{rule.ink:.1f}", "needed": f"{CARRIES:g}"}
    if rule.near:
        message = said(
            "“{name}” is a band: it is so close to our own “{ours}” that one would look like a misprint of the other.",
            name=colour.name,
            ours=said(rule.near),
        )
    elif rule.stands is Stands.BAND:
        message = said(
            "“{name}” is a band: white on it has a contrast of {white} to 1, black of {ink} to 1, and a headline needs "
            "{needed} to 1.",
            **facts,
        )
    elif rule.stands is Stands.UNDER_INK:
        message = said(
            "“{name}” takes black words only ({ink} to 1; white has {white} to 1), so no line stands out in an accent.",
            **facts,
        )
    else:
        return
    remedy = said("Nothing has to be done. In the brand pack the colour may be given for a band.")
    yield Finding("brand-colour-rule", Severity.NOTE, Family.LAYOUT, message, remedy=remedy)


def _asked(job: Job) -> BrandColour | None:
    """The colour the pack gives for grounds, where this piece could take it."""
    pack = job.brand_pack
    given = pack.colour(ColourUse.GROUND) if pack else None
    colour = given.authored() if given else None
    return colour if colour is not None and job.set.brand == colour and takes_ground(job.template.theme) else None


def _rule(job: Job) -> BrandRule:
    from materials_app.separations.brand_rule import brand_rule

    assert job.set.brand is not None
    swatches = {one.name: one for one in job.template.theme.swatches}
    own = _swatches(swatches, (*OURS, _ground(job.template.theme)))
    return brand_rule(job.set.brand.cmyk, _profile(job.condition.profile), own, _swatches(swatches, ACCENTS))


def _swatches(known: dict[str, Swatch], names: tuple[str, ...]) -> tuple[Swatch, ...]:
    return tuple(known[name] for name in dict.fromkeys(names) if name in known)


def _ground(theme: Theme) -> str:
    return dict(theme.roles)[GROUND]


@lru_cache(maxsize=_PROFILES)
def _profile(name: str) -> IccProfile:
    from materials_app.resources import ShippedLibrary

    return ShippedLibrary().profile(name)
