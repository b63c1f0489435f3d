"""How much room the words of a field have on a layout, measured by setting its frame with more words than it can take.

The same engine as the page: what the editor says of words that are too long comes from the same count. The words that
fill the frame are the field's own, over and over, so their letters are as wide as the language's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from materials_app.assemble.bind import assemble
from materials_app.assemble.steps import STEP
from materials_app.assemble.words import frame_choices
from materials_app.model.campaign_set import OWN_FIELDS, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.document import BoundFrame, BoundText, ResolvedDocument, ResolvedPage
from materials_app.model.job import Job
from materials_app.model.template import CopySource, Fit, Frame, TextFrame, VerticalRef
from materials_app.model.translation import Space
from materials_app.model.units import Length
from materials_app.pipeline.studio import Studio
from materials_app.typeset.page_setting import SetPage, set_page

__all__ = ["Spaces", "spaces_of"]

_RUN, _LINE = 900, 160
"""Characters that fill a frame whose words run on, and a single line; more than any of ours takes."""
_START = 60
_CLOSE = 0.05
"""How close a measured number of characters must be."""

Key = tuple[str, str]
"""A field: the slot it is of and its name, ``("trigger", "headline")``, ``("call", "step-1-lead")``."""


@dataclass(frozen=True, slots=True)
class Spaces:
    """The room of each field on one layout, and the lengths the layout tries for it."""

    each: tuple[tuple[Key, tuple[str, ...], Space], ...]

    def of(self, slot: str, field: str, length: str = "") -> tuple[Space, ...]:
        """The room of a field; none where the layout does not show it, or never in that length."""
        return tuple(
            space
            for key, lengths, space in self.each
            if key == (slot, field) and (not length or not lengths or length in lengths)
        )


def spaces_of(job: Job, studio: Studio) -> Spaces:
    """The room of every field of the job's layout that takes a user's words."""
    found: dict[Key, tuple[tuple[str, ...], Space]] = {}
    for frame, source in _places(job):
        words = _sample(job, source)
        if not words:
            continue
        key = (source.source, source.field)
        space = _space(job, frame, source, words, studio)
        if key not in found or space.floor < found[key][1].floor:
            found[key] = (source.lengths if source.field in {"headline", "text"} else (), space)
    return Spaces(tuple((key, *rest) for key, rest in found.items()))


def _places(job: Job) -> Iterator[tuple[TextFrame, CopySource]]:
    slots = {slot.value for slot in Slot}
    frames = (frame for page in job.pages for frame in page.frames if isinstance(frame, TextFrame))
    for frame in frames:
        for source in frame.copy:
            is_words = source.field in OWN_FIELDS or source.field.endswith(("-lead", "-text"))
            if source.source in slots and is_words:
                yield frame, source


def _sample(job: Job, source: CopySource) -> str:
    """The words of the field, on one line."""
    slot = Slot(source.source)
    choice, message = job.set.choice(slot), job.message(slot)
    wording = message.in_language(job.language) if message else None
    if source.field.startswith(STEP):
        index, part = _step(source.field)
        steps = (choice.own_steps if choice else ()) or (wording.steps if wording else ())
        lead, _, text = (steps[index] if index < len(steps) else "").partition("\n")
        return {"lead": lead, "text": text}[part]
    own = choice.own(source.field) if choice else ""
    if own or wording is None:
        return " ".join(own.split())
    if source.field == "kicker":
        return wording.kicker
    variants = wording.headline if source.field == "headline" else wording.text
    return " ".join((variants.standard or variants.short or variants.long).split())


def _space(job: Job, frame: TextFrame, source: CopySource, words: str, studio: Studio) -> Space:
    runs_on = frame.fit is Fit.FLOW
    most = _RUN if runs_on else _LINE
    filler = (f"{words} " * (most // (len(words) + 1) + 1))[:most].rstrip()
    probe = _Probe(job, frame, source, filler, max(len(words), _START), studio)
    sizes = frame.style.sizes
    first, floor = probe.capacity(sizes[0]), probe.capacity(sizes[-1])
    lines = 0 if runs_on else max(frame.max_lines - _lines_of_others(job, frame, source), 1)
    return Space(job.template.name, lines, first, round(sizes[0], 1), max(first, floor), round(sizes[-1], 1))


def _lines_of_others(job: Job, frame: TextFrame, source: CopySource) -> int:
    """How many lines of a frame the other fields in it take."""
    choices = frame_choices(job, replace(frame, copy=tuple(one for one in frame.copy if one != source)))
    return sum(passage.text.count("\n") + 1 for passage in choices[0].passages) if choices else 0


@dataclass(frozen=True, slots=True)
class _Probe:
    """Tries how many characters of a filler one field takes."""

    job: Job
    frame: TextFrame
    source: CopySource
    filler: str
    start: int
    studio: Studio

    def capacity(self, size: Length) -> int:
        """How many characters fit at one size, without pushing other frames out of theirs."""
        before = self._set(size, 1)
        given = self._given(size)
        most = max(given - self._over(size, given), 0)
        if self._pushes(self._set(size, max(most, 1)), before):
            return self._least(size, before, most)
        return most

    def _given(self, size: Length) -> int:
        """A number of characters that do not fit, not far above those that do: long texts are slow to set."""
        given = self.start
        while given < len(self.filler) and not self._over(size, given):
            given *= 2
        return min(given, len(self.filler))

    def _over(self, size: Length, given: int) -> int:
        return self._set(size, given).texts[self.frame.id].block.over

    def _least(self, size: Length, before: SetPage, most: int) -> int:
        low, high = 0, most
        while high - low > max(_CLOSE * low, 1):
            middle = (low + high) // 2
            low, high = (low, middle) if self._pushes(self._set(size, middle), before) else (middle, high)
        return low

    def _pushes(self, page: SetPage, before: SetPage) -> bool:
        others = (name for name in before.texts if name != self.frame.id)
        return any(
            name not in page.texts or page.texts[name].block.over > before.texts[name].block.over for name in others
        )

    def _set(self, size: Length, length: int) -> SetPage:
        page = _page_of(assemble(_filled(self.job, self.source, self.filler[:length].rstrip())), self.frame.id)
        frames = tuple(_at(one, self.frame.id, size) for one in page.frames)
        return set_page(replace(page, frames=frames), self.studio.fonts)


def _filled(job: Job, source: CopySource, filler: str) -> Job:
    """The job with the filler as the user's own words in one field."""
    slot = Slot(source.source)
    message = job.message(slot)
    choice = job.set.choice(slot) or SlotChoice(slot, message.id if message else "")
    if source.field.startswith(STEP):
        index, part = _step(source.field)
        wording = message.in_language(job.language) if message else None
        steps = [*(choice.own_steps or (wording.steps if wording else ()))]
        steps += [""] * (index + 1 - len(steps))
        lead, _, text = steps[index].partition("\n")
        steps[index] = f"{filler}\n{text}" if part == "lead" else f"{lead}\n{filler}"
        choice = replace(choice, own_steps=tuple(steps))
    else:
        own: dict[str, Any] = {OWN_FIELDS[source.field]: filler}
        choice = replace(choice, **own)
    others = tuple(one for one in job.set.slots if one.slot is not slot)
    return replace(job, set=replace(job.set, slots=(*others, choice)))


