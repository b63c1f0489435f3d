"""The right pane: what is wrong, worst first; Enter or a double click goes to the field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from materials_app.app.actions import choose_language
from materials_app.app.corrections import correction_of
from materials_app.app.duty_language import DUTY, language_for_duty
from materials_app.app.overriding import take_back
from materials_app.app.problems import Problem, counts
from materials_app.app.why import why_of
from materials_app.desktop.announcing import announce
from materials_app.desktop.button import Button, IconButton, Scale
from materials_app.desktop.controls import Ground, MarkView, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.problems_model import WHY, Index, ProblemRow, ProblemsModel, spoken
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import counted, languages_said, say

WIDTH = 328
LEAST_WIDTH = 280
EDGE = 20
TOP = 16
LIST_EDGE = 12
READY_MARK = 28


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a row: its words and what it does."""

    words: str
    act: Callable[[], object]


class ProblemList(QListView):
    """The list itself. Enter takes the current problem, Right and Left open and close why; its row carries buttons."""

    taken = Signal(object)

    def __init__(self, model: ProblemsModel, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = model
        self._editor = editor
        self._offered: tuple[str, ...] = ()
        self.setModel(model)
        self.setItemDelegate(ProblemRow(self._buttons, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._take)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Move the buttons to the current row."""
        super().currentChanged(current, previous)
        if previous.isValid():
            self.closePersistentEditor(previous)
        if current.isValid():
            self.openPersistentEditor(current)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: on the first row, where none is in hand."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._problems.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the field, Right opens why and Left closes it."""
        index, key = self.currentIndex(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._take(index)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and index.isValid():
            self.show_why(index, shown=key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the sentences anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def show_why(self, index: Index, *, shown: bool) -> None:
        """Open the paragraph that says why in a row, or close it."""
        problem = self._problems.problem(index)
        if problem is None or shown == bool(index.data(WHY)):
            return
        words = tell(why_of(problem.finding, self._editor.catalogue.rulebook)) if shown else ""
        self._problems.show_why(index, words)
        if words:
            announce(self, words)
        self._make_buttons_again(index)
        self.doItemsLayout()
        self.scrollTo(index)

    def freshen(self) -> None:
        """Offer what can be done now: a fix is known only once every layout is laid out."""
        index = self.currentIndex()
        if index.isValid() and self._offered != tuple(offer.words for offer in self._offers(index)):
            self._make_buttons_again(index)
            self.scheduleDelayedItemsLayout()

    def _make_buttons_again(self, index: Index) -> None:
        box, focus = self.indexWidget(index), self.focusWidget()
        old = [] if box is None else box.findChildren(Button)
        at = next((number for number, button in enumerate(old) if button is focus and button.hasFocus()), -1)
        self.closePersistentEditor(index)
        self.openPersistentEditor(index)
        box = self.indexWidget(index)
        new = [] if box is None else box.findChildren(Button)
        if at >= 0 and new:
            new[min(at, len(new) - 1)].setFocus()

    # -- buttons

    def _offers(self, index: Index) -> tuple[Offer, ...]:
        """What can be done about a row's problem: what puts it right, the way to its field, why."""
        problem = self._problems.problem(index)
        if problem is None:
            return ()
        is_open = bool(index.data(WHY))
        return (
            *_fixes(self._editor, problem),
            Offer(say("problems.go"), lambda: self.taken.emit(problem)),
            Offer(
                say("problems.hide-why" if is_open else "problems.why"),
                lambda: self.show_why(self.currentIndex(), shown=not is_open),
            ),
        )

    def _buttons(self, index: Index) -> list[Button]:
        offers, problem = self._offers(index), self._problems.problem(index)
        self._offered = tuple(offer.words for offer in offers)
        made = []
        for offer in offers:
            button = Button(offer.words, scale=Scale.SMALL)
            button.setAccessibleDescription(spoken(problem) if problem else "")
            button.clicked.connect(offer.act)
            made.append(button)
        return made

    def _take(self, index: QModelIndex) -> None:
        problem = self._problems.problem(index)
        if problem is not None:
            self.taken.emit(problem)


def _fixes(editor: Editor, problem: Problem) -> tuple[Offer, ...]:
    """What puts a problem right, as buttons: each one step of undo."""
    if problem.accepted:
        return (Offer(say("problems.take-back"), lambda: editor.do(partial(take_back, acceptances=problem.accepted))),)
    short = editor.short_form_for(problem)
    correction = correction_of(problem, editor.views) if editor.is_settled else None
    fixes = []
    if short is not None:
        fixes.append(Offer(say("fix.short-form"), lambda: editor.do(short.apply)))
    if correction is not None:
        fixes.append(Offer(say("fix.write", words=correction.wanted), lambda: editor.do(correction.apply)))
    spoken = language_for_duty(editor.catalogue, editor.document) if problem.finding.id == DUTY else ""
    if spoken:
        words = say("fix.language", language=languages_said(spoken))
        fixes.append(Offer(words, lambda: editor.do(lambda state: choose_language(state, spoken, editor.campaign))))
    return tuple(fixes)


class ProblemsPane(Ground):
    """Problems of every layout of the set. ``closed`` asks the window to fold the pane into the status light."""

    closed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self._editor = editor
        self._sitting = -1
        self.setObjectName("problems")
        self.setMinimumWidth(LEAST_WIDTH)
        self._model = ProblemsModel(self)
        self.list = ProblemList(self._model, editor)
        self.list.setAccessibleName(say("problems.title"))
        self.list.taken.connect(editor.go_to)
        self.foot = Words("", Role.NOTE, quiet=True).wrapped()
        self._close = IconButton("close").called(say("problems.close"))
        self._close.clicked.connect(self.closed)
        self._arrange()
        editor.changed.connect(self.show_state)
        editor.caught_up.connect(self.show_state)
        self.show_state()

    def sizeHint(self) -> QSize:
        """328 pixels wide where there is room."""
        return QSize(WIDTH, 600)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, TOP, TOP, 8)
        head.addWidget(Words(say("problems.title"), Role.HEADING))
        head.addStretch(1)
        head.addWidget(self._close)
        self._body = QStackedWidget()
        listed = QWidget()
        inset = QVBoxLayout(listed)
        inset.setContentsMargins(LIST_EDGE, 0, LIST_EDGE, 0)
        inset.addWidget(self.list)
        self._body.addWidget(listed)
        self._ready = Words("", Role.NOTE, quiet=True)
        self._body.addWidget(_nothing_to_fix(self._ready))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._body, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 12)
        foot.setSpacing(12)
        foot.addWidget(Rule())
        foot.addWidget(self.foot)
        column.addLayout(foot)

    def show_state(self) -> None:
        """Show the problems of the set."""
        editor = self._editor
        before = self._model.problem(self.list.currentIndex())
        if self._model.show_problems(editor.problems):
            row = self._model.row_of(before) if before else -1
            self.list.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        elif editor.is_settled:
            self.list.freshen()
        layouts = len(editor.document.layouts)
        self._ready.setText(counted("problems.none-one", "problems.none-more", layouts))
        self._turn()
        stopped, _ = counts(editor.problems)
        words = counted("problems.stop-one", "problems.stop", stopped) if stopped else say("problems.may-export")
        self.foot.setText(words)

    def _turn(self) -> None:
        """Show the list, or that there is nothing to fix. While words wait to be judged what was said of them stays:
        turning at every key would flicker, and lay the pane out twice."""
        editor = self._editor
        if editor.is_settled:
            self._sitting = editor.sitting
        if editor.problems or self._sitting != editor.sitting:
            self._body.setCurrentIndex(0)
        elif editor.is_settled:
            self._body.setCurrentIndex(1)

    def step(self, by: int) -> None:
        """Go to the next finding, or back; from the last to the first."""
        count = self._model.rowCount()
        if not count:
            return
        now = self.list.currentIndex().row()
        row = (now + by) % count if now >= 0 else (0 if by > 0 else count - 1)
        self.list.setCurrentIndex(self._model.index(row, 0))
        problem = self._model.problem(self.list.currentIndex())
        if problem is not None:
            self._editor.go_to(problem)


def _nothing_to_fix(more: Words) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setSpacing(8)
    column.addStretch(1)
    column.addWidget(MarkView(Mark.READY, READY_MARK), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(Words(say("problems.none"), Role.STRONG), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(more, 0, Qt.AlignmentFlag.AlignHCenter)
    hint = Words(say("problems.hint"), Role.NOTE, quiet=True).wrapped()
    hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(hint)
    column.addStretch(1)
    return box
