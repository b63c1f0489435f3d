"""The page of settings: what is declared is offered, what is set counts at once, undo takes it back, and it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QWidget
from pytestqt.qtbot import QtBot

from materials_app.app.settings import DECLARED, FILE_NAME, SECTIONS, Settings, load_settings
from materials_app.desktop import fonts
from materials_app.desktop.application import Window
from materials_app.desktop.calibration import CARD_WIDTH_MM, EDGE, card_at, ppi_of
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.fonts import Role
from materials_app.desktop.settings_view import SettingsView
from materials_app.desktop.style import theme_of
from materials_app.desktop.wording import say
from materials_app.pipeline.studio import Studio
from tests.desktop.conftest import DAY, Opener


@pytest.fixture
def page(window: Window) -> SettingsView:
    window.main.actions_by_name["settings"].trigger()
    return window.preferences.view


def choose(page: SettingsView, name: str, value: str) -> None:
    """Choose from a list as a person does: open it, go to the row, take it."""
    choice = page.choices[name]
    row = choice.findData(value)
    assert row >= 0
    choice.setCurrentIndex(row)
    choice.activated.emit(row)


def test_every_setting_a_person_sets_stands_on_the_page_once_and_no_other() -> None:
    listed = [name for _, names in SECTIONS for name in names]
    assert sorted(listed) == sorted(name for name, limits in DECLARED.items() if limits.is_shown)


def test_every_declared_value_is_offered(page: SettingsView) -> None:
    for name, limits in DECLARED.items():
        if limits.is_shown and limits.choices:
            choice = page.choices[name]
            assert [choice.itemData(row) for row in range(choice.count())] == [str(one) for one in limits.choices]


def test_a_theme_is_worn_at_once_kept_and_taken_back(window: Window, page: SettingsView, tmp_path: Path) -> None:
    choose(page, "theme", "high-contrast")
    assert theme_of(window.main).name == "high-contrast"
    assert window.main.actions_by_name["theme-high-contrast"].isChecked()
    undo = window.main.actions_by_name["undo"]
    assert undo.text() == "&Undo setting of theme"
    undo.trigger()
    assert theme_of(window.main).name == "light"
    assert page.choices["theme"].currentData() == "light"
    window.main.actions_by_name["redo"].trigger()
    assert load_settings(tmp_path / FILE_NAME).theme == "high-contrast"


def test_a_theme_chosen_in_the_menu_is_the_pages_too(window: Window, page: SettingsView) -> None:
    window.main.actions_by_name["theme-dark"].trigger()
    assert page.choices["theme"].currentData() == "dark"
    assert window.editor.settings.theme == "dark"


@pytest.mark.parametrize("size", ["115", "130", "150"])
def test_larger_letters_are_larger_everywhere_and_nothing_is_cut(window: Window, page: SettingsView, size: str) -> None:
    window.main.resize(1440, 900)
    before = {id(one): one.font().pixelSize() for one in window.main.findChildren(QLabel) if one.font().pixelSize() > 0}
    choose(page, "text_size", size)
    for label in window.main.findChildren(QLabel):
        if id(label) in before:
            assert label.font().pixelSize() == round(before[id(label)] * int(size) / 100), label.text()
    assert fonts.line_of(Role.BODY) == round(Role.BODY.value.line * int(size) / 100)
    window.main.show_editor()
    QApplication.processEvents()
    assert cut_off(window.main.content) == []


def cut_off(pane: QWidget) -> list[str]:
    """Labels whose words stand outside the pane they are shown in."""
    rect = pane.rect()
    labels = [one for one in pane.findChildren(QLabel) if one.isVisible() and one.text()]
    wide = [(one, one.mapTo(pane, QPoint()).x() + one.width()) for one in labels]
    return [one.text() for one, right in wide if right > rect.right() + 1]


def test_letters_go_back_to_their_size(window: Window, page: SettingsView) -> None:
    labels = window.main.findChildren(QLabel)
    before = [one.font().pixelSize() for one in labels]
    for size in ("150", "115", "100"):
        choose(page, "text_size", size)
    assert [one.font().pixelSize() for one in labels] == before


def test_nothing_moves_where_motion_is_not_wanted(window: Window, page: SettingsView) -> None:
    flash = QApplication.cursorFlashTime()
    QTest.mouseClick(page.switches["reduced_motion"], Qt.MouseButton.LeftButton, pos=QPoint(8, 16))
    assert window.editor.settings.reduced_motion
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    assert window.main.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
    window.main.actions_by_name["undo"].trigger()
    assert QApplication.cursorFlashTime() == flash


def test_short_titles_hide_the_audience_on_the_start_page(
    window: Window, page: SettingsView, qtbot: QtBot, tmp_path: Path
) -> None:
    window.editor.save(tmp_path / "set.toml")
    QTest.mouseClick(page.switches["short_titles"], Qt.MouseButton.LeftButton, pos=QPoint(8, 16))
    window.main.actions_by_name["start"].trigger()
    start = window.starting.page
    qtbot.waitUntil(lambda: not start.shelf.is_at_work, timeout=30_000)
    assert [one.title for one in start.cards.sets.cards] == ["Stop It Now"]


def test_a_force_and_a_folder_that_are_set_are_what_new_work_begins_with(
    window: Window, page: SettingsView, tmp_path: Path
) -> None:
    page.choices["force"].chosen.emit("kent")
    page.set("folder", str(tmp_path / "elsewhere"))
    window.main.actions_by_name["new"].trigger()
    assert window.starting.maker.making.force == "kent"
    window.main.show_editor()
    window.main.actions_by_name["export"].trigger()
    assert window.main.export.ready.folder.text().startswith(str(tmp_path / "elsewhere"))


def test_a_bank_card_makes_actual_size_actual(window: Window, page: SettingsView) -> None:
    card = page.card
    card.setFocus()
    before = card.card
    for _ in range(3):
        QTest.keyClick(card, Qt.Key.Key_Right)
    QTest.keyClick(card, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert card.card == before - 7
    edge, middle = QPoint(round(EDGE + card.card), 60), card.height() // 2
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(edge.x(), middle))
    QTest.mouseMove(card, QPoint(EDGE + 400, middle))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(EDGE + 400, middle))
    assert card.card == 400
    assert page.measured.text() == say("settings.measured")
    window.main.show_editor()
    window.main.actions_by_name["actual-size"].trigger()
    millimetre = window.main.page.scale * 72 / 25.4
    assert millimetre * CARD_WIDTH_MM == pytest.approx(400, rel=0.01)
    window.main.actions_by_name["settings"].trigger()
    window.main.actions_by_name["undo"].trigger()
    assert window.editor.settings.card == 0, "one drag is one step"


def test_widths_of_a_card_and_of_an_inch_agree() -> None:
    assert ppi_of(card_at(109.0)) == pytest.approx(109.0)


def test_settings_that_could_not_be_read_are_told_and_kept_aside(
    qapp: QApplication, qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / FILE_NAME
    path.write_text("[window]\ntheme = pink\ntext_size = 115\n")
    window = Window(qapp, studio, path, DAY)
    with qtbot.waitSignal(window.commands.asked) as signal:
        window.show()
    notice = signal.args[0]
    assert isinstance(notice, Notice)
    assert notice.accessibleName() == say("settings.lost-title")
    assert "theme" in notice.accessibleDescription()
    assert str(tmp_path / f"{FILE_NAME}.broken") in notice.accessibleDescription()
    assert window.editor.settings == Settings(text_size=115)
    notice.accept()
    window.close_for_good()
    assert (tmp_path / f"{FILE_NAME}.broken").read_text().startswith("[window]\ntheme = pink")


def test_size_and_panes_of_the_window_are_kept(open_window: Opener, tmp_path: Path) -> None:
    window = open_window()
    window.main.resize(1400, 820)
    sizes = window.main.split.sizes()
    window.main.split.moveSplitter(400, 1)
    QApplication.processEvents()
    assert sizes[0] != window.main.split.sizes()[0]
    window.main.actions_by_name["guides"].trigger()
    window.leave()
    kept = load_settings(tmp_path / FILE_NAME)
    assert kept.geometry == window.main.geometry_text()
    again = open_window(kept)
    again.main.resize(1400, 820)  # the screen of the tests is smaller than a window, and Qt keeps windows on screens
    assert again.main.split.sizes()[0] == window.main.split.sizes()[0]
    assert again.main.actions_by_name["guides"].isChecked()
