"""What the leaflets of a set still lack for those who cannot read them, and a button for each, in the export pane."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app.beside import editions_left, needs_a_set_each
from materials_app.desktop.button import Button, Scale
from materials_app.desktop.controls import MarkedNote
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.template import Edition

ADD = {Edition.LARGE_PRINT: "beside.add-large-print", Edition.EASY_READ: "beside.add-easy-read"}
"""What the button of each edition says."""
UNDER = 10
"""Pixels between the buttons and the files below them."""


class BesideRow(QWidget):
    """Seen while a leaflet goes out without large print or Easy Read that there is."""

    wanted = Signal(str)
    """An edition was asked for: ``large-print``."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self.note = MarkedNote(Role.NOTE)
        self.buttons = {one: Button(say(words), scale=Scale.SMALL) for one, words in ADD.items()}
        for edition, button in self.buttons.items():
            button.clicked.connect(partial(self.wanted.emit, edition.value))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, UNDER)
        column.setSpacing(6)
        column.addWidget(self.note)
        column.addLayout(row)

    def show_state(self) -> None:
        """Offer what there is and the set has not."""
        catalogue, document = self._editor.catalogue, self._editor.document
        left = editions_left(catalogue, document)
        for edition, button in self.buttons.items():
            button.setVisible(edition in left)
            button.setEnabled(not self._editor.is_read_only)
        needs_two = needs_a_set_each(catalogue, document)
        self.note.say(say("beside.a-set-each" if needs_two else "beside.missing"), Mark.NOTE)
        self.setVisible(bool(left) or needs_two)
