"""A laid-out piece as plain numbers: every line, shape, picture and symbol at its place.

The programs we compare ourselves with draw from this. They are spared what a layout engine decides, and so are a bare
script's figures typed in by hand: what they take is what drawing alone takes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from materials_app.model.colour import Paint
from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun, Picture, Symbol
from materials_app.model.display_list import Path as Shape

Sketch = dict[str, Any]


def write_sketch(display_list: DisplayList, photograph: str, path: Path) -> None:
    """Write the sketch of ``display_list`` as JSON; its pictures lie beside it, in the file ``photograph``."""
    sketch = {"photograph": photograph, "pages": [_page(page) for page in display_list.pages]}
    path.write_text(json.dumps(sketch), encoding="utf-8")


def _page(page: DisplayPage) -> Sketch:
    """One page, in points from the top left corner of its sheet."""
    media = page.geometry.media_box
    left, top = -media.x, -media.y
    of_kind: dict[str, list[Sketch]] = {"shapes": [], "pictures": [], "lines": [], "symbols": []}
    for item in page.items:
        match item:
            case GlyphRun():
                of_kind["lines"].append(_line(item, left, top))
            case Shape():
                of_kind["shapes"].append(_shape(item, left, top))
            case Picture():
                rect = item.rect
                of_kind["pictures"].append(
                    {"box": [rect.x + left, rect.y + top, rect.width, rect.height], "crop": list(item.crop)}
                )
            case Symbol():
                of_kind["symbols"].append(_symbol(item, left, top))
    return {"width": media.width, "height": media.height, **of_kind}


def _line(run: GlyphRun, left: float, top: float) -> Sketch:
    return {
        "font": run.face.family,
        "size": run.size,
        "x": run.origin.x + left,
        "y": run.origin.y + top,
        "text": run.text,
        **_colour(run.paint),
    }


def _shape(shape: Shape, left: float, top: float) -> Sketch:
    steps = [
        [segment.step.value, *(n for point in segment.points for n in (point.x + left, point.y + top))]
        for segment in shape.segments
    ]
    return {
        "steps": steps,
        "fill": _colour(shape.fill) if shape.fill else None,
        "stroke": _colour(shape.stroke) if shape.stroke else None,
        "width": shape.stroke_width,
    }


def _symbol(symbol: Symbol, left: float, top: float) -> Sketch:
    rect = symbol.rect
    return {
        "x": rect.x + left,
        "y": rect.y + top,
        "module": symbol.module,
        "rows": symbol.rows,
        "payload": symbol.payload,
        **_colour(symbol.paint),
    }


def _colour(paint: Paint) -> Sketch:
    inks = paint.cmyk
    return {"cmyk": [inks.cyan, inks.magenta, inks.yellow, inks.black], "rgb": paint.web.hex}
