"""Partners named in the window: they stand on the page, in order, and undo takes them back."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from materials_app.desktop.application import Window
from materials_app.desktop.form import Form


def form_of(window: Window, qtbot: QtBot) -> Form:
    with qtbot.waitSignal(window.commands.partners.opened) as opened:
        window.main.actions_by_name["partners"].trigger()
    form = opened.args[0]
    assert isinstance(form, Form)
    return form


def test_names_go_onto_the_page_in_their_order_and_back(window: Window, qtbot: QtBot) -> None:
    form = form_of(window, qtbot)
    form.fill(names="Ostrey Council\nFerrin Trust")
    form.act.click()
    window.editor.settle()
    assert [one.name for one in window.editor.document.partners] == ["Ostrey Council", "Ferrin Trust"]
    assert window.editor.preview.typeset is not None
    assert "partners-names" in [fit.frame for fit in window.editor.preview.typeset.fits]
    window.editor.undo()
    window.editor.settle()
    assert window.editor.document.partners == ()


def test_half_a_permission_is_said_in_the_form(window: Window, qtbot: QtBot) -> None:
    form = form_of(window, qtbot)
    form.fill(names="Ferrin Trust")
    form.act.click()
    again = form_of(window, qtbot)
    again.fill(who="Ferrin Trust", by="A. Named")
    again.act.click()
    assert again.isVisible()
    assert "Ferrin Trust" in again.note.words
