"""The ledger in the window: every figure, where it stands today, everything on record about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from materials_app.app.claim_ledger import Home, LedgerEntry
from materials_app.delivery.carried import Search
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.day_words import day_words
from materials_app.desktop.detail import Facts, quiet_button
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.records_view import RecordsView
from materials_app.desktop.rows import Line, Row, heading
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import capital, say
from materials_app.safeguards.claims import Footing

MARKS = {
    Footing.SOUND: Mark.READY,
    Footing.UNCHECKED: Mark.WARNING,
    Footing.EXPIRED: Mark.WARNING,
    Footing.DISPUTED: Mark.WARNING,
    Footing.WITHDRAWN: Mark.ERROR,
}
HOMES = {
    Home.SET: "claims.home-set",
    Home.COMPUTER: "claims.home-computer",
    Home.CAMPAIGN: "claims.home-campaign",
}
HOWS = {
    "difference": "claims.how-difference",
    "percentage-change": "claims.how-percentage-change",
    "percentage-share": "claims.how-percentage-share",
    "multiple": "claims.how-multiple",
    "rounded": "claims.how-rounded",
}
_STEP = "claim-"
"""How the steps of undo are called that this view takes back."""


class ClaimsView(RecordsView):
    """Shows the ledger; add, check, dispute, withdraw and find are wishes the window grants.

    Undo takes back what was recorded in the set itself; what is kept for all sets is put right by a new record.
    """

    add_wanted = Signal()
    check_wanted = Signal(object)
    dispute_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    find_wanted = Signal(object)
    """A ``LedgerEntry`` each."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(say("claims.title"), say("claims.none"), parent)
        self.setObjectName("claims")
        self._editor = editor
        self._entries: tuple[LedgerEntry, ...] = ()
        self._found: tuple[str, tuple[str, ...]] = ("", ())
        self.foot.setText(say("claims.foot"))
        self.add = Button(say("claims.add"), Variant.PRIMARY)
        self.bar.row.addWidget(self.add)
        self.check, self.dispute = Button(say("claims.check")), Button(say("claims.dispute"))
        self.withdraw, self.look = Button(say("claims.withdraw")), quiet_button(say("claims.find"))
        self.detail.add_row(self.check, self.dispute, self.withdraw)
        self.detail.add_row(self.look)
        self.add.clicked.connect(self.add_wanted)
        for button, wish in (
            (self.check, self.check_wanted),
            (self.dispute, self.dispute_wanted),
            (self.withdraw, self.withdraw_wanted),
            (self.look, self.find_wanted),
        ):
            button.clicked.connect(lambda _=False, wish=wish: wish.emit(self.current))
        self.list.chosen.connect(lambda _: self._show())
        self.name_it(say("claims.title"), say("claims.line"))

    def show_entries(self, entries: Sequence[LedgerEntry], current: str = "") -> None:
        """Show these figures, with the one called ``current`` on the right."""
        self._entries = tuple(entries)
        self.show_rows(tuple(_rows(self._entries)), current)
        self._show()
        self.changed.emit()

    def show_found(self, claim: str, search: Search, folder: Path) -> None:
        """Say which made pieces carry a figure."""
        self._found = (claim, tuple(_carriers(search, folder)))
        self._show()

    def show_searching(self, claim: str) -> None:
        """The packs are being looked through."""
        self._found = (claim, (say("claims.searching"),))
        self._show()

    @property
    def current(self) -> LedgerEntry | None:
        """The figure on the right, or none."""
        return next((one for one in self._entries if one.claim.id == self.list.current), None)

    def _show(self) -> None:
        entry = self.current
        keeps = bool(entry and (entry.home is Home.SET or self._editor.user))
        for button in (self.check, self.dispute, self.withdraw):
            button.setEnabled(keeps)
        if entry is None:
            self.detail.show_facts(None)
            return
        name, lines = self._found
        self.detail.show_facts(_facts(entry, lines if name == entry.claim.id else ()))

    @property
    def undo_step(self) -> str:
        """The last step of the set, where it is one of the ledger's."""
        return _ledger_step(self._editor.state.past)

    @property
    def redo_step(self) -> str:
        """The last undone step of the set, where it is one of the ledger's."""
        return _ledger_step(self._editor.state.future)

    def undo(self) -> None:
        """Take the last record in the set back."""
        if self.undo_step:
            self._editor.undo()

    def redo(self) -> None:
        """Bring it again."""
        if self.redo_step:
            self._editor.redo()


