"""Judges what a piece says outside its pages: the title, what is read aloud in place of pictures, names of files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from materials_app.model.display_list import DisplayList
from materials_app.model.findings import Finding
from materials_app.model.job import Job
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.names import check_name


def unseen_findings(job: Job, display_list: DisplayList, piece: Piece) -> tuple[Finding, ...]:
    """What the safeguards say of them, each naming where it stands."""
    return tuple(_of_texts(job, display_list, piece)) + tuple(_of_names(job))


def _of_texts(job: Job, display_list: DisplayList, piece: Piece) -> Iterator[Finding]:
    plain = replace(piece, is_set=False)
    texts = [("the title", 0, "", display_list.title)]
    for number, page in enumerate(display_list.pages, 1):
        spoken = dict.fromkeys((item.semantics.slot, item.semantics.alt) for item in page.items if item.semantics.alt)
        texts += [("the alternative text", number, slot, alt) for slot, alt in spoken]
    for where, page_number, slot, text in texts:
        for finding in check_text(text, job.rulebook, job.audience.id, piece=plain):
            yield _standing_in(where, replace(finding, place=replace(finding.place, page=page_number, slot=slot)))


def _of_names(job: Job) -> Iterator[Finding]:
    names = [("the name of the set", "", job.set.name)]
    if job.set.picture:
        names.append(("the name of the picture's file", "picture", job.set.picture.file))
    for where, slot, name in names:
        for finding in check_name(name, job.rulebook):
            yield _standing_in(where, replace(finding, place=replace(finding.place, slot=slot)))


def _standing_in(where: str, finding: Finding) -> Finding:
    return replace(finding, message=f"{finding.message} It stands in {where}.")
