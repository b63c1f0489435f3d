"""The register's database is held by somebody else: the window goes on, nothing is written twice, nothing is lost.

The lock is real, of another connection to the same file, and is let go of by the test, not by a clock.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.form import Ask, Form, show_form
from materials_app.desktop.register_detail import PrintedPage
from materials_app.desktop.register_view import RegisterView
from materials_app.desktop.register_writer import Writer
from materials_app.packs.on_day import UserData
from materials_app.records import database
from materials_app.records.place import FILE
from materials_app.records.register import Register
from tests.desktop.test_register import WAIT_MS, fill, opened, settled, shown

WRITES = ("run-change", "run-add", "run-down", "run-place", "run-strike", "undo", "redo")
"""What writes to the register."""
TICKS = 3
Holder = Callable[..., Callable[[], None]]
WRITING = "Writing to the register…"
IN_USE = "The print register is in use by somebody else, who is taking long. Nothing was changed. Try again."


@pytest.fixture
def hold(user: UserData) -> Iterator[Holder]:
    """Somebody else writes to the register; what is given ends that."""
    others: list[sqlite3.Connection] = []

    def begin(how: str = "IMMEDIATE") -> Callable[[], None]:
        other = sqlite3.connect(user.folder / FILE, isolation_level=None)
        others.append(other)
        other.execute(f"BEGIN {how}")
        return other.close

    yield begin
    for other in others:
        other.close()


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What forms and the register announce, in the place of a screen reader."""
    heard: list[str] = []
    for module in ("form", "register_view"):
        monkeypatch.setattr(f"materials_app.desktop.{module}.announce", lambda _, words: heard.append(words))
    return heard


def goes_on(qtbot: QtBot) -> bool:
    """Whether the event loop has its turns."""
    ticks: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(True))
    timer.start(0)
    qtbot.waitUntil(lambda: len(ticks) >= TICKS, timeout=WAIT_MS)
    timer.stop()
    return True


def may_write(window: Window) -> list[str]:
    return [name for name in WRITES if window.main.actions_by_name[name].isEnabled()]


def place_form(window: Window, view: RegisterView, qtbot: QtBot) -> Form:
    form = opened(window, qtbot, view.detail.place.click)
    assert isinstance(form, Form)
    return form


def placed(window: Window, qtbot: QtBot) -> RegisterView:
    """The register, after ten copies of the first run were given a place."""
    view = shown(window, qtbot)
    form = place_form(window, view, qtbot)
    settled(window, qtbot, lambda: fill(form, sites="Reserve, 10", by="Comms"))
    return view


