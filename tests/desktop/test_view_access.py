"""The pages beside the editor are reached, seen, named and large enough, at every text size, as the editor is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from materials_app.app.settings import Settings
from materials_app.desktop.application import Window
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.pipeline.studio import Studio
from tests.desktop.conftest import windows
from tests.desktop.test_keyboard import LEAST_TARGET, name_of, ring_pixels, visible_actors

SMALLEST = (1024, 700)
MOST_STOPS = 80


def at_outputs(window: Window) -> None:
    window.main.actions_by_name["new"].trigger()
    window.starting.maker.audience.grid.card("own").click()


VIEWS: dict[str, Callable[[Window], object]] = {
    "start": lambda window: None,
    "force": lambda window: (window.editor.remember(force=""), window.main.actions_by_name["new"].trigger()),
    "audience": lambda window: window.main.actions_by_name["new"].trigger(),
    "outputs": at_outputs,
    "settings": lambda window: window.main.actions_by_name["settings"].trigger(),
    "manual": lambda window: window.main.actions_by_name["manual"].trigger(),
    "about": lambda window: window.main.actions_by_name["about"].trigger(),
}


LONG = {"outputs"}
"""A page that draws every layout there is."""


@pytest.fixture(
    scope="module", params=[pytest.param(one, marks=[pytest.mark.slow] * (one in LONG)) for one in sorted(VIEWS)]
)
def shown(
    request: pytest.FixtureRequest, qapp: QApplication, studio: Studio, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Window, QWidget]]:
    """A window with one of the pages on show, in the smallest size there is, and where the keyboard came; the tests of
    a page share it."""
    qtbot, folder = QtBot(request), tmp_path_factory.mktemp(request.param)
    with windows(qapp, qtbot, studio, folder) as open_window:
        recent = (str(folder / "gone.toml"),)
        window = open_window(Settings(theme="light", force="lancashire", recent=recent), at_start=True)
        window.main.resize(*SMALLEST)
        window.main.activateWindow()
        qtbot.waitUntil(lambda: not window.starting.page.shelf.is_at_work, timeout=30_000)
        VIEWS[request.param](window)
        QApplication.processEvents()
        first = QApplication.focusWidget()
        assert first is not None, "a page begins with the keyboard somewhere"
        yield window, first


@pytest.fixture
def view(shown: tuple[Window, QWidget]) -> Iterator[Window]:
    """That window as its page begins: the keyboard where it came first, letters of the usual size."""
    window, first = shown
    window.main.activateWindow()
    first.setFocus()
    yield window
    window.appearance.size(100)
    QApplication.processEvents()


def test_everything_that_acts_is_named_large_enough_and_reached(view: Window) -> None:
    actors = visible_actors(view)
    assert [type(one).__name__ for one in actors if not name_of(one) and not one.accessibleName()] == []
    assert [name_of(one) for one in actors if min(one.width(), one.height()) < LEAST_TARGET] == []
    reached = set(tab_walk())
    missed = {one for one in actors if one.isEnabled()} - reached
    assert {name_of(one) for one in missed if not _is_in_group(one, reached)} == set()


def tab_walk() -> list[QWidget]:
    """Every widget Tab reaches, in order. One that leads through its own links keeps Tab until the last of them."""
    walked: list[QWidget] = []
    for _ in range(MOST_STOPS):
        now = QApplication.focusWidget()
        assert now is not None
        if walked and now is walked[0] and len(set(walked)) > 1:
            break
        walked.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return list(dict.fromkeys(walked))


def _is_in_group(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether arrows lead to it from one of its own group that Tab reaches: radio buttons are one stop."""
    exclusive = getattr(widget, "autoExclusive", bool)()
    return bool(exclusive) and any(one.parentWidget() is widget.parentWidget() for one in reached)


def test_a_ring_shows_where_the_keyboard_is(view: Window) -> None:
    stops = tab_walk()
    assert len(stops) > 1
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        seen = row_ring_pixels(view, stop) if isinstance(stop, QAbstractItemView) else ring_pixels(view, stop)
        assert seen > 20, name_of(stop) or type(stop).__name__


def row_ring_pixels(window: Window, view: QAbstractItemView) -> int:
    """Pixels of the focus colour on the current row: a list paints its ring there."""
    image = window.main.grab().toImage()
    rect = view.visualRect(view.currentIndex())
    area = rect.translated(view.viewport().mapTo(window.main, QPoint())) & image.rect()
    wanted = ink(theme_of(window.main).focus).rgb()
    rows = range(area.top(), area.bottom() + 1)
    return sum(image.pixel(x, y) == wanted for y in rows for x in range(area.left(), area.right() + 1))


def test_one_button_is_green_at_most(view: Window) -> None:
    green = [
        one.text()
        for one in view.main.findChildren(Button)
        if one.variant is Variant.PRIMARY and one.isVisible() and one.isEnabled()
    ]
    assert len(green) <= 1


@pytest.mark.parametrize("size", [100, 150])
def test_no_words_stand_outside_the_window_or_are_cut(view: Window, size: int) -> None:
    view.appearance.size(size)
    for _ in range(3):
        QApplication.processEvents()
    cut = []
    for label in view.main.findChildren(QLabel):
        if not label.isVisible() or not label.text() or label.visibleRegion().isEmpty():
            continue
        right = label.mapTo(view.main, QPoint(label.width(), 0)).x()
        wide = 0 if label.wordWrap() else label.fontMetrics().horizontalAdvance(label.text())
        if right > view.main.width() or wide > label.width() + 1:
            cut.append(label.text())
    assert cut == []
