"""A job in its brand pack: the force's colour, partners and name in place of what the set leaves open.

A pack that is not there, is another force's or has run out stops nothing here: the piece is made without it or with it,
and a finding says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from materials_app.errors import InputError
from materials_app.model.brand_pack import (
    BrandPack,
    BrandWords,
    ColourUse,
    MarkRole,
    PackColour,
    PackPartner,
    Shown,
    Side,
)
from materials_app.model.brand_shelf import BrandShelf, brand_file
from materials_app.model.colour import BrandColour
from materials_app.model.content import Force
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.format import Format
from materials_app.model.job import Job
from materials_app.model.partner import Partner
from materials_app.model.said import said
from materials_app.packs.brand.expiry import REMEDY, expiry_notice
from materials_app.pipeline.brand_fonts import (
    OWN_FONTS,
    brand_fonts,
    font_faults,
    in_fonts,
    one_weight_note,
    without_bold,
)
from materials_app.pipeline.force_words import in_force_terms

_COLOURS = (ColourUse.GROUND, ColourUse.BAND, ColourUse.ACCENT, ColourUse.PANEL)
"""Which of a pack's colours stands for the brand: the first of these uses that it has."""


def in_brand(job: Job, shelf: BrandShelf, forces: Iterable[Force] = ()) -> Job:
    """The job with what its brand pack gives it; as it is where its set names none.

    What the set says itself stands: its own colour, and each partner it names. ``forces`` are all there are: a pack
    that calls its force by another's name is not used.
    """
    stamp = job.set.brand_pack
    if stamp is None:
        return job
    try:
        pack = shelf.pack(stamp)
    except InputError as fault:
        return replace(job, brand_fault=fault.message)
    if pack.force != job.force.id:
        return replace(job, brand_fault=_of_another(pack, job.force))
    if taken := _name_of_another(pack, job.force, forces):
        return replace(job, brand_fault=taken)
    own = replace(job.set, brand=job.set.brand or brand_colour(pack), partners=_partners(job, pack))
    fonts = brand_fonts(pack, job.set.languages) if pack.fonts else ()
    return replace(
        job,
        set=own,
        brand_pack=pack,
        force=_named(job.force, pack.words),
        messages=in_force_terms(job, pack),
        template=in_fonts(job.template, fonts, without_bold(pack)) if fonts else job.template,
    )


def brand_colour(pack: BrandPack) -> BrandColour | None:
    """The colour that stands for the brand; none where the pack has none that is whole."""
    chosen = _chosen(pack)
    return chosen.authored() if chosen else None


def _chosen(pack: BrandPack) -> PackColour | None:
    return next((one for use in _COLOURS if (one := pack.colour(use))), None)


def _of_another(pack: BrandPack, force: Force) -> str:
    return said(
        "The brand pack {label} is of the force “{theirs}”, and this set is made for {ours}.",
        label=pack.stamp.label,
        theirs=pack.force,
        ours=said(force.public_name),
    )


def _name_of_another(pack: BrandPack, ours: Force, forces: Iterable[Force]) -> str:
    """That the pack gives its force the name of another one, which would then seem to say what the piece says; or none.

    A force that takes over may be named before its day.
    """
    given = {_plain(one.name): one.name for one in pack.words if one.name}
    given = {plain: name for plain, name in given.items() if plain not in _names(ours)} if given else {}
    for other in forces if given else ():
        if other.id not in (ours.id, ours.successor) and (same := _names(other) & given.keys()):
            return said(
                "The brand pack {label} calls {ours} “{name}”, and that is another force.",
                label=pack.stamp.label,
                ours=said(ours.public_name),
                name=given[min(same)],
            )
    return ""


def _names(force: Force) -> set[str]:
    return {_plain(force.public_name), *(_plain(" ".join(lines)) for _, lines in force.masthead)}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _named(force: Force, words: tuple[BrandWords, ...]) -> Force:
    """The force under the names the pack gives it; its own where it gives none."""
    names = {one.language: (one.name,) for one in words if one.name}
    return replace(force, masthead=tuple({**dict(force.masthead), **names}.items())) if names else force


def _partners(job: Job, pack: BrandPack) -> tuple[Partner, ...]:
    """The set's partners, then those of the pack that it does not name."""
    named = {" ".join(one.name.split()).casefold() for one in job.set.partners}
    brought = (
        _of_pack(one.partner, pack)
        for one in pack.partners
        if " ".join(one.partner.name.split()).casefold() not in named and _is_shown(one, job.format)
    )
    return (*job.set.partners, *brought)


def _of_pack(partner: Partner, pack: BrandPack) -> Partner:
    """The partner with its files named as files of the pack."""
    logo, mono = (brand_file(pack.stamp, name) if name else "" for name in (partner.logo, partner.mono))
    return replace(partner, logo=logo, mono=mono)


def _is_shown(one: PackPartner, made: Format) -> bool:
    match one.shown:
        case Shown.PRINT:
            return not made.is_screen
        case Shown.NOT_ON_CARDS:
            return not made.is_card
        case _:
            return True


def brand_findings(job: Job) -> Iterator[Finding]:
    """What is to be said of a job's brand pack: it is not there, has run out or soon will, or lacks the mark."""
    if job.brand_fault:
        remedy = said("Import that pack, or choose another one for the set.")
        yield _finding("brand-pack-missing", Severity.ERROR, job.brand_fault, remedy)
    pack = job.brand_pack
    if pack is None:
        return
    yield from _on_end(pack, job.used_on)
    colour = _chosen(pack)
    if colour and colour.derived is Side.INKS and job.set.brand == colour.authored():
        yield _finding(
            "brand-colour-derived",
            Severity.NOTE,
            said("The inks of “{name}” are worked out from its screen colour.", name=colour.name),
            said("Write the inks your guide gives."),
        )
    for font in pack.fonts:
        for fault in font_faults(pack, font, job.set.languages):
            yield _finding("brand-font-unused", Severity.NOTE, fault, OWN_FONTS)
    if pack.fonts and (bold := one_weight_note(pack, job.template, brand_fonts(pack, job.set.languages))):
        yield _finding("brand-font-unused", Severity.NOTE, bold, said("Leave it so, or bring a variable font."))
    if not pack.mark(MarkRole.PRIMARY) and not job.set.force_marks:
        yield _finding(
            "brand-mark-missing",
            Severity.ERROR if pack.needs_mark else Severity.NOTE,
            said("No logo supplied: the force's name prints in type."),
            said("Add the logo in colour if the force has one for this use."),
        )


def _on_end(pack: BrandPack, on: date) -> Iterator[Finding]:
    notice = expiry_notice(pack, on)
    if notice is None:
        return
    if pack.has_expired(on):
        yield _finding("brand-pack-expired", Severity.ERROR, notice, REMEDY)
    else:
        yield _finding("brand-pack-expires", Severity.WARNING, notice, REMEDY)


def _finding(name: str, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(id=name, severity=severity, family=Family.LAYOUT, message=message, remedy=remedy)
