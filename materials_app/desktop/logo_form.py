"""A form that asks for logos and whose they are; its answers go into the set as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from materials_app.app.logo_view import check_logo
from materials_app.app.session import EditorState
from materials_app.desktop.editor import Editor
from materials_app.desktop.form import Ask, Form, show_form
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asks: the keys of its title and act, its asks, those of them that name a logo's file, and what makes
    the state with the answers."""

    title: str
    act: str
    asks: Callable[[Editor], Iterable[Ask]]
    files: tuple[str, ...]
    put: Callable[[EditorState, Mapping[str, str]], EditorState]


class LogoForm(QObject):
    """The effect of an action that asks it."""

    opened = Signal(object)
    """The form stands open; tests answer it."""

    def __init__(self, window: MainWindow, asked: Asked, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asked = window, window.editor, asked

    def offer(self) -> None:
        """Ask."""
        self._editor.settle()
        asked = self._asked
        form = Form(self._window, say(asked.title), tuple(asked.asks(self._editor)), say(asked.act), self._take)
        self.opened.emit(show_form(form))

    def _take(self, given: dict[str, str]) -> None:
        """Put them into the set; a fault is raised for the form to say."""
        for name in self._asked.files:
            check_logo(given.get(name, "").strip(), self._editor.document, self._editor.studio)
        self._editor.do(lambda state: self._asked.put(state, given))
