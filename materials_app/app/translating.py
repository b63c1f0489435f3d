"""What a user does with a translation: send the words to a translator, look over what came back, use it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from materials_app.app.record_files import write_records
from materials_app.app.saving import write_new_file
from materials_app.app.sign_offs import check_record
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_file import write_set
from materials_app.catalogue.translation_file import write_translation
from materials_app.catalogue.translation_layers import lay_translation
from materials_app.errors import InputError, MaterialsError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.sign_off import SignOff
from materials_app.model.translation import Of, Parcel, Returned, Scope, Translator
from materials_app.packs.files import read_bytes
from materials_app.packs.on_day import UserData
from materials_app.packs.translations import TAG, path_of, read_one
from materials_app.pipeline.plan import make_job, make_jobs
from materials_app.pipeline.room import Spaces, spaces_of
from materials_app.pipeline.served import in_spoken_family
from materials_app.pipeline.sign_offs import signed_set
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.translation_units import locks_of, parcel_of_campaign, parcel_of_set
from materials_app.pipeline.translation_words import translated_set, translation_of
from materials_app.translate.check import check_returned
from materials_app.translate.label import same_language
from materials_app.translate.package import MOST_BYTES
from materials_app.translate.read_xliff import read_xliff
from materials_app.translate.read_xlsx import read_xlsx
from materials_app.translate.refused import refused
from materials_app.translate.xliff import write_xliff
from materials_app.translate.xlsx import write_xlsx

SUFFIXES = (".xlf", ".xliff", ".xlsx")
MEASURED = ("poster-a4", "leaflet-a4-dl-roll", "card-business")
"""Layouts whose room a campaign's words are measured on: a poster, a leaflet, a card. A set's are its own."""

TRANSLATION = "translation"
"""The kind of sign-off a translator's record is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One text that importing changes: where, the words there are now (or none), the words that come."""

    place: str
    source: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """A translation that was looked over and may be used."""

    scope: Scope
    title: str
    texts: Mapping[str, str]
    changes: tuple[Change, ...]
    unchanged: int
    document: CampaignSet | None = None


@dataclass(frozen=True, slots=True)
class Used:
    """What importing wrote: the translation's file, the set in the other language or none; whether it is a draft."""

    file: Path
    set_file: Path | None
    is_draft: bool


# -- sending


def parcel_for(
    studio: Studio, scope: Scope, on: date, document: CampaignSet | None = None, *, with_room: bool = True
) -> Parcel:
    """What would be sent today: the words of ``document``, or of a campaign.

    Raises:
        MaterialsError: when the language is no other one, or a name is not known.
    """
    _check_target(scope)
    if document is None:
        spaces = _campaign_room(studio, scope, on) if with_room else ()
        return parcel_of_campaign(studio.catalogue, scope, spaces)
    spoken = in_spoken_family(studio.catalogue, document)
    jobs = make_jobs(studio.catalogue, spoken, on)
    measured = tuple(spaces_of(job, studio) for job in jobs) if with_room else ()
    return parcel_of_set(studio.catalogue, document, jobs, scope.target, measured)


def send(parcel: Parcel, studio: Studio, path: Path, document: CampaignSet | None = None) -> None:
    """Write the parcel to a new file, in the format its name says.

    Raises:
        InputError: when the name says none. OutputError: when the file is there, or cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(
            f"'{path.name}' says neither XLIFF nor XLSX.",
            hint="Let the name end in .xlf for translation tools, or in .xlsx for a spreadsheet.",
        )
    campaign = studio.catalogue.campaign(parcel.scope.campaign)
    locks = locks_of(studio.catalogue, campaign, document)
    write_new_file(path, write_xlsx(parcel) if suffix == ".xlsx" else write_xliff(parcel, locks))


def set_scope(document: CampaignSet, target: str) -> Scope:
    """The scope of a set's words."""
    return Scope(Of.SET, document.campaign, document.audience, document.language, target)


def _check_target(scope: Scope) -> None:
    if not TAG.fullmatch(scope.target):
        raise InputError(
            f"“{scope.target}” is not a language.",
            hint="Write its tag: pl for Polish, ur for Urdu, cy for Welsh.",
            error_id="translation-language",
        )
    if same_language(scope.source, scope.target):
        raise InputError(
            f"The words are in “{scope.source}” already.",
            hint="Name another language.",
            error_id="translation-language",
        )


