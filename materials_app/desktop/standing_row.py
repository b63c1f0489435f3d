"""Where the set stands with those who must agree it, and the way to put a sign-off on record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.controls import MarkedNote
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.job import Standing


class StandingRow(QWidget):
    """Draft, open or signed off, in words; beside it the button."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self.note = MarkedNote(Role.NOTE)
        self.record = Button(say("sign.open"), Variant.QUIET, Scale.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.record, 0, Qt.AlignmentFlag.AlignVCenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Nobody sees it while it is hidden, so it is asked for then."""
        super().showEvent(event)
        self.show_state()

    def show_state(self) -> None:
        """Say how far the set is signed off; nothing while no page can be made."""
        editor = self._editor
        self.record.setEnabled(editor.preview.job is not None and not editor.is_read_only)
        if self.isVisible():
            self.note.say(*standing_told(editor))


def standing_told(editor: Editor) -> tuple[str, Mark]:
    """How far a set is signed off, in words, with its mark."""
    from materials_app.app.sign_offs import signed_off  # what hashes pages is not needed to open the window

    told = signed_off(editor.views, editor.document, editor.standing)
    if told.standing is Standing.DRAFT:
        return say("sign.draft"), Mark.WARNING
    by = ", ".join(told.by)
    if told.standing is Standing.SIGNED_OFF:
        return say("sign.signed", by=by), Mark.READY
    if told.count:
        return say("sign.some", count=told.count, pieces=told.pieces, by=by), Mark.NOTE
    return say("sign.earlier" if told.was else "sign.none"), Mark.NOTE
