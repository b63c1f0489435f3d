"""The shapes and symbols of one sketched page as an SVG, for programs that take drawings so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def page_svg(page: dict[str, Any]) -> str:
    """The drawing, as large as the page; its unit is a point."""
    width, height = page["width"], page["height"]
    paths = "".join(_paths(page))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
    return f'{head} viewBox="0 0 {width} {height}">{paths}</svg>'


def _paths(page: dict[str, Any]) -> Iterator[str]:
    for shape in page["shapes"]:
        fill = shape["fill"]["rgb"] if shape["fill"] else "none"
        stroke = shape["stroke"]["rgb"] if shape["stroke"] else "none"
        yield f'<path d="{_drawn(shape["steps"])}" fill="{fill}" stroke="{stroke}" stroke-width="{shape["width"]}"/>'
    for symbol in page["symbols"]:
        yield f'<path d="{_modules(symbol)}" fill="{symbol["rgb"]}"/>'


def _drawn(steps: list[list[Any]]) -> str:
    letters = {"m": "M", "l": "L", "c": "C", "h": "Z"}
    return " ".join(" ".join([letters[step], *(f"{number:.3f}" for number in numbers)]) for step, *numbers in steps)


def _modules(symbol: dict[str, Any]) -> str:
    side = symbol["module"]
    return "".join(
        f"M{symbol['x'] + across * side:.3f} {symbol['y'] + down * side:.3f}h{side:.3f}v{side:.3f}h-{side:.3f}z"
        for down, row in enumerate(symbol["rows"])
        for across, module in enumerate(row)
        if module == "1"
    )
