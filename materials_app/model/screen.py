"""What a finished picture for screens must show: the order as its judge needs it. Rectangles are in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.geometry import Rect


@dataclass(frozen=True, slots=True)
class ExpectedWords:
    """A line of type that was ordered, where its ink lies, and the contrast it needs."""

    text: str
    slot: str
    rect: Rect
    contrast: float


@dataclass(frozen=True, slots=True)
class ExpectedPicture:
    """What to compare a picture with. ``safe`` is where words must stay; a ``stamped`` draft has a word across it."""

    pixels: tuple[int, int]
    safe: Rect
    words: tuple[ExpectedWords, ...]
    stamped: bool = False
