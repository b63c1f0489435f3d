"""Makes words meet their frame: other words first, then the width axis, then the size within its limits, then overset.

One order for every frame: at each size, at each width, each choice of words is tried, first choice first.
What fits nowhere is set at the floor all the same, so that the window can show it, and says how many characters it is
over. Nothing is ever clipped and nothing goes under its floor.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from materials_app.model.document import CopyChoice
from materials_app.model.template import Fit
from materials_app.model.units import Length
from materials_app.typeset.linebreak import break_lines
from materials_app.typeset.setting import Block, Line, Room, Setting, Setup

__all__ = ["HEADLINE_OVER_NUMBER", "fit"]

HEADLINE_OVER_NUMBER = 1.15
"""A headline is at least this much larger than the number, else the page has two first things (layout rule 1)."""

SHORT_NUMBER = 0.5
"""Share of its measure below which a number at its largest size is a short one: nothing else is held to its width."""

_TENTH = 10
"""Steps in one unit of the width axis: faces are known to a tenth."""

_INK_TOLERANCE: Length = 0.001


def fit(setup: Setup, choices: tuple[CopyChoice, ...], room: Room, like: Block | None = None) -> Block:
    """Set ``choices`` into ``room`` by the frame's own kind of fit.

    Args:
        setup: the frame, its language, the fonts.
        choices: words to choose from, first choice first; at least one.
        room: measure, lines and depth there are.
        like: the block of the frame that rules this one's size, where there is one.

    Raises:
        FontError: when a character has no glyph.
    """
    return _FITTERS[setup.frame.fit](setup, choices, room, like)


def _flow(setup: Setup, choices: tuple[CopyChoice, ...], room: Room, like: Block | None) -> Block:
    """Lines broken within the measure."""
    return _first_that_fits(_flowed(setup, s, c, room) for s in _settings(setup) for c in choices)


def _lines(setup: Setup, choices: tuple[CopyChoice, ...], room: Room, like: Block | None) -> Block:
    """Sense lines as they were written."""
    return _first_that_fits(_as_written(setup, s, c, room) for s in _settings(setup) for c in choices)


def _one_line(setup: Setup, choices: tuple[CopyChoice, ...], room: Room, like: Block | None) -> Block:
    """All sense lines on one line: as wide as the style prefers, narrower where it must be, then smaller."""
    style = setup.frame.style
    widths = (style.width_limits[0], style.width[1])
    joined = tuple(_joined(choice) for choice in choices)
    return _first_that_fits(_filled(setup, size, widths, choice, room) for size in style.sizes for choice in joined)


def _joined(choice: CopyChoice) -> CopyChoice:
    """The same words with their sense lines run together."""
    passages = (replace(passage, text=passage.text.replace("\n", " ")) for passage in choice.passages)
    return replace(choice, passages=tuple(passages))


def _headline(setup: Setup, choices: tuple[CopyChoice, ...], room: Room, like: Block | None) -> Block:
    """Sense lines; the width axis until the longest line fills the measure; then quarter steps of the size."""
    style = setup.frame.style
    floor = max(style.sizes[-1], like.setting.size * HEADLINE_OVER_NUMBER if like else 0.0)
    lows = dict.fromkeys((style.width[0], style.width_limits[0]))
    tries = tuple((choice,) for choice in choices) if setup.frame.keep_words else (choices,)
    return _first_that_fits(
        _filled(setup, size, (low, style.width_limits[1]), choice, room)
        for words in tries
        for size in _quarter_steps(style.sizes[0], floor, style.ratio)
        for low in lows
        for choice in words
    )


def _measure(setup: Setup, choices: tuple[CopyChoice, ...], room: Room, like: Block | None) -> Block:
    """One line whose size makes its ink fill the measure; never above the first size nor below the last."""
    return _first_that_fits(_sized(setup, choice, room) for choice in choices)


def _width(setup: Setup, choices: tuple[CopyChoice, ...], room: Room, like: Block | None) -> Block:
    """One line at the size of ``like``, its width axis bisected until both fill one measure; too long, it goes down
    by quarter steps; too long for the width of a short number (101), it has the whole measure. Without ``like`` it
    fills the measure by its size."""
    if like is None:
        return _measure(setup, choices, room, like)
    style = setup.frame.style
    measures = (min(room.measure, like.reach), room.measure)[: 2 if like.reach < room.measure * SHORT_NUMBER else 1]
    return _first_that_fits(
        _filled(setup, size, style.width_limits, choice, Room(measure, room.max_lines, room.depth))
        for measure in measures
        for size in _quarter_steps(like.setting.size, min(style.sizes[-1], like.setting.size), style.ratio)
        for choice in choices
    )


_Fitter = Callable[[Setup, tuple[CopyChoice, ...], Room, Block | None], Block]

_FITTERS: dict[Fit, _Fitter] = {
    Fit.FLOW: _flow,
    Fit.LINES: _lines,
    Fit.LINE: _one_line,
    Fit.HEADLINE: _headline,
    Fit.MEASURE: _measure,
    Fit.WIDTH: _width,
}


def _first_that_fits(blocks: Iterable[Block]) -> Block:
    """The first block with nothing over; else the last size's block with least over."""
    tried: list[Block] = []
    for block in blocks:
        if not block.over:
            return block
        tried.append(block)
    smallest = min(block.setting.size for block in tried)
    return min((block for block in tried if block.setting.size == smallest), key=lambda block: block.over)


