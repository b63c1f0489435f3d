"""One export at a time: starts the worker, shows its story in the pane, stops it when asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from materials_app.app.events import Exported, ExportProgress
from materials_app.app.names import named_folder, proposed_folder
from materials_app.app.problems import counts
from materials_app.desktop.announcing import announce
from materials_app.desktop.export_pane import ExportPane
from materials_app.desktop.ordering import Ordering
from materials_app.desktop.overriding import Overriding
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import counted, say
from materials_app.desktop.workers import Worker, export_worker
from materials_app.errors import MaterialsError

MADE = "Campaign materials"
"""The folder in a user's home that exports are proposed into. A campaign pack is another thing: data that comes in."""


class Exporting(QObject):
    """Joins the export pane to a worker."""

    asked = Signal(object)
    finished = Signal(object)
    """The pack stands: what was made."""
    ended = Signal()
    """No export is running any more, whatever came of it."""
    broke = Signal(object)
    """A fault of the program inside the worker."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor
        self._worker: Worker | None = None
        self._proposed = ""
        self._after: Callable[[], object] | None = None
        self._folder = self._last = Path()
        window.actions_by_name["open-folder"].setEnabled(False)
        self._document = self._editor.document
        self.ordering = Ordering(window, self)
        self.overriding = Overriding(window, self._editor, self)
        self.overriding.accepted.connect(self.run)
        window.export_made.connect(self._join)

    @property
    def _pane(self) -> ExportPane:
        return self._window.export

    def _join(self, pane: ExportPane) -> None:
        pane.run_wanted.connect(self.run)
        pane.cancel_wanted.connect(self.stop)
        pane.folder_wanted.connect(self._ask_folder)
        pane.open_wanted.connect(self.open_folder)
        pane.override_wanted.connect(self.overriding.ask)

    @property
    def is_running(self) -> bool:
        """Whether a pack is being made."""
        return self._worker is not None

    @property
    def last(self) -> Path:
        """The folder of the last export."""
        return self._last

    def offer(self) -> None:
        """Show the pane, with a folder proposed where the user has not named one."""
        self._editor.look_over()
        self.ordering.offer()
        folder = self._pane.ready.folder
        if folder.text() in ("", self._proposed):
            self._proposed = str(self._proposal())
            folder.setText(self._proposed)
            folder.setCursorPosition(0)
        self._window.show_export()
        if not self.is_running:
            self._pane.show_ready()

    def _proposal(self) -> Path:
        remembered = self._editor.settings.folder
        parent = Path(remembered) if remembered else Path.home() / MADE
        force = self._editor.force
        return proposed_folder(parent, self._editor.document, force.public_name if force else "", self._editor.today)

    def run(self) -> None:
        """Make the pack of the set as it is now."""
        if self.is_running:
            return
        self._editor.settle()
        folder = named_folder(self._pane.ready.folder.text())
        if counts(self._editor.problems)[0] or folder is None:
            return
        self._folder = folder
        own = self._editor.own_files
        self._document = self._editor.document
        worker = export_worker(self._document, self._folder, own, self._editor.today)
        worker.story.progressed.connect(self._progressed)
        worker.story.finished.connect(self._finished)
        worker.story.failed.connect(self._failed)
        worker.story.cancelled.connect(self._cancelled)
        worker.story.broke.connect(self._broke)
        self._worker = worker
        self._pane.show_running()
        self._window.status.show_work(say("status.exporting"))
        worker.start()

    def stop(self, after: Callable[[], object] | None = None) -> None:
        """Ask the worker to stop; ``after`` is done once it has, at once where none is at work."""
        if self._worker is not None:
            self._after = after
            self._worker.cancel()
        elif after is not None:
            after()

    def _progressed(self, progress: ExportProgress) -> None:
        self._pane.show_progress(progress)

    def _finished(self, result: Exported) -> None:
        if result.files:
            self._last = self._folder
            self._window.actions_by_name["open-folder"].setEnabled(True)
            self._editor.remember(folder=str(self._folder.parent))
        self._pane.show_result(result, self.ordering.keep(self._document) if result.files else "")
        made = counted("export.done-one", "export.done", len(result.files))
        self._end(say("export.blocked") if result.blocking else made)
        self.finished.emit(result)

    def _failed(self, error: MaterialsError) -> None:
        self._pane.show_error(error)
        self._end(say("export.blocked"))

    def _cancelled(self) -> None:
        self._pane.show_ready(say("export.cancelled"))
        self._end(say("export.cancelled"))

    def _broke(self, fault: BaseException) -> None:
        self._pane.show_ready(say("export.blocked"))
        self._end(say("export.blocked"))
        self.broke.emit(fault)

    def _end(self, said: str) -> None:
        self._worker = None
        self._window.status.show_work("")
        announce(self._window, said)
        self.ended.emit()
        if self._after is not None:
            after, self._after = self._after, None
            after()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self._window, say("export.choose-title"), str(self._proposal().parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.asked.emit(dialog)

    def _take_folder(self, name: str) -> None:
        self._editor.remember(folder=name)
        self._proposed = str(self._proposal())
        self._pane.ready.folder.setText(self._proposed)

    def open_folder(self) -> None:
        """Open the folder of the last export, or the one it lies in where that has gone."""
        folder = self._last if self._last.is_dir() else self._last.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