def _step(field: str) -> tuple[int, str]:
    number, _, part = field.removeprefix(STEP).partition("-")
    return int(number) - 1, part


def _page_of(document: ResolvedDocument, frame: str) -> ResolvedPage:
    """The frame's page with the frames that move or shrink with it; those of other columns would only take time."""
    page = next(page for page in document.pages if any(one.frame.id == frame for one in page.frames))
    if any(isinstance(one.frame, TextFrame) and one.frame.keep_clear for one in page.frames):
        return page  # it keeps clear of what is read before it, wherever that stands
    ties = {one.frame.id: _ties(one.frame) for one in page.frames}
    near, grown = frozenset[str](), frozenset({frame})
    while grown != near:
        near = grown
        grown = near | {name for name, held in ties.items() if held & near} | {to for one in near for to in ties[one]}
    return replace(page, frames=tuple(one for one in page.frames if one.frame.id in near))


def _ties(frame: Frame) -> frozenset[str]:
    """The frames another hangs from or takes its size from."""
    names = ("top", "foot", "line", "hung", "bottom")
    refs = (getattr(frame, name, None) for name in names)
    hung = (ref.frame for ref in refs if isinstance(ref, VerticalRef))
    return frozenset(name for name in (*hung, getattr(frame, "like", "")) if name)


def _at(bound: BoundFrame, frame: str, size: Length) -> BoundFrame:
    """A frame as it is; the one that is measured at one size alone."""
    if not isinstance(bound, BoundText) or bound.frame.id != frame:
        return bound
    return replace(bound, frame=replace(bound.frame, style=replace(bound.frame.style, sizes=(size,))))
