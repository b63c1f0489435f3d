"""What was put on record in this window and can be taken back: each step with its way there and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from materials_app.desktop.wording import say


@dataclass(frozen=True, slots=True)
class Step:
    """One record: what it is called, how it is taken back, how it is made again."""

    what: str
    back: Callable[[], object]
    again: Callable[[], object]


class Steps:
    """The records of one window, the last one first to be taken back."""

    def __init__(self) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []

    def note(self, step: Step) -> None:
        """One more was made."""
        self._past.append(step)
        self._future.clear()

    @property
    def undo_step(self) -> str:
        """What would be taken back, in words."""
        return say(f"what.{self._past[-1].what}") if self._past else ""

    @property
    def redo_step(self) -> str:
        """What would be made again."""
        return say(f"what.{self._future[-1].what}") if self._future else ""

    def undo(self) -> None:
        """Take the last one back.

        Raises:
            MaterialsError: when that cannot be done; it stays the last one.
        """
        if self._past:
            self._past[-1].back()
            self._future.append(self._past.pop())

    def redo(self) -> None:
        """Make the last one that was taken back again.

        Raises:
            MaterialsError: when that cannot be done.
        """
        if self._future:
            self._future[-1].again()
            self._past.append(self._future.pop())
