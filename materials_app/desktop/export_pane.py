"""The export pane: one pane, four states (ready, running, done, stopped). The editor stays usable beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from materials_app.app.events import Exported, ExportProgress
from materials_app.desktop.button import IconButton
from materials_app.desktop.controls import Ground, MarkView, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.export_files import planned_files
from materials_app.desktop.export_ready import EDGE, Ready
from materials_app.desktop.export_states import Done, Running, Stopped, may_be_printed
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import LARGE, Mark
from materials_app.desktop.wording import counted, say
from materials_app.errors import MaterialsError

WIDTH = 420
TOP = 20


class ExportPane(Ground):
    """What to export, how far it is, what came of it. The window does the work; this says what is wanted."""

    run_wanted = Signal()
    cancel_wanted = Signal()
    folder_wanted = Signal()
    open_wanted = Signal()
    register_wanted = Signal()
    sign_off_wanted = Signal()
    beside_wanted = Signal(str)
    """Large print or Easy Read is wanted beside the leaflets."""
    override_wanted = Signal(object)
    """Someone would export all the same: the problems that they would accept."""
    closed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self._editor = editor
        self.setObjectName("export")
        self.title = Words("", Role.TITLE)
        self._mark = MarkView(Mark.READY, LARGE)
        self.close_button = IconButton("close").called(say("export.close"))
        self.close_button.clicked.connect(self.closed)
        self.ready, self.running, self.done = Ready(editor), Running(), Done()
        self.stopped = Stopped()
        self._arrange()
        self._connect()
        self.show_ready()

    def sizeHint(self) -> QSize:
        """420 pixels wide."""
        return QSize(WIDTH, 600)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, TOP, TOP, 8)
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._states = QStackedWidget()
        for state in (self.ready, self.running, self.done, self.stopped):
            self._states.addWidget(state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._states, 1)

    def _connect(self) -> None:
        self.ready.run.clicked.connect(self.run_wanted)
        self.ready.choose.clicked.connect(self.folder_wanted)
        self.running.cancel.clicked.connect(self._cancel)
        self.ready.signed.record.clicked.connect(self.sign_off_wanted)
        self.ready.beside.wanted.connect(self.beside_wanted)
        self.ready.override_wanted.connect(self.override_wanted)
        self.stopped.override_wanted.connect(self.override_wanted)
        self.done.open.clicked.connect(self.open_wanted)
        self.done.again.clicked.connect(self.show_ready)
        self.done.register.clicked.connect(self.register_wanted)
        self.stopped.back.clicked.connect(self.show_ready)

    @property
    def state(self) -> QWidget | None:
        """The state on show."""
        return self._states.currentWidget()

    def _show(self, state: QWidget, title: str, mark: Mark | None = None) -> None:
        self.title.setText(title)
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.show_mark(mark)
        self.close_button.setVisible(state is not self.running)
        self._states.setCurrentWidget(state)

    def show_ready(self, note: str = "") -> None:
        """Offer to export; ``note`` says what became of the last attempt."""
        self.ready.show_note(note if isinstance(note, str) else "")
        self._show(self.ready, say("export.title"))
        self.ready.run.setFocus()

    def show_running(self) -> None:
        """An export has begun."""
        self.running.begin(planned_files(self._editor.views))
        self._show(self.running, say("export.running"))
        self.running.cancel.setFocus()

    def show_progress(self, progress: ExportProgress) -> None:
        """One step of it."""
        self.running.show_progress(progress)

    def show_result(self, result: Exported, kept: str = "") -> None:
        """It is over: files, or what blocks them; ``kept`` says what is remembered of the printer."""
        if result.blocking:
            self.stopped.show_blocking(result)
            self._show(self.stopped, say("export.blocked"), Mark.ERROR)
            self.stopped.back.setFocus()
            return
        self.done.show_result(result, kept)
        self.done.register.setVisible(may_be_printed(result) and self._editor.user is not None)
        self._show(self.done, counted("export.done-one", "export.done", len(result.files)), Mark.READY)
        self.done.open.setFocus()

    def show_error(self, error: MaterialsError) -> None:
        """It could not be done: what happened, what to do."""
        self.stopped.show_error(error)
        self._show(self.stopped, say("export.blocked"), Mark.ERROR)
        self.stopped.back.setFocus()

    def _cancel(self) -> None:
        self.running.cancel.setEnabled(False)
        self.running.now.setText(say("export.stopping"))
        self.cancel_wanted.emit()
