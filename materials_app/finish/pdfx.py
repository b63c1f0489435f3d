"""A drawn file becomes a press file: boxes, output intent, metadata, identifiers, nothing that does not print.

PDF/X-4 (ISO 15930-7) is what printers ask for; PDF/X-1a:2003 (ISO 15930-4) serves older workflows; the office version
claims no standard. A flavour is a row in :data:`VARIANTS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from pikepdf import Dictionary, Name, Object, ObjectStreamMode, Page, Pdf, String

from materials_app.errors import InputError
from materials_app.finish.boxes import set_boxes
from materials_app.finish.facts import FinishFacts
from materials_app.finish.layers import set_layers
from materials_app.finish.metadata import Identity, Property, identity_of, set_metadata
from materials_app.finish.output_intent import output_intent
from materials_app.model.flavour import Flavour
from materials_app.model.page import PageGeometry

__all__ = ["VARIANTS", "FinishFacts", "Variant", "finish"]


@dataclass(frozen=True, slots=True)
class Variant:
    """A flavour of finished file.

    Attributes:
        name: what the user reads.
        pdf_version: header version the standard is built on.
        object_streams: whether objects may be packed into streams (from PDF 1.5).
        properties: XMP properties that claim the standard.
        info: entries of the Info dictionary that claim it, for standards older than XMP.
        has_output_intent: whether the colours are for one output condition.
        print_scaling: what a print dialogue proposes (ISO 32000-2, table 147); empty before PDF 1.6 knew the entry.
        has_layers: whether the standard knows optional content.
        proposes_duplex: whether a print dialogue is told how two sides are turned.
    """

    name: str
    pdf_version: str
    object_streams: bool
    properties: tuple[Property, ...]
    info: tuple[tuple[str, str], ...]
    has_output_intent: bool
    print_scaling: str
    has_layers: bool = False
    proposes_duplex: bool = False


VARIANTS = {
    "x4": Variant(
        name=Flavour.X4.standard,
        pdf_version="1.6",
        object_streams=True,
        properties=(Property("pdfxid", "http://www.npes.org/pdfx/ns/id/", "GTS_PDFXVersion", "PDF/X-4"),),
        info=(),
        has_output_intent=True,
        print_scaling="/None",
        has_layers=True,
    ),
    "x1a": Variant(
        name=Flavour.X1A.standard,
        pdf_version="1.4",
        object_streams=False,
        properties=(Property("pdfx", "http://ns.adobe.com/pdfx/1.3/", "GTS_PDFXVersion", "PDF/X-1a:2003"),),
        info=(("/GTS_PDFXVersion", "PDF/X-1a:2003"),),
        has_output_intent=True,
        print_scaling="",
    ),
    "office": Variant(
        name="PDF",
        pdf_version="1.7",
        object_streams=True,
        properties=(),
        info=(),
        has_output_intent=False,
        print_scaling="/AppDefault",
        proposes_duplex=True,
    ),
}
"""Every flavour by its name. A new one is a row here and a sample in the tests."""

_NOT_PRINTED_OF_CATALOGUE = (Name.Outlines, Name.PageMode, Name.OpenAction, Name.Names)
_NOT_PRINTED_OF_PAGE = (Name.Trans, Name.Dur, Name.Annots, Name.AA)


def finish(drawn: bytes, facts: FinishFacts) -> bytes:
    """Make the finished file of a drawn one. The same two arguments always give the same bytes.

    Raises:
        InputError: when no such variant exists, ``facts`` is of another number of pages, or the drawing has layers and
            the variant knows none.
    """
    variant = _variant(facts.variant)
    identity = identity_of(drawn, facts)
    with Pdf.open(BytesIO(drawn)) as pdf:
        _set_pages(pdf, facts)
        _set_catalogue(pdf, facts, variant)
        set_layers(pdf, _layers(facts, variant))
        set_metadata(pdf, facts, identity, variant.properties)
        for key, value in variant.info:
            pdf.trailer.Info[key] = String(value)
        return _saved(pdf, identity, variant)


def _variant(name: str) -> Variant:
    if name not in VARIANTS:
        raise InputError(
            f"There is no file flavour called {name}, so no file was made.",
            hint=f"Choose one of {', '.join(VARIANTS)}.",
            error_id="variant-unknown",
        )
    return VARIANTS[name]


def _set_pages(pdf: Pdf, facts: FinishFacts) -> None:
    if len(pdf.pages) != len(facts.pages):
        raise InputError(
            f"The drawn file has {len(pdf.pages)} pages and the job {len(facts.pages)}: it is not this job's file.",
            hint="Draw the job again and finish that file.",
            error_id="page-count",
        )
    for page, geometry in zip(pdf.pages, facts.pages, strict=True):
        set_boxes(page, geometry)
        _drop(page, _NOT_PRINTED_OF_PAGE)


def _set_catalogue(pdf: Pdf, facts: FinishFacts, variant: Variant) -> None:
    _drop(pdf.Root, _NOT_PRINTED_OF_CATALOGUE)
    pdf.Root.Lang = String(facts.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if variant.print_scaling:
        pdf.Root.ViewerPreferences.PrintScaling = Name(variant.print_scaling)
    if variant.proposes_duplex and facts.two_sided:
        # Shrunk sides no longer lie behind each other. Table 147 again.
        pdf.Root.ViewerPreferences.Duplex = Name(_turned(facts.pages[0]))
        pdf.Root.ViewerPreferences.PrintScaling = Name("/None")
    if variant.has_output_intent:
        pdf.Root.OutputIntents = output_intent(pdf, facts.condition, facts.profile)


def _turned(side: PageGeometry) -> str:
    """A sheet is turned like the page of a book, about its upright edge."""
    return "/DuplexFlipShortEdge" if side.trim.width > side.trim.height else "/DuplexFlipLongEdge"


def _layers(facts: FinishFacts, variant: Variant) -> tuple[tuple[str, str], ...]:
    if facts.layers and not variant.has_layers:
        raise InputError(
            f"The drawing has layers, and {variant.name} knows none, so no file was made.",
            hint="Draw the piece without layers, or order PDF/X-4.",
            error_id="layers-not-allowed",
        )
    return facts.layers


def _drop(holder: Object | Page, keys: tuple[Name, ...]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]


def _saved(pdf: Pdf, identity: Identity, variant: Variant) -> bytes:
    """The file's bytes: the first identifier names the document, qpdf derives the second from the content."""
    pdf.trailer.ID = [String(identity.document), String(identity.instance)]
    file = BytesIO()
    pdf.save(
        file,
        deterministic_id=True,
        fix_metadata_version=False,
        force_version=variant.pdf_version,
        object_stream_mode=ObjectStreamMode.generate if variant.object_streams else ObjectStreamMode.disable,
    )
    return file.getvalue()
