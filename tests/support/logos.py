"""Logos drawn for tests: marks of nobody, square, long and tall, and PDF files made of a line of operators."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(drawn: str, view: str = "100 100") -> bytes:
    """An SVG of these elements."""
    return f'<svg {_SPACES} viewBox="0 0 {view}">{drawn}</svg>'.encode()


SQUARE = svg(
    '<path fill="#123a5c" d="M50 2 92 18v34q0 34-42 46Q8 86 8 52V18z"/>'
    '<path fill="#fff" d="M50 14 81 26v26q0 24-31 35-31-11-31-35V26z"/>'
    '<circle cx="50" cy="48" r="18" fill="none" stroke="#123a5c" stroke-width="7"/>'
)
"""A shield with a ring."""

_LETTERS = "".join(
    f'<path fill="#5b2a86" d="M{x} 20h8v24h{16 if n % 2 else 8}v8H{x}z"/>' for n, x in enumerate(range(70, 370, 30))
)
LONG = svg(
    f'<circle cx="30" cy="36" r="26" fill="#5b2a86"/><circle cx="30" cy="36" r="12" fill="#fff"/>{_LETTERS}', "400 72"
)
"""A dot and a row of strokes that nobody can read: seven times as wide as high."""

TALL = svg(
    '<path fill="#b0002a" d="M10 0h40v70L30 90 10 70z"/><path fill="#fff" d="M24 12h12v44H24z"/>'
    '<path fill="#000" d="M4 100h52v8H4zM4 116h52v8H4zM4 132h52v8H4z"/>',
    "60 144",
)
"""A pennant over three bars."""

MONO = svg('<path d="M50 2 92 18v34q0 34-42 46Q8 86 8 52V18z"/><circle cx="50" cy="48" r="18" fill="#fff"/>')
"""The shield in one ink."""


def pdf(drawing: bytes, *, size: tuple[float, float] = (200, 100), spaces: object = None, **page: object) -> bytes:
    """A PDF of one page with these operators; ``page`` sets keys of its page."""
    file = pikepdf.new()
    file.add_blank_page(page_size=size)
    one = file.pages[0].obj
    one.Resources = Dictionary(ColorSpace=spaces) if spaces is not None else Dictionary()
    one.Contents = Stream(file, drawing)
    for key, value in page.items():
        one[f"/{key}"] = value
    return saved(file)


def saved(file: pikepdf.Pdf) -> bytes:
    """The file's bytes, the same every time."""
    done = BytesIO()
    plain = pikepdf.StreamDecodeLevel.none
    file.save(done, deterministic_id=True, compress_streams=False, stream_decode_level=plain)
    return done.getvalue()


def spot(name: str, inks: tuple[float, float, float, float]) -> Array:
    """A spot ink's colour space, whose full tint these inks stand in for."""
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array(list(inks)), N=1)
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])
