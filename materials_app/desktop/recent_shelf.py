"""Finds out about the recent sets: files in a worker, pages in spare turns, and keeps what it found on the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from materials_app.app import recent_state
from materials_app.app.files import SUFFIX
from materials_app.app.layout_view import LayoutView, looked_over, set_out
from materials_app.app.preview import Preview, studio_beside
from materials_app.app.recent_sets import RecentSet, look_at
from materials_app.app.recent_state import Kept, state_of
from materials_app.desktop.editor import Editor
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.set_picture import SHOWN, picture_of
from materials_app.desktop.workers import Worker

UNKNOWN = Kept()


@dataclass(frozen=True, slots=True)
class Shelved:
    """A set of the list with what is known of it so far; ``seen`` is none until its file was looked at."""

    path: Path
    seen: RecentSet | None = None
    kept: Kept = UNKNOWN


class RecentShelf(QObject):
    """The recent sets, newest first, then the others in ``own``, the folder of sets that nobody has given a place: only
    this list leads to them. Works only between ``look`` and ``rest``: never while somebody writes."""

    changed = Signal()
    """More is known of a set."""
    broke = Signal(object)

    def __init__(self, editor: Editor, folder: Path, own: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._editor, self._folder, self._own = editor, folder, own
        self._painter: PagePainter | None = None
        self._worker: Worker | None = None
        self._round = 0
        self._views: dict[Path, list[LayoutView]] = {}
        self.sets: tuple[Shelved, ...] = tuple(map(Shelved, self._paths()))
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.setInterval(0)
        self._spare.timeout.connect(self._work)

    def look(self) -> None:
        """Look at every recent set again; what was known of one stays until more is."""
        known = {one.path: one for one in self.sets}
        paths = self._paths()
        self.sets = tuple(known.get(path, Shelved(path)) for path in paths)
        self._views = {}
        self.rest()
        self.changed.emit()
        if paths:
            self._read(paths)

    def _paths(self) -> list[Path]:
        settings = self._editor.settings
        recent = [Path(name) for name in settings.recent]
        others = set(self._own.glob(f"*{SUFFIX}")) - {*recent, *map(Path, settings.put_away)}
        return [*recent, *sorted(others, key=_changed_at, reverse=True)]

    def is_own(self, path: Path) -> bool:
        """Whether a set lies in the folder of those that nobody has given a place."""
        return path.parent == self._own

    def rest(self) -> None:
        """Stop looking; the window is wanted for something else."""
        self._spare.stop()
        if self._worker is not None:
            self._worker.cancel()
            self._worker = None

    @property
    def is_at_work(self) -> bool:
        """Whether something is still to be found out."""
        return self._worker is not None or self._spare.isActive()

    # -- files

    def _read(self, paths: Sequence[Path]) -> None:
        self._round += 1
        self._worker = Worker(_reading(self._round, paths, self._editor, self._folder))
        story = self._worker.story
        story.progressed.connect(self._take)
        story.finished.connect(self._end)
        story.broke.connect(self.broke)
        self._worker.start()

    def _take(self, found: tuple[int, Shelved]) -> None:
        number, shelved = found
        if number == self._round and self._worker is not None:
            self._put(shelved)

    def _end(self, number: int) -> None:
        if number != self._round or self._worker is None:
            return
        self._worker = None
        recent_state.prune(self._folder, (one.seen.key for one in self.sets if one.seen))
        self._spare.start()

    def _put(self, found: Shelved) -> None:
        self.sets = tuple(found if one.path == found.path else one for one in self.sets)
        self.changed.emit()

    # -- pages: one layout a turn

    def _work(self) -> None:
        unknown = next((one for one in self.sets if one.seen and one.seen.document and not one.kept.is_whole), None)
        if unknown is None or unknown.seen is None or unknown.seen.document is None:
            return
        document, views = unknown.seen.document, self._views.setdefault(unknown.path, [])
        if len(views) < len(document.layouts):
            studio = studio_beside(self._editor.studio, unknown.path.parent)
            page = set_out(studio, document, document.layouts[len(views)], self._editor.today, Preview())
            views.append(looked_over(page))
        else:
            self._find(unknown, unknown.seen.key, self._views.pop(unknown.path))
        self._spare.start()

    def _find(self, shelved: Shelved, key: str, views: list[LayoutView]) -> None:
        pages = [view.preview.typeset.display_list.pages[0] for view in views[:SHOWN] if view.preview.typeset]
        library = studio_beside(self._editor.studio, shelved.path.parent).library
        self._painter = self._painter or PagePainter(library)
        self._painter.use(library)
        kept = Kept(state_of(views, self._editor.today), picture_of(pages, self._painter) or NO_PICTURE)
        if kept.state is not None:
            recent_state.keep(self._folder, key, kept.state, kept.picture)
        self._put(replace(shelved, kept=kept))


NO_PICTURE = b"none"
"""Of a set that has no page yet: known, and nothing to show."""


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _reading(
    number: int, paths: Sequence[Path], editor: Editor, folder: Path
) -> Callable[[Callable[[object], None], Callable[[], bool]], object]:
    studio, today = editor.studio, editor.today

    def work(report: Callable[[object], None], stop: Callable[[], bool]) -> object:
        for path in paths:
            if stop():
                break
            seen = look_at(path, studio)
            kept = recent_state.load(folder, seen.key, today) if seen.key else UNKNOWN
            report((number, Shelved(path, seen, kept)))
        return number

    return work
