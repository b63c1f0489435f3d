"""The ledger in the window: figures added, checked, disputed, withdrawn; the open set shows at once what it means."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from materials_app.app.files import save_set
from materials_app.app.settings import Settings
from materials_app.desktop.application import Window
from materials_app.desktop.claims_view import ClaimsView
from materials_app.desktop.form import Form
from materials_app.desktop.wording import say
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.content import Claim, Slot
from materials_app.model.job import Standing
from materials_app.model.ledger import Check
from materials_app.packs.on_day import UserData
from tests.desktop.conftest import Opener
from tests.desktop.test_keyboard import LEAST_TARGET, name_of, tab_round, visible_actors

CHECKED = Check("A. Named", date(2026, 3, 2), "The report, page 4")
CALLS = Claim(
    *("calls-2025", "1,240", "calls", "calls to the helpline from Lancashire", "Lancashire", "2025", "A report"),
    as_of=date(2026, 2, 28),
    checked=CHECKED,
    expires=date(2027, 2, 28),
)
WORDS = SlotChoice(Slot.EXIT, "stop-here", own_text="1,240 calls came from Lancashire in 2025.", claims=("calls-2025",))
SHIPPED = "people-helped-2024"
NEW = {
    "value": "1,240",
    "unit": "calls, more than",
    "counted": "calls to the helpline from Lancashire",
    "area": "Lancashire",
    "period": "2025",
    "source": "A report",
    "as_of": "28 February 2026",
    "id": "calls-2025",
}


@pytest.fixture
def counting(own: Window, tmp_path: Path) -> Window:
    """A window on a set whose own words rest on a figure of the set's that was checked."""
    save_set(replace(own.editor.document, claims=(CALLS,), slots=(WORDS,)), tmp_path / "counting.toml")
    own.commands.open(tmp_path / "counting.toml")
    assert standing(own) is Standing.OPEN
    return own


def ledger(window: Window) -> ClaimsView:
    window.main.actions_by_name["claims"].trigger()
    view = window.main.view
    assert isinstance(view, ClaimsView)
    return view


def form_of(window: Window, qtbot: QtBot, button: object) -> Form:
    with qtbot.waitSignal(window.commands.claims.opened) as signal:
        button.click()  # type: ignore[attr-defined]
    form = signal.args[0]
    assert isinstance(form, Form)
    return form


def fill(form: Form, **words: str) -> None:
    """Fill a form in and press its green button."""
    form.fill(**words)
    form.act.click()


def standing(window: Window) -> Standing:
    """Where the set stands, once its pages are judged."""
    window.editor.settle()
    return window.editor.standing


def test_the_ledger_shows_each_figure_with_its_standing(counting: Window) -> None:
    view = ledger(counting)
    rows = [row.spoken for row in view.list.rows]
    assert rows[0] == "This set’s own"
    assert rows[1].startswith("1,240 calls. calls to the helpline from Lancashire; Lancashire, 2025. Usable until")
    assert rows[1].endswith("Used by this set")
    assert any("it has never been checked" in row for row in rows)
    assert any("is disputed by" in row for row in rows)
    view.list.choose(SHIPPED)
    assert view.detail.shown is not None
    assert dict(view.detail.shown.facts)[say("claims.fact-source")]


def test_a_dispute_makes_the_open_set_a_draft_at_once_and_undo_takes_it_back(counting: Window, qtbot: QtBot) -> None:
    view = ledger(counting)
    before = counting.editor.document
    fill(form_of(counting, qtbot, view.dispute), source="Another report", reason="It says 1,190")
    assert standing(counting) is Standing.DRAFT
    assert "Another report: It says 1,190" in view.said.words
    assert view.detail.shown is not None
    assert say("claims.group-disputed") in [title for title, _ in view.detail.shown.groups]
    said = [one.finding.message for one in counting.editor.problems if one.finding.id == "draft"]
    assert said == ["This set is a draft: the figure 'calls-2025' is disputed by Another report: It says 1,190."]
    undo = counting.main.actions_by_name["undo"]
    assert undo.text() == "&Undo dispute of a figure"
    undo.trigger()
    assert counting.editor.document == before
    assert standing(counting) is Standing.OPEN
    assert view.list.rows[1].spoken.endswith("Used by this set")
    counting.main.actions_by_name["redo"].trigger()
    assert standing(counting) is Standing.DRAFT


def test_a_dispute_is_settled_by_a_check(counting: Window, qtbot: QtBot) -> None:
    view = ledger(counting)
    fill(form_of(counting, qtbot, view.dispute), source="Another report", reason="It says 1,190")
    fill(form_of(counting, qtbot, view.check), by="A. Named", settles="It counted ten months")
    (claim,) = counting.editor.document.claims
    assert claim.disputed is not None
    assert claim.disputed.settled == "It counted ten months"
    assert standing(counting) is Standing.OPEN


def test_an_expired_figure_is_a_draft_with_the_day(counting: Window, qtbot: QtBot) -> None:
    view = ledger(counting)
    fill(form_of(counting, qtbot, view.check), by="A. Named", expires="1 November 2026")
    assert standing(counting) is Standing.DRAFT
    assert "expired on 1\u00a0November 2026" in view.said.words


