"""What the file says of itself: title, dates, identifiers, version, language; the same in Info and XMP."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import said
from materials_app.preflight.metadata import DC, PDF, PDFX_ID, XMP, XMP_MM
from materials_app.preflight.registry import Sighting, check
from materials_app.preflight.subject import Subject

METADATA = "ISO 15930-7, identification and metadata"
_X1A_CLAIMS = ("PDF/X-1a:2003", "PDF/X-1:2001")
"""What Info may say: the standard we write, and its forerunner, which names its conformance level apart."""
_INFO_AND_XMP = (
    ("Title", f"{DC}title"),
    ("Creator", f"{XMP}CreatorTool"),
    ("Producer", f"{PDF}Producer"),
    ("Trapped", f"{PDF}Trapped"),
)
_DATES = (("CreationDate", f"{XMP}CreateDate"), ("ModDate", f"{XMP}ModifyDate"))
_DATE_DIGITS = 14


@check("xmp-missing", Severity.ERROR, looks_at="the metadata stream", clause=METADATA)
def xmp_missing(subject: Subject) -> Iterator[Sighting]:
    """No XMP packet, or one that is not well-formed."""
    if subject.facts.xmp is None:
        yield Sighting(said("no readable packet"), said("one XMP packet"))


@check(
    "xmp-compressed",
    Severity.ERROR,
    looks_at="filters of the metadata stream",
    clause=METADATA,
)
def xmp_compressed(subject: Subject) -> Iterator[Sighting]:
    """Workflow tools find the packet by scanning bytes."""
    if subject.facts.xmp_filtered:
        yield Sighting(said("compressed"), said("plain bytes"))


@check(
    "xmp-differs-from-info",
    Severity.ERROR,
    looks_at="title, creator, producer, trapped and dates in Info and XMP",
    clause=METADATA,
)
def xmp_differs_from_info(subject: Subject) -> Iterator[Sighting]:
    """Two places, one truth."""
    info, xmp = dict(subject.facts.info), dict(subject.facts.xmp or ())
    if subject.facts.xmp is None:
        return
    for key, name in _INFO_AND_XMP:
        if info.get(key, "") != xmp.get(name, ""):
            yield Sighting(f"{key} {info.get(key, 'none')}", said("as in XMP: {value}", value=xmp.get(name, "none")))
    for key, name in _DATES:
        if _digits(info.get(key, "")) != _digits(xmp.get(name, "")):
            yield Sighting(f"{key} {info.get(key, 'none')}", said("as in XMP: {value}", value=xmp.get(name, "none")))


def _digits(moment: str) -> str:
    return "".join(filter(str.isdigit, moment))[:_DATE_DIGITS]


@check(
    "pdfx-version-missing",
    Severity.ERROR,
    looks_at="GTS_PDFXVersion in XMP (PDF/X-4) or Info (PDF/X-1a)",
    clause="ISO 15930-7, identification and metadata; ISO 15930-4, identification",
)
def pdfx_version_missing(subject: Subject) -> Iterator[Sighting]:
    """The file does not say which standard it follows, or says so in the wrong place."""
    in_info = dict(subject.facts.info).get("GTS_PDFXVersion", "")
    in_xmp = dict(subject.facts.xmp or ()).get(f"{PDFX_ID}GTS_PDFXVersion", "")
    if subject.flavour == "x1a" and in_info not in _X1A_CLAIMS:
        yield Sighting(in_info or said("none"), said("PDF/X-1a:2003 in Info"))
    if subject.flavour == "x4" and (in_xmp != "PDF/X-4" or in_info):
        yield Sighting(in_xmp or in_info or said("none"), said("PDF/X-4 in XMP alone"))


@check("trapped-missing", Severity.ERROR, looks_at="Trapped in Info", clause=METADATA)
def trapped_missing(subject: Subject) -> Iterator[Sighting]:
    """The press must know whether to trap; Unknown is no answer."""
    found = dict(subject.facts.info).get("Trapped", "none")
    if found not in ("True", "False"):
        yield Sighting(found, said("True or False"))


@check(
    "document-id-missing",
    Severity.ERROR,
    looks_at="xmpMM identifiers of the packet",
    clause=METADATA,
)
def document_id_missing(subject: Subject) -> Iterator[Sighting]:
    """Identifiers tell two versions of a job apart."""
    xmp = dict(subject.facts.xmp or ())
    missing = [key for key in ("DocumentID", "InstanceID", "VersionID", "RenditionClass") if not xmp.get(XMP_MM + key)]
    if missing and subject.flavour == "x4":
        yield Sighting(said("no {missing}", missing=", ".join(missing)), said("all four"))


@check(
    "date-missing",
    Severity.ERROR,
    looks_at="CreationDate, ModDate and MetadataDate",
    clause=METADATA,
)
def date_missing(subject: Subject) -> Iterator[Sighting]:
    """Dates are required, in Info and in XMP."""
    info, xmp = dict(subject.facts.info), dict(subject.facts.xmp or ())
    found = {key: bool(_digits(info.get(key, ""))) for key in ("CreationDate", "ModDate")}
    found["MetadataDate"] = bool(xmp.get(f"{XMP}MetadataDate")) or subject.flavour != "x4"
    missing = [key for key, is_there in found.items() if not is_there]
    if missing:
        yield Sighting(said("no {missing}", missing=", ".join(missing)), said("all dates"))


@check("title-missing", Severity.ERROR, looks_at="Title in Info", clause=METADATA)
def title_missing(subject: Subject) -> Iterator[Sighting]:
    """A file without a title is found by nobody; with an order it is the ordered one."""
    found = dict(subject.facts.info).get("Title", "")
    wanted = subject.expectation.title if subject.expectation else ""
    if not found or (wanted and found != wanted):
        yield Sighting(found or said("none"), wanted or said("a title"))


@check(
    "language-missing",
    Severity.WARNING,
    looks_at="Lang of the catalogue, against the order where there is one",
    clause="ISO 32000-2, 14.9.2",
)
def language_missing(subject: Subject) -> Iterator[Sighting]:
    """The language is needed to read text out and to search it."""
    found = subject.facts.language
    wanted = subject.expectation.language if subject.expectation else ""
    if not found or (wanted and found != wanted):
        yield Sighting(found or said("none"), wanted or said("a language tag"))
