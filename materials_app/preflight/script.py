"""A content stream taken apart so that it can be drawn one ink at a time.

The reader makes it: whatever has no colour stays as it was written, and every mark keeps what it is painted with.
``plates`` puts it together again for one plate.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from materials_app.preflight.facts import Overprint
from materials_app.preflight.graphics_state import Source


@dataclass(frozen=True, slots=True)
class PathPart:
    """A path with its painting operator: ``rule`` is ``f``, ``f*`` or empty, ``stroke`` and ``close`` as written."""

    outline: bytes
    rule: str
    stroke: bool
    close: bool
    filled: Source
    stroked: Source
    overprint: Overprint


@dataclass(frozen=True, slots=True)
class TextPart:
    """One text-showing operator with its operands, and the rendering mode it is shown in."""

    shown: bytes
    mode: int
    filled: Source
    stroked: Source
    overprint: Overprint


@dataclass(frozen=True, slots=True)
class FormPart:
    """A form XObject with its content taken apart in turn."""

    form: Any
    script: Script


@dataclass(frozen=True, slots=True)
class ImagePart:
    """An image XObject or inline image at its effective resolution; ``filled`` colours a stencil."""

    image: Any
    resources: Any
    filled: Source
    overprint: Overprint
    ppi: float


@dataclass(frozen=True, slots=True)
class ShadingPart:
    """A shading painted over the clip by ``sh``."""

    shading: Any
    resources: Any
    overprint: Overprint


@dataclass(frozen=True, slots=True)
class TilingPattern:
    """A tiling pattern; ``script`` is its cell. ``coloured`` cells bring their own colours."""

    pattern: Any
    script: Script
    coloured: bool


@dataclass(frozen=True, slots=True)
class ShadingPattern:
    """A shading pattern and the resources its colour space is looked up in."""

    pattern: Any
    resources: Any


Part = bytes | PathPart | TextPart | FormPart | ImagePart | ShadingPart


@dataclass(slots=True)
class Script:
    """The parts of one content stream in order, with the resources it uses."""

    resources: Any
    parts: list[Part] = field(default_factory=list)
