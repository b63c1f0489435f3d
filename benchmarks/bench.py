"""``make bench``: what a pack takes, in parts that add up, and as ratios to other programs drawing the same page; and
what the window takes, beside bare windows of Qt.

Times are those of whatever machine this is; the ratios are what to compare. ``--only``, ``--layout`` and ``--runs``
make it short (``make bench BENCH="--only window"``),
``--json`` prints the figures for a machine, ``--peers`` names a Python that has typst and WeasyPrint where this one has
not: nothing is installed here.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from child import HERE, World, answered, has_module, measured
from clocks import Run, Spent
from figures import Drawing, Figures, Making, drawing
from orders import FAMILIES, FLAVOURS, LAYOUTS, Order
from table import lines
from window_parts import ORDER, measure_window
from window_table import window_lines

RUNS = 7
PRESSES, PROOFS = 240, 50
PROGRAMS = {"floor": "reportlab", "typst_page": "typst", "weasyprint_page": "weasyprint"}
"""The programs beside us, each a module here, and what it stands on."""
DRAWN_AGAIN = 3
"""Warm drawings of another program for each run: they are short."""


def main(arguments: list[str]) -> None:
    """Measure everything and print it."""
    options = _options(arguments)
    told: dict[str, Any] = {}
    said: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), Path(folder) / "cache")
        if options.only != "window":
            figures = _pieces(world, options)
            told |= figures.as_data()
            said += lines(figures)
        if options.only != "pieces":
            answered(world, [str(HERE / "prepare.py"), folder, ORDER.layout])
            window = measure_window(world, options.runs, options.presses, options.proofs)
            told["window"] = window.as_data()
            said += window_lines(window)
    print(json.dumps(told, indent=1) if options.json else "\n".join(said))


def _pieces(world: World, options: argparse.Namespace) -> Figures:
    """Making, checking and packing, beside other programs."""
    layouts = tuple(options.layout) or LAYOUTS
    answered(world, [str(HERE / "prepare.py"), str(world.folder), *layouts])
    cold = tuple(making for layout in layouts for making in _cold(world, layout, options.runs))
    drawings = tuple(one for layout in layouts for one in _beside(world, layout, options))
    warm = tuple(
        _warm(world, Order(layout, family, flavour), options.runs)
        for layout in layouts
        for family in FAMILIES
        for flavour in FLAVOURS
    )
    return Figures((*cold, *warm), drawings)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what making, checking and packing a piece takes.")
    parser.add_argument("--layout", action="append", default=[], choices=LAYOUTS, help="this layout alone; repeatable")
    parser.add_argument("--only", choices=("pieces", "window"), help="pieces alone, or the window alone")
    parser.add_argument("--presses", type=int, default=PRESSES, help=f"keys of each kind, {PRESSES} by default")
    parser.add_argument("--proofs", type=int, default=PROOFS, help=f"proofs in one window, {PROOFS} by default")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of each kind, {RUNS} by default")
    parser.add_argument("--peers", default=sys.executable, help="a Python that has typst and WeasyPrint")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    return parser.parse_args(arguments)


def _cold(world: World, layout: str, runs: int) -> Iterator[Making]:
    """A fresh process each time: with an empty picture cache where there is a picture, then with a filled one."""
    order = Order(layout)
    if order.has_picture:
        worlds = [World(world.folder, world.folder / f"cache-{layout}-{number}") for number in range(runs)]
        yield _making(order, "first", [_made(one, order) for one in worlds])
    _made(world, order)
    yield _making(order, "cold", [_made(world, order) for _ in range(runs)])


def _made(world: World, order: Order) -> Run:
    kept = world.folder / "stages.json"
    with tempfile.TemporaryDirectory() as out:
        set_file = world.folder / f"{order.name}.toml"
        return measured(world, [str(HERE / "make_once.py"), str(set_file), f"{out}/pack", str(kept)], kept=kept)


def _warm(world: World, order: Order, runs: int) -> Making:
    script = [str(HERE / "make_again.py"), order.layout, order.family, order.flavour, str(world.folder), str(runs)]
    told = answered(world, script)
    return _making(order, "warm", [Run(Spent(**one["cpu"]), Spent(**one["wall"]), one["peak"]) for one in told])


def _making(order: Order, how: str, runs: list[Run]) -> Making:
    return Making(order.layout, order.family, order.flavour, how, order.has_picture, tuple(runs))


def _beside(world: World, layout: str, options: argparse.Namespace) -> Iterator[Drawing]:
    for program, module in PROGRAMS.items():
        python = next((one for one in (sys.executable, options.peers) if has_module(one, module)), None)
        if python is None:
            yield Drawing(module, layout)
            continue
        script = [
            str(HERE / "draw_page.py"),
            program,
            str(world.folder / f"{layout}.json"),
            str(world.folder / "x.pdf"),
        ]
        cold = [measured(world, [*script, "0"], python=python) for _ in range(options.runs)]
        warm = answered(world, [*script, str(options.runs * DRAWN_AGAIN)], python=python)
        yield drawing(module, layout, cold, warm)


if __name__ == "__main__":
    main(sys.argv[1:])
