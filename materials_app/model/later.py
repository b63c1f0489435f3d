"""A value that is worked out when somebody first asks for it, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

__all__ = ["Later"]

T = TypeVar("T")


class Later(Generic[T]):
    """Stands in a frozen value for one that costs time and that few will want.

    It compares, prints and travels to another process as what it stands for. Asking twice from two threads works it out
    twice, to the same end.
    """

    __slots__ = ("_made", "_value")

    def __init__(self, made: Callable[[], T]) -> None:
        self._made: Callable[[], T] | None = made

    @staticmethod
    def of(value: T) -> Later[T]:
        """One that has its value already."""
        return _known(value)

    @property
    def value(self) -> T:
        """The value; whatever working it out raises, the first asker is told."""
        made = self._made
        if made is not None:
            self._value = made()
            self._made = None
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and (self is other or self.value == other.value)

    def __hash__(self) -> int:
        return hash(Later)  # the same for all: equal values must agree, and none should be worked out for a hash

    def __repr__(self) -> str:
        return repr(self.value)

    def __reduce__(self) -> tuple[Callable[[T], Later[T]], tuple[T]]:
        return _known, (self.value,)


def _known(value: T) -> Later[T]:
    kept: Later[T] = Later(lambda: value)
    kept.value  # noqa: B018 - asked once, so that it holds no function
    return kept