def _ledger_step(steps: Sequence[object]) -> str:
    what = str(getattr(steps[-1], "what", "")) if steps else ""
    return say(f"what.{what}") if what.startswith(_STEP) else ""


def _rows(entries: Sequence[LedgerEntry]) -> Iterator[Row]:
    for home, words in HOMES.items():
        group = [one for one in entries if one.home is home]
        if group:
            yield heading(say(words))
        for entry in group:
            claim = entry.claim
            counted = say("claims.counted", counted=claim.counted, area=claim.area, period=claim.period)
            lines = (
                Line(figure_of(entry), Role.STRONG),
                Line(counted),
                Line(standing_of(entry), Role.NOTE, quiet=True),
            )
            side = say("claims.used") if entry.used_on else ""
            yield Row(claim.id, lines, MARKS[entry.footing], side)


def figure_of(entry: LedgerEntry) -> str:
    """The figure as people say it: ``More than 1,240 calls``."""
    unit, _, rounding = entry.claim.unit.partition(", ")
    return capital(" ".join(part for part in (rounding, entry.claim.value, unit) if part))


def standing_of(entry: LedgerEntry) -> str:
    """Where it stands today, in words."""
    if entry.footing is Footing.SOUND:
        return say("claims.sound", day=day_words(entry.claim.expires)) if entry.claim.expires else ""
    return say("claims.unsound", reason=tell(entry.reason))


def _facts(entry: LedgerEntry, found: tuple[str, ...]) -> Facts:
    claim = entry.claim
    days = (("claims.fact-as-of", claim.as_of), ("claims.fact-expires", claim.expires))
    facts = (
        (say("claims.fact-counted"), claim.counted),
        (say("claims.fact-area"), claim.area),
        (say("claims.fact-period"), claim.period),
        (say("claims.fact-source"), claim.source),
        *((say(key), day_words(day)) for key, day in days if day),
        (say("claims.fact-home"), say(HOMES[entry.home])),
        (say("record.id"), claim.id),
    )
    groups = (*_records(entry), *_in_set(entry))
    if found:
        groups = (*groups, (say("claims.group-pieces"), found))
    return Facts(figure_of(entry), (MARKS[entry.footing], standing_of(entry)), (), facts, groups)


def _records(entry: LedgerEntry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each record about the figure under its title."""
    claim = entry.claim
    if one := claim.checked:
        words = say("claims.checked-by", by=one.by, day=day_words(one.on), source=one.source)
        yield say("claims.group-checked"), (words,)
    if dispute := claim.disputed:
        yield say("claims.group-disputed"), (say("claims.disputed-by", source=dispute.source, reason=dispute.reason),)
        if dispute.settled:
            yield say("claims.group-settled"), (dispute.settled,)
    if gone := claim.withdrawn:
        words = say("claims.checked-by", by=gone.by, day=day_words(gone.on), source=gone.reason)
        yield say("claims.group-withdrawn"), (words,)
    if derived := claim.derived:
        words = say("claims.derived-from", how=say(HOWS[derived.how.value]), names=", ".join(derived.of))
        yield say("claims.group-derived"), (words,)


def _in_set(entry: LedgerEntry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Where the open set rests on it, and what that makes of the set."""
    if not entry.used_on:
        return
    rests = say("claims.set-rests", layouts=", ".join(entry.used_on))
    is_draft = entry.footing not in (Footing.SOUND, Footing.WITHDRAWN)
    yield (
        say("claims.group-set"),
        (rests, *((say("claims.set-draft", reason=tell(entry.reason)),) if is_draft else ())),
    )


def _carriers(search: Search, folder: Path) -> Iterator[str]:
    if not search.looked_at:
        yield say("claims.no-packs", folder=folder)
    elif not search.carriers:
        yield say("claims.no-pieces", count=search.looked_at, folder=folder)
    for one in search.carriers:
        yield say("claims.piece", file=one.press_file, folder=one.folder, day=one.dated, value=one.value)
    for silent in search.silent:
        yield say("claims.silent", folder=silent)
