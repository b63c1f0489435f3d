"""The brand pack in the studio as one frozen value. An edit makes the next state; undo is a tuple of earlier packs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app.model.brand_pack import BrandPack


@dataclass(frozen=True, slots=True)
class BrandStep:
    """One undoable change: what it was, as an id of the wording table, and the pack on the other side of it."""

    what: str
    pack: BrandPack


@dataclass(frozen=True, slots=True)
class BrandState:
    """Everything the studio knows about the pack in hand.

    Attributes:
        pack: as it is now.
        saved: as its file and the installed copy hold it; none where it was never saved.
        past: steps that undo takes back, oldest first; each holds the pack before it.
        future: steps that redo brings again, next one last; each holds the pack after it.
        merging: the field being typed into; typing there joins the last step. Empty after a pause.
    """

    pack: BrandPack
    saved: BrandPack | None = None
    past: tuple[BrandStep, ...] = ()
    future: tuple[BrandStep, ...] = ()
    merging: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether the pack differs from what was saved."""
        return self.pack != self.saved


def edited(state: BrandState, pack: BrandPack, what: str, merge: str = "") -> BrandState:
    """The state after a change. Edits with the same ``merge`` in a row are one step.

    A step that ends where it began is no step: typing a letter and taking it back leaves nothing to undo.
    """
    if pack == state.pack:
        return state
    joins = bool(merge) and merge == state.merging and bool(state.past)
    past = state.past if joins else (*state.past, BrandStep(what, state.pack))
    if joins and past[-1].pack == pack:
        past = past[:-1]
    return replace(state, pack=pack, past=past, future=(), merging=merge if past else "")


def paused(state: BrandState) -> BrandState:
    """The state after a pause in typing: what comes next is a step of its own."""
    return replace(state, merging="")


def undone(state: BrandState) -> BrandState:
    """The last step taken back; the same state when there is none."""
    if not state.past:
        return state
    step = state.past[-1]
    again = BrandStep(step.what, state.pack)
    return replace(state, pack=step.pack, past=state.past[:-1], future=(*state.future, again), merging="")


def redone(state: BrandState) -> BrandState:
    """The last undone step brought again; the same state when there is none."""
    if not state.future:
        return state
    step = state.future[-1]
    back = BrandStep(step.what, state.pack)
    return replace(state, pack=step.pack, past=(*state.past, back), future=state.future[:-1], merging="")


def kept(state: BrandState, asked: BrandPack, saved: BrandPack) -> BrandState:
    """The state once the pack that was ``asked`` for was ``saved``, maybe under a higher version.

    What was changed meanwhile stays, and the steps are of that version from now on: undo is no way back to one that is
    installed with other content.
    """

    def as_saved(pack: BrandPack) -> BrandPack:
        return replace(pack, version=saved.version) if pack.version == asked.version else pack

    past, future = (
        tuple(replace(step, pack=as_saved(step.pack)) for step in steps) for steps in (state.past, state.future)
    )
    pack = saved if state.pack == asked else as_saved(state.pack)
    return replace(state, pack=pack, saved=saved, past=past, future=future, merging="")
