"""Where a content stream is read to: the graphics state, what has been seen, and the script for the plates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from materials_app.preflight.colour_spaces import read_space
from materials_app.preflight.facts import ImageUse, Painted, Shown, Space
from materials_app.preflight.fonts import Font
from materials_app.preflight.graphics_state import GraphicsState
from materials_app.preflight.layers import layer_of
from materials_app.preflight.pdf_values import get
from materials_app.preflight.script import Script
from materials_app.preflight.space import apply

MAX_NESTING = 24
"""Forms within forms; a deeper file refers to itself."""


_DIRECT = (0, 0)


class FontShelf:
    """The fonts of one file, each read once."""

    def __init__(self) -> None:
        self._read: dict[tuple[int, int], Font] = {}

    def font(self, entry: Any) -> Font:
        """The font of a resource entry; a direct one is told by the place it is written at."""
        key = entry.objgen if entry.objgen != _DIRECT else (0, hash(entry.unparse()))
        if key not in self._read:
            self._read[key] = Font(entry)
        return self._read[key]

    @property
    def fonts(self) -> tuple[Font, ...]:
        """Every font that was asked for, in that order."""
        return tuple(self._read.values())


@dataclass(slots=True)
class Seen:
    """What one page was seen to hold, in paint order."""

    painted: list[Painted] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    images: list[ImageUse] = field(default_factory=list)
    spaces: dict[Space, None] = field(default_factory=dict)
    reasons: dict[str, None] = field(default_factory=dict)
    blend_modes: dict[str, None] = field(default_factory=dict)
    oddities: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageReading:
    """What all canvases of a page share. ``read`` takes a canvas through a stream's instructions."""

    seen: Seen
    shelf: FontShelf
    read: Callable[[Canvas, Any], None]


class Canvas:
    """Where one content stream is read to; nested streams get a canvas of their own that shares ``page``."""

    def __init__(self, resources: Any, page: PageReading, state: GraphicsState, depth: int = 0) -> None:
        self.resources = resources
        self.page = page
        self.state = state
        self.depth = depth
        self.stack: list[GraphicsState] = []
        self.script = Script(resources)
        self.neutral: list[Any] = []
        self.path: list[Any] = []
        self.points: list[tuple[float, float]] = []
        self.clips = False
        self.marked: list[str | None] = []
        self.layers: list[str] = []
        self.spoken = False

    @property
    def seen(self) -> Seen:
        """What the page was seen to hold so far."""
        return self.page.seen

    def read_nested(self, stream: Any, state: GraphicsState) -> Script:
        """Read a form or pattern cell drawn from this content, with ``state`` to start from.

        Raises:
            RecursionError: when streams nest deeper than any real file's.
        """
        if self.depth >= MAX_NESTING:
            raise RecursionError
        inner = Canvas(get(stream, "/Resources") or self.resources, self.page, state, self.depth + 1)
        content = get(stream, "/OC")
        inner.layers.append(self.layer if content is None else layer_of(content))
        self.page.read(inner, stream)
        return inner.script

    def resource(self, category: str, key: Any) -> Any:
        """The resource ``key`` (a name object) of ``category``, or none."""
        return get(get(self.resources, category), str(key))

    def space(self, value: Any) -> Space:
        """The colour space of an operand, noted as used."""
        space = read_space(value, self.resources)
        self.seen.spaces[space] = None
        return space

    def keep(self, instruction: Any) -> None:
        """Keep an instruction that has no colour as it was written."""
        self.neutral.append(instruction)

    def flush(self) -> None:
        """Close the run of kept instructions, so that a coloured part can follow."""
        if self.neutral:
            self.script.parts.append(pikepdf.unparse_content_stream(self.neutral))
            self.neutral = []

    def add_point(self, x: float, y: float) -> None:
        """A point of the current path, in the space of now."""
        self.points.append(apply(self.state.ctm, x, y))

    @property
    def layer(self) -> str:
        """The innermost layer content lies on now; empty for the page itself."""
        return next((layer for layer in reversed(self.layers) if layer), "")

    def reading(self, text: str) -> str:
        """What the shown ``text`` reads as: an enclosing ActualText once, then nothing."""
        actual = next((entry for entry in self.marked if entry is not None), None)
        if actual is None:
            return text
        first, self.spoken = not self.spoken, True
        return actual if first else ""

    @property
    def is_spoken_for(self) -> bool:
        """Whether an ActualText stands for what is shown now."""
        return any(entry is not None for entry in self.marked)
