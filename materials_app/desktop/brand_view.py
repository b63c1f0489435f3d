"""The brand studio: a pack on six pages, each act one step of undo, everything kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from materials_app.app import brand_studio
from materials_app.app.brand_studio import BrandState
from materials_app.app.brand_words import WordsPlace
from materials_app.desktop.brand_check import CheckPage
from materials_app.desktop.brand_colours import ColoursPage
from materials_app.desktop.brand_logos import Choose, LogosPage
from materials_app.desktop.brand_partners import PartnersPage
from materials_app.desktop.brand_parts import Act, BrandPage, Seen
from materials_app.desktop.brand_type import TypePage
from materials_app.desktop.brand_words import WordsPage
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import MARK_OF, Mark
from materials_app.desktop.records_view import Upright
from materials_app.desktop.rows import Line, Row, RowList
from materials_app.desktop.telling import tell
from materials_app.desktop.timers import one_shot
from materials_app.desktop.view import View
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.model.brand_pack import BrandPack
from materials_app.model.findings import Severity
from materials_app.packs.on_day import UserData
from materials_app.pipeline.brand_look import Limits, PackRemark, Page, remarks

SIDE = 232
PAUSE_MS = 1000
"""The hands have been still this long: what is typed next is a step of its own."""
NEW = "new"


Places = Callable[[BrandPack], tuple[WordsPlace, ...]]
"""Where the force's own words of a pack print."""


