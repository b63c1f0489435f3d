"""What lies in a pack: which file of which piece goes into which folder."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.delivery.job_facts import JobFacts, job_json
from materials_app.delivery.pack import FOR_OFFICE, FOR_PRINTER, FOR_SCREENS, PROOFS, PackFile
from materials_app.delivery.read_me import READ_ME, read_me
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.job import Standing
from materials_app.pipeline.companions import companion_advice
from materials_app.pipeline.copy_sheet import copy_files
from materials_app.pipeline.file_names import alt_name, office_name, post_name, press_name, ticket_name
from materials_app.pipeline.job_facts import job_facts, screen_facts
from materials_app.pipeline.make_sheet import sheet_file
from materials_app.pipeline.produce import Piece, office_pdf
from materials_app.pipeline.record import TOOL, manifest_file, report_data, report_html, subject
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket import ticket

JOB_JSON = "job.json"

Described = tuple[Piece, JobFacts]
"""A piece, and what is said of it in job ticket, job.json and read-me."""


def pack_files(campaign_set: CampaignSet, pieces: tuple[Piece, ...], studio: Studio) -> tuple[PackFile, ...]:
    """Every file of the pack, folder by folder, the manifest last."""
    printed, screens = (tuple(one for one in pieces if one.job.format.is_screen is which) for which in (False, True))
    described = tuple((piece, job_facts(piece, press_name(piece), studio.changed)) for piece in printed)
    shown = tuple(screen_facts(piece, studio.changed) for piece in screens)
    advice = companion_advice(studio.catalogue, campaign_set)
    overview = read_me(subject(pieces[0].job), tuple(facts for _, facts in described), advice, shown)
    unsorted = (
        PackFile(READ_ME, overview),
        *(file for piece, facts in described for file in _piece_files(piece, facts, studio)),
        *(file for piece in screens for file in _screen_files(piece)),
        *_job_files(described),
        report_data(pieces),
        report_html(pieces),
        sheet_file(campaign_set, pieces, studio),
        *copy_files(tuple((piece.job, piece.layout) for piece in pieces)),
    )
    files = tuple(sorted(unsorted, key=lambda file: file.path.rpartition("/")[0]))
    return (*files, manifest_file(campaign_set, pieces, files, studio))


def _piece_files(piece: Piece, facts: JobFacts, studio: Studio) -> Iterator[PackFile]:
    folder = _folder(piece)
    yield PackFile(f"{folder}/{press_name(piece)}", piece.press)
    drawn = ticket(facts, piece.office_layout, studio)
    yield PackFile(f"{folder}/{ticket_name(piece)}", office_pdf(drawn, piece.job, studio))
    if folder == FOR_PRINTER:
        yield PackFile(f"{FOR_OFFICE}/{office_name(piece)}", piece.office)


def _screen_files(piece: Piece) -> Iterator[PackFile]:
    """The picture with its two texts beside it, as plain text that any program takes."""
    assert piece.texts is not None
    folder = PROOFS if piece.standing.standing is Standing.DRAFT else FOR_SCREENS
    yield PackFile(f"{folder}/{press_name(piece)}", piece.press)
    yield PackFile(f"{folder}/{alt_name(piece)}", f"{piece.texts.alt}\n".encode())
    yield PackFile(f"{folder}/{post_name(piece)}", f"{piece.texts.post}\n".encode())


def _job_files(described: tuple[Described, ...]) -> Iterator[PackFile]:
    """One job.json in each folder that holds press files, over those beside it."""
    for folder in (PROOFS, FOR_PRINTER):
        facts = tuple(its for piece, its in described if _folder(piece) == folder)
        if facts:
            yield PackFile(f"{folder}/{JOB_JSON}", job_json(TOOL, facts))


def _folder(piece: Piece) -> str:
    """A draft is never where the printer looks (ground rule standing)."""
    return PROOFS if piece.standing.standing is Standing.DRAFT else FOR_PRINTER
