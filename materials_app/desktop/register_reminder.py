"""The one reminder of the start page: print runs that are to be recalled, else those that are due for review."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from materials_app.app.register_place import register_place
from materials_app.desktop.announcing import announce
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkView, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import NORMAL, Mark
from materials_app.desktop.start_page import StartPage
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.wording import counted, say
from materials_app.errors import MaterialsError
from materials_app.records.place import is_server, is_there

LATER_MS = 600
"""After the page is painted and its sets are being looked at: nothing waits for a reminder."""
Counts = tuple[int, int]
"""How many runs are to be recalled, and how many are due for review."""


class RegisterReminder(QObject):
    """Looks into this computer's own register whenever the start page is shown. One on a server is asked only when
    somebody opens it: the program opens no connection by itself."""

    broke = Signal(object)
    """A fault of the program in the worker."""
    looked = Signal()
    """The register was looked into, or could not be."""

    def __init__(self, page: StartPage, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._editor = page, page.editor
        self.bar = ReminderBar(action)
        page.notices.addWidget(self.bar)
        self.tasks = Tasks(self)
        self.tasks.broke.connect(self.broke)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER_MS)
        self._timer.timeout.connect(self.look)
        page.seen.connect(self._see)

    def _see(self) -> None:
        if self._place:
            self._timer.start()

    @property
    def _place(self) -> str:
        """Where this computer's own register lies; empty where there is none yet."""
        user = self._editor.user
        place = register_place(os.environ, user) if user else ""
        return place if place and not is_server(place) and is_there(place) else ""

    def look(self) -> None:
        """Look into the register, away from the window."""
        place, catalogue, today = self._place, self._editor.catalogue, self._editor.today
        if not place:
            return

        def read() -> Counts:
            from materials_app.app.register import look_over
            from materials_app.model.print_run import RunState
            from materials_app.records.register import open_register

            look = look_over(open_register(place), catalogue, today)
            return len(look.of(RunState.RECALL)), len(look.of(RunState.REVIEW))

        self.tasks.run(read, self._take, self._failed)

    def _take(self, counts: Counts) -> None:
        self.bar.show_counts(*counts)
        self.looked.emit()

    def _failed(self, error: MaterialsError) -> None:
        """What is wrong with it is said when somebody opens it; a start page is no place for that."""
        self.bar.show_counts(0, 0)
        self.looked.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()


class ReminderBar(Ground):
    """Red where something is to be recalled, amber where something is due for review, else not there."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__("warning_ground", parent=parent)
        self.setObjectName("register-reminder")
        self._mark = MarkView(Mark.WARNING, NORMAL)
        self.words = Words("", Role.STRONG).wrapped()
        self.open = Button(say("register.remind-open"), Variant.QUIET)
        self.open.clicked.connect(action.trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.open)
        self.hide()

    def show_counts(self, recall: int, review: int) -> None:
        """Remind of the worse of the two, or of nothing."""
        kind, count = ("recall", recall) if recall else ("review", review)
        words = counted(f"register.remind-{kind}-one", f"register.remind-{kind}", count) if count else ""
        is_new = words != self.words.text()
        self.ground = "error_ground" if recall else "warning_ground"
        self._mark.show_mark(Mark.ERROR if recall else Mark.WARNING)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()
        if words and is_new:
            announce(self, words)
