"""What has expired or changed since a pack was made: its record held against the data and records of a later day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from materials_app.assemble.edition import content_sha256
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_file import read_set
from materials_app.delivery.on_record import ManifestOnRecord, PieceOnRecord
from materials_app.errors import MaterialsError
from materials_app.model.campaign_pack import version_order
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job, Standing
from materials_app.model.said import said
from materials_app.packs.brand.store import newest, usable
from materials_app.pipeline.changed_since import Change, differences_of
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.served import in_spoken_family
from materials_app.pipeline.set_on_record import content_on_record
from materials_app.pipeline.standing import CONTENT, standing_of
from materials_app.pipeline.studio import Studio
from materials_app.safeguards.claims import by_id, why_unsound

__all__ = ["since"]

AGAIN = "Do not print from this pack again; make it anew."
LOOK = "Look at it before you print from this pack again."


def since(record: ManifestOnRecord, studio: Studio, on: date) -> tuple[Finding, ...]:
    """What has expired by ``on`` or is different in ``studio``, worst first.

    Errors are what a reader would be harmed or misled by if it were printed again: a number or address that is another
    one now, a figure, a consent, a sign-off or a brand pack that has ended. Warnings are differences in words and a
    newer version of the brand pack; notes say what could not be compared, and that program or data are other ones.
    """
    jobs, why = _jobs_today(record, studio.catalogue, on)
    found = (
        *_targets(record, studio.catalogue),
        *_figures(record, studio.catalogue, on),
        *_consents(record, on),
        *_sign_offs(record, on),
        *_brand(record, studio, on),
        *_campaign_packs(record, on),
        *_partners(record, jobs),
        *_contents(record, jobs, why),
        *_standings(record, jobs),
        *_program(record, studio),
    )
    rank = tuple(Severity)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: rank.index(one.severity)))


def _targets(record: ManifestOnRecord, catalogue: Catalogue) -> Iterator[Finding]:
    known = {one.id: one for one in catalogue.resources}
    for target in dict.fromkeys(target for piece in record.pieces for target in piece.targets):
        resource = known.get(target.resource)
        if resource is None:
            message = said("The service '{name}' is no longer among the help resources.", name=target.resource)
            yield _finding("service-gone", Severity.ERROR, Family.SAFEGUARDING, message)
            continue
        number, address = (part.display if part else "" for part in (resource.number, resource.address))
        for was, now in ((target.number, number), (target.address, address)):
            if was and was != now:
                message = said(
                    "{service}: the pieces print “{was}”; today it is “{now}”.",
                    service=resource.name,
                    was=was,
                    now=now or said("nothing"),
                )
                yield _finding("service-changed", Severity.ERROR, Family.SAFEGUARDING, message)


def _figures(record: ManifestOnRecord, catalogue: Catalogue, on: date) -> Iterator[Finding]:
    known = by_id(catalogue.rulebook.claims)
    for one in dict.fromkeys(claim for piece in record.pieces for claim in piece.claims):
        named = f"{one.value} {one.unit}".strip()
        claim = known.get(one.id)
        if one.expires and one.expires < on:
            message = said(
                "The figure {figure} ({name}) was not to be used after {day}.",
                figure=named,
                name=one.id,
                day=one.expires,
            )
            yield _finding("figure-expired", Severity.ERROR, Family.SAFEGUARDING, message)
        elif claim is not None and (reason := why_unsound(claim, on, known)):
            message = said("The figure {figure} ({name}) {reason}.", figure=named, name=one.id, reason=reason)
            yield _finding("figure-unsound", Severity.ERROR, Family.SAFEGUARDING, message)
        elif claim is not None and (claim.value, claim.unit) != (one.value, one.unit):
            now = f"{claim.value} {claim.unit}".strip()
            message = said("The figure {name} was {was} then; today it is {now}.", name=one.id, was=named, now=now)
            yield _finding("figure-changed", Severity.ERROR, Family.SAFEGUARDING, message)


def _consents(record: ManifestOnRecord, on: date) -> Iterator[Finding]:
    for quote in dict.fromkeys(quote for piece in record.pieces for quote in piece.quotes):
        if quote.consent_until and quote.consent_until < on:
            message = said(
                "The consent of {speaker} to be quoted ended on {day}.",
                speaker=quote.speaker or quote.id,
                day=quote.consent_until,
            )
            yield _finding("consent-ended", Severity.ERROR, Family.SAFEGUARDING, message)


def _sign_offs(record: ManifestOnRecord, on: date) -> Iterator[Finding]:
    """Those that a piece of the pack stood on and that have an end."""
    contents = {piece.content_sha256 for piece in record.pieces}
    for one in record.sign_offs:
        if one.covers in contents and one.until and one.until < on:
            message = said("The {kind} sign-off by {by} ended on {day}.", kind=said(one.kind), by=one.by, day=one.until)
            severity = Severity.ERROR if one.kind == CONTENT else Severity.WARNING
            yield _finding("sign-off-ended", severity, Family.STANDING, message)


def _brand(record: ManifestOnRecord, studio: Studio, on: date) -> Iterator[Finding]:
    brand = record.brand_pack
    if brand is None:
        return
    there = newest(usable(studio.user.brands), brand.id) if studio.user and brand.is_used else None
    if there is not None and there.order > version_order(brand.version):
        message = said(
            "Version {now} of the brand pack {pack} is installed here; this was made with version {was}.",
            now=there.version,
            pack=brand.id,
            was=brand.version,
        )
        yield _finding("brand-pack-newer", Severity.WARNING, Family.STANDING, message)
    named = said("{pack}, version {version}", pack=brand.id, version=brand.version)
    if brand.until and brand.until < on:
        message = said("The brand pack {pack} held until {day}.", pack=named, day=brand.until)
        yield _finding("brand-pack-expired", Severity.ERROR, Family.STANDING, message)


def _campaign_packs(record: ManifestOnRecord, on: date) -> Iterator[Finding]:
    for pack in record.campaign_packs:
        if pack.in_use and pack.expires and pack.expires < on:
            message = said("The campaign pack {pack} held until {day}.", pack=pack.title or pack.id, day=pack.expires)
            yield _finding("campaign-pack-expired", Severity.WARNING, Family.STANDING, message)


def _partners(record: ManifestOnRecord, jobs: dict[str, Job]) -> Iterator[Finding]:
    for piece in record.pieces:
        job = jobs.get(piece.layout)
        if job is None or job.brand_fault:
            continue
        today = {one.name: one for one in job.set.partners}
        for partner in piece.partners:
            now = today.get(partner.name)
            if partner.permission_by and (now is None or not now.is_permitted):
                message = said("The permission of {partner} is no longer on record.", partner=partner.name)
                yield _finding("permission-gone", Severity.ERROR, Family.STANDING, message)


# -- the set, planned again


def _jobs_today(record: ManifestOnRecord, catalogue: Catalogue, on: date) -> tuple[dict[str, Job], str]:
    """The set's pieces as they would be made on that day, by layout; or why they would not."""
    if not record.set_file.text:
        return {}, said("the pack's record does not hold its set")
    try:
        document = in_spoken_family(catalogue, read_set(record.set_file.text, record.set_file.name))
        signed = replace(document, date=on, sign_offs=tuple(one.sign_off() for one in record.sign_offs))
        return {job.template.id: job for job in make_jobs(catalogue, signed, on)}, ""
    except MaterialsError as fault:
        return {}, fault.message


