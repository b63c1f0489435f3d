"""What is handed out of the register: the recall list, the whole as CSV, and sets in the place of what is recalled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from materials_app.app.hand_outs import write_over
from materials_app.app.register import Look
from materials_app.app.replacements import Replacement, replacements
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.marks import Mark
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import counted, say
from materials_app.model.print_run import RunState
from materials_app.pipeline.studio import open_studio
from materials_app.records.csv_files import recall_csv, register_csv
from materials_app.records.standing import RunStanding

SUFFIX = "csv"


class Lists(QObject):
    """Asks where to, writes, and says what came of it."""

    opened = Signal(object)
    """A file dialog stands open; tests answer it."""
    written = Signal(object)
    """A file was written, or replacement sets were made: its path, or what was made."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self.tasks = Tasks(self)  # of its own: no record waits for a folder full of new sets
        self.tasks.failed.connect(asks.tell)

    def ask_export(self, look: Look) -> None:
        """Ask where the whole register is written to."""
        name = say("register.export-name")
        self._ask_file(say("register.export-title"), name, lambda path: self._export(look, path))

    def _export(self, look: Look, path: Path) -> None:
        def made(_: object) -> None:
            self._done(Mark.READY, say("register.export-done"), path, (), ())

        self.tasks.in_turn(lambda: write_over(path, register_csv(look.standings).encode("utf-8-sig")), made)

    def ask_recall(self, look: Look) -> None:
        """Ask where the recall list is written to."""
        recalled = look.of(RunState.RECALL)
        name = say("register.list-name", day=self._editor.today.isoformat())
        self._ask_file(say("register.list-title"), name, lambda path: self._list(recalled, path))

    def _list(self, recalled: tuple[RunStanding, ...], path: Path) -> None:
        def made(_: object) -> None:
            copies = sum(one.run.out for one in recalled)
            words = (say("register.recall-copies", copies=f"{copies:,}"), say("register.list-next"))
            act = Answer(say("register.make-sets"), lambda: self._ask_folder(recalled), primary=True)
            self._done(Mark.READY, say("register.list-done"), path, words, (act,))

        self.tasks.in_turn(lambda: write_over(path, recall_csv(recalled).encode("utf-8-sig")), made)

    def _done(self, mark: Mark, title: str, path: Path, words: tuple[str, ...], more: tuple[Answer, ...]) -> None:
        where = say("hand.where", name=path.name, folder=str(path.parent))
        answers = (*more, Answer(say("hand.open"), lambda: _open(path), primary=not more), Answer(say("dialog.close")))
        self._asks.ask(Notice(self._window, mark, title, (where, *words), answers))
        self.written.emit(path)

    # -- sets in the place of what is recalled

    def _ask_folder(self, recalled: tuple[RunStanding, ...]) -> None:
        dialog = QFileDialog(self._window, say("register.sets-title"), begin_in(self._editor.settings.folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.make_sets(recalled, Path(name)))
        dialog.open()
        self.opened.emit(dialog)

    def make_sets(self, recalled: tuple[RunStanding, ...], folder: Path) -> None:
        """Make a set in the place of each that is recalled."""
        user, today = self._editor.user, self._editor.today

        def make() -> tuple[Replacement, ...]:
            return replacements(recalled, open_studio(folder, user), folder, today)

        self.tasks.in_turn(make, self._tell_sets)

    def _tell_sets(self, made: tuple[Replacement, ...]) -> None:
        files = [one.file.name for one in made if one.file]
        faults = list(dict.fromkeys(tell(one.why_not) for one in made if one.why_not))
        title = counted("register.sets-one", "register.sets", len(files)) if files else say("register.sets-none")
        words = (*files, *faults, *((say("register.sets-next"),) if files else ()))
        close = (Answer(say("dialog.close"), primary=True),)
        self._asks.ask(Notice(self._window, Mark.WARNING if faults else Mark.READY, title, words, close))
        self.written.emit(made)

    def _ask_file(self, title: str, name: str, act: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, title, begin_in(self._editor.settings.folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([say("register.csv-files")])
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"{name}.{SUFFIX}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: act(Path(chosen)))
        dialog.open()
        self.opened.emit(dialog)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
