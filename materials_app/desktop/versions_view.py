"""The last versions of the set: when and what changed on the left, the pages as they were in the middle, what is
different on the right, with the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from materials_app.desktop.button import Button, Variant
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import Ground, Words
from materials_app.desktop.detail import Detail, Facts
from materials_app.desktop.fonts import Role
from materials_app.desktop.page_overlay import paint_sheet
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.records_view import Upright
from materials_app.desktop.rows import Line, Row, RowList
from materials_app.desktop.style import theme_of
from materials_app.desktop.view import View
from materials_app.desktop.wording import say
from materials_app.model.display_list import DisplayPage

LIST_WIDTH = 300
EDGE = 32
GAP = 16
CHOICE_WIDTH = 200


@dataclass(frozen=True, slots=True)
class Shown:
    """A version in words: when it came to be, what changed then, all of it, and what is to be known of it."""

    time: str
    words: str
    facts: Facts
    is_now: bool = False


class Sheets(QWidget):
    """The pages of one layout, each as large as there is room for all of them side by side or one over the other."""

    def __init__(self, painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._pages: tuple[DisplayPage, ...] = ()
        self._drawn: dict[int, QPixmap] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def pages(self) -> tuple[DisplayPage, ...]:
        """The pages shown."""
        return self._pages

    def sizeHint(self) -> QSize:
        """Room for a page upright."""
        return QSize(420, 560)

    def show_pages(self, pages: tuple[DisplayPage, ...], name: str) -> None:
        """Show other pages, which ``name`` says to those who cannot see them."""
        self._pages, self._drawn = pages, {}
        self.setAccessibleName(name)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, other sizes."""
        super().resizeEvent(event)
        self._drawn = {}

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every page in its place."""
        theme, painter = theme_of(self), QPainter(self)
        for number, place in enumerate(self.places()):
            size = place.size().toSize()
            if size.width() > 1 and size.height() > 1:
                painter.drawPixmap(place.topLeft(), self._picture(number, size))
                paint_sheet(painter, place, theme)
        painter.end()

    def places(self) -> list[QRectF]:
        """Where each page stands: in a row or in a column, whichever shows them larger."""
        trims = [page.geometry.trim for page in self._pages]
        if not trims:
            return []
        wide, high = self.width() - 2 * EDGE, self.height() - 2 * EDGE
        gaps = GAP * (len(trims) - 1)
        widths, heights = [trim.width for trim in trims], [trim.height for trim in trims]
        beside = min((wide - gaps) / sum(widths), high / max(heights))
        under = min(wide / max(widths), (high - gaps) / sum(heights))
        scale, in_row = (beside, True) if beside >= under else (under, False)
        sizes = [(round(width * scale), round(height * scale)) for width, height in zip(widths, heights, strict=True)]
        whole = sum(size[0 if in_row else 1] for size in sizes) + gaps
        at = ((self.width() if in_row else self.height()) - whole) // 2
        found = []
        for width, height in sizes:
            across = ((self.height() - height) if in_row else (self.width() - width)) // 2
            found.append(QRectF(at, across, width, height) if in_row else QRectF(across, at, width, height))
            at += (width if in_row else height) + GAP
        return found

    def _picture(self, number: int, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        kept = self._drawn.get(number)
        if kept is None or kept.devicePixelRatio() != ratio:
            trim = self._pages[number].geometry.trim
            kept = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
            brush = QPainter(kept)
            brush.scale(kept.width() / trim.width, kept.height() / trim.height)
            self._painter.paint(brush, self._pages[number], with_bleed=False)
            brush.end()
            kept.setDevicePixelRatio(ratio)
            self._drawn[number] = kept
        return kept


class VersionsView(View):
    """The versions, one of them on show. ``chosen`` tells which, ``back_wanted`` that it shall be the set again."""

    chosen = Signal(int)
    layout_chosen = Signal(str)
    back_wanted = Signal(int)

    def __init__(self, painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(say("versions.title"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = RowList(say("versions.title"))
        self.layouts = Choice()
        self.layouts.setAccessibleName(say("versions.layout"))
        self.layouts.setFixedWidth(CHOICE_WIDTH)
        self.layouts.chosen.connect(self.layout_chosen)
        self.sheets = Sheets(painter)
        self.unmade = Words("", quiet=True).wrapped()
        self.unmade.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.detail = Detail(say("versions.title"))
        self.back = Button(say("versions.go-back"), Variant.PRIMARY)
        self.back.clicked.connect(lambda: self.back_wanted.emit(self.current))
        self.detail.add_row(self.back)
        self._shown: tuple[Shown, ...] = ()
        self._may_change = True
        self._arrange()
        self.list.chosen.connect(self._choose)
        self.setFocusProxy(self.list)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = Ground("panel")
        left.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 8, 20, 12)
        foot.addWidget(Words(say("versions.foot"), Role.NOTE, quiet=True).wrapped())
        column.addLayout(foot)
        middle = Ground("canvas")
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.sheets, 1)
        inside.addWidget(self.unmade)
        for part in (left, Upright(), middle, Upright(), self.detail):
            row.addWidget(part, 1 if part is middle else 0)
        self.column.addLayout(row, 1)
        self.bar.row.addWidget(self.layouts)

    @property
    def current(self) -> int:
        """Which version is on show: 0 is the set as it is now."""
        return int(self.list.current or 0)

    def show_versions(self, shown: Sequence[Shown], *, may_change: bool) -> None:
        """Show these, the present one first and on show."""
        self._shown, self._may_change = tuple(shown), may_change
        rows = [
            Row(
                str(number),
                (Line(one.time, Role.LABEL), Line(one.words)),
                side=say("versions.now") if one.is_now else "",
            )
            for number, one in enumerate(shown)
        ]
        self.list.show_rows(rows, "0")
        self._choose(self.list.current)

    def offer_layouts(self, layouts: Sequence[tuple[str, str]], current: str) -> None:
        """Offer the layouts the version has; one alone is no choice."""
        self.layouts.offer(layouts, current)
        self.layouts.setVisible(len(layouts) > 1)

    def show_pages(self, pages: tuple[DisplayPage, ...], name: str, unmade: str = "") -> None:
        """Show the version's pages, or say why they cannot be made any more."""
        self.sheets.show_pages(pages, name)
        self.sheets.setVisible(not unmade)
        self.unmade.setVisible(bool(unmade))
        self.unmade.setText(unmade)

    def _choose(self, key: str) -> None:
        if key and self._shown:
            one = self._shown[int(key)]
            self.detail.show_facts(one.facts)
            self.back.setEnabled(self._may_change and not one.is_now)
            self.chosen.emit(int(key))

    def panes(self) -> list[QWidget]:
        """Bar, list, detail."""
        return [self.bar, self.list, self.detail]
