"""Offers what was left behind when the window opens, and does with it what is decided."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from materials_app.app import recovery, session
from materials_app.app.differences import differences
from materials_app.app.new_set import new_set
from materials_app.app.recovery import LeftBehind
from materials_app.desktop.day_words import day_words
from materials_app.desktop.difference_words import difference_words
from materials_app.desktop.editor import Editor
from materials_app.desktop.keeper import Keeper
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.recovery_view import Offer, RecoveryCard, RecoveryView
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import name_words, say
from materials_app.errors import MaterialsError, OutputError
from materials_app.model.display_list import DisplayPage


class Recovering(QObject):
    """Joins the view of what was left behind to the editor and the disk."""

    failed = Signal(object)
    """Something could not be kept or discarded: its ``MaterialsError``. It is offered still."""

    def __init__(self, window: MainWindow, keeper: Keeper) -> None:
        super().__init__(window)
        self._window, self._editor, self._keeper = window, window.editor, keeper
        self.view: RecoveryView | None = None
        self._left: dict[RecoveryCard, LeftBehind] = {}
        self._aside: dict[RecoveryCard, Path] = {}

    def offer(self, now: datetime) -> bool:
        """Show what was left behind, and say whether there was anything."""
        keeper = self._keeper
        recovery.clear_given_up(keeper.given_up, now)
        unread = recovery.set_unread_aside(keeper.journals, keeper.me, keeper.given_up)
        if unread:
            self.failed.emit(_unread(unread))
        left = recovery.left_behind(keeper.journals, keeper.me)
        if not left:
            return False
        painter = PagePainter(self._editor.library)
        self.view = RecoveryView([offer_of(one, self._editor, now) for one in left], painter)
        self._left = dict(zip(self.view.cards, left, strict=True))
        for card in self.view.cards:
            card.keep_wanted.connect(partial(self._keep, card))
            card.discard_wanted.connect(partial(self._discard, card))
        self.view.undo_decision.connect(self._take_back)
        self._window.show_view(self.view)
        return True

    def _keep(self, card: RecoveryCard) -> None:
        left = self._left[card]
        document, path = left.journal.document, self._path_of(left)
        base = left.in_file if path and left.in_file else new_set(self._editor.catalogue, document.force)
        before = session.opened(base, path, left.journal.stamp if path else "")
        try:
            beside = left.journal.path.parent if left.journal.path else None  # its picture lies there in any case
            self._editor.take_up(session.recovered(before, document, left.journal.layout), beside)
        except MaterialsError as error:
            self._keeper.lock.drop_claim()
            self.failed.emit(error)
            return
        if not self._keeper.is_safe:  # the journal it came from is the only one there is
            return
        recovery.forget(left)
        card.show_decision(say("recovery.kept", name=left.journal.document.name))
        if self.view is not None and all(one.is_decided for one in self.view.cards):
            self._window.show_editor()

    def _path_of(self, left: LeftBehind) -> Path | None:
        """The file the work may go back into: as it was, and nobody else's meanwhile."""
        path = left.journal.path
        return None if path is None or not left.is_same_file or self._keeper.lock.claim(path) else path

    def _discard(self, card: RecoveryCard) -> None:
        try:
            self._aside[card] = recovery.give_up(self._left[card], self._keeper.given_up)
        except OSError as refused:
            self.failed.emit(_refusal(refused))
            return
        if self.view is not None:
            self.view.discarded(card)

    def _take_back(self, card: RecoveryCard) -> None:
        try:
            recovery.take_back(self._left[card], self._aside.pop(card))
        except OSError as refused:
            self.failed.emit(_refusal(refused))
            return
        card.show_decision("")
        card.keep.setFocus()

    def close(self) -> None:
        """Let go of what was not decided, so that the next window offers it."""
        for left in self._left.values():
            with suppress(OSError):
                left.lock.release()
        self._left = {}


def offer_of(left: LeftBehind, editor: Editor, now: datetime) -> Offer:
    """What a card says of a set that was left behind."""
    document, when = left.journal.document, left.journal.when
    force = next((name_words(one.public_name) for one in editor.catalogue.forces if one.id == document.force), "")
    time = {"time": f"{when:%H:%M}", "day": day_words(when.date())}
    line = say("recovery.today" if when.date() == now.date() else "recovery.day", **time)
    changes: tuple[str, ...] = ()
    head = say("recovery.no-file")
    if left.in_file is not None:
        found = differences(left.in_file, document, editor.catalogue)
        changes = tuple(difference_words(one, editor.catalogue) for one in found)
        head = say("recovery.differs") if left.is_same_file else say("recovery.other-file")
    elif left.journal.path is not None:
        head = say("recovery.file-gone", name=left.journal.path.name)
    who = say("recovery.who", force=force, line=line) if force else line
    return Offer(document.name, who, _page_of(left, editor), head, changes)


def _page_of(left: LeftBehind, editor: Editor) -> DisplayPage | None:
    """The page that was on show, or none where it cannot be made."""
    document, layout = left.journal.document, left.journal.layout
    try:
        view = editor.lay(session.opened(document), layout if layout in document.layouts else document.layouts[0])
    except MaterialsError:
        return None
    return view.preview.typeset.display_list.pages[0] if view.preview.typeset else None


def _unread(files: tuple[Path, ...]) -> OutputError:
    return OutputError(
        say("recovery.unread"),
        hint=say("recovery.unread-hint", files=", ".join(map(str, files))),
        place=str(files[0]),
        error_id="recovery-unread",
    )


def _refusal(refused: OSError) -> OutputError:
    reason = refused.strerror or type(refused).__name__
    return OutputError(say("recovery.refused", reason=reason), error_id="recovery-refused")
