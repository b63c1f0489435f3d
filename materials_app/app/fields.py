"""Which fields a layout offers, what stands in them and how it fits: what the content pane shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Campaign, Message, Slot
from materials_app.model.fitting import FrameFit, Typeset
from materials_app.model.template import CopySource, LayoutTemplate, TextFrame

OWN = {"kicker": "own_kicker", "headline": "own_headline", "text": "own_text"}
"""The fields of a message a user may put own words into, and where the set keeps them."""
LENGTHS = ("short", "standard", "long")
CHOICE_JOIN = " + "
"""How ``assemble`` joins the lengths it took into the name of a choice."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the content pane: which words of which slot, in which frame, which length is asked for first."""

    slot: Slot
    name: str
    frame: str
    length: str

    @property
    def key(self) -> str:
        """``trigger.headline``: the field's name in the wording table and for undo."""
        return f"{self.slot.value}.{self.name}"

    @property
    def spot(self) -> str:
        """``trigger@headline``: where it lies on the page, slot and frame."""
        return spot_name(self.slot.value, self.frame)


def spot_name(slot: str, frame: str) -> str:
    """A place on the page that can be pointed at: the words of one slot in one frame."""
    return f"{slot}@{frame}" if frame else slot


@dataclass(frozen=True, slots=True)
class FieldFit:
    """How one field's words fit their frame.

    Attributes:
        size: points they are set at. first_size: points they would be set at by preference.
        over: how many of its characters are too many.
        shortened: the length copyfitting took instead of the first choice, or empty.
    """

    size: float
    first_size: float
    over: int = 0
    shortened: str = ""


def fields_of(template: LayoutTemplate) -> tuple[Field, ...]:
    """The fields of a layout, in the page's reading order; each once."""
    frames = sorted((f for f in template.frames if isinstance(f, TextFrame)), key=lambda frame: frame.order)
    found = [_field(frame, source) for frame in frames for source in frame.copy if _is_editable(source)]
    return tuple({field.key: field for field in reversed(found)}[key] for key in dict.fromkeys(f.key for f in found))


def _is_editable(source: CopySource) -> bool:
    return source.source in {slot.value for slot in Slot} and source.field in OWN


def _field(frame: TextFrame, source: CopySource) -> Field:
    return Field(Slot(source.source), source.field, frame.id, source.lengths[0] if source.lengths else "standard")


def message_in(campaign: Campaign, document: CampaignSet, slot: Slot) -> Message | None:
    """The message that fills ``slot``: the chosen one, else the campaign's default; none when there is neither."""
    choice = document.choice(slot)
    name = choice.message if choice and choice.message else campaign.default_messages(document.audience).get(slot, "")
    return next((message for message in campaign.messages if message.id == name), None)


def messages_for(
    campaign: Campaign, document: CampaignSet, slot: Slot, nations: tuple[str, ...]
) -> tuple[Message, ...]:
    """The messages that may fill ``slot`` of this set: its audience, its language, the force's nations."""
    return tuple(
        message
        for message in campaign.messages
        if message.slot is slot
        and message.audience == document.audience
        and message.in_language(document.language) is not None
        and message.holds_in(nations)
    )


def library_words(message: Message, language: str, name: str, length: str) -> str:
    """A message's words for one field, in ``length`` or the next one it has."""
    wording = message.in_language(language)
    if wording is None:
        return ""
    if name == "kicker":
        return wording.kicker
    variants = wording.headline if name == "headline" else wording.text
    return variants.named(length) or variants.standard or variants.short or variants.long


def own_words(document: CampaignSet, field: Field) -> str:
    """The user's own words in a field, or empty where the library's stand."""
    choice = document.choice(field.slot)
    return str(getattr(choice, OWN[field.name])) if choice else ""


def with_own_words(document: CampaignSet, field: Field, words: str, message: str) -> CampaignSet:
    """The set with ``words`` in place of the library's in one field; empty words give the field back to the library."""
    choice = document.choice(field.slot) or SlotChoice(field.slot, message)
    changed: dict[str, Any] = {OWN[field.name]: words}
    return with_choice(document, replace(choice, **changed))


def with_choice(document: CampaignSet, choice: SlotChoice) -> CampaignSet:
    """The set with another filling for one slot, slots in their fixed order."""
    others = {one.slot: one for one in document.slots} | {choice.slot: choice}
    return replace(document, slots=tuple(others[slot] for slot in Slot if slot in others))


def length_on_page(fit: FrameFit | None, field: Field, filled: tuple[str, ...]) -> str:
    """Which length copyfitting chose for a field. ``filled`` are the frame's fields that have words, in order.

    A choice is named by its lengths in that order, for example ``standard + short``.
    """
    chosen = fit.choice.split(CHOICE_JOIN) if fit else []
    if field.key not in filled or len(chosen) != len(filled):
        return field.length
    length = chosen[filled.index(field.key)]
    return length if length in LENGTHS else field.length


def over_by_field(over: int, words: tuple[tuple[str, str], ...]) -> dict[str, int]:
    """How many of a frame's ``over`` characters are each field's: (key, words) in order, counted from the end."""
    shares: dict[str, int] = {}
    for key, text in reversed(words):
        shares[key] = min(over, len(text))
        over -= shares[key]
    return shares


def fit_of(typeset: Typeset, field: Field) -> FrameFit | None:
    """How the field's frame was fitted, or none when the layout left it out."""
    return next((fit for fit in typeset.fits if fit.frame == field.frame), None)
