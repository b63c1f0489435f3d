"""Pages on the canvas beside a question, all at one scale, as they would lie on a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from materials_app.desktop.controls import Ground
from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.page_overlay import paint_sheet
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.model.display_list import DisplayPage
from materials_app.model.geometry import Size
from materials_app.model.library import AssetLibrary

MARGIN = 40
GAP = 20
CAPTION_GAP = 20
LARGEST = 0.62
"""Pixels a point at most: a poster beside a question is a picture, not the work."""
STEP = 0.96


def flowed(sizes: Sequence[Size], room: QSize) -> list[QRectF]:
    """Where pages stand: in rows from left to right, all at the largest one scale at which they fit the room."""
    scale = LARGEST
    while True:
        placed, height = _rows(sizes, scale, room.width())
        if height <= room.height() or scale < 0.01:
            top = max((room.height() - height) / 2, 0)
            return [place.translated(0, top) for place in placed]
        scale *= STEP


def _rows(sizes: Sequence[Size], scale: float, width: float) -> tuple[list[QRectF], float]:
    widest = max((size.width for size in sizes), default=1.0)
    scale = min(scale, width / widest)
    rows: list[list[Size]] = []
    for size in sizes:
        taken = sum(one.width * scale + GAP for one in rows[-1]) if rows else 0
        if rows and taken + size.width * scale <= width:
            rows[-1].append(size)
        else:
            rows.append([size])
    placed, top = [], 0.0
    for row in rows:
        left = (width - sum(one.width * scale for one in row) - GAP * (len(row) - 1)) / 2
        high = max(one.height for one in row) * scale
        for one in row:
            placed.append(QRectF(left, top + (high - one.height * scale) / 2, one.width * scale, one.height * scale))
            left += one.width * scale + GAP
        top += high + GAP
    return placed, top - GAP


class SheetPreview(Ground):
    """First sides of pages, with a line under them."""

    def __init__(self, library: AssetLibrary, parent: QWidget | None = None) -> None:
        super().__init__("canvas", parent=parent)
        self._painter = PagePainter(library)
        self._pages: tuple[DisplayPage, ...] = ()
        self._caption = ""
        self._drawn: tuple[object, QPixmap] | None = None

    @property
    def pages(self) -> tuple[DisplayPage, ...]:
        """The pages on show."""
        return self._pages

    def use(self, library: AssetLibrary) -> None:
        """Take pictures from another library."""
        self._painter.use(library)

    def show_pages(self, pages: Sequence[DisplayPage], caption: str) -> None:
        """Show these pages; none leave what was shown until there are some."""
        self._pages, self._caption = tuple(pages) or self._pages, caption
        self.setAccessibleName(caption)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint canvas, pages and caption."""
        super().paintEvent(event)
        if not self._pages:
            return
        theme, painter = theme_of(self), QPainter(self)
        below = line_of(Role.BODY) + CAPTION_GAP
        room = QSize(self.width() - 2 * MARGIN, self.height() - 2 * MARGIN - below)
        places = [
            place.translated(MARGIN, MARGIN).toAlignedRect()
            for place in flowed([page.geometry.trim for page in self._pages], room)
        ]
        painter.drawPixmap(QPointF(0, 0), self._sheets(places))
        for place in places:
            paint_sheet(painter, QRectF(place), theme)
        foot = max(place.bottom() for place in places) + CAPTION_GAP
        painter.setPen(ink(theme.text2))
        painter.setFont(ui_font(Role.BODY))
        words = QRect(8, foot, self.width() - 16, 3 * line_of(Role.BODY))
        painter.drawText(
            words,
            int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap),
            self._caption,
        )
        painter.end()

    def _sheets(self, places: Sequence[QRect]) -> QPixmap:
        """The pages painted, kept until they change: a moved pointer repaints no letters."""
        key = (
            tuple(map(id, self._pages)),
            tuple(place.getRect() for place in places),
            self.devicePixelRatioF(),
            self.size(),
        )
        if self._drawn is not None and self._drawn[0] == key:
            return self._drawn[1]
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        brush = QPainter(picture)
        for page, place in zip(self._pages, places, strict=True):
            brush.save()
            brush.translate(place.topLeft())
            trim = page.geometry.trim
            brush.scale(place.width() / trim.width, place.height() / trim.height)
            self._painter.paint(brush, page, with_bleed=False)
            brush.restore()
        brush.end()
        self._drawn = (key, picture)
        return picture
