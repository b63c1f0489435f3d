"""The studio's page of words: name, strapline and addresses in each language, whom to ask, what the pack is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app.brand_edits import set_contact, set_head, set_words
from materials_app.desktop.brand_parts import GAP, BrandField, BrandPage, Do, FieldRow, Seen, Sheet
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import Words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.wording import say

LANGUAGES = ("en", "cy")
KEYS = ("name", "strapline", "crime_number", "web")
HEAD = ("name", "version", "until", "publisher", "roles", "note")


class WordsPage(BrandPage):
    """Words in two columns, then the pack's own head."""

    def __init__(self, do: Do) -> None:
        super().__init__("words", do)
        self.words = {(language, key): self._words_field(language, key) for key in KEYS for language in LANGUAGES}
        sheet = Sheet()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for language in LANGUAGES:
            column = QVBoxLayout()
            column.setSpacing(12)
            column.addWidget(Words(say(f"brand.language-{language}"), Role.HEADING))
            for key in KEYS:
                column.addWidget(self.words[language, key])
            column.addStretch(1)
            row.addLayout(column, 1)
        sheet.column.addLayout(row)
        self.column.addWidget(sheet)
        self.column.addWidget(Words(say("brand.contact"), Role.HEADING))
        self.role = BrandField(say("brand.contact-role"), lambda _: self._contact(), say("brand.contact-note"))
        self.reach = BrandField(say("brand.contact-reach"), lambda _: self._contact())
        self.column.addWidget(FieldRow((self.role, self.reach)))
        self.column.addWidget(Words(say("brand.about"), Role.HEADING))
        self.head_fields = {key: self._head_field(key) for key in HEAD}
        self.column.addWidget(FieldRow(tuple(self.head_fields[key] for key in HEAD[:3]), (3, 1, 2)))
        self.column.addWidget(FieldRow(tuple(self.head_fields[key] for key in HEAD[3:5])))
        self.column.addWidget(self.head_fields["note"])
        self.column.addWidget(self._asks())
        self.end()

    def _words_field(self, language: str, key: str) -> BrandField:
        return BrandField(
            say(f"brand.words-{key}"),
            lambda text: self.do(lambda state: set_words(state, language, key, text)),
            name=f"{say(f'brand.words-{key}')}, {say(f'brand.language-{language}')}",
        )

    def _head_field(self, key: str) -> BrandField:
        note = say("brand.until-note") if key == "until" else ""
        return BrandField(
            say(f"brand.about-{key}"), lambda text: self.do(lambda state: set_head(state, key, text)), note
        )

    def _asks(self) -> QWidget:
        """What the pack asks of every piece: a logo, people who sign."""
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.needs_mark = QCheckBox(say("brand.needs-mark"))
        self.needs_mark.setFont(ui_font(Role.BODY))
        self.needs_mark.clicked.connect(
            lambda on: self.do(lambda state: set_head(state, "needs_mark", "yes" if on else ""))
        )
        self.asked = Choice()
        self.asked.chosen.connect(lambda number: self.do(lambda state: set_head(state, "sign_offs", number)))
        label = Words(say("brand.sign-offs"), Role.LABEL)
        label.setBuddy(self.asked)
        row.addWidget(label)
        row.addWidget(self.asked)
        row.addSpacing(8)
        row.addWidget(self.needs_mark, 1, Qt.AlignmentFlag.AlignVCenter)
        return part

    def _contact(self) -> str:
        fault = self.do(lambda state: set_contact(state, self.role.line.text(), self.reach.line.text()))
        self.reach.say(fault)
        return ""

    def show_seen(self, seen: Seen, *, force: bool = False) -> None:
        """Show the pack's words and head."""
        pack = seen.pack
        for (language, key), field in self.words.items():
            field.show_text(getattr(pack.words_in(language), key), force=force)
        contact = pack.contacts[0] if pack.contacts else None
        if force or not self.reach.fault:
            self.role.show_text(contact.role if contact else "", force=force)
            self.reach.show_text(contact.reach if contact else "", force=force)
        texts = {
            "until": pack.until.isoformat() if pack.until else "",
            "roles": ", ".join(pack.roles),
            **{key: getattr(pack, key) for key in ("name", "version", "publisher", "note")},
        }
        for key, field in self.head_fields.items():
            field.show_text(texts[key], force=force)
        self.needs_mark.setChecked(pack.needs_mark)
        options = [(str(number), say(f"brand.sign-offs-{number}")) for number in range(3)]
        self.asked.offer(options, str(pack.sign_offs_asked))
