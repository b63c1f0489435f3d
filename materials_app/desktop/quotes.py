"""Quotes in the window: the list, and the form that records one word for word."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from materials_app.app.claim_ledger import Home
from materials_app.app.quote_ledger import quotes_of, with_book
from materials_app.app.quotes import add_quote, layouts_for_quotes, open_quotes, set_book, with_quote
from materials_app.app.record_forms import quote_in
from materials_app.desktop.claims_forms import Homes, homes
from materials_app.desktop.form import Ask, Form, Kind, show_form
from materials_app.desktop.marks import Mark
from materials_app.desktop.quotes_view import QuotesView
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.pipeline.studio import reread


class Quotes(QObject):
    """The effects of what a user does with quotes."""

    opened = Signal(object)
    """The form stands open; tests answer it."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor
        self._view: QuotesView | None = None

    def show(self) -> None:
        """Show the quotes."""
        view = self._quotes_view()
        view.tell("")
        self._refresh()
        self._window.show_view(view)

    def _quotes_view(self) -> QuotesView:
        if self._view is None:
            self._view = QuotesView(self._editor)
            self._view.add_wanted.connect(self._ask)
            self._editor.changed.connect(self._refresh_if_seen)
        return self._view

    def _refresh_if_seen(self) -> None:
        if self._view is not None and self._window.view is self._view:
            self._refresh()

    def _refresh(self, current: str = "") -> None:
        editor = self._editor
        open_set = editor.document if self._window.has_set else None
        entries = quotes_of(editor.catalogue, open_set, editor.today)
        view = self._quotes_view()
        view.show_entries(entries, layouts_for_quotes(editor.catalogue), current)
        view.add.setEnabled(bool(self._homes))

    @property
    def _homes(self) -> Homes:
        return homes(has_set=self._window.has_set, has_computer=self._editor.user is not None)

    def _ask(self) -> None:
        asks = tuple(_asks(self._homes))
        form = Form(self._window, say("quotes.add-title"), asks, say("quotes.add-act"), self._add)
        self.opened.emit(show_form(form))

    def _add(self, given: dict[str, str]) -> None:
        """Record a quote; a fault is raised for the form to say."""
        editor, user = self._editor, self._editor.user
        quote = quote_in(given)
        if Home(given["home"]) is Home.SET or user is None:
            book = with_quote(set_book(editor.document, editor.catalogue), quote, editor.today)
            editor.do(lambda state: with_book(state, book))
        else:
            add_quote(open_quotes(user.quotes, editor.catalogue, may_be_new=True), quote, editor.today)
            editor.take(reread(editor.studio))
        self._refresh(quote.id)
        entry = self._quotes_view().current
        if entry and entry.reasons:
            self._quotes_view().tell(say("quotes.kept-not", reason=entry.reasons[0]), Mark.WARNING)
        else:
            self._quotes_view().tell(say("quotes.kept"))


def _asks(options: Homes) -> Iterator[Ask]:
    yield Ask("text", say("quotes.text"), Kind.TEXT, note=say("quotes.text-note"))
    yield Ask("speaker", say("quotes.fact-speaker"), note=say("quotes.speaker-note"))
    yield Ask("role", say("quotes.fact-role"))
    yield Ask("organisation", say("quotes.fact-organisation"))
    yield Ask("elected", say("quotes.elected-ask"), Kind.TICK, note=say("quotes.elected-note"))
    yield Ask("said_on", say("quotes.fact-said"), note=say("record.day-note"))
    yield Ask("source", say("quotes.fact-source"))
    yield Ask("", say("quotes.consent-heading"), Kind.HEADING)
    yield Ask("by", say("quotes.by"), note=say("quotes.by-note"))
    yield Ask("agreed_on", say("quotes.agreed"))
    for use, words in (("print", "quotes.use-print"), ("web", "quotes.use-web"), ("press", "quotes.use-press")):
        yield Ask(use, say(words), Kind.TICK)
    yield Ask("layouts", say("quotes.only"), note=say("quotes.only-note"))
    yield Ask("until", say("quotes.until-ask"), note=say("quotes.until-note"))
    yield Ask("", say("record.heading"), Kind.HEADING)
    yield Ask("id", say("record.id"), note=say("quotes.id-note"))
    yield Ask("home", say("record.home"), Kind.CHOICE, value=options[0][0], options=options)
