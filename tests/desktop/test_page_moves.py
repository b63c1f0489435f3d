"""Moving over the page: wheel, drag and zoom about the pointer; and a click on every place goes to its field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from materials_app.desktop.application import Window
from materials_app.desktop.page_view import PageView
from tests.desktop.conftest import CARD, LEAFLET, POSTER

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def place(window: Window) -> tuple[PageView, QScrollArea]:
    page = window.main.page
    viewport = page.parentWidget()
    assert viewport is not None
    area = viewport.parentWidget()
    assert isinstance(area, QScrollArea)
    return page, area


def turn(page: QWidget, at: QPointF, notches: int, keys: Qt.KeyboardModifier) -> bool:
    """Turn the wheel over a widget; says whether the widget took it, or leaves it to what it lies in."""
    angle = QPoint(0, 120 * notches)
    where = QPointF(page.mapToGlobal(at.toPoint()))
    event = QWheelEvent(at, where, QPoint(), angle, Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(page, event)
    return event.isAccepted()


def scrolled(area: QScrollArea) -> QPoint:
    return QPoint(area.horizontalScrollBar().value(), area.verticalScrollBar().value())


def zoomed(window: Window) -> tuple[PageView, QScrollArea]:
    page, area = place(window)
    page.zoom_to(3.0)
    QApplication.processEvents()
    area.horizontalScrollBar().setValue(500)
    area.verticalScrollBar().setValue(700)
    return page, area


@pytest.mark.parametrize("layout", [POSTER, LEAFLET, CARD])
def test_ctrl_and_the_wheel_zoom_about_the_pointer(several: Window, layout: str) -> None:
    several.editor.show_layout(layout)
    page, area = place(several)
    page.zoom_to(2.0)
    QApplication.processEvents()
    area.horizontalScrollBar().setValue(area.horizontalScrollBar().maximum() // 2)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() // 2)
    spot = min(
        page.spots, key=lambda one: (page.to_screen(one.rect, one.page).center() - middle(page, area)).manhattanLength()
    )
    at = page.to_screen(spot.rect, spot.page).center()
    seen = QPointF(page.mapTo(area.viewport(), at.toPoint()))
    before = page.scale
    turn(page, at, 2, CTRL)
    assert page.scale == pytest.approx(before * 1.44, rel=0.01)
    now = page.to_screen(spot.rect, spot.page).center()
    assert (QPointF(page.mapTo(area.viewport(), now.toPoint())) - seen).manhattanLength() <= 4


def test_two_fingers_zoom_about_the_place_between_them(window: Window) -> None:
    page, area = zoomed(window)
    at = QPointF(page.mapFrom(area.viewport(), QPoint(200, 150)))
    before, place_before = page.scale, page.point_at(at)
    pinch(page, at, 0.25)
    assert page.scale == pytest.approx(before * 1.25, rel=0.01)
    now = QPointF(page.mapFrom(area.viewport(), QPoint(200, 150)))
    assert page.point_at(now)[1:] == pytest.approx(place_before[1:], abs=1.0)
    pinch(page, now, -0.5)
    assert page.scale == pytest.approx(before * 0.625, rel=0.01)


def pinch(page: PageView, at: QPointF, value: float) -> None:
    """What a touchpad sends: by how much of its size the page is to grow."""
    pad, kind = QPointingDevice.primaryPointingDevice(), Qt.NativeGestureType.ZoomNativeGesture
    QApplication.sendEvent(page, QNativeGestureEvent(kind, pad, 2, at, at, page.mapToGlobal(at), value, QPointF(), 1))


def middle(page: PageView, area: QScrollArea) -> QPointF:
    return QPointF(page.mapFrom(area.viewport(), area.viewport().rect().center()))


def test_zooming_stops_at_its_ends(window: Window) -> None:
    page, _ = place(window)
    turn(page, QPointF(50, 50), 60, CTRL)
    assert page.per_cent == 800
    turn(page, QPointF(50, 50), -90, CTRL)
    assert page.per_cent == 10


def test_the_wheel_alone_scrolls(window: Window) -> None:
    page, area = zoomed(window)
    before, scale = scrolled(area), page.scale
    assert not turn(page, middle(page, area), -1, PLAIN)
    turn(area.viewport(), QPointF(area.viewport().rect().center()), -1, PLAIN)
    assert scrolled(area).y() > before.y()
    assert page.scale == scale


@pytest.mark.parametrize("with_space", [False, True], ids=["middle button", "space"])
def test_the_page_is_dragged(window: Window, with_space: bool) -> None:
    page, area = zoomed(window)
    clicked: list[str] = []
    page.slot_clicked.connect(clicked.append)
    page.setFocus()
    button = Qt.MouseButton.LeftButton if with_space else Qt.MouseButton.MiddleButton
    start = middle(page, area).toPoint()
    if with_space:
        QTest.keyPress(page, Qt.Key.Key_Space)
        assert page.cursor().shape() is Qt.CursorShape.OpenHandCursor
    before = scrolled(area)
    QTest.mousePress(page, button, pos=start)
    assert window.main.page_area.moves.is_dragging
    QTest.mouseMove(page, start - QPoint(40, 60))
    QTest.mouseRelease(page, button, pos=start)
    if with_space:
        QTest.keyRelease(page, Qt.Key.Key_Space)
    assert scrolled(area) == before + QPoint(40, 60)
    assert not window.main.page_area.moves.is_dragging
    assert clicked == []
    assert page.cursor().shape() is Qt.CursorShape.ArrowCursor


@pytest.mark.parametrize("layout", [POSTER, LEAFLET, CARD])
def test_a_click_on_every_place_goes_to_its_field_and_the_field_shows_its_places(several: Window, layout: str) -> None:
    several.editor.show_layout(layout)
    several.editor.settle()
    QApplication.processEvents()
    page, content = several.main.page, several.main.content
    fields = {spot: field for field in several.editor.view.fields for spot in field.spots}
    places = [one for one in page.spots if one.name in fields]
    assert len({one.page for one in places}) == len(page.pages)
    for one in places:
        several.main.actions_by_name["fit"].trigger()
        at = page.to_screen(one.rect, one.page).center()
        under = page.spot_at(at)
        if under is None or under.name != one.name:
            continue  # a number of a step lies nearer: it is a place of its own
        QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=at.toPoint())
        assert content.part(fields[one.name].key).area.hasFocus(), one.name
        assert page.slot in fields[one.name].spots


def test_a_screen_reader_does_not_hear_of_the_dot_but_of_whose_words_they_are(several: Window) -> None:
    several.editor.show_layout(CARD)
    part = several.main.content.part("action.text")
    assert not part.dot.isVisible()
    several.main.content.chooser.apart_wanted.emit(part.field.slot)
    group = several.main.content.group(part.field.slot)
    assert group.dot.isVisible()
    assert group.only_on.text() == "Only on the wallet card"
