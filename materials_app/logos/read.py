"""A logo file of shapes to a mark: by what it holds, not by what it is called."""

from __future__ import annotations

import hashlib

from materials_app.logos.refusal import AGAIN, SIMPLER, RefusalError, named
from materials_app.model.mark import Mark
from materials_app.model.said import said

MOST_BYTES = 4_000_000
"""A logo of shapes is some thousand bytes; the largest with its editing data seen is two million."""

_GZIP = b"\x1f\x8b"


def read_mark(name: str, data: bytes, *, on_dark: bool = False) -> Mark:
    """What a logo's SVG or PDF draws. Nothing the file names is fetched, and nothing is written.

    ``on_dark`` is for a version that stands on dark grounds: white counts as drawn there.

    Raises:
        InputError: why the file is not taken, and what to do.
    """
    try:
        return _read(name, data, on_dark=on_dark)
    except RefusalError as refusal:
        raise named(name, refusal) from refusal


def _read(name: str, data: bytes, *, on_dark: bool) -> Mark:
    if len(data) > MOST_BYTES:
        why = said("it has more than {size} MB", size=f"{MOST_BYTES / 1e6:.0f}")
        raise RefusalError(why, SIMPLER)
    if data.startswith(_GZIP):
        raise RefusalError(said("it is packed (SVGZ)"))
    sha256 = hashlib.sha256(data).hexdigest()
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        from materials_app.logos.pdf import gathered_from_pdf

        return gathered_from_pdf(data).mark(name, sha256, on_dark=on_dark)
    if start.startswith(b"<"):
        from materials_app.logos.svg import gathered_from_svg

        return gathered_from_svg(data).mark(name, sha256, on_dark=on_dark)
    raise RefusalError(said("it is neither SVG nor PDF, whatever it is called"), AGAIN)
