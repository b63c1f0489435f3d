"""Reads everything a file holds beside what it paints, entry by entry: what may stand there is for ``allowed`` to say.

Every dictionary of a PDF is walked, listed by some page or not, and its metadata packet element by element; of a JPEG
the segments, of a PNG the chunks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pikepdf

from materials_app.preflight.facts import Entry, Holder
from materials_app.preflight.metadata import RDF
from materials_app.preflight.pdf_values import UNREADABLE, filters, get, name, text

AFTER_THE_END = "something after its end"
EARLIER_STATE = "an earlier state of the file"
UNREAD = "what cannot be read"
COMMENT = "a comment"
LISTED = "words in a list"

_KINDS = {"Catalog": Holder.CATALOGUE, "Page": Holder.PAGE, "XRef": Holder.TRAILER}
_END = b"%%EOF"
_RESOURCE_NAME = re.compile(r"/(?:F|Layer)\d+|/FormXob\.[0-9a-f]{16}|/Sep\w+")
"""Names that content gives to fonts, layers, pictures and inks: a counter, a digest, or which line an ink marks."""
_LISTS = tuple(f"{RDF}{kind}" for kind in ("Alt", "Bag", "Seq"))

_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_SCAN, _FRAMES = 0xDA, frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = {0xC4: "DHT", 0xDB: "DQT", 0xDD: "DRI", 0xFE: "COM"}
_APPLICATION = range(0xE0, 0xF0)
_PLAIN_JFIF = 16
"""Length of a JFIF segment without a thumbnail."""

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_AROUND = 12
"""Bytes of a chunk that are not its data: length, type, checksum."""


def read_entries(data: bytes, document: pikepdf.Pdf) -> tuple[Entry, ...]:
    """Every entry of a PDF, each once, in a settled order."""
    return tuple(sorted({*_of_file(data), *_of_objects(document), *_of_packet(document)}))


def read_png(data: bytes) -> tuple[Entry, ...]:
    """The chunks of a PNG, each kind once, and whatever follows the last."""
    return tuple(sorted(set(_chunks(data))))


def _of_file(data: bytes) -> Iterator[Entry]:
    if data.count(_END) > 1:
        yield Entry(Holder.FILE, EARLIER_STATE)
    if data.rpartition(_END)[2].strip():
        yield Entry(Holder.FILE, AFTER_THE_END)


def _of_objects(document: pikepdf.Pdf) -> Iterator[Entry]:
    yield from _walked(document.trailer, Holder.TRAILER)
    info = get(document.trailer, "/Info")
    about = getattr(info, "objgen", None)
    for entry in document.objects:
        is_info = about is not None and entry.objgen == about
        yield from _walked(entry, Holder.INFO if is_info else Holder.ELSEWHERE)
        if isinstance(entry, pikepdf.Stream) and name(get(entry, "/Subtype")) == "Image":
            yield from _of_picture(entry)


def _walked(value: Any, holder: Holder) -> Iterator[Entry]:
    """The entries of a dictionary and of whatever lies directly in it; what it refers to is an object of its own."""
    if isinstance(value, pikepdf.Array):
        for one in iter(value):
            if isinstance(one, pikepdf.String):
                yield Entry(Holder.ELSEWHERE, LISTED, text(one))
            yield from _inside(one, Holder.ELSEWHERE)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        where = _holder(value, holder)
        for key, entry in value.items():
            is_name = where == Holder.ELSEWHERE and _RESOURCE_NAME.fullmatch(key)
            if not is_name or isinstance(entry, pikepdf.String):
                yield Entry(where, key.removeprefix("/"), _said(entry, where))
            is_viewer = where is Holder.CATALOGUE and key == "/ViewerPreferences"
            if not (where is Holder.TRAILER and key == "/ID"):  # two digests, which are no words
                yield from _inside(entry, Holder.VIEWER if is_viewer else Holder.ELSEWHERE)


def _inside(value: Any, holder: Holder) -> Iterator[Entry]:
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from _walked(value, holder)


def _holder(value: Any, otherwise: Holder) -> Holder:
    if name(get(value, "/Subtype")) == "Image" and isinstance(value, pikepdf.Stream):
        return Holder.PICTURE
    return _KINDS.get(name(get(value, "/Type")), otherwise)


def _said(value: Any, holder: Holder) -> str:
    """What an entry says in words: every string; of Info a name too."""
    return text(value) if holder == Holder.INFO or isinstance(value, pikepdf.String) else ""


def _of_picture(picture: pikepdf.Stream) -> Iterator[Entry]:
    coding = filters(picture)
    if coding == ("DCTDecode",):
        yield from (Entry(Holder.PICTURE_DATA, found) for found in _segments(picture.read_raw_bytes()))
    else:
        yield from (Entry(Holder.PICTURE_DATA, found) for found in coding)


def _segments(data: bytes) -> Iterator[str]:
    """What a JPEG holds, segment by segment (ITU-T T.81, annex B), and whatever follows its end."""
    if not data.startswith(_JPEG_START):
        yield UNREAD
        return
    place = len(_JPEG_START)
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        marker = data[place + 1]
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        yield _segment(marker, data[place + 4 : place + 2 + length], length)
        place += 2 + length
        if marker == _SCAN:
            break
    end = data.find(_JPEG_END, place)
    if end < 0 or data[end + len(_JPEG_END) :].strip(b"\r\n\0"):
        yield AFTER_THE_END


def _segment(marker: int, body: bytes, length: int) -> str:
    if marker in _APPLICATION:
        label = body.partition(b"\0")[0][:8].decode("ascii", "replace")
        plain = {"Adobe": "Adobe"} if label.startswith("Adobe") else {"JFIF": "JFIF"} if length == _PLAIN_JFIF else {}
        known = next((said for start, said in plain.items() if label.startswith(start)), "")
        return known or f"APP{marker - _APPLICATION.start} {label}".strip()
    if marker in _FRAMES:
        return "SOF"
    return "SOS" if marker == _SCAN else _TABLES.get(marker, f"marker {marker:02X}")


def _of_packet(document: pikepdf.Pdf) -> Iterator[Entry]:
    stream = get(document.Root, "/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return
    try:
        packet = stream.read_bytes()
        root = ElementTree.fromstring(packet)
    except (*UNREADABLE, ElementTree.ParseError):
        yield Entry(Holder.XMP, UNREAD)
        return
    if b"<!" in packet:
        yield Entry(Holder.XMP, COMMENT)
    for element in root.iter():  # one after the other: a packet may be nested deeper than calls may be
        yield from _of_element(element)
        if element is not root and (element.tail or "").strip():
            yield Entry(Holder.XMP, UNREAD)


def _of_element(element: ElementTree.Element) -> Iterator[Entry]:
    """An element and its attributes. A property says what its value in a list says."""
    values = [value.text or "" for inner in element if inner.tag in _LISTS for value in inner]
    if element.tag not in (*_LISTS, f"{RDF}li"):
        yield Entry(Holder.XMP, element.tag, values[0] if values else (element.text or "").strip())
    if len(values) > 1:
        yield Entry(Holder.XMP, f"a second value of {element.tag}", values[1])
    yield from (Entry(Holder.XMP, key, value) for key, value in element.attrib.items())


def _chunks(data: bytes) -> Iterator[Entry]:
    place = len(_PNG_SIGNATURE)
    if not data.startswith(_PNG_SIGNATURE):
        yield Entry(Holder.PNG, UNREAD)
        return
    while place + _PNG_AROUND <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        kind = data[place + 4 : place + 8].decode("latin-1")
        yield Entry(Holder.PNG, kind)
        place += _PNG_AROUND + length
        if kind == "IEND":
            break
    if place != len(data):
        yield Entry(Holder.PNG, AFTER_THE_END)
