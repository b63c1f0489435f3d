"""What makes the file a PDF/X file: the container, its output intent, its metadata, and what it must not carry."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.preflight.facts import OutputIntent
from materials_app.preflight.metadata import DC, PDF, PDFX_ID, XMP, XMP_MM
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject, place

METADATA = "ISO 15930-7, identification and metadata"
OUTPUT_INTENTS = "ISO 15930-7, output intents"
PDFX_SUBTYPE = "GTS_PDFX"
VERSIONS = {"x4": "1.6", "x1a": "1.4"}
"""The PDF version each flavour is built on (ISO 15930-7, 5; ISO 15930-4, 5)."""
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
        yield Sighting(seen="encrypted", wanted="not encrypted")


@check("pdf-version", Severity.ERROR, looks_at="the version in header and catalogue", clause="ISO 15930-7, PDF version")
def pdf_version(subject: Subject) -> Iterator[Sighting]:
    """A newer version may use what the flavour does not know."""
    wanted = VERSIONS.get(subject.flavour)
    if wanted and _numbers(subject.facts.version) > _numbers(wanted):
        yield Sighting(subject.facts.version, f"{wanted} or older")


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


def _pdfx(subject: Subject) -> tuple[OutputIntent, ...]:
    return tuple(intent for intent in subject.facts.intents if intent.subtype == PDFX_SUBTYPE)


@check("output-intent-missing", Severity.ERROR, looks_at="GTS_PDFX output intent", clause=OUTPUT_INTENTS)
def output_intent_missing(subject: Subject) -> Iterator[Sighting]:
    """No statement which press condition the colours are for."""
    if not _pdfx(subject):
        yield Sighting(seen="none", wanted="one GTS_PDFX output intent")


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
            yield Sighting(intent.identifier or "none", subject.expectation.condition.identifier)


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
            yield Sighting("no profile", "an embedded ICC profile")


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
        yield Sighting(fault, "press colours")


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


@check("xmp-missing", Severity.ERROR, looks_at="the metadata stream", clause=METADATA)
def xmp_missing(subject: Subject) -> Iterator[Sighting]:
    """No XMP packet, or one that is not well-formed."""
    if subject.facts.xmp is None:
        yield Sighting("no readable packet", "one XMP packet")


@check(
    "xmp-compressed",
    Severity.ERROR,
    looks_at="filters of the metadata stream",
    clause=METADATA,
)
def xmp_compressed(subject: Subject) -> Iterator[Sighting]:
    """Workflow tools find the packet by scanning bytes."""
    if subject.facts.xmp_filtered:
        yield Sighting("compressed", "plain bytes")


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
            yield Sighting(f"{key} {info.get(key, 'none')}", f"as in XMP: {xmp.get(name, 'none')}")
    for key, name in _DATES:
        if _digits(info.get(key, "")) != _digits(xmp.get(name, "")):
            yield Sighting(f"{key} {info.get(key, 'none')}", f"as in XMP: {xmp.get(name, 'none')}")


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
        yield Sighting(in_info or "none", "PDF/X-1a:2003 in Info")
    if subject.flavour == "x4" and (in_xmp != "PDF/X-4" or in_info):
        yield Sighting(in_xmp or in_info or "none", "PDF/X-4 in XMP alone")


@check("trapped-missing", Severity.ERROR, looks_at="Trapped in Info", clause=METADATA)
def trapped_missing(subject: Subject) -> Iterator[Sighting]:
    """The press must know whether to trap; Unknown is no answer."""
    found = dict(subject.facts.info).get("Trapped", "none")
    if found not in ("True", "False"):
        yield Sighting(found, "True or False")


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
        yield Sighting(f"no {', '.join(missing)}", "all four")


@check("file-id-missing", Severity.ERROR, looks_at="ID of the trailer", clause="ISO 15930-7, file structure")
def file_id_missing(subject: Subject) -> Iterator[Sighting]:
    """Two strings name the file."""
    if subject.facts.trailer_ids != len(("document", "state")):
        yield Sighting(str(subject.facts.trailer_ids), "2 strings")


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
        yield Sighting(f"no {', '.join(missing)}", "all dates")


@check("title-missing", Severity.ERROR, looks_at="Title in Info", clause=METADATA)
def title_missing(subject: Subject) -> Iterator[Sighting]:
    """A file without a title is found by nobody; with an order it is the ordered one."""
    found = dict(subject.facts.info).get("Title", "")
    wanted = subject.expectation.title if subject.expectation else ""
    if not found or (wanted and found != wanted):
        yield Sighting(found or "none", wanted or "a title")


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
        yield Sighting(found or "none", wanted or "a language tag")
