"""The printer in the export pane: chosen, it brings the marks it takes into the file; named once, it is remembered."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pytestqt.qtbot import QtBot

from materials_app.app.printers import load_printers, printers_path
from materials_app.catalogue.printers import with_printer
from materials_app.desktop.application import Window
from materials_app.desktop.export_ready import NEW_PRINTER, Ready
from materials_app.desktop.form import Form
from materials_app.desktop.wording import say
from materials_app.model.flavour import Flavour
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.model.policy import Policy
from materials_app.model.printer import Printer
from materials_app.packs.on_day import UserData
from tests.desktop.conftest import CARD, DAY, Opener
from tests.desktop.test_export import LONGEST_MS, ready, words_on

UPLOAD = Printer("Upload House", "Print desk", "Headquarters", Marks.NONE, Flavour.X4)
PRESS = Printer("Press Works", "", "", Marks.CROP, Flavour.X1A)


def remembered(user: UserData, *printers: Printer) -> Path:
    path, text = printers_path(user.folder), ""
    for one in printers:
        text = with_printer(text, one)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def pane(window: Window, folder: Path) -> Ready:
    ready(window, folder)
    return window.main.export.ready


def offered(shown: Ready) -> list[str]:
    return [shown.printer.itemText(row) for row in range(shown.printer.count())]


def boxes(pack: Path) -> tuple[list[float], list[float]]:
    """Media box and bleed box of the card's press file."""
    (press,) = (one for one in (pack / "1 For the printer").glob("*coated*.pdf") if "ticket" not in one.name)
    with pikepdf.open(press) as opened:
        page = opened.pages[0]
        return [[round(float(at), 2) for at in box] for box in (page.mediabox, page.obj.BleedBox)]  # type: ignore[return-value]


@pytest.mark.parametrize("printer", [UPLOAD, pytest.param(PRESS, marks=pytest.mark.slow)], ids=["without", "with"])
def test_the_chosen_printers_marks_are_in_the_file_that_is_made(
    own: Window, user: UserData, qtbot: QtBot, tmp_path: Path, printer: Printer
) -> None:
    remembered(user, UPLOAD, PRESS)
    own.editor.begin(replace(own.editor.document, layouts=(CARD,)))
    pane(own, tmp_path / "pack").printer.chosen.emit(printer.name)
    with qtbot.waitSignal(own.commands.exporting.finished, timeout=LONGEST_MS):
        own.main.export.ready.run.click()
    media, bleed = boxes(tmp_path / "pack")
    assert (media == bleed) == (printer.marks is Marks.NONE)
    (ordered,) = (tmp_path / "pack/1 For the printer").glob("*.json")
    job = json.dumps(json.loads(ordered.read_text()))
    assert printer.name in job
    assert printer.contact in job  # from memory, for the set says nothing
    assert own.editor.document.order == Order(printer=printer.name)


def test_choosing_one_is_one_step_of_undo_and_brings_marks_and_press_file(
    own: Window, user: UserData, tmp_path: Path
) -> None:
    remembered(user, UPLOAD, PRESS)
    shown = pane(own, tmp_path / "pack")
    assert offered(shown) == [say("printer.nobody"), "Upload House", "Press Works", say("printer.another")]
    shown.printer.chosen.emit("Press Works")
    document = own.editor.document
    assert (document.marks, document.flavour, document.order.printer) == (Marks.CROP, Flavour.X1A, "Press Works")
    shown.printer.chosen.emit("Upload House")
    own.editor.undo()
    assert own.editor.document == document
    assert shown.printer.currentText() == "Press Works"


def test_a_printer_is_named_once_and_offered_from_then_on(
    own: Window, user: UserData, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = pane(own, tmp_path / "pack")
    assert offered(shown) == [say("printer.nobody"), say("printer.first")]
    shown.marks.chosen.emit("none")
    with qtbot.waitSignal(own.commands.exporting.ordering.opened) as opened:
        shown.printer.chosen.emit(NEW_PRINTER)
    form = opened.args[0]
    assert isinstance(form, Form)
    form.act.click()
    assert "without a name" in form.note.words
    form.fill(name="Upload House")
    form.act.click()
    assert shown.printer.currentText() == "Upload House"
    (kept,) = load_printers(printers_path(user.folder))
    assert (kept.name, kept.marks) == ("Upload House", Marks.NONE)


def test_what_was_exported_is_remembered_of_a_printer_and_told(own: Window, user: UserData, tmp_path: Path) -> None:
    path = remembered(user, UPLOAD)
    pane(own, tmp_path / "pack").printer.chosen.emit("Upload House")
    own.main.export.ready.marks.chosen.emit("crop")
    told = own.commands.exporting.ordering.keep(own.editor.document)
    assert told == say("printer.kept-crop", name="Upload House", standard="PDF/X-4")
    assert load_printers(path)[0].marks is Marks.CROP
    assert own.commands.exporting.ordering.keep(own.editor.document) == ""


def test_a_broken_memory_is_told_and_stops_nobody(own: Window, user: UserData, tmp_path: Path) -> None:
    path = remembered(user)
    path.write_text("[[printer]]\nnaem = 1\n", encoding="utf-8")
    shown = pane(own, tmp_path / "pack")
    assert f"{path}:2" in words_on(own)
    assert shown.run.isEnabled()


def test_the_organisations_printers_are_the_only_ones_and_their_marks_stand(
    open_window: Opener, tmp_path: Path
) -> None:
    rules = Policy("Example Constabulary", "Extension 20", "policy.toml", None, (UPLOAD, Printer("Any Marks")))
    user = UserData(tmp_path / "data", DAY, rules)
    remembered(user, PRESS)
    window = open_window(user=user)
    shown = pane(window, tmp_path / "pack")
    assert offered(shown) == ["Upload House", "Any Marks"]
    assert (shown.printer.currentText(), shown.marks.currentData()) == ("Upload House", "none")
    assert not shown.marks.isEnabled()
    assert say("printer.laid-down", organisation="Example Constabulary") in words_on(window)
    shown.printer.chosen.emit("Any Marks")
    assert shown.marks.isEnabled()
    window.editor.do(lambda state: replace(state, document=replace(state.document, order=Order(printer="Elsewhere"))))
    assert not shown.run.isEnabled()
    assert "is not among the printers" in shown.note.words


def test_fold_lines_are_offered_where_a_piece_is_folded(own: Window, tmp_path: Path) -> None:
    own.editor.begin(replace(own.editor.document, layouts=(CARD,)))
    lines = pane(own, tmp_path / "pack").lines
    assert not lines.isVisible()
    own.editor.begin(replace(own.editor.document, layouts=("leaflet-dl-4pp",)))
    assert lines.isVisible()
    lines.click()
    assert own.editor.document.finishing_lines
    own.editor.undo()
    assert not lines.isChecked()
