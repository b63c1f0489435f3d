"""Tabs to tear off at the foot of a piece: the same words on each, one that somebody has taken, lines to cut along.

The first tab is read; the others are a picture of it to a reader who cannot see them, or the number would be said eight
times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from materials_app.model.colour import Paint
from materials_app.model.display_list import ARTIFACT, GlyphRun, Path, Segment, Semantics, Step
from materials_app.model.document import BoundTabs
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import PageGeometry
from materials_app.model.tabs import TabsFrame
from materials_app.model.template import Role
from materials_app.model.units import Length, mm
from materials_app.typeset.moving import moved
from materials_app.typeset.turning import turned_left
from materials_app.typeset.white_edge import DRAWING_SLOT

__all__ = ["dashed_line", "on_first_tab", "on_other_tabs", "perforations", "tab_paths"]

DASH, GAP = mm(1.6), mm(1.1)
"""A dash of a perforation and, about, the gap after it (design specification 5.7)."""

CUT_LINE: Length = mm(0.26)
"""Stroke of a line to cut along by hand (design specification 5.7)."""

_TEAR = (
    *((0.0, 0.4), (0.05, 0.7), (0.11, 0.5), (0.16, 1.0), (0.22, 0.8), (0.27, 1.5), (0.33, 1.3), (0.37, 1.9)),
    *((0.43, 1.6), (0.5, 2.5), (0.55, 2.3), (0.6, 3.1), (0.66, 2.6), (0.71, 3.0), (0.77, 2.5), (0.83, 3.2)),
    *((0.89, 2.9), (0.94, 3.6), (1.0, 3.3)),
)
"""The torn edge: share of the tab's width, millimetres below the perforation. Paper tears down along one side."""

_TORN = Semantics(Role.ARTIFACT, slot=DRAWING_SLOT)


def on_first_tab(runs: Iterable[GlyphRun], tabs: TabsFrame, places: tuple[Rect, ...]) -> tuple[GlyphRun, ...]:
    """``runs``, set in a tab's own box, on the first tab that is there."""
    return _on(runs, tabs, _left(tabs, places)[0])


def on_other_tabs(runs: tuple[GlyphRun, ...], tabs: TabsFrame, places: tuple[Rect, ...]) -> Iterator[GlyphRun]:
    """The same on all others, as a picture."""
    for place in _left(tabs, places)[1:]:
        yield from (replace(run, semantics=ARTIFACT) for run in _on(runs, tabs, place))


def tab_paths(bound: BoundTabs, geometry: PageGeometry, *, with_lines: bool) -> Iterator[Path]:
    """The gap of the tab that is gone and, for a piece that is cut by hand, the lines round the tabs."""
    if bound.frame.taken:
        yield _gap(geometry.tabs[bound.frame.taken - 1], geometry.bleed_box, Paint.of(bound.gap))
    if with_lines:
        for start, end in perforations(geometry.tabs):
            yield dashed_line(start, end, stroke=Paint.of(bound.line), width=CUT_LINE)


def perforations(tabs: tuple[Rect, ...]) -> Iterator[tuple[Point, Point]]:
    """Where tabs come off, as lines from end to end: along all their heads, then between each two."""
    if tabs:
        yield Point(tabs[0].x, tabs[0].y), Point(tabs[-1].right, tabs[0].y)
    yield from ((Point(tab.x, tab.y), Point(tab.x, tab.bottom)) for tab in tabs[1:])


def dashed_line(start: Point, end: Point, *, stroke: Paint, width: Length, layer: str = "") -> Path:
    """An upright or level line in dashes: one begins at each end."""
    across, down = end.x - start.x, end.y - start.y
    length = max(across, down)
    gaps = max(round((length - DASH) / (DASH + GAP)), 1)
    pitch = (length - DASH) / gaps

    def at(distance: Length) -> Point:
        return Point(start.x + across * distance / length, start.y + down * distance / length)

    segments = tuple(
        Segment(step, (at(place),))
        for number in range(gaps + 1)
        for step, place in ((Step.MOVE, pitch * number), (Step.LINE, pitch * number + DASH))
    )
    span = Rect(start.x, start.y, across, down).grown(width / 2)
    return Path(segments, span, stroke=stroke, stroke_width=width, layer=layer)


def _left(tabs: TabsFrame, places: tuple[Rect, ...]) -> tuple[Rect, ...]:
    return tuple(place for number, place in enumerate(places, 1) if number != tabs.taken)


def _on(runs: Iterable[GlyphRun], tabs: TabsFrame, place: Rect) -> tuple[GlyphRun, ...]:
    if tabs.is_turned:
        return turned_left(runs, Point(place.x, place.bottom))
    shifted = (moved(run, Point(place.x, place.y)) for run in runs)
    return tuple(run for run in shifted if isinstance(run, GlyphRun))


def _gap(tab: Rect, bleed_box: Rect, paint: Paint) -> Path:
    """The tab's place down into the bleed, under an edge of paper that was left behind."""
    torn = tuple(Point(tab.x + tab.width * share, tab.y + mm(depth)) for share, depth in _TEAR)
    corners = (*torn, Point(tab.right, bleed_box.bottom), Point(tab.x, bleed_box.bottom))
    lines = tuple(Segment(Step.LINE, (corner,)) for corner in corners[1:])
    head = min(point.y for point in torn)
    return Path(
        (Segment(Step.MOVE, corners[:1]), *lines, Segment(Step.CLOSE)),
        Rect(tab.x, head, tab.width, bleed_box.bottom - head),
        fill=paint,
        semantics=_TORN,
    )
