"""Walks an SVG in paint order and gathers what it draws. Only what is known to be drawn here is let through."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fontTools.misc.transform import Identity, Transform

from materials_app.logos.outlines import Gathered, Stroke, area, united
from materials_app.logos.refusal import FLATTEN, PLAIN, SIMPLER, RefusalError
from materials_app.logos.svg_colour import colour, see_through
from materials_app.logos.svg_shapes import SHAPES, length, numbers, shape_path, transform
from materials_app.logos.svg_style import INHERITED, StyleSheet
from materials_app.logos.svg_tree import svg_tree, tag, target
from materials_app.model.geometry import Size
from materials_app.model.said import said

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from pathops import Path

_POINTS = 0.75
"""Points in a CSS pixel."""
_MOST_STEPS = 5_000
_MOST_USES = 12
_GROUPS = ("g", "svg")
_NOT_DRAWN = frozenset(
    {
        *("defs", "symbol", "clipPath", "linearGradient", "radialGradient", "pattern", "mask", "filter", "marker"),
        *("title", "desc", "metadata", "style", "view", "", "color-profile"),
    }
)
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2, "miter-clip": 0, "arcs": 0}
_REFERENCE = re.compile(r"""url\(\s*["']?#([^"')]+)["']?\s*\)""")
_EFFECTS = {"mask": "none", "filter": "none", "mix-blend-mode": "normal"}


def gathered_from_svg(data: bytes) -> Gathered:
    """What an SVG draws.

    Raises:
        RefusalError: for the first thing that cannot be kept or has no business in a logo.
    """
    root = svg_tree(data)
    size, view, matrix = _page(root)
    gathered = Gathered(Size(size.width * _POINTS, size.height * _POINTS))
    factor = gathered.scale * _POINTS
    walk = _Walk(root, gathered, view)
    walk.into(root, _Here(Identity.scale(factor, factor).transform(matrix), {}, ()))
    return gathered


def _page(root: Element) -> tuple[Size, Size, Transform]:
    """The page's size in pixels, what its units are a share of, and the matrix from its units to its pixels."""
    box = numbers(root.get("viewBox", ""))
    if len(box) != 4 or box[2] <= 0 or box[3] <= 0:
        if root.get("width") is None or root.get("height") is None:
            raise RefusalError(said("its page has no size that a logo can have"))
        whole = Size(length(root.get("width", ""), 0), length(root.get("height", ""), 0))
        return whole, whole, Identity
    given = [root.get(key, "100%").strip() for key in ("width", "height")]
    sides = [
        side if text.endswith("%") or text == "auto" else length(text, side)
        for text, side in zip(given, box[2:], strict=True)
    ]
    if "none" not in root.get("preserveAspectRatio", ""):
        share = min(side / units for side, units in zip(sides, box[2:], strict=True))
        sides = [units * share for units in box[2:]]
    across, down = sides[0] / box[2], sides[1] / box[3]
    return Size(*sides), Size(box[2], box[3]), Identity.scale(across, down).translate(-box[0], -box[1])


@dataclass(frozen=True, slots=True)
class _Here:
    """Where the walk stands: the matrix to the canvas, what is inherited, the clips, how many uses deep."""

    matrix: Transform
    style: Mapping[str, str]
    clips: tuple[Path, ...]
    uses: int = 0


