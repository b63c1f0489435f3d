"""Whether a picture file of a brand pack is what its name says and holds nothing but a picture."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from materials_app.errors import InputError
from materials_app.model.said import said
from materials_app.packs.names import refused, shown
from materials_app.packs.shape import BRAND

MAX_SIDE, MAX_PIXELS = 12_000, 40_000_000
"""Of a PNG: a logo a metre wide at 300 pixels to the inch has 11,811 on its long side."""

_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNK = struct.Struct(">I4s")
_SUM = 4
_HEAD = 13
_DRAWN = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"bKGD"})
_KEPT = _DRAWN | {b"iCCP", b"hIST", b"tIME", b"tEXt", b"cICP"}
"""Chunks a plain still picture has (PNG, third edition, section 11). Others unpack to what nobody can foresee."""
_MAX_PROFILE = 4_000_000


def check_picture(name: str, data: bytes, *, on_dark: bool = False) -> None:
    """See that a mark's or a partner's file can be used; ``on_dark`` where it is for dark grounds.

    Raises:
        InputError: when it is no such picture, is damaged, or holds what a picture has no business with; says why.
    """
    if name.endswith(".png"):
        _check_png(name, data)
    else:
        from materials_app.logos.read import read_mark

        read_mark(name, data, on_dark=on_dark)
        if data.lstrip().startswith(b"%PDF-") != name.endswith(".pdf"):  # the reader goes by what a file holds
            raise _not_taken(name, said("which is not what its ending says"))


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG that was found good, pixels."""
    width, height = struct.unpack_from(">2I", data, len(_PNG) + _CHUNK.size)
    return int(width), int(height)


def _check_png(name: str, data: bytes) -> None:
    if not data.startswith(_PNG):
        raise _not_taken(name, said("which is no PNG, whatever it is called"))
    chunks = tuple(_chunks(name, data))
    kinds = [kind for kind, _ in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or kinds.count(b"IHDR") != 1 or b"IDAT" not in kinds:
        raise _damaged(name)
    if strange := next((kind for kind in kinds if kind not in _KEPT), b""):
        raise _not_taken(
            name, said("which carries more than a picture ({kind})", kind=shown(strange.decode("latin-1")))
        )
    width, height = struct.unpack(">2I", chunks[0][1][:8]) if len(chunks[0][1]) == _HEAD else (0, 0)
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE and width * height <= MAX_PIXELS):
        raise _not_taken(
            name,
            said(
                "which is {width} × {height} pixels; a logo has at most {side} on a side",
                width=width,
                height=height,
                side=f"{MAX_SIDE:,}",
            ),
        )
    _check_streams(name, chunks)
    _check_shows(name, data)


def _chunks(name: str, data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        if at + _CHUNK.size + _SUM > len(data):
            raise _damaged(name)
        length, kind = _CHUNK.unpack_from(data, at)
        end = at + _CHUNK.size + length
        body = data[at + _CHUNK.size : end]
        if end + _SUM > len(data) or zlib.crc32(kind + body) != int.from_bytes(data[end : end + _SUM], "big"):
            raise _damaged(name)
        yield kind, body
        at = end + _SUM
        if kind == b"IEND" and at != len(data):
            raise _not_taken(name, said("which goes on behind the end of its picture"))


def _check_streams(name: str, chunks: tuple[tuple[bytes, bytes], ...]) -> None:
    """See that what is packed unpacks to no more than the picture has, and a profile to no more than profiles have."""
    width, height, depth, kind = struct.unpack(">2I2B", chunks[0][1][:10])
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(kind)
    if samples is None or depth not in {1, 2, 4, 8, 16}:
        raise _damaged(name)
    most = height * ((width * samples * depth + 7) // 8 + 1) + 7 * (width + height) + 64  # interlaced rows and filters
    _unpack(name, b"".join(body for one, body in chunks if one == b"IDAT"), most)
    for one, body in chunks:
        if one == b"iCCP":
            _unpack(name, body.partition(b"\0")[2][1:], _MAX_PROFILE)


def _unpack(name: str, packed: bytes, most: int) -> None:
    stream = zlib.decompressobj()
    try:
        size = len(stream.decompress(packed, most + 1))
    except zlib.error:
        raise _damaged(name) from None
    if size > most:
        raise _not_taken(name, said("which unpacks to more than its picture has"))
    if not stream.eof:
        raise _damaged(name)


def _check_shows(name: str, data: bytes) -> None:
    from io import BytesIO

    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=["PNG"]) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError) as broken:
        raise _damaged(name) from broken


def _damaged(name: str) -> InputError:
    return _not_taken(name, said("which is damaged or cut short"))


def _not_taken(name: str, reason: str) -> InputError:
    return refused(said("holds {shown}, {reason}", shown=shown(name), reason=reason), BRAND)
