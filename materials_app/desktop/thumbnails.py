"""Small pictures of the set's layouts, painted from the same display lists as the page; each kept until it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from materials_app.desktop.page_painter import PagePainter
from materials_app.model.display_list import DisplayPage
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Size

STILL_MS = 120
"""The hands have been still this long before a picture is painted anew: it costs as much as a key press may."""
ROOM = QSize(60, 44)
"""The box a thumbnail is fitted into, in pixels."""


def thumbnail_size(trim: Size, room: QSize = ROOM) -> QSize:
    """How large a page of this size is drawn: as large as the box allows."""
    scale = min(room.width() / trim.width, room.height() / trim.height)
    return QSize(max(round(trim.width * scale), 1), max(round(trim.height * scale), 1))


def page_pixmap(page: DisplayPage, painter: PagePainter, room: QSize, ratio: float) -> QPixmap:
    """A page fitted into a box, at a device pixel ratio."""
    size = thumbnail_size(page.geometry.trim, room)
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    brush = QPainter(picture)
    brush.scale(picture.width() / page.geometry.trim.width, picture.height() / page.geometry.trim.height)
    painter.paint(brush, page, with_bleed=False)
    brush.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class Thumbnails(QObject):
    """Paints and keeps them. A picture that is asked for is painted when the hands are still, one a turn."""

    drawn = Signal()
    """Another picture is ready."""

    def __init__(self, painter: PagePainter, parent: QObject) -> None:
        super().__init__(parent)
        self._painter = painter
        self._kept: dict[str, tuple[Typeset, float, QPixmap]] = {}
        self._wanted: dict[str, tuple[Typeset, float]] = {}
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.setInterval(STILL_MS)
        self._spare.timeout.connect(self._draw_one)

    @property
    def is_waiting(self) -> bool:
        """Whether a picture that was asked for is still to be painted."""
        return bool(self._wanted)

    def picture(self, layout: str, typeset: Typeset, ratio: float) -> QPixmap | None:
        """The first side of a layout in small: as it is, or as it was last until the new one is painted, or none."""
        kept = self._kept.get(layout)
        if kept is None or kept[0] is not typeset or kept[1] != ratio:
            asked = self._wanted.get(layout)
            if asked is None or asked[0] is not typeset:  # a page that is new, not one that is looked at again
                self._spare.start(STILL_MS)
            self._wanted[layout] = (typeset, ratio)
        return kept[2] if kept else None

    def _draw_one(self) -> None:
        layout, (typeset, ratio) = next(iter(self._wanted.items()))
        del self._wanted[layout]
        self._kept[layout] = (typeset, ratio, page_pixmap(typeset.display_list.pages[0], self._painter, ROOM, ratio))
        if self._wanted:
            self._spare.start(0)
        self.drawn.emit()
