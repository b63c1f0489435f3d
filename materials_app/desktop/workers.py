"""Long work away from the window: one runner in a thread of the pool, telling its story by signals.

A worker holds no widget. It is never killed: it is asked to stop, and stops between two steps.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, SignalInstance

from materials_app.app.files import save_again
from materials_app.app.own_files import OwnFiles
from materials_app.catalogue.catalogue import Catalogue
from materials_app.desktop.spare_memory import give_back_spare_memory
from materials_app.errors import CancelledError, MaterialsError
from materials_app.model.campaign_set import CampaignSet

if TYPE_CHECKING:
    from materials_app.app.proof import Look, Proof
    from materials_app.pipeline.studio import Studio

if TYPE_CHECKING:  # its tables cost the window's start what only a press release needs
    from materials_app.app.release_reading import Source

Work = Callable[[Callable[[object], None], Callable[[], bool]], object]
"""Work takes a way to report and a way to ask whether to stop, and gives its result."""


class Story(QObject):
    """What a worker tells; lives in the window's thread, so every slot runs there."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    """A ``MaterialsError``: said in its own words."""
    broke = Signal(object)
    """Any other exception: a fault of the program, for the one handler of those."""
    cancelled = Signal()
    ended = Signal(object)
    """After all others, with the worker: nothing more will be told."""


class Worker:
    """One piece of work and its story. ``outcome`` is what came of it: its result, or the exception that ended it.

    A plain object, not a QRunnable: a pool never lets go of one of those that Python made, and with it of its result.
    """

    def __init__(self, work: Work) -> None:
        self.story = Story()
        self.outcome: object = None
        self._work = work
        self._stop = threading.Event()
        self._done = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    def start(self, pool: QThreadPool | None = None) -> None:
        """Begin in a thread of the pool, of the program's own one where none is named."""
        _AT_WORK.add(self)
        self.story.ended.connect(_let_go)
        (pool or QThreadPool.globalInstance()).start(self.run)

    @property
    def is_done(self) -> bool:
        """Whether the work has ended, before anybody is told."""
        return self._done.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait for the end of the work, if its story cannot be; false when it did not come in time."""
        return self._done.wait(seconds)

    def run(self) -> None:
        """Do the work; Qt calls this in the thread."""
        try:
            result = self._work(self.story.progressed.emit, self._stop.is_set)
        except CancelledError:
            self._done.set()
            self.story.cancelled.emit()
        except MaterialsError as error:
            self._end(error, self.story.failed)
        except Exception as fault:  # noqa: BLE001  (a border: nothing above a thread would ever see it)
            self._end(fault, self.story.broke)
        else:
            self._end(result, self.story.finished)
        self.story.ended.emit(self)

    def _end(self, outcome: object, told: SignalInstance) -> None:
        self.outcome = outcome
        self._done.set()
        told.emit(outcome)


_AT_WORK: set[Worker] = set()
"""Held from their start until the window has heard the end of their story: whoever began one need not keep it."""


def _let_go(worker: Worker) -> None:
    """Hold a worker no longer, once the signal that said so is done with."""
    QTimer.singleShot(0, partial(_AT_WORK.discard, worker))


def export_worker(document: CampaignSet, folder: Path, own: OwnFiles, on: date) -> Worker:
    """A worker that makes the pack of ``document`` as it is now, with the user's ``own`` files."""

    def work(report: Callable[[object], None], stop: Callable[[], bool]) -> object:
        # Imported in the worker: reportlab, pikepdf and the raster would cost the window's start 300 ms.
        from materials_app.app.export import run_export

        return run_export(document, folder, own, on, progress=report, cancelled=stop)

    return Worker(work)


def save_worker(document: Callable[[], CampaignSet], path: Path, stamp: str, *, keep_previous: bool) -> Worker:
    """A worker that saves a set over its file: a shared drive may take its time, and typing goes on meanwhile.

    ``document`` gives the set as it is to be saved; it is asked in the worker.
    """
    return Worker(lambda _report, _stop: save_again(document(), path, stamp, keep_previous=keep_previous))


def release_worker(source: Source, catalogue: Catalogue, on: date) -> Worker:
    """A worker that reads a press release and takes it apart, held against the tables the window uses."""

    def work(report: Callable[[object], None], stop: Callable[[], bool]) -> object:
        from materials_app.app.release_reading import read_source

        return read_source(source, catalogue, on)

    return Worker(work)


class Maker:
    """What makes proofs, kept from one to the next: fonts of its own, because two threads may not share them.

    One worker at a time holds it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._opened: tuple[OwnFiles, object, Studio] | None = None

    @contextmanager
    def use(self, own: OwnFiles, data: object) -> Iterator[Studio]:
        """The studio with the user's ``own`` files, opened again when they or the window's ``data`` are others."""
        from materials_app.pipeline.studio import open_studio

        with self._lock:
            if self._opened is None or self._opened[0] != own or self._opened[1] is not data:
                self._opened = (own, data, open_studio(own.beside, own.user))
            yield self._opened[2]


@dataclass(frozen=True, slots=True)
class ProofWanted:
    """What a proof is to be made of: a layout of a set, with the user's own files, on a day.

    ``data`` is the window's catalogue: another one means that packs came or went.
    """

    document: CampaignSet
    layout: str
    own: OwnFiles
    on: date
    data: object


def proof_worker(maker: Maker, wanted: ProofWanted) -> Worker:
    """A worker that makes the press file of a layout and looks at it; it reports the plates before the verdict."""

    def work(report: Callable[[object], None], stop: Callable[[], bool]) -> object:
        from materials_app.app.proof import make_proof

        with maker.use(wanted.own, wanted.data) as studio:
            made = make_proof(studio, wanted.document, wanted.layout, wanted.on, report, stop)
        give_back_spare_memory()
        return made

    return Worker(work)


def picture_worker(proof: Proof, look: Look) -> Worker:
    """A worker that puts the plates of every page together as they are looked at."""

    def work(report: Callable[[object], None], stop: Callable[[], bool]) -> object:
        from materials_app.app.proof import picture_of

        return tuple(picture_of(proof, page, look) for page in range(len(proof.pages)))

    return Worker(work)


def warm_up() -> None:
    """Import what an export needs, in the background, once the window stands.

    What is loaded by then stays until the end: Python need not look it over for garbage again, which held a key press
    up for 50 ms every few hundred.
    """

    def work(report: Callable[[object], None], stop: Callable[[], bool]) -> object:
        import materials_app.app.export

        gc.collect()
        gc.freeze()
        return materials_app.app.export.__name__

    Worker(work).start()
