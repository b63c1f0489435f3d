"""Small parts every pane is built from: words, rules, marks, notes, locked rows, text areas, choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QWidget,
)

from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.marks import NORMAL, Mark, paint_mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink

FIELD_PADDING_X = 11
FIELD_PADDING_Y = 6
FIELD_LINE = 19
LEAST_LINES = 1
MOST_LINES = 6
LOCKED_HEIGHT = 32
CHOICE_LETTERS = 4
CHOICES_SHOWN = 12


class Ground(QWidget):
    """A plain ground painted from a theme token; panes and bars stand on it. ``rules`` are the sides with a line."""

    def __init__(self, token: str, rules: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self._rules = rules

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its lines."""
        theme, painter = theme_of(self), QPainter(self)
        painter.fillRect(self.rect(), ink(getattr(theme, self._token)))
        if "top" in self._rules:
            painter.fillRect(0, 0, self.width(), 1, ink(theme.line))
        if "bottom" in self._rules:
            painter.fillRect(0, self.height() - 1, self.width(), 1, ink(theme.line))
        painter.end()


class Words(QLabel):
    """A label in one of the interface's roles; ``quiet`` gives the second letter colour."""

    def __init__(
        self, words: str = "", role: Role = Role.BODY, *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._quiet = quiet
        self.setFont(ui_font(role))
        self.setTextFormat(Qt.TextFormat.PlainText)

    def wrapped(self) -> Words:
        """The same label, breaking its lines."""
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        return self

    def paintEvent(self, event: QPaintEvent) -> None:
        """Take the letter colour of the theme in use, then paint."""
        theme = theme_of(self)
        wanted = ink(theme.text2 if self._quiet else theme.text)
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            recolour(self, QPalette.ColorRole.WindowText, wanted)
        super().paintEvent(event)


def recolour(widget: QWidget, role: QPalette.ColorRole, colour: QColor) -> None:
    """Give one widget another colour for one role."""
    changed = widget.palette()
    changed.setColor(role, colour)
    widget.setPalette(changed)


class Rule(QWidget):
    """A thin line between groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One pixel high."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink(theme_of(self).line))
        painter.end()


class MarkView(QWidget):
    """A status mark beside words. The words say the same, so screen readers need no name for it."""

    def __init__(self, mark: Mark, side: int = NORMAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def mark(self) -> Mark:
        """The mark shown."""
        return self._mark

    def show_mark(self, mark: Mark) -> None:
        """Show another mark."""
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        """The mark's own square."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint_mark(painter, self._mark, QRectF(0, 0, self._side, self._side), theme_of(self))
        painter.end()


class MarkedNote(QWidget):
    """A sentence with an optional mark before it: the line under a field, the light's words, an export row."""

    def __init__(self, role: Role = Role.NOTE, side: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._mark = MarkView(Mark.READY, side)
        self._quiet = Words("", role, quiet=True).wrapped()
        self._loud = Words("", Role.NOTE_STRONG if role is Role.NOTE else role).wrapped()
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._quiet, 1)
        row.addWidget(self._loud, 1)
        self.say("")

    def say(self, words: str, mark: Mark | None = None) -> None:
        """Show ``words``; with a mark they are set in the full letter colour."""
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.show_mark(mark)
        self._quiet.setVisible(mark is None)
        self._loud.setVisible(mark is not None)
        self._quiet.setText(words)
        self._loud.setText(words)
        self.setAccessibleName(words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._quiet.text()


class LockedRow(QWidget):
    """A fact the set cannot change: grey ground, full-strength letters, a lock."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 36, 0)
        self._value = Words("", Role.STRONG)
        self._value.setFont(ui_font(Role.STRONG, tabular=True))
        self._label = label
        row.addWidget(Words(label, quiet=True))
        row.addStretch(1)
        row.addWidget(self._value)
        self.setMinimumHeight(LOCKED_HEIGHT)

    def show_value(self, value: str) -> None:
        """Show the fact."""
        self._value.setText(value)
        self.setAccessibleName(f"{self._label}: {value}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and lock."""
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(theme.sunken))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        lock = icon_pixmap("lock", theme.text2, NORMAL, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 12 - NORMAL, (self.height() - NORMAL) // 2, lock)
        painter.end()


class TextArea(QPlainTextEdit):
    """A field for words that grows with them from ``least`` to six lines. Tab leaves it. ``faulty`` paints its border."""

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
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(FIELD_PADDING_X - 1, FIELD_PADDING_Y - 1, FIELD_PADDING_X - 1, FIELD_PADDING_Y - 1)
        self.viewport().setAutoFillBackground(False)
        self.setUndoRedoEnabled(False)  # the set has one undo, for every edit alike
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def show_fault(self, over: int) -> None:
        """Mark the last ``over`` characters as too many; none clears the mark."""
        self.faulty = over > 0
        self.setExtraSelections([_too_many(self, over)] if over else [])
        self.update()

    def show_words(self, words: str) -> None:
        """Replace the words, keeping the cursor where it can stay, without telling anyone."""
        if words == self.toPlainText():
            return
        at = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(words)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(words)))
        self.setTextCursor(cursor)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of lines."""
        super().resizeEvent(event)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        lines = min(max(int(self.document().size().height()), self._least), MOST_LINES)
        spacing = self.fontMetrics().lineSpacing()
        height = lines * max(spacing, 1) + 2 * FIELD_PADDING_Y + 2
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(max(height, LOCKED_HEIGHT))


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
    mark.cursor = cursor  # type: ignore[attr-defined]
    mark.format = looks  # type: ignore[attr-defined]
    return mark


class Choice(QComboBox):
    """One of a few: ids with their words. ``chosen`` carries the id, only when a person chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(ui_font(Role.BODY))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(CHOICE_LETTERS)
        self.setMaxVisibleItems(CHOICES_SHOWN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view = QListView()
        view.setFont(self.font())
        view.setFrameShape(QFrame.Shape.NoFrame)
        self.setView(view)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def offer(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (id, words) with ``current`` chosen; nothing chosen when it is none of them."""
        if tuple(options) != tuple((self.itemData(row), self.itemText(row)) for row in range(self.count())):
            self.blockSignals(True)
            self.clear()
            for name, words in options:
                self.addItem(words, name)
            self.blockSignals(False)
        self.setCurrentIndex(self.findData(current))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the pane; it never changes a choice by accident."""
        event.ignore()


class FilterChoice(Choice):
    """A choice among many: typing filters the list, and only a listed name can be chosen."""

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        line.setPlaceholderText(prompt)
        line.setFont(self.font())
        line.setFrame(False)
        self._names = QStringListModel(self)
        finder = QCompleter(self._names, self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setMaxVisibleItems(CHOICES_SHOWN)
        finder.popup().setFont(self.font())
        finder.activated.connect(self._take)
        self.setCompleter(finder)
        line.editingFinished.connect(self._settle)

    def offer(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (id, words) with ``current`` chosen."""
        super().offer(options, current)
        self._names.setStringList([words for _, words in options])
        if not self.lineEdit().hasFocus():
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")

    def _take(self, words: str) -> None:
        row = self.findText(words, Qt.MatchFlag.MatchFixedString)
        if row >= 0:
            self.setCurrentIndex(row)
            self.chosen.emit(str(self.itemData(row)))

    def _settle(self) -> None:
        """On leaving: a whole name is taken, anything else goes back to what was chosen."""
        row = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if row >= 0 and row != self.currentIndex():
            self._take(self.itemText(row))
        elif row < 0:
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")
