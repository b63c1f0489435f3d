"""The review of a release: what is to be decided above, the release and its findings, the way to drafts below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.app import release_session as session
from materials_app.app.release_rows import RowSort, Shown, filters, rows
from materials_app.app.release_session import WHOLE, ReviewState
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import Ground, MarkedNote, MarkView, Words, label_unseen
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.press_release_layout import BETWEEN, Columns
from materials_app.desktop.press_release_list import ReleaseList
from materials_app.desktop.press_release_model import ReleaseModel
from materials_app.desktop.press_release_words import AGAIN, ANSWER, FOLD, LEAVE_STYLE, step_words
from materials_app.desktop.status_light import StatusLight
from materials_app.desktop.wording import counted, may_say, say
from materials_app.intake.decisions import Decision
from materials_app.intake.items import Offer
from materials_app.model.findings import Severity

EDGE = 20
EDGE_RIGHT = 16
FILTER_WIDE = 208
HEAD, FOOT, STATUS = 56, 64, 30


class ReviewPage(QWidget):
    """Decides, item by item. Every change of the state goes through ``do``."""

    changed = Signal()
    """The state is new."""
    drafts_wanted = Signal()
    folder_wanted = Signal()
    figures_wanted = Signal()

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.shown = Shown()
        self.list = ReleaseList(ReleaseModel(state, rows(state, self.shown)))
        self.list.acted.connect(self._act)
        self.list.given.connect(self._take)
        self.list.typed.connect(self._keep_typed)
        self.text_line = Words("", Role.STRONG)
        self.count = Words("", Role.STRONG).wrapped()
        self.filter = Choice()
        self.filter.chosen.connect(self._show_only)
        self.previous = Button(say("release.previous"))
        self.next = Button(say("release.next"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.note = MarkedNote(Role.BODY, 16)
        self.open_folder = Button(say("release.open-folder"), Variant.QUIET)
        self.open_folder.clicked.connect(self.folder_wanted)
        self.add_figures = Button("", Variant.PLAIN)
        self.add_figures.clicked.connect(self.figures_wanted)
        self.why = Words("", Role.LABEL)
        self.why_mark = MarkView(Mark.ERROR)
        self.use_facts = Button("")
        self.use_facts.clicked.connect(self._use_facts)
        self.drafts = Button(say("release.drafts"), Variant.PRIMARY)
        self.drafts.clicked.connect(self.drafts_wanted)
        self.kept = Words("", Role.NOTE, quiet=True)
        self.light = StatusLight()
        self.light.clicked.connect(self._first_blocking)
        self._arrange()
        self.show_note()
        self.show_state()
        self.list.hold(self._first_open())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.list, 1)
        column.addWidget(self._foot())
        column.addWidget(self._status())

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes through."""
        return [self._head_bar, self.list, self._foot_bar, self._status_bar]

    def _head(self) -> QWidget:
        head = self._head_bar = Ground("window", "bottom")
        head.setMinimumHeight(HEAD)
        self._head_row = QHBoxLayout(head)
        self._head_row.setSpacing(8)
        self.filter.setFixedWidth(FILTER_WIDE)
        for part in (self.text_line, self.count, self.filter, self.previous, self.next):
            self._head_row.addWidget(part)
        self._head_row.setStretch(1, 1)
        label_unseen(self.filter, say("release.filter"))
        return head

    def _foot(self) -> QWidget:
        foot = self._foot_bar = Ground("window", "top")
        foot.setMinimumHeight(FOOT)
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.setSpacing(8)
        self._foot_row.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.add_figures, self.open_folder, self.why_mark, self.why, self.use_facts, self.drafts):
            self._foot_row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return foot

    def _status(self) -> QWidget:
        bar = self._status_bar = Ground("window", "top")
        bar.setMinimumHeight(STATUS)
        row = QHBoxLayout(bar)
        row.setContentsMargins(EDGE, 1, 12, 0)
        row.addWidget(self.kept, 1)
        row.addWidget(self.light)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bars share their edges with the columns of the list."""
        super().resizeEvent(event)
        self._line_up(event.size().width())

    def _line_up(self, wide: int) -> None:
        columns = Columns(wide - self.list.verticalScrollBar().sizeHint().width())
        self._head_row.setContentsMargins(columns.text_x, 8, EDGE_RIGHT, 8)
        self._foot_row.setContentsMargins(columns.text_x, 8, EDGE_RIGHT, 8)
        self.text_line.setFixedWidth(columns.text_wide + BETWEEN - self._head_row.spacing())

    # -- the state

    @property
    def undo_step(self) -> str:
        """What undo would take back, in words."""
        past = self.state.past
        return step_words(past[-1].what, past[-1].items, self.state) if past else ""

    @property
    def redo_step(self) -> str:
        """What redo would bring again, in words."""
        future = self.state.future
        return step_words(future[-1].what, future[-1].items, self.state) if future else ""

    def undo(self) -> None:
        """Take the last decision back."""
        items = self.state.past[-1].items if self.state.past else ()
        self.do(session.undone, items[0] if items else 0)

    def redo(self) -> None:
        """Decide again what was taken back."""
        items = self.state.future[-1].items if self.state.future else ()
        self.do(session.redone, items[0] if items else 0)

    def do(self, action: session.Action, number: int | None = None) -> None:
        """Apply an action to the state and show the result, with the item ``number`` in hand."""
        state = action(self.state)
        if state is self.state:
            return
        self.state = state
        self.show_note()
        self._show_rows(self._in_hand if number is None else number)
        self.show_state()
        self.changed.emit()

    def show_release(self, state: ReviewState) -> None:
        """Review another release."""
        self.state = state
        self.shown = Shown()
        self.show_note()
        self._show_rows(self._first_open())
        self.show_state()
        self.changed.emit()

    @property
    def _in_hand(self) -> int:
        at = self.list.currentIndex().row()
        return self.list.rows.rows[at].number if 0 <= at < len(self.list.rows.rows) else 0

    def _show_rows(self, number: int) -> None:
        self.list.show_state(self.state, rows(self.state, self.shown), number)

    def show_state(self) -> None:
        """Show counts, what stands in the way of drafts, what undo takes back."""
        state = self.state
        release = state.intake.release
        paragraphs = counted("release.paragraph", "release.paragraphs", len(release.paragraphs))
        self.text_line.setText(paragraphs)
        total, left = len(state.intake.items), len(state.open)
        if not total:
            self.count.setText(say("release.nothing"))
        elif left:
            self.count.setText(say("release.count", total=total, decided=total - left, left=left))
        else:
            self.count.setText(say("release.count-done", total=total))
        options = [
            (name, say("release.filter-count", name=may_say("release.filter", name), count=many))
            for name, many in filters(state)
        ]
        self.filter.offer(options, self.shown.filter)
        for button in (self.previous, self.next):
            button.setEnabled(bool(left))
        self._show_way(len(state.blocking))
        found = [finding.severity for item in state.open for finding in item.findings]
        self.light.show_counts(found.count(Severity.ERROR), found.count(Severity.WARNING))

    def _show_way(self, blocking: int) -> None:
        """The green button, or what stands before it."""
        facts = self.state.facts
        self.drafts.setEnabled(not blocking and facts > 0)
        free = len(session.faultless(self.state))
        self.use_facts.setVisible(free > 0)
        self.use_facts.setText(counted("release.use-fact", "release.use-facts", free))
        if blocking:
            self.why.setText(counted("release.first-one", "release.first", blocking))
        else:
            self.why.setText("" if facts else say("release.no-facts"))
        self.why_mark.show_mark(Mark.ERROR if blocking else Mark.NOTE)
        for part in (self.why_mark, self.why):
            part.setVisible(bool(self.why.text()))

    def show_note(self, words: str = "", mark: Mark = Mark.READY, *, saved: bool = False, figures: int = 0) -> None:
        """Say what came of the drafts until the next decision; else what is taken over."""
        self.note.say(words or say("release.only-facts"), mark if words else None)
        self.open_folder.setVisible(saved)
        self.add_figures.setVisible(figures > 0)
        self.add_figures.setText(counted("release.add-figure", "release.add-figures", figures))

    def show_kept(self, words: str) -> None:
        """Say where the decisions are."""
        self.kept.setText(words)

    # -- what a person does

    def _act(self, at: int, name: str, by_key: bool) -> None:
        row = self.list.rows.rows[at]
        if name == ANSWER:
            self.list.open_form(at)
        elif name == FOLD:
            self._fold(at)
        elif name == LEAVE_STYLE:
            self.do(lambda state: session.decide_all(state, session.style_left(state), Offer.LEAVE), 0)
            self._hold_style()
        elif name == AGAIN:
            self.do(lambda state: session.take_back(state, row.number))
        else:
            self._decide(Decision(row.number, Offer(name)), on=by_key)
        if name != ANSWER:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self, decision: Decision, *, on: bool) -> None:
        """Decide; by key the next undecided item is taken in hand, because the hand does not leave the keyboard."""
        after = self._after(decision.item) if on else decision.item
        self.do(lambda state: session.decide(state, decision), after)
        if on and after == decision.item and session.style_left(self.state):
            self._hold_style()

    def _take(self, decision: Decision) -> None:
        self.list.close_form()
        if decision.item == WHOLE:
            self.do(lambda state: session.answer_whole(state, decision.answers), 0)
            self._hold_sort(RowSort.WHOLE)
        else:
            self._decide(decision, on=True)

    def _keep_typed(self, decision: Decision) -> None:
        """Keep what is being typed; nothing on show changes."""
        self.state = session.typed(self.state, decision)
        self.list.rows.review = self.state
        self.changed.emit()

    def _use_facts(self) -> None:
        self.do(lambda state: session.decide_all(state, session.faultless(state), Offer.USE))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, at: int) -> None:
        self.shown = Shown(self.shown.filter, style=not self.shown.style)
        self._show_rows(0)
        self.list.hold_row(at)

    def _hold_style(self) -> None:
        self._hold_sort(RowSort.STYLE)

    def _hold_sort(self, sort: RowSort) -> None:
        found = [at for at, row in enumerate(self.list.rows.rows) if row.sort is sort]
        if found:
            self.list.hold_row(found[0])

    def _show_only(self, name: str) -> None:
        self.shown = Shown(name, style=self.shown.style)
        self._show_rows(self._in_hand)

    # -- going on

    def step(self, by: int) -> None:
        """Take the next undecided item in hand, or the one before; from the last to the first."""
        order = [row.number for row in self.list.rows.rows if row.item]
        waiting = [number for number in order if self.state.decisions.of(number) is None]
        if not waiting:
            self._bring_hidden()
            return
        now = order.index(self._in_hand) if self._in_hand in order else -1
        places = [order.index(number) for number in waiting]
        if by > 0:
            wanted = next((place for place in places if place > now), places[0])
        else:
            wanted = next((place for place in reversed(places) if place < now), places[-1])
        self._bring(order[wanted])

    def _bring(self, number: int) -> None:
        """Take an item in hand, whatever hides it now."""
        item = self.state.item(number)
        if item is not None and self.list.rows.row_of(number) < 0:
            self.shown = Shown(style=self.shown.style or session.is_style(item))
            self._show_rows(number)
            self.show_state()
        else:
            self.list.hold(number)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_hidden(self) -> None:
        """Nothing on show is left to decide: bring the first of what is hidden."""
        if self.state.open:
            self._bring(self.state.open[0].number)

    def _after(self, number: int) -> int:
        """The item to take in hand after one was decided: the next undecided one on show, else the same."""
        order = [row.number for row in self.list.rows.rows if row.item]
        at = order.index(number) if number in order else 0
        ahead = (*order[at + 1 :], *order[:at])
        return next((one for one in ahead if self.state.decisions.of(one) is None), number)

    def _first_open(self) -> int:
        ordered = (row.number for row in rows(self.state, self.shown) if row.item)
        return next((number for number in ordered if self.state.decisions.of(number) is None), 0)

    def _first_blocking(self) -> None:
        blocking = self.state.blocking
        if blocking:
            self._bring(blocking[0].number)
        else:
            self.step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 goes to the next undecided item, Shift+F8 to the one before: as in the editor's problems."""
        if event.key() == Qt.Key.Key_F8:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
