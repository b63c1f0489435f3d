"""A small picture of a set: its first layouts side by side, painted from their display lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from materials_app.desktop.page_overlay import paint_sheet
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.theme import LIGHT
from materials_app.model.display_list import DisplayPage
from materials_app.model.geometry import Size

ROOM = QSize(268, 108)
GAP = 12
SHOWN = 2
"""Layouts that a card shows."""
SHARPNESS = 2
"""Pixels a pixel, so that one kept picture serves plain and fine screens."""


def places(trims: Sequence[Size], room: QSize = ROOM) -> list[QRectF]:
    """Where pages of these sizes stand: side by side, each fitted to its share of ``room``, together in the middle."""
    if not trims:
        return []
    share = (room.width() - GAP * (len(trims) - 1)) / max(len(trims), SHOWN)
    scales = [min(share / trim.width, (room.height() - 2) / trim.height) for trim in trims]
    sizes = [(round(trim.width * scale), round(trim.height * scale)) for trim, scale in zip(trims, scales, strict=True)]
    left = (room.width() - sum(width for width, _ in sizes) - GAP * (len(sizes) - 1)) // 2
    found = []
    for width, height in sizes:
        found.append(QRectF(left, (room.height() - height) // 2, width, height))
        left += width + GAP
    return found


def picture_of(pages: Sequence[DisplayPage], painter: PagePainter) -> bytes:
    """The picture as a PNG; empty where there is no page."""
    if not pages:
        return b""
    image = QImage(ROOM * SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    brush = QPainter(image)
    brush.scale(SHARPNESS, SHARPNESS)
    for page, place in zip(pages, places([page.geometry.trim for page in pages]), strict=True):
        brush.save()
        brush.translate(place.topLeft())
        brush.scale(place.width() / page.geometry.trim.width, place.height() / page.geometry.trim.height)
        painter.paint(brush, page, with_bleed=False)
        brush.restore()
        paint_sheet(brush, place, LIGHT)  # the page never changes with the theme, and nor does its edge
    brush.end()
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(store, QByteArray(b"png")).write(image)
    return bytes(store.data().data())
