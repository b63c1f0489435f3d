"""What is known of a figure beside the figure itself: who checked it, who says otherwise, what it was worked out from.

Each is a record somebody entered. What is not known stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Check:
    """Somebody looked the figure up: who, on which day, at which source."""

    by: str
    on: date
    source: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A source that says otherwise, and what it says. ``settled`` says how it was settled; empty while it stands."""

    source: str
    reason: str
    by: str = ""
    on: date | None = None
    settled: str = ""


@dataclass(frozen=True, slots=True)
class Retraction:
    """The figure may not be used any more: who took it back, when and why."""

    by: str
    on: date
    reason: str


class How(StrEnum):
    """How a figure follows from others. ``difference`` and the percentages take the later, greater or part first."""

    DIFFERENCE = "difference"
    """The first less the second."""
    CHANGE = "percentage-change"
    """By how many per cent the first is above the second, or below."""
    SHARE = "percentage-share"
    """How many per cent the first is of the second."""
    MULTIPLE = "multiple"
    """How many times the second the first is."""
    ROUNDED = "rounded"
    """The first in round figures."""

    @property
    def terms(self) -> int:
        """How many claims it takes."""
        return 1 if self is How.ROUNDED else 2


@dataclass(frozen=True, slots=True)
class Derivation:
    """A figure that was worked out: how, and of which claims, by id."""

    how: How
    of: tuple[str, ...]
