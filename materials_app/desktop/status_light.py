"""The status light: worst things first, shape and number and word, one press from the list of problems."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark, paint_mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import counted, say

PADDING = 8
MARK = 14
MARK_GAP = 5
PART_GAP = 12
HEIGHT = 26


def _parts(errors: int, warnings: int, accepted: int) -> tuple[tuple[Mark, str], ...]:
    parts = []
    if errors:
        parts.append((Mark.ERROR, counted("status.error", "status.errors", errors)))
    if warnings:
        parts.append((Mark.WARNING, counted("status.warning", "status.warnings", warnings)))
    if accepted:
        parts.append((Mark.WARNING, counted("status.accepted-one", "status.accepted", accepted)))
    return tuple(parts) or ((Mark.READY, say("status.ready")),)


def count_words(errors: int, warnings: int, accepted: int = 0) -> str:
    """How much there is to fix, in words."""
    return ", ".join(words for _, words in _parts(errors, warnings, accepted))


class StatusLight(QAbstractButton):
    """Errors and warnings counted; nothing to fix is said in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[Mark, str], ...] = ()
        self.setFont(ui_font(Role.NOTE_STRONG))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_counts(0, 0)

    def show_counts(self, errors: int, warnings: int, accepted: int = 0) -> None:
        """Show how much there is to fix, and how many errors somebody accepted."""
        parts = _parts(errors, warnings, accepted)
        if parts == self._parts:
            return
        self._parts = parts
        self.setAccessibleName(count_words(errors, warnings, accepted))
        self.setToolTip(say("problems.title"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = sum(MARK + MARK_GAP + self.fontMetrics().horizontalAdvance(one) for _, one in self._parts)
        return QSize(words + PART_GAP * (len(self._parts) - 1) + 2 * PADDING, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks and words."""
        theme, painter = theme_of(self), QPainter(self)
        if self.isDown() or self.underMouse():
            rounded(painter, QRectF(self.rect()), theme.pressed if self.isDown() else theme.hover, None, 1, 6)
        left = PADDING
        for mark, words in self._parts:
            paint_mark(painter, mark, QRectF(left, (self.height() - MARK) / 2, MARK, MARK), theme)
            left += MARK + MARK_GAP
            wide = self.fontMetrics().horizontalAdvance(words)
            painter.setPen(ink(theme.text))
            painter.drawText(left, 0, wide + 2, self.height(), int(Qt.AlignmentFlag.AlignVCenter), words)
            left += wide + PART_GAP
        painter.end()
