"""Sets the same words in two languages alike: one size, one width, one length, which the harder language decides.

Each is fitted by itself first. Where they come out differently, the one that had to give way rules the other: its size,
its width and the length of its words are the most that both may have, and both are fitted again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app.model.document import CopyChoice
from materials_app.model.template import TypeStyle
from materials_app.model.units import Length
from materials_app.typeset.copyfit import fit
from materials_app.typeset.setting import Block, Room, Setup

__all__ = ["MOST_ROUNDS", "Part", "fit_alike", "held", "in_common_lengths"]

_SAME: Length = 0.001
MOST_ROUNDS = 8
"""Each round takes something from one of the two; the steps of a scale are few."""


@dataclass(frozen=True, slots=True)
class Part:
    """One frame to be fitted: how, which words, into which room."""

    setup: Setup
    choices: tuple[CopyChoice, ...]
    room: Room


def fit_alike(parts: tuple[Part, ...], like: Block | None) -> tuple[Block, ...]:
    """The blocks of these parts, set alike; of one part, its block.

    Args:
        parts: what says the same, the first language's first.
        like: the block of the frame that rules their size, where there is one.

    Raises:
        FontError: when a character has no glyph.
    """
    parts = in_common_lengths(parts)
    blocks = _fitted(parts, like)
    for _ in range(MOST_ROUNDS if len(parts) > 1 else 0):
        fewer = held(parts, blocks)
        if fewer == parts:
            break
        parts, blocks = fewer, _fitted(fewer, like)
    return blocks


def _fitted(parts: tuple[Part, ...], like: Block | None) -> tuple[Block, ...]:
    return tuple(fit(part.setup, part.choices, part.room, like) for part in parts)


def in_common_lengths(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with the lengths that all of them come in; own words come in one of theirs alone and stay."""
    common = set.intersection(*({choice.name for choice in part.choices} for part in parts))
    if not common:
        return parts
    return tuple(replace(part, choices=tuple(c for c in part.choices if c.name in common)) for part in parts)


def held(parts: tuple[Part, ...], blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    """The parts with what the harder one had to give up: words first, then the size, then the width."""
    taken = [_place(part, block) for part, block in zip(parts, blocks, strict=True)]
    if len(set(taken)) > 1 and len({len(part.choices) for part in parts}) == 1:
        return tuple(replace(part, choices=part.choices[max(taken) :]) for part in parts)
    size = min(block.setting.size for block in blocks)
    if any(block.setting.size - size > _SAME for block in blocks):
        return tuple(_with_style(part, _up_to_size(part.setup.frame.style, size)) for part in parts)
    width = min(block.setting.width for block in blocks)
    if any(block.setting.width - width > _SAME for block in blocks):
        return tuple(_with_style(part, _up_to_width(part.setup.frame.style, width)) for part in parts)
    return parts


def _place(part: Part, block: Block) -> int:
    """Which of its wordings a part took, from 0."""
    return [choice.name for choice in part.choices].index(block.choice)


def _with_style(part: Part, style: TypeStyle) -> Part:
    return replace(part, setup=replace(part.setup, frame=replace(part.setup.frame, style=style)))


def _up_to_size(style: TypeStyle, size: Length) -> TypeStyle:
    return replace(style, sizes=(size, *(one for one in style.sizes if one < size - _SAME)))


def _up_to_width(style: TypeStyle, width: float) -> TypeStyle:
    low, high = style.width
    least, most = style.width_limits
    return replace(style, width=(min(low, width), min(high, width)), width_limits=(min(least, width), min(most, width)))
