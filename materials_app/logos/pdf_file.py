"""A PDF opened without trusting it: one page, nothing that acts, nothing attached, nothing that unpacks without end."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from materials_app.logos.refusal import AGAIN, PLAIN, SIMPLER, RefusalError
from materials_app.model.said import said

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

MOST_UNPACKED = 16_000_000
"""Bytes that all streams of the file may unpack to: a logo's drawing is some thousand."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_TWICE = re.compile(rb"/Filter\s*\[\s*/(?!ASCII85Decode\b|A85\b)\w+\s*/\w+|/Filter\s*\[(?:\s*/\w+){3}")
_LETTERED = ("/ASCII85Decode", "/A85")
_UNBOUNDED = (b"/LZWDecode", b"/RunLengthDecode", b"/JBIG2Decode", b"/LZW ", b"/RL ")
_ACTIONS = frozenset(
    {
        *("/JavaScript", "/Launch", "/URI", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/ResetForm"),
        *(
            "/Named",
            "/Rendition",
            "/Movie",
            "/Sound",
            "/Thread",
            "/Hide",
            "/SetOCGState",
            "/Trans",
            "/RichMediaExecute",
        ),
    }
)
_ACTING_KEYS = ("/AA", "/JS", "/AcroForm", "/XFA", "/Collection")
_ATTACHING = ("/EF", "/AF", "/EmbeddedFiles", "/RF")
_FLATE = ("/FlateDecode", "/Fl")


def opened(data: bytes) -> tuple[Pdf, Page]:
    """The file and its only page, everything in it looked at.

    Raises:
        RefusalError: for the first thing that a logo has no business with.
    """
    import pikepdf

    _measure(data)
    try:
        pdf = pikepdf.open(BytesIO(data))
        pages = len(pdf.pages)
    except pikepdf.PasswordError as locked:
        raise _locked() from locked
    except (pikepdf.PdfError, ValueError, RuntimeError) as broken:
        raise _damaged() from broken
    if pdf.is_encrypted:
        raise _locked()
    if pages != 1:
        why = said("it has {count} pages; a logo has one", count=pages)
        raise RefusalError(why, said("Save the page with the logo alone."))
    if pdf.get_warnings():
        raise _damaged()
    try:
        _look_over(pdf)
        return pdf, pdf.pages[0]
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as broken:
        raise _damaged() from broken


def drawing_of(page: Page) -> bytes:
    """The operators of a page, of all its streams.

    Raises:
        RefusalError: as :func:`content`.
    """
    import pikepdf

    streams = page.obj.get("/Contents")
    if streams is None:
        return b""
    return b"\n".join(map(content, streams if isinstance(streams, pikepdf.Array) else (streams,)))


def content(stream: Object) -> bytes:
    """What a stream holds, unpacked within bounds.

    Raises:
        RefusalError: when it is packed in a way that is not read here, or is damaged.
    """
    import pikepdf

    filters = stream.get("/Filter")
    names = [str(one) for one in filters] if isinstance(filters, pikepdf.Array) else [str(filters)] if filters else []
    raw = stream.read_raw_bytes()
    if not names:
        return raw
    if len(names) > 1 and names[0] in _LETTERED:
        raw, names = _from_letters(raw), names[1:]
    if len(names) > 1 or names[0] not in _FLATE or stream.get("/DecodeParms") is not None:
        raise _uncommon()
    try:
        return _inflated(raw, MOST_UNPACKED)
    except zlib.error as broken:
        raise _damaged() from broken


def _from_letters(raw: bytes | memoryview) -> bytes:
    try:
        return base64.a85decode(bytes(raw).partition(b"~>")[0])
    except ValueError as broken:
        raise _damaged() from broken


def _inflated(raw: bytes | memoryview, most: int) -> bytes:
    unpacked = zlib.decompressobj().decompress(raw, most + 1)
    if len(unpacked) > most:
        raise _bomb()
    return unpacked


def _measure(data: bytes) -> None:
    """See what every stream unpacks to, before anything that would unpack it whole is asked to."""
    plain = _ESCAPED.sub(lambda found: bytes((int(found[1], 16),)), data)
    if any(name in plain for name in _UNBOUNDED) or _TWICE.search(plain):
        raise _uncommon()
    left, view = MOST_UNPACKED, memoryview(data)
    lettered = any(name.encode() in plain for name in _LETTERED)
    for found in _STREAM.finditer(data):
        packed = [view[found.end() :]]
        if lettered and (end := data.find(b"~>", found.end())) > 0:
            with suppress(RefusalError):
                packed.append(memoryview(_from_letters(view[found.end() : end])))
        for one in packed:
            with suppress(zlib.error):
                left -= len(_inflated(one, left))


def _look_over(pdf: Pdf) -> None:
    import pikepdf

    root = pdf.Root
    if isinstance(root.get("/OpenAction"), pikepdf.Dictionary):
        raise _acting()
    for count, thing in enumerate(pdf.objects):
        if count > len(pdf.objects):
            raise _damaged()
        for inner in _dictionaries(thing):
            _look_at(inner)
    if pdf.pages[0].get("/Annots"):
        raise RefusalError(said("it has links, notes or form fields"), PLAIN)
    layers = root.get("/OCProperties")
    if layers is not None and len(layers.get("/D", pikepdf.Dictionary()).get("/OFF", pikepdf.Array())):
        raise RefusalError(said("it has hidden layers"), said("Delete the hidden layers and save it again."))


def _look_at(entry: Object) -> None:
    keys = entry.keys()
    is_action = str(entry.get("/S", "")) in _ACTIONS and str(entry.get("/Type", "/Action")) == "/Action"
    if is_action or any(key in keys for key in _ACTING_KEYS) or "/JavaScript" in keys:
        raise _acting()
    if any(key in keys for key in _ATTACHING) or str(entry.get("/Type", "")) in ("/EmbeddedFile", "/Filespec"):
        raise RefusalError(said("it carries other files"), PLAIN)


def _dictionaries(thing: Object) -> Iterator[Object]:
    """Every dictionary of an object of the file; what it refers to is an object of its own."""
    import pikepdf

    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Stream | pikepdf.Dictionary):
            inner = one.stream_dict if isinstance(one, pikepdf.Stream) else one
            yield inner
            waiting.extend(value for value in inner.values() if _is_direct(value))
        elif isinstance(one, pikepdf.Array):
            waiting.extend(value for value in one if _is_direct(value))


def _is_direct(value: object) -> bool:
    import pikepdf

    return isinstance(value, pikepdf.Array | pikepdf.Dictionary) and not value.is_indirect


def _uncommon() -> RefusalError:
    return RefusalError(said("its drawing is packed in an old or uncommon way"), AGAIN)


def _acting() -> RefusalError:
    return RefusalError(said("it holds something that acts when it is opened or clicked"), PLAIN)


def _locked() -> RefusalError:
    return RefusalError(said("it is locked"), said("Ask the logo's owner for a file without a password."))


def _damaged() -> RefusalError:
    return RefusalError(said("it is damaged or cut short"), AGAIN)


def _bomb() -> RefusalError:
    return RefusalError(said("it unpacks to far more than a logo needs"), SIMPLER)
