"""Measures the window: starts, keys, proofs, memory, each in processes of its own, beside bare windows of Qt."""

from __future__ import annotations

import os
import shutil
import sysconfig
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from child import HERE, ROOT, World, answered
from orders import Order
from window_figures import Memory, Proofs, Start, Times, Typing, WindowFigures

ORDER = Order("poster-a3")
RATIOS = (1, 2)
LOADS = ("none", "proof")
FILES = (".py", ".pyc", ".so", ".ttf", ".toml", ".icc", ".svg", ".txt", ".json", ".dic", ".aff")


def measure_window(world: World, runs: int, presses: int, proofs: int) -> WindowFigures:
    """Everything, over the A3 poster that ``prepare.py`` laid into the world's folder."""
    before = os.getloadavg() if hasattr(os, "getloadavg") else None
    starts = tuple(_starts(world, runs))
    typings = tuple(_typings(world, presses))
    made, memory = _proofs(world, proofs)
    return WindowFigures(starts, typings, made, memory, os.cpu_count() or 0, before)


def at_ratio(world: World, ratio: int) -> World:
    """The world with so many device pixels a pixel; without a screen where nobody named one."""
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    return replace(world, more=(("QT_SCALE_FACTOR", str(ratio)), ("QT_QPA_PLATFORM", platform)))


def _set_of_its_own(world: World) -> str:
    """A copy of the set beside its photograph: a window that has one open keeps it to itself."""
    copy = world.folder / f"set-{time.perf_counter_ns()}.toml"
    shutil.copyfile(world.folder / f"{ORDER.name}.toml", copy)
    return str(copy)


def _starts(world: World, runs: int) -> Iterator[Start]:
    """Warm: the files are in memory. Cold: the system was asked to let go of them before each start."""
    plain = at_ratio(world, 1)
    kinds = {"bare Qt window": "bare_window.py", "first paint": "window_start.py", "real page": "window_start.py"}
    for how in ("warm", "cold") if hasattr(os, "posix_fadvise") else ("warm",):
        for name, script in kinds.items():
            if how == "warm":
                _started(plain, name, script)
            taken = []
            for _ in range(runs):
                if how == "cold":
                    forget_files(world.folder)
                taken.append(_started(plain, name, script))
            yield Start(name, how, Times.of(taken))


def _started(world: World, name: str, script: str) -> dict[str, float]:
    arguments = [_set_of_its_own(world)] if name == "real page" else []
    begin = time.perf_counter()
    told = answered(world, [str(HERE / script), *arguments])
    if name == "real page" and not told["has_page"]:
        raise SystemExit("The window was painted without its page: nothing to measure.")
    return {"cpu": told["cpu"] * 1000, "wall": (told["wall"] - begin) * 1000}


def forget_files(folder: Path) -> None:
    """Ask the system to drop the program's and its libraries' files from memory; those another program holds stay."""
    libraries = {sysconfig.get_path("stdlib"), sysconfig.get_path("platlib"), sysconfig.get_path("purelib")}
    for place in (*map(Path, libraries), ROOT / "materials_app", ROOT / "assets", ROOT / "fonts", folder):
        for path in (one for one in place.rglob("*") if one.suffix in FILES or ".so." in one.name):
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _typings(world: World, presses: int) -> Iterator[Typing]:
    for ratio in RATIOS:
        for load in LOADS:
            told = _typed(at_ratio(world, ratio), presses, load)
            if told["ratio"] != ratio:
                raise SystemExit(f"A scale of {ratio} was asked for and {told['ratio']} came: nothing to measure.")
            steps = {name: Times.of([one[name] for one in told["presses"]]) for name in ("page", "event", "quiet")}
            bare = _bare_page(at_ratio(world, ratio), told["scale"], presses) if load == "none" else None
            yield Typing(ratio, load, told["page"], told["proofs"], bare=bare, **steps)


def _typed(world: World, presses: int, load: str) -> dict[str, Any]:
    script = [str(HERE / "window_typing.py"), str(world.folder), _set_of_its_own(world), str(presses), load]
    return dict(answered(world, script))


def _bare_page(world: World, scale: float, presses: int) -> Times:
    sketch = world.folder / f"{ORDER.layout}.json"
    return Times.of(answered(world, [str(HERE / "bare_page.py"), str(sketch), str(scale), str(presses)]))


def _proofs(world: World, proofs: int) -> tuple[Proofs, Memory]:
    script = [str(HERE / "window_proofs.py"), str(world.folder), _set_of_its_own(world), str(proofs)]
    told = answered(at_ratio(world, 1), script)
    each = told["proofs"]
    seen = [{"wall": one["seen"]} for one in each]
    judged = [{"wall": one["judged"], "cpu": one["work"]} for one in each]
    return (
        Proofs(Times.of(seen), Times.of(judged)),
        Memory(told["first_page"], told["first_proof"], told["last_proof"], len(each)),
    )
