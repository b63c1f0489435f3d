"""The output intent: which press the colours are meant for, and the profile that says so."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import said
from materials_app.preflight.facts import OutputIntent
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject

OUTPUT_INTENTS = "ISO 15930-7, output intents"
PDFX_SUBTYPE = "GTS_PDFX"


def _pdfx(subject: Subject) -> tuple[OutputIntent, ...]:
    return tuple(intent for intent in subject.facts.intents if intent.subtype == PDFX_SUBTYPE)


@check("output-intent-missing", Severity.ERROR, looks_at="GTS_PDFX output intent", clause=OUTPUT_INTENTS)
def output_intent_missing(subject: Subject) -> Iterator[Sighting]:
    """No statement which press condition the colours are for."""
    if not _pdfx(subject):
        yield Sighting(seen=said("none"), wanted=said("one GTS_PDFX output intent"))


@check(
    "output-intent-twice",
    Severity.ERROR,
    looks_at="number of GTS_PDFX output intents",
    clause=OUTPUT_INTENTS,
)
def output_intent_twice(subject: Subject) -> Iterator[Sighting]:
    """Two statements that may disagree."""
    if len(_pdfx(subject)) > 1:
        yield Sighting(str(len(_pdfx(subject))), "1")


@check(
    "output-intent-identifier",
    Severity.ERROR,
    looks_at="OutputConditionIdentifier against the order",
    clause=OUTPUT_INTENTS,
    profile=Profile.ORDERED,
)
def output_intent_identifier(subject: Subject) -> Iterator[Sighting]:
    """Another condition than the one ordered."""
    for intent in _pdfx(subject):
        if subject.expectation and intent.identifier != subject.expectation.condition.identifier:
            yield Sighting(intent.identifier or said("none"), subject.expectation.condition.identifier)


@check(
    "output-profile-missing",
    Severity.ERROR,
    looks_at="DestOutputProfile",
    clause=OUTPUT_INTENTS,
    profile=Profile.X4,
)
def output_profile_missing(subject: Subject) -> Iterator[Sighting]:
    """PDF/X-4 embeds its profile."""
    for intent in _pdfx(subject):
        if not intent.profile_sha256:
            yield Sighting(said("no profile"), said("an embedded ICC profile"))


@check(
    "output-profile-not-press",
    Severity.ERROR,
    looks_at="class, colour space and N of the embedded ICC profile",
    clause="ISO 15930-7, output intents; ICC.1:2010, 7.2",
)
def output_profile_not_press(subject: Subject) -> Iterator[Sighting]:
    """A screen profile, or one whose header and dictionary disagree."""
    for intent in _pdfx(subject):
        found = f"{intent.profile_class} {intent.profile_space} N={intent.profile_components}"
        if intent.profile_sha256 and found != "prtr CMYK N=4":
            yield Sighting(found, "prtr CMYK N=4")


@check(
    "output-profile-broken",
    Severity.ERROR,
    looks_at="colours LittleCMS gets from the embedded profile: paper, solids, white and black, by three intents",
    clause="ISO 15930-7, output intents; ISO 12647-2: colours of paper and solids",
)
def output_profile_broken(subject: Subject) -> Iterator[Sighting]:
    """A profile whose header is in order and whose tables are not."""
    for fault in subject.profile_faults:
        yield Sighting(said(fault), said("press colours"))


@check(
    "output-profile-not-as-ordered",
    Severity.ERROR,
    looks_at="SHA-256 of the embedded ICC profile against the order",
    clause="the order",
    profile=Profile.ORDERED,
)
def output_profile_not_as_ordered(subject: Subject) -> Iterator[Sighting]:
    """The bytes of the profile are those of the ordered condition."""
    for intent in _pdfx(subject):
        wanted = subject.expectation.profile_sha256 if subject.expectation else ""
        if intent.profile_sha256 and wanted and intent.profile_sha256 != wanted:
            yield Sighting(intent.profile_sha256[:12], wanted[:12])
