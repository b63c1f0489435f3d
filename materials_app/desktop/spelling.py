"""Spelling in the fields: looked at in spare turns, underlined, proposals by menu and by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from materials_app.app.spelling import Misspelt, learn_word, misspelt_in
from materials_app.desktop.editor import Editor
from materials_app.desktop.slot_field import SlotField
from materials_app.desktop.text_area import Slip, TextArea
from materials_app.desktop.wording import counted, say

MOST_PROPOSALS = 5


class Spelling(QObject):
    """Looks at one field a turn, so that a key press never waits for it; what was looked at is not looked at again."""

    gone_to = Signal(str)
    """A misspelt word is marked in a field: its key."""
    opened = Signal(object)
    """A menu was opened."""
    looked = Signal()
    """A field was looked at."""

    def __init__(self, editor: Editor, fields: Callable[[], Iterable[SlotField]], parent: QObject) -> None:
        super().__init__(parent)
        self._editor, self._fields = editor, fields
        self._seen: dict[SlotField, tuple[str, tuple[str, ...], object]] = {}
        self._edit_actions: tuple[QAction, ...] = ()
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.setInterval(0)
        self._spare.timeout.connect(self._look_at_one)
        editor.changed.connect(self._spare.start)

    def offer_with(self, edit_actions: Iterable[QAction]) -> None:
        """Put these actions under the proposals of a field's menu: cut, copy, paste."""
        self._edit_actions = tuple(edit_actions)

    def join(self, field: SlotField) -> None:
        """Offer a field's menu."""
        field.area.menu_wanted.connect(lambda at: self.offer(field.area, at))

    # -- looking

    def _key(self, field: SlotField) -> tuple[str, tuple[str, ...], object]:
        return field.area.toPlainText(), self._editor.document.words, self._editor.catalogue

    def _look_at_one(self) -> None:
        waiting = next((one for one in self._fields() if self._seen.get(one) != self._key(one)), None)
        if waiting is None:
            return
        self._seen[waiting] = self._key(waiting)
        found = misspelt_in(waiting.area.toPlainText(), self._editor.catalogue, self._editor.document)
        waiting.area.show_slips(found)
        waiting.show_spelling(counted("spelling.one", "spelling.several", len(found)) if found else "")
        self.looked.emit()
        self._spare.start()

    def settle(self) -> None:
        """Look at every field that still waits."""
        while any(self._seen.get(one) != self._key(one) for one in self._fields()):
            self._look_at_one()

    # -- proposing

    @property
    def has_slips(self) -> bool:
        """Whether a word of the fields on show is underlined."""
        return any(one.area.slips for one in self._fields())

    def go_to_next(self, holder: QWidget | None) -> None:
        """Mark the misspelt word at the cursor or the next one, in this field or another, and offer its proposals."""
        fields = list(self._fields())
        at = next((number for number, one in enumerate(fields) if one.area is holder), 0)
        found = next((one for one in (*fields[at:], *fields[:at]) if one.area.slips), None)
        if found is None:
            return
        area = found.area
        slip = area.slip_from(area.textCursor().selectionStart() if area is holder else 0)
        if slip is not None:
            area.setFocus()
            area.setTextCursor(slip.cursor)
            self.gone_to.emit(found.field.key)
            self.offer(area, area.cursor_place())

    def offer(self, area: TextArea, at: QPoint) -> None:
        """Open the menu for the word the cursor is in."""
        menu = self.menu(area)
        menu.popup(at)
        self.opened.emit(menu)

    def menu(self, area: TextArea) -> QMenu:
        """What can be done with the word the cursor is in, and with the words of the field."""
        menu = QMenu(area)
        menu.aboutToHide.connect(menu.deleteLater)
        place = area.textCursor().selectionStart()
        slip = next((one for one in area.slips if _holds(one, place)), None)
        if slip is not None and not area.isReadOnly():
            self._propose(menu, area, slip)
        menu.addActions(self._edit_actions)
        return menu

    def _propose(self, menu: QMenu, area: TextArea, slip: Slip) -> None:
        proposals = slip.found.proposals[:MOST_PROPOSALS]
        for words in proposals:
            entry = QAction(words, menu)
            entry.triggered.connect(lambda _=False, words=words: self._replace(area, slip, words))
            menu.addAction(entry)
        if not proposals:
            none = QAction(say("spelling.none"), menu)
            none.setEnabled(False)
            menu.addAction(none)
        menu.addSeparator()
        learn = QAction(say("spelling.learn", word=slip.found.word), menu)
        learn.triggered.connect(lambda: self._learn(slip.found))
        menu.addAction(learn)
        menu.addSeparator()

    def _replace(self, area: TextArea, slip: Slip, words: str) -> None:
        self._editor.end_step()
        area.setFocus()
        area.setTextCursor(slip.cursor)
        area.textCursor().insertText(words)
        self._editor.end_step()

    def _learn(self, found: Misspelt) -> None:
        self._editor.do(lambda state: learn_word(state, found.word))


def _holds(slip: Slip, place: int) -> bool:
    return slip.cursor.selectionStart() <= place <= slip.cursor.selectionEnd()