def test_a_withdrawn_figure_stops_the_set(counting: Window, qtbot: QtBot) -> None:
    view = ledger(counting)
    fill(form_of(counting, qtbot, view.withdraw), by="A. Named", reason="Counted twice")
    assert view.said.words == say("claims.kept-refused", reason="was withdrawn on 23\u00a0November 2026: Counted twice")
    counting.editor.settle()
    assert any(problem.stops for problem in counting.editor.problems)


def test_what_is_wrong_is_said_in_the_form_and_nothing_typed_is_lost(own: Window, qtbot: QtBot) -> None:
    view = ledger(own)
    form = form_of(own, qtbot, view.add)
    fill(form, **{**NEW, "source": "", "as_of": "sometime"})
    assert form.isVisible()
    assert "The source is missing" in form.note.words
    fill(form, source="A report")
    assert "“sometime” is no day" in form.note.words
    fill(form, as_of="28 February 2026", id=SHIPPED)
    assert "already" in form.note.words
    fill(form, id="calls-2025")
    assert not form.isVisible()
    (claim,) = own.editor.document.claims
    assert claim == replace(CALLS, unit="calls, more than", checked=None)
    assert view.list.current == "calls-2025"


def test_a_sum_is_worked_out_again(own: Window, qtbot: QtBot) -> None:
    form = form_of(own, qtbot, ledger(own).add)
    sums = {"how": "difference", "of": "north-west-people-2022, north-west-people-2021", "unit": "people"}
    fill(form, **{**NEW, **sums, "value": "6,868", "id": "more-people", "home": "computer"})
    assert form.note.words.startswith("It says 6,868; worked out it is 6,686.")
    fill(form, value="6,686")
    assert [one.value for one in own.editor.catalogue.rulebook.claims if one.id == "more-people"] == ["6,686"]


def test_a_campaigns_figure_is_disputed_for_every_set_here(own: Window, qtbot: QtBot, user: UserData) -> None:
    view = ledger(own)
    document = own.editor.document
    view.list.choose(SHIPPED)
    fill(form_of(own, qtbot, view.dispute), source="Another", reason="It differs")
    (kept,) = tomllib.loads(user.claims.read_text(encoding="utf-8"))["claim"]
    assert (kept["id"], kept["disputed"]["source"]) == (SHIPPED, "Another")
    assert own.editor.document == document
    assert "is disputed by Another: It differs" in next(row.spoken for row in view.list.rows if row.key == SHIPPED)
    assert view.said.words == say("claims.kept")


def test_without_a_data_folder_a_campaigns_figure_cannot_be_changed(window: Window) -> None:
    view = ledger(window)
    view.list.choose(SHIPPED)
    assert not view.dispute.isEnabled()
    assert view.add.isEnabled()


def test_with_no_set_open_a_figure_is_kept_for_all_sets(open_window: Opener, qtbot: QtBot, user: UserData) -> None:
    window = open_window(user=user, at_start=True)
    view = ledger(window)
    form = form_of(window, qtbot, view.add)
    assert form.given()["home"] == "computer"
    fill(form, **NEW)
    assert "calls-2025" in user.claims.read_text(encoding="utf-8")
    assert not window.editor.state.is_changed
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert window.main.view is window.main.home


def test_the_pieces_that_carry_a_figure_are_named(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    record = tmp_path / "packs/spring/4 Record/manifest.json"
    record.parent.mkdir(parents=True)
    figure = {"id": SHIPPED, "value": "275,648", "expires": None}
    piece = {"press_file": "poster.pdf", "layout": "poster-a4", "claims": [figure]}
    record.write_text(json.dumps({"date": "2026-11-01", "pieces": [piece]}), encoding="utf-8")
    window = open_window(Settings(theme="light", force="lancashire", folder=str(tmp_path / "packs")))
    view = ledger(window)
    view.list.choose(SHIPPED)
    with qtbot.waitSignal(window.commands.claims.tasks.ended):
        view.look.click()
    assert view.detail.shown is not None
    (found,) = dict(view.detail.shown.groups)[say("claims.group-pieces")]
    assert found == f"poster.pdf in {tmp_path / 'packs/spring'}, 2026-11-01: 275,648"
    view.list.choose("people-helped-2025")
    assert say("claims.group-pieces") not in dict(view.detail.shown.groups)


def test_the_ledger_and_its_form_are_walked_named_and_large_enough(counting: Window, qtbot: QtBot) -> None:
    view = ledger(counting)
    counting.main.activateWindow()
    view.bar.back.setFocus()
    reached = set(tab_round(counting))
    expected = {one for one in visible_actors(counting) if one.isEnabled()}
    assert {name_of(one) for one in expected - reached} == set()
    form = form_of(counting, qtbot, view.add)
    qtbot.waitUntil(form.isActiveWindow)
    form.fields["value"].setFocus()
    walked = []
    while (now := QApplication.focusWidget()) is not None and now not in walked:
        walked.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert set(form.fields.values()) | {form.act, form.cancel} <= set(walked)
    assert [one for one in form.fields.values() if not one.accessibleName()] == []
    assert [one for one in walked if min(one.width(), one.height()) < LEAST_TARGET] == []
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert counting.main.view is view
