"""Sign-offs and remarks in the window: the list, what has changed since, a form read, an answer; all of it undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from materials_app.app.hand_outs import HandOut
from materials_app.app.remarks import form_of
from materials_app.desktop.application import Window
from materials_app.desktop.button import Button
from materials_app.desktop.form import Form
from materials_app.desktop.sign_offs_view import REMARKED, SignOffsView
from materials_app.desktop.wording import say
from tests.desktop.conftest import DAY, write
from tests.desktop.test_keyboard import name_of, tab_round, visible_actors
from tests.desktop.test_signing import WHO

REMARK = {"text": "Too loud.\nAnd too red.", "by": "A. Named", "layout": "poster-a4"}


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def view_of(window: Window) -> SignOffsView:
    window.main.show_editor()
    window.main.actions_by_name["sign-offs"].trigger()
    view = window.main.view
    assert isinstance(view, SignOffsView)
    return view


def form_of_button(window: Window, qtbot: QtBot, button: Button) -> Form:
    with qtbot.waitSignal(window.commands.sign_offs.opened) as opened:
        button.click()
    form = opened.args[0]
    assert isinstance(form, Form)
    return form


def remark(window: Window, qtbot: QtBot, **given: str) -> SignOffsView:
    view = view_of(window)
    form = form_of_button(window, qtbot, view.add)
    form.fill(**{**REMARK, **given})
    form.act.click()
    assert not form.isVisible(), form.note.words
    return view


def test_a_record_tells_what_has_changed_since(window: Window, qtbot: QtBot) -> None:
    view = view_of(window)
    with qtbot.waitSignal(window.commands.signing.opened) as opened:
        view.sign.click()
    opened.args[0].fill(**WHO)
    opened.args[0].act.click()
    assert view.detail.shown is not None
    assert view.detail.shown.state is not None
    assert view.detail.shown.state[1] == say("signed.holds")
    window.main.show_editor()
    write(window, "exit.text", "Other words.")
    view = view_of(window)
    groups = dict(view.detail.shown.groups)
    assert "now “Other words.”" in " ".join(groups[say("signed.since")])
    assert not view.answer.isEnabled()
    window.main.show_editor()
    window.editor.undo()
    assert say("signed.since") not in dict(view_of(window).detail.shown.groups)
    window.main.actions_by_name["undo"].trigger()
    assert window.editor.document.sign_offs == ()
    assert window.editor.document.agreed == ()


def test_a_remark_is_written_down_answered_and_taken_back(window: Window, qtbot: QtBot) -> None:
    view = remark(window, qtbot)
    (kept,) = window.editor.document.remarks
    assert (kept.text, kept.layout, kept.on, len(kept.covers)) == (REMARK["text"], "poster-a4", DAY, 64)
    assert view.said.words == say("signed.kept")
    form = form_of_button(window, qtbot, view.answer)
    form.fill(text="Put right", by=" ")
    form.act.click()
    assert "who says so" in form.note.words
    form.fill(by="B. Other")
    form.act.click()
    assert window.editor.document.remarks[0].answered_by == "B. Other"
    assert view.list.current == f"{REMARKED}1"
    undo = window.main.actions_by_name["undo"]
    assert undo.text() == "&Undo answering a remark"
    undo.trigger()
    assert window.editor.document.remarks == (kept,)
    undo.trigger()
    assert window.editor.document.remarks == ()
    window.main.actions_by_name["redo"].trigger()
    assert window.editor.document.remarks == (kept,)


def test_a_form_that_came_back_is_taken_in_once(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    view = view_of(window)
    jobs = tuple(one.preview.job for one in window.editor.views if one.preview.job)
    text = form_of(window.editor.document, jobs, DAY).decode("utf-8-sig").replace("Name: ", "Name: A. Named")
    back = tmp_path / "back.txt"
    back.write_text(f"{text}\nToo loud.\n\nThe rest is right.\n", encoding="utf-8")
    with qtbot.waitSignal(window.commands.sign_offs.opened) as opened:
        view.read.click()
    dialog = opened.args[0]
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    window.commands.sign_offs.read(back)
    assert view.said.words == say("signed.came", count=2)
    window.commands.sign_offs.read(back)
    assert view.said.words == say("signed.all-known")
    assert [one.text for one in window.editor.document.remarks] == ["Too loud.", "The rest is right."]
    with qtbot.waitSignal(window.commands.asked) as asked:
        window.commands.sign_offs.read(tmp_path / "none.txt")
    assert "none.txt" in asked.args[0].accessibleName()
    asked.args[0].accept()


def test_an_empty_form_is_made_for_the_readers(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    view = view_of(window)
    with qtbot.waitSignal(window.commands.hand_outs.opened) as opened:
        view.form.click()
    opened.args[0].reject()
    with qtbot.waitSignal(window.commands.asked) as asked:
        window.commands.hand_outs.make(HandOut.REMARKS, tmp_path / "remarks.txt")
    asked.args[0].accept()
    assert "[poster-a4, " in (tmp_path / "remarks.txt").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("given", [{"text": " "}, {"by": ""}, {"on": "soon"}])
def test_what_is_wrong_is_said_in_the_form(window: Window, qtbot: QtBot, given: dict[str, str]) -> None:
    form = form_of_button(window, qtbot, view_of(window).add)
    form.fill(**{**REMARK, **given})
    form.act.click()
    assert form.note.words
    form.reject()
    assert window.editor.document.remarks == ()


def test_the_page_is_walked_and_named(window: Window, qtbot: QtBot) -> None:
    view = remark(window, qtbot)
    window.main.activateWindow()
    qtbot.waitUntil(window.main.isActiveWindow)
    view.bar.back.setFocus()
    reached = set(tab_round(window))
    expected = {one for one in visible_actors(window) if one.isEnabled()}
    assert {name_of(one) for one in expected - reached} == set()
