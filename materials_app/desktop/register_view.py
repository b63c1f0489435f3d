"""The print register in the window: what is to be recalled above, every print run in a table, one at the side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from materials_app.app.register import Look
from materials_app.desktop.announcing import announce
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.holding import Holding
from materials_app.desktop.marks import Mark
from materials_app.desktop.records_view import EMPTY_WIDTH, PAGE_EDGE, Upright
from materials_app.desktop.register_detail import RunDetail
from materials_app.desktop.register_model import piece_words, state_words
from materials_app.desktop.register_recall import EDGE, RecallBar
from materials_app.desktop.register_table import RunTable
from materials_app.desktop.segmented import Segmented
from materials_app.desktop.view import View
from materials_app.desktop.wording import counted, say
from materials_app.model.print_run import RunState
from materials_app.records.standing import RunStanding

ALL = "all"
FIELD_WIDTH, FIELD_HEIGHT = 240, 32
NO_RUN = "none"


class RegisterView(View):
    """Shows the register; what can be done with it are wishes the window grants."""

    add_wanted = Signal()
    change_wanted = Signal()
    list_wanted = Signal()
    export_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    take_down_wanted = Signal(object)
    place_wanted = Signal(object)
    strike_wanted = Signal(object)
    """A ``RunStanding`` each."""
    picture_wanted = Signal(object)
    """Another run is the current one: it, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("register.title"), parent)
        self.setObjectName("register")
        self.look = Look()
        self.called: Mapping[str, str] = {}
        """What layouts are called, by their ids."""
        self.steps: tuple[str, str] = ("", "")
        self.change = Button(say("register.change"))
        self.add = Button(say("register.add"), icon_name="plus")
        self.bar.row.addWidget(self.change)
        self.bar.row.addWidget(self.add)
        self.recall = RecallBar()
        self.filter = Segmented(say("register.filter"), [(ALL, ""), *((state.value, "") for state in RunState)])
        self.field = QLineEdit()
        self.field.setFont(ui_font(Role.BODY))
        self.field.setPlaceholderText(say("register.find"))
        self.field.setAccessibleName(say("register.find"))
        self.field.setTextMargins(8, 0, 8, 0)
        self.field.setMinimumHeight(FIELD_HEIGHT)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.export = Button(say("register.export"))
        self.table, self.detail = RunTable(), RunDetail()
        self.said = MarkedNote(Role.NOTE, 14)
        self.count = Words("", Role.NOTE, quiet=True)
        self._holding = Holding(self.change, self.add, self.detail.foot)
        self._arrange()
        self._join()

    def _arrange(self) -> None:
        left = Ground("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.recall)
        self.tools = Tools(self.filter, self.field, self.export)
        column.addWidget(self.tools)
        column.addWidget(self.table, 1)
        both = QWidget()
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(left, 1)
        beside.addWidget(Upright())
        beside.addWidget(self.detail)
        self._body = QStackedWidget()
        self._body.addWidget(both)
        self._none = Words("", Role.READING).wrapped()
        self._body.addWidget(_middle(self._none))
        foot = Ground("window", "top")
        foot.setMinimumHeight(30)
        low = QHBoxLayout(foot)
        low.setContentsMargins(EDGE, 4, EDGE, 4)
        low.setSpacing(20)
        low.addWidget(self.count)
        low.addWidget(self.said, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._body, 1)
        self.column.addWidget(foot)

    def _join(self) -> None:
        self.add.clicked.connect(self.add_wanted)
        self.change.clicked.connect(self.change_wanted)
        self.recall.make.clicked.connect(self.list_wanted)
        self.export.clicked.connect(self.export_wanted)
        for button, wish in (
            (self.detail.take_down, self.take_down_wanted),
            (self.detail.place, self.place_wanted),
            (self.detail.strike, self.strike_wanted),
        ):
            button.clicked.connect(lambda _=False, wish=wish: wish.emit(self.table.current))
        self.filter.chosen.connect(lambda _: self._filter())
        self.field.textChanged.connect(lambda _: self._filter())
        self.table.chosen.connect(lambda: self.picture_wanted.emit(self.table.current))

    @property
    def deeds(self) -> Mapping[str, Button]:
        """The buttons by the names of their actions."""
        return {
            "run-change": self.change,
            "run-add": self.add,
            "recall-list": self.recall.make,
            "register-export": self.export,
            "run-down": self.detail.take_down,
            "run-place": self.detail.place,
            "run-strike": self.detail.strike,
        }

    # -- what is shown

    def show_reading(self) -> None:
        """The register is being read."""
        if not self.look.standings:
            self._none.setText(say("register.reading"))
            self._body.setCurrentIndex(1)

    def show_look(self, look: Look, place: str, number: int = 0) -> None:
        """Show the register as it is, kept at ``place``, with the run of this number as the current one."""
        self.look = look
        counts = {state: len(look.of(state)) for state in RunState}
        for segment in self.filter.segments:
            words = say("register.all") if segment.name == ALL else state_words(RunState(segment.name))
            count = len(look.standings) if segment.name == ALL else counts[RunState(segment.name)]
            segment.setText(f"{words} {count}" if count else words)
            segment.updateGeometry()
        self.tools.settle()
        recalled = look.of(RunState.RECALL)
        self.recall.show_recalled(recalled)
        self.add.variant = Variant.PLAIN if recalled else Variant.PRIMARY  # one green button: the next step
        self.add.setFont(ui_font(Role.STRONG if self.add.variant is Variant.PRIMARY else Role.LABEL))
        self._none.setText(say("register.none"))
        self._body.setCurrentIndex(0 if look.standings else 1)
        self.export.setEnabled(bool(look.standings))
        runs = counted("register.runs-one", "register.runs", len(look.standings))
        copies = say("register.copies", copies=f"{look.copies:,}")
        self.count.setText(f"{runs}, {copies}" if look.standings else "")
        self.table.show_runs(look.standings, self.called, number)
        self.name_it(say("register.title"), place)

    def _filter(self) -> None:
        state = "" if self.filter.current == ALL else self.filter.current
        self.table.show_only(state, self.field.text())

    def piece(self, one: RunStanding) -> str:
        """What the piece of a run is called."""
        return piece_words(one.run, self.called)

    def show_run(self, one: RunStanding | None, picture: bytes) -> None:
        """Show a run at the side."""
        self.detail.show_run(one, self.piece(one) if one else "", picture)

    def show_picture(self, number: int, picture: bytes) -> None:
        """The picture of a run was found: show it, if that run is still looked at."""
        one = self.table.current
        if one is not None and one.run.id == number:
            self.detail.show_picture(picture, self.piece(one))

    def hold(self) -> None:
        """A record is being made: nothing can be pressed that would make another."""
        self._holding.hold()
        self.changed.emit()

    def free(self) -> None:
        """Let records be made again."""
        self._holding.free()
        self.changed.emit()

    def tell(self, words: str, mark: Mark = Mark.READY) -> None:
        """Say what became of the last act, here and to screen readers."""
        self.said.say(words, mark if words else None)
        if words:
            announce(self, words)

    # -- undo, keyboard

    @property
    def undo_step(self) -> str:
        """What undo would take back."""
        return "" if self._holding.is_on else self.steps[0]

    @property
    def redo_step(self) -> str:
        """What redo would bring again."""
        return "" if self._holding.is_on else self.steps[1]

    def show_steps(self, undo: str, redo: str) -> None:
        """Undo and redo mean this now."""
        self.steps = (undo, redo)
        self.changed.emit()

    def undo(self) -> None:
        """Take the last record back."""
        self.undo_wanted.emit()

    def redo(self) -> None:
        """Make it again."""
        self.redo_wanted.emit()

    def focus_first(self) -> None:
        """Put the keyboard on the table, or on the button that adds the first run."""
        (self.table if self.look.standings else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Bar, what is to be recalled, filter, table, detail."""
        return [self.bar, self.recall, self.filter, self.table, self.detail]


class Tools(Ground):
    """Filter left, field and button right; where there is no room for that, below each other."""

    def __init__(self, choices: QWidget, *others: QWidget) -> None:
        super().__init__("window", "bottom")
        self._choices, self._others = choices, others
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(EDGE, 10, EDGE, 10)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._low = QHBoxLayout()
        self._low.setSpacing(8)
        for one in others:
            self._low.addWidget(one)
        self._low.addStretch(1)
        self._grid.addWidget(choices, 0, 0)
        self._grid.addLayout(self._low, 0, 2)
        self._is_low = False

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest of its two rows."""
        hint = super().minimumSizeHint()
        return QSize(max(self._choices.sizeHint().width(), self._low.sizeHint().width()) + 2 * EDGE, hint.height())

    def settle(self) -> None:
        """Lay the rows beside or below each other."""
        wanted = self._choices.sizeHint().width() + self._low.sizeHint().width() + 2 * EDGE + 16
        is_low = wanted > self.width()
        if is_low != self._is_low:
            self._is_low = is_low
            self._grid.removeItem(self._low)
            self._grid.addLayout(self._low, 1 if is_low else 0, 0 if is_low else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        self.settle()


def _middle(words: Words) -> QWidget:
    box = Ground("panel")
    column = QVBoxLayout(box)
    column.setContentsMargins(PAGE_EDGE, PAGE_EDGE, PAGE_EDGE, PAGE_EDGE)
    column.addStretch(1)
    words.setMaximumWidth(EMPTY_WIDTH)
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words, EMPTY_WIDTH)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return box
