"""Opens a PDF and reads all of it as facts. Damage becomes a fact too: nothing here raises for a bad file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

import pikepdf

from materials_app.preflight.canvas import FontShelf, Seen
from materials_app.preflight.colour_spaces import read_space
from materials_app.preflight.content_stream import read_page_content
from materials_app.preflight.entries import read_entries
from materials_app.preflight.facts import Annotation, FileFacts, PageFacts, Rejected, Transparency
from materials_app.preflight.image_samples import Gallery
from materials_app.preflight.layers import layer_switches, read_layers
from materials_app.preflight.metadata import read_info, read_intents, read_xmp
from materials_app.preflight.pdf_values import UNREADABLE, box, filters, get, items, name, number, text
from materials_app.preflight.script import Script
from materials_app.preflight.unseen import read_unseen

PAGE_BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
PRESEPARATED = "one plate alone"
"""What is said of a page that is separated already."""
DEFAULT_SPACES = ("DefaultGray", "DefaultRGB", "DefaultCMYK")
_INHERITED = frozenset({"/MediaBox", "/CropBox", "/Resources", "/Rotate"})
_MAX_TREE = 64
_IN_MEMORY = re.compile(r"stream <[^>]*>(?: \(|: )?")
_SIGNATURE = b"%PDF-"
_SIGNATURE_WITHIN = 1024
"""Readers look for the signature in the first 1,024 bytes (ISO 32000-2, annex I)."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened file: its facts, each page's script, the bytes of its output profiles, its images once decoded.

    ``document`` stays open so that plates can be drawn.
    """

    facts: FileFacts
    scripts: tuple[Script | None, ...]
    document: pikepdf.Pdf
    profiles: tuple[bytes, ...] = ()
    gallery: Gallery = field(default_factory=Gallery)


def inspect(pdf: bytes) -> Opened | Rejected:
    """Read a file's bytes."""
    if _SIGNATURE not in pdf[:_SIGNATURE_WITHIN]:
        return Rejected("not-a-pdf", "no %PDF signature")
    try:
        document = pikepdf.open(BytesIO(pdf), suppress_warnings=True)
    except pikepdf.PasswordError as error:
        return Rejected("file-encrypted", words_of(error))
    except UNREADABLE as error:
        return Rejected("file-damaged", words_of(error))
    try:
        return _read(pdf, document)
    except UNREADABLE as error:
        return Rejected("file-damaged", words_of(error))


def words_of(error: object) -> str:
    """The reader's own words, without the address of the memory the file lay in."""
    return _IN_MEMORY.sub("", str(error)) or type(error).__name__


def _read(pdf: bytes, document: pikepdf.Pdf) -> Opened:
    shelf = FontShelf()
    pages = [_read_page(page.obj, number, shelf) for number, page in enumerate(document.pages, 1)]
    xmp, filtered = _packet(document)
    facts = FileFacts(
        version=document.pdf_version,
        encrypted=document.is_encrypted,
        warnings=tuple(map(words_of, document.get_warnings())),
        intents=read_intents(document.Root),
        info=read_info(get(document.trailer, "/Info")),
        xmp=xmp,
        xmp_filtered=filtered,
        trailer_ids=len(document.trailer.get("/ID", ())),
        language=text(get(document.Root, "/Lang")),
        features=tuple(_features(document)),
        filters=tuple(sorted(_all_filters(document))),
        fonts=tuple(font.as_fact() for font in shelf.fonts),
        pages=tuple(facts for facts, _ in pages),
        packed=tuple(_packed(document)),
        layers=read_layers(document.Root),
        layer_switches=layer_switches(document.Root),
        unseen=read_unseen(document.Root),
        entries=read_entries(pdf, document),
    )
    return Opened(facts, tuple(script for _, script in pages), document, tuple(_profiles(document)))


def _profiles(document: pikepdf.Pdf) -> Iterator[bytes]:
    for intent in iter(get(document.Root, "/OutputIntents") or ()):
        stream = get(intent, "/DestOutputProfile")
        if isinstance(stream, pikepdf.Stream):
            yield stream.read_bytes()


def _read_page(page: Any, page_number: int, shelf: FontShelf) -> tuple[PageFacts, Script | None]:
    bare = PageFacts(
        number=page_number,
        boxes=tuple((key, found) for key in PAGE_BOXES if (found := box(inherited(page, f"/{key}")))),
        rotate=int(number(inherited(page, "/Rotate"))),
        user_unit=number(get(page, "/UserUnit"), 1.0),
        annotations=tuple(_annotations(page)),
        carried=tuple(_carried_by_page(page)),
    )
    try:
        resources = inherited(page, "/Resources")
        for font in (get(resources, "/Font") or {}).values():
            shelf.font(font)
        seen, script = read_page_content(page, resources, bare.media, shelf)
    except UNREADABLE as error:
        return replace(bare, unreadable=words_of(error)), None
    return _with_content(bare, page, seen), script


