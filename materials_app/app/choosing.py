"""Choosing a message of the library: which may stand in a slot, how they read, whether they fit the set's layouts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from materials_app.app import actions, apart
from materials_app.app.fields import Field, library_words, message_in, messages_for
from materials_app.app.layout_view import LayoutView
from materials_app.app.session import EditorState
from materials_app.assemble.typography import set_words
from materials_app.model.content import Message, Slot
from materials_app.safeguards.reading import fold

AUTOMATIC = ""
"""The length that leaves it to copyfitting: each layout takes the longest that fits."""
Lay = Callable[[EditorState, str], LayoutView]
"""Lays out one layout of a state, to see."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message that may stand in a slot: what it would say there, field by field; ``has_length`` tells whether it has
    the length that is asked for."""

    message: Message
    words: tuple[tuple[str, str], ...]
    has_length: bool = True

    @property
    def loudest(self) -> str:
        """The field whose words are seen first: the headline where it has one there, else the first."""
        names = [name for name, _ in self.words]
        return "headline" if "headline" in names else names[0]


@dataclass(frozen=True, slots=True)
class Reach:
    """How a message would fit one layout: ``over`` characters too many; ``shortened`` is the length taken instead."""

    layout: str
    called: str
    over: int = 0
    shortened: str = ""


def candidates(view: LayoutView, slot: Slot, nations: tuple[str, ...], length: str) -> tuple[Candidate, ...]:
    """The messages that may fill a slot of a layout, as they would read in ``length``; the layout's fields alone."""
    fields = tuple(field for field in view.all_fields if field.slot is slot and not field.second)
    language = view.seen.language
    found = (_candidate(one, fields, language, length) for one in messages_for(view.campaign, view.seen, slot, nations))
    return tuple(one for one in found if one.words)


def _candidate(message: Message, fields: Sequence[Field], language: str, length: str) -> Candidate:
    words = ((field.name, _as_set(message, language, field, length or field.length)) for field in fields)
    return Candidate(message, tuple((name, text) for name, text in words if text), _has(message, language, length))


def _as_set(message: Message, language: str, field: Field, length: str) -> str:
    return " ".join(set_words(library_words(message, language, field, length)).split("\n"))


def _has(message: Message, language: str, length: str) -> bool:
    wording = message.in_language(language)
    return not length or (wording is not None and bool(wording.headline.named(length) or wording.text.named(length)))


def tones_of(found: Sequence[Candidate]) -> tuple[str, ...]:
    """The tones these messages take, each once."""
    return tuple(sorted({one.message.tone for one in found}))


def matching(typed: str, tone: str, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Those in a tone (all for an empty one) in which every typed word begins a word."""
    wanted = fold(typed).split()
    return tuple(one for one in found if tone in ("", one.message.tone) and _begins(wanted, one))


def _begins(wanted: Sequence[str], one: Candidate) -> bool:
    said = " ".join((*(text for _, text in one.words), one.message.id, one.message.kind, one.message.tone))
    words = fold(said).replace("-", " ").split()
    return all(any(word.lstrip("'\"(").startswith(part) for word in words) for part in wanted)


def layouts_of(views: Sequence[LayoutView], shown: LayoutView, slot: Slot) -> tuple[str, ...]:
    """The layouts that a choice made on the layout ``shown`` changes: itself alone where the slot is its own there."""
    if apart.has_own_message(shown.document, shown.id, slot):
        return (shown.id,)
    others = (one for one in views if slot in one.template.slots)
    return tuple(one.id for one in others if not apart.has_own_message(one.document, one.id, slot))


def reach(state: EditorState, layout: str, slot: Slot, message: str, length: str, lay: Lay) -> Reach:
    """How a message would fit one layout, tried there."""
    view = lay(actions.choose_message(state, slot, message, length), layout)
    fits = [(field, view.fit_in(field)) for field in view.fields if field.slot is slot]
    shortened = next((fit.shortened for _, fit in fits if fit and fit.shortened), "")
    return Reach(view.id, view.template.called, sum(view.over_in(field) for field, _ in fits), shortened)


def choice_now(view: LayoutView, slot: Slot) -> tuple[str, str]:
    """The message that stands in a slot and the length asked for: ids, empty for none."""
    message, choice = message_in(view.campaign, view.seen, slot), view.seen.choice(slot)
    return message.id if message else "", choice.length if choice else AUTOMATIC
