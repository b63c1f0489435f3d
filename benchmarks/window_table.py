"""The window's figures as tables in plain text."""

from __future__ import annotations

from collections.abc import Iterator

from window_figures import (
    FIRST_PAGE_MB,
    LAST_PROOF_MB,
    SEEN_P50,
    SEEN_P95,
    STARTS,
    Start,
    Times,
    Typing,
    WindowFigures,
)

START = "{:<18}{:<6}{:>9}{:>9}{:>9}{:>9}{:>9}  {}"
TYPING = "{:<4}{:<7}{:<18}{:>6}{:>9}{:>9}{:>9}{:>9}{:>9}  {}"
NOTES = """\
The window, over an A3 poster with a photograph, every pane on show. Milliseconds; p50 is the middle, p95 what 95 of 100
stay under. cpu counts the window's own thread (of a start: the whole process).
"""
TYPED = """\
One key press. page: to the page painted. event: to the end of the press, the panes told. quiet: to everything painted
and the words judged. proof: a worker makes one proof after another meanwhile. bare: a bare page of Qt painted whole.
"""


def window_lines(figures: WindowFigures) -> Iterator[str]:
    """Every line of the report."""
    yield NOTES
    if figures.load_before:
        busy = ", ".join(f"{one:.1f}" for one in figures.load_before)
        yield f"Machine: {figures.cores} cores; before this began {busy} processes wanted them (1, 5, 15 minutes).\n"
    yield START.format("start, to", "how", "wall p50", "p95", "cpu p50", "p95", "÷ bare", "goal, wall p50")
    for row in figures.starts:
        yield _start(row, _bare(figures, row.how))
    yield ""
    yield TYPED
    yield TYPING.format("x", "load", "step", "keys", "wall p50", "p95", "cpu p50", "p95", "÷ bare", "goal, wall p95")
    for typing in figures.typings:
        yield from _typing(typing)
    yield ""
    yield from _proofs(figures)


def _bare(figures: WindowFigures, how: str) -> Times:
    return next(one.times for one in figures.starts if one.how == how and one.name.startswith("bare"))


def _start(row: Start, bare: Times) -> str:
    goal = STARTS.get((row.name, row.how))
    verdict = _verdict(row.times.wall_p50, goal) if goal else ""
    return START.format(
        row.name, row.how, *_numbers(row.times), f"{row.times.cpu_p50 / bare.cpu_p50:.1f}", verdict
    ).rstrip()


def _typing(typing: Typing) -> Iterator[str]:
    bare = typing.bare
    for name, times in (("page", typing.page), ("event", typing.event), ("quiet", typing.quiet), ("bare", bare)):
        if times is None:
            continue
        ratio = f"{times.cpu_p50 / bare.cpu_p50:.1f}" if bare else "-"
        verdict = _verdict(times.wall_p95, typing.goal) if name == "page" else ""
        cells = (typing.ratio, typing.load, name, times.count, *_numbers(times), ratio, verdict)
        yield TYPING.format(*cells).rstrip()


def _proofs(figures: WindowFigures) -> Iterator[str]:
    seen, judged, memory = figures.proofs.seen, figures.proofs.judged, figures.memory
    yield f"proof on the screen after a change: p50 {seen.wall_p50:.0f} ms, {_verdict(seen.wall_p50, SEEN_P50)}"
    yield f"proof on the screen after a change: p95 {seen.wall_p95:.0f} ms, {_verdict(seen.wall_p95, SEEN_P95)}"
    yield f"proof judged: p50 {judged.wall_p50:.0f} ms, p95 {judged.wall_p95:.0f} ms, of {judged.count}"
    yield f"work for a proof and its judgement, all threads: p50 {judged.cpu_p50:.0f} ms of processor time"
    if memory.first_page:
        yield f"memory after the first page: {memory.first_page:.0f} MB, {_verdict(memory.first_page, FIRST_PAGE_MB)}"
        last = _verdict(memory.last_proof, LAST_PROOF_MB)
        yield f"memory after the first proof {memory.first_proof:.0f} MB; after {memory.count} more {last}"


def _verdict(value: float, goal: float) -> str:
    return f"{value:.0f} of {goal:.0f}: {'met' if value <= goal else 'NOT MET'}"


def _numbers(times: Times) -> tuple[str, ...]:
    return tuple(f"{one:.1f}" for one in (times.wall_p50, times.wall_p95, times.cpu_p50, times.cpu_p95))