def _with_content(bare: PageFacts, page: Any, seen: Seen) -> PageFacts:
    group = get(page, "/Group")
    mixed_in = get(group, "/CS")
    space = read_space(mixed_in, inherited(page, "/Resources")) if mixed_in is not None else None
    return replace(
        bare,
        painted=tuple(seen.painted),
        shown=tuple(seen.shown),
        images=tuple(seen.images),
        spaces=tuple(seen.spaces),
        transparency=Transparency(
            tuple(seen.reasons), space, tuple(seen.blend_modes), name(get(group, "/S")) == "Transparency"
        ),
        oddities=(*seen.oddities, *_defaults(inherited(page, "/Resources"))),
    )


def _defaults(resources: Any) -> Iterator[str]:
    """Default colour spaces of a page and of the forms it lists (ISO 32000-2, 8.6.5.6)."""
    forms = (get(xobject, "/Resources") for _, xobject in items(get(resources, "/XObject")))
    for holder in (resources, *forms):
        spaces = get(holder, "/ColorSpace")
        yield from (key for key in DEFAULT_SPACES if get(spaces, f"/{key}") is not None)


def inherited(page: Any, key: str) -> Any:
    """An entry of a page, or of the page tree above it where it may be inherited (ISO 32000-2, 7.7.3.4)."""
    node = page
    for _ in range(_MAX_TREE):
        value = get(node, key)
        if value is not None or key not in _INHERITED:
            return value
        node = get(node, "/Parent")
        if node is None:
            return None
    return None


def _annotations(page: Any) -> Iterator[Annotation]:
    for entry in iter(get(page, "/Annots") or ()):
        actions = (name(get(get(entry, "/A"), "/S")), "AA" if get(entry, "/AA") is not None else "")
        yield Annotation(name(get(entry, "/Subtype")), box(get(entry, "/Rect")), " + ".join(filter(None, actions)))


_PRESEPARATED = "/SeparationInfo"
"""Says that a page is one plate of another (ISO 32000-2, 14.11.4)."""

_CARRIED = {
    "/Thumb": "a thumbnail",
    "/PieceInfo": "another program's own data (PieceInfo)",
    "/Metadata": "metadata",
    "/AF": "an associated file",
}
"""What a page, a form or a picture may carry beside what it prints (ISO 32000-2, 14.3.2, 14.5, 14.13, 12.3.4)."""


def _carried(holder: Any, what: str) -> Iterator[str]:
    yield from (f"{found} on {what}" for key, found in _CARRIED.items() if get(holder, key) is not None)


def _carried_by_page(page: Any) -> Iterator[str]:
    yield from _carried(page, "a page")
    if get(page, _PRESEPARATED) is not None:
        yield PRESEPARATED
    for _, xobject in items(get(inherited(page, "/Resources"), "/XObject")):
        yield from _carried(xobject, "a form or picture")


def _packet(document: pikepdf.Pdf) -> tuple[tuple[tuple[str, str], ...] | None, bool]:
    stream = get(document.Root, "/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return None, False
    try:
        return read_xmp(stream.read_bytes()), bool(filters(stream))
    except UNREADABLE:
        return None, bool(filters(stream))


def _features(document: pikepdf.Pdf) -> Iterator[str]:
    """What stands in the catalogue and the pages that a press file has no use for."""
    root = document.Root
    if get(root, "/OpenAction") is not None:
        yield "action on opening"
    if get(root, "/AA") is not None or any(get(page.obj, "/AA") is not None for page in document.pages):
        yield "action"
    names = get(root, "/Names")
    for key, feature in (("/JavaScript", "JavaScript"), ("/EmbeddedFiles", "embedded files")):
        if get(names, key) is not None:
            yield feature
    for key, feature in (
        ("/OCProperties", "optional content"),
        ("/AcroForm", "form fields"),
        ("/AF", "embedded files"),
    ):
        if get(root, key) is not None:
            yield feature


_PACKINGS = {"ObjStm": "object streams", "XRef": "a cross-reference stream"}


def _packed(document: pikepdf.Pdf) -> Iterator[str]:
    """The ways objects are packed that came with PDF 1.5 (ISO 32000-2, 7.5.7 and 7.5.8)."""
    kinds = {name(get(entry, "/Type")) for entry in document.objects if isinstance(entry, pikepdf.Stream)}
    return (said for kind, said in _PACKINGS.items() if kind in kinds)


def _all_filters(document: pikepdf.Pdf) -> set[str]:
    return {found for entry in document.objects if isinstance(entry, pikepdf.Stream) for found in filters(entry)}
