"""Cuts an outline to a rectangle, so that a drawing ends with its field and every renderer may draw it as it is.

Sutherland and Hodgman's way, with curves kept as curves: one side of the rectangle after the other, what lies past it
is dropped and the gap closed along that side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import Length
from materials_app.typeset.curves import Piece, contours, crossings, point_at, split

__all__ = ["clipped"]

_SAME: Length = 1e-6


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the rectangle: an upright or level line, and which way is in."""

    is_across: bool
    place: Length
    inward: int

    def holds(self, point: Point) -> bool:
        return ((point.x if self.is_across else point.y) - self.place) * self.inward >= -_SAME


def clipped(segments: tuple[Segment, ...], rect: Rect) -> tuple[Segment, ...]:
    """What of a path lies in ``rect``; nothing where none of it does."""
    sides = (
        _Side(True, rect.x, 1),
        _Side(True, rect.right, -1),
        _Side(False, rect.y, 1),
        _Side(False, rect.bottom, -1),
    )
    kept: list[Segment] = []
    for contour in contours(segments):
        pieces = contour
        for side in sides:
            pieces = tuple(_closed(tuple(_within(pieces, side))))
        kept.extend(_segments(pieces))
    return tuple(kept)


def _within(pieces: tuple[Piece, ...], side: _Side) -> Iterator[Piece]:
    """The pieces, or parts of them, that lie on the inner side."""
    for piece in pieces:
        for part in _parted(piece, side):
            if side.holds(point_at(part, 0.5)):
                yield part


def _parted(piece: Piece, side: _Side) -> Iterator[Piece]:
    done, rest = 0.0, piece
    for share in crossings(piece, side.is_across, side.place):
        part, rest = split(rest, (share - done) / (1 - done))
        done = share
        yield part
    yield rest


def _closed(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces with a line wherever one does not begin where the one before it ends."""
    for index, piece in enumerate(pieces):
        end = pieces[index - 1][-1]
        if abs(end.x - piece[0].x) > _SAME or abs(end.y - piece[0].y) > _SAME:
            yield end, piece[0]
        yield piece


def _segments(pieces: tuple[Piece, ...]) -> Iterator[Segment]:
    if not pieces:
        return
    yield Segment(Step.MOVE, (pieces[0][0],))
    for piece in pieces:
        if len(piece) > 2:
            yield Segment(Step.CURVE, piece[1:])
        elif piece is not pieces[-1]:
            yield Segment(Step.LINE, piece[1:])
    yield Segment(Step.CLOSE)
