"""The force's own mark in the place of its name: as large as the strip asks for or has room for, or not at all.

The rules are the mark's own (smallest width, clear space, the grounds it may stand on) and the house's: no lower than
8 mm, never on a drawing or a dark ground (layout rule 11). Where no version of it can stand, the name stays.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from materials_app.model.brand_pack import Ground
from materials_app.model.colour import Paint, Srgb, contrast
from materials_app.model.display_list import Item, Path, Semantics
from materials_app.model.document import BoundForceMark, BoundMark, ResolvedPage
from materials_app.model.geometry import Rect
from materials_app.model.library import AssetLibrary
from materials_app.model.mark import MarkInks
from materials_app.model.template import Role
from materials_app.model.units import Length, mm
from materials_app.typeset.contrast import grounds
from materials_app.typeset.free_room import is_free
from materials_app.typeset.mark_ink import ink_of
from materials_app.typeset.mark_paths import mark_paths
from materials_app.typeset.mark_rows import MarkLimit
from materials_app.typeset.page_setting import PlacedText
from materials_app.typeset.picture import mark_picture

__all__ = ["MASTHEAD", "Barred", "Stood", "stand"]

MASTHEAD = "masthead"
"""The slot of the force's name."""

LEAST: Length = mm(8)
"""No mark is lower (layout rule 11)."""

_STRIP = 3.15
"""Height of the strip in sizes of the name's type: 15 mm beside 13.5 pt on A4."""
_AREA = 0.72**2 * 1.55
"""Area of every mark, in squares of that height."""
_CLEAR = 0.25
"""Share of its own height that stays clear round every mark, whatever its guide says: a narrow one would else crowd."""
_NARROWING = 0.96
_PALE = 15.0
"""Contrast with black from which a ground is pale: a tint, which a mark in one ink stands on as on white."""
_WHITE = Srgb(255, 255, 255)
_BLACK = Srgb(0, 0, 0)
_INSIDE: Length = 0.01


class Barred(Enum):
    """Why the name prints in type."""

    GROUND = "ground"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Stood:
    """The mark in its place: what is painted there in the place of the name, and the room it keeps clear."""

    items: tuple[Item, ...]
    limit: MarkLimit
    """What it leaves to partners."""
    rect: Rect
    clear: Length


def stand(
    marks: Sequence[BoundForceMark],
    names: Sequence[PlacedText],
    content: Sequence[Item],
    page: ResolvedPage,
    library: AssetLibrary,
) -> Stood | Barred:
    """Find the place of the mark on a page.

    Args:
        marks: its versions, first choice first.
        names: the force's name as it was set, in each language.
        content: what else stands on the page, in paint order, without the name.
        page: the page, as it was set.
        library: where its files come from.

    Raises:
        InputError: when a file is missing or refused.
    """
    strip = _Strip(names)
    semantics = Semantics(Role.FIGURE, min(one.bound.frame.order for one in names), names[0].bound.language)
    for version in marks:
        if _ground(version, strip.box, content) is None:
            continue
        ink = ink_of(version.mark, library)
        for height in strip.heights(ink.aspect, version.smallest):
            for rect in strip.places(Rect(0.0, 0.0, height * ink.aspect, height)):
                under = _ground(version, rect, content)
                clear = max(version.clear * rect.width, _CLEAR * height)
                if under and is_free(rect, clear, content, page):
                    told = replace(semantics, alt=version.mark.alt, slot=MASTHEAD)
                    drawn = tuple(_drawn(version.mark, rect, ink.box, under, told, library))
                    return Stood(drawn, MarkLimit.of(rect, ink), rect, clear)
        return Barred.ROOM  # the version for this ground: another would be the wrong one here
    return Barred.GROUND


@dataclass(frozen=True, slots=True)
class _Strip:
    """Where the name was set: the mark stands on its foot, or hangs from its head."""

    names: Sequence[PlacedText]

    @property
    def box(self) -> Rect:
        """The name's frame from its first cap line to its last baseline, in all languages."""
        left = min(one.bound.frame.x for one in self.names)
        right = max(one.bound.frame.x + one.bound.frame.width for one in self.names)
        head, foot = min(one.cap_line for one in self.names), max(one.last_baseline for one in self.names)
        return Rect(left, head, right - left, foot - head)

    def heights(self, aspect: float, smallest: Length) -> Iterator[Length]:
        """From the height that gives the mark its area down to the least it may have."""
        least = max(LEAST, smallest / aspect)
        full = _STRIP * max(one.block.setting.size for one in self.names)
        height = max(min(full, full * math.sqrt(_AREA / aspect)), least)
        while height > least:
            yield height
            height *= _NARROWING
        yield least

    def places(self, mark: Rect) -> Iterator[Rect]:
        """Where a mark of this size may stand, best first; none where it is wider than the frame."""
        box = self.box
        if mark.width > box.width + _INSIDE:
            return
        from_right = self.names[0].bound.writing.is_rtl
        left = box.right - mark.width if from_right else box.x
        hangs = any(one.bound.frame.top or one.bound.frame.line for one in self.names)
        tops = (box.y, box.bottom - mark.height) if hangs else (box.bottom - mark.height, box.y)
        yield from (replace(mark, x=left, y=top) for top in tops)


def _ground(version: BoundForceMark, rect: Rect, content: Sequence[Item]) -> Paint | None:
    """The ground under a mark where it is one that this version may stand on, and the same all over."""
    under = grounds([item for item in content if not _is_line(item)], rect)
    if len({paint.web for paint in under}) != 1:
        return None
    paint = under[-1]
    if paint.web == _WHITE:
        return paint if Ground.WHITE in version.grounds else None
    is_pale = contrast(paint.web, _BLACK) >= _PALE and version.mark.inks is not None
    return paint if is_pale and Ground.LIGHT in version.grounds else None


def _is_line(item: Item) -> bool:
    return isinstance(item, Path) and item.fill is None


def _drawn(
    mark: BoundMark,
    rect: Rect,
    box: tuple[float, float, float, float],
    ground: Paint,
    semantics: Semantics,
    library: AssetLibrary,
) -> Iterator[Item]:
    if mark.inks:
        yield from mark_paths(library.mark(mark.image), _on(mark.inks, ground), rect, semantics)
    else:
        yield mark_picture(replace(mark, crop=box), rect, semantics, library)


def _on(inks: MarkInks, ground: Paint) -> MarkInks:
    """The paints with the ground in the place of white."""
    return replace(inks, paints=tuple((one, ground if one.is_paper else paint) for one, paint in inks.paints))