def _settings(setup: Setup) -> Iterator[Setting]:
    """Every setting of a style, first choice first: each size at its preferred width, then narrower."""
    style = setup.frame.style
    widths = dict.fromkeys((style.width[1], style.width[0], style.width_limits[0]))
    return (setup.setting(size, width) for size in style.sizes for width in widths)


def _quarter_steps(start: Length, floor: Length, ratio: float) -> Iterator[Length]:
    """``start`` and every quarter step of the scale below it, down to ``floor``; always at least one."""
    step = ratio**0.25
    size = max(start, floor)
    while size >= floor - _INK_TOLERANCE:
        yield size
        size /= step


def _flowed(setup: Setup, setting: Setting, choice: CopyChoice, room: Room) -> Block:
    lines: list[Line] = []
    gap = setup.frame.paragraph_gap * setting.leading

    def width_of(unit: str) -> float:
        return setup.shape(setting, unit).set_width(setting.tracking) * setting.scale

    for passage in choice.passages:
        for paragraph in passage.text.split("\n"):
            starts = bool(lines)
            at = 0
            for units in break_lines(paragraph, room.measure, width_of):
                words = (*units[:-1], units[-1].rstrip(" "))
                shaped = setup.compose(setting, words, paragraph, at)
                at += sum(map(len, units))
                line = setup.line(setting, shaped, passage.swatch, passage.slot)
                lines.append(replace(line, above=gap) if starts else line)
                starts = False
    return _judged(Block(setting, tuple(lines), choice.name), room)


def _as_written(setup: Setup, setting: Setting, choice: CopyChoice, room: Room) -> Block:
    return _judged(_sense_lines(setup, setting, choice), room)


def _sense_lines(setup: Setup, setting: Setting, choice: CopyChoice) -> Block:
    lines = tuple(
        setup.line(setting, setup.shape(setting, text), passage.swatch, passage.slot)
        for passage in choice.passages
        for text in passage.text.split("\n")
    )
    return Block(setting, lines, choice.name)


def _filled(setup: Setup, size: Length, widths: tuple[float, float], choice: CopyChoice, room: Room) -> Block:
    """Sense lines at the widest setting within ``widths`` whose longest line still fits the measure."""
    low, high = (round(width * _TENTH) for width in widths)
    narrowest = _sense_lines(setup, setup.setting(size, low / _TENTH), choice)
    best = _judged(narrowest, room)
    if best.over:
        return best
    while low < high:
        middle = (low + high + 1) // 2
        block = _sense_lines(setup, setup.setting(size, middle / _TENTH), choice)
        if block.reach <= room.measure + _INK_TOLERANCE:
            low, best = middle, block
        else:
            high = middle - 1
    return best


def _sized(setup: Setup, choice: CopyChoice, room: Room) -> Block:
    """One line at the size at which its ink is as wide as the measure, within the style's sizes."""
    style = setup.frame.style
    width = min(max(100.0, style.width_limits[0]), style.width_limits[1])
    largest, smallest = style.sizes[0], style.sizes[-1]
    block = _sense_lines(setup, setup.setting(largest, width), choice)
    filling = largest * room.measure / block.reach
    size = min(max(filling, smallest), largest)
    return _judged(_sense_lines(setup, setup.setting(size, width), choice), room)


def _judged(block: Block, room: Room) -> Block:
    """``block``, told how many characters it has too many."""
    allowed = room.lines(block)
    below = sum(len(line.shaped.text) for line in block.lines[allowed:])
    beyond = max((_beyond(line, block.setting, room.measure) for line in block.lines), default=0)
    return block.overset(below + beyond) if below or beyond else block


def _beyond(line: Line, setting: Setting, measure: Length) -> int:
    """How many characters of a line must go for it to fit the measure."""
    reach = line.reach(setting.tracking) * setting.scale
    if reach <= measure + _INK_TOLERANCE:
        return 0
    return max(math.ceil(len(line.shaped.text) * (1 - measure / reach)), 1)
