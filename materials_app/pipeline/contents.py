"""What lies in a pack: which file of which piece goes into which folder, under which name."""

from __future__ import annotations

import hashlib
from datetime import date
from importlib.metadata import version
from typing import Any

from materials_app import __version__
from materials_app.delivery.manifest import PieceRecord, as_json, manifest, report_as_data
from materials_app.delivery.pack import FOR_OFFICE, FOR_PRINTER, MANIFEST, PROOFS, RECORD, PackFile
from materials_app.delivery.report_page import PieceReport, report_page
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Resource
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.model.job import Standing
from materials_app.model.page import Marks
from materials_app.pipeline.job_facts import job_facts
from materials_app.pipeline.produce import Piece, office_pdf
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket import ticket
from materials_app.separations.plates import finishing_inks, plates

MADE_WITH = ("pikepdf", "reportlab", "uharfbuzz", "qrcode", "pillow", "pypdfium2", "zxing-cpp")
"""The libraries whose version can change a file's bytes or a check's answer."""


def pack_files(campaign_set: CampaignSet, pieces: tuple[Piece, ...], studio: Studio, on: date) -> tuple[PackFile, ...]:
    """Every file of the pack, the manifest last."""
    files = tuple(file for piece in pieces for file in _piece_files(piece, studio))
    record = (*files, _report_data(pieces), _report_html(pieces))
    facts = {**_facts(campaign_set, pieces, on), "data_not_as_shipped": list(studio.changed)}
    return (*record, PackFile(MANIFEST, manifest(facts, _records(pieces), record)))


def file_stem(piece: Piece) -> str:
    """``stop-it-now-poster-a4-lancashire-en-coated``; ends ``-UNCHECKED`` or ``-DRAFT`` where it must.

    Paper, flavour where it is not the usual one, and marks stand in it, so that two files of one piece are never taken
    for each other.
    """
    job = piece.job
    flavour = "" if job.set.flavour is Flavour.X4 else f"-{job.set.flavour}"
    marks = "-no-marks" if job.marks is Marks.NONE else ""
    lines = "-finishing-lines" if finishing_inks(piece.layout.display_list) else ""
    stem = f"{_piece_stem(piece)}-{job.condition.id}{flavour}{lines}{marks}"
    return stem + _flags(piece)


def _piece_stem(piece: Piece) -> str:
    job = piece.job
    return f"{job.campaign.id}-{job.template.id}-{job.force.id}-{job.language}"


def _flags(piece: Piece) -> str:
    draft = piece.standing.standing is Standing.DRAFT
    return ("-UNCHECKED" if piece.accepted else "") + ("-DRAFT" if draft else "")


def _piece_files(piece: Piece, studio: Studio) -> tuple[PackFile, ...]:
    stem = file_stem(piece)
    name = f"{stem}.pdf"
    its_ticket = ticket_pdf(piece, name, studio)
    if piece.standing.standing is Standing.DRAFT:
        return (PackFile(f"{PROOFS}/{name}", piece.press), PackFile(f"{PROOFS}/{stem}-job-ticket.pdf", its_ticket))
    return (
        PackFile(f"{FOR_PRINTER}/{name}", piece.press),
        PackFile(f"{FOR_PRINTER}/{stem}-job-ticket.pdf", its_ticket),
        PackFile(f"{FOR_OFFICE}/{_piece_stem(piece)}-office{_flags(piece)}.pdf", piece.office),
    )


def ticket_pdf(piece: Piece, file_name: str, studio: Studio) -> bytes:
    """The job ticket of a piece, as a plain PDF."""
    return office_pdf(
        ticket(job_facts(piece, file_name, studio.changed), piece.office_layout, studio), piece.job, studio
    )


def _report_data(pieces: tuple[Piece, ...]) -> PackFile:
    body = {
        "pieces": [
            {"layout": piece.job.template.id, "edition": piece.edition, **report_as_data(piece.report)}
            for piece in pieces
        ]
    }
    return PackFile(f"{RECORD}/preflight.json", as_json(body))


