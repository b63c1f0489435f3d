"""A way to begin: icon, words and keys on one line, as the start page lists them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from materials_app.desktop.actions import keys_of
from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import RADIUS, rounded
from materials_app.desktop.theme import ink

ICON = 18
PADDING = 8
ICON_GAP = 12
AROUND = 18
"""Room over and under the words together: 36 pixels high at 100 %."""


class Entry(QAbstractButton):
    """Stands for an action: name, state and effect are the action's."""

    def __init__(self, action: QAction, icon_name: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action, self._icon, self._words = action, icon_name, words
        self.setObjectName(action.objectName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(ui_font(Role.LABEL))
        action.changed.connect(self._follow)
        self.clicked.connect(lambda: action.trigger())
        self._follow()

    def _follow(self) -> None:
        words = self._words or self._action.text().replace("&", "")
        self.setText(words)
        self.setAccessibleName(words.rstrip("…"))
        self.setAccessibleDescription(keys_of(self._action))
        self.setEnabled(self._action.isEnabled())
        if self.parentWidget() is not None or not self.isEnabled():
            self.setVisible(self.isEnabled())  # a way that leads nowhere is no way to begin
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its words and keys."""
        wide = self.fontMetrics().horizontalAdvance(self.text())
        wide += QFontMetrics(ui_font(Role.NOTE)).horizontalAdvance(keys_of(self._action))
        return QSize(wide + ICON + ICON_GAP + 2 * PADDING + 24, line_of(Role.LABEL) + AROUND)

    def minimumSizeHint(self) -> QSize:
        """As wide as its words: the menu shows the keys too."""
        wide = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(wide + ICON + ICON_GAP + 2 * PADDING, line_of(Role.LABEL) + AROUND)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, words and keys."""
        theme, painter = theme_of(self), QPainter(self)
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            rounded(painter, QRectF(self.rect()), theme.pressed if self.isDown() else theme.hover, None, 1, RADIUS)
        colour = theme.text if self.isEnabled() else theme.disabled
        drawn = icon_pixmap(self._icon, colour, ICON, self.devicePixelRatioF())
        painter.drawPixmap(PADDING, (self.height() - ICON) // 2, drawn)
        room = QRect(self.rect()).adjusted(PADDING + ICON + ICON_GAP, 0, -4, 0)
        painter.setPen(ink(colour))
        painter.setFont(self.font())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self.width() < self.sizeHint().width():
            painter.end()  # no room for the keys beside the words: the menu shows them too
            return
        painter.setPen(ink(theme.text2 if self.isEnabled() else theme.disabled))
        painter.setFont(ui_font(Role.NOTE))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, int(flags), keys_of(self._action))
        painter.end()


class Badge(QWidget):
    """The program's own sign."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, icon_pixmap("studio", "", self._side, self.devicePixelRatioF()))
        painter.end()
