"""A sign-off put on record in the window: what it asks, what it covers, how the set then stands, what undoes it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from materials_app.desktop.application import Window
from materials_app.desktop.controls import Words
from materials_app.desktop.form import Form
from materials_app.desktop.standing_row import standing_told
from materials_app.desktop.wording import say
from materials_app.model.job import Standing
from materials_app.model.policy import Policy
from materials_app.packs.on_day import UserData
from tests.desktop.conftest import DAY, POSTER, Opener, write
from tests.desktop.test_export import ready

WHO = {"by": "A. Named", "role": "Head of communications", "organisation": "Example Constabulary"}


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def form_of(window: Window, qtbot: QtBot) -> Form:
    with qtbot.waitSignal(window.commands.signing.opened) as opened:
        window.main.actions_by_name["sign-off"].trigger()
    form = opened.args[0]
    assert isinstance(form, Form)
    return form


def sign(window: Window, qtbot: QtBot, **given: str) -> None:
    form = form_of(window, qtbot)
    form.fill(**{**WHO, **given})
    form.act.click()
    assert not form.isVisible(), form.note.words
    window.editor.settle()


def test_it_signs_the_set_off_as_it_is_now_and_one_word_more_does_not(window: Window, qtbot: QtBot) -> None:
    window.editor.settle()
    assert standing_told(window.editor)[0] == say("sign.none")
    sign(window, qtbot)
    (record,) = window.editor.document.sign_offs
    assert (record.kind, record.by, record.on, record.until) == ("content", "A. Named", DAY, None)
    assert window.editor.standing is Standing.SIGNED_OFF
    assert standing_told(window.editor)[0] == say("sign.signed", by="A. Named")
    assert window.main.page_area.notice.words == say("notice.sign-off")
    write(window, "exit.text", "Other words.")
    assert standing_told(window.editor)[0] == say("sign.earlier")
    window.editor.undo()
    window.editor.undo()
    window.editor.settle()
    assert window.editor.document.sign_offs == ()


def test_one_piece_of_several_can_be_signed_alone(several: Window, qtbot: QtBot) -> None:
    form = form_of(several, qtbot)
    ticks = {name for name in form.fields if name.startswith("piece:")}
    form.fill(**WHO, **dict.fromkeys(ticks - {f"piece:{POSTER}"}, ""), until="27 November 2027")
    form.act.click()
    several.editor.settle()
    assert [one.until for one in several.editor.document.sign_offs] == [date(2027, 11, 27)]
    assert standing_told(several.editor)[0] == say("sign.some", count=1, pieces=3, by="A. Named")
    assert several.editor.standing is Standing.OPEN


@pytest.mark.parametrize(
    ("given", "said"),
    [({"role": " "}, "without role"), ({"until": "2026-01-01"}, "before it begins"), ({"on": "soon"}, "is no day")],
)
def test_what_is_wrong_is_said_in_the_form(window: Window, qtbot: QtBot, given: dict[str, str], said: str) -> None:
    form = form_of(window, qtbot)
    form.fill(**{**WHO, **given})
    form.act.click()
    assert said in form.note.words
    assert "--" not in form.note.words
    form.reject()
    assert window.editor.document.sign_offs == ()


def test_the_form_says_that_it_is_a_record_and_no_proof(window: Window, qtbot: QtBot) -> None:
    form = form_of(window, qtbot)
    assert say("sign.by-note") in [one.text() for one in form.findChildren(Words)]
    form.reject()


def test_kinds_the_organisation_asks_for_are_named_and_proposed_until_all_are_there(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    rules = Policy("Example Constabulary", "", "policy.toml", sign_offs=("content", "legal"))
    window = open_window(user=UserData(tmp_path / "data", DAY, rules))
    window.editor.settle()
    assert standing_told(window.editor)[0] == say("sign.draft")
    form = form_of(window, qtbot)
    told = say("sign.asked-for", organisation="Example Constabulary", kinds="content, legal")
    assert any(told in one.text() for one in form.findChildren(Words))
    form.reject()
    sign(window, qtbot)
    assert window.editor.standing is Standing.DRAFT
    sign(window, qtbot)
    assert [one.kind for one in window.editor.document.sign_offs] == ["content", "legal"]
    assert window.editor.standing is Standing.SIGNED_OFF


def test_it_is_reached_from_the_export_pane_by_key_and_by_name(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    action = window.main.actions_by_name["sign-off"]
    assert action.shortcut().toString() == "Ctrl+Shift+G"
    ready(window, tmp_path / "pack")
    with qtbot.waitSignal(window.commands.signing.opened) as opened:
        qtbot.mouseClick(window.main.export.ready.signed.record, Qt.MouseButton.LeftButton)
    opened.args[0].reject()


def test_a_set_without_pages_has_nothing_to_sign(window: Window, qtbot: QtBot) -> None:
    window.main.content.force.chosen.emit("")
    with qtbot.waitSignal(window.commands.asked) as asked:
        window.main.actions_by_name["sign-off"].trigger()
    assert "no page yet" in asked.args[0].accessibleName()
    asked.args[0].accept()
