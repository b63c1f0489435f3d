"""A field for words: grows with them, marks what is too long, leaves undo to the set."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from materials_app.desktop.fonts import Role, scaled, ui_font
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink

FIELD_PADDING_X = 11
FIELD_PADDING_Y = 6
FIELD_LINE = 19
LEAST_LINES = 1
MOST_LINES = 6
SET_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TextArea(QTextEdit):
    """A field for words that grows with them up to six lines. Tab leaves it; ``faulty`` shows in its border."""

    left = Signal()
    """The keyboard has left the field."""
    entered = Signal()
    """The keyboard is in the field."""

    def __init__(self, least: int = LEAST_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faulty = False
        self._least = least
        self.setFont(ui_font(Role.BODY))
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(FIELD_PADDING_X - 1, FIELD_PADDING_Y - 1, FIELD_PADDING_X - 1, FIELD_PADDING_Y - 1)
        self.viewport().setAutoFillBackground(False)
        self.setUndoRedoEnabled(False)  # the set has one undo, for every edit alike
        self._lead()
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def show_fault(self, over: int, *, is_fault: bool = False) -> None:
        """Mark the last ``over`` characters as too many; ``is_fault``: there is a fault, if only on another layout."""
        self.faulty = is_fault or over > 0
        self.setExtraSelections([_too_many(self, over)] if over else [])
        self.update()

    def show_words(self, words: str) -> None:
        """Replace the words, keeping the cursor where it can stay, without telling anyone."""
        if words == self.toPlainText():
            return
        at = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(words)
        self._lead()
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(words)))
        self.setTextCursor(cursor)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of lines."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size have other lines."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.blockSignals(True)
            self._lead()
            self.blockSignals(False)
            self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The pane scrolls, not the field."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the pane."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the pane."""
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window: the set has one undo for every edit."""
        if isinstance(event, QKeyEvent) and _is_for_the_set(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _lead(self) -> None:
        """Nineteen pixels from line to line at 100 %, in every paragraph and those to come."""
        leading = QTextBlockFormat()
        leading.setLineHeight(scaled(FIELD_LINE), int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(leading)

    def _grow(self) -> None:
        words = round(self.document().size().height())
        line = scaled(FIELD_LINE)
        height = min(max(words, self._least * line), MOST_LINES * line) + 2 * FIELD_PADDING_Y + 2
        if height != self.height():
            self.setFixedHeight(height)


def _too_many(field: TextArea, over: int) -> QTextEdit.ExtraSelection:
    theme = theme_of(field)
    looks = QTextCharFormat()
    looks.setForeground(ink(theme.error))
    looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    looks.setUnderlineColor(ink(theme.error))
    looks.setBackground(ink(theme.error_ground))
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(field.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    start = max(cursor.position() - over, 0)
    cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
    mark.cursor = cursor
    mark.format = looks
    return mark


def _is_for_the_set(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.ShortcutOverride and any(event.matches(key) for key in SET_KEYS)
