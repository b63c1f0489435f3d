"""Campaign packs in the window: from a file to the open set's new words, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from materials_app.app.packs import (
    InstalledPack,
    LookedOver,
    bring_in,
    list_installed,
    look_over,
    make_pack_file,
    own_sets,
    take_away,
)
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.day_words import day_words
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.drops import Drops, Taker
from materials_app.desktop.marks import Mark
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.packs.on_day import UserData
from materials_app.packs.reading import SUFFIX
from materials_app.packs.store import file_name
from materials_app.pipeline.studio import Studio, reread

if TYPE_CHECKING:  # each view is imported when it is first wanted: the window opens without them
    from materials_app.desktop.pack_import_view import PackImportView
    from materials_app.desktop.pack_making_view import PackMakingView
    from materials_app.desktop.packs_view import PacksView


class Packs(QObject):
    """The effects of everything a user does with campaign packs."""

    broke = Signal(object)
    """A fault of the program inside a worker."""
    opened = Signal(object)
    """A file dialog stands open; tests answer it."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self.tasks = Tasks(self)
        self.tasks.failed.connect(asks.tell)
        self.tasks.broke.connect(self.broke)
        self._list: PacksView | None = None
        self._question: PackImportView | None = None
        self._making: PackMakingView | None = None
        taker = Taker((SUFFIX,), "drop.pack", self.import_file)
        self.drops = Drops(window, (taker,), "drop.wrong")

    @property
    def _user(self) -> UserData | None:
        return self._editor.user

    # -- the list

    def show_list(self, current: str = "") -> None:
        """Show the installed packs."""
        user = self._user
        if user is None:
            return
        try:
            packs = list_installed(user)
        except MaterialsError as error:
            self._asks.tell(error)
            return
        view = self._list_view()
        view.tell("")
        view.show_packs(packs, current)
        self._window.show_view(view)

    def _list_view(self) -> PacksView:
        if self._list is None:
            from materials_app.desktop.packs_view import PacksView

            self._list = PacksView(self._editor.today)
            self._list.import_wanted.connect(self.choose_file)
            self._list.make_wanted.connect(self.show_making)
            self._list.remove_wanted.connect(self._ask_to_remove)
        return self._list

    # -- import

    def choose_file(self) -> None:
        """Ask for the file of a pack."""
        dialog = QFileDialog(self._window, say("pack-import.title"), begin_in(""), say("pack-import.file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.opened.emit(dialog)

    def import_file(self, file: Path, *, older: bool = False) -> None:
        """Look a pack over and ask once whether to import it. ``older``: an older version than the installed one."""
        user = self._user
        if user is None:
            return
        recent = tuple(Path(name) for name in self._editor.settings.recent)
        open_set = self._editor.document if self._window.has_set else None
        sets = tuple(own_sets(recent, open_set, self._editor.state.path))
        self._window.status.show_work(say("pack-import.reading"))
        self.tasks.run(
            lambda: look_over(file, user, sets, older=older),
            lambda looked: self._ask_to_import(looked, file),
            lambda error: self._refused(error, file),
        )

    def _ask_to_import(self, looked: LookedOver, file: Path) -> None:
        self._window.status.show_work("")
        if self._question is None:
            from materials_app.desktop.pack_import_view import PackImportView

            self._question = PackImportView()
            self._question.agreed.connect(self._import)
        self._question.show_pack(looked, file.name)
        self._window.show_view(self._question)

    def _refused(self, error: MaterialsError, file: Path) -> None:
        """Say why a pack is not let in; an older one may be looked at all the same."""
        self._window.status.show_work("")
        words: tuple[str, ...] = (tell(error.hint),) if error.hint else ()
        answers: tuple[Answer, ...] = (Answer(say("dialog.close"), primary=True),)
        if error.error_id == "pack-older":
            words = ()
            keep = Answer(say("pack-import.older-no"), primary=True)
            answers = (keep, Answer(say("pack-import.older-yes"), lambda: self.import_file(file, older=True)))
        elif error.error_id == "installed-pack-broken":
            words = ()
            answers = (Answer(say("pack-import.show-installed"), self.show_list, primary=True), *_closing())
        notice = Notice(self._window, Mark.ERROR, tell(error.message), (*words, say("pack-import.refused")), answers)
        notice.offer_details(f"{error.error_id}: {error}")
        self._asks.ask(notice)

    def _import(self, looked: LookedOver) -> None:
        user, studio, view = self._user, self._editor.studio, self._question
        if user is None or view is None:
            return

        def work() -> Studio:
            bring_in(looked, user)
            return reread(studio)

        def failed(error: MaterialsError) -> None:
            view.set_running(is_running=False)
            self._asks.tell(error)

        if self.tasks.run(work, lambda made: self._imported(looked, made), failed):
            view.set_running(is_running=True)

    def _imported(self, looked: LookedOver, studio: Studio) -> None:
        pack, today = looked.plan.pack, self._editor.today
        self._editor.take(studio)
        self.show_list(file_name(pack))
        if pack.embargo and pack.is_embargoed(today):
            words = say("packs.imported-later", title=pack.title, day=day_words(pack.embargo))
        else:
            words = say("packs.imported" if self._window.has_set else "packs.imported-alone", title=pack.title)
        self._list_view().tell(words)

    # -- remove

    def _ask_to_remove(self, one: InstalledPack) -> None:
        title = one.pack.title if one.pack else one.file
        answers = (
            Answer(say("packs.remove-no"), primary=True),
            Answer(say("packs.remove-yes"), lambda: self._remove(one, title)),
        )
        words = (say("packs.remove-text"), say("packs.remove-undo"))
        self._asks.ask(Notice(self._window, Mark.WARNING, say("packs.remove-title", title=title), words, answers))

    def _remove(self, one: InstalledPack, title: str) -> None:
        user, studio = self._user, self._editor.studio
        document = self._editor.document  # looked at even where none was opened: the next set begins as it is
        if user is None:
            return

        def work() -> Studio:
            take_away(one.id, user, document)
            return reread(studio)

        self.tasks.run(work, lambda made: self._removed(made, title))

    def _removed(self, studio: Studio, title: str) -> None:
        self._editor.take(studio)
        self.show_list()
        self._list_view().tell(say("packs.removed", title=title))

    # -- make one

    def show_making(self) -> None:
        """Show the page that makes a pack from a folder."""
        if self._making is None:
            from materials_app.desktop.pack_making_view import PackMakingView

            view = self._making = PackMakingView()
            view.run_wanted.connect(self._make)
            view.folder_wanted.connect(self._choose_folder)
            view.out_wanted.connect(self._choose_out)
            view.look_wanted.connect(self.import_file)
        self._window.show_view(self._making)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, say("pack-make.folder-title"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take_folder)
        self._open(dialog)

    def _take_folder(self, name: str) -> None:
        if self._making is None:
            return
        folder = Path(name)
        self._making.folder.setText(str(folder))
        if not self._making.out.text().strip():
            self._making.out.setText(str(folder.parent / f"{folder.name}{SUFFIX}"))

    def _choose_out(self) -> None:
        dialog = QFileDialog(self._window, say("pack-make.out-title"), begin_in(""), say("pack-import.file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is overwritten, so nothing is asked
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(self._take_out)
        self._open(dialog)

    def _take_out(self, name: str) -> None:
        if self._making is not None:
            self._making.out.setText(name)

    def _make(self) -> None:
        view, today = self._making, self._editor.today
        if view is None:
            return
        folder, out = view.wanted
        if self.tasks.run(lambda: make_pack_file(folder, out, today), view.show_made, view.show_fault):
            view.show_running()


def _closing() -> tuple[Answer, ...]:
    return (Answer(say("dialog.close")),)
