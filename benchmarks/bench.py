"""``make bench``: where the time goes, each figure as a ratio to a bare reportlab script drawing the same page.

Times are medians of repeated runs on whatever machine this is; the ratios are what to compare.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

ON = date(2026, 11, 23)
COLD_RUNS, WARM_RUNS = 7, 25
MAKE = """
import sys, datetime
from materials_app.pipeline import plan, produce, studio
from materials_app.cli.make_command import set_of_options
tools = studio.open_studio()
wanted = set_of_options(dict(force='lancashire', campaign='stop-it-now', audience='own', layouts=('poster-a4',),
    family='statement', language='en', condition='coated', marks='crop', on=datetime.date(2026, 11, 23),
    trigger=None, exit_=None, action=None))
job = plan.make_job(tools.catalogue, wanted, 'poster-a4', wanted.date)
open(sys.argv[1], 'wb').write(produce.press_file(job, produce.lay_out(job, tools), tools))
"""


def main() -> None:
    """Measure everything and print one table."""
    with tempfile.TemporaryDirectory() as folder:
        cold = _cold(Path(folder))
    warm = _warm()
    print(f"{'what':<52}{'ms':>9}{'floor ms':>11}{'ratio':>8}")
    for name, ours, floor in (*cold, *warm):
        print(f"{name:<52}{ours:>9.1f}{floor:>11.1f}{ours / floor:>8.2f}")


def _cold(folder: Path) -> list[tuple[str, float, float]]:
    floor_time, floor_peak = _process([str(ROOT / "benchmarks/floor.py"), str(folder / "floor.pdf")])
    file_time, file_peak = _process(["-c", MAKE, str(folder / "ours.pdf")])
    pack = ["main.py", "make", "--force", "lancashire", "--date", ON.isoformat(), "--out", str(folder / "pack")]
    pack_time, pack_peak = _process(pack)
    return [
        ("cold: start to finished PDF/X-4 file", file_time, floor_time),
        ("cold: start to checked pack (preflight, ticket …)", pack_time, floor_time),
        ("peak memory of making the file, MB", file_peak, floor_peak),
        ("peak memory of making the pack, MB", pack_peak, floor_peak),
    ]


def _process(arguments: list[str]) -> tuple[float, float]:
    """Median wall time (ms) and peak resident memory (MB) of a fresh interpreter running ``arguments``."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    times, peaks = [], []
    for _ in range(COLD_RUNS):
        before = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{arguments[:3]} ended with {process.returncode}")
        times.append((time.perf_counter() - before) * 1000)
        peaks.append(usage.ru_maxrss / 1024)
    return statistics.median(times), max(peaks)


def _warm() -> list[tuple[str, float, float]]:
    import floor

    from materials_app.cli.make_command import set_of_options
    from materials_app.model.campaign_set import SlotChoice
    from materials_app.model.content import Slot
    from materials_app.pipeline import plan, produce, studio

    tools = studio.open_studio()
    options = {
        "force": "lancashire", "campaign": "stop-it-now", "audience": "own", "layouts": ("poster-a4",),
        "family": "statement", "language": "en", "condition": "coated", "marks": "crop", "on": ON,
        "flavour": "x4", "finishing_lines": False,
        "trigger": None, "exit_": None, "action": None,
    }  # fmt: skip
    wanted = set_of_options(options)
    job = plan.make_job(tools.catalogue, wanted, "poster-a4", ON)
    layout = produce.lay_out(job, tools)
    press = produce.press_file(job, layout, tools)
    words = iter(range(10_000))

    def changed_word() -> None:
        message = job.message(Slot.EXIT)
        choice = SlotChoice(Slot.EXIT, message.id if message else "", own_text=f"One word changed: {next(words)}.")
        produce.lay_out(replace(job, set=replace(wanted, slots=(choice,))), tools)

    bare = _median(lambda: floor.draw(f"word{next(words)}"))
    return [
        ("warm: layout again after one changed word", _median(changed_word), bare),
        ("warm: PDF/X-4 export", _median(lambda: produce.press_file(job, layout, tools)), bare),
        ("warm: preflight of the finished file", _median(lambda: produce.judge(press, job, layout, tools)), bare),
    ]


def _median(work: Callable[[], object]) -> float:
    """Median wall time of ``work`` in ms, after one run to warm the caches."""
    work()
    times = []
    for _ in range(WARM_RUNS):
        before = time.perf_counter()
        work()
        times.append((time.perf_counter() - before) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
