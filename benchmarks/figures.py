"""What was measured, as rows: our own runs, and the programs beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from clocks import Run, median_run

LIMITS = {"poster-a4": 200.0, "poster-a3": 350.0}
"""Milliseconds of processor time that the check of one page may take, picture band on, in a warm process."""


@dataclass(frozen=True, slots=True)
class Making:
    """Our own runs of one piece: ``how`` is first (nothing kept), cold (the picture converted before) or warm."""

    layout: str
    family: str
    flavour: str
    how: str
    has_picture: bool
    runs: tuple[Run, ...]

    @property
    def typical(self) -> Run:
        """The run in the middle."""
        return median_run(self.runs)

    @property
    def preflight(self) -> float:
        """The median of the preflight's processor time over all runs."""
        return median(run.cpu.preflight for run in self.runs)

    @property
    def press_file(self) -> float:
        """Processor time to the finished press file alone: what the programs beside us do."""
        return self.typical.cpu.start + self.typical.cpu.make


@dataclass(frozen=True, slots=True)
class Drawing:
    """Another program's runs of the same page: medians in ms and MB; none of a program that is not there."""

    program: str
    layout: str
    cold_cpu: float | None = None
    cold_wall: float | None = None
    peak: float | None = None
    warm_cpu: float | None = None
    warm_wall: float | None = None


def drawing(program: str, layout: str, cold: Sequence[Run], warm: Sequence[Sequence[float]]) -> Drawing:
    """The medians of a program's cold and warm runs."""
    return Drawing(
        program,
        layout,
        cold_cpu=median(run.cpu.whole for run in cold),
        cold_wall=median(run.wall.whole for run in cold),
        peak=max(run.peak for run in cold),
        warm_cpu=median(cpu for cpu, _ in warm),
        warm_wall=median(wall for _, wall in warm),
    )


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything one call of the bench measured."""

    makings: tuple[Making, ...]
    drawings: tuple[Drawing, ...]

    def as_data(self) -> dict[str, Any]:
        """For ``--json``: the run in the middle of each row, part by part, ms and MB."""
        return {
            "makings": [
                {
                    **{key: value for key, value in asdict(row).items() if key != "runs"},
                    "runs": len(row.runs),
                    "cpu": {**asdict(row.typical.cpu), "rest": row.typical.cpu.rest},
                    "wall": {**asdict(row.typical.wall), "rest": row.typical.wall.rest},
                    "peak": row.typical.peak,
                    "preflight": row.preflight,
                    "limit": LIMITS.get(row.layout) if row.how == "warm" else None,
                }
                for row in self.makings
            ],
            "drawings": [asdict(row) for row in self.drawings],
        }
