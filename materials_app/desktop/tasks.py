"""Short work away from the window, one piece at a time: read a pack, install it, search folders."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from materials_app.desktop.workers import Worker
from materials_app.errors import MaterialsError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work, and who takes its result, its error or its fault in the window's thread."""

    work: Callable[[], Any]
    done: Callable[[Any], object]
    failed: Callable[[MaterialsError], object]
    broke: Callable[[BaseException], object]


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
        self._task: Task | None = None
        self._waiting: deque[Task] = deque()
        self._is_heard = True

    @property
    def is_running(self) -> bool:
        """Whether something is being done, or waits for its turn."""
        return self._worker is not None or bool(self._waiting)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[MaterialsError], object] | None = None,
    ) -> bool:
        """Do ``work`` in a thread, then ``done`` with its result; ``failed`` takes an error in place of the signal.

        Says whether it was begun: one thing at a time.
        """
        if self.is_running:
            return False
        self.in_turn(work, done, failed)
        return True

    def in_turn(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[MaterialsError], object] | None = None,
        broke: Callable[[BaseException], object] | None = None,
    ) -> None:
        """As ``run``, after everything that was asked for before: nothing is refused, and the order is kept. ``broke``
        takes a fault of the program in place of the signal."""
        if self._is_heard:
            self._waiting.append(Task(work, done, failed or self.failed.emit, broke or self.broke.emit))
            self._next()

    def let_go(self) -> None:
        """The window closes: what waits is not begun, and of what is under way nobody hears any more."""
        self._is_heard = False

    def _next(self) -> None:
        if self._worker is not None or not self._waiting:
            return
        task = self._task = self._waiting.popleft()
        worker = self._worker = Worker(lambda report, stop: task.work())
        # Bound methods, not lambdas: only a receiver that lives in the window's thread is called there.
        worker.story.finished.connect(self._finished)
        worker.story.failed.connect(self._failed)
        worker.story.broke.connect(self._broke)
        worker.start()

    def _finished(self, result: object) -> None:
        self._end(lambda task: task.done(result))

    def _failed(self, error: MaterialsError) -> None:
        self._end(lambda task: task.failed(error))

    def _broke(self, fault: BaseException) -> None:
        self._end(lambda task: task.broke(fault))

    def _end(self, then: Callable[[Task], object]) -> None:
        task, self._task, self._worker = self._task, None, None
        if task is None or not self._is_heard:
            return
        try:
            then(task)
        finally:  # whoever took it may have failed: what waits behind it does not pay for that
            self._next()
            if self._worker is None:
                self.ended.emit()
