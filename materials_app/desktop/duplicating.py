"""Duplicate: another set out of the one that is open, beside it; the one that was open stays as it is on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from materials_app.app.duplicates import duplicated, save_beside
from materials_app.desktop.form import Ask, Form, show_form
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.model.campaign_set import CampaignSet


class Duplicating(QObject):
    """The effect of the action."""

    opened = Signal(object)
    """The form stands open; tests answer it."""

    def __init__(
        self,
        window: MainWindow,
        open_set: Callable[[Path], object],
        begin: Callable[[CampaignSet], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor
        self._open, self._begin = open_set, begin

    def offer(self) -> None:
        """Ask for the new set's name."""
        name = say("duplicate.proposed", name=self._editor.document.name)
        asks = (Ask("name", say("duplicate.name"), note=say("duplicate.note"), value=name),)
        form = Form(self._window, say("duplicate.title"), asks, say("duplicate.act"), self._take)
        self.opened.emit(show_form(form))

    def _take(self, given: dict[str, str]) -> None:
        """Make the duplicate; a fault is raised for the form to say."""
        editor = self._editor
        document = duplicated(editor.document, given["name"], editor.catalogue.rulebook)
        original = editor.state.path
        if original is None:
            self._begin(document)
            return
        force = editor.force
        self._open(save_beside(document, original, force.public_name if force else ""))
