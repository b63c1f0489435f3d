"""The geometry of SVG's shapes: lengths, transforms, and each shape as the path that SVG defines it to be."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from fontTools.misc.transform import Identity, Transform

from materials_app.logos.refusal import AGAIN, RefusalError
from materials_app.logos.svg_tree import tag
from materials_app.model.geometry import Size
from materials_app.model.said import said

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from pathops import Path

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})

_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 96 / 101.6}
"""CSS pixels in each unit (CSS Values 4, section 6.2)."""
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_LENGTH = re.compile(rf"({_NUMBER})\s*([a-z]*|%)", re.IGNORECASE)
_NUMBERS = re.compile(_NUMBER)
_FUNCTION = re.compile(r"([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*")
_MOST_PATH = 400_000
"""Characters of one path."""
_UNREADABLE = (ValueError, IndexError, TypeError, AttributeError, AssertionError, ArithmeticError, NotImplementedError)
"""What fontTools' parser raises for data that is no path."""


def length(text: str, whole: float) -> float:
    """A length in pixels; a percentage is one of ``whole``.

    Raises:
        RefusalError: when it is none.
    """
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        raise _unreadable()
    number, unit = float(found[1]), found[2].lower()
    if unit == "%":
        return number / 100 * whole
    if unit not in _UNITS:
        raise _unreadable()
    return number * _UNITS[unit]


def numbers(text: str) -> tuple[float, ...]:
    """All numbers in a list of them."""
    return tuple(map(float, _NUMBERS.findall(text)))


def transform(text: str) -> Transform:
    """A transform attribute as one matrix."""
    matrix, place, text = Identity, 0, text.strip()
    while place < len(text):
        found = _FUNCTION.match(text, place)
        if not found:
            raise _unreadable()
        matrix, place = _applied(matrix, found[1], numbers(found[2])), found.end()
    return matrix


def _applied(matrix: Transform, name: str, given: tuple[float, ...]) -> Transform:
    match name, given:
        case "matrix", (_, _, _, _, _, _):
            return matrix.transform(given)
        case "translate", (x, *rest) if len(rest) <= 1:
            return matrix.translate(x, *rest)
        case "scale", (x,):
            return matrix.scale(x, x)
        case "scale", (x, y):
            return matrix.scale(x, y)
        case "rotate", (angle,):
            return matrix.rotate(math.radians(angle))
        case "rotate", (angle, x, y):
            return matrix.translate(x, y).rotate(math.radians(angle)).translate(-x, -y)
        case "skewX", (angle,):
            return matrix.skew(math.radians(angle), 0)
        case "skewY", (angle,):
            return matrix.skew(0, math.radians(angle))
        case _:
            raise _unreadable()


def shape_path(element: Element, view: Size) -> Path:
    """The path of a shape, in its own units.

    Raises:
        RefusalError: when its numbers cannot be read.
    """
    from fontTools.svgLib.path import parse_path
    from pathops import Path

    data = _path_data(element, view)
    if len(data) > _MOST_PATH:
        raise RefusalError(said("it has more shapes than a logo has"))
    path = Path()
    try:
        parse_path(data, path.getPen())
    except _UNREADABLE as broken:
        raise _unreadable() from broken
    return path


def _path_data(element: Element, view: Size) -> str:
    def across(key: str, otherwise: str = "0") -> float:
        return length(element.get(key, otherwise), view.width)

    def down(key: str, otherwise: str = "0") -> float:
        return length(element.get(key, otherwise), view.height)

    match tag(element):
        case "path":
            return element.get("d", "")
        case "rect":
            return _rect(element, view)
        case "circle":
            radius = length(element.get("r", "0"), math.hypot(view.width, view.height) / math.sqrt(2))
            return _ellipse(across("cx"), down("cy"), radius, radius)
        case "ellipse":
            return _ellipse(across("cx"), down("cy"), across("rx"), down("ry"))
        case "line":
            return f"M{across('x1')} {down('y1')}L{across('x2')} {down('y2')}"
        case name:
            points = numbers(element.get("points", ""))
            pairs = [f"{x} {y}" for x, y in zip(points[::2], points[1::2], strict=False)]
            close = "Z" if name == "polygon" else ""
            return f"M{' L'.join(pairs)}{close}" if pairs else ""


def _rect(element: Element, view: Size) -> str:
    x, width = (length(element.get(key, "0"), view.width) for key in ("x", "width"))
    y, height = (length(element.get(key, "0"), view.height) for key in ("y", "height"))
    if width <= 0 or height <= 0:
        return ""
    given_x, given_y = element.get("rx", "auto"), element.get("ry", "auto")
    across, down = (other if one == "auto" else one for one, other in ((given_x, given_y), (given_y, given_x)))
    if "auto" in (across, down):
        return f"M{x} {y}h{width}v{height}h{-width}Z"
    rx, ry = min(length(across, view.width), width / 2), min(length(down, view.height), height / 2)
    if rx <= 0 or ry <= 0:
        return f"M{x} {y}h{width}v{height}h{-width}Z"
    turn = f"a{rx} {ry} 0 0 1"
    wide, high = width - 2 * rx, height - 2 * ry
    head = f"M{x + rx} {y}h{wide}{turn} {rx} {ry}v{high}"
    return f"{head}{turn} {-rx} {ry}h{-wide}{turn} {-rx} {-ry}v{-high}{turn} {rx} {-ry}Z"


def _ellipse(x: float, y: float, rx: float, ry: float) -> str:
    if rx <= 0 or ry <= 0:
        return ""
    return f"M{x - rx} {y}a{rx} {ry} 0 1 1 {2 * rx} 0a{rx} {ry} 0 1 1 {-2 * rx} 0Z"


def _unreadable() -> RefusalError:
    return RefusalError(said("it has measures that cannot be read"), AGAIN)
