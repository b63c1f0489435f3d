"""What copyfitting did to each frame: which words, which size and width, how many characters are over."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.display_list import DisplayList
from materials_app.model.findings import Finding
from materials_app.model.geometry import Rect
from materials_app.model.units import Length


@dataclass(frozen=True, slots=True)
class FrameFit:
    """One text frame after fitting.

    Attributes:
        frame: frame id.
        slots: content slots it shows.
        choice: name of the chosen ``CopyChoice``.
        size: points. width: ``wdth`` axis value. lines: number of lines.
        ink: the set text's ink, points from the trim.
        page: from 1.
        characters_over: 0 when it fits; else how many characters must go at the smallest size.
    """

    frame: str
    slots: tuple[str, ...]
    choice: str
    size: Length
    width: float
    lines: int
    ink: Rect
    characters_over: int = 0
    page: int = 1


@dataclass(frozen=True, slots=True)
class Typeset:
    """The result of typesetting: the display list, how each frame fitted, and layout findings (overset, sizes …)."""

    display_list: DisplayList
    fits: tuple[FrameFit, ...]
    findings: tuple[Finding, ...]