def _contents(record: ManifestOnRecord, jobs: dict[str, Job], why: str) -> Iterator[Finding]:
    """What the pieces would say otherwise today."""
    if why:
        message = said("What the pieces would say today could not be compared: {why}", why=why.rstrip(".") + ".")
        yield _finding("not-compared", Severity.NOTE, Family.STANDING, message)
        return
    for piece in record.pieces:
        job = jobs.get(piece.layout)
        if job is not None and job.brand_fault:
            yield _finding("not-compared", Severity.NOTE, Family.STANDING, job.brand_fault)
        elif job is not None:
            yield from _content(piece, job)


def _content(piece: PieceOnRecord, job: Job) -> Iterator[Finding]:
    for change in _differences(piece, job):
        message = said("{piece}: {change}.", piece=said(job.template.name), change=change.says)
        yield _finding("words-changed", Severity.WARNING, Family.WORDING, message, piece.layout)


def _differences(piece: PieceOnRecord, job: Job) -> tuple[Change, ...]:
    """What the piece says otherwise today, where its record says what it said."""
    if not piece.content or content_sha256(job) == piece.content_sha256:
        return ()
    same_files = {"files": piece.content["files"]} if "files" in piece.content else {}  # a pack holds none to compare
    return differences_of(piece.content, {**content_on_record(job), **same_files}, job)


def _as_signed(piece: PieceOnRecord, job: Job) -> Job:
    """The job under the sign-offs of its piece, where it says the same: their digest is also of the names and bytes of
    pictures, which the record does not hold."""
    if not piece.content or _differences(piece, job):
        return job
    now = content_sha256(job)
    records = (replace(one, covers=now) if one.covers == piece.content_sha256 else one for one in job.set.sign_offs)
    return replace(job, set=replace(job.set, sign_offs=tuple(records)))


def _standings(record: ManifestOnRecord, jobs: dict[str, Job]) -> Iterator[Finding]:
    """Pieces that were made for the printer and would be drafts today."""
    for piece in record.pieces:
        job = jobs.get(piece.layout)
        if job is None or job.brand_fault or piece.standing == Standing.DRAFT.value:
            continue
        now = standing_of(_as_signed(piece, job))
        if now.standing is Standing.DRAFT:
            for reason in now.reasons:
                message = said(
                    "{piece} would be a draft today: {reason}.", piece=said(job.template.name), reason=reason
                )
                yield _finding("would-be-draft", Severity.ERROR, Family.STANDING, message, piece.layout)


def _program(record: ManifestOnRecord, studio: Studio) -> Iterator[Finding]:
    if record.data_sha256 and record.data_sha256 != studio.data_sha256:
        message = said("The data files of this program are other ones than those the pack was made from.")
        yield _finding("data-changed", Severity.NOTE, Family.STANDING, message, remedy="")


def _finding(
    name: str, severity: Severity, family: Family, message: str, layout: str = "", remedy: str | None = None
) -> Finding:
    todo = said(AGAIN) if severity is Severity.ERROR else said(LOOK)
    where = Place(excerpt=layout)
    return Finding(name, severity, family, message, remedy=todo if remedy is None else remedy, place=where)
