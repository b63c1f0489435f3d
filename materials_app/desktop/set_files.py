"""The set in hand and its file: opened from, saved to, moved to, copied to, and never over what somebody else has."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from materials_app.app.files import SUFFIX, free_path
from materials_app.app.names import proposed_file
from materials_app.app.saving import stamp_of
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.keeper import Keeper
from materials_app.desktop.marks import Mark
from materials_app.desktop.opening import open_elsewhere
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError


class SetFiles(QObject):
    """The effects of the actions on one window's file. ``open_set`` opens another one."""

    def __init__(
        self, window: MainWindow, keeper: Keeper, asks: Asks, open_set: Callable[[Path], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._editor, self._keeper, self._asks = window, window.editor, keeper, asks
        self._open = open_set

    # -- actions

    def save(self) -> None:
        """Save to the set's own file at once, or ask for a place for a set that has none."""
        if self._keeper.is_unplaced:
            self._ask_save("dialog.save-new", self.move)
        else:
            self._keeper.settle()

    def ask_move(self) -> None:
        """Ask what the set is to be called and where it is to lie."""
        self._ask_save("dialog.move", self.move)

    def ask_copy(self) -> None:
        """Ask where a copy is to lie."""
        self._ask_save("dialog.save-copy", self.save_copy)

    def ask_open(self) -> None:
        """Ask which set is to be opened."""
        dialog = self._dialog("dialog.open", QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._open(Path(name)))
        dialog.open()

    # -- what they do

    def move(self, path: Path) -> None:
        """Save the set in another place. The file it had goes, for it is this one now; unless it is somebody else's."""
        editor, keeper = self._editor, self._keeper
        if editor.is_read_only:
            return
        keeper.settle()
        if self._is_own(path):
            return
        if keeper.is_slow and keeper.trouble is not None:  # a save still under way would bring the old file back
            self._asks.tell(keeper.trouble)
            return
        before, stamp, is_ours = editor.state.path, editor.state.stamp, keeper.owns_file
        if not self._write(path):
            return
        if before is not None:
            if is_ours and _is_as_it_was(before, stamp):
                editor.remember(recent=tuple(one for one in editor.settings.recent if one != str(before)))
                with suppress(OSError):
                    before.unlink()
            else:
                self._tell_it_stays(before, path)
        keeper.changed.emit()

    def save_copy(self, path: Path) -> None:
        """Save the set as it is in a second file; the open one stays where it is. In its own place that is saving."""
        if self._is_own(path) and not self._editor.is_read_only:
            self._keeper.settle()
            return
        self._write(path, as_copy=True)
        self._keeper.lock.drop_claim()
        self._keeper.changed.emit()

    def go_on_in_a_copy(self) -> None:
        """What is open becomes a set of its own: beside the file that was changed meanwhile, or out of one to read."""
        path = self._editor.state.path
        if path is None:
            return
        try:
            if self._editor.is_read_only:
                self._editor.open(path, as_copy=True)
            else:
                self._editor.save(free_path(path.with_stem(say("names.mine", name=path.stem))))
        except MaterialsError as error:
            self._asks.tell(error)

    def open_the_other(self) -> None:
        """Keep what is open as a set of its own, and open the file that somebody else changed."""
        path = self._editor.state.path
        self.go_on_in_a_copy()
        if path is not None and self._editor.state.path != path:
            self._open(path)

    def _write(self, path: Path, *, as_copy: bool = False) -> bool:
        """Write the set to a file that nobody has open, or say why not."""
        lock = self._keeper.lock
        is_taken = lock.claim(path) is not None or (self._is_own(path) and self._editor.is_read_only)
        if is_taken:
            lock.drop_claim()
            self._asks.tell(open_elsewhere(path))
            return False
        try:
            self._editor.save(path, as_copy=as_copy)
        except MaterialsError as error:
            lock.drop_claim()
            self._asks.tell(error)
            return False
        return True

    def _is_own(self, path: Path) -> bool:
        own = self._editor.state.path
        return own is not None and own.resolve() == path.resolve()

    def _tell_it_stays(self, before: Path, path: Path) -> None:
        words = (say("move.stays-why", name=before.name), say("move.stays-yours", name=path.name))
        close = (Answer(say("dialog.close"), primary=True),)
        self._asks.ask(Notice(self._window, Mark.NOTE, say("move.stays", name=before.name), words, close))

    # -- dialogs

    def _ask_save(self, title: str, then: Callable[[Path], None]) -> None:
        dialog = self._dialog(title, QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        force = self._editor.force
        dialog.selectFile(proposed_file(self._editor.document, force.public_name if force else ""))
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._window, say(title), begin_in(self._editor.settings.sets), say("dialog.set-files"))
        dialog.setAcceptMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def _is_as_it_was(path: Path, stamp: str) -> bool:
    """Whether a file holds what this window read from it or wrote to it last."""
    with suppress(OSError):
        return stamp_of(path) == stamp != ""
    return False
