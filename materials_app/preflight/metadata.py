"""Reads document information, the XMP packet and output intents as text facts (ISO 32000-2, 14.3, 14.11.5)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from materials_app.preflight.facts import OutputIntent
from materials_app.preflight.pdf_values import get, items, name, number, text

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
XMP_MM = "{http://ns.adobe.com/xap/1.0/mm/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFX = "{http://ns.adobe.com/pdfx/1.3/}"
PDFX_ID = "{http://www.npes.org/pdfx/ns/id/}"

_CLASS = slice(12, 16)
_SPACE = slice(16, 20)
"""Where an ICC profile's header holds its device class and colour space (ICC.1:2010, 7.2)."""


def read_info(info: Any) -> tuple[tuple[str, str], ...]:
    """The document information dictionary; names such as ``/Trapped`` read as text too."""
    return tuple((key.removeprefix("/"), text(value)) for key, value in items(info))


def read_xmp(data: bytes) -> tuple[tuple[str, str], ...]:
    """Every property of an XMP packet as ``{namespace}name`` and text; of alternatives the first.

    Raises:
        ValueError: when it is not well-formed XML.
    """
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error
    return tuple(pair for described in root.iter(f"{RDF}Description") for pair in _properties(described))


def _properties(described: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for key, value in described.attrib.items():
        if not key.startswith(RDF):
            yield key, value
    for child in described:
        first = next(child.iter(f"{RDF}li"), child)
        yield child.tag, (first.text or "").strip()


def read_intents(catalogue: Any) -> tuple[OutputIntent, ...]:
    """Every output intent, with what the embedded profile's header says of it."""
    return tuple(_intent(entry) for entry in iter(get(catalogue, "/OutputIntents") or ()))


def _intent(entry: Any) -> OutputIntent:
    stream = get(entry, "/DestOutputProfile")
    named = OutputIntent(
        subtype=name(get(entry, "/S")),
        identifier=text(get(entry, "/OutputConditionIdentifier")),
        registry=text(get(entry, "/RegistryName")),
    )
    if stream is None or not hasattr(stream, "read_bytes"):
        return named
    data = stream.read_bytes()
    return OutputIntent(
        subtype=named.subtype,
        identifier=named.identifier,
        registry=named.registry,
        profile_sha256=hashlib.sha256(data).hexdigest(),
        profile_class=data[_CLASS].decode("latin-1").strip(),
        profile_space=data[_SPACE].decode("latin-1").strip(),
        profile_components=int(number(get(stream, "/N"))),
        profile_description=_description(data),
    )


def _description(profile: bytes) -> str:
    from PIL.ImageCms import ImageCmsProfile  # LittleCMS takes 50 ms to load, for files with a profile alone

    try:
        return (ImageCmsProfile(BytesIO(profile)).profile.profile_description or "").strip()
    except OSError:
        return ""
