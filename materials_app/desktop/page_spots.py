"""What lies where on the page: slots that can be pointed at, and the words that do not fit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from materials_app.app.fields import spot_name
from materials_app.desktop.page_painter import qrect
from materials_app.desktop.wording import may_say, say
from materials_app.model.display_list import GlyphRun, Picture, Symbol
from materials_app.model.fitting import FrameFit, Typeset
from materials_app.model.geometry import Rect, bounds
from materials_app.model.units import Length, round_mm


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing on a page that can be pointed at: its name (``spot_name``), where it lies (points), what it says.

    ``page`` counts from 0.
    """

    name: str
    rect: Rect
    words: str
    page: int = 0

    @property
    def slot(self) -> str:
        """The slot its words came from."""
        return self.name.partition("@")[0]

    @property
    def is_figure(self) -> bool:
        """Whether it is a symbol or a picture: no text frame set it, and its words say what it is."""
        return "@" not in self.name


def spots_of(typeset: Typeset) -> tuple[Spot, ...]:
    """The slots of every page in reading order, frame by frame, each with the rectangle round its items."""
    return tuple(spot for number in range(len(typeset.display_list.pages)) for spot in _spots_on(typeset, number))


def _spots_on(typeset: Typeset, number: int) -> tuple[Spot, ...]:
    found: dict[str, list[tuple[int, Rect, str]]] = {}
    for item in typeset.display_list.pages[number].items:
        if item.semantics.slot:
            rect = item.rect if isinstance(item, Symbol | Picture) else item.bounds
            words = item.semantics.alt or getattr(item, "text", "")
            name = spot_name(item.semantics.slot, _frame_of(typeset, number, item.semantics.slot, rect))
            found.setdefault(name, []).append((item.semantics.order, rect, words))
    in_order = sorted(found.items(), key=lambda entry: min(order for order, _, _ in entry[1]))
    return tuple(
        Spot(name, bounds(rect for _, rect, _ in parts), " ".join(word for _, _, word in parts if word), number)
        for name, parts in in_order
    )


def _frame_of(typeset: Typeset, number: int, slot: str, rect: Rect) -> str:
    """The frame whose ink holds the middle of ``rect``; empty for what no text frame set."""
    fits = (fit for fit in typeset.fits if fit.page == number + 1 and slot in fit.slots)
    return next((fit.frame for fit in fits if _holds_middle(fit.ink, rect)), "")


def overset_of(typeset: Typeset) -> tuple[tuple[int, Rect], ...]:
    """Where the words that are too many lie, page (from 0) by page: line by line, counted from each frame's end."""
    return tuple((fit.page - 1, rect) for fit in typeset.fits if fit.characters_over for rect in _overset(typeset, fit))


def _overset(typeset: Typeset, fit: FrameFit) -> tuple[Rect, ...]:
    runs = [
        item
        for item in typeset.display_list.pages[fit.page - 1].items
        if isinstance(item, GlyphRun) and item.semantics.slot in fit.slots and _holds_middle(fit.ink, item.bounds)
    ]
    left, found = fit.characters_over, []
    for run in reversed(runs):
        if left <= 0:
            break
        found.append(_tail(run, left))
        left -= len(run.text)
    return tuple(found)


def _tail(run: GlyphRun, over: int) -> Rect:
    """The rectangle of a run's last ``over`` characters."""
    kept = max(len(run.text) - over, 0)
    seen, along = 0, 0.0
    for glyph in run.glyphs:
        if seen >= kept:
            break
        seen += len(glyph.text)
        along = glyph.x
    if not kept:
        return run.bounds
    if run.turned:
        return Rect(run.bounds.x, run.bounds.y, run.bounds.width, run.at(along).y - run.bounds.y)
    start = run.at(along).x
    if run.rtl:  # the end of its words stands on the left
        mirrored = run.bounds.x + run.bounds.right - start
        return Rect(run.bounds.x, run.bounds.y, mirrored - run.bounds.x, run.bounds.height)
    return Rect(start, run.bounds.y, run.bounds.right - start, run.bounds.height)


def panel_words(name: str, width: Length) -> tuple[str, str]:
    """What a panel is called: with its width, and, where that has no room, without."""
    called = may_say("panel", name)
    return say("page.panel", name=called, width=f"{round_mm(width, 0):g}"), called


def _holds_middle(outer: Rect, inner: Rect) -> bool:
    return qrect(outer.grown(1)).contains(QPointF(inner.centre.x, inner.centre.y))
