"""The manual in the window: contents and search on the left, the page at the right. All of it lies on this computer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from materials_app.app.manual import CONTENTS, Page, find, read_all, read_page
from materials_app.desktop.controls import Ground, Words
from materials_app.desktop.fonts import Role, scaled
from materials_app.desktop.manual_model import PLACE, Place, PlaceModel, PlaceRow
from materials_app.desktop.reader import EDGE, MOST_WIDTH, RING_ROOM, Reader
from materials_app.desktop.search_field import SearchField
from materials_app.desktop.view import View
from materials_app.desktop.wording import ENGLISH, counted, say, spoken_language
from materials_app.errors import MaterialsError

LEFT = 304
OUTSIDE = ("https://", "http://")


class PlaceList(QListView):
    """The rows on the left; a press or Enter shows one, arrows walk."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "window"
        self.rows = PlaceModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(PlaceRow(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(say("manual.contents"))
        self.clicked.connect(self._show)
        self.activated.connect(self._show)

    def step(self, by: int) -> None:
        """Go to the next row that can be shown, or the one before."""
        at = self.currentIndex().row() + by
        while 0 <= at < len(self.rows.places) and not self.rows.places[at].path:
            at += by
        if 0 <= at < len(self.rows.places):
            self.setCurrentIndex(self.rows.index(at, 0))

    def show_current(self) -> None:
        """Show the row in hand, or the first one."""
        if not self.currentIndex().isValid():
            self.step(1)
        self._show(self.currentIndex())

    def _show(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if isinstance(place, Place) and place.path:
            self.wanted.emit(place)


class ManualView(View):
    """The manual. ``outside_wanted`` carries an address on the web: the window opens nothing by itself."""

    outside_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("manual.title"), parent)
        self.setObjectName("manual")
        self._pages: tuple[Page, ...] = ()
        self._others: Mapping[str, Callable[[], str]] = {}
        self._shown = ""
        self.field = SearchField(say("manual.search"))
        self.list, self.reader = PlaceList(), Reader()
        self._left, right = Ground("window", "right"), Ground("panel")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 16, 1, 0)
        left.setSpacing(12)
        field = QHBoxLayout()
        field.setContentsMargins(16, 0, 16, 0)
        field.addWidget(self.field)
        left.addLayout(field)
        if spoken_language() != ENGLISH:
            told = Words(say("manual.in-english"), Role.NOTE, quiet=True).wrapped()
            told.setContentsMargins(16, 0, 16, 0)
            left.addWidget(told)
        left.addWidget(self.list, 1)
        self._around = QHBoxLayout(right)
        self._around.setContentsMargins(EDGE - RING_ROOM, 16, RING_ROOM, RING_ROOM)
        self._around.addWidget(self.reader, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(right, 1)
        self.column.addLayout(row, 1)
        self.field.textChanged.connect(lambda _: self._look())
        self.field.stepped.connect(self.list.step)
        self.field.chosen.connect(self.list.show_current)
        self.list.wanted.connect(self._show_place)
        self.reader.followed.connect(self.follow)

    # -- pages

    def open(self, path: str = CONTENTS[0][1][0]) -> None:
        """Show the manual at a page."""
        if not self._pages:
            self._pages = read_all()
            self._look()
        self._show_page(path)

    def _contents(self) -> list[Place]:
        titles = {page.path: page.title for page in self._pages}
        rows = []
        for section, paths in CONTENTS:
            rows.append(Place("", say(f"manual.{section}")))
            rows += [Place(path, titles[path]) for path in paths]
        return rows

    def _look(self) -> None:
        """Show the contents, or what was found."""
        words = self.field.text()
        found = find(self._pages, words)
        if not words.strip():
            self.list.rows.show_places(self._contents())
            self._mark_current()
            return
        head = counted("manual.found-one", "manual.found", len(found)) if found else say("manual.found-none")
        rows = [
            Place(
                one.path,
                f"{one.title}: {one.heading}" if one.heading != one.title else one.title,
                one.excerpt,
                one.heading,
            )
            for one in found
        ]
        self.list.rows.show_places([Place("", head), *rows])

    def _show_place(self, place: Place) -> None:
        self._show_page(place.path, place.heading, self.field.text())

    def _show_page(self, path: str, heading: str = "", words: str = "") -> None:
        page = next((one for one in self._pages if one.path == path), None)
        if page is None:
            try:
                page = read_page(path)
            except MaterialsError:
                return
        self._shown = path
        self.name_it(say("manual.title"), page.title)
        self.reader.show_text(page.text, heading, words)
        self._mark_current()

    def _mark_current(self) -> None:
        if self.field.text().strip():
            return
        at = next((at for at, place in enumerate(self.list.rows.places) if place.path == self._shown), -1)
        if at >= 0:
            self.list.setCurrentIndex(self.list.rows.index(at, 0))

    def follow(self, link: str) -> None:
        """Show the page a link leads to."""
        if link.startswith(OUTSIDE):
            self.outside_wanted.emit(link)
            return
        path, _, heading = link.partition("#")
        if path == self._shown:
            self.reader.show_heading(heading)
        else:
            self._show_page(path, heading)

    # -- room and keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read."""
        super().resizeEvent(event)
        left = min(scaled(LEFT), self.width() * 2 // 5)
        self._left.setFixedWidth(left)
        spare = self.width() - left - EDGE - scaled(MOST_WIDTH)
        self.reader.leave_right(max(spare, EDGE))

    def focus_first(self) -> None:
        """Put the keyboard into the search."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """The way back, the search, the list, the page."""
        return [self.bar, self.field, self.list, self.reader]
