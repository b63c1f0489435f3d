"""A field for words: grows with them, marks what is too long, leaves undo to the set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
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

from materials_app.app.pasting import ready_to_paste
from materials_app.app.spelling import Misspelt
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
    pasting = Signal()
    """Something is about to be pasted."""
    pasted = Signal(object)
    """Something was pasted: what was done to it."""
    menu_wanted = Signal(QPoint)
    """A menu is wanted at a place of the screen, for the word the cursor is in."""

    def __init__(self, least: int = LEAST_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faulty = False
        self._least = least
        self.keeps_lines = False
        self._over = 0
        self._slips: tuple[Slip, ...] = ()
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
        self.cursorPositionChanged.connect(self._look_where_the_cursor_is)
        self._grow()

    def show_fault(self, over: int, *, is_fault: bool = False) -> None:
        """Mark the last ``over`` characters as too many; ``is_fault``: there is a fault, if only on another layout."""
        faulty = is_fault or over > 0
        if not over and (over, faulty) == (self._over, self.faulty):
            return
        self.faulty, self._over = faulty, over
        self._mark()
        self.update()

    # -- pasting

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the words alone, as they are set: what is pasted is a step of undo of its own, and told."""
        made = ready_to_paste(source.text(), keeps_lines=self.keeps_lines)
        self.pasting.emit()
        self.textCursor().insertText(made.text)
        self.ensureCursorVisible()
        self.pasted.emit(made)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words, and nothing else."""
        return source.hasText()

    # -- spelling

    def show_slips(self, found: Sequence[Misspelt]) -> None:
        """Underline these words; the marks go along with what is typed before them."""
        self._slips = tuple(_slip(self, one) for one in found)
        self._mark()

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The words underlined, or about to be once the cursor has left them."""
        return tuple(one for one in self._slips if one.cursor.selectedText() == one.found.word)

    def slip_from(self, at: int) -> Slip | None:
        """The slip that a place lies in, else the next after it, else the first of the field."""
        slips = self.slips
        later = (one for one in slips if one.cursor.selectionEnd() >= at)
        return next(later, slips[0] if slips else None)

    def _mark(self) -> None:
        """Mark what is misspelt, and over it what is too many. The word being typed may not be finished yet."""
        cursor = self.textCursor()
        at = cursor.position() if self.hasFocus() and not cursor.hasSelection() else -1
        slips = (one for one in self.slips if one.cursor.selectionEnd() != at)
        tail = [_too_many(self, self._over)] if self._over else []
        self.setExtraSelections([*(_misspelt(self, one) for one in slips), *tail])

    def _look_where_the_cursor_is(self) -> None:
        if self._slips:
            self._mark()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the window's own menu; a click outside what is marked puts the cursor where it was made."""
        if event.reason() is QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_wanted.emit(event.globalPos() if by_mouse else self.cursor_place())

    def cursor_place(self) -> QPoint:
        """Where on the screen the cursor's line ends below."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

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
        """Letters of another size have other lines; another theme marks in other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.blockSignals(True)
            self._lead()
            self.blockSignals(False)
            self._grow()
        if event.type() is QEvent.Type.PaletteChange and (self._slips or self._over):
            self._mark()

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


@dataclass(frozen=True, slots=True)
class Slip:
    """A misspelt word of a field; its cursor goes along when the words round it change."""

    found: Misspelt
    cursor: QTextCursor


def _slip(field: TextArea, found: Misspelt) -> Slip:
    text, cursor = field.toPlainText(), QTextCursor(field.document())
    cursor.setPosition(_units(text, found.start))
    cursor.setPosition(_units(text, found.end), QTextCursor.MoveMode.KeepAnchor)
    return Slip(found, cursor)


def _units(text: str, at: int) -> int:
    """A place in a text as Qt counts it: a character outside the basic plane counts twice."""
    return len(text[:at].encode("utf-16-le")) // 2


def _misspelt(field: TextArea, slip: Slip) -> QTextEdit.ExtraSelection:
    looks = QTextCharFormat()
    looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    looks.setUnderlineColor(ink(theme_of(field).warning_fill))
    mark = QTextEdit.ExtraSelection()
    mark.cursor = slip.cursor
    mark.format = looks
    return mark


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
