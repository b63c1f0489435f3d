"""The lock of the set that one window has open, and of the one it is about to open."""

from __future__ import annotations

from pathlib import Path

from materials_app.locks import Held, Holder, Lock, take


class SetLock:
    """Holds one lock at a time: it follows the set that is open."""

    def __init__(self, me: Holder) -> None:
        self._me = me
        self._open: Path | None = None
        self._held: Lock | None = None
        self._claimed: tuple[Path, Lock] | None = None

    @property
    def is_held(self) -> bool:
        """Whether the open set's lock is ours, and others can see it."""
        return self._held is not None and self._held.is_held

    def claim(self, path: Path, *, over: bool = False) -> Held | None:
        """Take the lock of a set that is about to be opened, or say who has it. The set that is open is ours."""
        self.drop_claim()
        if self._open is not None and self._held is not None and self._open.resolve() == path.resolve():
            return None
        lock = take(path, self._me, over=over)
        if isinstance(lock, Held):
            return lock
        self._claimed = (path, lock)
        return None

    def drop_claim(self) -> None:
        """The set was not opened after all."""
        if self._claimed is not None:
            self._claimed[1].release()
        self._claimed = None

    def follow(self, path: Path | None) -> None:
        """Another set is open, or none that is guarded. What was claimed for it is held, the lock before let go."""
        if path == self._open:
            return
        claimed, self._claimed = self._claimed, None
        is_same = path is not None and self._open is not None and self._open.resolve() == path.resolve()
        before, self._open = self._held, path
        if is_same:
            return
        self._held = None
        if before is not None:
            before.release()
        if path is not None:
            lock = claimed[1] if claimed and claimed[0] == path else take(path, self._me)
            self._held = lock if isinstance(lock, Lock) else None

    def release(self) -> None:
        """Let go of everything."""
        self.drop_claim()
        self.follow(None)
