"""Small pictures of the set's layouts, painted from the same display lists as the page; each kept until it changes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from materials_app.desktop.page_painter import PagePainter
from materials_app.model.display_list import DisplayPage
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Size

ROOM = QSize(60, 44)
"""The box a thumbnail is fitted into, in pixels."""


def thumbnail_size(trim: Size) -> QSize:
    """How large a page of this size is drawn: as large as the box allows."""
    scale = min(ROOM.width() / trim.width, ROOM.height() / trim.height)
    return QSize(max(round(trim.width * scale), 1), max(round(trim.height * scale), 1))


class Thumbnails:
    """Paints and keeps them, one a layout."""

    def __init__(self, painter: PagePainter) -> None:
        self._painter = painter
        self._kept: dict[str, tuple[Typeset, float, QPixmap]] = {}

    def picture(self, layout: str, typeset: Typeset, ratio: float) -> QPixmap:
        """The first side of a layout in small, at a device pixel ratio."""
        kept = self._kept.get(layout)
        if kept is not None and kept[0] is typeset and kept[1] == ratio:
            return kept[2]
        made = self._drawn(typeset.display_list.pages[0], ratio)
        self._kept[layout] = (typeset, ratio, made)
        return made

    def _drawn(self, page: DisplayPage, ratio: float) -> QPixmap:
        size = thumbnail_size(page.geometry.trim)
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        painter = QPainter(picture)
        painter.scale(picture.width() / page.geometry.trim.width, picture.height() / page.geometry.trim.height)
        self._painter.paint(painter, page, with_bleed=False)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
