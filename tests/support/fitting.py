"""Looks over a window for words that have no room: cut off, pushed out of sight, or shorter than they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget

from materials_app.desktop.entry import Entry
from materials_app.desktop.segmented import Segment
from materials_app.desktop.step_list import StepButton

SLACK = 1
"""Pixels that rounding may take."""
PIECE = re.compile(r"[^\s-]+-?")
"""What stays on one line: Qt breaks at spaces and after hyphens."""
Spoken = QLabel | QAbstractButton


def squeezed(window: QWidget) -> list[str]:
    """Every label, button and field of the window whose words are not whole, and how."""
    parts = [one for one in window.findChildren(QWidget) if one.isVisible() and _has_words(one)]
    cut = [f"{_called(one)}: {how}" for one in parts if isinstance(one, Spoken) for how in _faults(one)]
    return cut + [f"{_called(one)}: {how}" for one in parts for how in _cut_off(one, window)]


def _has_words(one: QWidget) -> bool:
    """Qt’s own helpers, such as the arrow of a full menu bar, are its own affair."""
    return isinstance(one, Spoken | QLineEdit) and not one.objectName().startswith("qt_")


def _called(one: QWidget) -> str:
    words = one.text() if isinstance(one, Spoken) else ""
    return f"{type(one).__name__} “{words or one.accessibleName()}”"


def _faults(one: Spoken) -> Iterator[str]:
    if isinstance(one, StepButton) or not one.text().strip() or one.text() == one.toolTip():
        return  # what has no room is told by the tooltip
    needed = one.minimumSizeHint() if isinstance(one, Entry | Segment) else one.sizeHint()
    if one.hasHeightForWidth():
        metrics, room = one.fontMetrics(), one.contentsRect().width()
        longest = max((metrics.horizontalAdvance(word) for word in PIECE.findall(one.text())), default=0)
        if longest > room + SLACK:
            yield f"a word {longest} wide in {room}"
        if one.heightForWidth(one.width()) > one.height() + SLACK:
            yield f"lines {one.heightForWidth(one.width())} high in {one.height()}"
    elif needed.width() > one.width() + SLACK or needed.height() > one.height() + SLACK:
        yield f"{needed.width()} × {needed.height()} in {one.width()} × {one.height()}"


def _cut_off(one: QWidget, window: QWidget) -> Iterator[str]:
    """Where something round it ends before it does. What lies in a page that scrolls is judged against that page, and
    the page against the width it is seen in."""
    part, above = one, one.parentWidget()
    while above is not None and part is not window:
        scrolls = isinstance(above.parentWidget(), QAbstractScrollArea)
        rect = QRect(part.mapTo(above, QPoint(0, 0)), part.size())
        if rect.left() < -SLACK or rect.right() > above.width() - 1 + SLACK:
            yield f"from {rect.left()} to {rect.right()} in a {type(above).__name__} {above.width()} wide"
            return
        if not scrolls and (rect.top() < -SLACK or rect.bottom() > above.height() - 1 + SLACK):
            yield f"from {rect.top()} to {rect.bottom()} in a {type(above).__name__} {above.height()} high"
            return
        part = above.parentWidget() if scrolls else part
        above = part.parentWidget() if scrolls else above.parentWidget()
