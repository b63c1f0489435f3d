"""The proof: the press file taken apart in the window, made in a worker, never passed off as newer than it is."""

from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from materials_app.desktop.application import Window
from materials_app.desktop.page_overlay import Guide
from materials_app.desktop.proof_parts import Facts
from materials_app.desktop.proof_stage import Way
from tests.desktop.conftest import CARD, LEAFLET, write

PATIENT_MS = 30_000
"""A proof is made in a thread on a machine that may do other things."""


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each: a proof that was made of the same is not made again."""
    same_window.main.page_bar.way.choose(Way.FLAT)
    return same_window


def prove(window: Window, qtbot: QtBot) -> None:
    """Turn to the proof and wait until it is judged and painted."""
    window.main.actions_by_name["proof"].setChecked(True)
    wait(window, qtbot)


def wait(window: Window, qtbot: QtBot) -> None:
    proofing = window.main.proofing
    qtbot.waitUntil(lambda: proofing.is_current and proofing.is_judged and not proofing.is_busy, timeout=PATIENT_MS)


def box(window: Window, words: str) -> QCheckBox:
    return next(one for one in window.main.proof.findChildren(QCheckBox) if one.text() == words)


def test_the_proof_shows_the_whole_sheet_of_the_press_file(window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window.main, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    wait(window, qtbot)
    assert window.main.toolbar.mode.current == "proof"
    assert window.main.content.isHidden()
    assert window.main.page.is_proof
    assert "Up to date" in window.main.proof._state.words
    sheet = window.editor.preview.typeset.display_list.pages[0].geometry.media_box  # type: ignore[union-attr]
    image = window.main.proofing.images[0]
    assert image
    assert abs(image.width() / image.height() - sheet.width / sheet.height) < 0.01
    window.main.actions_by_name["proof"].trigger()
    assert not window.main.page.is_proof
    assert window.main.content.isVisible()


def test_the_switch_in_the_toolbar_goes_to_the_proof_and_back(window: Window, qtbot: QtBot) -> None:
    design, proof = window.main.toolbar.mode.segments
    qtbot.mouseClick(proof, Qt.MouseButton.LeftButton)
    wait(window, qtbot)
    assert window.main.side.currentWidget() is window.main.proof
    qtbot.mouseClick(design, Qt.MouseButton.LeftButton)
    assert window.main.side.currentWidget() is window.main.problems


def test_inks_under_the_pointer_are_told_and_a_plate_can_be_left_out(window: Window, qtbot: QtBot) -> None:
    prove(window, qtbot)
    page, colour = window.main.page, window.main.proof.colour
    corner = page._corner(0)
    at = QPointF(corner.x() + 20 * page.scale, corner.y() + 300 * page.scale)
    page.pointed.emit(*page.point_at(at))
    told = {name: label.text() for name, label in colour._values.items()}
    assert told == {"Cyan": "100", "Magenta": "0", "Yellow": "40", "Black": "72"}
    before = window.main.proofing.images[0]
    box(window, "Cyan").click()
    wait(window, qtbot)
    assert window.main.proofing.look
    assert window.main.proofing.look.plates == {"Magenta", "Yellow", "Black"}
    assert window.main.proofing.images[0] != before


def test_a_change_makes_the_proof_anew_and_says_so_meanwhile(window: Window, qtbot: QtBot) -> None:
    prove(window, qtbot)
    proof = window.main.proofing.proof
    assert proof
    old, old_press = weakref.ref(proof), proof.press
    del proof
    write(window, "exit.text", "You can talk it through with someone.")
    assert not window.main.proofing.is_current
    assert window.main.proof._state.words == "Updating"
    wait(window, qtbot)
    press = window.main.proofing.proof.press  # type: ignore[union-attr]
    assert press.startswith(b"%PDF-")
    assert press != old_press
    qtbot.waitUntil(lambda: old() is None)  # its plates are 20 MB: fifty changes must not keep fifty of them


def test_every_code_is_told_with_its_tests_and_measures(several: Window, qtbot: QtBot) -> None:
    several.editor.show_layout(LEAFLET)
    prove(several, qtbot)
    several.main.proof.show_tab("qr")
    told = [dict(facts.facts) for facts in several.main.proof.qr.findChildren(Facts)]
    assert len(told) == 4  # tests and measures of two codes
    assert {value[0] for value in told[0].values()} == {"Scans"}
    assert told[1]["Clear margin"][0] == "4\N{NO-BREAK SPACE}squares"


def test_guides_are_shown_on_their_own_tab_with_what_the_file_says(several: Window, qtbot: QtBot) -> None:
    several.editor.show_layout(LEAFLET)
    prove(several, qtbot)
    several.main.proof.show_tab("guides")
    assert several.main.page._guides == {Guide.TRIM, Guide.BLEED, Guide.SAFE, Guide.FOLDS}
    box(several, "Grid").click()
    assert Guide.GRID in several.main.page._guides
    assert ("Media box, page 1", "323 × 236 mm") in several.main.proof.guides._boxes_read.facts
    several.main.actions_by_name["proof"].trigger()
    assert several.main.page._guides == frozenset()


def test_a_problem_leads_from_the_proof_back_to_the_words(window: Window, qtbot: QtBot) -> None:
    prove(window, qtbot)
    write(window, "exit.text", "Ring 0909 8790 123.")
    window.main.actions_by_name["next-problem"].trigger()
    assert not window.main.page.is_proof
    assert window.main.problems.isVisible()


def test_export_opens_over_the_proof_and_returns_to_it(window: Window, qtbot: QtBot) -> None:
    prove(window, qtbot)
    window.main.actions_by_name["export"].trigger()
    assert window.main.is_exporting
    QTest.keyClick(window.main, Qt.Key.Key_Escape)
    assert window.main.side.currentWidget() is window.main.proof


def way(window: Window, qtbot: QtBot, name: Way) -> None:
    segment = next(one for one in window.main.page_bar.way.segments if one.name == name)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)


def test_a_folded_piece_is_shown_stage_by_stage(several: Window, qtbot: QtBot) -> None:
    several.editor.show_layout(LEAFLET)
    prove(several, qtbot)
    way(several, qtbot, Way.FOLDED)
    area = several.main.page_area
    assert area.middle.currentWidget() is area.folded
    assert [tile.text() for tile in several.main.proof.fold.tiles] == [
        "Closed",
        "Cover turned",
        "Flap open",
        "Flat, inside",
        "Flat, outside",
    ]
    before = area.folded.grab().toImage()
    qtbot.mouseClick(several.main.proof.fold.tiles[0], Qt.MouseButton.LeftButton)
    assert area.folded.stage
    assert area.folded.stage.name == "closed"
    assert area.folded.grab().toImage() != before
    several.main.actions_by_name["proof"].trigger()
    assert area.middle.currentWidget() is not area.folded


def test_a_poster_hangs_on_a_wall_and_a_card_lies_in_a_hand_to_scale(several: Window, qtbot: QtBot) -> None:
    prove(several, qtbot)
    way(several, qtbot, Way.PLACE)
    place = several.main.page_area.place
    assert not place.is_held
    far = place.per_mm
    several.main.proof.place.distance.segments[1].click()
    assert place.per_mm == far * 2 / 0.6  # an A4 headline is read from 2 m, its number from 0.6 m
    several.editor.show_layout(CARD)
    wait(several, qtbot)
    assert place.is_held
    assert Way.FOLDED not in [one.name for one in several.main.page_bar.way.segments if one.isVisible()]


def test_zoom_is_offered_for_a_flat_sheet_alone(window: Window, qtbot: QtBot) -> None:
    prove(window, qtbot)
    assert window.main.page_bar.fit.isVisible()
    way(window, qtbot, Way.PLACE)
    assert not window.main.page_bar.fit.isVisible()
    way(window, qtbot, Way.FLAT)
    assert window.main.page_bar.fit.isVisible()
