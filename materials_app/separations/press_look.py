"""Puts plates back together as they will look on the press's paper, all of them or those one wants to see."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from materials_app.model.colour import Cmyk
from materials_app.model.condition import IccProfile
from materials_app.separations.profiles import plates_to_screen

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Levels = NDArray[np.uint8]
"""Ink by pixel: 0 is none, 255 is solid."""

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
_SOLID = 255


def press_look(
    inks: Mapping[str, Levels], profile: IccProfile, spots: Mapping[str, Cmyk], *, on_paper: bool = False
) -> Picture:
    """The plates as one picture in sRGB.

    Args:
        inks: plates of one size by name; those left out print nothing.
        profile: the press and its paper.
        spots: process inks that stand in for each spot colour. How a spot looks under another ink nobody knows before
            it is printed: the two are multiplied, as in a proof on process inks.
        on_paper: show the paper's own white and the press's own black, not the screen's.

    Raises:
        DataFileError: ``profile`` is not a press profile.
    """
    from PIL import Image

    shape = next(iter(inks.values())).shape
    bands = [_band(at, inks, spots, shape) for at in range(len(PROCESS))]
    return plates_to_screen(profile, on_paper=on_paper).apply(Image.merge("CMYK", bands))


def _share(cmyk: Cmyk, at: int) -> float:
    return (cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black)[at]


def _band(at: int, inks: Mapping[str, Levels], spots: Mapping[str, Cmyk], shape: tuple[int, ...]) -> Picture:
    """One process plate with what the spots add to it."""
    from PIL import Image

    plain = inks.get(PROCESS[at], np.zeros(shape, np.uint8))
    shares = ((plate, _share(spots[name], at)) for name, plate in inks.items() if name in spots)
    added = [(plate, share) for plate, share in shares if share]
    if not added:
        return Image.fromarray(plain)
    left = reduce(lambda paper, one: paper * (1 - one[0] / _SOLID * one[1]), added, 1 - plain / np.float32(_SOLID))
    return Image.fromarray(np.round((1 - left) * _SOLID).astype(np.uint8))
