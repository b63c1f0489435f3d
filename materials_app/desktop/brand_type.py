"""The studio's page of fonts: which words each sets, what its licence bits allow, which letters it lacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from materials_app.app.brand_file_edits import put_font, remove_font, set_font_licence
from materials_app.desktop.brand_logos import Choose
from materials_app.desktop.brand_parts import BrandField, BrandPage, Do, Seen, Sheet
from materials_app.desktop.button import Button, Scale
from materials_app.desktop.controls import MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.model.brand_pack import BrandFile, FontUse
from materials_app.model.library import FontFile

FONTS = (".ttf", ".otf")


class FontSheet(Sheet):
    """The font for one use."""

    def __init__(self, use: FontUse, do: Do, choose: Callable[[], None]) -> None:
        super().__init__()
        self.use = use
        title = say(f"brand.font-{use.value}")
        self.name = Words("", Role.HEADING).wrapped()
        self.notes = tuple(MarkedNote(Role.BODY, 16) for _ in range(2))
        self.licence = BrandField(
            say("brand.licence"),
            lambda text: do(lambda state: set_font_licence(state, use, text)),
            name=f"{title}, {say('brand.licence')}",
        )
        self.fault = MarkedNote(Role.BODY, 16)
        self.choose = Button(say("brand.choose"), scale=Scale.SMALL)
        self.remove = Button(say("brand.remove"), scale=Scale.SMALL)
        self.choose.clicked.connect(choose)
        self.choose.setAccessibleName(say("brand.choose-for", name=title))
        self.remove.clicked.connect(lambda: self.say(do(lambda state: remove_font(state, use))))
        self.remove.setAccessibleName(say("brand.remove-for", name=title))
        self.column.addWidget(Words(title, Role.NOTE, quiet=True))
        self.column.addWidget(self.name)
        for note in self.notes:
            self.column.addWidget(note)
        self.column.addWidget(self.licence)
        self.column.addWidget(self.fault)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.column.addLayout(row)
        self.say("")

    def say(self, fault: str) -> None:
        """Say why a file was not taken."""
        self.fault.setVisible(bool(fault))
        self.fault.say(fault, Mark.ERROR if fault else None)

    def show_seen(self, seen: Seen, *, force: bool) -> None:
        """Show the pack's font for this use, or that the family's own is used."""
        font = next((one for one in seen.pack.fonts if one.use is self.use), None)
        file = seen.pack.file(font.file) if font else None
        self.licence.setVisible(font is not None)
        self.remove.setVisible(font is not None)
        self.choose.setText(say("brand.replace" if font else "brand.choose"))
        if font:
            self.licence.show_text(font.licence, force=force)
        name, told = _told(file) if file else (say("brand.font-family"), ((Mark.NOTE, say("brand.font-none")),))
        self.name.setText(name)
        for number, note in enumerate(self.notes):
            mark, words = told[number] if number < len(told) else (None, "")
            note.setVisible(bool(words))
            note.say(words, mark)


def _told(file: BrandFile) -> tuple[str, tuple[tuple[Mark, str], ...]]:
    """A font's name, and what is to be known of it."""
    from materials_app.typeset.font_facts import font_facts

    try:
        facts = font_facts(FontFile(file.name, file.name, file.sha256, file.data))
    except MaterialsError:  # it was looked over when it came
        return file.name, ()
    may = facts.may_print
    embedding = say(f"brand.embedding-{facts.embedding.value}" if may else "brand.embedding-not")
    lacks = facts.lacks(("en", "cy"))
    letters = say("brand.lacks", letters=" ".join(lacks)) if lacks else say("brand.lacks-none")
    return facts.name, (
        (Mark.READY if may else Mark.WARNING, embedding),
        (Mark.WARNING if lacks else Mark.READY, letters),
    )


class TypePage(BrandPage):
    """Headlines and text."""

    def __init__(self, do: Do, choose: Choose) -> None:
        super().__init__("type", do)
        self._choose = choose
        self.sheets = tuple(FontSheet(use, do, lambda use=use: self._ask(use)) for use in FontUse)  # type: ignore[misc]
        for sheet in self.sheets:
            self.column.addWidget(sheet)
        self.end()

    def _ask(self, use: FontUse) -> None:
        self._choose(say(f"brand.font-{use.value}"), FONTS, lambda path: self.take(path, use))

    def take(self, path: Path, use: FontUse | None = None) -> None:
        """Take a font from a file: for a use, or for the first that has none yet."""
        from materials_app.packs.files import read_bytes
        from materials_app.packs.shape import BRAND

        sheet = next((one for one in self.sheets if one.use is use), None)
        sheet = sheet or next((one for one in self.sheets if one.remove.isHidden()), self.sheets[0])
        to = sheet.use
        sheet.say(self.do(lambda state: put_font(state, to, path.name, read_bytes(path, BRAND.max_member))))

    def show_seen(self, seen: Seen, *, force: bool = False) -> None:
        """Show the pack's fonts."""
        for sheet in self.sheets:
            sheet.show_seen(seen, force=force)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.sheets[0].choose