def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program, which waits half a minute for whoever writes, give up at once when it opens the register."""
    monkeypatch.setattr(database, "_PATIENCE_S", 0)


def test_a_form_keeps_its_words_until_they_are_on_record_and_gives_them_once(
    own: Window, record: Register, hold: Holder, aloud: list[str], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view = shown(own, qtbot)
    form, places = place_form(own, view, qtbot), len(record.run(1).sites)
    let_go = hold()
    fill(form, sites="Reserve, 10", by="Comms")
    assert goes_on(qtbot)
    assert (form.note.words, aloud[-1]) == (WRITING, WRITING)
    assert not any(one.isEnabled() for one in (form.act, form.cancel, *form.fields.values()))
    assert may_write(own) == []
    form.act.click()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(form, key)
    assert form.isVisible(), "else nobody could say any more what became of it"
    assert len(record.run(1).sites) == places
    settled(own, qtbot, let_go)
    assert len(record.run(1).sites) == places + 1
    assert aloud[-1] == view.said.words == "10 copies have a place."
    assert own.main.focusWidget() is view.table
    assert {"run-change", "run-add", "run-place", "undo"} <= set(may_write(own))

    in_a_hurry(monkeypatch)
    form = place_form(own, shown(own, qtbot), qtbot)
    let_go = hold()
    form.fields["by"].setFocus()
    settled(own, qtbot, lambda: fill(form, sites="Town hall, 5", by="Press office"))
    assert (form.note.words, aloud[-1]) == (IN_USE, IN_USE)
    assert (form.given()["sites"], form.given()["by"]) == ("Town hall, 5", "Press office")
    assert form.focusWidget() is form.fields["by"], "where it was"
    assert len(record.run(1).sites) == places + 1
    let_go()
    settled(own, qtbot, form.act.click)
    assert record.run(1).sites[-1].place == "Town hall"


def test_undo_waits_its_turn_while_somebody_types_and_stays_the_next_step_where_it_fails(
    own: Window, record: Register, hold: Holder, aloud: list[str], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view = placed(own, qtbot)
    undo, redo = own.main.actions_by_name["undo"], own.main.actions_by_name["redo"]
    let_go = hold()
    undo.trigger()
    view.undo()  # as from a key that was pressed twice
    view.field.setFocus()
    QTest.keyClicks(view.field, "burn")
    assert goes_on(qtbot)
    assert view.field.text() == "burn"
    assert aloud[-1] == view.said.words == WRITING
    assert may_write(own) == []
    assert record.run(1).sites[-1].place == "Reserve"
    settled(own, qtbot, let_go)
    assert record.run(1).sites[-1].place != "Reserve"
    assert aloud[-1] == "Taken back: places of a print run."
    assert own.main.focusWidget() is view.field, "nobody takes the keyboard away"

    in_a_hurry(monkeypatch)
    placed(own, qtbot)
    asked: list[Notice] = []
    own.commands.asked.connect(asked.append)
    let_go = hold()
    settled(own, qtbot, undo.trigger)
    assert IN_USE.startswith(asked[0].accessibleName())
    asked[0].reject()
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    let_go()
    settled(own, qtbot, undo.trigger)
    assert record.run(1).sites[-1].place != "Reserve"


def test_a_window_that_is_to_close_waits_for_the_record_and_says_so(
    own: Window, record: Register, hold: Holder, qtbot: QtBot
) -> None:
    placed(own, qtbot)
    undo, redo = own.main.actions_by_name["undo"], own.main.actions_by_name["redo"]
    asked: list[Notice] = []
    own.commands.asked.connect(asked.append)
    let_go = hold()
    undo.trigger()
    for _ in range(2):
        assert not own.main.close()
    (notice,) = asked
    assert notice.accessibleName() == "The print register is still being written to"
    notice.reject()  # somebody would rather stay
    settled(own, qtbot, let_go)
    assert own.main.isVisible()

    let_go = hold()
    redo.trigger()
    own.main.close()
    assert goes_on(qtbot)
    assert own.main.isVisible()
    let_go()
    qtbot.waitUntil(lambda: not own.main.isVisible(), timeout=WAIT_MS)
    assert record.run(1).sites[-1].place == "Reserve"


def test_of_a_closed_window_nobody_is_told_and_the_record_is_whole(
    own: Window, record: Register, hold: Holder, aloud: list[str], qtbot: QtBot
) -> None:
    view = placed(own, qtbot)
    let_go = hold()
    own.main.actions_by_name["undo"].trigger()
    own.commands.close_now()  # the computer goes down, and nobody can be asked
    heard = len(aloud)
    let_go()
    qtbot.waitUntil(lambda: not own.commands.register.tasks.is_running, timeout=WAIT_MS)
    assert len(aloud) == heard
    assert view.said.words == WRITING
    assert record.run(1).sites[-1].place != "Reserve"


def test_a_row_is_shown_before_its_picture_can_be_read(
    own: Window, record: Register, hold: Holder, qtbot: QtBot
) -> None:
    view = shown(own, qtbot)
    qtbot.waitUntil(lambda: bool(view.detail.findChildren(PrintedPage)), timeout=WAIT_MS)
    let_go = hold("EXCLUSIVE")  # nobody else reads either
    numbers = [one.run.id for one in view.look.standings if one.run.layout == "poster-a4"]
    view.table.choose(numbers[1])
    assert view.table.current is not None
    assert view.table.current.run.id == numbers[1]
    assert goes_on(qtbot)
    assert not view.detail.findChildren(PrintedPage)
    let_go()
    qtbot.waitUntil(lambda: bool(view.detail.findChildren(PrintedPage)), timeout=WAIT_MS)


def test_a_fault_of_the_program_gives_the_form_back(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    register = own.commands.register
    writer = Writer(own.main, own.commands, register.tasks, register)
    form = show_form(
        Form(own.main, "Fault", (Ask("by", "By"),), "Do", lambda given: writer.write(form, given, lambda: 1 / 0))  # type: ignore[arg-type, return-value]
    )
    form.fill(by="Comms")
    with qtbot.waitSignal(writer.broke, timeout=WAIT_MS):
        form.act.click()
    assert form.act.isEnabled()
    assert not form.note.isVisible()
    assert form.given() == {"by": "Comms"}
    form.reject()
    assert view.isVisible()
