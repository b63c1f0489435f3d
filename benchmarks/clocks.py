"""What a run took: processor and wall time, split where the pipeline itself says that the next stage begins."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

PARTS = ("start", "make", "preflight", "pack")
"""Before the first stage; setting and drawing the press file; judging it; office version, ticket, record, writing."""

PART_OF_STAGE = {
    "setting": "make",
    "drawing": "make",
    "checking": "preflight",
    "office": "pack",
    "writing": "pack",
}
"""The stages that ``pipeline.progress`` tells. What follows the last one is the rest."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment: processor time of this process, and a wall clock that all processes of a machine share. Seconds."""

    cpu: float
    wall: float


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of one run, part by part, and of the whole, which was measured by itself."""

    start: float
    make: float
    preflight: float
    pack: float
    whole: float

    @property
    def rest(self) -> float:
        """What no part accounts for: the return, and in a process of its own the way out."""
        return self.whole - self.start - self.make - self.preflight - self.pack


@dataclass(frozen=True, slots=True)
class Run:
    """One run by both clocks, with the peak of resident memory in MB (0 where nobody looked)."""

    cpu: Spent
    wall: Spent
    peak: float = 0.0


Stages = Sequence[tuple[str, Stamp]]
"""Each stage as the pipeline told it, with the moment it began."""


def now() -> Stamp:
    """This moment."""
    return Stamp(time.process_time(), time.perf_counter())


def begun() -> Stamp:
    """This moment by this thread's processor time, as a beginning: where asking for that takes a while (a millisecond
    in some containers), neither clock counts it."""
    return Stamp(time.thread_time(), time.perf_counter())


def ended() -> Stamp:
    """This moment by this thread's processor time, as an end."""
    wall = time.perf_counter()
    return Stamp(time.thread_time(), wall)


def run_of(begin: Stamp, stages: Stages, end: Stamp, peak: float = 0.0) -> Run:
    """The run between two moments, split at its stages."""
    return Run(
        _spent(begin, stages, end, lambda stamp: stamp.cpu), _spent(begin, stages, end, lambda stamp: stamp.wall), peak
    )


def _spent(begin: Stamp, stages: Stages, end: Stamp, clock: Callable[[Stamp], float]) -> Spent:
    marks = [("start", begin), *((PART_OF_STAGE.get(stage, ""), stamp) for stage, stamp in stages)]
    spent = dict.fromkeys(PARTS, 0.0)
    for (part, since), (_, until) in pairwise(marks):
        if part:
            spent[part] += (clock(until) - clock(since)) * 1000
    return Spent(**spent, whole=(clock(end) - clock(begin)) * 1000)


def median_run(runs: Sequence[Run]) -> Run:
    """The run whose whole is in the middle: its parts add up, which medians of parts would not."""
    return sorted(runs, key=lambda run: run.cpu.whole)[len(runs) // 2]


def write_stages(stages: Stages, path: Path) -> None:
    """Keep the stages of a process for the one that started it."""
    path.write_text(json.dumps([(stage, stamp.cpu, stamp.wall) for stage, stamp in stages]), encoding="utf-8")


def read_stages(path: Path) -> Stages:
    """The stages another process kept."""
    return [(stage, Stamp(cpu, wall)) for stage, cpu, wall in json.loads(path.read_text(encoding="utf-8"))]
