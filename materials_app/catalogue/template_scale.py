"""A layout's table on another grid: every length and type size multiplied by unit over unit.

What is no length stays: counts, lines, shares, names. Nothing is checked here; a value that is no number stays as it
is and is refused where its own file is read.
"""

from __future__ import annotations

from typing import Any

from materials_app.catalogue.record import Table

LENGTHS = frozenset(
    {
        *("x", "y", "width", "height", "top", "line", "foot", "bottom", "left", "right", "floor", "ceiling"),
        *("keep_clear", "leading_grid", "min_side", "indent", "pitch", "gap", "text_gap", "margin", "clear"),
        *("stroke", "ends"),
        *("lifts", "halves", "most", "least"),
    }
)
"""The keys of frames that hold millimetres, or ``{ frame, edge, gap }``."""

_MICROMETRES, _TENTHS = 3, 1
"""Decimals kept: lengths to a thousandth of a millimetre, sizes to a tenth of a point."""


def scaled(table: Table, unit: Any) -> Table:
    """The table on a grid of ``unit``; itself where the grid is the same, or is not a number."""
    if not (_is_number(unit) and _is_number(table.get("unit")) and table["unit"]) or unit == table["unit"]:
        return table
    by = unit / table["unit"]
    pages, brand, styles = table.get("page"), table.get("with_brand", {}), table.get("style", {})
    drawn = table.get("drawn", {})
    return {
        **table,
        "margin": _length(table.get("margin"), by),
        "page": [_page(page, by) for page in pages] if isinstance(pages, list) else pages,
        "with_brand": _named_frames(brand, by),
        "drawn": {name: _drawn(one, by) for name, one in drawn.items()} if _is_table(drawn) else drawn,
        "style": {name: _style(style, by) for name, style in styles.items()} if _is_table(styles) else styles,
    }


def _page(page: Any, by: float) -> Any:
    if not _is_table(page):
        return page
    return {
        key: [_frame(one, by) for one in value] if isinstance(value, list) else value for key, value in page.items()
    }


def _named_frames(frames: Any, by: float) -> Any:
    return {name: _frame(frame, by) for name, frame in frames.items()} if _is_table(frames) else frames


def _drawn(drawn: Any, by: float) -> Any:
    """What another drawing changes: of its frames."""
    return {**drawn, "frames": _named_frames(drawn.get("frames", {}), by)} if _is_table(drawn) else drawn


def _frame(frame: Any, by: float) -> Any:
    if not _is_table(frame):
        return frame
    return {key: _length(value, by) if key in LENGTHS else value for key, value in frame.items()}


def _length(value: Any, by: float) -> Any:
    if _is_table(value):
        return {key: _length(inner, by) if key == "gap" else inner for key, inner in value.items()}
    return round(value * by, _MICROMETRES) if _is_number(value) else value


def _style(style: Any, by: float) -> Any:
    sizes = style.get("sizes") if _is_table(style) else None
    if not isinstance(sizes, list):
        return style
    return {**style, "sizes": [round(size * by, _TENTHS) if _is_number(size) else size for size in sizes]}


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
