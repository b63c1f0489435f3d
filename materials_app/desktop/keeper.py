"""Keeps the set in hand by itself: in a journal at every edit, in its own file two seconds after the last one.

Nobody is asked, and nothing is lost: where the file cannot be written, the work stays in the journal, the window says
so in words, and it is tried again.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from materials_app import locks
from materials_app.app import recovery
from materials_app.app.files import CHANGED_MEANWHILE, SavedSet, free_path
from materials_app.app.names import proposed_file
from materials_app.app.recovery import Journal
from materials_app.app.saving import PRIVATE_FOLDER
from materials_app.app.set_lock import SetLock
from materials_app.app.settings import with_recent
from materials_app.app.versions import versioned
from materials_app.desktop.editor import Editor
from materials_app.desktop.timers import one_shot
from materials_app.desktop.workers import Worker, save_worker
from materials_app.disk import make_last
from materials_app.errors import MaterialsError, OutputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.said import said

SAVE_MS = 2000
"""After the last change."""
RETRY_MS = 10_000
"""Between two tries of a file that could not be written."""
PATIENCE_S = 10.0
"""How long closing waits for a drive that does not answer."""
SLOW = "drive-slow"
UNKNOWN_FAULT = "set-not-saved"


@dataclass(frozen=True, slots=True)
class SaveJob:
    """A set on its way to a file: for which sitting of the editor, to which file."""

    worker: Worker
    sitting: int
    target: Path


class Keeper(QObject):
    """Keeps one window's set. ``folder`` is where the window's settings lie: journals and unplaced sets lie beside."""

    changed = Signal()
    """Saved, not saved any more, or in trouble: look at it again."""
    broke = Signal(object)
    """A fault of the program while saving."""

    def __init__(self, editor: Editor, folder: Path, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(editor)
        self._editor = editor
        self._now = now
        self.me = locks.this_process(now())
        self.lock = SetLock(self.me)
        self.journals, self.own = folder / recovery.FOLDER, folder / recovery.OWN
        self.given_up = folder / recovery.GIVEN_UP
        self.trouble: MaterialsError | None = None
        self._journal: Path | None = None
        self._journal_lock: locks.Lock | None = None
        self._seen: tuple[object, ...] = ()
        self._sitting = editor.sitting
        self._kept_previous: set[Path] = set()
        self._is_journalled = self._is_closed = False
        self._job: SaveJob | None = None
        self._late: tuple[SaveJob, ...] = ()
        self._last_job: SaveJob | None = None  # held until its thread is out of it
        self._pool = self._one_by_one()
        self._save_timer = one_shot(self, SAVE_MS, self.save_now)
        self._retry_timer = one_shot(self, RETRY_MS, self.save_now)
        editor.settling.connect(self.settle)
        editor.changed.connect(self.look)

    def _one_by_one(self) -> QThreadPool:
        """A pool of one thread: a sitting's saves follow each other in the order of the edits."""
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        return pool

    # -- what the window looks at

    @property
    def is_safe(self) -> bool:
        """Whether every edit is on a disk, in the set's file or in a journal."""
        return not self._editor.state.is_changed or self._is_journalled

    @property
    def is_due(self) -> bool:
        """Whether the set is about to be saved."""
        return self.trouble is None and (self._save_timer.isActive() or self._job is not None)

    @property
    def is_unplaced(self) -> bool:
        """Whether nobody has given the set a place yet: it has no file, or one in the studio's own folder."""
        path = self._editor.state.path
        return path is None or path.parent == self.own

    @property
    def is_slow(self) -> bool:
        """Whether a drive was waited for in vain, and has not answered yet."""
        return self.trouble is not None and self.trouble.error_id == SLOW

    @property
    def is_hanging(self) -> bool:
        """Whether a save still waits for its drive, so that its thread cannot end."""
        return any(not one.worker.is_done for one in (*self._late, *filter(None, [self._job])))

    @property
    def owns_file(self) -> bool:
        """Whether the set's file is this window's alone: locked by it, and nobody is known to have changed it."""
        return self.lock.is_held and not self._is_waiting_for_a_choice

    # -- looking at the set

    def look(self) -> None:
        """See whether the set has changed; keep it in its journal if so, and save it soon."""
        editor, state = self._editor, self._editor.state
        if editor.sitting != self._sitting:
            self._sitting = editor.sitting
            self._begin_sitting()
        seen = (state.document, state.saved, state.path)
        if len(self._seen) == len(seen) and all(a is b for a, b in zip(self._seen, seen, strict=True)):
            return
        self._seen = seen
        self.lock.follow(None if editor.is_read_only else state.path)
        if state.is_changed and not editor.is_read_only:
            self._write_journal()
            if not self._is_waiting_for_a_choice:
                self._save_timer.start()
        else:
            self._is_saved()
        self.changed.emit()

    @property
    def _is_waiting_for_a_choice(self) -> bool:
        return self.trouble is not None and self.trouble.error_id == CHANGED_MEANWHILE

    def _begin_sitting(self) -> None:
        """Another set is in hand. What could not be saved of the one before stays in its journal, to be offered."""
        if self._job is not None:  # its drive may never answer: this sitting has a thread of its own
            self._late, self._job = (*self._late, self._job), None
            self._pool = self._one_by_one()
        self._save_timer.stop()
        self._retry_timer.stop()
        self._release_journal()
        self.trouble = None
        self._is_journalled = False
        self._kept_previous.clear()

    def _is_saved(self) -> None:
        """The set is in its file, or there is nothing to save."""
        self._save_timer.stop()
        self._retry_timer.stop()
        self.trouble = None
        if self._journal is not None:
            recovery.drop_journal(self._journal)
        self._is_journalled = False

    # -- journal

    def _write_journal(self) -> None:
        state, now = self._editor.state, self._now()
        journal = Journal(state.document, state.layout, now, state.path, state.stamp)
        try:
            if self._journal is None:
                self.journals.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
                self._journal = recovery.new_journal(self.journals, now)
                lock = locks.take(self._journal, self.me)
                self._journal_lock = lock if isinstance(lock, locks.Lock) else None
            recovery.write_journal(journal, self._journal)
            self._is_journalled = True
        except OSError:
            self._is_journalled = False

    def _release_journal(self) -> None:
        if self._journal_lock is not None:
            self._journal_lock.release()
        self._journal, self._journal_lock = None, None

    def make_journal_last(self) -> None:
        """Wait until the disk has the journal: the file could not be written, or the computer is going down."""
        if self._journal is not None and self._is_journalled:
            with suppress(OSError):
                make_last(self._journal)

    # -- the set's own file

    def save_now(self) -> None:
        """Begin to save the set, unless that is going on; its end looks again."""
        editor, state = self._editor, self._editor.state
        self._save_timer.stop()
        self._retry_timer.stop()
        if self._job is not None or not state.is_changed or editor.is_read_only:
            return
        path = state.path or self._own_path(state.document)
        if any(one.target == path for one in self._late):  # its end looks again
            return
        try:
            editor.bring_picture(path.parent)
        except OutputError as refused:
            self._is_in_trouble(refused)
            return
        state = editor.state
        keep = path == state.path and bool(state.stamp) and path not in self._kept_previous
        document = partial(versioned, state.saved, state.document, self._now(), editor.catalogue)
        worker = save_worker(document, path, state.stamp, keep_previous=keep)
        self._job = SaveJob(worker, editor.sitting, path)
        for told in (worker.story.finished, worker.story.failed, worker.story.broke):
            told.connect(self._ended)
        worker.start(self._pool)
        self.changed.emit()

    def _own_path(self, document: CampaignSet) -> Path:
        """A place in the studio's own folder for a set that has none."""
        force = self._editor.force
        with suppress(OSError):
            self.own.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        return free_path(self.own / proposed_file(document, force.public_name if force else ""))

    def settle(self) -> None:
        """Save what waits to be saved, and be done with it; called before anything takes the set's place.

        A drive that was waited for in vain is not waited for again: one command may settle more than once.
        """
        self._ended()
        if self._is_waiting_for_a_choice or self.is_slow:
            return
        for _ in range(2):  # the one under way, and what was edited meanwhile
            if self._job is None:
                self.save_now()
            if self._job is None:
                return
            if not self._job.worker.wait(PATIENCE_S):
                self._is_in_trouble(_slow(self._job.target))
                return
            self._ended()
            if self.trouble is not None:
                return

    def _ended(self, _: object = None) -> None:
        """Take what came of the jobs that are done. It may be told twice: by ``settle``, and by the event loop."""
        if self._is_closed:  # what they say from here on nobody hears
            return
        late = tuple(one for one in self._late if one.worker.is_done)
        self._late = tuple(one for one in self._late if one not in late)
        for one in late:
            self._take_late(one)
        job = self._job
        if job is not None and job.worker.is_done:
            self._job, self._last_job = None, job
            if job.sitting == self._editor.sitting:
                self._take(job)
            else:
                late = (job,)
                self._take_late(job)
        if late:
            self._save_soon()

    def _take(self, job: SaveJob) -> None:
        """The set in hand was saved, or not."""
        outcome = job.worker.outcome
        if isinstance(outcome, SavedSet):
            self._took(outcome)
        elif isinstance(outcome, MaterialsError):
            self._is_in_trouble(outcome)
        else:
            self._is_in_trouble(_unforeseen(job.target))
            self.broke.emit(outcome)

    def _take_late(self, job: SaveJob) -> None:
        """A set that is in hand no more was saved after all, or not: then its journal has it. The one in hand has
        nothing to do with it."""
        outcome = job.worker.outcome
        if isinstance(outcome, SavedSet):
            self._find_again(outcome)
        elif not isinstance(outcome, MaterialsError):
            self.broke.emit(outcome)

    def _took(self, saved: SavedSet) -> None:
        self.trouble = None
        if self._editor.state.path not in (None, saved.path):  # it was given another place meanwhile
            self._save_soon()
            return
        self._kept_previous.add(saved.path)
        self._find_again(saved)
        self._editor.written(saved)
        self.changed.emit()

    def _find_again(self, saved: SavedSet) -> None:
        """A set that nobody has given a place is found among the recent ones."""
        if saved.path.parent == self.own:
            self._editor.remember(recent=with_recent(self._editor.settings, saved.path).recent)

    def _save_soon(self) -> None:
        """What was to be saved while another job was under way is looked at again."""
        waits = self._editor.state.is_changed and not self._editor.is_read_only
        if waits and self._job is None and self.trouble is None:
            self._save_timer.start()

    def _is_in_trouble(self, error: MaterialsError) -> None:
        self.trouble = error
        self.make_journal_last()
        if not self._is_waiting_for_a_choice:
            self._retry_timer.start()
        self.changed.emit()

    def close(self) -> None:
        """Let go of everything; what is not in its file stays in its journal."""
        self._save_timer.stop()
        self._retry_timer.stop()
        if not self.is_slow:  # else it was waited for in vain already
            self._pool.waitForDone(round(PATIENCE_S * 1000))
        self._is_closed = True
        self._release_journal()
        self.lock.release()


def _slow(path: Path) -> OutputError:
    return OutputError(
        said("“{name}” is not saved yet: the drive it lies on does not answer.", name=path.name),
        hint=said("Wait, or save a copy in another folder."),
        place=str(path),
        error_id=SLOW,
    )


def _unforeseen(path: Path) -> OutputError:
    return OutputError(
        said("“{name}” could not be saved.", name=path.name),
        hint=said("Save a copy in another folder."),
        place=str(path),
        error_id=UNKNOWN_FAULT,
    )
