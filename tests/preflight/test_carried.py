"""What files that no press sees may carry: each kind passes its list, and one entry more is named."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, PngImagePlugin

from materials_app.preflight.allowed import ALLOWED, FileKind
from materials_app.preflight.carried_file import check_carried
from materials_app.preflight.facts import Holder
from materials_app.render.png import picture_of
from tests.pdf.sample import office_file
from tests.preflight.editing import boxes, edited, info, root, xmp
from tests.preflight.mutants_of_file import script, taken_by


@pytest.fixture(scope="module")
def office() -> bytes:
    return office_file()


@pytest.fixture(scope="module")
def picture(office: bytes) -> bytes:
    return picture_of(office, 1, 72)


def seen(data: bytes, kind: FileKind) -> list[str]:
    return [finding.seen for finding in check_carried(data, kind)]


def test_what_this_program_makes_passes(office: bytes, picture: bytes) -> None:
    assert seen(office, FileKind.OFFICE) == []
    assert seen(picture, FileKind.PICTURE) == []


STRANGERS = {
    "Author in Info: print room": info(Author="print room"),
    "PieceInfo in catalogue": root(PieceInfo=Dictionary()),
    "Names in catalogue": script,
    "OCProperties in catalogue": root(OCProperties=Dictionary()),
    "Thumb in page": boxes(Thumb=Name.None_),
    "CreateDate in XMP: 2026-03-01T09:15:00+01:00": xmp(
        "<xmp:CreateDate>2026-03-01T00:00:00Z", "<xmp:CreateDate>2026-03-01T09:15:00+01:00"
    ),
    "F99 in any other object: print room": lambda pdf: pdf.pages[0].Resources.Font.__setitem__(
        "/F99", String("print room")
    ),
    "words in a list in any other object: print room": lambda pdf: pdf.pages[0].Resources.__setitem__(
        "/ProcSet", Array([Array([String("print room")])])
    ),
    "deep in XMP": xmp("<rdf:RDF", "<x:deep>" * 3000 + "</x:deep>" * 3000 + "<rdf:RDF"),
    "APP1 Exif in picture data": taken_by(0xE1, b"Exif\0\0MM\0*"),
}


@pytest.mark.parametrize("stranger", STRANGERS)
def test_a_stranger_in_an_office_file_is_named(office: bytes, stranger: str) -> None:
    assert stranger in seen(edited(office, STRANGERS[stranger]), FileKind.OFFICE)


def described(picture: bytes) -> bytes:
    words, saved = PngImagePlugin.PngInfo(), BytesIO()
    words.add_text("Author", "print room")
    Image.open(BytesIO(picture)).save(saved, "PNG", pnginfo=words, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0")
    return saved.getvalue()


@pytest.mark.parametrize(
    ("change", "stranger"),
    [
        (described, "tEXt in chunks: "),
        (described, "eXIf in chunks: "),
        (lambda picture: picture + b"print room", "something after its end in chunks: "),
        (lambda picture: b"GIF89a" + picture, "what cannot be read in chunks: "),
    ],
)
def test_a_stranger_in_a_picture_is_named(picture: bytes, change: Callable[[bytes], bytes], stranger: str) -> None:
    assert stranger.removesuffix(": ") in seen(change(picture), FileKind.PICTURE)


def test_a_file_that_cannot_be_read_does_not_pass() -> None:
    assert seen(b"%PDF-1.7 and no more", FileKind.OFFICE) == ["what cannot be read in file"]


def test_no_list_names_what_tells_of_people_or_machines() -> None:
    private = {"Author", "Keywords", "Subject", "PieceInfo", "Thumb", "LastModified", "AF", "JS", "Names", "Prev", "EF"}
    for table in ALLOWED.values():
        for holder, rows in table.items():
            assert not private & set(rows), holder
    assert ALLOWED[FileKind.PICTURE][Holder.PNG].keys() == {"IHDR", "sRGB", "pHYs", "IDAT", "IEND"}
