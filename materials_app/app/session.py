"""The editor's state as one frozen value. An edit makes the next state; undo is a tuple of earlier documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from materials_app.model.campaign_set import CampaignSet


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change: what it was, as an id of the wording table, and the set on the other side of it."""

    what: str
    document: CampaignSet


@dataclass(frozen=True, slots=True)
class EditorState:
    """Everything the editor knows about the open set.

    Attributes:
        document: the set as it is now.
        layout: id of the layout on show.
        path: the file it was opened from or saved to, or none.
        saved: the set as that file holds it, or none.
        stamp: what tells that file from every other state of it; empty where it was never read or written.
        past: steps that undo takes back, oldest first; each holds the set before it.
        future: steps that redo brings again, next one last; each holds the set after it.
        merging: the field being typed into; typing there joins the last step. Empty after a pause.
        is_made: whether a set that has no file is kept as it is, before its first edit: somebody chose what it is.
        held: the field whose words of the layout's own were all deleted and which is still in hand: what is typed
            next is the layout's own again.
    """

    document: CampaignSet
    layout: str
    path: Path | None = None
    saved: CampaignSet | None = None
    stamp: str = ""
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    merging: str = ""
    held: str = ""
    is_made: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether the set differs from its file; a set never saved counts once it was made or edited."""
        return self.document != self.saved if self.saved else bool(self.past) or self.is_made


def opened(document: CampaignSet, path: Path | None = None, stamp: str = "") -> EditorState:
    """The state of a set just opened from ``path``, or newly begun."""
    return EditorState(document, document.layouts[0], path, document if path else None, stamp)


def recovered(before: EditorState, document: CampaignSet, layout: str) -> EditorState:
    """The state of a set that was left behind: one step over what its file holds, or over a new set."""
    return shown(edited(before, document, "recovered"), layout)


def edited(state: EditorState, document: CampaignSet, what: str, merge: str = "") -> EditorState:
    """The state after a change to ``document``. Edits with the same ``merge`` in a row are one step.

    A step that ends where it began is no step: typing a letter and taking it back leaves nothing to undo.
    """
    if document == state.document:
        return state
    joins = bool(merge) and merge == state.merging and bool(state.past)
    past = state.past if joins else (*state.past, Step(what, state.document))
    if joins and past[-1].document == document:
        past = past[:-1]
    return replace(_become(state, document), past=past, future=(), merging=merge if past else "")


def shown(state: EditorState, layout: str) -> EditorState:
    """The state with another layout of the set on show; the same state for one it does not have."""
    if layout not in state.document.layouts or layout == state.layout:
        return state
    return replace(state, layout=layout, merging="", held="")


def held(state: EditorState, field: str) -> EditorState:
    """The state with a field in hand whose own words were all deleted; none for an empty name."""
    return state if field == state.held else replace(state, held=field)


def paused(state: EditorState) -> EditorState:
    """The state after a pause in typing: what comes next is a step of its own."""
    return replace(state, merging="")


def undone(state: EditorState) -> EditorState:
    """The last step taken back; the same state when there is none."""
    if not state.past:
        return state
    step = state.past[-1]
    again = Step(step.what, state.document)
    return replace(_become(state, step.document), past=state.past[:-1], future=(*state.future, again))


def redone(state: EditorState) -> EditorState:
    """The last undone step brought again; the same state when there is none."""
    if not state.future:
        return state
    step = state.future[-1]
    back = Step(step.what, state.document)
    return replace(_become(state, step.document), past=(*state.past, back), future=state.future[:-1])


def saved_as(state: EditorState, document: CampaignSet, path: Path, stamp: str) -> EditorState:
    """The state after ``document`` was written to ``path``: the set as it is, or as it was a moment ago."""
    return replace(state, document=replace(state.document, file=path.name), path=path, saved=document, stamp=stamp)


def with_file_of(state: EditorState, now: EditorState) -> EditorState:
    """An earlier state that comes back, with what is known of the set's file ``now``: it may have been saved since."""
    document = replace(state.document, file=now.document.file)
    return replace(state, document=document, path=now.path, saved=now.saved, stamp=now.stamp)


def for_every_set(state: EditorState, change: Callable[[CampaignSet], CampaignSet]) -> EditorState:
    """The state with something changed in the set and in every step alike: no edit, nothing that undo takes back."""
    past, future = (
        tuple(replace(step, document=change(step.document)) for step in steps) for steps in (state.past, state.future)
    )
    return replace(state, document=change(state.document), past=past, future=future)


def _become(state: EditorState, document: CampaignSet) -> EditorState:
    """The state with another document; what its file is called is nothing that an edit or undo changes."""
    document = replace(document, file=state.document.file)
    layout = _layout_after(state.document, document, state.layout)
    return replace(state, document=document, layout=layout, merging="", held="")


def _layout_after(before: CampaignSet, after: CampaignSet, layout: str) -> str:
    """The layout to show after a change, so that what happened is seen: one that came, one that alone is otherwise now,
    else the one on show or, when that went, its neighbour."""
    came = [name for name in after.layouts if name not in before.layouts]
    if came:
        return came[0]
    if layout not in after.layouts:
        return after.layouts[min(before.layouts.index(layout), len(after.layouts) - 1)]
    otherwise = [name for name in after.layouts if before.override(name) != after.override(name)]
    is_all = replace(before, overrides=()) == replace(after, overrides=())
    return otherwise[0] if is_all and len(otherwise) == 1 else layout
