"""Logos side by side in a form, each on white with whose it is under it; or why it cannot be shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from materials_app.app.logo_view import ShownLogo
from materials_app.desktop.controls import Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.page_overlay import paint_sheet
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.style import theme_of
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import say
from materials_app.model.display_list import DisplayPage

TILE = QSize(104, 52)
ACROSS = 3


class LogoPicture(QWidget):
    """One logo on white paper."""

    def __init__(self, page: DisplayPage, painter: PagePainter, name: str) -> None:
        super().__init__()
        self._page, self._painter = page, painter
        self.setFixedSize(TILE)
        self.setAccessibleName(say("logos.picture", name=name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and the logo on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        trim = self._page.geometry.trim
        painter.save()
        painter.scale(self.width() / trim.width, self.height() / trim.height)
        self._painter.paint(painter, self._page, with_bleed=False)
        painter.restore()
        paint_sheet(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), theme_of(self))
        painter.end()


class LogoRow(QWidget):
    """All of them, three in a row."""

    def __init__(self, logos: Sequence[ShownLogo], painter: PagePainter) -> None:
        super().__init__()
        self.setAccessibleName(say("logos.list"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setSpacing(12)
        grid.setColumnStretch(ACROSS, 1)
        for number, logo in enumerate(logos):
            grid.addWidget(_tile(logo, painter), number // ACROSS, number % ACROSS)


def _tile(logo: ShownLogo, painter: PagePainter) -> QWidget:
    tile = QWidget()
    column = QVBoxLayout(tile)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    name = logo.name or logo.file
    name = say("logos.mono", name=name) if logo.is_mono and logo.name else name
    if logo.page:
        column.addWidget(LogoPicture(logo.page, painter, name))
    words = f"{tell(logo.fault.message)}" if logo.fault else name
    label = Words(words, Role.NOTE, quiet=True).wrapped()
    label.setFixedWidth(TILE.width())
    column.addWidget(label)
    column.addStretch(1)
    return tile
