"""The fields of one slot: a choice from the library, the words themselves, and how they fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from materials_app.app.fields import Field, FieldFit, library_words
from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.controls import MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.text_area import TextArea
from materials_app.desktop.wording import NBSP, may_say, say
from materials_app.model.content import Message, Slot

LONGEST_ENTRY = 72
"""Letters of a message shown in the list of alternatives."""
LABEL_GAP = 6
FIELD_GAP = 16


class SlotField(QWidget):
    """Shows one field and says what the user did to it."""

    written = Signal(str)
    """The words were changed by hand."""
    library_wanted = Signal()
    """The library's words are wanted back."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        name = may_say("field", field.key)
        self.area = TextArea()
        self.area.setAccessibleName(name)
        self._label = Words(name, Role.LABEL)
        self._label.setBuddy(self.area)
        self._own = Words(say("content.own"), Role.NOTE, quiet=True)
        self.note = MarkedNote()
        self.restore = Button(say("content.use-library"), Variant.PLAIN, Scale.SMALL)
        self.restore.setAccessibleName(f"{say('content.use-library')}: {name}")
        self.restore.clicked.connect(self.library_wanted)
        self.area.textChanged.connect(lambda: self.written.emit(self.area.toPlainText()))
        self.area.left.connect(self._leave)
        self._library = ""
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addLayout(head)
        column.addWidget(self.area)
        column.addWidget(self.note)
        column.addWidget(self.restore)

    def show_words(self, own: str, library: str) -> None:
        """Show the user's own words, or the library's where there are none."""
        self._library = library
        self._own.setVisible(bool(own))
        self.restore.setVisible(bool(own))
        self.area.setPlaceholderText(" ".join(library.split()))
        if own or not self.area.hasFocus():
            self.area.show_words(own or library)
        elif self.area.toPlainText():
            self.area.show_words(library)

    def show_fit(self, fit: FieldFit | None) -> None:
        """Say how the words fit: their size, or exactly how many characters are too many."""
        self.note.show()
        self.area.show_fault(fit.over if fit else 0)
        self.note.say(_fit_words(fit), Mark.ERROR if fit and fit.over else None)

    def show_no_fit(self, *, soon: bool) -> None:
        """Say nothing about the fit; keep the line's room when it comes ``soon``."""
        self.area.show_fault(0)
        self.note.say(NBSP)
        self.note.setVisible(soon)

    def _leave(self) -> None:
        if not self.area.toPlainText().strip():
            self.area.show_words(self._library)


class SlotGroup(QWidget):
    """One slot of the message model: its name, its choice from the library, its fields."""

    message_chosen = Signal(str)
    """Another message of the library was chosen: its id."""

    def __init__(self, slot: Slot, fields: tuple[SlotField, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        name = say(f"group.{slot.value}")
        self.choose = Button(say("content.choose"), Variant.QUIET, Scale.SMALL)
        self.choose.setAccessibleName(say("content.choose-name", field=name.lower()))
        self.choose.clicked.connect(self._offer)
        self._messages: tuple[Message, ...] = ()
        self._language = ""
        self._current = ""
        head = QHBoxLayout()
        head.addWidget(Words(name, Role.STRONG))
        head.addStretch(1)
        head.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(FIELD_GAP)
        column.addLayout(head)
        for field in fields:
            column.addWidget(field)

    def show_alternatives(self, messages: Sequence[Message], language: str, current: str) -> None:
        """Offer these messages of the library, ``current`` being the one in the slot."""
        self._messages, self._language, self._current = tuple(messages), language, current
        self.choose.setVisible(len(self._messages) > 1)

    def _offer(self) -> None:
        menu = self.alternatives()
        menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def alternatives(self) -> QMenu:
        """The library's messages for this slot as a menu, the current one ticked."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        names = [one.field.name for one in self.fields]
        name = "headline" if "headline" in names else names[0]
        for message in self._messages:
            entry = QAction(_entry(library_words(message, self._language, name, "standard")), menu)
            entry.setCheckable(True)
            entry.setChecked(message.id == self._current)
            entry.triggered.connect(lambda _=False, chosen=message.id: self.message_chosen.emit(chosen))
            menu.addAction(entry)
        return menu


def _fit_words(fit: FieldFit | None) -> str:
    if fit is None:
        return say("fit.absent")
    size = f"{fit.size:g}"
    if fit.over:
        return say("fit.over-one", size=size) if fit.over == 1 else say("fit.over", count=fit.over, size=size)
    if fit.shortened:
        return say("fit.variant", size=size, length=say(f"length.{fit.shortened}"))
    return say("fit.reduced" if fit.size < fit.first_size else "fit.fits", size=size)


def _entry(words: str) -> str:
    line = " ".join(words.split()).replace("&", "&&")
    return line if len(line) <= LONGEST_ENTRY else f"{line[: LONGEST_ENTRY - 1].rstrip()}…"
