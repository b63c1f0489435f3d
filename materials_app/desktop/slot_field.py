"""The fields of one slot: a choice from the library, the words themselves, whose they are, and how they fit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app.fields import EASY, STEP, Field
from materials_app.app.layout_view import FieldWords
from materials_app.app.pasting import Pasted
from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.controls import Dot, MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.text_area import TextArea
from materials_app.desktop.wording import NBSP, counted, joined, languages_said, may_say, say
from materials_app.model.content import Slot

LABEL_GAP = 6
FIELD_GAP = 16


@dataclass(frozen=True, slots=True)
class Fix:
    """What would make a field's words fit: its id, and the words on its button."""

    name: str
    words: str


class SlotField(QWidget):
    """Shows one field and says what the user did to it."""

    written = Signal(str)
    """The words were changed by hand."""
    restore_wanted = Signal()
    """What stands under the user's own words is wanted back."""
    step_ended = Signal()
    """What is done now is a step of undo of its own."""
    fix_wanted = Signal(str)
    """A fix was pressed: its name."""
    told_more = Signal()
    """More is said under the words now, and may lie out of sight."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        label = field_name(field)
        self.area = TextArea()
        self.area.keeps_lines = field.name == "headline" or bool(field.step)
        self.told = Words("", Role.NOTE, quiet=True).wrapped()
        self.told.hide()
        self._name = say("field.in-group", group=say(f"group.{field.slot.value}"), field=label)
        self.area.setAccessibleName(self._name)
        self._label = Words(label, Role.LABEL).wrapped()
        self._label.setBuddy(self.area)
        self.dot, self.whose = Dot(), Words("", Role.NOTE, quiet=True)
        self.note = MarkedNote()
        self.restore = Button("", Variant.PLAIN, Scale.SMALL)
        self.restore.clicked.connect(self.restore_wanted)
        self.fixes: tuple[Button, ...] = ()
        self._offered: tuple[Fix, ...] = ()
        self._exact, self._brief, self._is_fault, self._is_in_hand = "", "", False, False
        self.area.textChanged.connect(self._write)
        self.area.left.connect(self._leave)
        self.area.pasting.connect(self.step_ended)
        self.area.pasted.connect(self._tell)
        self.area.textChanged.connect(self.told.hide)
        self._base = ""
        self._is_emptied = False
        self._owner, self._spelling = "", ""
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        whose = QHBoxLayout()
        whose.setSpacing(0)
        whose.addWidget(self.dot)
        whose.addWidget(self.whose)
        head.addLayout(whose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(LABEL_GAP)
        self._column.addLayout(head)
        self._column.addWidget(self.area)
        self._column.addWidget(self.told)
        self._column.addWidget(self.note)
        self._column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)

    def show_words(self, words: FieldWords, only_on: str, *, is_held: bool = False) -> None:
        """Show what stands in the field. ``only_on`` names the layout whose own words these are, or is empty.

        ``is_held``: the words were all deleted and new ones are about to be typed; nothing else is put there.
        """
        self._base = words.shown if is_held else words.base
        self._show_owner(words, only_on, has_own=bool(words.own) or is_held)
        self.restore.setVisible(bool(words.own) and not is_held and bool(words.base or words.over_shared))
        self.area.setPlaceholderText(" ".join(self._base.split()) or say("local.prompt"))
        if self._is_emptied or (is_held and self.area.hasFocus()):
            return
        if words.own or not self.area.hasFocus():
            self.area.show_words(words.shown)
        elif self.area.toPlainText():
            self.area.show_words(words.base)

    def _write(self) -> None:
        """Tell the words. A screen reader writes without the keyboard: it takes all words out and then puts its own in,
        and nothing may be put there between the two."""
        words = self.area.toPlainText()
        self._is_emptied = not words and not self.area.hasFocus()
        if self._is_emptied:
            QTimer.singleShot(0, self, self._fill)
        self.written.emit(words)

    def _fill(self) -> None:
        """Nothing came after all: what the page shows is shown again."""
        self._is_emptied = False
        if not self.area.hasFocus():
            self._leave()

    def _show_owner(self, words: FieldWords, only_on: str, *, has_own: bool) -> None:
        """Say whose the words are, and what the way back leads to."""
        restore = say("content.use-shared" if words.over_shared else "content.use-library")
        self.whose.setText(say("content.only-on", layout=only_on) if only_on else say("content.own"))
        has_own = has_own and bool(only_on or words.base)  # a line that is always the user's own need not say so
        self.whose.setVisible(has_own)
        self.dot.setVisible(has_own and bool(only_on))
        self._owner = self.whose.text() if has_own else ""
        self._describe()
        self.restore.setText(restore)
        self.restore.setAccessibleName(f"{restore}: {self._name}")

    def _tell(self, pasted: Pasted) -> None:
        """Say what was done to what was pasted, until the next edit."""
        self.step_ended.emit()
        counts = (("quotes", pasted.quotes), ("bound", pasted.bound), ("joined", pasted.joined))
        done = joined(*(counted(f"paste.{name}-one", f"paste.{name}", count) for name, count in counts if count))
        self.told.setText(say("paste.told", done=done))
        self.told.setVisible(pasted.is_changed)

    def show_spelling(self, words: str) -> None:
        """Say to those who do not see the underlines how many words may be misspelt."""
        self._spelling = words
        self._describe()

    def _describe(self) -> None:
        words = joined(self._owner, self._exact, self._spelling)
        if words != self.area.accessibleDescription():
            self.area.setAccessibleDescription(words)

    def show_fit(self, words: str, brief: str, over: int, fixes: tuple[Fix, ...] = (), *, is_fault: bool) -> None:
        """Say how the words fit, in ``brief`` while the keyboard is elsewhere; ``over`` characters at the end are too
        many for the layout on show."""
        self.note.show()
        self.area.show_fault(over, is_fault=is_fault)
        self._exact, self._brief, self._is_fault = words, brief, is_fault
        self._describe()
        self._offer(fixes)
        self._tell_fit()

    def show_no_fit(self, *, soon: bool) -> None:
        """Say nothing about the fit; keep the line's room when it comes ``soon``."""
        self.show_fit("", NBSP, 0, is_fault=False)
        self.note.setVisible(soon)

    def take_in_hand(self, *, is_in_hand: bool) -> None:
        """The keyboard came into the field, to its words or to a button under them, or went elsewhere."""
        if is_in_hand == self._is_in_hand:
            return
        self._is_in_hand = is_in_hand
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        # What a press is on must not move away from under it: then the room is given back with the next words.
        if is_in_hand or not is_pressed:
            self._tell_fit()
        if is_in_hand and not is_pressed:
            self.told_more.emit()

    def _tell_fit(self) -> None:
        """The exact words and the buttons that put things right belong to the field in hand."""
        words = self._exact if self._is_in_hand and self._exact else self._brief
        self.note.say(words, Mark.ERROR if self._is_fault else None)
        for button in self.fixes:
            button.setVisible(self._is_in_hand)

    def _offer(self, fixes: tuple[Fix, ...]) -> None:
        if fixes == self._offered:
            return
        for old in self.fixes:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offered = fixes
        self.fixes = tuple(self._button(fix) for fix in fixes)
        before: QWidget = self.area
        for at, button in enumerate(self.fixes):
            self._column.insertWidget(self._column.indexOf(self.note) + 1 + at, button, 0, Qt.AlignmentFlag.AlignLeft)
            QWidget.setTabOrder(before, button)
            before = button
        QWidget.setTabOrder(before, self.restore)

    def _button(self, fix: Fix) -> Button:
        button = Button(fix.words, Variant.PLAIN, Scale.SMALL)
        button.setAccessibleName(f"{fix.words}: {self._name}")
        button.clicked.connect(lambda: self.fix_wanted.emit(fix.name))
        return button

    def _leave(self) -> None:
        if not self.area.toPlainText().strip():
            self.area.show_words(self._base)


