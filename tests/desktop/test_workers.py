"""Work in a thread: told to the end, then let go of with all it held."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from materials_app.desktop.tasks import Tasks
from materials_app.desktop.workers import Worker
from materials_app.errors import CancelledError, InputError
from materials_app.model.said import said


class Plates:
    """What takes much memory."""


class Listener(QObject):
    """Hears what a worker tells."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.heard = ""
        worker.story.finished.connect(self._hear)
        worker.story.cancelled.connect(self._hear_of_stop)

    def _hear(self, told: object) -> None:
        self.heard = type(told).__name__

    def _hear_of_stop(self) -> None:
        self.heard = "stopped"


def _stopped() -> object:
    raise CancelledError("Nobody waits for it.")


@pytest.mark.parametrize(("make", "told"), [(Plates, "Plates"), (_stopped, "stopped")])
def test_a_worker_nobody_keeps_tells_its_story_and_is_let_go_of(
    make: Callable[[], object], told: str, qtbot: QtBot
) -> None:
    worker = Worker(lambda report, stop: make())
    listener, held = Listener(worker), weakref.ref(worker)
    worker.start()
    del worker
    qtbot.waitUntil(lambda: held() is None)
    assert listener.heard == told


def test_tasks_in_turn_keep_their_order_whatever_becomes_of_them(dressed: QApplication, qtbot: QtBot) -> None:
    parent, told = QObject(), list[object]()
    tasks = Tasks(parent)
    held = threading.Event()
    tasks.broke.connect(lambda fault: told.append(type(fault).__name__))
    tasks.failed.connect(lambda error: told.append(str(error.message)))

    def refused() -> object:
        raise InputError(said("No."), error_id="no")

    with qtbot.waitSignal(tasks.ended):
        assert tasks.run(held.wait, told.append)
        assert not tasks.run(list, told.append), "one at a time"
        tasks.in_turn(lambda: 1 / 0, told.append)
        tasks.in_turn(refused, told.append)
        tasks.in_turn(lambda: "last", told.append)
        held.set()
    assert told == [True, "ZeroDivisionError", "No.", "last"]


def test_of_tasks_that_were_let_go_of_nobody_hears(dressed: QApplication, qtbot: QtBot) -> None:
    parent, told = QObject(), list[object]()
    tasks = Tasks(parent)
    held, begun = threading.Event(), threading.Event()
    tasks.run(held.wait, told.append)
    tasks.in_turn(begun.set, told.append)
    tasks.let_go()
    held.set()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert told == []
    assert not begun.is_set()
