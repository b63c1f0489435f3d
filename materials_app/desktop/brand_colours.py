"""The studio's page of colours: inks first, what each is for, how it looks, and which text reads on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from materials_app.app.brand_colour_edits import INKS, add_colour, remove_colour, set_colour
from materials_app.desktop.brand_contrast import Contrast, Sample
from materials_app.desktop.brand_parts import EDGE, BrandPage, Do, Line, Seen, Sheet, emptied
from materials_app.desktop.button import Button, IconButton
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import ColourUse, PackColour, Side
from materials_app.model.colour import Srgb
from materials_app.packs.brand.colours import whole_colour

PATCH = QSize(32, 32)
HEADS = ("name", "use", "cyan", "magenta", "yellow", "black", "ink", "screen", "spot")
_WIDTHS = {"name": 88, "use": 96, "ink": 56, "screen": 100, "spot": 66}
_INK_WIDTH = 44
_GAP = 6
"""Between the fields of a row: ten of them stand beside each other in the smallest window."""
Take = Callable[[int, str, str], str]


class ColourRow(QWidget):
    """One colour: every field in a line, and under it what is to be said of what was typed or derived."""

    def __init__(self, index: int, take: Take, remove: Callable[[int], None]) -> None:
        super().__init__()
        self.index, self._take = index, take
        self._typing, self._fault = "", ""
        self.patch = Sample(Srgb(0, 0, 0), size=PATCH)
        self.use = Choice()
        self.use.chosen.connect(lambda use: self._given("use", use))
        self.lines = {key: Line("", self._leave) for key in ("name", *INKS, "srgb", "spot")}
        for key, line in self.lines.items():
            line.textEdited.connect(lambda text, key=key: self._given(key, text))
        self.ink = Words("", tabular_role())
        self.remove = IconButton("close")
        self.remove.clicked.connect(lambda: remove(self.index))
        self.note = MarkedNote()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        placed = (
            (self.patch, 32),
            (self.lines["name"], _WIDTHS["name"]),
            (self.use, _WIDTHS["use"]),
            *((self.lines[key], _INK_WIDTH) for key in INKS),
            (self.ink, _WIDTHS["ink"]),
            (self.lines["srgb"], _WIDTHS["screen"]),
            (self.lines["spot"], _WIDTHS["spot"]),
            (self.remove, 28),
        )
        for column, (widget, width) in enumerate(placed):
            widget.setMinimumWidth(width)
            grid.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignVCenter)
            if widget not in (self.lines["name"], self.lines["spot"]):
                widget.setMaximumWidth(width)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(9, 3)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(4)
        column_.addLayout(grid)
        column_.addWidget(self.note)
        self._use_label = Words("", parent=self)
        self._use_label.setBuddy(self.use)
        self._use_label.hide()

    def _given(self, key: str, text: str) -> None:
        self._typing = key
        self._fault = self._take(self.index, key, text)
        if self._fault:
            self.note.show()
            self.note.say(self._fault, Mark.ERROR)

    def _leave(self) -> None:
        self._typing = ""

    def show_colour(self, given: PackColour, whole: PackColour, *, force: bool) -> None:
        """Show the colour as the pack has it, and what is derived of it."""
        if self._fault and not force:
            return
        self._fault = ""
        inks = given.cmyk
        texts = {
            "name": given.name,
            "srgb": given.srgb.hex.upper() if given.srgb else "",
            "spot": given.spot,
            **{key: f"{round(getattr(inks, key) * 100, 2):g}" if inks else "" for key in INKS},
        }
        for key, text in texts.items():
            line = self.lines[key]
            line.setAccessibleName(f"{given.name}, {say(f'brand.head-{_HEAD_OF.get(key, key)}')}")
            if (force or key != self._typing) and line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
        if whole.cmyk and whole.srgb:
            self.patch.show_colour(whole.srgb)
            self.ink.setText(say("brand.per-cent", share=round(whole.cmyk.total * 100)))
            self.lines["srgb"].setPlaceholderText(whole.srgb.hex.upper())
            for key in INKS:
                self.lines[key].setPlaceholderText(f"{round(getattr(whole.cmyk, key) * 100):g}")
        self.lines["spot"].setPlaceholderText(say("brand.none"))
        self._use_label.setText(f"{given.name}, {say('brand.head-use')}")
        self.use.setAccessibleName(self._use_label.text())
        self.use.offer([(one.value, say(f"brand.use-{one.value}")) for one in ColourUse], given.use.value)
        self.remove.called(say("brand.remove-for", name=given.name))
        derived = {Side.SCREEN: "brand.derived-screen", Side.INKS: "brand.derived-inks", None: ""}[whole.derived]
        self.note.setVisible(bool(derived))
        self.note.say(say(derived) if derived else "", Mark.NOTE if derived else None)


_HEAD_OF = {"srgb": "screen"}


def tabular_role() -> Role:
    """Figures under each other."""
    return Role.BODY


class ColoursPage(BrandPage):
    """The table, and the contrast of everything in it."""

    def __init__(self, do: Do) -> None:
        super().__init__("colours", do)
        self.add = Button(say("brand.add-colour"), icon_name="plus")
        self.add.clicked.connect(self._add)
        self.head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.sheet = Sheet()
        self.sheet.column.addWidget(_heads())
        self._rows_column = QVBoxLayout()
        self._rows_column.setSpacing(8)
        self.sheet.column.addLayout(self._rows_column)
        self.rows: list[ColourRow] = []
        self.contrast_title = Words(say("brand.contrast"), Role.HEADING)
        self.contrast_note = Words(say("brand.contrast-note"), quiet=True).wrapped()
        self.contrast = Contrast()
        for widget in (self.sheet, self.contrast_title, self.contrast_note, self.contrast):
            self.column.addWidget(widget)
        self.end()

    def _add(self) -> None:
        self.do(add_colour)
        if self.rows:
            name = self.rows[-1].lines["name"]
            name.setFocus(Qt.FocusReason.OtherFocusReason)
            name.selectAll()

    def _take(self, index: int, key: str, text: str) -> str:
        return self.do(lambda state: set_colour(state, index, key, text))

    def _remove(self, index: int) -> None:
        self.do(lambda state: remove_colour(state, index))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_seen(self, seen: Seen, *, force: bool = False) -> None:
        """Show the pack's colours."""
        colours = seen.pack.colours
        if len(colours) != len(self.rows):
            emptied(self._rows_column)
            self.rows = [ColourRow(index, self._take, self._remove) for index in range(len(colours))]
            for row in self.rows:
                self._rows_column.addWidget(row)
        whole = tuple(whole_colour(one, seen.limits.profile) for one in colours)
        for row, given, made in zip(self.rows, colours, whole, strict=True):
            row.show_colour(given, made, force=force)
        for widget in (self.sheet, self.contrast_title, self.contrast_note, self.contrast):
            widget.setVisible(bool(colours))
        self.contrast.show_colours(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer grounds stand beside each other where there is less room."""
        super().resizeEvent(event)
        self.contrast.fit(self.viewport().width() - 2 * EDGE)


def _heads() -> QWidget:
    heads = QWidget()
    grid = QGridLayout(heads)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(_GAP)
    patch = QWidget()
    patch.setFixedWidth(PATCH.width())
    grid.addWidget(patch, 0, 0)
    for column, key in enumerate(HEADS, 1):
        words = Words(say(f"brand.head-{key}"), Role.NOTE, quiet=True)
        width = _WIDTHS.get(key, _INK_WIDTH)
        words.setMinimumWidth(width)
        if key not in ("name", "spot"):
            words.setMaximumWidth(width)
        grid.addWidget(words, 0, column)
    grid.setColumnMinimumWidth(10, 28)
    grid.setColumnStretch(1, 2)
    grid.setColumnStretch(9, 3)
    return heads
