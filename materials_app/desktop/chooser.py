"""Chooses a message of the library for a slot: over the content pane, so that the page beside it shows each at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app import actions
from materials_app.app.choosing import (
    AUTOMATIC,
    Candidate,
    Reach,
    candidates,
    choice_now,
    layouts_of,
    matching,
    reach,
    tones_of,
)
from materials_app.app.fields import LENGTHS
from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.choice import Choice
from materials_app.desktop.chooser_rows import evidence_of, row_of
from materials_app.desktop.controls import Ground, Words, label_unseen
from materials_app.desktop.detail import ReadingArea
from materials_app.desktop.editor import Editor
from materials_app.desktop.flow import FlowBox
from materials_app.desktop.focus_ring import FocusRing
from materials_app.desktop.fonts import Role
from materials_app.desktop.rows import Row, RowList
from materials_app.desktop.search_field import SearchField
from materials_app.desktop.wording import may_say, say
from materials_app.model.content import Slot

EDGE = 16
GAP = 8
EVIDENCE_HEIGHT = 180


class Chooser(QFrame):
    """A list under a field, over the content pane. Arrows try a message on, Enter takes it, Escape gives back."""

    apart_wanted = Signal(object)
    """The layout on show is to have words of its own in this slot."""

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._editor = editor
        self.setObjectName("chooser")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._slot = Slot.TRIGGER
        self._before, self._view = editor.state, editor.view
        self._now = ("", AUTOMATIC)
        self._all: tuple[Candidate, ...] = ()
        self._layouts: tuple[str, ...] = ()
        self._reaches: dict[tuple[str, str], list[Reach]] = {}
        self._is_open = False
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.setInterval(0)
        self._spare.timeout.connect(self._look_at_one)
        self._make()
        self._arrange()
        label_unseen(self.tone, say("chooser.tone"))
        label_unseen(self.length, say("chooser.length"))
        self._ring = FocusRing(self)

    def _make(self) -> None:
        self.title = Words("", Role.HEADING)
        self.field = SearchField(say("chooser.find"))
        self.tone, self.length = Choice(), Choice()
        for choice, name in ((self.tone, "chooser.tone"), (self.length, "chooser.length")):
            choice.setToolTip(say(name))
        self.list = RowList(say("chooser.found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field; arrows go on from there
        self.none = Words(say("chooser.none"), quiet=True).wrapped()
        self.evidence = ReadingArea(say("chooser.sources"))
        self.evidence.setFixedHeight(EVIDENCE_HEIGHT)
        self.why = Button(say("chooser.evidence"), Variant.QUIET, Scale.SMALL)
        self.why.setCheckable(True)
        self.take = Button(say("chooser.take"), scale=Scale.SMALL)
        self.cancel = Button(say("chooser.cancel"), Variant.QUIET, Scale.SMALL)
        self.apart = Button("", Variant.QUIET, Scale.SMALL)
        self.field.textChanged.connect(self._find)
        self.field.stepped.connect(self._step)
        self.field.chosen.connect(self.accept)
        self.tone.chosen.connect(lambda _: self._find())
        self.length.chosen.connect(self._choose_length)
        self.list.chosen.connect(self._try_on)
        self.list.doubleClicked.connect(lambda _: self.accept())
        self.why.clicked.connect(self._show_evidence)
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.close)
        self.apart.clicked.connect(self._set_apart)

    def _arrange(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(GAP)
        filters.addWidget(self.tone, 1)
        filters.addWidget(self.length, 1)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.setSpacing(GAP)
        for part in (self.title, self.field):
            head.addWidget(part)
        head.addLayout(filters)
        head.addWidget(self.none)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setSpacing(GAP)
        foot.addWidget(FlowBox((self.take, self.cancel, self.why)))
        foot.addWidget(self.apart, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, EDGE, 1, EDGE)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.evidence)
        column.addLayout(foot)

    # -- opening and closing

    def offer(self, slot: Slot, name: str, over: QWidget, apart: str) -> None:
        """Open for a slot over a pane. ``apart``: the words of the button that gives the layout its own, or empty."""
        self._slot, self._before, self._view = slot, self._editor.state, self._editor.view
        self._now = choice_now(self._view, slot)
        self._reaches = {}
        self._layouts = layouts_of(self._editor.views, self._view, slot)
        self.title.setText(name)
        self.setAccessibleName(say("chooser.name", slot=name))
        self.apart.setText(apart)
        self.apart.setVisible(bool(apart))
        self._is_open = False
        self.length.offer([(AUTOMATIC, say("chooser.length-automatic")), *map(_length, LENGTHS)], self._now[1])
        self.tone.offer([("", say("chooser.every-tone"))], "")
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._show_evidence(False)
        self._list_all()
        self.setFixedSize(over.size())
        self.move(over.mapToGlobal(over.rect().topLeft()))
        self.show()
        self.field.setFocus()
        self._is_open = True

    def accept(self) -> None:
        """Take the message in hand, and close."""
        if not self.list.current:
            return
        self._is_open = False
        self._editor.keep()
        self.close()

    def hideEvent(self, event: QHideEvent) -> None:
        """However it is left without taking anything: what was there comes back."""
        super().hideEvent(event)
        self._spare.stop()
        if self._is_open:
            self._is_open = False
            self._editor.give_back()

    def _set_apart(self) -> None:
        self.close()
        self.apart_wanted.emit(self._slot)

    # -- the list

    @property
    def found(self) -> tuple[Candidate, ...]:
        """The messages listed."""
        return matching(self.field.text(), self._chosen(self.tone), self._all)

    @staticmethod
    def _chosen(choice: Choice) -> str:
        return str(choice.currentData() or "")

    def _list_all(self) -> None:
        force = self._editor.force
        self._all = candidates(self._view, self._slot, force.nations if force else (), self._chosen(self.length))
        tones = ((one, may_say("tone", one)) for one in tones_of(self._all))
        self.tone.offer([("", say("chooser.every-tone")), *tones], self._chosen(self.tone))
        self._find()

    def _choose_length(self) -> None:
        self._reaches = {}
        self._list_all()
        self._try_on(self.list.current)

    def _find(self) -> None:
        found = self.found
        self.none.setVisible(not found)
        self.take.setEnabled(bool(found))
        held = self.list.current or self._now[0]
        is_there = any(one.message.id == held for one in found)
        self.list.show_rows(self._rows(found), held if is_there else found[0].message.id if found else "")
        self._spare.start()

    def _rows(self, found: tuple[Candidate, ...]) -> list[Row]:
        language = self._before.document.language
        length = self._chosen(self.length)
        count = len(self._layouts)
        return [row_of(one, self._reaches.get((one.message.id, length), ()), count, language) for one in found]

    def _step(self, by: int) -> None:
        found = [one.message.id for one in self.found]
        if found:
            at = found.index(self.list.current) if self.list.current in found else 0
            self.list.choose(found[max(0, min(at + by, len(found) - 1))])

    def _try_on(self, message: str) -> None:
        """Show a message on the page; the one that stands there already changes nothing."""
        if not self._is_open:
            return
        slot, length = self._slot, self._chosen(self.length)
        is_as_before = not message or ((message, length) == self._now and not self._has_own_words)
        self._editor.try_on(
            lambda state: state if is_as_before else actions.choose_message(state, slot, message, length)
        )
        self._show_evidence(self.evidence.isVisible())

    @property
    def _has_own_words(self) -> bool:
        choice = self._before.document.for_layout(self._before.layout).choice(self._slot)
        return choice is not None and choice.has_own_words

    # -- where each fits, one layout a spare turn

    def _look_at_one(self) -> None:
        length = self._chosen(self.length)
        ids = sorted((one.message.id for one in self.found), key=lambda one: one != self.list.current)
        waiting = ((one, len(self._reaches.setdefault((one, length), []))) for one in ids)
        message, seen = next(((one, seen) for one, seen in waiting if seen < len(self._layouts)), ("", 0))
        if not message:
            return
        layout = self._layouts[seen]
        found = reach(self._before, layout, self._slot, message, length, self._editor.lay)
        self._reaches[message, length].append(found)
        if len(self._reaches[message, length]) == len(self._layouts) or found.over:
            self.list.say_again(self._rows(self.found))
        self._spare.start()

    def settle(self) -> None:
        """Look at every message and layout that still waits."""
        while self._is_waiting:
            self._look_at_one()

    @property
    def _is_waiting(self) -> bool:
        length = self._chosen(self.length)
        return any(len(self._reaches.get((one.message.id, length), ())) < len(self._layouts) for one in self.found)

    # -- evidence

    def _show_evidence(self, shown: bool) -> None:
        message = next((one.message for one in self._all if one.message.id == self.list.current), None)
        shown = shown and message is not None
        self.why.setChecked(shown)
        self.evidence.setVisible(shown)
        if not shown or message is None:
            return
        body = Ground("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(EDGE, GAP, EDGE, GAP)
        column.setSpacing(GAP)
        column.addWidget(Words(say("chooser.sources"), Role.STRONG))
        for sentence in evidence_of(message):
            column.addWidget(Words(sentence).wrapped())
        column.addStretch(1)
        self.evidence.setWidget(body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, from wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def _length(name: str) -> tuple[str, str]:
    return name, say(f"chooser.length-{name}")
