"""Which text reads on which ground of the brand: a small sample, the ratio, what it is good for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from materials_app.desktop.controls import Ground, MarkView, Words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import ColourUse, PackColour
from materials_app.model.colour import Srgb, contrast
from materials_app.pipeline.brand_look import INK, WHITE, Reads, reads

SAMPLE = QSize(52, 36)
MOST = 4
"""Columns beside each other where there is room; more grounds go on under them."""
_COLUMN = 184
"""Room that a column takes with its words in any language."""
_HEAD = 96
_MARKS = {Reads.ALL: Mark.READY, Reads.NOT_HEADLINES: Mark.WARNING, Reads.NOT: Mark.ERROR}


class Sample(QWidget):
    """A patch of a colour, with letters on it where a second one is given."""

    def __init__(self, ground: Srgb, text: Srgb | None = None, size: QSize = SAMPLE) -> None:
        super().__init__()
        self._ground, self._text, self._size = ground, text, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, ground: Srgb) -> None:
        """Show another colour."""
        self._ground = ground
        self.update()

    def sizeHint(self) -> QSize:
        """Its own size."""
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint patch and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink(theme_of(self).edge))
        painter.setBrush(QColor(self._ground.red, self._ground.green, self._ground.blue))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self._text is not None:
            painter.setPen(QColor(self._text.red, self._text.green, self._text.blue))
            painter.setFont(ui_font(Role.HEADING))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), "Aa")
        painter.end()


class Cell(Ground):
    """One text on one ground."""

    def __init__(self, text: Srgb, ground: Srgb, spoken: str) -> None:
        super().__init__("panel", "top bottom")
        found = reads(text, ground)
        ratio = Words(say("brand.ratio", ratio=f"{contrast(text, ground):.1f}"), Role.STRONG)
        meaning = Words(say(f"brand.reads-{found.value}"), Role.NOTE, quiet=True).wrapped()
        meaning.setAccessibleName(f"{spoken}: {ratio.text()}, {meaning.text()}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ratio)
        words.addWidget(meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(Sample(ground, text))
        row.addWidget(MarkView(_MARKS[found]))
        row.addLayout(words, 1)


class Contrast(QWidget):
    """Every ground of the brand against white, black and the brand's own ground colour as text."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._shown: tuple[PackColour, ...] = ()
        self._columns = MOST

    def fit(self, width: int) -> None:
        """Stand as many grounds beside each other as have room."""
        columns = min(max((width - _HEAD) // _COLUMN, 1), MOST)
        if columns != self._columns:
            self._columns = columns
            self._build()

    def show_colours(self, colours: tuple[PackColour, ...]) -> None:
        """Show these, each whole."""
        if colours == self._shown:
            return
        self._shown = colours
        self._build()

    def _build(self) -> None:
        colours, columns = self._shown, self._columns
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for start in range(0, len(colours), columns):
            self._column.addWidget(self._table(colours[start : start + columns], colours))

    def _table(self, grounds: tuple[PackColour, ...], colours: tuple[PackColour, ...]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 88)
        texts = [(say("brand.text-white"), WHITE), (say("brand.text-black"), INK)]
        own = next((one for one in colours if one.use is ColourUse.GROUND), None)
        if own and own.srgb:
            texts.append((say("brand.text-of", name=own.name), own.srgb))
        for column, ground in enumerate(grounds, 1):
            grid.setColumnStretch(column, 1)
            grid.addWidget(Words(ground.name, Role.LABEL).wrapped(), 0, column)
            for row, (called, text) in enumerate(texts, 1):
                if text == ground.srgb:
                    grid.addWidget(Words(say("brand.same"), Role.NOTE, quiet=True).wrapped(), row, column)
                elif ground.srgb:
                    grid.addWidget(Cell(text, ground.srgb, f"{called}, {ground.name}"), row, column)
        for column in range(len(grounds) + 1, self._columns + 1):
            grid.setColumnStretch(column, 1)
        for row, (called, _) in enumerate(texts, 1):
            grid.addWidget(Words(called, Role.LABEL).wrapped(), row, 0)
        return table
