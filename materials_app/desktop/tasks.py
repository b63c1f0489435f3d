"""Short work away from the window, one piece at a time: read a pack, install it, search folders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from materials_app.desktop.workers import Worker
from materials_app.errors import MaterialsError

T = TypeVar("T")


class Tasks(QObject):
    """Runs work in a thread and gives its result to a function in the window's thread."""

    failed = Signal(object)
    """A ``MaterialsError``, said in its own words; not sent where the caller takes it."""
    broke = Signal(object)
    """A fault of the program."""
    ended = Signal()
    """Nothing is running any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None
        self._done: Callable[[Any], object] = _nothing
        self._take_error: Callable[[Any], object] = _nothing

    @property
    def is_running(self) -> bool:
        """Whether something is being done."""
        return self._worker is not None

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[MaterialsError], object] | None = None,
    ) -> bool:
        """Do ``work`` in a thread, then ``done`` with its result; ``failed`` takes an error in place of the signal.

        Says whether it was begun: one thing at a time.
        """
        if self._worker is not None:
            return False
        worker = Worker(lambda report, stop: work())
        # Bound methods, not lambdas: only a receiver that lives in the window's thread is called there.
        worker.story.finished.connect(self._finished)
        worker.story.failed.connect(self._failed)
        worker.story.broke.connect(self._broke)
        self._worker, self._done, self._take_error = worker, done, failed or self.failed.emit
        worker.start()
        return True

    def _finished(self, result: object) -> None:
        self._end(lambda: self._done(result))

    def _failed(self, error: MaterialsError) -> None:
        self._end(lambda: self._take_error(error))

    def _broke(self, fault: BaseException) -> None:
        self._end(lambda: self.broke.emit(fault))

    def _end(self, then: Callable[[], object]) -> None:
        self._worker = None
        then()
        if self._worker is None:
            self.ended.emit()


def _nothing(result: object) -> None:
    """What is done before anything was begun."""
