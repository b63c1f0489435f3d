"""What a JPEG says about itself, read from its markers so that its bytes pass into the file untouched.

Markers by ITU-T T.81, table B.1; the Adobe segment by Adobe Technical Note 5116.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.errors import InputError

_START = b"\xff\xd8"
_SCAN = 0xDA
_ADOBE = 0xEE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # start of frame; not DHT, JPG, DAC
_FRAME_HEAD = struct.Struct(">BHHB")
"""Bits a sample, lines, samples a line, channels."""
_FOUR = 4
_SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class Jpeg:
    """Pixel size and colour of a JPEG. ``is_inverted``: four channels stored as 255 minus ink, as Adobe's do."""

    width: int
    height: int
    bits: int
    space: str
    is_inverted: bool


def read_jpeg(data: bytes, name: str) -> Jpeg:
    """The facts of the JPEG in ``data``; ``name`` is for the message.

    Raises:
        InputError: when it is no JPEG, or ends before it says how large it is.
    """
    segments = tuple(_segments(data)) if data.startswith(_START) else ()
    frame = next((body for marker, body in segments if marker in _FRAMES), b"")
    if len(frame) < _FRAME_HEAD.size:
        raise _unreadable(name)
    bits, height, width, channels = _FRAME_HEAD.unpack_from(frame)
    if channels not in _SPACES:
        raise _unreadable(name)
    is_adobe = any(marker == _ADOBE and body.startswith(b"Adobe") for marker, body in segments)
    return Jpeg(width, height, bits, _SPACES[channels], is_inverted=channels == _FOUR and is_adobe)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and body of every segment before the first scan."""
    place = len(_START)
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == _SCAN:
            return
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        yield marker, data[place + 4 : place + 2 + length]
        place += 2 + length


def _unreadable(name: str) -> InputError:
    return InputError(
        f"The picture {name} is not a JPEG that can be read, so it cannot be placed in the file.",
        hint="Save it again as a JPEG, or leave the picture out.",
        error_id="picture-unreadable",
    )
