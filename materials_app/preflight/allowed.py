"""What each kind of file may hold beside what it paints: the whole list, and nothing else may stand in a file of ours.

A value that is listed with a pattern must match it to the end, so that no entry of ours can carry a name, a path, a
machine or a time zone. A page of ``docs/checks`` is made from these tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from materials_app.preflight.facts import Entry, Holder
from materials_app.preflight.metadata import DC, PDF, PDFX, PDFX_ID, RDF, XMP, XMP_MM

Rows = Mapping[str, str]
"""{entry: the pattern its value must match; empty where any value, or none, will do}."""


class FileKind(StrEnum):
    """The kinds of file that leave this program and hold a page."""

    X4 = "PDF/X-4"
    X1A = "PDF/X-1a"
    OFFICE = "office version, job ticket, contact sheet"
    PICTURE = "PNG picture"


_MAKER = r"Campaign Materials Studio \d[\w.+]*"
_DAY = r"\d{4}-\d\d-\d\dT00:00:00Z"
_MOMENT = r"D:\d{8}000000Z"
_ID = r"uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def _plain(words: str) -> Rows:
    return dict.fromkeys(words.split(), "")


_INFO: Rows = {
    "Title": "",
    **dict.fromkeys(("Creator", "Producer"), _MAKER),
    **dict.fromkeys(("CreationDate", "ModDate"), _MOMENT),
    "Trapped": "False",
}
_XMP: Rows = {
    "{adobe:ns:meta/}xmpmeta": "",
    **dict.fromkeys((f"{RDF}RDF", f"{RDF}Description", f"{RDF}about"), ""),
    "{http://www.w3.org/XML/1998/namespace}lang": "x-default",
    f"{DC}format": "application/pdf",
    f"{DC}title": "",
    f"{DC}language": r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?",
    f"{PDF}Producer": _MAKER,
    f"{PDF}Trapped": "False",
    f"{XMP}CreatorTool": _MAKER,
    **dict.fromkeys((f"{XMP}CreateDate", f"{XMP}ModifyDate", f"{XMP}MetadataDate"), _DAY),
    **dict.fromkeys((f"{XMP_MM}DocumentID", f"{XMP_MM}InstanceID"), _ID),
    f"{XMP_MM}VersionID": "1",
    f"{XMP_MM}RenditionClass": "default",
}
_CATALOGUE = "Type Pages Lang Metadata ViewerPreferences"
_ALIKE: Mapping[Holder, Rows] = {
    Holder.FILE: {},
    Holder.TRAILER: _plain("Type Size Root Info ID Length Filter DecodeParms W Index"),
    Holder.PAGE: _plain("Type Parent MediaBox BleedBox TrimBox Resources Contents"),
    Holder.PICTURE: _plain("Type Subtype Width Height BitsPerComponent ColorSpace Decode Filter Length"),
    Holder.PICTURE_DATA: _plain("Adobe JFIF DQT DHT DRI SOF SOS FlateDecode"),
    Holder.ELSEWHERE: _plain(
        "Type Subtype Length Length1 Filter DecodeParms Columns Predictor N First Count Kids Parent "
        "ColorSpace ExtGState Font ProcSet Properties XObject Knockout Overprint OP OPM op "
        "BaseFont CIDSystemInfo CIDToGIDMap DW W FontDescriptor DescendantFonts Encoding ToUnicode Ordering Registry "
        "Supplement Ascent CapHeight Descent Flags FontBBox FontFile2 FontName ItalicAngle StemV "
        "C0 C1 Domain FunctionType DestOutputProfile Info OutputCondition OutputConditionIdentifier RegistryName S "
        "D OCGs BaseState Name ON Order"
    ),
}
ALLOWED: Mapping[FileKind, Mapping[Holder, Rows]] = {
    FileKind.X4: {
        **_ALIKE,
        Holder.CATALOGUE: _plain(f"{_CATALOGUE} OutputIntents OCProperties"),
        Holder.VIEWER: _plain("DisplayDocTitle PrintScaling"),
        Holder.INFO: _INFO,
        Holder.XMP: {**_XMP, f"{PDFX_ID}GTS_PDFXVersion": "PDF/X-4"},
    },
    FileKind.X1A: {
        **_ALIKE,
        Holder.CATALOGUE: _plain(f"{_CATALOGUE} OutputIntents"),
        Holder.VIEWER: _plain("DisplayDocTitle"),
        Holder.INFO: {**_INFO, "GTS_PDFXVersion": r"PDF/X-1a:2003"},
        Holder.XMP: {**_XMP, f"{PDFX}GTS_PDFXVersion": r"PDF/X-1a:2003"},
    },
    FileKind.OFFICE: {
        **_ALIKE,
        Holder.CATALOGUE: _plain(_CATALOGUE),
        Holder.VIEWER: _plain("DisplayDocTitle PrintScaling Duplex"),
        Holder.INFO: _INFO,
        Holder.XMP: _XMP,
    },
    FileKind.PICTURE: {Holder.PNG: _plain("IHDR sRGB pHYs IDAT IEND")},
}
"""{kind of file: {where: what may stand there}}."""

PRIVATE = re.compile(r"[A-Za-z]:\\|\\\\\w|/(?:home|Users|tmp|var|mnt|Volumes)/|file:|\S@\S+\.\S", re.ASCII)
"""A path or a mailbox."""


def not_allowed(found: Iterable[Entry], kind: FileKind) -> Iterator[tuple[Entry, str]]:
    """Each entry that a file of this kind may not hold, with what is wanted in its place."""
    table = ALLOWED[kind]
    for entry in found:
        rows = table.get(entry.holder, {})
        pattern = rows.get(entry.key)
        if pattern is None:
            yield entry, "no such entry"
        elif pattern and not re.fullmatch(pattern, entry.value, re.ASCII):
            yield entry, "the value this program writes"
        elif PRIVATE.search(entry.value):
            yield entry, "no path or address"
