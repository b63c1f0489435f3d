"""What took the room of a text that was left out: the user's local line, the partners' strip, or else the headline."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.content import Slot
from materials_app.model.document import BoundText, ResolvedPage
from materials_app.model.said import Said, said

__all__ = ["crowded_by", "told_once"]


def crowded_by(name: str, page: ResolvedPage, drawn: ResolvedPage) -> tuple[Said, ...]:
    """What the text ``name`` gave way to, as a sentence names it; nothing where it was the headline.

    Args:
        name: the id of a text frame of the page.
        page: the page with its frames where the partners left them.
        drawn: the page as its layout draws it.
    """
    found = []
    if any(_is_local_line(one) for one in _above(name, page)):
        found.append(said("the local line"))
    if _texts(page)[name].frame != _texts(drawn)[name].frame:
        found.append(said("the partners"))
    return tuple(found)


def told_once(names: tuple[str, ...], page: ResolvedPage) -> tuple[str, ...]:
    """The texts that were left out, without those that say the same as another of them in the second language."""
    texts = _texts(page)
    return tuple(one for one in names if texts[one].frame.match not in names)


def _above(name: str, page: ResolvedPage) -> Iterator[BoundText]:
    """The texts that a text hangs from, one under the other."""
    texts = _texts(page)
    while (bound := texts.get(name)) is not None and bound.frame.top is not None:
        name = bound.frame.top.frame
        if name in texts:
            yield texts[name]


def _is_local_line(bound: BoundText) -> bool:
    return bool(bound.choices) and any(one.source == Slot.LOCAL for one in bound.frame.copy)


def _texts(page: ResolvedPage) -> dict[str, BoundText]:
    return {one.frame.id: one for one in page.frames if isinstance(one, BoundText)}
