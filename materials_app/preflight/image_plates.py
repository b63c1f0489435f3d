"""One ink of a placed image, as an image of its own: its colour space applied, made small, kept in grey."""

from __future__ import annotations

import numpy as np
from PIL import Image

from materials_app.preflight.image_samples import FULL, LIGHTEST, Samples, levels
from materials_app.preflight.inks import ALL, PROCESS

LONGEST = 1_600
"""Pixels the longer side of an image keeps at most: plates are drawn with at most 1,400 pixels a side."""
FINER = 1.3
"""How many times finer than the plate an image stays at least: four of its pixels to three of the plate's."""
_CMYK_BANDS = 4
_RGB_BANDS = 3


def reduction(samples: Samples, ppi: float, plate_ppi: float) -> int:
    """By how much an image placed at ``ppi`` may be made smaller for a plate of ``plate_ppi``."""
    return max(1, int(ppi / (FINER * plate_ppi)), max(samples.bands[0].size) // LONGEST)


def plate_of_image(samples: Samples, ink: str, by: int) -> Image.Image:
    """Grey of one ink, each side divided by ``by``: 255 is paper, 0 is solid. The same rules as ``inks.coverage``."""
    space, bands = samples.space, len(samples.bands)
    if space.family in ("Separation", "DeviceN"):
        wanted = {ink, ALL} if ink in PROCESS else {ink}
        found = next((band for band, name in enumerate(space.names) if name in wanted), None)
        return _blank(samples, by) if found is None else _inverted(samples, found, by)
    if ink not in PROCESS:
        return _blank(samples, by)
    if bands == _CMYK_BANDS:
        return _inverted(samples, PROCESS.index(ink), by)
    if space.family == "Lab" or bands < _RGB_BANDS:
        return _lightness(samples, by) if ink == "Black" else _blank(samples, by)
    return _removed(samples, ink, by)


def heaviest_pixel(samples: Samples) -> tuple[int, int, float]:
    """Row and column of the pixel of a CMYK picture with the most ink, and how much that is: 4 is four solid inks."""
    inks = [255 - np.asarray(_inverted(samples, band, 1)).astype(np.uint16) for band in range(_CMYK_BANDS)]
    summed = np.stack(inks).sum(axis=0, dtype=np.uint16)
    row, column = np.unravel_index(int(summed.argmax()), summed.shape)
    return int(row), int(column), float(summed[row, column]) / FULL


def _blank(samples: Samples, by: int) -> Image.Image:
    return Image.new("L", samples.band(0, by).size, FULL)


def _inverted(samples: Samples, band: int, by: int) -> Image.Image:
    """Paper where the band has none of its colorant."""
    low, high = samples.decode[2 * band : 2 * band + 2]
    return samples.band(band, by).point(levels((1 - low, 1 - high)))


def _lightness(samples: Samples, by: int) -> Image.Image:
    highest = LIGHTEST if samples.space.family == "Lab" else 1.0
    low, high = samples.decode[:2]
    return samples.band(0, by).point(levels((low / highest, high / highest)))


def _removed(samples: Samples, ink: str, by: int) -> Image.Image:
    """An ink of red, green and blue by plain undercolour removal."""
    shown = [
        np.asarray(samples.band(band, by).point(levels(samples.decode[2 * band : 2 * band + 2])))
        for band in range(_RGB_BANDS)
    ]
    lightest = np.max(shown, axis=0)
    if ink == "Black":
        return Image.fromarray(lightest)
    return Image.fromarray(np.asarray(FULL - (lightest - shown[PROCESS.index(ink)]), np.uint8))
