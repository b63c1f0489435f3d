"""Pictures of printed pages, as the register keeps them: read when a run is looked at, each once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from materials_app.desktop.tasks import Tasks
from materials_app.errors import MaterialsError

if TYPE_CHECKING:
    from materials_app.records.register import Register


class Pictures(QObject):
    """Looks for the picture of the run that was last asked for, when nothing else is read or written."""

    found = Signal(int, object)
    """The number of a run, and its picture (PNG; empty where it has none)."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._known: dict[int, bytes] = {}
        self._missed: set[int] = set()
        self._wanted: tuple[Register, int] | None = None
        tasks.ended.connect(self._look)

    def of(self, register: Register, number: int) -> bytes:
        """The picture of a run where it was read before; else nothing, and ``found`` may tell it later."""
        self._wanted = register, number
        self._missed.discard(number)
        self._look()
        return self._known.get(number, b"")

    def _look(self) -> None:
        if self._wanted is None or self._tasks.is_running:
            return
        register, number = self._wanted
        if number not in self._known and number not in self._missed:
            self._tasks.run(lambda: register.picture(number), partial(self._take, number), partial(self._miss, number))

    def _take(self, number: int, picture: bytes) -> None:
        self._known[number] = picture
        self.found.emit(number, picture)

    def _miss(self, number: int, error: MaterialsError) -> None:
        """The facts of the run are there; what is in the way is told at the next act, and tried when it is looked at
        again."""
        self._missed.add(number)
