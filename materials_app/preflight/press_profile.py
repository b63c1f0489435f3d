"""Tries an ICC profile out: whether LittleCMS gets press colours from it, both ways."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_KEPT = 8
"""Profiles remembered: a batch judges many files with the same one."""
_FULL = 255
_INKS = {
    "paper": (0, 0, 0, 0),
    "cyan": (_FULL, 0, 0, 0),
    "magenta": (0, _FULL, 0, 0),
    "yellow": (0, 0, _FULL, 0),
    "black": (0, 0, 0, _FULL),
    "half of black": (0, 0, 0, 128),
}
_LIGHT, _DARK, _COLOURED = 75.0, 45.0, 20.0
"""CIELAB bounds every offset condition keeps by far: ISO 12647-2 has paper at L* 87 to 95, black at 16 to 31, and cyan,
magenta and yellow 44 or more from grey."""
_MUCH, _LITTLE = 1.5, 0.3
"""Ink that the darkest colour must get at least, and paper at most; 1 is one solid."""

_Lab = NDArray[np.float64]


@lru_cache(maxsize=_KEPT)
def fault_of_profile(data: bytes) -> str:
    """What is wrong with the colours of a CMYK profile; empty when nothing is, or when it is no CMYK profile."""
    from PIL import ImageCms  # LittleCMS takes 50 ms to load, for files with a profile alone

    intents = (ImageCms.Intent.PERCEPTUAL, ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Intent.SATURATION)
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        if profile.profile.xcolor_space.strip() != "CMYK":
            return ""
        return next((fault for intent in intents for fault in _faults(profile, intent)), "")
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        return f"it cannot be used ({error})"


def _faults(profile: Any, intent: Any) -> Iterator[str]:
    seen = dict(zip(_INKS, _to_lab(profile, intent), strict=True))
    paper, black, half = seen["paper"], seen["black"], seen["half of black"]
    if paper[0] < _LIGHT:
        yield f"paper comes out with lightness {paper[0]:.0f}"
    if black[0] > _DARK or not black[0] < half[0] < paper[0]:
        yield f"black comes out with lightness {black[0]:.0f}"
    chroma = {"cyan": -seen["cyan"][2], "magenta": seen["magenta"][1], "yellow": seen["yellow"][2]}
    for ink, amount in chroma.items():
        if amount < _COLOURED:
            yield f"{ink} comes out as grey"
    light, dark = _inks_of(profile, intent)
    if light > _LITTLE or dark < _MUCH:
        yield f"white is separated into {light:.0%} ink and black into {dark:.0%}"


def _to_lab(profile: Any, intent: Any) -> _Lab:
    """CIELAB of the patches, a row each."""
    from PIL import ImageCms

    lab = ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(profile, lab, "CMYK", "LAB", intent, ImageCms.Flags.NOOPTIMIZE)
    patches = Image.frombytes("CMYK", (len(_INKS), 1), bytes(value for inks in _INKS.values() for value in inks))
    coded = np.asarray(ImageCms.applyTransform(patches, transform)).reshape(-1, 3)
    # Pillow holds a* and b* as signed bytes in unsigned ones.
    chroma = coded[:, 1:].astype(np.int8).astype(np.float64)
    return np.column_stack((coded[:, 0] / _FULL * 100.0, chroma))


def _inks_of(profile: Any, intent: Any) -> tuple[float, float]:
    """Total ink for white and for black, 1 being one solid."""
    from PIL import ImageCms

    lab = ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(lab, profile, "LAB", "CMYK", intent, ImageCms.Flags.NOOPTIMIZE)
    patches = Image.frombytes("LAB", (2, 1), bytes((_FULL, 0, 0, 0, 0, 0)))
    white, black = np.asarray(ImageCms.applyTransform(patches, transform)).reshape(-1, 4).sum(axis=1) / _FULL
    return float(white), float(black)
