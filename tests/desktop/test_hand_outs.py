"""Proof and copy sheet out of the window, and a duplicate: what is asked, what is written, what stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from materials_app.app.files import open_set, save_set
from materials_app.app.hand_outs import HandedOut
from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.form import Form
from materials_app.desktop.wording import say
from materials_app.model.findings import Acceptance
from materials_app.model.sign_off import SignOff
from tests.desktop.conftest import write
from tests.desktop.test_export import LONGEST_MS

PREMIUM = "Ring 0909 8790 123 now."


def chosen(window: Window, qtbot: QtBot, action: str, path: Path) -> tuple[HandedOut, Notice]:
    """Choose where a hand-out goes; what was written, and the notice that says so."""
    with qtbot.waitSignal(window.commands.hand_outs.opened) as opened:
        window.main.actions_by_name[action].trigger()
    dialog = opened.args[0]
    assert isinstance(dialog, QFileDialog)
    with (
        qtbot.waitSignal(window.commands.hand_outs.saved, timeout=LONGEST_MS) as saved,
        qtbot.waitSignal(window.commands.asked, timeout=LONGEST_MS) as asked,
    ):
        dialog.selectFile(str(path))
        dialog.fileSelected.emit(str(path))
        dialog.close()
    return saved.args[0], asked.args[0]


def test_a_proof_of_all_layouts_is_saved_and_opened(
    several: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    made, notice = chosen(several, qtbot, "send-proof", tmp_path / "proof.pdf")
    with pypdfium2.PdfDocument(tmp_path / "proof.pdf") as pdf:
        assert len(pdf) == made.count == 5
    assert notice.accessibleName() == "The proof is saved"
    assert "5 pages. 0.1\N{NO-BREAK SPACE}MB. Not for print." in notice.accessibleDescription()
    next(one for one in notice.buttons.buttons() if one.text() == say("hand.open")).click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "proof.pdf"))]


def test_a_proof_sheet_is_made_of_the_finished_files(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    made, notice = chosen(window, qtbot, "proof-sheet", tmp_path / "sheet.pdf")
    assert made.count == 1
    assert notice.accessibleName() == say("hand.sheet-done")
    with pypdfium2.PdfDocument(tmp_path / "sheet.pdf") as pdf:
        assert "Freephone: free from landlines" in " ".join(pdf[0].get_textpage().get_text_range().split())


def test_the_name_proposed_says_set_and_force_and_not_for_whom(several: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(several.commands.hand_outs.opened) as opened:
        several.main.actions_by_name["send-proof"].trigger()
    dialog = opened.args[0]
    assert [Path(one).name for one in dialog.selectedFiles()] == ["Stop It Now - Lancashire Police - proof.pdf"]
    dialog.close()


@pytest.mark.parametrize(("name", "begins"), [("words.txt", "COPY SHEET"), ("words.html", "<!doctype html>")])
def test_a_copy_sheet_is_saved_as_text_or_as_a_page(
    window: Window, qtbot: QtBot, tmp_path: Path, name: str, begins: str
) -> None:
    _, notice = chosen(window, qtbot, "copy-sheet", tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert "The words of 1 piece." in notice.accessibleDescription()
    notice.reject()


def test_a_proof_takes_the_place_of_the_last_one(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "proof.pdf").write_bytes(b"the last one")
    _, notice = chosen(window, qtbot, "send-proof", tmp_path / "proof.pdf")
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["proof.pdf", "window.ini"]
    notice.reject()


@pytest.mark.parametrize("action", ["send-proof", "copy-sheet"])
def test_what_harms_readers_is_not_sent_round(window: Window, qtbot: QtBot, action: str) -> None:
    write(window, "exit.text", PREMIUM)
    with qtbot.waitSignal(window.commands.asked) as asked:
        window.main.actions_by_name[action].trigger()
    notice = asked.args[0]
    assert "0909 8790 123" in notice.accessibleDescription()
    assert say("hand.refused-why") in notice.accessibleDescription()
    notice.accept()


def test_words_too_long_are_sent_round(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    write(window, "exit.text", "We can help you stop. " * 30)
    made, notice = chosen(window, qtbot, "send-proof", tmp_path / "proof.pdf")
    assert made.size
    notice.reject()


def test_a_disk_that_refuses_is_told(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.commands.asked, timeout=LONGEST_MS) as asked:
        from materials_app.app.hand_outs import HandOut

        window.commands.hand_outs.make(HandOut.COPY, tmp_path / "gone" / "words.txt")
    assert "could not be saved" in asked.args[0].accessibleName()
    asked.args[0].accept()


# -- duplicate


SIGNED = SignOff("content", "A. Named", "Head", "A force", date(2026, 11, 2), "0" * 64)
ACCEPTED = Acceptance("welsh-duty", "A. Named", "issued the same day")


@pytest.fixture
def signed(window: Window, tmp_path: Path) -> Window:
    """A window on a saved set with a sign-off, an override and words of its own."""
    document = replace(window.editor.document, sign_offs=(SIGNED,), acceptances=(ACCEPTED,), family="quiet")
    save_set(document, tmp_path / "spring.toml")
    window.commands.open(tmp_path / "spring.toml")
    return window


def form_of(window: Window, qtbot: QtBot) -> Form:
    with qtbot.waitSignal(window.commands.duplicating.opened) as opened:
        window.main.actions_by_name["duplicate"].trigger()
    form = opened.args[0]
    assert isinstance(form, Form)
    return form


def test_a_duplicate_keeps_everything_but_sign_offs_and_overrides(signed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    before, text = signed.editor.document, (tmp_path / "spring.toml").read_bytes()
    form = form_of(signed, qtbot)
    assert form.given()["name"] == "Stop It Now, copy"
    form.fill(name="Autumn")
    form.act.click()
    new = signed.editor.document
    assert new == replace(before, name="Autumn", sign_offs=(), acceptances=())
    assert signed.editor.state.path == tmp_path / "Autumn - Lancashire Police.toml"
    assert open_set(tmp_path / "Autumn - Lancashire Police.toml") == new
    assert (tmp_path / "spring.toml").read_bytes() == text


def test_undo_never_crosses_from_a_duplicate_into_its_original(signed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    write(signed, "exit.text", "You can stop.")
    signed.editor.save(tmp_path / "spring.toml")
    form = form_of(signed, qtbot)
    form.fill(name="Autumn")
    form.act.click()
    assert not signed.main.actions_by_name["undo"].isEnabled()
    signed.editor.undo()
    assert signed.editor.document.name == "Autumn"


@pytest.mark.parametrize("name", ["", "  ", "Stop It Now", "Paedos"])
def test_a_name_that_will_not_do_is_answered_in_the_form(
    signed: Window, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    form = form_of(signed, qtbot)
    form.fill(name=name)
    form.act.click()
    assert form.isVisible()
    assert form.note.words
    assert [one.name for one in tmp_path.glob("*.toml")] == ["spring.toml"]
    form.reject()


def test_a_duplicate_never_takes_the_place_of_a_file(signed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "Autumn - Lancashire Police.toml"
    there.write_text("mine", encoding="utf-8")
    form = form_of(signed, qtbot)
    form.fill(name="Autumn")
    form.act.click()
    assert there.read_text(encoding="utf-8") == "mine"
    assert signed.editor.state.path == tmp_path / "Autumn - Lancashire Police 2.toml"


def test_a_set_that_has_no_file_is_duplicated_too(window: Window, qtbot: QtBot) -> None:
    form = form_of(window, qtbot)
    form.fill(name="Autumn")
    form.act.click()
    assert window.editor.document.name == "Autumn"
    assert window.editor.state.path is None
