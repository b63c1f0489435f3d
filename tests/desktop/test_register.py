"""The print register in the window: a pack put on record, its places, what has changed, undo all through."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from materials_app.app.print_runs import press_pieces
from materials_app.app.settings import Settings
from materials_app.desktop.action_search import every_action, matching
from materials_app.desktop.actions import VIEW_MENUS, keys_of
from materials_app.desktop.application import Window
from materials_app.desktop.button import Variant
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.form import Form
from materials_app.desktop.register_forms import number_in, sites_in
from materials_app.desktop.register_model import Column
from materials_app.desktop.register_view import RegisterView
from materials_app.errors import InputError
from materials_app.model.print_run import ChangeKind, RunState
from materials_app.packs.on_day import UserData
from materials_app.pipeline.make import make_pack
from materials_app.pipeline.studio import Studio
from materials_app.records.place import FILE
from materials_app.records.register import Register, open_register
from tests.desktop.conftest import CARD, DAY, Opener
from tests.support.small_disk import fill as fill_disk
from tests.support.small_disk import small_disk
from tools.printed import put_on_record

WAIT_MS = 30_000


@pytest.fixture(autouse=True)
def _own_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MATERIALS_REGISTER", raising=False)


def shown(window: Window, qtbot: QtBot) -> RegisterView:
    register = window.commands.register
    with qtbot.waitSignal(register.shown, timeout=WAIT_MS):
        window.main.actions_by_name["register"].trigger()
    assert window.main.view is register.view
    return register.view


def opened(window: Window, qtbot: QtBot, act: Callable[[], object]) -> object:
    with qtbot.waitSignal(window.commands.register.opened, timeout=WAIT_MS) as signal:
        act()
    return signal.args[0]


def fill(form: object, **words: str) -> None:
    """Fill a form in and press its green button."""
    assert isinstance(form, Form)
    form.fill(**words)
    form.act.click()


def settled(window: Window, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Do something that writes to the register, and wait for what becomes of it."""
    with qtbot.waitSignal(window.commands.register.settled, timeout=WAIT_MS):
        act()


def rows(view: RegisterView) -> list[tuple[str, str, str]]:
    seen = view.table.seen
    names = (Column.PIECE, Column.FORCE, Column.STATE)
    return [tuple(seen.index(row, name).data() for name in names) for row in range(seen.rowCount())]  # type: ignore[misc]


