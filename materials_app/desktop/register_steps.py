"""What was put on record in this window and can be taken back: each step with its way there and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from materials_app.desktop.wording import say


@dataclass(frozen=True, slots=True)
class Step:
    """One record: what it is called, how it is taken back, how it is made again. Both ways write to the register."""

    what: str
    back: Callable[[], object]
    again: Callable[[], object]

    @property
    def words(self) -> str:
        """What it is called in the window."""
        return say(f"what.{self.what}")


class Steps:
    """The records of one window, the last one first to be taken back. A step moves once it was written, not before."""

    def __init__(self) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []

    def note(self, step: Step) -> None:
        """One more was made."""
        self._past.append(step)
        self._future.clear()

    @property
    def last(self) -> Step | None:
        """What would be taken back."""
        return self._past[-1] if self._past else None

    @property
    def next(self) -> Step | None:
        """What would be made again."""
        return self._future[-1] if self._future else None

    def taken_back(self) -> None:
        """The last one is not on record any more."""
        self._future.append(self._past.pop())

    def made_again(self) -> None:
        """The last one that was taken back is on record again."""
        self._past.append(self._future.pop())