class _Walk:
    """One file on its way; counts its steps, so that references cannot multiply without end."""

    def __init__(self, root: Element, gathered: Gathered, view: Size) -> None:
        self._gathered, self._view = gathered, view
        self._ids = {element.get("id", ""): element for element in root.iter()}
        self._sheet = StyleSheet(element.text or "" for element in root.iter() if tag(element) == "style")
        self._steps = 0

    def into(self, element: Element, here: _Here) -> None:
        """Draw an element and what lies in it."""
        name = tag(element)
        if name in _NOT_DRAWN:
            return
        self._step()
        own = self._sheet.of(element)
        if own.get("display") == "none" or _share(own.get("opacity", "1")) == 0:
            return
        self._check(own)
        here = self._within(element, own, here)
        if name in SHAPES:
            self._shape(element, here)
        elif name == "use":
            self._use(element, here)
        elif name in _GROUPS and (name == "g" or here.uses == 0):
            for child in element:
                if tag(child) == "svg":
                    raise _unknown("svg")
                self.into(child, here)
        else:
            raise _unknown(name)

    def _step(self) -> None:
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise RefusalError(said("it has more shapes than a logo has"), SIMPLER)

    def _check(self, own: Mapping[str, str]) -> None:
        if _share(own.get("opacity", "1")) < 1:
            raise see_through()
        if any(own.get(key, plain) not in (plain, "auto") for key, plain in _EFFECTS.items()):
            raise RefusalError(
                said("it has a mask, a filter or a blend, which come out differently on every press"), FLATTEN
            )
        if any(value != "none" for key, value in own.items() if key.startswith("marker")):
            raise RefusalError(said("its lines end in markers, which are not read here"), PLAIN)
        if own.get("transform", "none") != "none":
            raise RefusalError(said("its style sheet asks for more than colours"), PLAIN)
        if own.get("vector-effect", "none") != "none":
            raise RefusalError(said("its lines keep their thickness at any size, which no press can"), PLAIN)

    def _within(self, element: Element, own: Mapping[str, str], here: _Here) -> _Here:
        """Where the walk stands inside an element."""
        inherited = {key: value for key, value in own.items() if key in INHERITED and value != "inherit"}
        matrix = here.matrix.transform(transform(element.get("transform", "")))
        inside = replace(here, matrix=matrix, style={**here.style, **inherited})
        clip = own.get("clip-path", "none")
        return inside if clip == "none" else replace(inside, clips=(*here.clips, self._clip(clip, inside)))

    def _shape(self, element: Element, here: _Here) -> None:
        style = here.style
        if style.get("visibility", "visible") != "visible":
            return
        current = style.get("color", "black")
        fill = colour(style.get("fill", "black"), current) if _share(style.get("fill-opacity", "1")) else None
        line = colour(style.get("stroke", "none"), current) if _share(style.get("stroke-opacity", "1")) else None
        for painted, key in ((fill, "fill-opacity"), (line, "stroke-opacity")):
            if painted and _share(style.get(key, "1")) < 1:
                raise see_through()
        path = shape_path(element, self._view)
        matrix = tuple(here.matrix)
        stroke = self._stroke(style) if line else None
        if fill and line and style.get("paint-order", "normal").startswith("stroke"):
            self._gathered.stroke(path, matrix, line, stroke or Stroke(1.0), here.clips)
            line = None
        if fill and tag(element) != "line":
            even_odd = style.get("fill-rule") == "evenodd"
            self._gathered.fill(path, matrix, fill, here.clips, even_odd=even_odd)
        if line and stroke:
            self._gathered.stroke(path, matrix, line, stroke, here.clips)

    def _stroke(self, style: Mapping[str, str]) -> Stroke:
        whole = (self._view.width**2 + self._view.height**2) ** 0.5 / 2**0.5
        dash = style.get("stroke-dasharray", "none")
        lengths = () if dash == "none" else tuple(length(one, whole) for one in dash.replace(",", " ").split())
        return Stroke(
            width=length(style.get("stroke-width", "1"), whole),
            cap=_CAPS.get(style.get("stroke-linecap", "butt"), 0),
            join=_JOINS.get(style.get("stroke-linejoin", "miter"), 0),
            miter=float(_share(style.get("stroke-miterlimit", "4"))),
            dash=lengths * 2 if len(lengths) % 2 else lengths,
            offset=length(style.get("stroke-dashoffset", "0"), whole),
        )

    def _use(self, element: Element, here: _Here) -> None:
        used = self._ids.get(target(element))
        if used is None or here.uses >= _MOST_USES:
            raise RefusalError(said("it uses a part of itself that is not there or goes round in a ring"), PLAIN)
        x, y = length(element.get("x", "0"), self._view.width), length(element.get("y", "0"), self._view.height)
        inside = replace(here, matrix=here.matrix.translate(x, y), uses=here.uses + 1)
        if tag(used) == "symbol":
            if used.get("viewBox"):
                raise _unknown("symbol")
            inside = self._within(used, self._sheet.of(used), inside)
            for child in used:
                self.into(child, inside)
        else:
            self.into(used, inside)

    def _clip(self, value: str, here: _Here) -> Path:
        found = _REFERENCE.fullmatch(value)
        clip = self._ids.get(found[1]) if found else None
        if clip is None or tag(clip) != "clipPath" or clip.get("clipPathUnits", "userSpaceOnUse") != "userSpaceOnUse":
            raise RefusalError(said("it is cut out by a shape that is not read here"), PLAIN)
        style = self._within(clip, {**self._sheet.of(clip), "clip-path": "none"}, here)
        if self._sheet.of(clip).get("clip-path", "none") != "none":
            raise RefusalError(said("it is cut out by a shape that is not read here"), PLAIN)
        return united([self._clipping(child, style) for child in clip if tag(child) not in _NOT_DRAWN])

    def _clipping(self, element: Element, here: _Here) -> Path:
        """The area of one shape that clips."""
        self._step()
        inside = self._within(element, {**self._sheet.of(element), "clip-path": "none"}, here)
        if tag(element) == "use" and target(element) in self._ids:
            x, y = length(element.get("x", "0"), self._view.width), length(element.get("y", "0"), self._view.height)
            inside = replace(inside, matrix=inside.matrix.translate(x, y))
            element = self._ids[target(element)]
            inside = self._within(element, {**self._sheet.of(element), "clip-path": "none"}, inside)
        if tag(element) not in SHAPES:
            raise RefusalError(said("it is cut out by a shape that is not read here"), PLAIN)
        even_odd = inside.style.get("clip-rule") == "evenodd"
        return area(shape_path(element, self._view), tuple(inside.matrix), even_odd=even_odd)


def _share(text: str) -> float:
    """A number or a percentage as a number."""
    found = numbers(text)
    if not found:
        return 1.0
    return found[0] / 100 if text.strip().endswith("%") else found[0]


def _unknown(name: str) -> RefusalError:
    return RefusalError(said("it holds “{element}”, which is not read here", element=name), PLAIN)
