"""The right pane: what is wrong, worst first; Enter or a double click goes to the field."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from materials_app.app.problems import counts
from materials_app.desktop.button import IconButton
from materials_app.desktop.controls import Ground, MarkView, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.problems_model import Index, ProblemRow, ProblemsModel
from materials_app.desktop.wording import counted, say

WIDTH = 328
LEAST_WIDTH = 280
EDGE = 20
TOP = 16
LIST_EDGE = 12
READY_MARK = 28


class ProblemList(QListView):
    """The list itself. Enter takes the current problem, and its row carries a button."""

    taken = Signal(object)

    def __init__(self, model: ProblemsModel, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = model
        self._row = ProblemRow(editor.short_form_for, self)
        self._row.wanted.connect(self.taken)
        self._row.fix_wanted.connect(lambda remedy: editor.do(remedy.apply))
        self.setModel(model)
        self.setItemDelegate(self._row)
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
        """Move the button to the current row."""
        super().currentChanged(current, previous)
        if previous.isValid():
            self.closePersistentEditor(previous)
        if current.isValid():
            self.openPersistentEditor(current)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the sentences anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _take(self, index: QModelIndex) -> None:
        problem = self._problems.problem(index)
        if problem is not None:
            self.taken.emit(problem)


class ProblemsPane(Ground):
    """Problems of every layout of the set. ``closed`` asks the window to fold the pane into the status light."""

    closed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self._editor = editor
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
        self._body = QStackedLayout()
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
        column.addLayout(self._body, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 12)
        foot.setSpacing(12)
        foot.addWidget(Rule())
        foot.addWidget(self.foot)
        column.addLayout(foot)

    def show_state(self) -> None:
        """Show the problems of the set."""
        editor = self._editor
        if self._model.show_problems(editor.problems):
            self.list.setCurrentIndex(QModelIndex())
        layouts = len(editor.document.layouts)
        self._ready.setText(counted("problems.none-one", "problems.none-more", layouts))
        self._body.setCurrentIndex(0 if editor.problems or not editor.is_settled else 1)
        stopped, _ = counts(editor.problems)
        words = counted("problems.stop-one", "problems.stop", stopped) if stopped else say("problems.may-export")
        self.foot.setText(words)

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
    column.addStretch(1)
    return box
