"""Whether fold and die lines are drawn on the page: a tick in the export pane of a set that has such a piece."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from materials_app.app import actions
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.wording import say

_HEIGHT = 28


class FinishingTick(QCheckBox):
    """Ticked where the set asks for the lines."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(say("export.finishing-lines"))
        self._editor = editor
        self.setFont(ui_font(Role.BODY))
        self.setMinimumHeight(_HEIGHT)
        self.clicked.connect(self._choose)

    @property
    def is_needed(self) -> bool:
        """Whether a piece of the set is folded or has round corners."""
        formats = (self._editor.catalogue.format(view.template.format) for view in self._editor.views)
        return any(one.fold or one.corner for one in formats)

    def show_state(self) -> None:
        """Show what the set says."""
        self.setChecked(self._editor.document.finishing_lines)

    def _choose(self, drawn: bool) -> None:
        self._editor.do(lambda state: actions.choose_finishing_lines(state, drawn=drawn))
