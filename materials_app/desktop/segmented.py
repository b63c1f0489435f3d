"""One of a few that are all seen at once: Design or Proof, the tabs of a pane. Screen readers meet radio buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from materials_app.desktop.button import stop_where_chosen
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import ink

HEIGHT = 32
SMALL = 28
PADDING = 16
RADIUS = 7
LINE = 1.0
CHOSEN_LINE = 2.0


class Segment(QRadioButton):
    """One choice of a segmented control."""

    def __init__(self, name: str, words: str, height: int) -> None:
        super().__init__(words)
        self.name = name
        self._height = height
        self.setFont(ui_font(Role.LABEL))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        stop_where_chosen(self)

    def sizeHint(self) -> QSize:
        """As wide as its words, heavy or not, with air at both sides."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * PADDING, self._height)

    def minimumSizeHint(self) -> QSize:
        """Its words may lose their air, never their letters."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + PADDING, self._height)

    def hitButton(self, pos: object) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the raised field under those that are chosen."""
        theme, painter = theme_of(self), QPainter(self)
        chosen = self.isChecked()
        if chosen:
            inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            rounded(painter, inner, theme.raised, theme.accent, CHOSEN_LINE, RADIUS - 1)
        painter.setFont(ui_font(Role.STRONG if chosen else Role.LABEL))
        painter.setPen(ink(theme.accent if chosen else theme.text))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class Segmented(QWidget):
    """A row of segments in a groove. ``chosen`` carries the name, only when a person chose."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], *, height: int = HEIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.segments = tuple(Segment(one, words, height) for one, words in choices)
        for segment in self.segments:
            self._group.addButton(segment)
            row.addWidget(segment)
        self.segments[0].setChecked(True)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        """The name of what is chosen."""
        return next(segment.name for segment in self.segments if segment.isChecked())

    def choose(self, name: str) -> None:
        """Show another choice, without telling anybody."""
        for segment in self.segments:
            if segment.name == name:
                segment.setChecked(True)

    def show_only(self, names: Sequence[str]) -> None:
        """Leave out choices that make no sense now."""
        for segment in self.segments:
            segment.setVisible(segment.name in names)
        if self.current not in names:
            self.choose(names[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove."""
        theme, painter = theme_of(self), QPainter(self)
        groove = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        rounded(painter, groove, theme.sunken, theme.edge, LINE, RADIUS)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, as in any group of radio buttons; told as a person's choice."""
        before = self.current
        super().keyPressEvent(event)
        if self.current != before:
            self.chosen.emit(self.current)
