"""A display list as readable JSON: what a person compares when the page has changed. Millimetres, points for type."""

from __future__ import annotations

import json
from typing import Any

from materials_app.model.display_list import DisplayList, GlyphRun, Item, Path, Picture, Symbol
from materials_app.model.geometry import Rect
from materials_app.model.template import Role
from materials_app.model.units import round_mm

_PLACES = 3


def as_json(display_list: DisplayList) -> str:
    """The whole list, one item after the other, in paint order."""
    body = {
        "title": display_list.title,
        "language": display_list.language,
        "pages": [[_item(item) for item in page.items] for page in display_list.pages],
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def as_lines(display_list: DisplayList) -> str:
    """The places alone, one line an item: what a piece of two sides is compared by."""
    lines = (
        line
        for page in display_list.pages
        for line in (f"# {page.geometry.name}", *(_line(item) for item in page.items if _is_content(item)))
    )
    return "\n".join(lines) + "\n"


def _is_content(item: Item) -> bool:
    """Marks and slug line stand round the piece and are tested by themselves."""
    if isinstance(item, Path):
        return item.fill is not None
    return item.semantics.role is not Role.ARTIFACT


def _line(item: Item) -> str:
    box = " ".join(f"{side:.2f}" for side in _rect(item.bounds if isinstance(item, GlyphRun | Path) else item.rect))
    if isinstance(item, GlyphRun):
        return f"{box}  {item.size:.1f} pt on {round_mm(item.origin.y, _PLACES)} {item.paint.swatch}: {item.text}"
    what = item.fill.swatch if isinstance(item, Path) and item.fill else type(item).__name__
    return f"{box}  {what}"


def _item(item: Item) -> dict[str, Any]:
    what: dict[str, Any] = {"kind": type(item).__name__, **_KINDS[type(item)](item)}
    meaning = item.semantics
    return what | {"tag": f"{meaning.role.value} {meaning.order} {meaning.language} {meaning.slot}".strip()}


def _run(run: GlyphRun) -> dict[str, Any]:
    axes = " ".join(f"{tag}={value:g}" for tag, value in run.face.axes)
    return {
        "text": run.text,
        "face": f"{run.face.family} {axes}",
        "size": round(run.size, _PLACES),
        "origin": [round_mm(run.origin.x, _PLACES), round_mm(run.origin.y, _PLACES)],
        "width": round_mm(run.width, _PLACES),
        "ink": _rect(run.bounds),
        "paint": run.paint.swatch,
        "glyphs": " ".join(f"{glyph.gid}@{round(glyph.x * 1000 / run.size)}" for glyph in run.glyphs),
    }


def _path(path: Path) -> dict[str, Any]:
    paints = {"fill": path.fill, "stroke": path.stroke}
    return {"box": _rect(path.bounds), **{name: paint.swatch for name, paint in paints.items() if paint}}


def _symbol(symbol: Symbol) -> dict[str, Any]:
    made = f"version {symbol.version}, level {symbol.level}, mask {symbol.mask}"
    return {"opens": symbol.payload, "box": _rect(symbol.rect), "made": made, "alt": symbol.semantics.alt}


def _picture(picture: Picture) -> dict[str, Any]:
    return {"image": picture.image, "box": _rect(picture.rect), "ppi": round(picture.ppi)}


def _rect(rect: Rect) -> list[float]:
    return [round_mm(side, _PLACES) for side in (rect.x, rect.y, rect.width, rect.height)]


_KINDS: dict[type, Any] = {GlyphRun: _run, Path: _path, Symbol: _symbol, Picture: _picture}
