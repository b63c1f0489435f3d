"""Proof and copy sheet out of the window: where to, made in a worker, then what came of it and the way to the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from materials_app.app.hand_outs import HandedOut, HandOut, hand_out
from materials_app.app.names import proposed_hand_out
from materials_app.app.problems import Problem
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.marks import Mark
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import counted, say
from materials_app.model.findings import Family

MB = 1_000_000
SUFFIXES = {HandOut.PROOF: "pdf", HandOut.COPY: "html", HandOut.REMARKS: "txt", HandOut.SHEET: "pdf"}


class HandOuts(QObject):
    """The effects of the two actions."""

    opened = Signal(object)
    """A file dialog stands open; tests answer it."""
    saved = Signal(object)
    """A file was written, or what keeps it from being: a ``HandedOut``."""
    broke = Signal(object)
    """A fault of the program in the worker."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self.tasks = Tasks(self)
        self.tasks.failed.connect(asks.tell)
        self.tasks.broke.connect(self.broke)
        self.tasks.ended.connect(lambda: window.status.show_work(""))

    def offer(self, kind: HandOut) -> None:
        """Ask where to, unless something keeps it from everybody."""
        self._editor.settle()
        shut = tuple(one for one in self._editor.problems if one.stops and _keeps_it(one))
        if shut:
            self._refuse(kind, tuple(tell(one.finding.message) for one in shut))
            return
        dialog = QFileDialog(self._window, say(f"hand.{kind}-title"), begin_in(self._editor.settings.folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(say(f"hand.{kind}-files").split(";"))
        dialog.setDefaultSuffix(SUFFIXES[kind])
        force = self._editor.force
        name = proposed_hand_out(self._editor.document, force.public_name if force else "", say(f"hand.{kind}-name"))
        dialog.selectFile(f"{name}.{SUFFIXES[kind]}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.make(kind, Path(chosen)))
        dialog.open()
        self.opened.emit(dialog)

    def make(self, kind: HandOut, path: Path) -> None:
        """Make it of the set as it is now."""
        document, today = self._editor.document, self._editor.today
        own = self._editor.own_files
        if self.tasks.run(lambda: hand_out(kind, document, path, own, today), self._tell):
            self._window.status.show_work(say(f"hand.{kind}-working"))

    def _tell(self, made: HandedOut) -> None:
        if made.blocking:
            self._refuse(made.kind, tuple(tell(finding.message) for finding in made.blocking))
        else:
            self._asks.ask(self._notice(made))
        self.saved.emit(made)

    def _notice(self, made: HandedOut) -> Notice:
        pages = counted(f"hand.{made.kind}-count-one", f"hand.{made.kind}-count", made.count)
        size = "" if made.kind is HandOut.REMARKS else say("hand.size", size=f"{max(made.size / MB, 0.1):.1f}")
        words = [say("hand.where", name=made.path.name, folder=str(made.path.parent)), f"{pages} {size}".strip()]
        words += [] if made.is_light else [say("hand.heavy")]
        answers = (
            Answer(say("hand.open"), lambda: _open(made.path), primary=True),
            Answer(say("export.open-folder"), lambda: _open(made.path.parent)),
            Answer(say("dialog.close")),
        )
        return Notice(self._window, Mark.READY, say(f"hand.{made.kind}-done"), tuple(words), answers)

    def _refuse(self, kind: HandOut, faults: tuple[str, ...]) -> None:
        close = (Answer(say("dialog.close"), primary=True),)
        words = (*dict.fromkeys(faults), say("hand.refused-why"))
        self._asks.ask(Notice(self._window, Mark.ERROR, say(f"hand.{kind}-refused"), words, close))


def _keeps_it(problem: Problem) -> bool:
    """Whether a problem keeps a hand-out from everybody: it would harm readers, or there is no page to show."""
    return problem.finding.family in {Family.SAFEGUARDING, Family.UNMADE}


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
