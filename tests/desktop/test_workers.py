"""Work in a thread: told to the end, then let go of with all it held."""

from __future__ import annotations

import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from materials_app.desktop.workers import Worker
from materials_app.errors import CancelledError


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
