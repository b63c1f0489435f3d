"""The page for a screen reader: a list of its slots, each with its words and its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from materials_app.desktop.page_spots import Spot
from materials_app.desktop.page_view import PageView
from materials_app.desktop.wording import may_say, say


class PageAccess(QAccessibleWidget):
    """The page's accessible twin. It keeps its children: Qt does not."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page, QAccessible.Role.Document, page.accessibleName())
        self._page = page
        self._kept: tuple[SlotAccess, ...] = ()

    def _children(self) -> tuple[SlotAccess, ...]:
        if tuple(child.spot for child in self._kept) != self._page.spots:
            self._kept = tuple(SlotAccess(self, self._page, spot) for spot in self._page.spots)
        return self._kept

    def childCount(self) -> int:
        """How many slots the page shows."""
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A slot by its place in reading order."""
        children = self._children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a slot in reading order."""
        children = self._children()
        return next((at for at, one in enumerate(children) if one is child), -1)


class SlotAccess(QAccessibleInterface):
    """One slot of the page: what it is and what it says."""

    def __init__(self, parent: PageAccess, page: PageView, spot: Spot) -> None:
        super().__init__()
        self._parent = parent
        self._page = page
        self.spot = spot

    def isValid(self) -> bool:
        """Whether the slot is still on the page."""
        return self.spot in self._page.spots

    def object(self) -> QObject | None:  # type: ignore[override]
        """No object of its own: the page draws it."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the page."""
        return self._page.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The page."""
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def childCount(self) -> int:
        """It has none."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """It has none."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Its name: the slot and its words."""
        if kind is not QAccessible.Text.Name:
            return ""
        if self.spot.is_figure:
            return self.spot.words
        return say("page.slot", slot=may_say("slot", self.spot.slot), words=self.spot.words)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Words are changed in the field, not on the page."""

    def rect(self) -> QRect:
        """Where it lies on the screen."""
        place = self._page.to_screen(self.spot.rect, self.spot.page).toAlignedRect()
        return QRect(self._page.mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        """Text, to be read."""
        return QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        """Read only."""
        state = QAccessible.State()
        state.readOnly = True
        return state

    def foregroundColor(self) -> QColor:
        """Not said."""
        return QColor()


def install_page_access() -> None:
    """Tell Qt how a page is read aloud, once per application."""
    QAccessible.installFactory(_made)


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, PageView):
        return None
    if not isinstance(thing.reader, PageAccess):
        thing.reader = PageAccess(thing)  # kept by the page: Qt holds no reference of its own
    return thing.reader
