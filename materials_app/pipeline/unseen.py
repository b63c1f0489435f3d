"""Judges what a piece says outside its pages: the title, what is read aloud in place of pictures, names of files, and
what somebody typed for its papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath

from materials_app.delivery.pack import PackFile
from materials_app.model.display_list import DisplayList
from materials_app.model.findings import Finding, Severity
from materials_app.model.job import Job
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.names import check_name

_TYPED = frozenset({"printer", "stock", "finishing", "delivery", "contact"})


def unseen_findings(job: Job, display_list: DisplayList, piece: Piece) -> tuple[Finding, ...]:
    """What the safeguards say of them, each naming where it stands."""
    return tuple(_of_texts(job, display_list, piece)) + tuple(_of_names(job))


def _of_texts(job: Job, display_list: DisplayList, piece: Piece) -> Iterator[Finding]:
    plain = replace(piece, is_set=False)
    texts: list[tuple[str, int, str, str]] = [(said("the title"), 0, "", display_list.title)]
    for number, page in enumerate(display_list.pages, 1):
        spoken = dict.fromkeys((item.semantics.slot, item.semantics.alt) for item in page.items if item.semantics.alt)
        texts += [(said("the alternative text"), number, slot, alt) for slot, alt in spoken]
    for where, page_number, slot, text in texts:
        for finding in check_text(text, job.rulebook, job.audience.id, piece=plain):
            yield _standing_in(where, replace(finding, place=replace(finding.place, page=page_number, slot=slot)))


def _of_names(job: Job) -> Iterator[Finding]:
    for where, slot, name in _names(job):
        for finding in check_name(name, job.rulebook):
            yield _standing_in(where, replace(finding, place=replace(finding.place, slot=slot)))


def _names(job: Job) -> Iterator[tuple[str, str, str]]:
    """(where, slot, words) of names, and of what somebody typed for job ticket and record: only terms are judged there,
    a printer's number is no help route."""
    document = job.set
    yield said("the name of the set"), "", document.name
    yield said("the name of the set's file"), "", PurePath(document.file).stem
    if document.picture:
        yield said("the name of the picture's file"), "picture", document.picture.file
    for name in (one for one in document.order.said if one in _TYPED):
        yield said("the job ticket ({field})", field=said(name)), "", getattr(document.order, name)
    yield from ((said("the reason of an override"), "", one.reason) for one in document.acceptances)
    for record in document.sign_offs:
        yield (
            said("the record of a sign-off ({kind})", kind=said(record.kind)),
            "",
            f"{record.role} {record.organisation} {record.remark}",
        )


def handed_over_findings(folder: Path, files: Iterable[PackFile], rulebook: Rulebook) -> Iterator[Finding]:
    """The refused terms in what a pack's folder and its files are called: a pack is handed over by its name."""
    names = [(said("the name of the folder"), folder.name)]
    names += [(said("the name of a file"), file.path) for file in files]
    for where, name in names:
        yield from (_standing_in(where, one) for one in check_name(name, rulebook) if one.severity is Severity.ERROR)


def _standing_in(where: str, finding: Finding) -> Finding:
    return replace(finding, message=said("{message} It stands in {where}.", message=finding.message, where=where))
