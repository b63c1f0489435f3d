"""The one question before a campaign pack is imported: what changes in words, which sets it touches, its days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app.packs import LookedOver
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.day_words import day_words
from materials_app.desktop.detail import WIDTH
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark
from materials_app.desktop.packs_view import in_groups
from materials_app.desktop.records_view import Upright
from materials_app.desktop.rows import Line, Row, RowList, heading
from materials_app.desktop.telling import tell
from materials_app.desktop.view import View
from materials_app.desktop.wording import counted, say
from materials_app.packs.change import Change, Deed
from materials_app.packs.plan import ImportPlan

EDGE = 20
TOP = 16


class PackImportView(View):
    """Shows a pack that was looked over; ``agreed`` carries it when it is to be imported."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("pack-import.title"), parent)
        self.setObjectName("pack-import")
        self.looked: LookedOver | None = None
        self.name, self.published = Words("", Role.TITLE).wrapped(), Words("").wrapped()
        self.days = MarkedNote(Role.BODY, 16)
        self.compare = Words(say("pack-import.compare"), quiet=True).wrapped()
        self.digest = Words("", Role.STRONG).wrapped()
        self.digest.setFont(ui_font(Role.STRONG, tabular=True))
        self.list, self.sets = RowList(say("pack-import.list")), RowList(say("pack-import.side"))
        self.foot = MarkedNote(Role.BODY, 16)
        self.no, self.yes = Button(say("pack-import.no")), Button(say("pack-import.yes"), Variant.PRIMARY)
        self._arrange()
        self.no.clicked.connect(self.left)
        self.yes.clicked.connect(lambda: self.agreed.emit(self.looked))

    def _arrange(self) -> None:
        head = Ground("panel", "bottom")
        column = QVBoxLayout(head)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(4)
        for part in (self.name, self.published, self.days):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.compare)
        column.addWidget(self.digest)
        foot = Ground("window", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(EDGE, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.foot, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        both = QHBoxLayout()
        both.setSpacing(0)
        self.sets.setFixedWidth(WIDTH)
        both.addWidget(self.list, 1)
        both.addWidget(Upright())
        both.addWidget(self.sets)
        self.column.addWidget(head)
        self.column.addLayout(both, 1)
        self.column.addWidget(foot)
        self._bottom = foot

    def show_pack(self, looked: LookedOver, file: str) -> None:
        """Show a pack that was looked over, from the file called ``file``."""
        plan, pack = looked.plan, looked.plan.pack
        self.looked = looked
        self.name.setText(pack.title)
        made = day_words(pack.made_on)
        self.published.setText(say("pack-import.published", version=pack.version, day=made, publisher=pack.publisher))
        days = " ".join(plan.days)
        self.days.say(days, Mark.NOTE if days else None)
        self.days.setVisible(bool(plan.days))
        self.digest.setText(in_groups(pack.sha256))
        for part, rows in ((self.list, _changes(plan)), (self.sets, _sets(plan))):
            part.show_rows(tuple(rows))
            part.choose("")
        self.yes.setVisible(not plan.is_there)
        self.foot.say(say("pack-import.there" if plan.is_there else "pack-import.asked"), Mark.NOTE)
        self.set_running(is_running=False)
        self.name_it(say("pack-import.title"), file)

    def set_running(self, *, is_running: bool) -> None:
        """Whether the import is being done: it is not asked for twice."""
        self.yes.setEnabled(not is_running)
        self.no.setEnabled(not is_running)

    def focus_first(self) -> None:
        """Put the keyboard on what changes."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Bar, changes, sets, buttons."""
        return [self.bar, self.list, self.sets, self._bottom]


def _changes(plan: ImportPlan) -> Iterator[Row]:
    """What changes; the same change of several records next to each other is told once."""
    yield heading(counted("pack-import.change", "pack-import.changes", len(plan.changes)))
    for number, (_, alike) in enumerate(groupby(plan.changes, _alike)):
        yield Row(f"change-{number}", tuple(_change(tuple(alike))))
    if not plan.changes:
        yield Row("nothing", (Line(say("pack-import.nothing")),))


def _alike(change: Change) -> tuple[str, ...]:
    """What two changes have in common that can be told as one; a record that comes or goes stands alone."""
    alone = "" if change.before or change.after else change.id
    return (change.kind, change.deed, change.what, change.before, change.after, alone)


def _sets(plan: ImportPlan) -> Iterator[Row]:
    """The user's sets it touches, and what the publisher says."""
    touched = len(plan.sets)
    words = counted("pack-import.set", "pack-import.sets", touched) if touched else say("pack-import.no-sets")
    yield heading(words)
    for one in plan.sets:
        mark = Mark.WARNING if one.is_read else Mark.NOTE
        yield Row(
            f"set-{one.file}", (Line(one.file, Role.STRONG), *(Line(tell(reason)) for reason in one.reasons)), mark
        )
    yield Row("looked-at", (Line(say("pack-import.sets-note"), Role.NOTE, quiet=True),))
    yield heading(say("packs.note"))
    yield Row("note", (Line(plan.pack.note),))


def _change(alike: tuple[Change, ...]) -> Iterator[Line]:
    """A change as a person reads it: what, as it is now, as it will be."""
    change = alike[0]
    if not change.what or change.deed is Deed.WITHDRAWN:
        yield from (Line(one.sentence, Role.STRONG) for one in alike)
        return
    named = ", ".join(one.id for one in alike)
    yield Line(say("pack-import.what", kind=change.kind.value.capitalize(), names=named, what=change.what), quiet=True)
    if change.before and change.after:
        yield Line(say("pack-import.now", words=change.before))
        yield Line(say("pack-import.then", words=change.after), Role.STRONG)
    elif change.after:
        yield Line(say("pack-import.new", words=change.after))
    else:
        yield Line(say("pack-import.gone", words=change.before))
