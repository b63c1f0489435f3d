"""What PDF/X-1a:2003 forbids and PDF/X-4 allows: transparency, managed colour, and all that came after PDF 1.4."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import listed, said
from materials_app.preflight.checks.colour import beneath, uses
from materials_app.preflight.facts import Space
from materials_app.preflight.metadata import PDFX, PDFX_ID
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject, place

ICC_REGISTRY = "http://www.color.org"
"""The registry whose names mean a press condition without a profile (ISO 15930-4, output intents)."""
X1A_2003 = "PDF/X-1a:2003"


@check(
    "transparency-not-allowed",
    Severity.ERROR,
    looks_at="opacity, blend modes, soft masks and groups, the page's own among them",
    clause="ISO 15930-4, transparency",
    profile=Profile.X1A,
)
def transparency_not_allowed(subject: Subject) -> Iterator[Sighting]:
    """PDF/X-1a is opaque."""
    for page in subject.pages:
        own = ("transparency group of the page",) if page.transparency.is_group else ()
        for reason in (*page.transparency.reasons, *own):
            yield Sighting(said(reason), said("opaque artwork"), place(page))


@check(
    "colour-managed",
    Severity.ERROR,
    looks_at="every colour operator, image and shading: ICC profiles of any kind",
    clause="ISO 15930-4, colour spaces",
    profile=Profile.X1A,
)
def colour_managed(subject: Subject) -> Iterator[Sighting]:
    """PDF/X-1a names inks; what they look like is the output intent's to say."""
    for page in subject.pages:
        for space, box, what in uses(page, _is_managed):
            yield Sighting(
                listed((space.family, said(what))), said("DeviceCMYK, DeviceGray or a spot colour"), place(page, box)
            )


def _is_managed(space: Space) -> bool:
    return any(part.family == "ICCBased" for part in beneath(space))


@check(
    "objects-packed",
    Severity.ERROR,
    looks_at="object streams and cross-reference streams",
    clause="ISO 15930-4, file structure: PDF 1.4",
    profile=Profile.X1A,
)
def objects_packed(subject: Subject) -> Iterator[Sighting]:
    """An older RIP finds no object that is packed in a stream."""
    for found in subject.facts.packed:
        yield Sighting(found, said("plain objects"))


_CODINGS = {"JPXDecode": "JPEG 2000", "JBIG2Decode": "JBIG2"}


@check(
    "compression-not-allowed",
    Severity.ERROR,
    looks_at="filters of every stream: JPEG 2000 (PDF 1.5) and JBIG2",
    clause="ISO 15930-4, compression",
    profile=Profile.X1A,
)
def compression_not_allowed(subject: Subject) -> Iterator[Sighting]:
    """What cannot be decoded is left out."""
    for coding, name in _CODINGS.items():
        if coding in subject.facts.filters:
            yield Sighting(name, said("JPEG, Flate or CCITT"))


@check(
    "pdfx-claims-disagree",
    Severity.ERROR,
    looks_at="GTS_PDFXVersion and GTS_PDFXConformance in Info and XMP",
    clause="ISO 15930-4, identification",
    profile=Profile.X1A,
)
def pdfx_claims_disagree(subject: Subject) -> Iterator[Sighting]:
    """A file that names two standards is judged by whichever a program reads first."""
    info, xmp = dict(subject.facts.info), dict(subject.facts.xmp or ())
    claim = info.get("GTS_PDFXVersion", "")
    others = (xmp.get(f"{PDFX}GTS_PDFXVersion", ""), xmp.get(f"{PDFX_ID}GTS_PDFXVersion", ""))
    for other in others:
        if other and other != claim:
            yield Sighting(
                said("{what} in Info, {other} in XMP", what=claim or said("nothing"), other=other), said("one standard")
            )
    conformance = info.get("GTS_PDFXConformance", "")
    if conformance and claim == X1A_2003:
        yield Sighting(said("{conformance} beside {claim}", conformance=conformance, claim=claim), said("one standard"))


@check(
    "output-intent-unregistered",
    Severity.ERROR,
    looks_at="registry of an output intent without a profile",
    clause="ISO 15930-4, output intents",
    profile=Profile.X1A,
)
def output_intent_unregistered(subject: Subject) -> Iterator[Sighting]:
    """A name alone means a condition only where a registry says what it stands for."""
    for intent in subject.facts.intents:
        if not intent.profile_sha256 and intent.registry.rstrip("/") != ICC_REGISTRY:
            yield Sighting(
                said("{what} of no registry", what=intent.identifier or said("no name")),
                said("a name in {registry}", registry=ICC_REGISTRY),
            )