class BrandView(View):
    """Shows the state of a pack; what is done in it makes the next one. ``kept`` carries each pack to be kept."""

    kept = Signal(object)
    save_wanted = Signal()
    import_wanted = Signal()
    pack_wanted = Signal(str)
    """Another pack is to be shown: its id, or ``NEW``."""

    def __init__(self, limits: Limits, user: UserData | None, today: date, choose: Choose, places: Places) -> None:
        super().__init__(say("brand.title"))
        self.setObjectName("brand")
        self.state: BrandState | None = None
        self._limits, self._today, self._places = limits, today, places
        self._pause = one_shot(self, PAUSE_MS, self._paused)
        self.bring, self.save = Button(say("brand.import")), Button(say("brand.save"), Variant.PRIMARY)
        self.bring.clicked.connect(self.import_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.bar.row.addWidget(self.bring)
        self.bar.row.addWidget(self.save)
        self.logos, self.colours = LogosPage(self.do, choose), ColoursPage(self.do)
        self.type, self.words = TypePage(self.do, choose), WordsPage(self.do)
        self.partners = PartnersPage(self.do, choose)
        self.check = CheckPage(self.do, user, today)
        self.pages: dict[Page, BrandPage] = {
            Page.LOGOS: self.logos,
            Page.COLOURS: self.colours,
            Page.TYPE: self.type,
            Page.WORDS: self.words,
            Page.PARTNERS: self.partners,
            Page.CHECK: self.check,
        }
        self._arrange()

    def _arrange(self) -> None:
        side = Ground("panel")
        side.setFixedWidth(SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 20, 0)
        head.setSpacing(4)
        self.pack = Choice()
        self.pack.chosen.connect(self.pack_wanted)
        label = Words(say("brand.pack"), Role.LABEL)
        label.setBuddy(self.pack)
        self.about = Words("", Role.NOTE, quiet=True).wrapped()
        for part in (label, self.pack, self.about):
            head.addWidget(part)
        self.list = RowList(say("brand.pages"))
        self.list.chosen.connect(self._turn)
        self.told = MarkedNote()
        self.place = Words("", Role.NOTE, quiet=True).wrapped()
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.setSpacing(4)
        foot.addWidget(self.told)
        foot.addWidget(self.place)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Upright())
        row.addWidget(self.stack, 1)
        self.column.addLayout(row, 1)

    # -- state

    def take(self, state: BrandState, others: Sequence[tuple[str, str]], force: str) -> None:
        """Show a pack that was opened; ``others`` are those there are (id, name), ``force`` the force’s name."""
        self.state = state
        self.pack.offer([*others, (NEW, say("brand.new"))], state.pack.id)
        self.name_it(say("brand.title"), force)
        self.list.show_rows((), "")
        self._show(force=True)
        self.list.choose(Page.LOGOS.value)

    def do(self, act: Act) -> str:
        """Do something with the pack; gives what is wrong with it, in words, or none."""
        if self.state is None:
            return ""
        try:
            after = act(self.state)
        except MaterialsError as error:
            return f"{tell(error.message)} {tell(error.hint)}".strip()
        if after is not self.state:
            self._become(after)
            self._pause.start()
        return ""

    def _become(self, state: BrandState, *, force: bool = False) -> None:
        before, self.state = self.state, state
        self._show(force=force)
        if before is None or before.pack != state.pack:
            self.kept.emit(state.pack)
        self.changed.emit()

    def _paused(self) -> None:
        if self.state is not None:
            self.state = brand_studio.paused(self.state)

    def saved(self, asked: BrandPack, pack: BrandPack, place: str) -> None:
        """Take in that the pack ``asked`` for was saved, as this version, in this file."""
        if self.state is not None and self.state.pack.id == pack.id:
            self.state = brand_studio.kept(self.state, asked, pack)
            self._show(force=False)
            if self.state.is_changed:  # somebody went on typing: what was kept of that went with the draft
                self.kept.emit(self.state.pack)
            self.tell(say("brand.saved", name=place, version=pack.version))
            self.changed.emit()

    def tell(self, words: str, mark: Mark = Mark.READY) -> None:
        """Say at the foot of the side what became of the last act."""
        self.told.setVisible(bool(words))
        self.told.say(words, mark if words else None)

    @property
    def undo_step(self) -> str:
        """The last thing done to the pack."""
        return say(f"what.{self.state.past[-1].what}") if self.state and self.state.past else ""

    @property
    def redo_step(self) -> str:
        """The last undone thing."""
        return say(f"what.{self.state.future[-1].what}") if self.state and self.state.future else ""

    def undo(self) -> None:
        """Take the last step back."""
        self._step(brand_studio.undone)

    def redo(self) -> None:
        """Bring it again."""
        self._step(brand_studio.redone)

    def _step(self, step: Callable[[BrandState], BrandState]) -> None:
        if self.state is not None and (after := step(self.state)) is not self.state:
            self._become(after, force=True)

    # -- state to view

    def _show(self, *, force: bool) -> None:
        if self.state is None:
            return
        pack = self.state.pack
        told = remarks(pack, self._limits, self._today)
        for page, shown in self.pages.items():
            shown.show_seen(Seen(pack, told, self._limits), force=force)
            shown.show_remarks([*_lines(told, page), *(self._prints(pack) if page is Page.WORDS else ())])
        self.list.say_again(tuple(_row(page, told) for page in self.pages))
        self.about.setText(say("brand.version", version=pack.version))
        self.place.setText(say("brand.is-saved" if not self.state.is_changed else "brand.is-kept"))

    def _prints(self, pack: BrandPack) -> Iterator[tuple[Mark, str]]:
        """Where each of the force's own words prints."""
        return ((Mark.NOTE, tell(one.sentence)) for one in self._places(pack))

    def _turn(self, key: str) -> None:
        if key:
            self.stack.setCurrentWidget(self.pages[Page(key)])

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self.list.choose(page.value)

    def focus_first(self) -> None:
        """Put the keyboard on the list of pages."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Bar, pages, the page on show."""
        return [self.bar, self.list, self.stack]


def _row(page: Page, told: Sequence[PackRemark]) -> Row:
    here = [one.severity for one in told if one.page is page]
    worst = next((one for one in Severity if one in here and one is not Severity.NOTE), None)
    mark = MARK_OF[worst] if worst else Mark.DONE
    return Row(page.value, (Line(say(f"brand.page-{page.value}"), Role.LABEL),), mark)


def _lines(told: Sequence[PackRemark], page: Page) -> list[tuple[Mark, str]]:
    """What a page says at its head. Notes on colours stand beside each colour."""
    here = (one for one in told if one.page is page and not (page is Page.COLOURS and one.severity is Severity.NOTE))
    ordered = sorted(here, key=lambda one: list(Severity).index(one.severity))
    return [(MARK_OF[one.severity], f"{tell(one.message)} {tell(one.remedy)}") for one in ordered]
