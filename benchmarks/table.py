"""The figures as tables in plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from figures import LIMITS, Drawing, Figures, Making

MAKING = "{:<20}{:<11}{:<5}{:<7}{:>7}{:>7}{:>11}{:>7}{:>6}{:>8}{:>8}{:>6}"
DRAWING = "{:<20}{:<12}{:>9}{:>9}{:>9}{:>9}{:>7}{:>14}{:>14}{:>14}"
NOTES = """\
Milliseconds. Parts and rest add up to the whole, which is measured by itself: each row is the run in the middle of its
runs. start: before the first stage (of a fresh process: interpreter, imports, data files). make: the words set, the
press file drawn. preflight: the finished file judged. pack: office version, job ticket, record, writing. rest: the way
out. warm: one process, a word changed each time. cold: a fresh process, its picture converted before. first: a fresh
process that converts the picture. poster-*: picture band on; the other layouts have none.
"""
BESIDE = """\
The same page drawn by others. They are given every line and its place, measure, check and convert nothing and leave the
picture in screen colours. press file: our start and make over their whole. pack: our whole, checks and papers included.
"""


def lines(figures: Figures) -> Iterator[str]:
    """Every line of the report."""
    yield NOTES
    yield _row(
        MAKING,
        ("layout", "family", "", "how", "start", "make", "preflight", "pack", "rest", "whole", "wall", "MB"),
    )
    yield from map(_making, figures.makings)
    yield ""
    yield from _against_limits(figures.makings)
    yield ""
    yield BESIDE
    ratios = ("file ÷, cold", "file ÷, warm", "pack ÷, cold")
    yield _row(DRAWING, ("layout", "program", "cold cpu", "wall", "warm cpu", "wall", "MB", *ratios))
    for row in figures.drawings:
        yield _drawing(row, figures.makings)


def _making(row: Making) -> str:
    run = row.typical
    cpu = run.cpu
    parts = (cpu.start, cpu.make, cpu.preflight, cpu.pack, cpu.rest, cpu.whole, run.wall.whole)
    peak = f"{run.peak:.0f}" if run.peak else "-"
    return _row(MAKING, (row.layout, row.family, row.flavour, row.how, *(f"{part:.1f}" for part in parts), peak))


def _against_limits(makings: Iterable[Making]) -> Iterator[str]:
    for row in makings:
        limit = LIMITS.get(row.layout)
        if limit and row.how == "warm":
            verdict = "met" if row.preflight <= limit else "NOT MET"
            piece = f"{row.layout} {row.family} {row.flavour}"
            yield f"preflight of {piece}: {row.preflight:.0f} ms of {limit:.0f}, median of {len(row.runs)}: {verdict}"


def _drawing(row: Drawing, makings: Iterable[Making]) -> str:
    if row.cold_cpu is None or row.warm_cpu is None:
        return _row(DRAWING, (row.layout, row.program, *["not installed"], *[""] * 7)).rstrip()
    ours = {one.how: one for one in makings if (one.layout, one.family, one.flavour) == (row.layout, "statement", "x4")}
    cold, warm = ours["cold"], ours["warm"]
    ratios = (
        cold.press_file / row.cold_cpu,
        warm.press_file / row.warm_cpu,
        cold.typical.cpu.whole / row.cold_cpu,
    )
    times = (row.cold_cpu, row.cold_wall, row.warm_cpu, row.warm_wall)
    return _row(
        DRAWING,
        (
            row.layout,
            row.program,
            *(f"{time:.1f}" for time in times),
            f"{row.peak:.0f}",
            *(f"{ratio:.2f}" for ratio in ratios),
        ),
    )


def _row(form: str, cells: tuple[str, ...]) -> str:
    return form.format(*cells)
