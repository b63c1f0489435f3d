"""The quotes on record: whose words, with which consent, and why one may not be used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from materials_app.app.quote_ledger import QuoteEntry
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.claims_view import HOMES
from materials_app.desktop.day_words import day_words
from materials_app.desktop.detail import Facts
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.records_view import RecordsView
from materials_app.desktop.rows import Line, Row, heading
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import joined, say
from materials_app.model.quote import Quote

_STEP = "quote-"


class QuotesView(RecordsView):
    """Shows the quotes. Undo takes back what was recorded in the set itself."""

    add_wanted = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(say("quotes.title"), say("quotes.none"), parent)
        self.setObjectName("quotes")
        self._editor = editor
        self._entries: tuple[QuoteEntry, ...] = ()
        self._layouts: tuple[str, ...] = ()
        self.add = Button(say("quotes.add"), Variant.PRIMARY)
        self.bar.row.addWidget(self.add)
        self.add.clicked.connect(self.add_wanted)
        self.list.chosen.connect(lambda _: self._show())
        self.name_it(say("quotes.title"), say("quotes.line"))

    def show_entries(self, entries: Sequence[QuoteEntry], layouts: Sequence[str], current: str = "") -> None:
        """Show these quotes; ``layouts`` are those with a place for one."""
        self._entries, self._layouts = tuple(entries), tuple(layouts)
        self.foot.setText(say("quotes.layouts", layouts=", ".join(layouts)) if layouts else say("quotes.no-layout"))
        self.show_rows(tuple(_rows(self._entries, self._layouts)), current)
        self._show()
        self.changed.emit()

    @property
    def current(self) -> QuoteEntry | None:
        """The quote on the right, or none."""
        return next((one for one in self._entries if one.quote.id == self.list.current), None)

    def _show(self) -> None:
        entry = self.current
        self.detail.show_facts(_facts(entry, self._layouts) if entry else None)

    @property
    def undo_step(self) -> str:
        """The last step of the set, where it added a quote."""
        return _quote_step(self._editor.state.past)

    @property
    def redo_step(self) -> str:
        """The last undone step of the set, where it added a quote."""
        return _quote_step(self._editor.state.future)

    def undo(self) -> None:
        """Take the last quote of the set back."""
        if self.undo_step:
            self._editor.undo()

    def redo(self) -> None:
        """Bring it again."""
        if self.redo_step:
            self._editor.redo()


def _quote_step(steps: Sequence[object]) -> str:
    what = str(getattr(steps[-1], "what", "")) if steps else ""
    return say(f"what.{what}") if what.startswith(_STEP) else ""


def _state(entry: QuoteEntry, layouts: Sequence[str]) -> tuple[Mark, str]:
    if entry.reasons:
        return Mark.WARNING, say("quotes.unusable")
    return (Mark.READY, say("quotes.usable")) if layouts else (Mark.NOTE, say("quotes.nowhere"))


def _rows(entries: Sequence[QuoteEntry], layouts: Sequence[str]) -> Iterator[Row]:
    for home, words in HOMES.items():
        group = [one for one in entries if one.home is home]
        if group:
            yield heading(say(words))
        for entry in group:
            mark, state = _state(entry, layouts)
            why = tell(entry.reasons[0]) if entry.reasons else state
            lines = (
                Line(say("quotes.words", text=entry.quote.text), Role.STRONG),
                Line(_speaker(entry.quote)),
                Line(why, Role.NOTE, quiet=True),
            )
            yield Row(entry.quote.id, lines, mark)


def _speaker(quote: Quote) -> str:
    return joined(quote.speaker, quote.role, quote.organisation) or say("quotes.no-speaker")


def _facts(entry: QuoteEntry, layouts: Sequence[str]) -> Facts:
    quote, consent = entry.quote, entry.quote.consent
    found = (
        (say("quotes.fact-speaker"), quote.speaker),
        (say("quotes.fact-role"), quote.role),
        (say("quotes.fact-organisation"), quote.organisation),
        (say("quotes.fact-said"), day_words(quote.said_on) if quote.said_on else ""),
        (say("quotes.fact-source"), quote.source),
        (say("quotes.fact-elected"), say("quotes.elected") if quote.elected else ""),
        (say("record.home"), say(HOMES[entry.home])),
        (say("record.id"), quote.id),
    )
    if consent is None:
        agreed: tuple[str, ...] = (say("quotes.no-consent"),)
    else:
        words = say("quotes.consent", by=consent.by, day=day_words(consent.on), scope=", ".join(consent.scope))
        end = say("quotes.until", day=day_words(consent.until)) if consent.until else say("quotes.no-end")
        agreed = (words, end)
    why = ((say("quotes.group-why"), tuple(map(tell, entry.reasons))),) if entry.reasons else ()
    groups = (*why, (say("quotes.group-consent"), agreed))
    facts = tuple((label, value) for label, value in found if value)
    return Facts(say("quotes.words", text=quote.text), _state(entry, layouts), (), facts, groups)
