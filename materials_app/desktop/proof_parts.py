"""Small parts of the proof pane: a dot of ink, a sample of a line, rows of facts, a code cut out of the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from materials_app.desktop.controls import Ground, MarkView, Rule, Words
from materials_app.desktop.fonts import Role, line_of, scaled, ui_font
from materials_app.desktop.marks import IN_LISTS, Mark
from materials_app.desktop.page_overlay import FOLD_DASH, SAFE_DASH, Guide
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import OVERLAY, ink
from materials_app.model.colour import Cmyk
from materials_app.model.units import mm

if TYPE_CHECKING:
    from materials_app.desktop.proofing import Proofing
    from materials_app.model.findings import SymbolRead

DOT = 16
EDGE = 20
"""From a pane's edge to its text."""
SAMPLE = QSize(16, 16)
SYMBOL_SIDE = 84
VALUE_WIDE = 180
"""A value up to this width stands on one line."""
SYMBOL_AIR = 0.15
"""Paper shown round a code, as a share of its side."""
_PLATES = {"Cyan": OVERLAY.cyan, "Magenta": OVERLAY.magenta, "Yellow": OVERLAY.yellow, "Black": OVERLAY.black}

Fact = tuple[str, str | tuple[str, Mark]]
"""A label with its value, and a mark where the value was judged."""


class InkDot(QWidget):
    """What colour a plate prints; its name stands beside it."""

    def __init__(self, name: str, stand_in: Cmyk | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor(_PLATES[name]) if name in _PLATES else _mixed(stand_in)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(DOT, DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ink in a fine outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink(theme_of(self).border), 1))
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.end()


def _mixed(cmyk: Cmyk | None) -> QColor:
    return QColor.fromCmykF(cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black) if cmyk else QColor(OVERLAY.grid)


_LINES = {
    Guide.TRIM: (OVERLAY.trim, None),
    Guide.BLEED: (OVERLAY.bleed, None),
    Guide.SAFE: (OVERLAY.safe, SAFE_DASH),
    Guide.FOLDS: (OVERLAY.fold, FOLD_DASH),
    Guide.GRID: (OVERLAY.grid, None),
}


class LineSample(QWidget):
    """A piece of a guide as it is drawn over the page."""

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._dash = _LINES[guide]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as a mark."""
        return SAMPLE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line on its white casing."""
        painter, middle = QPainter(self), self.height() / 2
        painter.setPen(QPen(ink(OVERLAY.casing), 4))
        painter.drawLine(QRectF(0, middle, 16, 0).topLeft(), QRectF(0, middle, 16, 0).topRight())
        pen = QPen(ink(self._token), 2)
        if self._dash:
            pen.setDashPattern([length / 2 for length in self._dash])
        painter.setPen(pen)
        painter.drawLine(QRectF(0, middle, 16, 0).topLeft(), QRectF(0, middle, 16, 0).topRight())
        painter.end()


class Facts(QWidget):
    """Labels on the left, values on the right, and marks before values that were judged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def tell(self, facts: Sequence[Fact]) -> None:
        """Show these rows."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        while self._grid.count():
            item = self._grid.takeAt(0)
            part = item.widget() if item else None
            if part is not None:
                part.deleteLater()
        for row, (label, value) in enumerate(self._facts):
            words, mark = value if isinstance(value, tuple) else (value, None)
            self._grid.addWidget(Words(label, quiet=True).wrapped(), row, 0, Qt.AlignmentFlag.AlignTop)
            if mark is not None:
                sign = MarkView(mark, IN_LISTS)
                sign.setContentsMargins(0, (line_of(Role.BODY) - IN_LISTS) // 2, 0, 0)
                self._grid.addWidget(sign, row, 1, Qt.AlignmentFlag.AlignTop)
            shown = Words(words).wrapped()
            shown.setMinimumWidth(min(shown.fontMetrics().horizontalAdvance(words) + 1, scaled(VALUE_WIDE)))
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(shown, row, 2)


class SymbolPicture(QWidget):
    """A code as it stands on the proof, with the paper round it."""

    def __init__(self, symbol: SymbolRead, proofing: Proofing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol, self._proofing = symbol, proofing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        proofing.pictured.connect(self.update)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SYMBOL_SIDE, SYMBOL_SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cut; plain paper while there is no picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), ink(OVERLAY.paper))
        proof, page = self._proofing.proof, self._symbol.page - 1
        image = self._proofing.images[page] if page < len(self._proofing.images) else None
        plates = proof.pages[page] if proof and page < len(proof.pages) else None
        if image is not None and plates is not None:
            x, y, width, height = (mm(length) for length in self._symbol.rect_mm)
            air, step = width * SYMBOL_AIR, image.width() / plates.media.width
            left, top = (x - air - plates.media.x) * step, (y - air - plates.media.y) * step
            cut = QRect(round(left), round(top), round((width + 2 * air) * step), round((height + 2 * air) * step))
            painter.drawImage(self.rect(), image, cut)
        painter.end()


class Tab(Ground):
    """One tab: sections under each other, a rule between them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("panel")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(EDGE, 4, EDGE, 16)
        self.column.setSpacing(6)

    def section(self, title: str, right: QWidget | None = None) -> None:
        """Begin a section."""
        if self.column.count():
            self.column.addSpacing(8)
            self.column.addWidget(Rule())
            self.column.addSpacing(8)
        row = QHBoxLayout()
        row.addWidget(Words(title, Role.STRONG))
        row.addStretch(1)
        if right is not None:
            row.addWidget(right)
        self.column.addLayout(row)


def figure(*, strong: bool = False) -> Words:
    """A number that stands under others, in figures of one width."""
    label = Words("", Role.STRONG if strong else Role.BODY, quiet=not strong)
    label.setFont(ui_font(Role.STRONG if strong else Role.BODY, tabular=True))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance("000"))
    return label
