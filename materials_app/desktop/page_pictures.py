"""Keeps the picture of each side of a piece and draws anew only what a change touched: a key press costs one line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion

from materials_app.desktop.page_painter import PagePainter, extent
from materials_app.desktop.theme import OVERLAY, ink
from materials_app.model.display_list import DisplayPage, Item
from materials_app.model.geometry import Rect
from materials_app.model.library import AssetLibrary

SPARE = 2
"""Device pixels round what changed: the soft edge of its letters."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A picture, the page it shows, how it was drawn (box in points, pixels a point, pixel ratio), and out of what."""

    picture: QPixmap
    page: DisplayPage
    drawn: tuple[Rect, float, float]
    library: AssetLibrary


class PagePictures:
    """The pictures of the sides on show, by number."""

    def __init__(self, painter: PagePainter) -> None:
        self._painter = painter
        self._kept: dict[int, _Kept] = {}

    def picture(self, number: int, page: DisplayPage, box: Rect, scale: float, ratio: float, size: QSize) -> QPixmap:
        """A side as a picture of ``size`` device pixels.

        Args:
            number: which side, from 0.
            page: what it shows.
            box: the part of it on show, points.
            scale: logical pixels a point.
            ratio: device pixels a logical pixel.
            size: device pixels.
        """
        drawn, library = (box, scale, ratio), self._painter.library
        kept = self._kept.get(number)
        if kept is None or (kept.drawn, kept.picture.size()) != (drawn, size) or kept.library is not library:
            picture = QPixmap(size)
            picture.fill(ink(OVERLAY.paper))
            self._paint(picture, page, drawn, None)
        elif kept.page is not page:
            picture = kept.picture
            self._paint(picture, page, drawn, changed_places(kept.page, page))
        else:
            return kept.picture
        self._kept[number] = _Kept(picture, page, drawn, library)
        return picture

    def _paint(
        self, picture: QPixmap, page: DisplayPage, drawn: tuple[Rect, float, float], places: tuple[Rect, ...] | None
    ) -> None:
        """Paint all of a picture, or what lies in ``places`` alone, on whole device pixels so that no seam shows."""
        box, scale, ratio = drawn
        picture.setDevicePixelRatio(1.0)
        painter = QPainter(picture)
        if places is not None:
            pixels = [_pixels(place, box, scale * ratio) for place in places]
            painter.setClipRegion(_region(pixels))
            painter.fillRect(picture.rect(), ink(OVERLAY.paper))
            places = tuple(_points(one, box, scale * ratio) for one in pixels)
        painter.scale(scale * ratio, scale * ratio)
        painter.translate(-box.x, -box.y)
        self._painter.paint(painter, page, with_bleed=box == page.geometry.bleed_box, within=places)
        painter.end()
        picture.setDevicePixelRatio(ratio)


def changed_places(before: DisplayPage, after: DisplayPage) -> tuple[Rect, ...]:
    """Where two pages of one size differ: rectangles of the items that went, came or changed. Paint order counts."""
    old, new = before.items, after.items
    if len(old) == len(new):
        pairs = (pair for pair in zip(old, new, strict=True) if pair[0] is not pair[1] and pair[0] != pair[1])
        return tuple(extent(item) for pair in pairs for item in pair)
    head = _same(old, new)
    foot = min(_same(old[::-1], new[::-1]), min(len(old), len(new)) - head)
    return tuple(extent(item) for item in (*old[head : len(old) - foot], *new[head : len(new) - foot]))


def _same(one: tuple[Item, ...], other: tuple[Item, ...]) -> int:
    """How many items two lists begin with alike."""
    at = 0
    for left, right in zip(one, other, strict=False):
        if left is not right and left != right:
            break
        at += 1
    return at


def _pixels(place: Rect, box: Rect, scale: float) -> QRect:
    left, top = (place.x - box.x) * scale, (place.y - box.y) * scale
    exact = QRectF(left, top, place.width * scale, place.height * scale)
    return exact.toAlignedRect().adjusted(-SPARE, -SPARE, SPARE, SPARE)


def _points(pixels: QRect, box: Rect, scale: float) -> Rect:
    left, top = pixels.x() / scale + box.x, pixels.y() / scale + box.y
    return Rect(left, top, pixels.width() / scale, pixels.height() / scale)


def _region(pixels: list[QRect]) -> QRegion:
    region = QRegion()
    for one in pixels:
        region |= QRegion(one)
    return region
