"""The sheets of a press file as pictures for the page: each brought to the size it is shown at, once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap

from materials_app.desktop.theme import OVERLAY, ink

Sheets = tuple[QImage | None, ...]
"""Sheets as they were drawn; none for one that cannot be, or is not there yet."""


class ProofPictures:
    """Sheets and, of each, the last size it was asked for in."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._scaled: dict[int, QPixmap] = {}

    def picture(self, number: int, size: QSize, ratio: float) -> QPixmap:
        """A sheet in device pixels; plain paper where it cannot be drawn or is not there yet."""
        image = self._sheets[number] if number < len(self._sheets) else None
        if image is None:
            blank = QPixmap(size)
            blank.fill(ink(OVERLAY.paper))
            blank.setDevicePixelRatio(ratio)
            return blank
        kept = self._scaled.get(number)
        if kept is None or kept.size() != size:
            smooth, as_it_is = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
            kept = QPixmap.fromImage(image.scaled(size, as_it_is, smooth))
            kept.setDevicePixelRatio(ratio)
            self._scaled[number] = kept
        return kept
