"""Words to a translator and back in the window, as a user does it through the menu."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from materials_app.app import actions
from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.form import Form
from materials_app.desktop.wording import say
from tests.desktop.conftest import CARD, POSTER
from tests.desktop.test_export import LONGEST_MS


@pytest.fixture
def card(own: Window) -> Window:
    """A window on a set of one card: few texts, soon measured."""
    own.editor.do(lambda state: actions.add_layout(state, CARD))
    own.editor.show_layout(POSTER)
    own.editor.do(actions.remove_layout)
    own.editor.settle()
    assert own.editor.document.layouts == (CARD,)
    return own


def answered(notice: Notice, words: str) -> None:
    next(one for one in notice.buttons.buttons() if one.text() == say(words)).click()


def sent(window: Window, qtbot: QtBot, path: Path) -> Notice:
    translating = window.commands.translating
    with qtbot.waitSignal(translating.opened) as opened:
        window.main.actions_by_name["translate-out"].trigger()
    form = opened.args[0]
    assert isinstance(form, Form)
    form.fill(language="pl", format="xlsx")
    with qtbot.waitSignal(translating.opened) as opened:
        form.act.click()
    dialog = opened.args[0]
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(window.commands.asked, timeout=LONGEST_MS) as asked:
        dialog.fileSelected.emit(str(path))
        dialog.close()
    return asked.args[0]  # type: ignore[no-any-return]


def fill(file: Path, was: str = "", now: str = "") -> None:
    book = load_workbook(BytesIO(file.read_bytes()))
    for row in book["Words"].iter_rows(min_row=2):
        row[1].value = f"Ż {row[0].value}".replace(was, now) if was else f"Ż {row[0].value}"
    book.save(file)


def brought(window: Window, qtbot: QtBot, file: Path) -> Notice:
    translating = window.commands.translating
    with qtbot.waitSignal(translating.opened) as opened:
        window.main.actions_by_name["translate-in"].trigger()
    dialog = opened.args[0]
    with qtbot.waitSignal(window.commands.asked, timeout=LONGEST_MS) as asked:
        dialog.fileSelected.emit(str(file))
        dialog.close()
    return asked.args[0]  # type: ignore[no-any-return]


def test_the_words_go_out_and_come_back_as_a_set_of_their_own(card: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "words.xlsx"
    notice = sent(card, qtbot, file)
    assert notice.accessibleName() == "The words are ready to send"
    notice.reject()

    fill(file, "116 123", "116 124")
    refused = brought(card, qtbot, file)
    assert "“116 123” is missing or changed" in refused.accessibleName()
    assert "Your set is as it was" in refused.accessibleDescription()
    refused.reject()

    fill(file)
    found = brought(card, qtbot, file)
    assert found.accessibleName() == "The translation into Polish is complete"
    translating = card.commands.translating
    with qtbot.waitSignal(translating.opened) as opened:
        answered(found, "translate.found-act")
    form = opened.args[0]
    form.fill(by="A. Named")
    form.act.click()
    assert "needs a name, a role and an organisation" in form.note.words
    form.fill(role="Translator", organisation="A Bureau", qualification="Member of a body")
    with qtbot.waitSignal(translating.opened) as opened:  # the set was never saved: where should the new one go?
        form.act.click()
    dialog = opened.args[0]
    with qtbot.waitSignal(card.commands.asked, timeout=LONGEST_MS) as asked:
        dialog.fileSelected.emit(str(tmp_path / "spring-pl.toml"))
        dialog.close()
    done = asked.args[0]
    assert f"spring-pl.toml, in {tmp_path}" in done.accessibleDescription()
    assert "covers exactly these words" in done.accessibleDescription()
    answered(done, "translate.in-open")
    assert card.editor.document.language == "pl"
    assert card.editor.document.sign_offs[0].by == "A. Named"
    assert "pl" in card.editor.campaign.languages
