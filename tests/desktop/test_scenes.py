"""Every main state of the window, looked over: what a screen reader is told, what Tab reaches, what can be read.

The trees are snapshots in ``trees/en``. After a wanted change: ``python -m tests.support.trees
tests/desktop/trees/en en SCENE...``, and read the difference as a listener would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMainWindow,
    QWidget,
)

from materials_app.desktop.action_search import ActionSearch
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.chooser import Chooser
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.pipeline.studio import Studio
from tests.support.access_tree import nodes, told
from tests.support.actors import LEAST_TARGET, actors, is_stop, spoken
from tests.support.fitting import squeezed
from tools.scenes import SCENES, Scene
from tools.stage import SMALL, Stage, stage

TREES = Path(__file__).parent / "trees" / "en"
LONG = {
    "new-outputs",
    *("proof-guides", "proof-qr", "folded", "in-place", "export-done"),
    *("packs", "pack-import", "pack-making", "quotes", "about", "keys"),
}
"""Scenes that take long to play, or whose parts another scene shows: looked over in the long runs."""
LEAST_LETTERS = 12
MOST_STOPS = 200
WINDOWS = (QMainWindow, QDialog, ActionSearch, Chooser)


@pytest.fixture(autouse=True)
def unstick() -> None:
    """A dialog stands open here as long as it is looked at."""


class Stray(QObject):
    """Notes every window that is shown and is none of those a person was promised."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if is_window and event.type() is QEvent.Type.Show and not isinstance(watched, WINDOWS):
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture(
    scope="module",
    params=[pytest.param(one, id=one.name, marks=[pytest.mark.slow] * (one.name in LONG)) for one in SCENES],
)
def scene(request: pytest.FixtureRequest, qapp: QApplication, studio: Studio) -> Iterator[tuple[Scene, Stage]]:
    """One scene after the other, each played once for all tests of this module."""
    stray = Stray()
    with stage(qapp, studio) as played:
        qapp.installEventFilter(stray)
        request.param.play(played)
        qapp.removeEventFilter(stray)
        assert stray.seen == [], (
            "a part without a parent is shown as a window of its own, which flashes on a real screen"
        )
        yield request.param, played


def test_a_screen_reader_is_told_the_same_as_before(scene: tuple[Scene, Stage]) -> None:
    name, played = scene[0].name, scene[1]
    assert told(played.shown).splitlines() == (TREES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_everything_one_can_do_something_with_has_a_name(scene: tuple[Scene, Stage]) -> None:
    assert [node.line for node in nodes(scene[1].shown) if node.is_actionable and not node.is_named] == []


def test_targets_are_large_enough(scene: tuple[Scene, Stage]) -> None:
    small = [one for one in actors(scene[1].shown) if min(one.width(), one.height()) < LEAST_TARGET]
    assert [(spoken(one), one.size()) for one in small] == []


def test_no_letters_are_too_small(scene: tuple[Scene, Stage]) -> None:
    seen = [one for one in scene[1].shown.findChildren(QWidget) if one.isVisible() and one.font().pixelSize() > 0]
    assert [one for one in seen if one.font().pixelSize() < LEAST_LETTERS] == []


def test_one_button_is_green(scene: tuple[Scene, Stage]) -> None:
    green = [one for one in scene[1].shown.findChildren(Button) if one.isVisible() and one.variant is Variant.PRIMARY]
    assert len([one for one in green if one.isEnabled()]) <= 1


def test_mnemonics_are_given_once(scene: tuple[Scene, Stage]) -> None:
    shown = scene[1].shown
    keys = [one.shortcut() for one in actors(shown) if isinstance(one, QAbstractButton)]
    if isinstance(shown, QMainWindow):
        keys += [QKeySequence.mnemonic(action.text()) for action in shown.menuBar().actions()]
        for menu in (action.menu() for action in shown.menuBar().actions()):
            _once([QKeySequence.mnemonic(action.text()) for action in menu.actions() if action.isVisible()])
    _once(keys)


def _once(keys: list[QKeySequence]) -> None:
    times = Counter(key.toString() for key in keys if not key.isEmpty())
    assert [key for key, count in times.items() if count > 1] == []


def test_a_ring_shows_where_the_keyboard_is_at_every_stop_and_no_stop_is_missed(scene: tuple[Scene, Stage]) -> None:
    shown = scene[1].shown
    before, size = QApplication.focusWidget(), shown.size()
    reached: list[QWidget] = []
    for _ in range(MOST_STOPS):  # a page with links is entered once and left after its last link
        now = QApplication.focusWidget()
        if now is None or (now in reached and now is not reached[-1]):
            break
        assert ring_pixels(shown, now) > 20, f"no ring at {spoken(now)}"
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    missed = [one for one in actors(shown) if is_stop(one) and one not in reached]
    assert [spoken(one) for one in missed] == []
    if before is not None:
        before.setFocus()
    assert shown.size() == size


def ring_pixels(window: QWidget, widget: QWidget) -> int:
    """Pixels of the focus colour along the edges of a widget, a little outside and a little inside."""
    around = QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-5, -5, 5, 5) & window.rect()
    image = window.grab(around).toImage()
    wanted, last = ink(theme_of(window).focus).rgb(), image.height() - 1
    rows = [row for near in range(10) for row in (near, last - near) if 0 <= row <= last]
    found = sum(image.pixel(x, y) == wanted for y in rows for x in range(image.width()))
    return found or _anywhere(window.grab().toImage(), wanted)


def _anywhere(image: object, wanted: int) -> int:
    """A list rings its current row, wherever it lies."""
    return sum(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(0, image.width(), 3))  # type: ignore[attr-defined]


def test_no_words_are_cut_in_the_smallest_window(scene: tuple[Scene, Stage]) -> None:
    played = scene[1]
    if not isinstance(played.shown, QMainWindow):
        assert squeezed(played.shown) == []
        return
    before = played.shown.size()
    played.shown.resize(SMALL)
    played.rest()
    assert played.shown.size() == SMALL
    assert squeezed(played.shown) == []
    played.shown.resize(before)
    played.rest()
