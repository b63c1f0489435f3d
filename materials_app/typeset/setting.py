"""How one frame is set: one face at one size, the lines in it, where each line begins and ends."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import accumulate

from materials_app.errors import FontError
from materials_app.model.colour import Swatch
from materials_app.model.display_list import FaceId
from materials_app.model.template import TextFrame
from materials_app.model.units import Length
from materials_app.model.writing import LATIN, Direction, Writing
from materials_app.typeset.direction import Levels, levels_of
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM
from materials_app.typeset.mixed import Hand, is_in_one_face, shape_mixed
from materials_app.typeset.optical import left_edge
from materials_app.typeset.shaping import ShapedText, join

_GRACE: Length = 0.001

_DESCENDER = 0.22
"""How deep Latin letters reach below the line, in ems: what layouts leave room for below a last baseline."""

_CACHED_LINES = 10_000

__all__ = ["Block", "Line", "Room", "Setting", "Setup"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set a frame: face, size, leading and tracking (thousandths of an em). ``cap`` is the cap height.

    ``by_ink``: letters of another script reach above capitals and deeper than Latin ones; their ink needs room.
    """

    face: FaceId
    width: float
    size: Length
    leading: Length
    tracking: int
    cap: Length
    by_ink: bool = False

    @property
    def scale(self) -> float:
        """Points in a thousandth of an em."""
        return self.size / EM


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its glyphs, its colour, the slot it came from; ``edge`` is the margin's place from the line's origin,
    thousandths of an em; ``above`` the extra space before it (points), where a paragraph begins; ``rtl`` says that the
    margin is the right one."""

    shaped: ShapedText
    swatch: Swatch
    slot: str
    edge: int
    above: Length = 0.0
    rtl: bool = False

    def reach(self, tracking: int) -> int:
        """From the margin to the end of the ink, thousandths of an em: what must not pass the measure."""
        if self.rtl:
            return self.edge - self.shaped.left
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
    def cap(self) -> Length:
        """How high the first line stands above its baseline."""
        high = self.lines[0].shaped.high * self.setting.scale if self.setting.by_ink else 0.0
        return max(self.setting.cap, high)

    @property
    def drop(self) -> Length:
        """How much deeper than Latin letters the last line reaches."""
        low = self.lines[-1].shaped.low * self.setting.scale + _DESCENDER * self.setting.size
        return max(-low, 0.0) if self.setting.by_ink else 0.0

    @property
    def depth(self) -> Length:
        """From the first cap line to the last baseline."""
        return self.cap + self.baselines[-1]

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
        room = self.depth - (0.0 if self.from_baseline else block.cap) - block.drop + _GRACE
        return sum(baseline <= room for baseline in block.baselines[: self.max_lines])


@dataclass(frozen=True, slots=True)
class Setup:
    """What every way of setting one frame shares: the frame, its language, how that is written, and the fonts."""

    frame: TextFrame
    language: str
    fonts: FontBook
    writing: Writing = LATIN

    def setting(self, size: Length, width: float) -> Setting:
        """The frame's style at one size and one value of the width axis; optical size follows the size."""
        style = self.frame.style
        face = self.fonts.face_id(style.family, wght=style.weight, wdth=width, opsz=size)
        leading = size * max(style.leading, self.writing.line_height)
        grid = self.frame.leading_grid
        return Setting(
            face=face,
            width=width,
            size=size,
            leading=math.ceil(leading / grid) * grid if grid else leading,
            # Joined letters come apart, and a bar over letters breaks, when they are spaced.
            tracking=style.tracking if self.writing.is_latin else 0,
            cap=self.fonts.face(face).metrics.cap_height * size / EM,
            by_ink=not self.writing.is_latin,
        )

    def shape(self, setting: Setting, text: str) -> ShapedText:
        """``text`` in a setting, by itself."""
        if self.writing.direction is Direction.LTR and is_in_one_face(text):
            try:
                return self.fonts.shape(setting.face, text, self.language, tabular=self.frame.style.tabular)
            except FontError:
                if not self.writing.fonts:
                    raise
        return self._mixed(self._hand(setting), text, levels_of(text, rtl=self.writing.is_rtl))

    def compose(self, setting: Setting, words: tuple[str, ...], paragraph: str, start: int) -> ShapedText:
        """A line of a paragraph that begins at ``start``, of words that were measured one by one."""
        parts = tuple(self.shape(setting, word) for word in words)
        if not any(part.stretches for part in parts):
            return join(parts)
        text = "".join(words)
        levels = levels_of(paragraph, rtl=self.writing.is_rtl)[start : start + len(text)]
        return self._mixed(self._hand(setting), text, levels)

    def _hand(self, setting: Setting) -> Hand:
        return Hand(setting.face, self.language, self.writing, self.frame.style.tabular)

    def _mixed(self, hand: Hand, text: str, levels: Levels) -> ShapedText:
        """Remembered, because most lines stay when one changes."""
        kept = self.fonts.mixed
        key = (hand, text, levels)
        if key not in kept:
            if len(kept) >= _CACHED_LINES:
                kept.clear()
            kept[key] = shape_mixed(self.fonts, hand, text, levels)
        return kept[key]

    def line(self, setting: Setting, shaped: ShapedText, swatch: Swatch, slot: str) -> Line:
        """A shaped line with its optical left edge, where the style asks for one; from right to left it ends by ink."""
        if self.writing.is_rtl:
            return Line(shaped, swatch, slot, shaped.right + setting.tracking * shaped.gaps, rtl=True)
        edge = left_edge(self.fonts.face(setting.face), shaped) if self.frame.style.hang else 0
        return Line(shaped, swatch, slot, edge)
