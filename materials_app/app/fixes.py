"""What would make words fit that are too long: offered only where it does, tried on the layouts it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from materials_app.app import actions
from materials_app.app.fields import Field
from materials_app.app.layout_view import LayoutView
from materials_app.app.session import EditorState
from materials_app.app.set_fit import SetFit

SHORT_FORM = "short-form"
"""The library's short words, on the layouts that are too small for these."""
EDIT_APART = "edit-apart"
"""The same words to begin with, to be shortened for one layout."""
Lay = Callable[[EditorState, str], LayoutView]
"""Lays out one layout of a state, to see."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A fix, the layouts it is for (ids), and the words that each of them gets."""

    name: str
    field: Field
    words: tuple[tuple[str, Field, str], ...]

    @property
    def layouts(self) -> tuple[str, ...]:
        """The layouts it changes."""
        return tuple(layout for layout, _, _ in self.words)

    def apply(self, state: EditorState) -> EditorState:
        """The state with it done: one step of undo."""
        return actions.write_apart(state, self.words, self.name)


def remedies(
    state: EditorState, views: Sequence[LayoutView], field: Field, fit: SetFit, lay: Lay
) -> tuple[Remedy, ...]:
    """What can be done about a field whose words are too long somewhere; none where a set has one layout."""
    if not fit.over or fit.layouts < 2:
        return ()
    tight = {one.layout for one in fit.over}
    where = tuple((view, here) for view in views if view.id in tight and (here := view.field(field.key)))
    short = _short_form(state, where, lay)
    return tuple(one for one in (short, _apart(state, where, fit)) if one is not None)


def _short_form(state: EditorState, where: Sequence[tuple[LayoutView, Field]], lay: Lay) -> Remedy | None:
    words = tuple((view.id, field, view.library_in(field, "short")) for view, field in where)
    now = (view.words_in(field).shown for view, field in where)
    if not words or not all(text and len(text) < len(shown) for shown, (_, _, text) in zip(now, words, strict=True)):
        return None
    found = Remedy(SHORT_FORM, words[0][1], words)
    after = found.apply(state)
    return found if all(not lay(after, layout).over_in(field) for layout, field, _ in words) else None


def _apart(state: EditorState, where: Sequence[tuple[LayoutView, Field]], fit: SetFit) -> Remedy | None:
    """To edit the words for one layout alone: the one on show when they are too long for it, else the first."""
    if len(fit.each) < 2 or not where:
        return None
    view, field = next(((view, field) for view, field in where if view.id == state.layout), where[0])
    return Remedy(EDIT_APART, field, ((view.id, field, view.words_in(field).shown),))
