"""Small parts every pane is built from: words, rules, marks, notes, locked rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.marks import NORMAL, Mark, paint_mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink

LOCKED_HEIGHT = 32
DOT = 6


class Ground(QWidget):
    """A plain ground painted from a theme token; panes and bars stand on it. ``rules`` are the sides with a line."""

    def __init__(self, token: str, rules: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = token
        self._rules = rules

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its lines."""
        theme, painter = theme_of(self), QPainter(self)
        painter.fillRect(self.rect(), ink(getattr(theme, self.ground)))
        if "top" in self._rules:
            painter.fillRect(0, 0, self.width(), 1, ink(theme.line))
        if "right" in self._rules:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), ink(theme.line))
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
        self.setForegroundRole(QPalette.ColorRole.WindowText)
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


def label_unseen(buddy: QWidget, words: str) -> None:
    """Name a box of choices beside which no label is seen: it is read by its label alone. It has its parent already."""
    label = Words(words, parent=buddy.parentWidget())
    label.setBuddy(buddy)
    buddy.setAccessibleName(words)
    label.hide()


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


class Dot(QWidget):
    """A small dot beside words that say the same: one layout has its own here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Six pixels, and air before the words."""
        return QSize(DOT + 6, DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(theme_of(self).accent))
        painter.drawEllipse(QRectF(0, 0, DOT, DOT))
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
        """The mark's own square, under its margin."""
        return QSize(self._side, self._side + self.contentsMargins().top())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        square = QRectF(0, self.contentsMargins().top(), self._side, self._side)
        paint_mark(painter, self._mark, square, theme_of(self))
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
        for words in (self._quiet, self._loud):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside the mark, in a row of any height
        above = max((line_of(role) - side) // 2, 0)
        self._mark.setContentsMargins(0, above, 0, 0)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._quiet, 1)
        row.addWidget(self._loud, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
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
