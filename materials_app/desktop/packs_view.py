"""The installed campaign packs: which are in use today, what each says of itself, and the way to remove one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from materials_app.app.packs import InstalledPack
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.day_words import day_words
from materials_app.desktop.detail import Facts, quiet_button
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.records_view import RecordsView
from materials_app.desktop.rows import Line, Row
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import say
from materials_app.model.campaign_pack import CampaignPack


class PacksView(RecordsView):
    """Shows what is installed; import, make and remove are wishes the window grants."""

    import_wanted = Signal()
    make_wanted = Signal()
    remove_wanted = Signal(object)
    """An ``InstalledPack``."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(say("packs.title"), say("packs.none"), parent)
        self.setObjectName("packs")
        self._today = today
        self._packs: tuple[InstalledPack, ...] = ()
        self.foot.setText(say("packs.foot"))
        self.make = Button(say("packs.make"))
        self.bring = Button(say("packs.import"), Variant.PRIMARY)
        self.bar.row.addWidget(self.make)
        self.bar.row.addWidget(self.bring)
        self.copy, self.remove = quiet_button(say("packs.copy")), Button(say("packs.remove"))
        self.detail.add_row(self.remove, self.copy)
        self.make.clicked.connect(self.make_wanted)
        self.bring.clicked.connect(self.import_wanted)
        self.remove.clicked.connect(self._remove)
        self.copy.clicked.connect(self._copy)
        self.list.chosen.connect(self._show)
        self.name_it(say("packs.title"), say("packs.line"))

    def show_packs(self, packs: Sequence[InstalledPack], current: str = "") -> None:
        """Show these packs, with the one in file ``current`` on the right."""
        self._packs = tuple(packs)
        self.show_rows([_row(one, self._today) for one in packs], current)
        self._show(self.list.current)

    @property
    def current(self) -> InstalledPack | None:
        """The pack on the right, or none."""
        return next((one for one in self._packs if one.file == self.list.current), None)

    def _show(self, file: str) -> None:
        one = self.current
        self.copy.setEnabled(bool(one and one.pack))
        self.remove.setEnabled(bool(one and not one.for_all))
        self.detail.show_facts(_facts(one, self._today) if one else None)

    def _remove(self) -> None:
        self.remove_wanted.emit(self.current)

    def _copy(self) -> None:
        if self.current and self.current.pack:
            QGuiApplication.clipboard().setText(self.current.pack.sha256)


def _row(one: InstalledPack, today: date) -> Row:
    mark, words = _state(one, today)
    if one.pack is None:
        return Row(
            one.file,
            (Line(one.file, Role.STRONG), Line(words), Line(tell(one.why_broken), Role.NOTE, quiet=True)),
            mark,
        )
    publisher = say("packs.published", publisher=one.pack.publisher)
    lines = (Line(one.pack.title, Role.STRONG), Line(words), Line(publisher, Role.NOTE, quiet=True))
    return Row(one.file, lines, mark, say("packs.version", version=one.pack.version))


def _state(one: InstalledPack, today: date) -> tuple[Mark, str]:
    """Where an installed pack stands today."""
    pack = one.pack
    if pack is None:
        return Mark.ERROR, say("packs.broken")
    if pack.embargo and pack.is_embargoed(today):
        return Mark.WAITING, say("packs.waiting", day=day_words(pack.embargo))
    if not one.in_use:
        return Mark.NOTE, say("packs.superseded")
    if pack.expires and pack.stamp.has_expired(today):
        return Mark.WARNING, say("packs.over", day=day_words(pack.expires))
    return Mark.READY, say("packs.in-use")


def _facts(one: InstalledPack, today: date) -> Facts:
    state = _state(one, today)
    if one.pack is None:
        return Facts(one.file, state, (tell(one.why_broken),))
    pack = one.pack
    groups = ((say("packs.note"), tuple(pack.note.splitlines())),)
    words = (say("packs.published", publisher=pack.publisher), *((say("policy.for-all"),) if one.for_all else ()))
    return Facts(pack.title, state, words, facts_of(pack), groups)


def facts_of(pack: CampaignPack) -> tuple[tuple[str, str], ...]:
    """What a pack says of itself, as labels and values."""
    found = (
        (say("packs.fact-version"), pack.version),
        (say("packs.fact-made"), day_words(pack.made_on)),
        (say("packs.fact-embargo"), say("packs.embargo", day=day_words(pack.embargo)) if pack.embargo else ""),
        (say("packs.fact-expires"), say("packs.holds", day=day_words(pack.expires)) if pack.expires else ""),
        (say("packs.fact-files"), "\n".join(pack.name(file) for file in pack.files)),
        (say("packs.fact-sha"), in_groups(pack.sha256)),
    )
    return tuple((label, value) for label, value in found if value)


def in_groups(digest: str) -> str:
    """A digest as two people read it to each other: eight figures at a time."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
