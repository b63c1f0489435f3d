"""Sets a piece that begins again when it is turned over: what matches on another page is set alike as well.

Each page is set by itself first. Where a frame came out differently from the one it matches on another page, both are
held to what the harder one had to give up, and the pages are set again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from materials_app.model.document import BoundText, ResolvedPage
from materials_app.typeset.alike import MOST_ROUNDS, Part, held, in_common_lengths
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.page_setting import SetPage, set_page
from materials_app.typeset.setting import Room, Setup

__all__ = ["set_pages"]

Pair = tuple[BoundText, BoundText]


def set_pages(pages: tuple[ResolvedPage, ...], fonts: FontBook) -> tuple[SetPage, ...]:
    """Every page of a piece, set.

    Raises:
        FontError: when a character has no glyph; it names the character.
    """
    pages = _with(pages, _common(pages, fonts))
    done = tuple(set_page(page, fonts) for page in pages)
    for _ in range(MOST_ROUNDS):
        changed = _with(pages, _held(pages, done, fonts))
        if changed == pages:
            break
        pages, done = changed, tuple(set_page(page, fonts) for page in changed)
    return done


def _pairs(pages: tuple[ResolvedPage, ...]) -> Iterator[Pair]:
    """The texts that match one on another page, that one first."""
    texts = {
        bound.frame.id: (number, bound)
        for number, page in enumerate(pages)
        for bound in page.frames
        if isinstance(bound, BoundText) and bound.choices
    }
    for number, second in texts.values():
        at, first = texts.get(second.frame.match, (number, second))
        if at != number:
            yield first, second


def _common(pages: tuple[ResolvedPage, ...], fonts: FontBook) -> dict[str, BoundText]:
    """The texts with the lengths that both languages have."""
    return {name: one for pair in _pairs(pages) for name, one in _named(pair, in_common_lengths(_parts(pair, fonts)))}


def _held(pages: tuple[ResolvedPage, ...], done: tuple[SetPage, ...], fonts: FontBook) -> dict[str, BoundText]:
    """The texts that have to change, as they are next. What was left out of one page goes from the other too."""
    placed = {name: one for page in done for name, one in page.texts.items()}
    found: dict[str, BoundText] = {}
    for pair in _pairs(pages):
        there = [placed.get(one.frame.id) for one in pair]
        blocks = tuple(one.block for one in there if one)
        if len(blocks) == len(pair):
            found |= dict(_named(pair, held(_parts(pair, fonts), blocks)))
        elif blocks:
            found |= {one.frame.id: replace(one, choices=()) for one in pair}
    return found


def _parts(pair: Pair, fonts: FontBook) -> tuple[Part, ...]:
    return tuple(
        Part(
            Setup(one.frame, one.language, fonts, one.writing), one.choices, Room(one.frame.width, one.frame.max_lines)
        )
        for one in pair
    )


def _named(pair: Pair, parts: tuple[Part, ...]) -> Iterator[tuple[str, BoundText]]:
    for bound, part in zip(pair, parts, strict=True):
        yield bound.frame.id, replace(bound, frame=part.setup.frame, choices=part.choices)


def _with(pages: tuple[ResolvedPage, ...], changed: Mapping[str, BoundText]) -> tuple[ResolvedPage, ...]:
    if not changed:
        return pages
    return tuple(replace(page, frames=tuple(changed.get(one.frame.id, one) for one in page.frames)) for page in pages)
