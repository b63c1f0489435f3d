"""Exporting with errors that stand: asks who accepts exactly which, and why; records it in the set, then goes on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from materials_app.app.overriding import accept, acceptances_of
from materials_app.app.problems import Problem
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import Ask, Form, Kind, show_form
from materials_app.desktop.problems_model import place_of
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import counted, say
from materials_app.model.findings import MIN_REASON


class Overriding(QObject):
    """The one way past an error: by name, with a reason, undone like any other step."""

    opened = Signal(object)
    """The form stands open; tests answer it."""
    accepted = Signal()
    """The errors are accepted: the set says by whom and why."""

    def __init__(self, window: MainWindow, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor = window, editor

    def ask(self, problems: Sequence[Problem]) -> None:
        """Ask for name and reason, over the list of what would be accepted."""
        title = counted("override.title-one", "override.title", len(problems))
        form = Form(self._window, title, asks_for(problems), say("override.act"), partial(self._take, tuple(problems)))
        form.accepted.connect(self.accepted)
        self.opened.emit(show_form(form))

    def _take(self, problems: tuple[Problem, ...], given: dict[str, str]) -> None:
        rulebook = self._editor.catalogue.rulebook
        acceptances = acceptances_of(problems, given["by"], given["reason"], rulebook)
        self._editor.do(partial(accept, acceptances=acceptances))


def asks_for(problems: Sequence[Problem]) -> tuple[Ask, ...]:
    """The form: every error as it stands in the list, then who and why."""
    return (
        *(
            Ask(f"error-{at}", f"{place_of(one)}. {tell(one.finding.message)}", Kind.SAID)
            for at, one in enumerate(problems)
        ),
        Ask("by", say("override.by")),
        Ask("reason", say("override.reason"), Kind.TEXT, say("override.reason-note", least=MIN_REASON)),
    )
