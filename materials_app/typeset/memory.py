"""Remembers what each frame was last set to: a key press changes the words of one frame, and the others stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

__all__ = ["Memory"]

Made = TypeVar("Made")

_FRAMES_KEPT = 1000
"""More than a set of every layout shows in one family (about 500 frames today); past it all are set anew."""


class Memory:
    """The last thing made for each of many owners, and what it was made of."""

    def __init__(self) -> None:
        self._last: dict[int, tuple[object, tuple[object, ...], Any]] = {}

    def recall(self, owner: object, given: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What was last made for ``owner``, if it was made of the same, else what ``make`` gives.

        Args:
            owner: whom it is for; told from others by being itself, not by looking like it.
            given: everything that ``make`` looks at, besides the owner.
            make: makes it.
        """
        last = self._last.get(id(owner))
        if last is not None and last[0] is owner and last[1] == given:
            remembered: Made = last[2]
            return remembered
        made = make()
        if len(self._last) >= _FRAMES_KEPT:
            self._last.clear()
        self._last[id(owner)] = (owner, given, made)
        return made
