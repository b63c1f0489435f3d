"""How one frame is set: one face at one size, the lines in it, where each line begins and ends."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import accumulate

from materials_app.model.colour import Swatch
from materials_app.model.display_list import FaceId
from materials_app.model.template import TextFrame
from materials_app.model.units import Length
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM
from materials_app.typeset.optical import left_edge
from materials_app.typeset.shaping import ShapedText

_GRACE: Length = 0.001

__all__ = ["Block", "Line", "Room", "Setting", "Setup"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set a frame: face, size, leading and tracking (thousandths of an em). ``cap`` is the cap height."""

    face: FaceId
    width: float
    size: Length
    leading: Length
    tracking: int
    cap: Length

    @property
    def scale(self) -> float:
        """Points in a thousandth of an em."""
        return self.size / EM


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its glyphs, its colour, the slot it came from; ``edge`` is the margin's place from the line's origin,
    thousandths of an em; ``above`` the extra space before it (points), where a paragraph begins."""

    shaped: ShapedText
    swatch: Swatch
    slot: str
    edge: int
    above: Length = 0.0

    def reach(self, tracking: int) -> int:
        """From the margin to the end of the ink, thousandths of an em: what must not pass the measure."""
        return self.shaped.right + tracking * self.shaped.gaps - self.edge


@dataclass(frozen=True, slots=True)
class Block:
    """A frame's words as they are set. ``over`` is how many characters too many there are; 0 when it fits."""

    setting: Setting
    lines: tuple[Line, ...]
    choice: str
    over: int = 0

    @property
    def baselines(self) -> tuple[Length, ...]:
        """Each line's baseline, from the first one."""
        steps = (self.setting.leading + line.above for line in self.lines[1:])
        return tuple(accumulate(steps, initial=0.0))

    @property
    def depth(self) -> Length:
        """From the first cap line to the last baseline."""
        return self.setting.cap + self.baselines[-1]

    @property
    def reach(self) -> Length:
        """From the margin to the end of the longest line's ink."""
        return max(line.reach(self.setting.tracking) for line in self.lines) * self.setting.scale

    def overset(self, over: int) -> Block:
        """The same block, known to be ``over`` characters too long."""
        return replace(self, over=max(over, 1))


@dataclass(frozen=True, slots=True)
class Room:
    """What a frame offers: a measure, a greatest number of lines, a depth from first cap line to last baseline.

    ``from_baseline``: the depth begins at the first baseline instead.
    """

    measure: Length
    max_lines: int
    depth: Length = math.inf
    from_baseline: bool = False

    def lines(self, block: Block) -> int:
        """How many lines of a block there is room for."""
        # A thousandth of a point of grace: depths are sums of lengths that were millimetres.
        room = self.depth - (0.0 if self.from_baseline else block.setting.cap) + _GRACE
        return sum(baseline <= room for baseline in block.baselines[: self.max_lines])


@dataclass(frozen=True, slots=True)
class Setup:
    """What every way of setting one frame shares: the frame, its language and the fonts."""

    frame: TextFrame
    language: str
    fonts: FontBook

    def setting(self, size: Length, width: float) -> Setting:
        """The frame's style at one size and one value of the width axis; optical size follows the size."""
        style = self.frame.style
        face = self.fonts.face_id(style.family, wght=style.weight, wdth=width, opsz=size)
        leading = size * style.leading
        grid = self.frame.leading_grid
        return Setting(
            face=face,
            width=width,
            size=size,
            leading=math.ceil(leading / grid) * grid if grid else leading,
            tracking=style.tracking,
            cap=self.fonts.face(face).metrics.cap_height * size / EM,
        )

    def shape(self, setting: Setting, text: str) -> ShapedText:
        """``text`` in a setting."""
        return self.fonts.shape(setting.face, text, self.language, tabular=self.frame.style.tabular)

    def line(self, setting: Setting, shaped: ShapedText, swatch: Swatch, slot: str) -> Line:
        """A shaped line with its optical left edge, where the style asks for one."""
        edge = left_edge(self.fonts.face(setting.face), shaped) if self.frame.style.hang else 0
        return Line(shaped, swatch, slot, edge)
