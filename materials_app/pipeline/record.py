"""The record of a pack: what was checked, with which result, and the manifest over everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from materials_app import __version__
from materials_app.delivery.job_facts import as_plain
from materials_app.delivery.manifest import PieceRecord, as_json, manifest, report_as_data
from materials_app.delivery.pack import MANIFEST, RECORD, PackFile
from materials_app.delivery.report_page import PieceReport, report_page
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Resource
from materials_app.model.findings import Acceptance
from materials_app.model.job import Job
from materials_app.model.partner import Partner
from materials_app.packs.on_day import PacksOnDay
from materials_app.pipeline.borne import figures_on, quotes_on
from materials_app.pipeline.file_names import press_name
from materials_app.pipeline.job_facts import standing_line
from materials_app.pipeline.produce import Piece
from materials_app.pipeline.set_on_record import content_on_record, set_on_record
from materials_app.pipeline.sources import packs_behind
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.targets import targets_on
from materials_app.pipeline.words import resources_on
from materials_app.separations.plates import plates

TOOL = f"Campaign Materials Studio {__version__}"
MADE_WITH = ("pikepdf", "reportlab", "uharfbuzz", "qrcode", "pillow", "pypdfium2", "zxing-cpp")
"""The libraries whose version can change a file's bytes or a check's answer."""


def report_data(pieces: tuple[Piece, ...]) -> PackFile:
    """Every finding and every check of every piece, as data."""
    body = {
        "pieces": [
            {"layout": piece.job.template.id, "edition": piece.edition, **report_as_data(piece.report)}
            for piece in pieces
        ]
    }
    return PackFile(f"{RECORD}/preflight.json", as_json(body))


def report_html(pieces: tuple[Piece, ...]) -> PackFile:
    """The same as one page people read, over all pieces."""
    job = pieces[0].job
    page = report_page(subject(job), job.on.isoformat(), job.campaign.standing, tuple(map(_piece_report, pieces)))
    return PackFile(f"{RECORD}/preflight.html", page)


def subject(job: Job) -> str:
    """What the whole pack is about: ``Stop It Now, Lancashire Constabulary``."""
    return f"{job.campaign.name}, {job.force.printed_name(job.language)}"


def _piece_report(piece: Piece) -> PieceReport:
    accepted = tuple(one.finding for one in piece.accepted)
    return PieceReport(
        facts=_report_facts(piece),
        findings=piece.findings,
        clauses=piece.report.clauses,
        measured=piece.report.measured,
        accepted=accepted,
        title=piece.job.template.name,
    )


def _report_facts(piece: Piece) -> tuple[tuple[str, str], ...]:
    standing = piece.standing
    return (
        ("File", press_name(piece)),
        ("SHA-256", piece.press_sha256),
        ("Edition", piece.edition),
        *_made_for(piece),
        ("Standing", f"{standing_line(piece)}: {'; '.join(standing.reasons)}"),
        *((f"Accepted: {a.finding}", f"{a.says} {a.by}: {a.reason}".strip()) for a in piece.accepted),
    )


def _made_for(piece: Piece) -> tuple[tuple[str, str], ...]:
    """What the file is, for a press or for screens."""
    if pixels := piece.job.format.pixels:
        return (("Picture", f"{pixels[0]} × {pixels[1]} pixels, PNG, sRGB"),)
    return (
        ("Standard", piece.job.set.flavour.standard),
        ("Inks", ", ".join(plates(piece.layout.display_list))),
        ("Output condition", piece.job.condition.title),
    )


def _accepted(pieces: tuple[Piece, ...]) -> tuple[Acceptance, ...]:
    return tuple(dict.fromkeys(one for piece in pieces for one in piece.accepted))


def manifest_file(
    campaign_set: CampaignSet, pieces: tuple[Piece, ...], files: tuple[PackFile, ...], studio: Studio
) -> PackFile:
    """The manifest over ``files``, with the data files of ``studio`` that are not as shipped and its campaign packs."""
    added = {
        "data_sha256": studio.data_sha256,
        "data_not_as_shipped": list(studio.changed),
        "campaign_packs": list(_campaign_packs(studio.packs)),
    }
    facts = {**_facts(campaign_set, pieces), **added}
    return PackFile(MANIFEST, manifest(facts, _records(pieces), files))


def _campaign_packs(packs: PacksOnDay) -> Iterator[dict[str, Any]]:
    for is_used, several in ((True, packs.in_use), (False, packs.waiting)):
        for pack in several:
            yield {
                "id": pack.id,
                "version": pack.version,
                "title": pack.title,
                "publisher": pack.publisher,
                "made_on": pack.made_on.isoformat(),
                "embargo": pack.embargo.isoformat() if pack.embargo else None,
                "expires": pack.expires.isoformat() if pack.expires else None,
                "sha256": pack.sha256,
                "in_use": is_used,
                "files": [{"path": pack.name(file), "sha256": file.sha256} for file in pack.files],
            }


def _facts(campaign_set: CampaignSet, pieces: tuple[Piece, ...]) -> dict[str, Any]:
    job = pieces[0].job
    return {
        "tool": TOOL,
        "made_with": {name: version(name) for name in MADE_WITH},
        "set": campaign_set.name,
        "set_file": set_on_record(campaign_set),
        "force": job.force.id,
        "force_name": job.force.printed_name(job.language),
        "campaign": job.campaign.id,
        "audience": job.audience.id,
        "date": job.on.isoformat(),
        "output_condition": job.condition.identifier,
        "profile": job.condition.profile,
        "marks": job.marks.value,
        "flavour": job.set.flavour.value,
        "brand_pack": _brand_pack(campaign_set, job),
        "standing_of_the_wording": job.campaign.standing,
        "accepted": [{"finding": a.finding, "by": a.by, "reason": a.reason, "says": a.says} for a in _accepted(pieces)],
        "sign_offs": [
            {
                **{name: getattr(s, name) for name in ("kind", "by", "role", "organisation", "covers", "remark")},
                "on": s.on.isoformat(),
                "until": s.until.isoformat() if s.until else None,
            }
            for s in campaign_set.sign_offs
        ],
    }


def _brand_pack(campaign_set: CampaignSet, job: Job) -> dict[str, Any] | None:
    """The brand pack the set names, and until when it holds; none where it names none."""
    stamp, pack = campaign_set.brand_pack, job.brand_pack
    if stamp is None:
        return None
    until = pack.until.isoformat() if pack and pack.until else None
    digest = pack.sha256 if pack else stamp.sha256
    return {"id": stamp.id, "version": stamp.version, "sha256": digest, "until": until, "is_used": pack is not None}


def _records(pieces: tuple[Piece, ...]) -> tuple[PieceRecord, ...]:
    return tuple(
        PieceRecord(
            press_file=press_name(piece),
            layout=piece.job.template.id,
            family=piece.job.template.family,
            language=piece.job.set.spoken,
            edition=piece.edition,
            content_sha256=piece.content,
            standing=piece.standing.standing.value,
            reasons=piece.standing.reasons,
            symbols=piece.report.decoded,
            resources=tuple(_resource(resource) for resource in _used(piece)),
            confirm=piece.confirm,
            packs=tuple(f"{use.pack.label}: {', '.join(use.gives)}" for use in packs_behind(piece.job, _used(piece))),
            claims=tuple(map(as_plain, figures_on(piece.job, piece.layout.display_list))),
            quotes=tuple(map(as_plain, quotes_on(piece.job, piece.layout.display_list))),
            name=piece.job.template.name,
            targets=tuple(map(asdict, targets_on(piece.job, piece.layout.display_list))),
            partners=tuple(map(_partner, piece.job.set.partners)),
            content=content_on_record(piece.job),
        )
        for piece in pieces
    )


def _partner(partner: Partner) -> dict[str, str]:
    """A partner, and who there agreed to be one; empty for nobody."""
    return {"name": partner.name, "permission_by": partner.permission.by if partner.permission else ""}


def _used(piece: Piece) -> tuple[Resource, ...]:
    return resources_on(piece.job, piece.layout.display_list)


def _resource(resource: Resource) -> str:
    number = f" {resource.number.display}" if resource.number else ""
    address = f" {resource.address.url}" if resource.address else ""
    return f"{resource.id}:{number}{address}{_origin(resource)}"


def _origin(resource: Resource) -> str:
    if local := resource.local:
        people = f"added by {local.added_by}, checked by {local.checked_by} on {local.on}"
        return f" (local: {people}, from {local.source})"
    return f" (campaign pack {resource.pack.label})" if resource.pack else ""
