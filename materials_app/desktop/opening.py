"""Opens sets: one window at a time has a set to change; a second one is told who has it, and offered a copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from materials_app.desktop.day_words import day_words
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.keeper import Keeper
from materials_app.desktop.marks import Mark
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError, OutputError
from materials_app.locks import Held


class Opening(QObject):
    """Opens a set into one window."""

    opened = Signal()
    """A set was opened."""
    asks = Signal(object)
    """It was not opened: the notice that says why, or that somebody else has it and asks what to do."""

    def __init__(self, window: MainWindow, keeper: Keeper) -> None:
        super().__init__(window)
        self._window, self._editor, self._keeper = window, window.editor, keeper

    def open(self, path: Path) -> None:
        """Open a set to change it, or say who has it."""
        self._claim(path)

    def _claim(self, path: Path, *, over: bool = False) -> None:
        held = self._keeper.lock.claim(path, over=over)
        if held is None:
            self._open(path)
        else:
            self.asks.emit(self._question(path, held))

    def _question(self, path: Path, held: Held) -> Notice:
        answers = [
            Answer(say("locked.copy"), lambda: self._open(path, as_copy=True), primary=True),
            Answer(say("locked.read"), lambda: self._open(path, to_read=True)),
        ]
        if not held.is_sure:
            answers.append(Answer(say("locked.take"), lambda: self._claim(path, over=True)))
        answers.append(Answer(say("locked.cancel")))
        title = say("locked.title", name=path.stem)
        return Notice(self._window, Mark.NOTE, title, held_words(held, self._keeper.me.host), tuple(answers))

    def _open(self, path: Path, *, to_read: bool = False, as_copy: bool = False) -> None:
        try:
            self._editor.open(path, to_read=to_read, as_copy=as_copy)
        except MaterialsError as error:
            self._keeper.lock.drop_claim()
            self.asks.emit(unopened(self._window, path, error))
            return
        self.opened.emit()


def unopened(parent: QWidget, path: Path, error: MaterialsError) -> Notice:
    """What is said of a file that could not be opened: which one, where in it, what to do."""
    line = error.place.removeprefix(f"{path}:")
    said = tell(error.message)
    message = say("unopened.line", line=line, message=said) if line.isdecimal() else said
    is_named = path.name in message
    title = message if is_named else say("unopened.title", name=path.name)
    words = (*(() if is_named else (message,)), tell(error.hint), say("unopened.stays"))
    notice = Notice(parent, Mark.ERROR, title, tuple(filter(None, words)), (Answer(say("dialog.close"), primary=True),))
    notice.offer_details(f"{error.error_id}: {error}")
    return notice


def open_elsewhere(path: Path) -> OutputError:
    """What is said of a place whose set somebody has open."""
    return OutputError(
        say("locked.place", name=path.name),
        hint=say("locked.place-hint"),
        place=str(path),
        error_id="set-open-elsewhere",
    )


def held_words(held: Held, host: str) -> tuple[str, ...]:
    """Who has a set, and what that means."""
    by = held.by
    if by is None:
        return (say("locked.somebody"), say("locked.means"))
    since = {"time": f"{by.since:%H:%M}", "day": day_words(by.since.date())}
    who = say("locked.here", **since) if by.host == host else say("locked.elsewhere", host=by.host, **since)
    return (who, say("locked.means" if held.is_sure else "locked.unsure"))
