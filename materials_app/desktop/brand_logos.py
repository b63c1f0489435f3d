"""The studio's page of logos: three versions, clear space, smallest width, who allowed it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app.brand_file_edits import (
    AT_WIDTH,
    put_mark,
    remove_mark,
    set_clear_space,
    set_permission,
    set_smallest_width,
)
from materials_app.desktop.brand_parts import BrandField, BrandPage, Do, FieldRow, PermissionFields, Seen
from materials_app.desktop.brand_preview import DropHere, LogoPreview
from materials_app.desktop.button import Button, Scale
from materials_app.desktop.controls import MarkedNote, Rule, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import ColourUse, MarkKind, MarkRole

Choose = Callable[[str, tuple[str, ...], Callable[[Path], None]], None]
"""Asks for a file of one of these endings under a title, and gives it on."""
PICTURES = (".svg", ".pdf", ".png")


class LogoCard(QWidget):
    """One version: how it looks, what it is, its buttons."""

    def __init__(self, role: MarkRole, choose: Callable[[], None], remove: Callable[[], None]) -> None:
        super().__init__()
        self.role = role
        self.preview = LogoPreview(role)
        title = say(f"brand.logo-{role.value}")
        self.kind = Words("", Role.NOTE, quiet=True).wrapped()
        self.choose = Button(say("brand.choose"), scale=Scale.SMALL)
        self.remove = Button(say("brand.remove"), scale=Scale.SMALL)
        for button, act, what in ((self.choose, choose, "brand.choose-for"), (self.remove, remove, "brand.remove-for")):
            button.clicked.connect(act)
            button.setAccessibleName(say(what, name=title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.preview)
        column.addSpacing(4)
        column.addWidget(Words(title, Role.STRONG).wrapped())
        column.addWidget(self.kind)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)

    def show_seen(self, seen: Seen) -> None:
        """Show this version of the pack's logo."""
        mark = seen.pack.mark(self.role)
        file = seen.pack.file(mark.file) if mark else None
        ground = seen.pack.colour(ColourUse.GROUND)
        self.preview.show_mark(mark, file, ground.srgb if ground else None, seen.limits.profile)
        vector = say("brand.vector", kind=mark.kind.value.upper()) if mark and mark.kind is not MarkKind.PNG else ""
        self.kind.setText(vector or self.preview.words or say("brand.no-logo"))
        self.choose.setText(say("brand.replace" if mark else "brand.choose"))
        self.remove.setVisible(mark is not None)


class LogosPage(BrandPage):
    """Logos, and what holds for all their versions."""

    def __init__(self, do: Do, choose: Choose) -> None:
        super().__init__("logos", do)
        self._choose = choose
        self.cards = tuple(self._card(role) for role in (MarkRole.PRIMARY, MarkRole.REVERSED, MarkRole.MONO))
        self.fault = MarkedNote(Role.BODY, 16)
        self.clear = BrandField(
            say("brand.clear"),
            lambda text: self.do(lambda state: set_clear_space(state, text)),
            say("brand.clear-note", width=f"{AT_WIDTH:g}"),
        )
        self.smallest = BrandField(
            say("brand.smallest"),
            lambda text: self.do(lambda state: set_smallest_width(state, text)),
            say("brand.smallest-note"),
        )
        self.permission = PermissionFields(
            lambda given: self.do(lambda state: set_permission(state, given)), say("brand.permission")
        )
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for card in self.cards:
            cards.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(cards)
        self.column.addWidget(self.fault)
        self.column.addWidget(Rule())
        self.column.addWidget(FieldRow((self.clear, self.smallest, QWidget()), (2, 2, 1)))
        self.column.addWidget(Words(say("brand.permission"), Role.STRONG))
        self.column.addWidget(self.permission)
        self.column.addWidget(self._drop_here())
        self.end()
        self.fault.hide()

    def _card(self, role: MarkRole) -> LogoCard:
        return LogoCard(
            role, lambda: self._ask(role), lambda: self._say(self.do(lambda state: remove_mark(state, role)))
        )

    def _ask(self, role: MarkRole) -> None:
        self._choose(say(f"brand.logo-{role.value}"), PICTURES, lambda path: self.take(path, role))

    def take(self, path: Path, role: MarkRole | None = None) -> None:
        """Take a logo from a file: in a role, or in the first that has none yet."""
        from materials_app.packs.files import read_bytes
        from materials_app.packs.shape import BRAND

        roles = {card.role: card for card in self.cards if card.remove.isHidden()}
        to = role or next(iter(roles), MarkRole.PRIMARY)
        self._say(self.do(lambda state: put_mark(state, to, path.name, read_bytes(path, BRAND.max_member))))

    def _say(self, fault: str) -> None:
        self.fault.setVisible(bool(fault))
        self.fault.say(fault, Mark.ERROR if fault else None)

    def _drop_here(self) -> QWidget:
        field = DropHere()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(say("brand.drop"), Role.STRONG).wrapped())
        words.addWidget(Words(say("brand.drop-note"), Role.NOTE, quiet=True).wrapped())
        self.choose = Button(say("brand.choose-file"))
        self.choose.clicked.connect(lambda: self._choose(say("brand.choose-file"), PICTURES, self.take))
        row = QHBoxLayout(field)
        row.setContentsMargins(20, 16, 20, 16)
        row.addLayout(words, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        return field

    def show_seen(self, seen: Seen, *, force: bool = False) -> None:
        """Show the pack's logos."""
        for card in self.cards:
            card.show_seen(seen)
        first = seen.pack.marks[0] if seen.pack.marks else None
        for field in (self.clear, self.smallest):
            field.line.setEnabled(first is not None)
        self.clear.show_text(_mm(first.clear_space * AT_WIDTH) if first else "", force=force)
        self.smallest.show_text(_mm(first.smallest_width_mm) if first else "", force=force)
        given = seen.pack.permission
        texts = (given.by, given.role, given.on.isoformat(), given.use) if given else ("", "", "", "")
        self.permission.show_texts(texts, force=force)


def _mm(length: float) -> str:
    return f"{round(length, 2):g}" if length else ""
