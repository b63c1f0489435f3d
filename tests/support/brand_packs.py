"""Brand packs for tests: an invented force's, whole."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from datetime import date
from hashlib import sha256

from materials_app.model.brand_pack import (
    BrandFile,
    BrandFont,
    BrandMark,
    BrandPack,
    BrandWords,
    ColourUse,
    Contact,
    FontUse,
    Ground,
    MarkKind,
    MarkRole,
    PackColour,
    PackPartner,
    Shown,
)
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.partner import Partner, Permission
from materials_app.packs.brand.text import with_files, write_brand_pack
from materials_app.packs.container import write_container
from materials_app.packs.shape import BRAND
from materials_app.resources import data_root
from tests.support.packs import Entry

NAVY = PackColour("Night blue", ColourUse.GROUND, Cmyk(1, 0.85, 0.35, 0.4), Srgb(0x10, 0x22, 0x4A))
LIME = PackColour("Lime", ColourUse.BAND, Cmyk(0.35, 0, 0.9, 0), None, "PANTONE 375 C")

WHOLE = BrandPack(
    id="ostrey-2026",
    name="Ostrey 2026",
    force="lancashire",
    version="1",
    issued=date(2026, 3, 3),
    publisher="Communications, Ostrey",
    until=date(2027, 12, 31),
    note="The first one.",
    permission=Permission("A. Named", "Head of brand", date(2026, 3, 3), "Prevention materials"),
    needs_mark=True,
    marks=(
        BrandMark("main", MarkRole.PRIMARY, "marks/main.svg", MarkKind.SVG, 60, 20, 0.15, 22, licence="Own work"),
        BrandMark("white", MarkRole.REVERSED, "marks/white.svg", MarkKind.SVG, grounds=(Ground.DARK,)),
    ),
    colours=(NAVY, LIME),
    fonts=(BrandFont("fonts/title.ttf", FontUse.HEADLINE, "OFL 1.1"),),
    words=(BrandWords("en", "", "Here for you", "Crime number", "ostrey.example"), BrandWords("cy", "Heddlu Ostrey")),
    contacts=(Contact("Brand desk", "brand@ostrey.example"),),
    partners=(PackPartner(Partner("Ostrey Trust"), Shown.NOT_ON_CARDS),),
    roles=("Head of brand",),
    sign_offs_asked=2,
    sign_off_kinds=("brand", "content"),
)

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="60mm" height="20mm">'
    b'<rect width="20" height="20" fill="#10224a"/><path d="M25 4h30v12H25z" fill="#10224a"/></svg>'
)
"""A logo drawn for the tests: a square and a bar."""


def png(width: int = 1200, height: int = 400) -> bytes:
    """A plain picture."""
    from io import BytesIO

    from PIL import Image

    whole = BytesIO()
    Image.new("RGB", (width, height), (16, 34, 74)).save(whole, "PNG")
    return whole.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG with its checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def font(*, permission: int = 0) -> bytes:
    """A shipped font with the licence bits ``permission``."""
    data = bytearray(next((data_root() / "fonts/inter").glob("*.ttf")).read_bytes())
    tables = struct.unpack_from(">H", data, 4)[0]
    for number in range(tables):
        tag, _, at, _ = struct.unpack_from(">4s3I", data, 12 + 16 * number)
        if tag == b"OS/2":
            struct.pack_into(">H", data, at + 8, permission)
    return bytes(data)


def small(**changed: object) -> BrandPack:
    """A pack of one logo, whole, with its file."""
    data = changed.pop("data", SVG)
    assert isinstance(data, bytes)
    mark = BrandMark("main", MarkRole.PRIMARY, "marks/main.svg", MarkKind.SVG, smallest_width_mm=22)
    plain = replace(
        WHOLE,
        marks=(mark,),
        fonts=(),
        needs_mark=False,
        sign_offs_asked=0,
        sign_off_kinds=(),
        partners=(),
        **changed,  # type: ignore[arg-type]
    )
    return with_files(plain, [BrandFile("marks/main.svg", sha256(data).hexdigest(), data)])


def container(pack: BrandPack, members: dict[str, bytes]) -> bytes:
    """A ``.brandpack`` with these files, whatever they are, each as its manifest lists it."""
    files = [BrandFile(name, "", data) for name, data in members.items()]
    return write_container([("brand.toml", write_brand_pack(pack, files).encode()), *members.items()], BRAND)


def entries(pack: BrandPack, members: dict[str, bytes]) -> list[Entry]:
    """The same as members of a ZIP file to which one bad thing is done."""
    files = [BrandFile(name, "", data) for name, data in members.items()]
    head = Entry("brand.toml", write_brand_pack(pack, files).encode())
    return [head, *(Entry(name, data) for name, data in members.items())]
