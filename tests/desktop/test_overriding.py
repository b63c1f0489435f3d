"""Export anyway: by name, with a reason, for exactly what stands; undone like any step; never past a safeguard."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from materials_app.app.events import Exported
from materials_app.app.files import open_set
from materials_app.app.problems import Problem
from materials_app.desktop.application import Window
from materials_app.desktop.button import Button
from materials_app.desktop.controls import MarkedNote
from materials_app.desktop.form import Form
from materials_app.desktop.marks import Mark
from materials_app.desktop.problems_model import mark_of, spoken
from materials_app.desktop.wording import say
from materials_app.model.findings import Acceptance, Family, Finding, Severity
from materials_app.model.job import Standing
from tests.desktop.conftest import POSTER, write
from tests.desktop.test_export import LONGEST_MS, ready, words_on

REASON = "The Welsh poster goes out the same day"
PREMIUM = "Ring 0909 8790 123 now."


@pytest.fixture
def english_alone(window: Window, tmp_path: Path) -> Window:
    """A set in English for a force that owes Welsh: one error, which a person may accept. Export is open."""
    window.main.content.force.chosen.emit("dyfed-powys")
    window.editor.settle()
    ready(window, tmp_path / "pack")
    return window


def form_of(window: Window, qtbot: QtBot, button: Button) -> Form:
    with qtbot.waitSignal(window.commands.exporting.overriding.opened) as opened:
        button.click()
    form = opened.args[0]
    assert isinstance(form, Form)
    return form


def accepted(window: Window, qtbot: QtBot, **given: str) -> Exported:
    """Accept what stands and export."""
    form = form_of(window, qtbot, window.main.export.ready.past.button)
    form.fill(**{"by": "A. Officer", "reason": REASON, **given})
    with qtbot.waitSignal(window.commands.exporting.finished, timeout=LONGEST_MS) as finished:
        form.act.click()
    result = finished.args[0]
    assert isinstance(result, Exported)
    return result


def agreed(window: Window, qtbot: QtBot) -> None:
    """Accept what stands; the export that begins is stopped, for nobody looks at its files."""
    form = form_of(window, qtbot, window.main.export.ready.past.button)
    form.fill(by="A. Officer", reason=REASON)
    with qtbot.waitSignal(window.commands.exporting.ended, timeout=LONGEST_MS):
        form.act.click()
        window.commands.exporting.stop()


def test_the_form_lists_exactly_what_would_be_accepted(english_alone: Window, qtbot: QtBot) -> None:
    form = form_of(english_alone, qtbot, english_alone.main.export.ready.past.button)
    listed = [one.words for one in form.findChildren(MarkedNote) if one.isVisible()]
    stops = [one.finding.message for one in english_alone.editor.problems if one.stops]
    assert listed == [f"Language. {stops[0]}"]
    assert form.accessibleName() == "Export with 1 error that stands"
    form.reject()


@pytest.mark.parametrize(
    ("by", "reason", "said"),
    [
        ("", REASON, "needs a name and a reason"),
        ("A. Officer", "because", "needs a name and a reason"),
        ("A. Officer", "The paedos will not mind at all", "travels with the files"),
    ],
)
def test_nobody_gets_past_without_a_name_and_a_reason_that_may_travel(
    english_alone: Window, qtbot: QtBot, by: str, reason: str, said: str
) -> None:
    form = form_of(english_alone, qtbot, english_alone.main.export.ready.past.button)
    form.fill(by=by, reason=reason)
    form.act.click()
    assert form.isVisible()
    assert said in form.note.words
    assert not english_alone.editor.document.acceptances
    assert not english_alone.commands.exporting.is_running
    form.reject()


def test_an_override_travels_in_manifest_ticket_and_record_and_names_the_files(
    english_alone: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    import pypdfium2

    message = next(one.finding.message for one in english_alone.editor.problems if one.stops)
    result = accepted(english_alone, qtbot)
    pack = tmp_path / "pack"
    press = [one.path for one in result.files if "/stop-it-now" in one.path]
    assert press
    assert all("-UNCHECKED" in one for one in press)
    manifest = json.loads((pack / "4 Record/manifest.json").read_text(encoding="utf-8"))
    expected = {"finding": "welsh-duty", "by": "A. Officer", "reason": REASON, "says": message}
    assert manifest["accepted"] == [expected]
    assert json.loads((pack / "1 For the printer/job.json").read_text(encoding="utf-8"))["pieces"][0]["checks"][
        "accepted"
    ] == [expected]
    record = (pack / "4 Record/preflight.html").read_text(encoding="utf-8")
    assert REASON in record
    with pypdfium2.PdfDocument(next(pack.glob("1 For the printer/*job-ticket.pdf"))) as ticket:
        read = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in ticket).split())
    assert REASON in read
    assert "A. Officer" in read


def test_an_override_is_one_step_of_undo_and_part_of_the_set(
    english_alone: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window = english_alone
    agreed(window, qtbot)
    assert not any(one.stops for one in window.editor.problems)
    assert window.main.status.light.accessibleName() == "1 error accepted"
    told = next(one for one in window.editor.problems if one.accepted)
    assert spoken(told).endswith(f"Accepted by A. Officer: {REASON}")
    window.editor.save(tmp_path / "set.toml")
    assert open_set(tmp_path / "set.toml").acceptances == window.editor.document.acceptances
    assert tomllib.loads((tmp_path / "set.toml").read_text(encoding="utf-8"))["acceptance"][0]["by"] == "A. Officer"
    assert window.main.actions_by_name["undo"].text() == "&Undo accepting errors"
    window.main.actions_by_name["undo"].trigger()
    window.editor.settle()
    assert not window.editor.document.acceptances
    assert any(one.stops for one in window.editor.problems)


def test_a_fault_that_has_changed_is_not_the_one_that_was_accepted(english_alone: Window, qtbot: QtBot) -> None:
    agreed(english_alone, qtbot)
    english_alone.main.content.force.chosen.emit("gwent")
    english_alone.editor.settle()
    assert any(one.stops and one.finding.id == "welsh-duty" for one in english_alone.editor.problems)
    english_alone.main.show_export()
    assert not english_alone.main.export.ready.accepted.isVisible()


def test_a_fault_of_the_form_goes_when_somebody_writes(english_alone: Window, qtbot: QtBot) -> None:
    form = form_of(english_alone, qtbot, english_alone.main.export.ready.past.button)
    form.act.click()
    assert form.note.isVisible()
    form.fill(by="A. Officer")
    assert not form.note.isVisible()
    form.reject()


def test_a_set_that_owes_welsh_is_made_welsh_with_a_button(english_alone: Window) -> None:
    listed = english_alone.main.problems.list
    row = next(at for at, one in enumerate(english_alone.editor.problems) if one.finding.id == "welsh-duty")
    listed.setCurrentIndex(listed.model().index(row, 0))
    offered = [one for one in listed.viewport().findChildren(Button) if one.text() == "Make it Welsh and English"]
    offered[0].click()
    english_alone.editor.settle()
    assert not any(one.finding.id == "welsh-duty" for one in english_alone.editor.problems)


def test_an_override_is_taken_back_in_the_list_and_in_the_export(english_alone: Window, qtbot: QtBot) -> None:
    window = english_alone
    agreed(window, qtbot)
    window.main.export.show_ready()
    assert "By A. Officer." in window.main.export.ready.accepted.words
    window.main.show_problems(wanted=True)
    listed = window.main.problems.list
    row = next(at for at, one in enumerate(window.editor.problems) if one.accepted)
    assert mark_of(window.editor.problems[row]) is Mark.WARNING
    listed.setCurrentIndex(listed.model().index(row, 0))
    next(b for b in listed.viewport().findChildren(Button) if b.text() == say("problems.take-back")).click()
    window.editor.settle()
    assert not window.editor.document.acceptances
    window.editor.undo()
    window.main.show_export()
    assert window.main.export.ready.take_back.isVisible()
    window.main.export.ready.take_back.click()
    assert not window.editor.document.acceptances
    assert not window.main.export.ready.take_back.isVisible()


def test_a_safeguarding_error_has_no_way_past_and_the_pane_says_why(window: Window, tmp_path: Path) -> None:
    write(window, "exit.text", PREMIUM)
    window.editor.settle()
    ready(window, tmp_path / "pack")
    assert not window.main.export.ready.past.button.isVisible()
    assert "have no override" in words_on(window)


def test_one_safeguarding_error_shuts_the_way_past_others_too(english_alone: Window) -> None:
    write(english_alone, "exit.text", PREMIUM)
    english_alone.editor.settle()
    assert any(one.finding.may_be_accepted and one.stops for one in english_alone.editor.problems)
    assert not english_alone.main.export.ready.past.button.isVisible()


def test_what_cannot_be_made_cannot_be_accepted(window: Window, tmp_path: Path) -> None:
    window.main.content.force.chosen.emit("")
    window.editor.settle()
    ready(window, tmp_path / "pack")
    assert not window.main.export.ready.past.button.isVisible()
    assert say("override.nothing-yet") in words_on(window)


def test_words_too_long_go_out_when_somebody_answers_for_them(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    write(window, "exit.text", "We can help you stop. " * 30)
    window.editor.settle()
    ready(window, tmp_path / "pack")
    result = accepted(window, qtbot, reason="Only to show the printer the size")
    assert result.files
    assert not result.blocking
    assert list((tmp_path / "pack/1 For the printer").glob("*-UNCHECKED.pdf"))


def test_what_only_the_finished_file_shows_can_be_accepted_there(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    fault = Finding("ink-limit", Severity.ERROR, Family.PRESS, "Too much ink.", remedy="Use less.")
    number = Finding("safeguards-text", Severity.ERROR, Family.SAFEGUARDING, "A wrong number.")
    stops, never = (Problem(one, (POSTER,), stops=True) for one in (fault, number))
    ready(window, tmp_path / "pack")
    pane = window.main.export
    pane.show_result(Exported(tmp_path / "pack", (), (stops, never), Standing.OPEN))
    assert not pane.stopped.past.button.isVisible()
    assert "have no override" in words_on(window)
    pane.show_result(Exported(tmp_path / "pack", (), (stops,), Standing.OPEN))
    form = form_of(window, qtbot, pane.stopped.past.button)
    form.fill(by="A. Officer", reason="The printer has tried it")
    with qtbot.waitSignal(window.commands.exporting.finished, timeout=LONGEST_MS):
        form.act.click()
    kept = window.editor.document.acceptances
    assert kept == (Acceptance("ink-limit", "A. Officer", "The printer has tried it", "Too much ink."),)


def test_the_form_is_filled_and_sent_with_the_keyboard(english_alone: Window, qtbot: QtBot) -> None:
    button = english_alone.main.export.ready.past.button
    button.setFocus()
    with qtbot.waitSignal(english_alone.commands.exporting.overriding.opened) as opened:
        QTest.keyClick(button, Qt.Key.Key_Space)
    form = opened.args[0]
    qtbot.waitExposed(form)
    QTest.keyClicks(form.fields["by"], "A. Officer")
    QTest.keyClick(form.fields["by"], Qt.Key.Key_Tab)
    assert form.focusWidget() is form.fields["reason"]
    QTest.keyClicks(form.fields["reason"], REASON)
    with qtbot.waitSignal(english_alone.commands.exporting.ended, timeout=LONGEST_MS):
        form.act.setFocus()
        QTest.keyClick(form.act, Qt.Key.Key_Space)
        english_alone.commands.exporting.stop()
    assert english_alone.editor.document.acceptances[0].reason == REASON
