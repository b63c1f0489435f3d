"""Cards by kind: headings for eyes and ears, keys that walk through all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from materials_app.desktop.answer_card import Answer, AnswerCard, Tick
from materials_app.desktop.card_groups import AnswerGroup, CardGroups

SIZES = (("First", 3), ("Posters", 5), ("Banners", 2))


@pytest.fixture
def groups(dressed: QApplication, qtbot: QtBot) -> CardGroups:
    """Three kinds, three cards in a row; the first card has the keyboard."""
    shown = CardGroups(3)
    qtbot.addWidget(shown)
    shown.show_groups(
        [AnswerGroup(name, tuple(Answer(f"{name}{at}", name, "") for at in range(many))) for name, many in SIZES],
        Tick.MANY,
    )
    shown.show()
    shown.activateWindow()
    shown.cards[0].setFocus()
    return shown


def test_each_kind_is_named_for_screen_readers(groups: CardGroups) -> None:
    assert [(one.accessibleName(), len(one.cards)) for one in groups.grids] == list(SIZES)
    assert [one.text() for one in groups.headings] == [name for name, _ in SIZES]


def test_keys_walk_through_all_kinds(groups: CardGroups) -> None:
    left: list[tuple[int, int]] = []
    groups.beyond.connect(lambda way, column: left.append((way, column)))
    walk = (
        (Qt.Key.Key_Right, "First1"),
        (Qt.Key.Key_Down, "Posters1"),
        (Qt.Key.Key_Down, "Posters4"),
        (Qt.Key.Key_Down, "Banners1"),
        (Qt.Key.Key_Up, "Posters4"),
        (Qt.Key.Key_PageDown, "Banners0"),
        (Qt.Key.Key_Left, "Posters4"),
        (Qt.Key.Key_Right, "Banners0"),
        (Qt.Key.Key_PageUp, "Posters0"),
        (Qt.Key.Key_Left, "First2"),
        (Qt.Key.Key_Down, "Posters2"),
    )
    for key, there in walk:
        QTest.keyClick(in_hand(groups), key)
        assert in_hand(groups).answer.id == there, key
    for _ in range(2):
        QTest.keyClick(in_hand(groups), Qt.Key.Key_PageDown)
    assert left == [(1, -2)]


def in_hand(groups: CardGroups) -> AnswerCard:
    return next(one for one in groups.cards if one.hasFocus())


def test_other_kinds_take_the_place_of_those_before(groups: CardGroups) -> None:
    groups.show_groups([AnswerGroup("Cards", (Answer("card", "Card", ""),))], Tick.MANY)
    assert [card.answer.id for card in groups.cards] == ["card"]
    assert groups.heading_of(groups.card("card")).text() == "Cards"
