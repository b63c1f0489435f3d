"""Pictures much smaller than they are, without ragged letters: a painter looks at four points of the picture for each
pixel, so what is drawn at a third of its size loses strokes. It is halved first, every point counted, and kept so."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

KEPT = 24
"""Six panels of a leaflet, two sides, in two sizes."""


class _Same:
    """An image told apart from another by Qt's own number of its content, not by looking at its points."""

    def __init__(self, image: QImage) -> None:
        self.image = image
        self._key = image.cacheKey()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other._key == self._key

    def __hash__(self) -> int:
        return hash(self._key)


def nearest(image: QImage, scale: float) -> tuple[QImage, float]:
    """The picture to draw at ``scale``: itself, or halved until less than half of it is left out; and how far."""
    halvings = 0
    while scale * 2 ** (halvings + 1) <= 1:
        halvings += 1
    if not halvings:
        return image, 1.0
    return _halved(_Same(image), halvings), 0.5**halvings


@lru_cache(maxsize=KEPT)
def _halved(same: _Same, halvings: int) -> QImage:
    size = same.image.size() / 2**halvings
    smooth, exactly = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    return same.image.scaled(size, exactly, smooth)