def _report_html(pieces: tuple[Piece, ...]) -> PackFile:
    page = report_page(
        pieces[0].layout.display_list.title,
        pieces[0].job.on.isoformat(),
        pieces[0].job.campaign.standing,
        tuple(
            PieceReport(
                _report_facts(piece), piece.findings, piece.report.clauses, piece.report.measured, _names(piece)
            )
            for piece in pieces
        ),
    )
    return PackFile(f"{RECORD}/preflight.html", page)


def _report_facts(piece: Piece) -> tuple[tuple[str, str], ...]:
    standing = piece.standing
    return (
        ("File", f"{file_stem(piece)}.pdf"),
        ("SHA-256", hashlib.sha256(piece.press).hexdigest()),
        ("Edition", piece.edition),
        ("Standard", piece.job.set.flavour.standard),
        ("Inks", ", ".join(plates(piece.layout.display_list))),
        ("Output condition", piece.job.condition.title),
        ("Standing", f"{_said(standing.standing)}: {'; '.join(standing.reasons)}"),
        *((f"Accepted: {a.finding}", f"{a.by}: {a.reason}") for a in piece.accepted),
    )


def _said(standing: Standing) -> str:
    return {
        Standing.DRAFT: "DRAFT",
        Standing.OPEN: "NOT SIGNED OFF",
        Standing.SIGNED_OFF: "sign-off on record",
    }[standing]


def _names(piece: Piece) -> tuple[str, ...]:
    return tuple(one.finding for one in piece.accepted)


def _accepted(pieces: tuple[Piece, ...]) -> tuple[Acceptance, ...]:
    return tuple(dict.fromkeys(one for piece in pieces for one in piece.accepted))


def _facts(campaign_set: CampaignSet, pieces: tuple[Piece, ...], on: date) -> dict[str, Any]:
    job = pieces[0].job
    return {
        "tool": f"Campaign Materials Studio {__version__}",
        "made_with": {name: version(name) for name in MADE_WITH},
        "set": campaign_set.name,
        "force": job.force.id,
        "campaign": job.campaign.id,
        "audience": job.audience.id,
        "date": job.on.isoformat(),
        "output_condition": job.condition.identifier,
        "profile": job.condition.profile,
        "marks": job.marks.value,
        "flavour": job.set.flavour.value,
        "standing_of_the_wording": job.campaign.standing,
        "accepted": [{"finding": a.finding, "by": a.by, "reason": a.reason} for a in _accepted(pieces)],
        "sign_offs": [
            {"kind": s.kind, "by": s.by, "role": s.role, "on": s.on.isoformat(), "covers": s.covers}
            for s in campaign_set.sign_offs
        ],
    }


def _records(pieces: tuple[Piece, ...]) -> tuple[PieceRecord, ...]:
    return tuple(
        PieceRecord(
            layout=piece.job.template.id,
            family=piece.job.template.family,
            language=piece.job.language,
            edition=piece.edition,
            content_sha256=piece.content,
            standing=piece.standing.standing.value,
            reasons=piece.standing.reasons,
            symbols=piece.report.decoded,
            resources=tuple(_resource(resource) for resource in _used(piece)),
            confirm=piece.job.action.confirm,
        )
        for piece in pieces
    )


def _used(piece: Piece) -> tuple[Resource, ...]:
    action = piece.job.action
    used = (action.number, action.address, action.crisis)
    return tuple(dict.fromkeys(resource for resource in used if resource))


def _resource(resource: Resource) -> str:
    number = f" {resource.number.display}" if resource.number else ""
    address = f" {resource.address.url}" if resource.address else ""
    local = f" (local: added by {resource.local.added_by} on {resource.local.on})" if resource.local else ""
    return f"{resource.id}:{number}{address}{local}"
