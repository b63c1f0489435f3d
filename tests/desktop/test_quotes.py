"""Quotes in the window: recorded word for word, with why one may not be used."""

from __future__ import annotations

import tomllib

from pytestqt.qtbot import QtBot

from materials_app.desktop.application import Window
from materials_app.desktop.form import Form
from materials_app.desktop.quotes_view import QuotesView
from materials_app.desktop.wording import say
from materials_app.packs.on_day import UserData
from tests.desktop.test_keyboard import name_of, tab_round, visible_actors

WORDS = "I wish I had “called” sooner –\nnobody  judged me."
NEW = {"text": WORDS, "role": "former caller", "source": "A letter, 1 May 2026", "id": "caller-listened"}
CONSENT = {"by": "A. Named", "agreed_on": "2 May 2026", "print": "yes"}


def quotes(window: Window) -> QuotesView:
    window.main.actions_by_name["quotes"].trigger()
    view = window.main.view
    assert isinstance(view, QuotesView)
    return view


def form_of(window: Window, qtbot: QtBot, view: QuotesView) -> Form:
    with qtbot.waitSignal(window.commands.quotes.opened) as signal:
        view.add.click()
    form = signal.args[0]
    assert isinstance(form, Form)
    return form


def fill(form: Form, **words: str) -> None:
    form.fill(**words)
    form.act.click()


def test_a_quote_is_kept_for_all_sets_word_for_word(own: Window, qtbot: QtBot, user: UserData) -> None:
    view = quotes(own)
    assert view.foot.text() == say("quotes.no-layout")
    fill(form_of(own, qtbot, view), **NEW, **CONSENT, home="computer")
    (kept,) = tomllib.loads(user.quotes.read_text(encoding="utf-8"))["quote"]
    assert kept["text"] == WORDS
    assert kept["consent"]["scope"] == ["print"]
    assert view.said.words == say("quotes.kept")
    assert [one.id for one in own.editor.catalogue.rulebook.quotes] == ["caller-listened"]
    assert own.editor.document.quotes == ()


def test_a_quote_of_the_set_is_a_step_of_undo(own: Window, qtbot: QtBot) -> None:
    view = quotes(own)
    fill(form_of(own, qtbot, view), **NEW)
    (quote,) = own.editor.document.quotes
    assert (quote.text, quote.consent) == (WORDS, None)
    assert "No consent is on record" in view.said.words
    assert view.detail.shown is not None
    assert say("quotes.group-why") in dict(view.detail.shown.groups)
    undo = own.main.actions_by_name["undo"]
    assert undo.text() == "&Undo adding a quote"
    undo.trigger()
    assert own.editor.document.quotes == ()
    assert view.list.rows == ()
    own.main.actions_by_name["redo"].trigger()
    assert own.editor.document.quotes == (quote,)


def test_half_a_consent_and_a_misspelt_use_are_told_and_nothing_typed_is_lost(own: Window, qtbot: QtBot) -> None:
    form = form_of(own, qtbot, quotes(own))
    fill(form, **NEW, by="A. Named")
    assert "A consent needs who asked the speaker" in form.note.words
    fill(form, agreed_on="2026-05-02", layouts="poster-a44")
    assert "“poster-a44” is no use a consent can be given for" in form.note.words
    assert "Did you mean “poster-a4”?" in form.note.words
    assert form.given()["text"] == WORDS
    fill(form, layouts="poster-a4")
    (quote,) = own.editor.document.quotes
    assert quote.consent is not None
    assert quote.consent.scope == ("poster-a4",)


def test_the_page_is_walked_and_named(own: Window, qtbot: QtBot) -> None:
    view = quotes(own)
    fill(form_of(own, qtbot, view), **NEW)
    own.main.activateWindow()
    qtbot.waitUntil(own.main.isActiveWindow)
    view.bar.back.setFocus()
    reached = set(tab_round(own))
    expected = {one for one in visible_actors(own) if one.isEnabled()}
    assert {name_of(one) for one in expected - reached} == set()
