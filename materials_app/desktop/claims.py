"""Figures in the window: what is recorded in the set is a step of undo, what holds for all sets is written and read
again; either way the open set shows at once what it means for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from materials_app.app.claim_ledger import Home, LedgerEntry, ledger_of, own_ledger, with_ledger
from materials_app.app.claims import Ledger, open_ledger, with_added, with_entry
from materials_app.app.ledger_entries import Entry, check_entry, day_of, dispute_entry, withdraw_entry
from materials_app.app.record_files import write_records
from materials_app.app.record_forms import claim_in, day_in
from materials_app.delivery.carried import packs_that_carry
from materials_app.desktop.asks import Asks
from materials_app.desktop.claims_forms import (
    Homes,
    asks_to_add,
    asks_to_check,
    asks_to_dispute,
    asks_to_withdraw,
    homes,
)
from materials_app.desktop.claims_view import ClaimsView, figure_of
from materials_app.desktop.form import Ask, Form, show_form
from materials_app.desktop.marks import Mark
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.telling import tell
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.pipeline.studio import reread
from materials_app.safeguards.claims import Footing

Given = dict[str, str]


class Claims(QObject):
    """The effects of everything a user does with figures."""

    broke = Signal(object)
    """A fault of the program inside a worker."""
    opened = Signal(object)
    """A form or a file dialog stands open; tests answer it."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self._view: ClaimsView | None = None
        self.tasks = Tasks(self)
        self.tasks.failed.connect(asks.tell)
        self.tasks.broke.connect(self.broke)

    def show(self, current: str = "") -> None:
        """Show the ledger."""
        view = self._ledger_view()
        view.tell("")
        self._refresh(current)
        self._window.show_view(view)

    def _ledger_view(self) -> ClaimsView:
        if self._view is None:
            view = self._view = ClaimsView(self._editor)
            view.add_wanted.connect(self._ask_to_add)
            view.check_wanted.connect(self._ask_to_check)
            view.dispute_wanted.connect(self._ask_to_dispute)
            view.withdraw_wanted.connect(self._ask_to_withdraw)
            view.find_wanted.connect(self._find)
            self._editor.changed.connect(self._refresh_if_seen)
            self._editor.caught_up.connect(self._refresh_if_seen)
        return self._view

    def _refresh_if_seen(self) -> None:
        if self._view is not None and self._window.view is self._view:
            self._refresh()

    def _refresh(self, current: str = "") -> None:
        editor = self._editor
        open_set = editor.document if self._window.has_set else None
        jobs = [view.preview.job for view in editor.views if open_set and view.preview.job]
        entries = ledger_of(editor.catalogue, open_set, editor.today, jobs)
        view = self._ledger_view()
        view.show_entries(entries, current)
        view.add.setEnabled(bool(self._homes))

    @property
    def _homes(self) -> Homes:
        return homes(has_set=self._window.has_set, has_computer=self._editor.user is not None)

    # -- forms

    def _ask(self, title: str, asks: Sequence[Ask], act: str, keep: Callable[[Given], None]) -> None:
        form = show_form(Form(self._window, title, asks, act, keep))
        self.opened.emit(form)

    def _ask_to_add(self) -> None:
        asks = tuple(asks_to_add(self._homes))
        self._ask(say("claims.add-title"), asks, say("claims.add-act"), self._add)

    def _add(self, given: Given) -> None:
        claim = claim_in(given)
        home = Home(given["home"])
        self._keep(home, partial(with_added, self._ledger(home), claim), "claim-add", claim.id)

    def _ask_to_check(self, entry: LedgerEntry) -> None:
        def made(given: Given) -> Entry:
            day, expires = day_of(day_in(given["on"]), self._editor.today), day_in(given["expires"])
            settles = given.get("settles", "")
            return check_entry(
                entry.claim, by=given["by"], source=given["source"], on=day, expires=expires, settles=settles
            )

        title = say("claims.check-title", figure=figure_of(entry))
        asks = tuple(asks_to_check(entry, self._editor.today))
        self._ask(title, asks, say("claims.check-act"), partial(self._enter, entry, made, "claim-check"))

    def _ask_to_dispute(self, entry: LedgerEntry) -> None:
        def made(given: Given) -> Entry:
            day = day_of(day_in(given["on"]), self._editor.today)
            return dispute_entry(source=given["source"], reason=given["reason"], by=given["by"], on=day)

        title = say("claims.dispute-title", figure=figure_of(entry))
        asks = tuple(asks_to_dispute(self._editor.today))
        self._ask(title, asks, say("claims.dispute-act"), partial(self._enter, entry, made, "claim-dispute"))

    def _ask_to_withdraw(self, entry: LedgerEntry) -> None:
        def made(given: Given) -> Entry:
            day = day_of(day_in(given["on"]), self._editor.today)
            return withdraw_entry(by=given["by"], reason=given["reason"], on=day)

        title = say("claims.withdraw-title", figure=figure_of(entry))
        asks = tuple(asks_to_withdraw(self._editor.today))
        self._ask(title, asks, say("claims.withdraw-act"), partial(self._enter, entry, made, "claim-withdraw"))

    def _enter(self, entry: LedgerEntry, made: Callable[[Given], Entry], what: str, given: Given) -> None:
        """Record something about a figure: in the set where it is the set's own, else for all sets here."""
        keys, name = made(given), entry.claim.id
        home = Home.SET if entry.home is Home.SET else Home.COMPUTER
        self._keep(home, lambda: with_entry(self._ledger(home), name, **keys), what, name)

    # -- where a record is kept

    def _ledger(self, home: Home) -> Ledger:
        editor = self._editor
        if home is Home.SET or editor.user is None:
            return own_ledger(editor.document, editor.catalogue)
        return open_ledger(editor.user.claims, editor.catalogue.rulebook.claims, may_be_new=True, follows=True)

    def _keep(self, home: Home, made: Callable[[], Ledger], what: str, name: str) -> None:
        """Keep what was recorded; a fault is raised for the form to say."""
        ledger = made()
        if home is Home.SET:
            self._editor.do(lambda state: with_ledger(state, ledger, what))
        else:
            write_records(ledger.text, ledger.path)
            self._editor.take(reread(self._editor.studio))
        self._refresh(name)
        self._say(name)

    def _say(self, name: str) -> None:
        """What the record means for the open set."""
        entry = self._ledger_view().current
        is_borne = entry is not None and entry.claim.id == name and entry.used_on and entry.footing is not Footing.SOUND
        if entry is None or not is_borne:
            self._ledger_view().tell(say("claims.kept"))
            return
        words = "claims.kept-refused" if entry.footing is Footing.WITHDRAWN else "claims.kept-draft"
        mark = Mark.ERROR if entry.footing is Footing.WITHDRAWN else Mark.WARNING
        self._ledger_view().tell(say(words, reason=tell(entry.reason)), mark)

    # -- who carries it

    def _find(self, entry: LedgerEntry) -> None:
        folder = self._editor.settings.folder
        if folder and Path(folder).is_dir():
            self._search(entry.claim.id, Path(folder))
            return
        dialog = QFileDialog(self._window, say("claims.folder-title"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self._search(entry.claim.id, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.opened.emit(dialog)

    def _search(self, name: str, folder: Path) -> None:
        view = self._ledger_view()

        def failed(error: MaterialsError) -> None:
            self._asks.tell(error)

        if self.tasks.run(
            lambda: packs_that_carry(name, (folder,)), lambda found: view.show_found(name, found, folder), failed
        ):
            view.show_searching(name)
