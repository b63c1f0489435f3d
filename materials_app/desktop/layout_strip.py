"""The strip over the page: every layout of the set as a small picture, its name and its state; and one more to add."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from materials_app.app.making import FIRST_GROUP, layout_groups
from materials_app.desktop.actions import keys_of
from materials_app.desktop.bars import act
from materials_app.desktop.button import IconButton
from materials_app.desktop.controls import Ground, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.layout_model import ROW, Index, LayoutModel, LayoutRow, row_of, size_words
from materials_app.desktop.marks import paint_mark
from materials_app.desktop.page_overlay import paint_sheet
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import ink
from materials_app.desktop.thumbnails import ROOM, Thumbnails, thumbnail_size
from materials_app.desktop.wording import capital, name_words, say
from materials_app.model.template import LayoutTemplate

HEIGHT = 76
LIST_EDGE = 8
"""With the space inside a layout's place its picture stands at x = 20, as all panes' text."""
GAP = 12
PICTURE_GAP = 8
MARK = 14
MARK_GAP = 5
BAR = 3
RING = 2
RADIUS = 8
LINE_GAP = 2
NAME, STATE = Role.LABEL, Role.NOTE


@dataclass(frozen=True, slots=True)
class Density:
    """How close the layouts stand: the space round each, and whether its picture is shown."""

    padding: int
    has_picture: bool


DENSITIES = (Density(12, True), Density(8, True), Density(8, False))
"""From wide to narrow: names and states stay whole, pictures go first."""


class LayoutPlace(QStyledItemDelegate):
    """Draws a layout: picture, name, state; the current one with an accent bar at the foot."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.density = DENSITIES[0]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its picture and words."""
        return QSize(self.width(index.data(ROW), self.density), HEIGHT - 1)

    def width(self, row: LayoutRow, density: Density) -> int:
        """How wide a layout's place is at a density."""
        state = QFontMetrics(ui_font(STATE)).horizontalAdvance(row.line) + (MARK + MARK_GAP if row.mark else 0)
        words = max(QFontMetrics(ui_font(NAME)).horizontalAdvance(row.name), state)
        picture = thumbnail_size(row.format.trim).width() + PICTURE_GAP if density.has_picture else 0
        return 2 * density.padding + picture + words + 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one layout's place."""
        row, view = index.data(ROW), option.widget
        theme, rect = theme_of(view), QRect(option.rect)
        current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        if option.state & QStyle.StateFlag.State_MouseOver and not current:
            rounded(painter, QRectF(rect.adjusted(0, 6, 0, -6)), theme.hover, None, 1, RADIUS)
        if current:
            padding = self.density.padding
            wide = rect.width() - 2 * padding
            painter.fillRect(rect.x() + padding, rect.bottom() - BAR + 1, wide, BAR, ink(theme.accent))
        left = rect.x() + self.density.padding
        if self.density.has_picture:
            size = thumbnail_size(row.format.trim)
            top = rect.y() + (HEIGHT - BAR - size.height()) // 2
            self._paint_picture(painter, row, QRect(QPoint(left, top), size), view)
            left += size.width() + PICTURE_GAP
        self._paint_words(painter, row, QPoint(left, rect.y()), view, current=current)
        if current and view.hasFocus():
            painter.setPen(ink(theme.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for inset in range(RING):
                painter.drawRect(rect.adjusted(inset, inset + 1, -inset - 1, -inset - 1 - BAR))

    def _paint_picture(self, painter: QPainter, row: LayoutRow, rect: QRect, view: QWidget) -> None:
        theme = theme_of(view)
        painter.fillRect(rect, ink(theme.sunken))
        if row.typeset is not None:
            drawn = self._thumbnails.picture(row.layout, row.typeset, view.devicePixelRatioF())
            if drawn is not None:
                painter.drawPixmap(rect, drawn)
        paint_sheet(painter, QRectF(rect), theme)

    def _paint_words(self, painter: QPainter, row: LayoutRow, at: QPoint, view: QWidget, *, current: bool) -> None:
        theme, name, state = theme_of(view), line_of(NAME), line_of(STATE)
        top = at.y() + (HEIGHT - BAR - name - LINE_GAP - state) // 2
        wide = view.width()
        painter.setFont(ui_font(NAME))
        painter.setPen(ink(theme.accent if current else theme.text))
        painter.drawText(QRect(at.x(), top, wide, name), int(Qt.AlignmentFlag.AlignVCenter), row.name)
        top += name + LINE_GAP
        left = at.x()
        if row.mark is not None:
            paint_mark(painter, row.mark, QRectF(left, top + (state - MARK) / 2, MARK, MARK), theme)
            left += MARK + MARK_GAP
        painter.setFont(ui_font(STATE))
        painter.setPen(ink(theme.text if row.mark else theme.text2))
        painter.drawText(QRect(left, top, wide, state), int(Qt.AlignmentFlag.AlignVCenter), row.line)


class LayoutList(QListView):
    """The layouts side by side; arrows walk, and the one they come to is shown."""

    wanted = Signal(str)
    """Another layout is to be shown: its id."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layouts = LayoutModel(self)
        self.setModel(self.layouts)
        thumbnails.drawn.connect(self.viewport().update)
        self._places = LayoutPlace(thumbnails, self)
        self.setItemDelegate(self._places)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT - 1)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(say("strip.name"))
        self._is_told = False
        self._settled = QSize()

    def show_current(self, layout: str) -> None:
        """Mark the layout on show, without asking for it."""
        self._is_told = True
        place = self.layouts.place_of(layout)
        self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_told = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Ask for the layout that a key or a click came to."""
        super().currentChanged(current, previous)
        row = self.layouts.row_at(current)
        if row is not None and not self._is_told:
            self.wanted.emit(row.layout)

    def sizeHint(self) -> QSize:
        """As wide as all its layouts."""
        return QSize(self._width(self._places.density), HEIGHT - 1)

    def _width(self, density: Density) -> int:
        return sum(self._places.width(row, density) for row in self.layouts.rows)

    def settle_in(self, room: int) -> None:
        """Stand as wide as ``room`` pixels allow; narrower than the narrowest, the layouts scroll."""
        fitting = (one for one in DENSITIES if self._width(one) <= room)
        density = next(fitting, DENSITIES[-1])
        if density != self._places.density:
            self._places.density = density
            self.scheduleDelayedItemsLayout()
        if self.sizeHint() != self._settled:  # each telling lays the whole window out again
            self._settled = self.sizeHint()
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Narrower than its layouts where there is no room: they scroll."""
        return QSize(2 * ROOM.width(), HEIGHT - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window; up and down walk too, for there is one row."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif step is not None:
            at = min(max(self.currentIndex().row() + step, 0), self.layouts.rowCount() - 1)
            self.setCurrentIndex(self.layouts.index(at, 0))
        else:
            super().keyPressEvent(event)


class LayoutStrip(Ground):
    """The list, and a button that adds a layout."""

    add_wanted = Signal(str)
    """A layout is to join the set: its id."""

    def __init__(
        self, editor: Editor, painter: PagePainter, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__("panel", "bottom", parent)
        self._editor = editor
        self.setObjectName("strip")
        self.setMinimumHeight(HEIGHT)
        self.thumbnails = Thumbnails(painter, self)
        self.list = LayoutList(self.thumbnails)
        self.list.wanted.connect(editor.show_layout)
        self.add = act(IconButton("plus"), actions["add-layout"])
        row = QHBoxLayout(self)
        row.setContentsMargins(LIST_EDGE, 0, LIST_EDGE, 1)
        row.setSpacing(GAP)
        row.addWidget(self.list, 0)
        row.addWidget(self.add)
        self.hint = Words(say("strip.hint", keys=keys_of(actions["add-layout"])), Role.NOTE, quiet=True)
        row.addWidget(self.hint)
        row.addStretch(1)
        QWidget.setTabOrder(self.list, self.add)
        editor.changed.connect(self.show_state)
        editor.caught_up.connect(self.show_state)
        self.show_state()

    def sizeHint(self) -> QSize:
        """76 pixels high."""
        return QSize(320, HEIGHT)

    def show_state(self) -> None:
        """Show every layout of the set as it is now."""
        editor = self._editor
        self.list.layouts.show_rows(
            [row_of(view, editor.catalogue.format(view.template.format)) for view in editor.views]
        )
        self.list.show_current(editor.state.layout)
        self.hint.setVisible(not editor.are_several)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another density."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        self.list.settle_in(self.width() - 2 * LIST_EDGE - GAP - self.add.sizeHint().width())
        self.list.scrollTo(self.list.currentIndex())

    def choices(self) -> QMenu:
        """The layouts that can join the set, by name and size: what most sets begin with, then kind by kind."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in layout_groups(self._editor.catalogue, self._editor.layouts_left):
            own = menu if group.id == FIRST_GROUP else menu.addMenu(say(f"make.kind-{group.id}").replace("&", "&&"))
            for template in group.layouts:
                own.addAction(self._entry(template, own))
        if menu.isEmpty():
            menu.addAction(say("strip.no-more")).setEnabled(False)
        return menu

    def _entry(self, template: LayoutTemplate, menu: QMenu) -> QAction:
        size = size_words(self._editor.catalogue.format(template.format))
        entry = QAction(say("strip.choice", name=capital(name_words(template.called)), size=size), menu)
        entry.setText(entry.text().replace("&", "&&"))
        entry.triggered.connect(lambda _=False: self.add_wanted.emit(template.id))
        return entry

    def offer(self) -> None:
        """Let a layout be chosen that joins the set."""
        menu = self.choices()
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