def test_the_worst_comes_first_with_its_reason(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    states = [state for _, _, state in rows(view)]
    assert states == ["Recall"] * 2 + ["Review due"] * 2 + ["Current"] * 3 + ["Withdrawn"]
    assert view.recall.isVisible()
    assert view.recall.title.text() == "2 print runs are to be recalled"
    assert "10,210 copies are still out" in view.recall.line.text()
    assert view.count.text() == "8 print runs, 21,270 copies"
    green = [one for one in (view.add, view.recall.make) if one.variant is Variant.PRIMARY]
    assert green == [view.recall.make]
    assert [segment.text() for segment in view.filter.segments] == [
        *("All 8", "Recall 2", "Review due 2", "Current 3", "Withdrawn 1")
    ]


def test_filters_words_and_headers_work_together(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    view.filter.segments[1].click()
    assert [state for _, _, state in rows(view)] == ["Recall", "Recall"]
    view.field.setText("burnley")
    assert rows(view) == [("A4 poster", "Lancashire Constabulary", "Recall")]
    view.field.setText("burnley mat")
    assert rows(view) == []
    assert view.table.current is None
    view.field.clear()
    view.filter.segments[0].click()
    view.table.sortByColumn(Column.COPIES, Qt.SortOrder.DescendingOrder)
    assert view.table.seen.index(0, Column.COPIES).data() == "10,000"
    view.table.sortByColumn(Column.PRINTED, Qt.SortOrder.AscendingOrder)
    assert view.table.seen.index(0, Column.PRINTED).data().endswith("February 2025")


def test_places_are_taken_down_and_put_back(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    form = opened(own, qtbot, view.detail.take_down.click)
    assert isinstance(form, Form)
    ticks = [name for name in form.fields if name.startswith("site-")]
    assert len(ticks) == 2, "one of three is gone already"
    fill(form, **{ticks[0]: ""}, by=" ")
    assert "Nobody is named" in form.note.words
    settled(own, qtbot, lambda: fill(form, by="B. Round"))
    assert record.run(1).taken_down == 150
    assert view.said.words == "110 copies are on record as taken down."
    undo, redo = own.main.actions_by_name["undo"], own.main.actions_by_name["redo"]
    assert "taking down" in undo.text()
    settled(own, qtbot, undo.trigger)
    assert record.run(1).taken_down == 40
    settled(own, qtbot, redo.trigger)
    assert record.run(1).taken_down == 150


def test_places_are_named_a_line_each(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    form = opened(own, qtbot, view.detail.place.click)
    fill(form, sites="Reserve, headquarters", by="Comms")
    assert isinstance(form, Form)
    assert "does not say where how many copies went" in form.note.words
    settled(own, qtbot, lambda: fill(form, sites="Reserve, headquarters, 41"))
    assert "the place of 40 is still open; 41 are too many" in form.note.words
    settled(own, qtbot, lambda: fill(form, sites="Reserve, headquarters, 30\nTown hall: 10"))
    assert [(one.place, one.copies) for one in record.run(1).sites[-2:]] == [
        ("Reserve, headquarters", 30),
        ("Town hall", 10),
    ]
    assert not view.detail.place.isEnabled(), "every copy has a place"
    settled(own, qtbot, own.main.actions_by_name["undo"].trigger)
    assert record.run(1).unplaced == 40


def test_more_copies_than_a_register_holds_are_no_number_of_copies() -> None:
    assert number_in("999,999,999") == 999_999_999
    for many in ("1000000000", "9" * 5000):  # more figures than Python reads as a number
        with pytest.raises(InputError, match="is no number of copies"):
            number_in(many)
        with pytest.raises(InputError, match="does not say where how many"):
            sites_in(f"Preston, {many}", DAY, "A. Clerk")


def test_a_change_finds_its_pieces(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    form = opened(own, qtbot, view.change.click)
    fill(form, kind=ChangeKind.ADDRESS.value, was="", by="Comms")
    assert isinstance(form, Form)
    assert "Nothing is named" in form.note.words
    settled(own, qtbot, lambda: fill(form, was="stopitnow.org.uk", reason="The site moved."))
    assert view.said.words == "On record. Carried by 7 print runs: 20,830 copies are still out."
    assert len(view.look.of(RunState.RECALL)) == 7
    settled(own, qtbot, own.main.actions_by_name["undo"].trigger)
    assert len(view.look.of(RunState.RECALL)) == 2
    settled(own, qtbot, own.main.actions_by_name["redo"].trigger)
    assert len(view.look.of(RunState.RECALL)) == 7


def test_a_run_struck_out_comes_back_with_undo(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    form = opened(own, qtbot, view.detail.strike.click)
    settled(own, qtbot, lambda: fill(form, reason="never printed", by="Comms"))
    assert len(record.runs()) == 7
    settled(own, qtbot, own.main.actions_by_name["undo"].trigger)
    assert len(record.runs()) == 8


def test_the_recall_list_is_saved_and_new_sets_offered(
    own: Window, record: Register, qtbot: QtBot, tmp_path: Path
) -> None:
    view = shown(own, qtbot)
    lists = own.commands.register.lists
    dialog = opened(own, qtbot, view.recall.make.click)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    asked: list[Notice] = []
    own.commands.asked.connect(asked.append)
    with qtbot.waitSignal(lists.written, timeout=WAIT_MS):
        dialog.fileSelected.emit(str(tmp_path / "recall.csv"))
    with (tmp_path / "recall.csv").open(encoding="utf-8-sig", newline="") as file:
        places = [(row["place"], row["copies_there"]) for row in csv.DictReader(file)]
    assert ("Lancaster libraries", "60") in places
    assert asked[-1].accessibleName() == "The recall list is saved"
    asked.pop().close()
    with qtbot.waitSignal(lists.written, timeout=WAIT_MS) as made:
        lists.make_sets(view.look.of(RunState.RECALL), tmp_path)
    assert all("made by an older program" in one.why_not for one in made.args[0])
    assert asked[-1].accessibleName() == "No replacement set was made"
    asked.pop().close()
    dialog = opened(own, qtbot, view.export.click)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    with qtbot.waitSignal(lists.written, timeout=WAIT_MS):
        dialog.fileSelected.emit(str(tmp_path / "all.csv"))
    assert (tmp_path / "all.csv").stat().st_size > 1000
    asked.pop().close()


@pytest.fixture(scope="module")
def pack(studio: Studio, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from materials_app.model.campaign_set import CampaignSet

    folder = tmp_path_factory.mktemp("made") / "pack"
    assert make_pack(
        CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", (CARD,)), folder, studio, on=DAY
    ).files
    return folder


def test_a_printed_pack_is_put_on_record_and_taken_back(own: Window, user: UserData, pack: Path, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    assert view.add.variant is Variant.PRIMARY, "the first step, where nothing is on record"
    assert QApplication.focusWidget() is view.add
    form = opened(own, qtbot, lambda: own.commands.register.add_pack(pack))
    fill(form, by="Comms")
    assert isinstance(form, Form)
    assert "how many copies" in form.note.words
    settled(own, qtbot, lambda: fill(form, quantity="2,000", order="PO 1", sites="Preston, 500"))
    register = open_register(str(user.folder / FILE))
    (run,) = register.runs()
    assert (run.quantity, run.order, run.printed_on, run.placed) == (2_000, "PO 1", DAY, 500)
    assert run.edition == press_pieces(pack)[0].run.edition
    assert register.picture(run.id).startswith(b"\x89PNG")
    assert view.table.current is not None
    settled(own, qtbot, own.main.actions_by_name["undo"].trigger)
    assert register.runs() == ()
    settled(own, qtbot, own.main.actions_by_name["redo"].trigger)
    assert len(register.runs()) == 1


def test_a_register_that_cannot_be_read_is_said_and_the_window_goes_back(
    own: Window, user: UserData, qtbot: QtBot
) -> None:
    user.folder.mkdir(parents=True)
    (user.folder / FILE).write_bytes(b"no database, and long enough to be looked at" * 40)
    with qtbot.waitSignal(own.commands.asked, timeout=WAIT_MS) as signal:
        own.main.actions_by_name["register"].trigger()
    notice = signal.args[0]
    assert isinstance(notice, Notice)
    assert "damaged" in notice.accessibleName()
    notice.close()
    assert own.main.is_editing


def test_the_start_page_reminds_of_the_worst(
    open_window: Opener, user: UserData, record: Register, qtbot: QtBot, tmp_path: Path
) -> None:
    recent = (str(tmp_path / "gone.toml"),)
    window = open_window(Settings(theme="light", force="lancashire", recent=recent), user, at_start=True)
    bar = window.reminder.bar
    with qtbot.waitSignal(window.reminder.looked, timeout=WAIT_MS):
        window.reminder.look()
    assert bar.isVisible()
    assert (bar.words.text(), bar.ground) == ("2 print runs are to be recalled.", "error_ground")
    record.settle_change(1, DAY)
    with qtbot.waitSignal(window.reminder.looked, timeout=WAIT_MS):
        window.reminder.look()
    assert (bar.words.text(), bar.ground) == ("2 print runs are due for review.", "warning_ground")
    with qtbot.waitSignal(window.commands.register.shown, timeout=WAIT_MS):
        bar.open.click()


def test_without_a_register_nothing_is_looked_for(own: Window) -> None:
    own.main.actions_by_name["start"].trigger()
    own.reminder.look()
    assert not own.reminder.tasks.is_running
    assert not own.reminder.bar.isVisible()


def test_the_keyboard_walks_the_table(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    assert QApplication.focusWidget() is view.table
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert view.table.current is not None
    assert view.table.current.run.id == 2
    QTest.keyClick(view.table, Qt.Key.Key_Escape)
    assert view.table.accessibleName() == "Print register"


def test_a_full_disk_is_said_in_the_form_and_nothing_is_lost(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", blocks=64) as disk:
        put_on_record(disk)
        window = open_window(user=UserData(disk, DAY))
        view = shown(window, qtbot)
        filler = fill_disk(disk)
        form = opened(window, qtbot, view.detail.place.click)
        settled(window, qtbot, lambda: fill(form, sites="Reserve, 40", by="Comms"))
        assert isinstance(form, Form)
        assert form.note.words.startswith("The disk is full, so nothing was put on record.")
        filler.unlink()
        settled(window, qtbot, form.act.click)
        assert open_register(str(disk / FILE)).run(1).unplaced == 0, "what was typed was still there"


def test_what_somebody_else_did_meanwhile_is_told(own: Window, record: Register, qtbot: QtBot) -> None:
    view = shown(own, qtbot)
    form = opened(own, qtbot, view.detail.take_down.click)
    record.take_down([2, 3], on=DAY, by="Another window")
    settled(own, qtbot, lambda: fill(form, by="Comms"))
    assert isinstance(form, Form)
    assert "on record as taken down already. Look at the run again" in form.note.words
    assert record.run(1).sites[1].taken_down_by == "Another window"
    form.cancel.click()
    assert [one.run.taken_down for one in shown(own, qtbot).look.standings if one.run.id == 1] == [210]


def test_a_register_of_a_newer_program_is_left_alone(
    own: Window, record: Register, user: UserData, qtbot: QtBot
) -> None:
    with sqlite3.connect(user.folder / FILE) as connection:
        connection.execute("INSERT INTO register_version VALUES (99, '9.9')")
    connection.close()
    before = (user.folder / FILE).read_bytes()
    with qtbot.waitSignal(own.commands.asked, timeout=WAIT_MS) as signal:
        own.main.actions_by_name["register"].trigger()
    assert "newer version of this program (9.9)" in signal.args[0].accessibleName()
    signal.args[0].close()
    assert (user.folder / FILE).read_bytes() == before


def test_what_the_register_does_has_keys_and_is_found_only_where_it_can_be_done(
    own: Window, record: Register, qtbot: QtBot
) -> None:
    by_name = own.main.actions_by_name
    names = [spec.name for spec in VIEW_MENUS["print-runs"]]
    assert [name for name in names if by_name[name].isEnabled()] == []
    view = shown(own, qtbot)
    assert list(view.deeds) == names
    assert {name: by_name[name].isEnabled() for name in names} == {
        name: button.isEnabled() for name, button in view.deeds.items()
    }
    assert all(keys_of(by_name[name]) in button.toolTip() for name, button in view.deeds.items())
    found = matching("strike", every_action(by_name))
    assert [one.action.objectName() for one in found] == ["run-strike"]
    form = opened(own, qtbot, by_name["run-change"].trigger)
    assert isinstance(form, Form)
    form.reject()
    view.field.setText("nothing of the kind")
    assert not by_name["run-strike"].isEnabled()  # no row is chosen
    own.main.leave_view()
    assert [name for name in names if by_name[name].isEnabled()] == []
