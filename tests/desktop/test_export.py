"""Export: a real pack, beside a window that stays usable; stopped, it leaves nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from materials_app.app.names import named_folder
from materials_app.desktop import exporting
from materials_app.desktop.application import Window
from materials_app.desktop.controls import MarkedNote, Words
from materials_app.desktop.wording import say
from tests.desktop.conftest import CARD, POSTER, write

LONGEST_MS = 60_000


def ready(window: Window, folder: Path) -> None:
    window.main.actions_by_name["export"].trigger()
    window.main.export.ready.folder.setText(str(folder))


def words_on(window: Window) -> str:
    return "\n".join(one.text() for one in window.main.export.findChildren(Words) if one.isVisible())


def test_a_pack_is_written_while_the_window_stays_usable(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not window.main.actions_by_name["open-folder"].isEnabled()
    ready(window, tmp_path / "pack")
    with qtbot.waitSignal(window.commands.exporting.finished, timeout=LONGEST_MS) as finished:
        window.main.export.ready.run.click()
        assert window.main.export.state is window.main.export.running
        area = window.main.content.part("exit.text").area
        area.setFocus()
        QTest.keyClicks(area, "x")
        assert "x" in area.toPlainText()
    saved = finished.args[0]
    assert {one.path for one in saved.files} == {
        str(path.relative_to(tmp_path / "pack").as_posix()) for path in (tmp_path / "pack").rglob("*") if path.is_file()
    }
    assert (tmp_path / "pack/1 For the printer").is_dir()
    assert window.main.export.title.text() == f"{len(saved.files)} files saved"
    manifest = json.loads((tmp_path / "pack/4 Record/manifest.json").read_text())
    assert manifest
    opened: list[str] = []
    monkeypatch.setattr(exporting.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window.main.actions_by_name["open-folder"].trigger()
    assert opened == [str(tmp_path / "pack")]


def test_what_is_exported_is_the_set_as_it_was_when_export_was_pressed(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    import pikepdf

    ready(window, tmp_path / "pack")
    with qtbot.waitSignal(window.commands.exporting.finished, timeout=LONGEST_MS):
        window.main.export.ready.run.click()
        window.main.content.force.chosen.emit("cleveland")
    pdf = next((tmp_path / "pack/1 For the printer").glob("*lancashire-en-*-coated.pdf"))
    with pikepdf.open(pdf) as opened:
        assert "Lancashire" in str(opened.docinfo["/Title"])


def test_a_stopped_export_leaves_nothing(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    ready(window, tmp_path / "pack")
    with qtbot.waitSignal(window.commands.exporting.ended, timeout=LONGEST_MS):
        window.main.export.ready.run.click()
        window.main.export.running.cancel.click()
    assert not (tmp_path / "pack").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["window.ini"]
    assert say("export.cancelled") in words_on(window)


def test_a_folder_with_other_files_is_refused_in_words(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("keep me")
    ready(window, tmp_path / "mine")
    with qtbot.waitSignal(window.commands.exporting.ended, timeout=LONGEST_MS):
        window.main.export.ready.run.click()
    assert window.main.export.state is window.main.export.stopped
    assert "holds other files" in words_on(window)
    assert (tmp_path / "mine/letter.txt").read_text() == "keep me"


def test_export_waits_until_the_errors_are_put_right(window: Window, tmp_path: Path) -> None:
    area = window.main.content.part("exit.text").area
    area.setFocus()
    area.insertPlainText("Ring 0909 8790 123. ")
    ready(window, tmp_path / "pack")
    assert not window.main.export.ready.run.isEnabled()
    assert "right first" in window.main.export.ready.note.words
    window.commands.exporting.run()
    assert not window.commands.exporting.is_running


def test_the_pane_says_who_has_not_approved_the_wording(window: Window, tmp_path: Path) -> None:
    ready(window, tmp_path / "pack")
    assert window.editor.campaign.standing in words_on(window)


def test_paper_and_marks_are_part_of_the_set_and_can_be_undone(window: Window, tmp_path: Path) -> None:
    ready(window, tmp_path / "pack")
    pane = window.main.export.ready
    pane.condition.chosen.emit("uncoated")
    pane.marks.chosen.emit("none")
    assert (window.editor.document.condition, window.editor.document.marks.value) == ("uncoated", "none")
    window.editor.undo()
    window.editor.undo()
    assert (window.editor.document.condition, window.editor.document.marks.value) == ("coated", "crop")


def test_only_one_green_button_is_seen_at_a_time(window: Window, tmp_path: Path) -> None:
    from materials_app.desktop.button import Button, Variant

    def green() -> list[str]:
        buttons = window.main.findChildren(Button)
        return [b.text() for b in buttons if b.variant is Variant.PRIMARY and b.isVisible() and b.isEnabled()]

    assert green() == ["Export…"]
    ready(window, tmp_path / "pack")
    assert green() == ["Export all"]


def test_the_folder_proposed_says_force_set_and_day(window: Window) -> None:
    window.main.actions_by_name["export"].trigger()
    proposed = Path(window.main.export.ready.folder.text()).name
    assert proposed.startswith("Lancashire")
    assert proposed.endswith("2026-11-23")


def test_closing_during_an_export_asks_and_stops_it_first(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    ready(window, tmp_path / "pack")
    with qtbot.waitSignal(window.commands.asked, timeout=LONGEST_MS) as asked:
        window.main.export.ready.run.click()
        window.main.close()
    notice = asked.args[0]
    stop = next(one for one in notice.buttons.buttons() if one.text() == say("dialog.stop-export"))
    with qtbot.waitSignal(window.commands.exporting.ended, timeout=LONGEST_MS):
        stop.click()
    qtbot.waitUntil(lambda: not window.main.isVisible())
    assert not (tmp_path / "pack").exists()


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_another_theme_changes_the_window_and_never_the_page(window: Window, theme: str) -> None:
    page = window.main.page
    inside = page.to_screen(page.spots[0].rect).toAlignedRect().adjusted(2, 2, -2, -2)
    window.main.status.light.setFocus()
    before, ground = page.grab(inside).toImage(), page.grab().toImage().pixel(2, 2)
    window.main.actions_by_name[f"theme-{theme}"].trigger()
    assert page.grab(inside).toImage() == before
    assert page.grab().toImage().pixel(2, 2) != ground
    assert window.editor.settings.theme == theme


def test_a_pack_holds_every_layout_as_the_command_line_makes_it(several: Window, qtbot: QtBot, tmp_path: Path) -> None:
    from materials_app.pipeline.make import make_pack
    from materials_app.pipeline.studio import open_studio

    ready(several, tmp_path / "pack")
    planned = several.main.export.ready.files.counts
    with qtbot.waitSignal(several.commands.exporting.finished, timeout=LONGEST_MS) as finished:
        several.main.export.ready.run.click()
    saved = finished.args[0]
    assert several.main.export.done.files.counts == planned
    made = make_pack(several.editor.document, tmp_path / "again", open_studio(), on=several.editor.today)
    assert {one.path for one in saved.files} == {one.path for one in made.files}
    for file in made.files:
        if file.path.endswith(".pdf"):
            assert (tmp_path / "pack" / file.path).read_bytes() == file.data, file.path


def test_an_error_of_any_layout_stops_the_export_and_is_named(several: Window, tmp_path: Path) -> None:
    several.editor.show_layout(CARD)
    write(several, "discreet.headline", "This is far too long for the front of a little card. " * 3)
    several.editor.show_layout(POSTER)
    ready(several, tmp_path / "pack")
    several.editor.settle()
    assert several.main.export.ready.note.words == "Put 1 error right first: wallet card"
    assert not several.main.export.ready.run.isEnabled()


def test_layouts_that_wait_are_looked_at_before_an_export_begins(several: Window, tmp_path: Path) -> None:
    several.editor.show_layout(POSTER)
    ready(several, tmp_path / "pack")
    write(several, "action.text", "Call the helpline, free from any phone")  # the poster holds it, the card does not
    assert several.main.export.ready.run.isEnabled()
    several.commands.exporting.run()
    assert not several.commands.exporting.is_running
    assert several.editor.is_settled


def test_paper_and_press_file_are_chosen_as_on_the_command_line(several: Window, tmp_path: Path) -> None:
    ready(several, tmp_path / "pack")
    pane = several.main.export.ready
    offered = [pane.flavour.itemText(row) for row in range(pane.flavour.count())]
    assert offered == ["PDF/X-4", "PDF/X-1a:2003, for older systems"]
    pane.flavour.chosen.emit("x1a")
    pane.condition.chosen.emit("uncoated")
    several.editor.settle()
    notes = [one.note for one in pane.files.rows]
    assert "PDF/X-1a:2003, 2 pages" in notes
    assert not any(note.startswith("PDF/X-4") for note in notes)
    assert "PDF/X-1a:2003, uncoated" in several.main.status.output.text()
    several.editor.undo()
    several.editor.undo()
    assert several.editor.document.flavour.value == "x4"


def test_what_the_finished_files_show_is_told_with_its_layout(several: Window) -> None:
    from materials_app.app.events import Exported
    from materials_app.app.problems import Problem
    from materials_app.model.findings import Family, Finding, Severity
    from materials_app.model.job import Standing

    fault = Finding("ink", Severity.ERROR, Family.PRESS, "Too much ink.", remedy="Use less.")
    stops = Problem(fault, (CARD,), ("wallet card",), stops=True)
    several.main.export.show_result(Exported(Path("x"), (), (stops,), Standing.OPEN))
    said = [one.words for one in several.main.export.stopped.findChildren(MarkedNote)]
    assert said == ["Wallet card: page. Too much ink. Use less."]


def test_each_press_file_is_ticked_as_its_piece_is_made(several: Window) -> None:
    from materials_app.app.events import ExportProgress, ExportStage
    from materials_app.desktop.marks import Mark

    running = several.main.export.running
    several.main.export.show_running()
    running.show_progress(ExportProgress(ExportStage.DRAWING, "A4 leaflet folded to DL", 2, 3, 5, 13))
    by_piece = {file.piece: mark for file, mark in zip(running.files.rows, running.files.marks, strict=True)}
    assert (by_piece[1], by_piece[2], by_piece[3], by_piece[0]) == (Mark.DONE, Mark.WORKING, Mark.WAITING, Mark.WAITING)


@pytest.mark.parametrize("words", ["", "  ", "pack", "../pack"])
def test_a_folder_that_is_no_whole_path_is_not_written_to(words: str) -> None:
    assert named_folder(words) is None


def test_export_waits_for_a_whole_folder_and_says_so(window: Window, tmp_path: Path) -> None:
    ready(window, Path("pack"))
    waiting = window.main.export.ready
    assert not waiting.run.isEnabled()
    assert waiting.note.words == say("export.no-folder")
    waiting.folder.setText(str(tmp_path))
    assert waiting.run.isEnabled()
