"""What stands for the force on a set page: its logo in the place of its name, its own words beside either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from materials_app.model.display_list import GlyphRun, Item
from materials_app.model.document import ResolvedDocument, ResolvedPage
from materials_app.model.geometry import Rect, bounds
from materials_app.model.library import AssetLibrary
from materials_app.model.template import Role
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.force_mark import Barred, Stood, stand
from materials_app.typeset.force_words import Standing, beside
from materials_app.typeset.page_setting import PlacedText

_Items = tuple[Item, ...]

__all__ = ["ForceStrip", "Means", "Name", "force_strip"]


@dataclass(frozen=True, slots=True)
class Name:
    """The force's name in one place: as it was set, and as it is painted."""

    placed: PlacedText
    runs: tuple[GlyphRun, ...]


@dataclass(frozen=True, slots=True)
class Means:
    """The fonts that words are set in, and where a logo's files come from."""

    fonts: FontBook
    library: AssetLibrary


@dataclass(frozen=True, slots=True)
class ForceStrip:
    """The page's content with it: the logos that stand, or why none does; the frames they stand for; whether the
    force's own words found no room."""

    content: tuple[Item, ...]
    stood: tuple[Stood, ...] = ()
    barred: Barred | None = None
    replaced: frozenset[str] = frozenset()
    lacks_words: bool = False


def force_strip(
    document: ResolvedDocument, page: ResolvedPage, names: Sequence[Name], shown: Sequence[Item], means: Means
) -> ForceStrip:
    """Put the force's logo in the place of its name and its words beside it.

    A name on each of two panels is two places: logo or words stand on both, or on none.

    Args:
        document: what is to stand there.
        page: the page as it was set.
        names: the force's name in each language and on each panel.
        shown: everything on the page, in paint order, the names too.
        means: what it takes.

    Raises:
        InputError: when a logo is missing or refused. FontError: when a character has no glyph.
    """
    if not names or not (document.force_marks or document.force_words):
        return ForceStrip(tuple(shown))
    panels: dict[str, list[Name]] = {}
    for one in names:
        panels.setdefault(page.geometry.panel_at(one.placed.bound.frame.x), []).append(one)
    content, stood, barred = _with_marks(document, page, tuple(panels.values()), tuple(shown), means)
    by = [
        Standing([one.placed for one in panel], *((mark.rect, mark.clear) if mark else (_ink(panel),)))
        for panel, mark in zip_longest(panels.values(), stood)
    ]
    words = _words(document, by, content, page, means.fonts)
    frames = frozenset(one.placed.bound.frame.id for one in names) if stood else frozenset()
    return ForceStrip(
        _read_after(content, words), tuple(stood), barred, frames, bool(document.force_words) and not words
    )


def _with_marks(
    document: ResolvedDocument,
    page: ResolvedPage,
    panels: Sequence[Sequence[Name]],
    shown: _Items,
    means: Means,
) -> tuple[_Items, list[Stood], Barred | None]:
    """The content with the logo on every panel in the place of the name; as it was, and why, where it cannot stand."""
    if not document.force_marks:
        return shown, [], None
    replaced = {id(run) for panel in panels for one in panel for run in one.runs}
    others = tuple(item for item in shown if id(item) not in replaced)
    stood: list[Stood] = []
    for panel in panels:
        one = stand(document.force_marks, [name.placed for name in panel], others, page, means.library)
        if isinstance(one, Barred):
            return shown, [], one
        stood.append(one)
    return (*others, *chain.from_iterable(one.items for one in stood)), stood, None


def _ink(panel: Sequence[Name]) -> Rect:
    return bounds(run.bounds for one in panel for run in one.runs)


def _read_after(content: tuple[Item, ...], words: tuple[GlyphRun, ...]) -> tuple[Item, ...]:
    """The content with the words where a file is read in order: after what they stand beside, before what follows."""
    if not words:
        return content
    order = words[0].semantics.order
    before = (at for at, item in enumerate(content, 1) if _is_read(item) and item.semantics.order <= order)
    at = max(before, default=len(content))
    return (*content[:at], *words, *content[at:])


def _is_read(item: Item) -> bool:
    return item.semantics.role is not Role.ARTIFACT


def _words(
    document: ResolvedDocument, by: Sequence[Standing], content: tuple[Item, ...], page: ResolvedPage, fonts: FontBook
) -> tuple[GlyphRun, ...]:
    found = [beside(document.force_words, one, content, page, fonts) for one in by] if document.force_words else []
    return tuple(chain.from_iterable(found)) if all(found) else ()
