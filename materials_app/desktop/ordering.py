"""The printers in the window: which can be chosen, the form that names one, what is remembered after an export."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from materials_app.app.ordering import NO_PRINTERS, Printers, learn, name_printer, printers_of
from materials_app.desktop.export_pane import ExportPane
from materials_app.desktop.form import Ask, Form, show_form
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet


class Ordering(QObject):
    """Joins the printer's field of the export pane to what is remembered."""

    opened = Signal(object)
    """The form stands open; tests answer it."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor
        self._printers: Printers = NO_PRINTERS
        window.export_made.connect(self._join)

    def _join(self, pane: ExportPane) -> None:
        pane.ready.name_wanted.connect(self._ask)

    def offer(self) -> None:
        """Read the printers anew, for somebody may have written them, and show them."""
        self._printers = printers_of(self._editor.user, self._editor.catalogue.policy)
        self._window.export.ready.show_printers(self._printers)

    def keep(self, document: CampaignSet) -> str:
        """Remember what a set that was made says of its printer; tells what was kept, or why not."""
        try:
            kept = learn(document, self._editor.user, self._printers)
        except MaterialsError as fault:
            return f"{tell(fault.message)} {tell(fault.hint)}".strip()
        if kept is None:
            return ""
        self.offer()
        return say(f"printer.kept-{document.marks.value}", name=kept.name, standard=document.flavour.standard)

    def _ask(self) -> None:
        asks = (Ask("name", say("printer.name"), note=say("printer.name-note")),)
        form = Form(self._window, say("printer.title"), asks, say("printer.act"), self._take)
        self.opened.emit(show_form(form))

    def _take(self, given: dict[str, str]) -> None:
        """Order from the printer that was named; a fault is raised for the form to say."""
        editor = self._editor
        if editor.user is not None:
            after = name_printer(editor.state, given["name"], editor.user)
            editor.do(lambda _: after)
            self.offer()
