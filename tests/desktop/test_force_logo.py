"""The force's logo chosen in the window: it stands on the page, in the form in small, and undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from materials_app.app.files import save_set
from materials_app.desktop.application import Window
from materials_app.desktop.form import Form
from materials_app.desktop.logo_row import LogoPicture
from tests.support.logos import LONG, MONO


@pytest.fixture(name="beside")
def beside_fixture(window: Window, tmp_path: Path) -> Path:
    """The folder of the open set, with logos in it."""
    for name, data in (("force.svg", LONG), ("black.svg", MONO), ("bad.svg", b"<svg><script/></svg>")):
        (tmp_path / name).write_bytes(data)
    save_set(window.editor.document, tmp_path / "set.toml")
    window.commands.open(tmp_path / "set.toml")
    window.editor.settle()
    return tmp_path


def form_of(window: Window, qtbot: QtBot) -> Form:
    with qtbot.waitSignal(window.commands.force_logo.opened) as opened:
        window.main.actions_by_name["force-logo"].trigger()
    form = opened.args[0]
    assert isinstance(form, Form)
    return form


@pytest.mark.usefixtures("beside")
def test_it_goes_onto_the_page_and_back_and_is_seen_in_the_form(window: Window, qtbot: QtBot) -> None:
    form = form_of(window, qtbot)
    form.fill(file="force.svg", mono="black.svg", clear="5", pale="yes")
    form.act.click()
    window.editor.settle()
    typeset = window.editor.preview.typeset
    assert typeset is not None
    assert "masthead" not in [fit.frame for fit in typeset.fits]
    again = form_of(window, qtbot)
    assert [one.accessibleName() for one in again.findChildren(LogoPicture)] == [
        "Logo of force.svg",
        "Logo of black.svg",
    ]
    assert again.given()["clear"] == "5"
    again.cancel.click()
    window.editor.undo()
    window.editor.settle()
    assert window.editor.document.force_marks == ()


@pytest.mark.usefixtures("beside")
def test_a_refused_file_is_said_in_the_form_and_nothing_is_changed(window: Window, qtbot: QtBot) -> None:
    form = form_of(window, qtbot)
    form.fill(file="bad.svg")
    form.act.click()
    assert form.isVisible()
    assert "script" in form.note.words
    assert window.editor.document.force_marks == ()
