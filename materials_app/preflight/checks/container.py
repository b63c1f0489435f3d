"""The file as a container: sound, open to everybody, of the version its flavour is built on, with the pages ordered."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import said
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject, place

VERSIONS = {"x4": "1.6", "x1a": "1.4"}
"""The PDF version each flavour is built on (ISO 15930-7, 5; ISO 15930-4, 5)."""


@check(
    "file-damaged",
    Severity.ERROR,
    looks_at="cross-reference table, object syntax and every page's content stream",
    clause="ISO 32000-2, 7.5",
)
def file_damaged(subject: Subject) -> Iterator[Sighting]:
    """What a lenient reader had to mend, and pages whose content it could not follow."""
    for warning in subject.facts.warnings[:1]:
        yield Sighting(seen=warning)
    for page in subject.pages:
        if page.unreadable:
            yield Sighting(seen=page.unreadable, place=place(page))


@check(
    "file-encrypted",
    Severity.ERROR,
    looks_at="the encryption dictionary",
    clause="ISO 15930-7, encryption",
)
def file_encrypted(subject: Subject) -> Iterator[Sighting]:
    """A file that opens without a password can be encrypted all the same."""
    if subject.facts.encrypted:
        yield Sighting(seen=said("encrypted"), wanted=said("not encrypted"))


@check("pdf-version", Severity.ERROR, looks_at="the version in header and catalogue", clause="ISO 15930-7, PDF version")
def pdf_version(subject: Subject) -> Iterator[Sighting]:
    """A newer version may use what the flavour does not know."""
    wanted = VERSIONS.get(subject.flavour)
    if wanted and _numbers(subject.facts.version) > _numbers(wanted):
        yield Sighting(subject.facts.version, said("{wanted} or older", wanted=wanted))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


@check(
    "page-count",
    Severity.ERROR,
    looks_at="number of pages against the order",
    clause="the order",
    profile=Profile.ORDERED,
)
def page_count(subject: Subject) -> Iterator[Sighting]:
    """Too few or too many pages."""
    if subject.expectation and len(subject.pages) != len(subject.expectation.pages):
        yield Sighting(str(len(subject.pages)), str(len(subject.expectation.pages)))


@check("file-id-missing", Severity.ERROR, looks_at="ID of the trailer", clause="ISO 15930-7, file structure")
def file_id_missing(subject: Subject) -> Iterator[Sighting]:
    """Two strings name the file."""
    if subject.facts.trailer_ids != len(("document", "state")):
        yield Sighting(str(subject.facts.trailer_ids), said("2 strings"))
