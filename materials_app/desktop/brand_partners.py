"""The studio's page of partners: who they are, in their order, where each is shown, who there agreed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from materials_app.app.brand_partner_edits import (
    add_partner,
    move_partner,
    put_partner_logo,
    remove_partner,
    remove_partner_logo,
    set_partner,
    set_partner_permission,
)
from materials_app.desktop.brand_logos import PICTURES, Choose
from materials_app.desktop.brand_parts import (
    BrandField,
    BrandPage,
    Do,
    FieldRow,
    PermissionFields,
    Seen,
    Sheet,
    emptied,
)
from materials_app.desktop.button import Button, Scale
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import MarkedNote, Words, label_unseen
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import PackPartner, Shown

SHOWN_WIDTH = 168


class PartnerSheet(Sheet):
    """One partner."""

    def __init__(self, index: int, do: Do, choose: Choose) -> None:
        super().__init__()
        self._index, self._do, self._choose = index, do, choose
        self.name = BrandField(
            say("brand.partner-name"),
            lambda text: do(lambda state: set_partner(state, index, "name", text)),
            name=say("brand.partner-number", number=index + 1),
        )
        self.shown = Choice()
        self.shown.setMinimumWidth(SHOWN_WIDTH)
        self.shown.chosen.connect(lambda where: do(lambda state: set_partner(state, index, "shown", where)))
        self.logo = Words("", Role.NOTE, quiet=True).wrapped()
        self.permission = PermissionFields(
            lambda given: do(lambda state: set_partner_permission(state, index, given)),
            say("brand.partner-number", number=index + 1),
        )
        self.fault = MarkedNote(Role.BODY, 16)
        self.choose = Button(say("brand.partner-logo"), scale=Scale.SMALL)
        self.no_logo = Button(say("brand.partner-no-logo"), scale=Scale.SMALL)
        self.up, self.down = Button(say("brand.up"), scale=Scale.SMALL), Button(say("brand.down"), scale=Scale.SMALL)
        self.remove = Button(say("brand.remove"), scale=Scale.SMALL)
        acts: tuple[tuple[Button, Callable[[], object]], ...] = (
            (self.choose, self._ask),
            (self.no_logo, lambda: self._say(do(lambda state: remove_partner_logo(state, index)))),
            (self.up, lambda: do(lambda state: move_partner(state, index, -1))),
            (self.down, lambda: do(lambda state: move_partner(state, index, 1))),
            (self.remove, lambda: do(lambda state: remove_partner(state, index))),
        )
        for button, act in acts:
            button.clicked.connect(lambda _=False, act=act: act())
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.name, 1)
        head.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(head)
        label_unseen(self.shown, say("brand.partner-shown"))
        self.column.addWidget(Words(say("brand.partner-permission"), Role.NOTE, quiet=True).wrapped())
        self.column.addWidget(self.permission)
        self.column.addWidget(self.logo)
        self.column.addWidget(self.fault)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, _ in acts:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._say("")

    def _ask(self) -> None:
        self._choose(say("brand.partner-logo"), PICTURES, self.take)

    def take(self, path: Path) -> None:
        """Take the partner's logo from a file."""
        from materials_app.packs.files import read_bytes
        from materials_app.packs.shape import BRAND

        index = self._index
        self._say(self._do(lambda state: put_partner_logo(state, index, path.name, read_bytes(path, BRAND.max_member))))

    def _say(self, fault: str) -> None:
        self.fault.setVisible(bool(fault))
        self.fault.say(fault, Mark.ERROR if fault else None)

    def show_partner(self, one: PackPartner, last: int, *, force: bool) -> None:
        """Show the partner as the pack has it; ``last`` is the place of the last one."""
        partner, given = one.partner, one.partner.permission
        self.name.show_text(partner.name, force=force)
        self.shown.offer([(where.value, say(f"brand.shown-{where.value}")) for where in Shown], one.shown.value)
        texts = (given.by, given.role, given.on.isoformat(), given.use) if given else ("", "", "", "")
        self.permission.show_texts(texts, force=force)
        self.logo.setText(
            say("brand.partner-has-logo", file=partner.logo.rpartition("/")[2])
            if partner.logo
            else say("brand.no-logo")
        )
        self.no_logo.setVisible(bool(partner.logo))
        self.up.setEnabled(self._index > 0)
        self.down.setEnabled(self._index < last)
        for button in (self.choose, self.no_logo, self.up, self.down, self.remove):
            button.setAccessibleName(f"{button.text()}: {partner.name}")


class PartnersPage(BrandPage):
    """Partners, and a line for one more."""

    def __init__(self, do: Do, choose: Choose) -> None:
        super().__init__("partners", do)
        self._choose = choose
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(12)
        self.sheets: list[PartnerSheet] = []
        self.column.addLayout(self._sheets)
        self.newcomer = BrandField(say("brand.partner-new"), lambda _: "")
        self.add = Button(say("brand.partner-add"))
        self.add.clicked.connect(self._add)
        self.newcomer.line.returnPressed.connect(self._add)
        row = FieldRow((self.newcomer,))
        layout = row.layout()
        if isinstance(layout, QHBoxLayout):
            layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addWidget(row)
        self.end()

    def _add(self) -> None:
        fault = self.do(lambda state: add_partner(state, self.newcomer.line.text()))
        self.newcomer.say(fault)
        if not fault:
            self.newcomer.show_text("", force=True)

    def show_seen(self, seen: Seen, *, force: bool = False) -> None:
        """Show the pack's partners."""
        partners = seen.pack.partners
        if len(partners) != len(self.sheets):
            emptied(self._sheets)
            self.sheets = [PartnerSheet(index, self.do, self._choose) for index in range(len(partners))]
            for sheet in self.sheets:
                self._sheets.addWidget(sheet)
            force = True
        for sheet, one in zip(self.sheets, partners, strict=True):
            sheet.show_partner(one, len(partners) - 1, force=force)
