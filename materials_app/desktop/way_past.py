"""Under a list of errors: the way past them, by name and reason, or why nobody has one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from materials_app.app.overriding import acceptable, without_override
from materials_app.app.problems import Problem
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.wording import say
from materials_app.model.findings import Family


class WayPast(QWidget):
    """Under a list of errors: the way past them where there is one, else who keeps it shut."""

    def __init__(self) -> None:
        super().__init__()
        self.button = Button(say("override.open"), Variant.PLAIN)
        self.words = Words("", Role.NOTE, quiet=True).wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Offer to accept these, or say why nobody can."""
        self.offered = acceptable(problems)
        shut = without_override(problems)
        self.button.setVisible(bool(self.offered))
        self.words.setVisible(bool(shut))
        self.words.setText(_shut_words(shut) if shut else "")
        self.setVisible(bool(self.offered or shut))


def _shut_words(shut: Sequence[Problem]) -> str:
    """Why there is no way past: readers are protected, or nothing has been made yet."""
    if any(one.finding.family is Family.SAFEGUARDING for one in shut):
        return say("override.never")
    return say("override.nothing-yet")
