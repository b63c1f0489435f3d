"""Remarks of people who read a set: written down, brought back in a form, answered; kept with the set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from materials_app.app.record_files import write_records
from materials_app.app.record_forms import day_in
from materials_app.app.session import EditorState, edited
from materials_app.assemble.edition import content_sha256
from materials_app.catalogue.claim_edit import with_key, with_record
from materials_app.catalogue.sign_off_records import remark_table
from materials_app.errors import InputError
from materials_app.intake.remark_form import FormPiece, remark_form
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.sign_off import Remark

__all__ = [
    "Answered",
    "add_remarks",
    "answer",
    "answered",
    "form_of",
    "new_remarks",
    "record_remarks",
    "remark_in",
    "with_answer",
]


ANSWER = ("answer", "answered_by", "answered_on")


@dataclass(frozen=True, slots=True)
class Answered:
    """What was done about a remark, by whom, when."""

    words: str
    by: str
    on: date


def form_of(document: CampaignSet, jobs: Sequence[Job], on: date) -> bytes:
    """The empty form for the set's pieces as they are now."""
    pieces = (FormPiece(job.template.name, job.template.id, content_sha256(job)) for job in jobs)
    force = jobs[0].force.public_name if jobs else ""
    return remark_form(", ".join(filter(None, (document.name, force))), pieces, on)


def remark_in(given: Mapping[str, str], jobs: Sequence[Job], today: date) -> Remark:
    """What a person filled into the form, as a remark on the piece as it is now.

    Raises:
        InputError: when it says nothing or nobody says it, or a day is none.
    """
    digests = {job.template.id: content_sha256(job) for job in jobs}
    layout = given.get("layout", "")
    text = "\n".join(line.strip() for line in given["text"].strip().splitlines())
    by, role, organisation = (" ".join(given.get(name, "").split()) for name in ("by", "role", "organisation"))
    if not text:
        raise InputError(said("A remark says something."), hint=said("Write what should change, or that it is right."))
    if not by:
        raise InputError(said("Nobody says this."), hint=said("Write the name of whoever remarked it."))
    on = day_in(given.get("on", "")) or today
    covers = digests.get(layout, "")
    return Remark(text, by, on, role, organisation, layout, covers)


def new_remarks(document: CampaignSet, remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Those that the set does not hold yet: a form may come back twice."""
    known = {_same(one) for one in document.remarks}
    return tuple({_same(one): one for one in remarks if _same(one) not in known}.values())


def _same(remark: Remark) -> tuple[str, ...]:
    return remark.by, remark.layout, remark.covers, remark.text


def add_remarks(state: EditorState, remarks: Sequence[Remark]) -> EditorState:
    """The set with these remarks; one step of undo."""
    return edited(state, replace(state.document, remarks=(*state.document.remarks, *remarks)), "remark")


def answered(document: CampaignSet, number: int, given: Answered) -> Remark:
    """Remark ``number`` (from 1) with its answer.

    Raises:
        InputError: when there is no such remark, or the answer says nothing or nobody gives it.
    """
    if not 1 <= number <= len(document.remarks):
        raise InputError(
            said("There is no remark {number}; the set has {count}.", number=number, count=len(document.remarks)),
            hint=said("materials remarks list SET tells them with their numbers."),
            error_id="no-such-remark",
        )
    words, by = given.words.strip(), " ".join(given.by.split())
    if not words or not by:
        raise InputError(
            said("An answer says what was done, and who says so."),
            hint=said("Write both: “Put right”, and a name."),
            error_id="empty-answer",
        )
    return replace(document.remarks[number - 1], answer=words, answered_by=by, answered_on=given.on)


def with_answer(state: EditorState, number: int, given: Answered) -> EditorState:
    """The set with an answer to remark ``number`` (from 1); one step of undo."""
    document = state.document
    new = answered(document, number, given)
    return edited(
        state,
        replace(document, remarks=(*document.remarks[: number - 1], new, *document.remarks[number:])),
        "remark-answer",
    )


def record_remarks(text: str, path: Path, remarks: Iterable[Remark]) -> None:
    """Write remarks at the end of a set's file, whose text is ``text``.

    Raises:
        InputError: when the file is written in a way that cannot be added to. OutputError: when it cannot be written.
    """
    for remark in remarks:
        text = with_record(text, "remark", remark_table(remark))
    write_records(text, path)


def answer(text: str, path: Path, document: CampaignSet, number: int, given: Answered) -> Remark:
    """Write the answer to remark ``number`` (from 1) into a set's file; gives the remark as it is then.

    Raises:
        InputError: as :func:`answered`, or when the file is written in a way that cannot be added to.
        OutputError: when it cannot be written.
    """
    new = answered(document, number, given)
    for key in ANSWER:
        text = with_key(text, number - 1, key, getattr(new, key), "remark")
    write_records(text, path)
    return new
