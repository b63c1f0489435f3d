"""How much ink a logo carries, and where in its picture: what its size on the page follows, not its box."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from materials_app.errors import InputError
from materials_app.model.document import BoundMark
from materials_app.model.library import AssetLibrary, ImageFile
from materials_app.model.mark import Mark, MarkInks
from materials_app.model.said import said
from materials_app.typeset.grid import inside

__all__ = ["MarkInk", "ink_of", "mark_ink"]

_KEPT = 64
"""More marks than one set may have."""

_WHOLE = (0.0, 0.0, 1.0, 1.0)
_LOOKED_AT = 256
"""Pixels along the longer side: enough to weigh a mark."""
_PAPER = 0.03
"""A pixel this pale is paper."""
_LEAST_WEIGHT = 0.35
"""A pale colour is seen as well: what any ink weighs beside black."""


@dataclass(frozen=True, slots=True)
class MarkInk:
    """The part of a picture that carries ink (left, top, right, bottom as shares of it), the proportion of that part
    (width by height) and how much of it is covered, dark ink weighing more than pale."""

    box: tuple[float, float, float, float]
    aspect: float
    cover: float


def ink_of(mark: BoundMark, library: AssetLibrary) -> MarkInk:
    """Weigh a logo, whichever kind it is.

    Raises:
        InputError: when it is missing or refused, or nothing of it would be seen on white.
    """
    return shapes_ink(library.mark(mark.image), mark.inks) if mark.inks else mark_ink(library.image(mark.image))


@lru_cache(maxsize=_KEPT)
def shapes_ink(mark: Mark, inks: MarkInks) -> MarkInk:
    """Weigh a logo of shapes as it prints on white: the same way as a picture, on a grid as fine."""
    import numpy as np

    step = max(mark.box.width, mark.box.height) / _LOOKED_AT
    columns, rows = (max(1, round(side / step)) for side in (mark.box.width, mark.box.height))
    weight = np.zeros((rows, columns))
    for shape in mark.shapes:
        srgb = inks.paint(shape.colour).web
        tone = min(srgb.red, srgb.green, srgb.blue) / 255
        weighs = 0.0 if shape.colour.is_paper else _LEAST_WEIGHT + (1 - _LEAST_WEIGHT) * (1 - tone)
        weight[inside(shape.segments, mark.box, (rows, columns))] = weighs
    return MarkInk(_WHOLE, mark.aspect, float(weight.mean()))


@lru_cache(maxsize=_KEPT)
def mark_ink(image: ImageFile) -> MarkInk:
    """Weigh a logo as it prints on white.

    Raises:
        InputError: when nothing of it would be seen there, or it cannot be read.
    """
    import numpy as np  # with Pillow 60 ms that only sets with logos pay
    from PIL import Image

    try:
        with Image.open(BytesIO(image.data)) as picture:
            small = picture.convert("RGBA")
            small.thumbnail((_LOOKED_AT, _LOOKED_AT))
    except (OSError, ValueError, Image.DecompressionBombError) as unreadable:
        raise _unfit(image, said("The logo “{name}” cannot be read.", name=image.id)) from unreadable
    white = Image.new("RGBA", small.size, (255, 255, 255, 255))
    tone = np.asarray(Image.alpha_composite(white, small).convert("RGB"), dtype=float).min(axis=2) / 255
    inked = tone < 1 - _PAPER
    if not inked.any():
        raise _unfit(image, said("The logo “{name}” is white: on paper nothing of it is seen.", name=image.id))
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    weight = np.where(inked, _LEAST_WEIGHT + (1 - _LEAST_WEIGHT) * (1 - tone), 0.0)
    cover = float(weight.sum() / ((bottom - top) * (right - left)))
    width, height = small.size
    box = (float(left / width), float(top / height), float(right / width), float(bottom / height))
    aspect = (box[2] - box[0]) * image.width / ((box[3] - box[1]) * image.height)
    return MarkInk(box, aspect, cover)


def _unfit(image: ImageFile, message: str) -> InputError:
    return InputError(
        message,
        hint=said("Use a file of the logo in its colours, for a white ground."),
        place=image.id,
        error_id="partner-logo",
    )
