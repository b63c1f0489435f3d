"""The studio's last page: every layout with the pack, worst first, as small pages with what is to be said of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from materials_app.desktop.brand_parts import BrandPage, Do, Seen
from materials_app.desktop.button import Button
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import MARK_OF, Mark
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.segmented import Segmented
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.telling import tell
from materials_app.desktop.thumbnails import page_pixmap
from materials_app.desktop.wording import counted, say
from materials_app.errors import MaterialsError
from materials_app.model.brand_pack import BrandPack
from materials_app.model.findings import Finding, Severity
from materials_app.packs.on_day import UserData
from materials_app.pipeline.gallery import Exhibit

TILE = QSize(220, 200)
COLUMNS = ((1100, 4), (760, 3), (0, 2))
"""From this width of the page on, so many tiles beside each other."""
AUDIENCE = "own"
OF_PACK = "brand-pack-"
FILTERS = ("all", "print", "screen")


def of_layout(exhibit: Exhibit) -> tuple[Finding, ...]:
    """What is to be said of a piece, without what holds for the pack as a whole: the page says that once."""
    return tuple(one for one in exhibit.faults if not one.id.startswith(OF_PACK))


class Tile(Ground):
    """One layout."""

    def __init__(self, exhibit: Exhibit) -> None:
        super().__init__("panel", "top bottom")
        self.exhibit = exhibit
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedHeight(TILE.height())
        faults = of_layout(exhibit)
        worst = next(iter(sorted(faults, key=lambda one: list(Severity).index(one.severity))), None)
        self.note = MarkedNote(Role.NOTE, 16)
        self.note.say(
            tell(worst.message) if worst else say("brand.ready"), MARK_OF[worst.severity] if worst else Mark.READY
        )
        template = exhibit.job.template
        self.name = Words(
            say("brand.tile", layout=template.name, family=template.family.capitalize()), Role.STRONG
        ).wrapped()
        self.picture.setAccessibleName(self.name.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(4)
        column.addWidget(self.picture)
        column.addWidget(self.name)
        column.addWidget(self.note)
        column.addStretch(1)

    def draw(self, painter: PagePainter) -> None:
        """Paint the first side."""
        room = QSize(max(self.width() - 24, 80), TILE.height() - 8)
        self.picture.setPixmap(_picture(self.exhibit, painter, room, self.devicePixelRatioF()))


def _picture(exhibit: Exhibit, painter: PagePainter, room: QSize, ratio: float) -> QPixmap:
    return page_pixmap(exhibit.shown.pages[0], painter, room, ratio)


class CheckPage(BrandPage):
    """Looks when it is first seen, and again when the pack changed and somebody asks."""

    def __init__(self, do: Do, user: UserData | None, today: date) -> None:
        super().__init__("check", do)
        self._user, self._today = user, today
        self._pack: BrandPack | None = None
        self._looked: BrandPack | None = None
        self.tasks = Tasks(self)
        self.filter = Segmented(say("brand.filter"), [(one, say(f"brand.filter-{one}")) for one in FILTERS])
        self.filter.chosen.connect(lambda _: self._arrange())
        self.again = Button(say("brand.look-again"))
        self.again.clicked.connect(self.look)
        self.head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignTop)
        self.state = MarkedNote(Role.BODY, 16)
        self.tiles: tuple[Tile, ...] = ()
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        self._painter: PagePainter | None = None
        self._undrawn: list[Tile] = []
        self._spare = QTimer(self)
        self._spare.setInterval(0)
        self._spare.timeout.connect(self._draw_one)
        self._columns = 0
        self.column.addWidget(self.state)
        self.column.addLayout(self._grid)
        self.end()

    def show_seen(self, seen: Seen, *, force: bool = False) -> None:
        """Take the pack as it is now; what was looked at stays until somebody looks again."""
        self._pack = seen.pack
        self.again.setEnabled(self._looked is not None and not self.tasks.is_running)
        if self._looked is not None and self._looked != seen.pack:
            self.state.show()
            self.state.say(say("brand.check-old"), Mark.NOTE)

    def showEvent(self, event: QShowEvent) -> None:
        """Look when the page is first seen, or seen again with another pack."""
        super().showEvent(event)
        if self._looked != self._pack:
            self.look()

    def look(self) -> None:
        """Lay every layout out with the pack, away from the window."""
        pack, user, today = self._pack, self._user, self._today
        if pack is None or self.tasks.is_running:
            return

        def work() -> tuple[tuple[Exhibit, ...], PagePainter]:
            from materials_app.pipeline.brand_wall import brand_exhibits, studio_with

            studio = studio_with(pack, user)
            return brand_exhibits(pack, studio, AUDIENCE, today), PagePainter(studio.library)

        self._looked = pack
        self.state.show()
        self.state.say(say("brand.checking"), Mark.WORKING)
        self.tasks.run(work, self._show, self._fail)

    def _fail(self, error: MaterialsError) -> None:
        self.state.say(f"{tell(error.message)} {tell(error.hint)}", Mark.ERROR)

    def _show(self, made: tuple[tuple[Exhibit, ...], PagePainter]) -> None:
        shown, self._painter = made
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = tuple(Tile(one) for one in shown)
        self._undrawn = []
        faulty = sum(bool(of_layout(one)) for one in shown)
        words = counted("brand.checked-one", "brand.checked", faulty) if faulty else say("brand.checked-none")
        self.state.say(words, Mark.WARNING if faulty else Mark.READY)
        self.again.setEnabled(True)
        self._columns = 0
        self._arrange()

    def _wanted(self) -> Sequence[Tile]:
        kind = self.filter.current
        return [one for one in self.tiles if kind == "all" or one.exhibit.job.format.is_screen == (kind == "screen")]

    def _arrange(self) -> None:
        wanted, columns = self._wanted(), self._count()
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.setVisible(tile in wanted)
        for number, tile in enumerate(wanted):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(max(self._columns, columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        self._undrawn = list(wanted)
        self._spare.start()

    def _count(self) -> int:
        wide = self.viewport().width()
        return next(count for least, count in COLUMNS if wide >= least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width takes more tiles beside each other, or fewer."""
        super().resizeEvent(event)
        if self.tiles and self._count() != self._columns:
            self._arrange()

    def _draw_one(self) -> None:
        if not self._undrawn or self._painter is None:
            self._spare.stop()
            return
        self._undrawn.pop(0).draw(self._painter)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.filter.segments[0]
