"""Whether an SVG or PDF of a brand pack is a drawing and nothing else, by the words in it that no logo needs."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from materials_app.errors import InputError
from materials_app.model.said import said
from materials_app.packs.names import refused, shown
from materials_app.packs.shape import BRAND

MAX_DRAWING = 4_000_000

_REACHES = re.compile(
    rb"""(?:href|src)\s*=\s*["'](?!\s*\#)|url\(\s*["']?(?!["']?\#)|@import|<\?xml-stylesheet|<(?:\w+:)?(?:image|foreignObject|iframe)\b""",
    re.IGNORECASE,
)
_ACTS = re.compile(rb"""<(?:\w+:)?(?:script|handler|animate\w*|set)\b|\son\w+\s*=|javascript:""", re.IGNORECASE)
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PDF_ACTS = re.compile(
    rb"/(?:JavaScript|JS|OpenAction|AA|Launch|URI|SubmitForm|GoToR|EmbeddedFiles?|AcroForm|RichMedia)\b"
)
_PDF_HIDES = re.compile(rb"/(?:Encrypt|ObjStm)\b|#[0-9A-Fa-f]{2}")


def check_drawing(name: str, data: bytes) -> None:
    """See that an SVG or PDF draws and does nothing besides.

    Raises:
        InputError: when it acts, reaches out, multiplies or is damaged; says which.
    """
    if len(data) > MAX_DRAWING:
        raise not_taken(name, said("which has {count} bytes, more than a logo has", count=f"{len(data):,}"))
    if name.endswith(".svg"):
        _check_svg(name, data)
    else:
        _check_pdf(name, data)


def _check_svg(name: str, data: bytes) -> None:
    if b"\0" in data:
        raise not_taken(name, said("which is not written in UTF-8"))
    if _ENTITIES.search(data):
        raise not_taken(name, said("which declares entities: they can be made to grow without end or to fetch files"))
    if _ACTS.search(data):
        raise not_taken(name, said("which acts: it holds a script"))
    if _REACHES.search(data):
        raise not_taken(name, said("which asks for another file"))
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise not_taken(name, said("which is damaged or cut short")) from None
    if root.tag.rpartition("}")[2] != "svg":
        raise not_taken(name, said("which is no SVG, whatever it is called"))


def _check_pdf(name: str, data: bytes) -> None:
    if not data.startswith(b"%PDF-"):
        raise not_taken(name, said("which is no PDF, whatever it is called"))
    if b"%%EOF" not in data[-64:]:
        raise not_taken(name, said("which is damaged or cut short"))
    if _PDF_ACTS.search(data):
        raise not_taken(name, said("which acts or carries other files"))
    if _PDF_HIDES.search(data):
        raise not_taken(name, said("which hides what it holds"))


def not_taken(name: str, reason: str) -> InputError:
    """The refusal of a pack for one of its pictures; ``reason`` is the end of a sentence."""
    return refused(said("holds {shown}, {reason}", shown=shown(name), reason=reason), BRAND)
