"""Small, sharp edits of a finished PDF: one fact each."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
import zxingcpp
from pikepdf import Array, Dictionary, Name, Pdf, Stream, StreamDecodeLevel, String

from materials_app.preflight.character_map import read_character_map

Edit = Callable[[Pdf], None]

NO_BOUNDS = Array([0, 0, 1000, 1000])


def edited(pdf: bytes, edit: Edit, **saving: Any) -> bytes:
    """The file after ``edit``; streams are left coded as they are."""
    with pikepdf.open(BytesIO(pdf)) as document:
        edit(document)
        saved = BytesIO()
        options = {"stream_decode_level": StreamDecodeLevel.none, "fix_metadata_version": False}
        document.save(saved, **{**options, **saving})
        return saved.getvalue()


def page(pdf: Pdf) -> Any:
    return pdf.pages[0].obj


def draw(content: bytes, **resources: Any) -> Edit:
    """Paint ``content`` last, with further resources such as ``ExtGState={"X": Dictionary(...)}``."""

    def edit(pdf: Pdf) -> None:
        for category, entries in resources.items():
            add_resources(pdf, category, entries)
        old = page(pdf).Contents.read_bytes()
        page(pdf).Contents = Stream(pdf, old + b"\nq " + content + b" Q\n")

    return edit


def add_resources(pdf: Pdf, category: str, entries: dict[str, Any]) -> None:
    held = page(pdf).Resources
    if f"/{category}" not in held:
        held[f"/{category}"] = Dictionary()
    for key, value in entries.items():
        held[f"/{category}"][f"/{key}"] = value(pdf) if callable(value) else value


def rewrite(old: bytes, new: bytes) -> Edit:
    """Replace bytes of the page's content, which must hold them."""

    def edit(pdf: Pdf) -> None:
        content = page(pdf).Contents.read_bytes()
        assert old in content, f"the good file does not hold {old!r}"
        page(pdf).Contents = Stream(pdf, content.replace(old, new))

    return edit


def xmp(old: str, new: str) -> Edit:
    """Replace text of the XMP packet, which must hold it."""

    def edit(pdf: Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert old in packet, f"the packet does not hold {old!r}"
        pdf.Root.Metadata = Stream(pdf, packet.replace(old, new).encode(), Type=Name.Metadata, Subtype=Name.XML)

    return edit


def info(**entries: Any) -> Edit:
    """Set entries of Info; none deletes."""

    def edit(pdf: Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.trailer.Info[f"/{key}"]
            else:
                pdf.trailer.Info[f"/{key}"] = String(value) if isinstance(value, str) else value

    return edit


def root(**entries: Any) -> Edit:
    """Set entries of the catalogue; none deletes."""

    def edit(pdf: Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.Root[f"/{key}"]
            else:
                pdf.Root[f"/{key}"] = value(pdf) if callable(value) else value

    return edit


def boxes(**entries: Any) -> Edit:
    """Set entries of the page; none deletes."""

    def edit(pdf: Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del page(pdf)[f"/{key}"]
            else:
                page(pdf)[f"/{key}"] = value

    return edit


def form(content: bytes, **resources: Any) -> Callable[[Pdf], Any]:
    """A form XObject."""

    def make(pdf: Pdf) -> Any:
        return Stream(
            pdf,
            content,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=NO_BOUNDS,
            Resources=Dictionary({f"/{key}": _made(pdf, entries) for key, entries in resources.items()}),
        )

    return make


def _made(pdf: Pdf, entries: dict[str, Any]) -> Dictionary:
    return Dictionary({f"/{key}": value(pdf) if callable(value) else value for key, value in entries.items()})


def image(space: Any, data: bytes, width: int, height: int, **entries: Any) -> Callable[[Pdf], Any]:
    """An image XObject of plain samples."""

    def make(pdf: Pdf) -> Any:
        settings = {"Width": width, "Height": height, "ColorSpace": space, "BitsPerComponent": 8, **entries}
        return Stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, **settings)

    return make


def spot(ink: str, alternate: Any = Name.DeviceCMYK, full: str = "0 dup dup 4 -1 roll") -> Callable[[Pdf], Any]:
    """A Separation space whose tint becomes black of the alternate."""
    ranges = {Name.DeviceCMYK: 4, Name.DeviceRGB: 3}[alternate]

    def make(pdf: Pdf) -> Any:
        tint = Stream(pdf, b"{" + full.encode() + b"}", FunctionType=4, Domain=[0, 1], Range=Array([0, 1] * ranges))
        return Array([Name.Separation, Name(f"/{ink}"), alternate, pdf.make_indirect(tint)])

    return make


def codes(pdf: Pdf, font: str, text: str) -> bytes:
    """``text`` as the hexadecimal string that shows it in ``font``, whose subset must hold its characters."""
    mapped = read_character_map(page(pdf).Resources.Font[f"/{font}"].ToUnicode.read_bytes())
    glyphs = {character: code for code, character in mapped.items()}
    return b"<" + b"".join(b"%04X" % glyphs[character] for character in text) + b">"


def words(
    text: str, *, size: float = 12, at: tuple[float, float] = (70, 80), paint: bytes = b"0 g", **resources: Any
) -> Edit:
    """Set a line of text on the free paper, or at another place (points from the foot of the sheet)."""

    def edit(pdf: Pdf) -> None:
        shown = b"BT /F2 %g Tf 1 0 0 1 %g %g Tm %s Tj ET" % (size, *at, codes(pdf, "F2", text))
        draw(paint + b" " + shown, **resources)(pdf)

    return edit


def both(*edits: Edit) -> Edit:
    """Several edits that together make one fault."""

    def edit(pdf: Pdf) -> None:
        for each in edits:
            each(pdf)

    return edit


def font(change: Callable[[Any], None], key: str = "F2") -> Edit:
    """Change a font dictionary of the page."""

    def edit(pdf: Pdf) -> None:
        change(page(pdf).Resources.Font[f"/{key}"])

    return edit


def symbol(payload: str, *, at: tuple[float, float], module: float, kind: str = "QRCode") -> Edit:
    """Draw a machine-readable symbol, module by module, its foot left corner at ``at``."""
    format_of = getattr(zxingcpp.BarcodeFormat, kind)
    pixels = np.asarray(zxingcpp.create_barcode(payload, format_of).to_image(add_quiet_zones=False))
    x, y = at
    rows = len(pixels)
    cells = (
        b"%g %g %g %g re" % (x + column * module, y + (rows - 1 - row) * module, module, module)
        for row, column in np.argwhere(pixels < 128)
    )
    return draw(b"0 0 0 1 k " + b" ".join(cells) + b" f")
