"""Artwork as the press gets it: whole, composite, screened by the press alone."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import said
from materials_app.preflight.inspection import PRESEPARATED
from materials_app.preflight.registry import Sighting, check
from materials_app.preflight.subject import Subject, place

_ELSEWHERE = (
    "an OPI comment",
    "a reference to another file",
    "alternate pictures",
    "picture data in another file",
)
_SCREENS = ("a halftone of its own", "a halftone phase")


def _seen(subject: Subject, kinds: tuple[str, ...], wanted: str) -> Iterator[Sighting]:
    for page in subject.pages:
        for oddity in page.oddities:
            if oddity in kinds:
                yield Sighting(said(oddity), wanted, place(page))


@check(
    "artwork-elsewhere",
    Severity.ERROR,
    looks_at="OPI, Ref, Alternates and external data of every form and picture that is drawn",
    clause="ISO 15930-7 and 15930-4: complete exchange; OPI, reference XObjects and alternate images",
)
def artwork_elsewhere(subject: Subject) -> Iterator[Sighting]:
    """What prints must be in the file, and be what was seen."""
    yield from _seen(subject, _ELSEWHERE, said("everything in the file, once"))


@check(
    "halftone-set",
    Severity.ERROR,
    looks_at="HT and HTP of every extended graphics state used: names, and kinds other than 1 and 5",
    clause="ISO 15930-7 and 15930-4, halftones",
)
def halftone_set(subject: Subject) -> Iterator[Sighting]:
    """Screens belong to the press."""
    yield from _seen(subject, _SCREENS, said("the screen of the press"))


@check(
    "page-preseparated",
    Severity.ERROR,
    looks_at="SeparationInfo of every page",
    clause="ISO 15930-7 and 15930-4: composite pages",
)
def page_preseparated(subject: Subject) -> Iterator[Sighting]:
    """A page that is one plate prints in one ink."""
    for page in subject.pages:
        if PRESEPARATED in page.carried:
            yield Sighting(said(PRESEPARATED), said("all inks on one page"), place(page))
