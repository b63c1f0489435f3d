"""Starts a process, waits for it and says what it took; the user's own caches and settings stay out of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clocks import Run, Stages, Stamp, read_stages, run_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


@dataclass(frozen=True, slots=True)
class World:
    """Where processes find what they would find in a user's home. ``cache`` holds the pictures converted before.

    ``more`` are further variables. Bytecode is kept with the rest, as an installed program keeps its own: a start that
    compiles every module first is nobody's.
    """

    folder: Path
    cache: Path
    more: tuple[tuple[str, str], ...] = ()

    @property
    def environment(self) -> dict[str, str]:
        """The variables that say so."""
        without = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return {
            **without,
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(HERE))),
            "XDG_CACHE_HOME": str(self.cache),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            **dict(self.more),
        }


def measured(world: World, arguments: Sequence[str], *, python: str = sys.executable, kept: Path | None = None) -> Run:
    """One fresh interpreter from start to end, split at the stages it leaves in ``kept``."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [python, *arguments],
        cwd=ROOT,
        env=world.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    end = Stamp(usage.ru_utime + usage.ru_stime, time.perf_counter())
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)} ended with {process.returncode}")
    stages: Stages = read_stages(kept) if kept else ()
    return run_of(Stamp(0.0, begin), stages, end, usage.ru_maxrss / 1024)


def answered(world: World, arguments: Sequence[str], *, python: str = sys.executable) -> Any:
    """What an interpreter prints as JSON; nothing for one that prints nothing."""
    done = subprocess.run(
        [python, *arguments], cwd=ROOT, env=world.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} ended with {done.returncode}")
    return json.loads(done.stdout) if done.stdout else None


def has_module(python: str, module: str) -> bool:
    """Whether an interpreter can import ``module``."""
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0
