"""The questions of a new set at the left: which is asked, which answered, and how. One is asked again by a press."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import RADIUS, rounded
from materials_app.desktop.theme import Theme, ink
from materials_app.desktop.wording import say

CIRCLE = 22
LETTERS_X = CIRCLE + 14
TICK = 14
CURRENT_LINE = 2
PLAIN_LINE = 1
AROUND = 12
JOIN = 24


class StepState(StrEnum):
    """Where a question stands."""

    NOW = "now"
    DONE = "done"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class StepRow:
    """One question: its id, number, name, and the answer where there is one."""

    id: str
    number: int
    name: str
    answer: str
    state: StepState


class StepButton(QAbstractButton):
    """One question of the list."""

    def __init__(self, row: StepRow, *, is_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._is_last = is_last
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_row(row)

    def show_row(self, row: StepRow) -> None:
        """Show how the question stands."""
        self.row = row
        self.setText(row.name)
        self.setEnabled(row.state is not StepState.OPEN)
        self.setAccessibleName(say("make.step", number=row.number, name=row.name))
        self.setAccessibleDescription(row.answer)
        self.setToolTip(row.answer)
        self.update()

    def sizeHint(self) -> QSize:
        """Name, answer, and the line to the next question."""
        return QSize(160, line_of(Role.STRONG) + line_of(Role.NOTE) + AROUND + (0 if self._is_last else JOIN - AROUND))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circle, name and answer."""
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and self.underMouse():
            high = line_of(Role.STRONG) + line_of(Role.NOTE) + 4
            rounded(painter, QRectF(0, 0, self.width(), high), theme.hover, None, 1, RADIUS)
        self._paint_circle(painter, theme)
        if not self._is_last:
            painter.fillRect(CIRCLE // 2 + 1, CIRCLE + 8, 2, self.height() - CIRCLE - 12, ink(theme.line))
        now, top = self.row.state is StepState.NOW, 2
        role = Role.STRONG if now else Role.LABEL
        wide = self.width() - LETTERS_X - 4
        for words, one, colour in (
            (self.row.name, role, theme.text2 if self.row.state is StepState.OPEN else theme.text),
            (self.row.answer, Role.NOTE, theme.text2),
        ):
            font = ui_font(one)
            painter.setFont(font)
            painter.setPen(ink(colour))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRect(LETTERS_X, top, wide, line_of(one)), int(Qt.AlignmentFlag.AlignVCenter), shown)
            top += line_of(one)
        painter.end()

    def _paint_circle(self, painter: QPainter, theme: Theme) -> None:
        state, circle = self.row.state, QRectF(1, 1, CIRCLE - 2, CIRCLE - 2)
        done = state is StepState.DONE
        now = state is StepState.NOW
        painter.setPen(QPen(ink(theme.accent if now or done else theme.border), CURRENT_LINE if now else PLAIN_LINE))
        painter.setBrush(ink(theme.accent) if done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if done:
            tick = icon_pixmap("check", theme.on_accent, TICK, self.devicePixelRatioF())
            painter.drawPixmap((CIRCLE - TICK) // 2, (CIRCLE - TICK) // 2, tick)
            return
        painter.setFont(ui_font(Role.NOTE_STRONG))
        painter.setPen(ink(theme.accent if now else theme.text2))
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self.row.number))


class StepList(QWidget):
    """All questions, one under the other."""

    wanted = Signal(str)
    """A question is to be asked again: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.steps: tuple[StepButton, ...] = ()

    def show_rows(self, rows: tuple[StepRow, ...]) -> None:
        """Show these questions."""
        if [one.row.id for one in self.steps] != [row.id for row in rows]:
            self._build(rows)
        for step, row in zip(self.steps, rows, strict=True):
            step.show_row(row)

    def _build(self, rows: tuple[StepRow, ...]) -> None:
        for step in self.steps:
            self._column.removeWidget(step)
            step.deleteLater()
        last = len(rows)
        self.steps = tuple(StepButton(row, is_last=row.number == last, parent=self) for row in rows)
        for step in self.steps:
            step.clicked.connect(lambda _=False, name=step.row.id: self.wanted.emit(name))
            self._column.addWidget(step)
