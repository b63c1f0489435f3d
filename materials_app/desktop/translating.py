"""Words of the open set to a translator, and a translation back: what is asked, done in a worker, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from materials_app.app.files import SUFFIX, free_path
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.form import Ask, Form, Kind, show_form
from materials_app.desktop.marks import Mark
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import may_say, say
from materials_app.errors import InputError, MaterialsError
from materials_app.model.translation import Translator
from materials_app.pipeline.studio import Studio, reread

if TYPE_CHECKING:  # imported when somebody asks for it: the window's start need not pay for it
    from materials_app.app.translating import BroughtBack, Used

LANGUAGES = ("cy", "pl", "ro", "ur", "ar", "pa", "bn", "gu")
"""Languages a set may be sent into from the window; the command line takes any."""
FORMATS = ("xlf", "xlsx")
SHOWN = 5
MOST = 64
"""Changed texts that are shown one by one."""
_WHO = ("by", "role", "organisation")


class Translating(QObject):
    """The effects of the two actions."""

    opened = Signal(object)
    """A form or file dialog stands open; tests answer it."""
    broke = Signal(object)
    """A fault of the program in the worker."""

    def __init__(self, window: MainWindow, asks: Asks, open_set: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks, self._open_set = window, window.editor, asks, open_set
        self.tasks = Tasks(self)
        self.tasks.failed.connect(asks.tell)
        self.tasks.broke.connect(self.broke)
        self.tasks.ended.connect(lambda: window.status.show_work(""))

    # -- out

    def offer(self) -> None:
        """Ask for the language and the format."""
        own = self._editor.document.language
        languages = tuple((tag, may_say("language", tag)) for tag in LANGUAGES if tag != own)
        formats = tuple((one, say(f"translate.format-{one}")) for one in FORMATS)
        asks = (
            Ask("language", say("translate.language"), Kind.CHOICE, value=languages[0][0], options=languages),
            Ask("format", say("translate.format"), Kind.CHOICE, say("translate.format-note"), FORMATS[0], formats),
        )
        form = Form(self._window, say("translate.out-title"), asks, say("translate.out-act"), self._ask_where)
        self.opened.emit(show_form(form))

    def _ask_where(self, given: dict[str, str]) -> None:
        language, kind = given["language"], given["format"]
        dialog = QFileDialog(self._window, say("translate.out-file"), begin_in(self._editor.settings.folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is overwritten, so nothing is asked
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{self._editor.document.name} - {language}.{kind}")
        dialog.fileSelected.connect(lambda name: self.send(Path(name), language))
        self._show(dialog)

    def _show(self, dialog: QFileDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.opened.emit(dialog)

    def send(self, path: Path, language: str) -> None:
        """Write the words of the set as it is now."""
        from materials_app.app.translating import parcel_for, send, set_scope

        editor = self._editor
        document, studio, today = editor.document, editor.studio, editor.today

        def work() -> int:
            parcel = parcel_for(studio, set_scope(document, language), today, document)
            send(parcel, studio, path, document)
            return len(parcel.units)

        if self.tasks.run(work, lambda count: self._sent(path, count)):
            self._window.status.show_work(say("translate.out-working"))

    def _sent(self, path: Path, count: int) -> None:
        words = (
            say("hand.where", name=path.name, folder=str(path.parent)),
            say("translate.out-texts", count=count),
            say("translate.out-next"),
        )
        answers = (
            Answer(say("export.open-folder"), lambda: _open_folder(path)),
            Answer(say("dialog.close"), primary=True),
        )
        self._asks.ask(Notice(self._window, Mark.READY, say("translate.out-done"), words, answers))

    # -- back

    def choose(self) -> None:
        """Ask for the file that came back."""
        dialog = QFileDialog(self._window, say("translate.in-title"), begin_in(""), say("translate.in-files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look_over(Path(name)))
        self._show(dialog)

    def look_over(self, file: Path) -> None:
        """Check the file; say what it would change, or why it may not be used."""
        from materials_app.app.translating import look_over

        editor = self._editor
        document, studio, today = editor.document, editor.studio, editor.today
        if self.tasks.run(lambda: look_over(file, studio, today, document), self._found, self._refused):
            self._window.status.show_work(say("translate.in-working"))

    def _refused(self, error: MaterialsError) -> None:
        words = tuple(one for one in (tell(error.hint), say("translate.in-refused")) if one)
        close = (Answer(say("dialog.close"), primary=True),)
        self._asks.ask(Notice(self._window, Mark.ERROR, tell(error.message), words, close))

    def _found(self, brought: BroughtBack) -> None:
        count = len(brought.changes)
        words = [say("translate.found-text", count=count) if count else say("translate.found-same")]
        words += [say("translate.found-more")] if count > SHOWN else []
        answers = (
            Answer(say("translate.found-act"), lambda: self._ask_who(brought), primary=True),
            Answer(say("form.cancel")),
        )
        title = say("translate.found-title", language=may_say("language", brought.scope.target))
        notice = Notice(self._window, Mark.READY, title, tuple(words), answers)
        notice.add_rows(tuple((one.place, _short(one.after)) for one in brought.changes[:SHOWN]))
        self._asks.ask(notice)

    def _ask_who(self, brought: BroughtBack) -> None:
        asks = (
            *(Ask(name, say(f"translate.who-{name}")) for name in _WHO),
            Ask("qualification", say("translate.who-qualification"), note=say("translate.who-note")),
        )
        title, act = say("translate.who-title"), say("translate.who-act")
        form = Form(self._window, title, asks, act, lambda given: self._use(brought, given))
        self.opened.emit(show_form(form))

    def _use(self, brought: BroughtBack, given: dict[str, str]) -> None:
        translator, beside = _translator(given, self._editor.today), self._editor.state.path
        if beside is not None:
            self._make(brought, translator, free_path(beside.with_stem(f"{beside.stem}-{brought.scope.target}")))
            return
        # A set that was never saved has no folder beside which the translated one could lie: the user says where.
        dialog = QFileDialog(
            self._window, say("translate.in-save"), self._editor.settings.sets, say("dialog.set-files")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"{self._editor.document.name} - {brought.scope.target}{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self._make(brought, translator, free_path(Path(name))))
        self._show(dialog)

    def _make(self, brought: BroughtBack, translator: Translator | None, out: Path) -> None:
        from materials_app.app.translating import use

        studio, user = self._editor.studio, self._editor.user
        if user is None:
            return

        def work() -> tuple[Used, Studio]:
            return use(brought, studio, user, translator, out), reread(studio)

        self.tasks.run(work, lambda done: self._used(*done))

    def _used(self, used: Used, studio: Studio) -> None:
        self._editor.take(studio)
        path = used.set_file
        if path is None:
            return
        words = (
            say("translate.in-file", name=path.name, folder=str(path.parent)),
            say("translate.in-draft" if used.is_draft else "translate.in-record"),
        )
        answers = (
            Answer(say("translate.in-open"), lambda: self._open(path), primary=True),
            Answer(say("dialog.close")),
        )
        self._asks.ask(Notice(self._window, Mark.READY, say("translate.in-done"), words, answers))

    def _open(self, path: Path) -> None:
        self._open_set(path)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _short(words: str) -> str:
    """The words on one line of a small table."""
    line = " ".join(words.split())
    return line if len(line) <= MOST else f"{line[: MOST - 1].rstrip()}…"


def _translator(given: dict[str, str], today: date) -> Translator | None:
    """The record that was typed; none where it was left empty.

    Raises:
        InputError: when half of it is missing.
    """
    words = {name: " ".join(text.split()) for name, text in given.items()}
    if not any(words.values()):
        return None
    if not all(words[name] for name in _WHO):
        raise InputError(say("translate.who-missing"), hint=say("translate.who-missing-hint"))
    return Translator(**words, on=today)