class SlotGroup(QWidget):
    """One slot of the message model: its name, its choice from the library, its fields."""

    choice_wanted = Signal(str)
    """The library is to be opened; with the words that offer the layout on show its own, or none."""
    shared_wanted = Signal()
    """The layout on show is to follow the set again."""

    def __init__(self, slot: Slot, fields: tuple[SlotField, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        name = say(f"group.{slot.value}")
        self.choose = Button(say("content.choose"), Variant.QUIET, Scale.SMALL)
        self.choose.setAccessibleName(say("content.choose-name", field=name.lower()))
        self.choose.clicked.connect(lambda: self.choice_wanted.emit(self._apart_words))
        self.dot, self.only_on = Dot(), Words("", Role.NOTE, quiet=True).wrapped()
        self.share = Button(say("content.use-shared"), Variant.PLAIN, Scale.SMALL)
        self.share.setAccessibleName(f"{say('content.use-shared')}: {name}")
        self.share.clicked.connect(self.shared_wanted)
        self._alternatives = 0
        self._layout = ""
        self._is_own = False
        head = QHBoxLayout()
        head.addWidget(Words(name, Role.STRONG).wrapped(), 1)
        head.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        self._own = QWidget()
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(LABEL_GAP)
        whose = QHBoxLayout()
        whose.setSpacing(0)
        whose.addWidget(self.dot)
        whose.addWidget(self.only_on, 1)
        own.addLayout(whose)
        own.addWidget(self.share, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(FIELD_GAP)
        top = QVBoxLayout()
        top.setSpacing(0)
        top.addLayout(head)
        top.addWidget(self._own)
        column.addLayout(top)
        for field in fields:
            column.addWidget(field)

    def allow_writing(self, allowed: bool) -> None:
        """Take words and choices, or let them be read alone."""
        self.choose.setEnabled(allowed)
        self.share.setEnabled(allowed)
        for field in self.fields:
            if field.area.isReadOnly() is allowed:  # Qt draws the field again even where nothing changes
                field.area.setReadOnly(not allowed)
            for button in (field.restore, *field.fixes):
                button.setEnabled(allowed)

    def show_alternatives(self, count: int) -> None:
        """Offer the library, which has so many messages for this slot."""
        self._alternatives = count
        self._show_choose()

    def show_owner(self, layout: str, *, is_own: bool, is_alone: bool) -> None:
        """Whose words these are: ``layout``, its name in a sentence, has its own here, or is alone in showing them."""
        self._layout, self._is_own = "" if is_alone and not is_own else layout, is_own
        self._own.setVisible(is_own or is_alone)
        self.share.setVisible(is_own)
        self.dot.setVisible(is_own)
        self.only_on.setText(say("content.only-on" if is_own else "content.alone", layout=layout))
        self._show_choose()

    def _show_choose(self) -> None:
        self.choose.setVisible(self._alternatives > 1 or bool(self._alternatives and self._apart_words))

    @property
    def _apart_words(self) -> str:
        return say("content.edit-only", layout=self._layout) if self._layout and not self._is_own else ""


def field_called(name: str, called: str) -> str:
    """What the field ``name`` is called: a step and a sentence of Easy Read by their numbers, others as the wording
    table has ``called``."""
    for kind, words in ((STEP, "field.step"), (EASY, "field.easy")):
        if name.startswith(kind):
            return say(words, number=name.removeprefix(kind))
    return may_say("field", called)


def field_name(field: Field) -> str:
    """What a field is called: its label."""
    name = field_called(field.name, field.called)
    return say("field.in-language", field=name, language=languages_said(field.second)) if field.second else name
