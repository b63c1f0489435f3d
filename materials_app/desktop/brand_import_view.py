"""The one question before a brand pack is installed: whose it is, what is otherwise in it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app.brand_packs import LookedOver
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.day_words import day_words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark
from materials_app.desktop.packs_view import in_groups
from materials_app.desktop.rows import Line, Row, RowList, heading
from materials_app.desktop.telling import tell
from materials_app.desktop.view import View
from materials_app.desktop.wording import counted, say

EDGE, TOP = 20, 16


class BrandImportView(View):
    """Shows a pack that was looked over; ``agreed`` carries it when it is to be installed."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("brand-import.title"), parent)
        self.setObjectName("brand-import")
        self.looked: LookedOver | None = None
        self.name, self.issued = Words("", Role.TITLE).wrapped(), Words("").wrapped()
        self.notice = MarkedNote(Role.BODY, 16)
        self.compare = Words(say("pack-import.compare"), quiet=True).wrapped()
        self.digest = Words("", Role.STRONG).wrapped()
        self.digest.setFont(ui_font(Role.STRONG, tabular=True))
        self.list = RowList(say("pack-import.list"))
        self.foot = MarkedNote(Role.BODY, 16)
        self.no, self.yes = Button(say("pack-import.no")), Button(say("brand-import.yes"), Variant.PRIMARY)
        head = Ground("panel", "bottom")
        column = QVBoxLayout(head)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(4)
        for part in (self.name, self.issued, self.notice, self.compare, self.digest):
            column.addWidget(part)
        bottom = self._bottom = Ground("window", "top")
        row = QHBoxLayout(bottom)
        row.setContentsMargins(EDGE, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.foot, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.column.addWidget(head)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(bottom)
        self.no.clicked.connect(self.left)
        self.yes.clicked.connect(lambda: self.agreed.emit(self.looked))

    def show_pack(self, looked: LookedOver, file: str) -> None:
        """Show a pack that was looked over, from the file called ``file``."""
        pack = self.looked = looked
        self.name.setText(pack.pack.name)
        issued = say("brand-import.issued", version=pack.pack.version, day=day_words(pack.pack.issued))
        by = say("brand-import.by", publisher=pack.pack.publisher) if pack.pack.publisher else ""
        self.issued.setText(f"{issued} {by}".strip())
        self.notice.setVisible(looked.notice is not None)
        self.notice.say(tell(looked.notice) if looked.notice else "", Mark.WARNING if looked.notice else None)
        self.digest.setText(in_groups(pack.pack.sha256))
        self.list.show_rows(tuple(_rows(looked)))
        self.yes.setVisible(not looked.is_there)
        self.foot.say(say("pack-import.there" if looked.is_there else "brand-import.asked"), Mark.NOTE)
        self.name_it(say("brand-import.title"), file)

    def focus_first(self) -> None:
        """Put the keyboard on what changes."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Bar, changes, buttons."""
        return [self.bar, self.list, self._bottom]


def _rows(looked: LookedOver) -> Iterator[Row]:
    if looked.before is None:
        yield heading(say("brand-import.first"))
        parts = (("logo", looked.pack.marks), ("colour", looked.pack.colours), ("font", looked.pack.fonts))
        for what, several in parts:
            words = counted(f"brand-import.{what}", f"brand-import.{what}s", len(several)) if several else ""
            if words:
                yield Row(what, (Line(words),))
        return
    yield heading(counted("pack-import.change", "pack-import.changes", len(looked.changes)))
    for number, change in enumerate(looked.changes):
        yield Row(f"change-{number}", (Line(change.sentence),))
    if not looked.changes:
        yield Row("nothing", (Line(say("pack-import.nothing")),))
    if looked.is_older:
        yield Row("older", (Line(say("brand-import.older"), Role.NOTE, quiet=True),))
