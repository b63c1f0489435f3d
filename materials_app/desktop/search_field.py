"""A field to find something in a list: a glass before the words; up, down and Enter are the list's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.style import theme_of

ICON = 16
ICON_X = 14
LETTERS_X = 34
AROUND = 20
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchField(QLineEdit):
    """Typing filters; ``stepped`` walks the list, ``chosen`` takes what is in hand there."""

    stepped = Signal(int)
    chosen = Signal()

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(ui_font(Role.READING))
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setTextMargins(LETTERS_X, 0, 8, 0)
        self.setMinimumHeight(line_of(Role.READING) + AROUND)

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size want another height."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setMinimumHeight(line_of(Role.READING) + AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand up, down and Enter to the list."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its glass."""
        super().paintEvent(event)
        painter = QPainter(self)
        glass = icon_pixmap("search", theme_of(self).text2, ICON, self.devicePixelRatioF())
        painter.drawPixmap(ICON_X, (self.height() - ICON) // 2, glass)
        painter.end()
