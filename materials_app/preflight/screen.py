"""The judge of a finished picture for screens: PNG bytes in, report out. It decodes the file with a library of its own
and measures words by their pixels; it asks nothing of what drew them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from materials_app.model.findings import Clause, Family, Finding, Place, Report, Severity
from materials_app.model.geometry import Rect
from materials_app.model.said import said
from materials_app.model.screen import ExpectedPicture, ExpectedWords
from materials_app.preflight.allowed import FileKind
from materials_app.preflight.carried_file import check_carried
from materials_app.preflight.registry import Described, Profile
from materials_app.preflight.wording.screens import TABLE

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["SCREEN_CHECKS", "preflight_screen"]

Grey = NDArray[np.float64]
"""Relative luminance of each pixel, 0 to 1, by rows."""

BUSY = 20
"""Changes from light to dark in one row of pixels that only letters make: a drawing of ours has 12 at most."""
STEP = 0.12
"""How far two neighbouring pixels must differ to be such a change."""
EDGE = 2
"""Per cent of a line's pixels left out at each end of its range: a single stray pixel is no colour."""


def _described(id: str, looks_at: str, clause: str) -> Described:
    return Described(id, Severity.ERROR, looks_at, clause, Profile.SCREEN, Family.PRESS)


SCREEN_CHECKS = (
    _described("picture-unreadable", "the file, decoded whole", clause="PNG specification, 5"),
    _described("picture-size", "width and height in pixels", clause="the order"),
    _described("picture-colours", "bits, channels and the sRGB label", clause="PNG specification, 11.3.2.5"),
    _described("entry-not-listed", "every chunk of the file", clause="nothing but what our list allows"),
    _described("words-too-pale", "the pixels of every line of words ordered", clause="WCAG 2.2, 1.4.3 and 1.4.6"),
    _described(
        "words-beyond-safe-area",
        "rows of pixels outside the safe area, and what was ordered there",
        clause="the order",
    ),
)
"""Every check of a picture, in the order a report lists them."""


def preflight_screen(png: bytes, ordered: ExpectedPicture) -> Report:
    """Judge a picture by its bytes. A file that cannot be read gives a finding, never an exception."""
    image = _decoded(png)
    if image is None:
        return _report((_finding("picture-unreadable"),))
    carried = tuple(replace(one, place=Place(1)) for one in check_carried(png, FileKind.PICTURE))
    found: tuple[Finding, ...] = (*_size(image, ordered), *_colours(image), *carried)
    if image.size != ordered.pixels:
        return _report(found)
    grey = _luminance(image)
    found = (*found, *_pale(grey, ordered), *_beyond(grey, ordered))
    return _report(found, _measured(grey, ordered))


def _report(found: tuple[Finding, ...], measured: tuple[tuple[str, str], ...] = ()) -> Report:
    return Report(found, _clauses(found), measured=measured)


def _decoded(png: bytes) -> Image | None:
    # Imported here: Pillow is needed for pictures alone.
    from PIL import Image, UnidentifiedImageError

    try:
        image = Image.open(BytesIO(png), formats=("PNG",))
        image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    return image


def _size(image: Image, ordered: ExpectedPicture) -> Iterator[Finding]:
    if image.size != ordered.pixels:
        seen, wanted = (f"{width} × {height}" for width, height in (image.size, ordered.pixels))
        yield _finding("picture-size", seen=seen, wanted=wanted)


def _colours(image: Image) -> Iterator[Finding]:
    """Plain sRGB: some sites flatten transparency on black, and drop a profile without converting."""
    is_plain = image.mode == "RGB" and "srgb" in image.info and "icc_profile" not in image.info
    if not is_plain:
        yield _finding("picture-colours", seen=image.mode, wanted="RGB, sRGB")


def _luminance(image: Image) -> Grey:
    """By WCAG's formula, from the decoded samples."""
    channels = np.asarray(image.convert("RGB"), np.float64) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array((0.2126, 0.7152, 0.0722)))


def _contrast(grey: Grey, rect: Rect) -> float:
    """Between the lightest and the darkest pixels of a line: its letters and what lies round them."""
    left, top = max(int(rect.x), 0), max(int(rect.y), 0)
    part = grey[top : int(rect.bottom) + 1, left : int(rect.right) + 1]
    if not part.size:
        return 1.0
    dark, light = (float(np.percentile(part, share)) for share in (EDGE, 100 - EDGE))
    return (light + 0.05) / (dark + 0.05)


def _pale(grey: Grey, ordered: ExpectedPicture) -> Iterator[Finding]:
    for words in ordered.words:
        seen = _contrast(grey, words.rect)
        if seen < words.contrast - 0.05:
            needed = f"{words.contrast:g}"
            yield _finding("words-too-pale", f"{seen:.1f}", f"{needed}:1", words=words.text, needed=needed, of=words)


def _beyond(grey: Grey, ordered: ExpectedPicture) -> Iterator[Finding]:
    """Words that a site's own buttons would cover: by the order, and by rows too busy to be a drawing."""
    outside = [words for words in ordered.words if not ordered.safe.contains(words.rect)]
    yield from (_covered(words.text, words) for words in outside)
    rows = (*range(int(ordered.safe.y)), *range(int(ordered.safe.bottom) + 1, grey.shape[0]))
    if not ordered.stamped and not outside and any(_changes(grey[row]) > BUSY for row in rows):
        yield _covered(said("Something as fine as letters"))


def _changes(row: NDArray[np.float64]) -> int:
    return int(np.count_nonzero(np.abs(np.diff(row)) > STEP))


def _covered(what: str, of: ExpectedWords | None = None) -> Finding:
    return _finding("words-beyond-safe-area", words=what, of=of)


def _finding(check: str, seen: str = "", wanted: str = "", *, of: ExpectedWords | None = None, **parts: str) -> Finding:
    described, wording = next(one for one in SCREEN_CHECKS if one.id == check), TABLE[check]
    return Finding(
        id=check,
        severity=described.severity,
        family=described.family,
        message=said(wording.message, seen=seen, wanted=wanted, **parts),
        seen=seen,
        wanted=wanted,
        remedy=said(wording.remedy),
        clause=said(described.clause),
        place=Place(page=1, slot=of.slot if of else "", excerpt=of.text if of else ""),
    )


def _clauses(found: tuple[Finding, ...]) -> tuple[Clause, ...]:
    return tuple(
        Clause(check.id, check.looks_at, check.clause, sum(one.id == check.id for one in found))
        for check in SCREEN_CHECKS
    )


def _measured(grey: Grey, ordered: ExpectedPicture) -> tuple[tuple[str, str], ...]:
    height, width = grey.shape
    lowest = min((_contrast(grey, words.rect) for words in ordered.words), default=0.0)
    return (
        ("Size", f"{width} × {height} pixels"),
        ("Lowest contrast of words", f"{lowest:.1f} to 1"),
    )
