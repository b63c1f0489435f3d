"""What was measured of the window, as rows, and the goals they are held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any

PAGE_P95 = {(1, "none"): 12.0, (2, "none"): 20.0, (1, "proof"): 30.0, (2, "proof"): 30.0}
"""Milliseconds, wall, from the key to the painted page: 95 of 100 presses, by device pixels a pixel and load."""
START = {("first paint", "warm"): 250.0, ("first paint", "cold"): 600.0}
REAL_PAGE = {("real page", "warm"): 400.0, ("real page", "cold"): 800.0}
STARTS = START | REAL_PAGE
"""Milliseconds, wall, median."""
SEEN_P50, SEEN_P95 = 250.0, 500.0
"""Milliseconds from a change to its proof on the screen."""
FIRST_PAGE_MB, LAST_PROOF_MB = 180.0, 320.0


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of many times the same: middle and 95th of 100, by wall and processor time (0 where not asked)."""

    count: int
    wall_p50: float
    wall_p95: float
    cpu_p50: float
    cpu_p95: float

    @classmethod
    def of(cls, taken: Sequence[Mapping[str, float]]) -> Times:
        """The times of single runs."""
        wall, cpu = ([one.get(clock, 0.0) for one in taken] for clock in ("wall", "cpu"))
        return cls(len(taken), median(wall), _p95(wall), median(cpu), _p95(cpu))


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


@dataclass(frozen=True, slots=True)
class Start:
    """Starts of a fresh process, by wall from before it, to ``name``."""

    name: str
    how: str
    times: Times


@dataclass(frozen=True, slots=True)
class Typing:
    """Key presses at a device pixel ratio: to the page painted, to the end of the event, to everything done.

    ``proofs`` were made meanwhile. ``bare`` is a bare page painted whole, from the key to the end of its event.
    """

    ratio: int
    load: str
    size: Sequence[float]
    proofs: int
    page: Times
    event: Times
    quiet: Times
    bare: Times | None = None

    @property
    def goal(self) -> float:
        """What 95 of 100 presses may take to the painted page."""
        return PAGE_P95[self.ratio, self.load]


@dataclass(frozen=True, slots=True)
class Proofs:
    """From a change to its first drawing on the screen, and to the judge's last word with all threads' work."""

    seen: Times
    judged: Times


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident megabytes: after the first page, after the first proof, after ``count`` more."""

    first_page: float
    first_proof: float
    last_proof: float
    count: int


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """Everything measured of the window, and how busy the machine was before."""

    starts: tuple[Start, ...]
    typings: tuple[Typing, ...]
    proofs: Proofs
    memory: Memory
    cores: int
    load_before: tuple[float, float, float] | None

    def as_data(self) -> dict[str, Any]:
        """For ``--json``."""
        return asdict(self)