def _campaign_room(studio: Studio, scope: Scope, on: date) -> tuple[Spaces, ...]:
    """The room on a poster, a leaflet and a card, where the campaign has words for them; measured once."""
    catalogue = studio.catalogue
    campaign = catalogue.campaign(scope.campaign)
    audience = scope.audience or next((one.id for one in campaign.audiences), "")
    spaces = []
    for layout in MEASURED:
        wanted = CampaignSet("", catalogue.forces[0].id, campaign.id, audience, scope.source, (layout,), family="")
        with suppress(MaterialsError):  # a layout this audience has no words for is not measured
            job = make_job(catalogue, in_spoken_family(catalogue, wanted), layout, on)
            spaces.append(spaces_of(job, studio))
    return tuple(spaces)


# -- bringing back


def look_over(
    file: Path, studio: Studio, on: date, document: CampaignSet | None = None, language: str = ""
) -> BroughtBack:
    """See whether a file that came back may be used, and what it would change; nothing is written.

    Args:
        file: what the translator sent.
        studio: the data as they are.
        on: today.
        document: the set it is of, where it is of one.
        language: the language that is expected, or empty for whatever it is in.

    Raises:
        MaterialsError: when it may not be used; the message says why.
    """
    returned = _read(file)
    scope = returned.scope
    if language and language != scope.target:
        raise refused(
            f"is into “{scope.target}”, and “{language}” was asked for.",
            "Choose the file for that language, or name no language.",
            "translation-language",
        )
    if (scope.of is Of.SET) != (document is not None):
        what = "the words of a set: say which" if document is None else "a campaign's words, not a set's"
        raise refused(f"holds {what}.", "Bring it back the way it was sent.", "translation-other-home")
    parcel = parcel_for(studio, _scope_now(scope, document), on, document, with_room=False)
    campaign = studio.catalogue.campaign(scope.campaign)
    texts = check_returned(returned, parcel, locks_of(studio.catalogue, campaign, document))
    changes = tuple(
        Change(unit.place, unit.source, unit.target, texts[unit.id])
        for unit in parcel.units
        if unit.target != texts[unit.id]
    )
    return BroughtBack(scope, parcel.title, texts, changes, len(parcel.units) - len(changes), document)


def _read(file: Path) -> Returned:
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise refused("is neither XLIFF (.xlf) nor XLSX.", "Bring back the file in the format it was sent in.")
    data = read_bytes(file, MOST_BYTES)
    return read_xlsx(data) if suffix == ".xlsx" else read_xliff(data)


def _scope_now(scope: Scope, document: CampaignSet | None) -> Scope:
    """The scope the words would have if they were sent now."""
    return set_scope(document, scope.target) if document else scope


def use(
    brought: BroughtBack, studio: Studio, user: UserData, translator: Translator | None, out: Path | None = None
) -> Used:
    """Keep a translation that was looked over, and write the set in the other language to ``out`` where it is of one.

    Without a ``translator`` the words are a draft. Everything is written, or nothing is.

    Raises:
        InputError: when the record says nothing. OutputError: when a file cannot be written; all is as it was then.
    """
    scope = brought.scope
    if translator is not None:
        check_record(_sign_off(translator), studio.catalogue.rulebook)
    path = path_of(user.translations, scope.campaign, scope.target)
    before = read_one(path)
    kept = before.record if before else None
    record = translation_of(studio.catalogue, scope, brought.texts, kept, translator)
    text = write_translation(record)
    if brought.document is None or out is None:
        write_records(text, path)
        return Used(path, None, translator is None)
    new = _new_set(
        brought, brought.document, lay_translation(studio.catalogue, scope.campaign, record), translator, user
    )
    write_new_file(out, write_set(new))
    try:
        write_records(text, path)
    except MaterialsError:
        with suppress(OSError):  # it was not there before, so nothing of anybody's is lost
            out.unlink()
        raise
    return Used(path, out, translator is None)


def _new_set(
    brought: BroughtBack, document: CampaignSet, catalogue: Catalogue, translator: Translator | None, user: UserData
) -> CampaignSet:
    """The set in the other language. Its own words have no home but the set, so the record stands there too."""
    new = translated_set(document, brought.scope, brought.texts)
    jobs = make_jobs(catalogue, in_spoken_family(catalogue, new), user.on)
    return signed_set(new, jobs, _sign_off(translator)) if translator else new


def _sign_off(translator: Translator) -> SignOff:
    return SignOff(
        kind=TRANSLATION,
        by=translator.by,
        role=translator.role,
        organisation=translator.organisation,
        on=translator.on,
        covers="",
        remark=translator.qualification,
    )
