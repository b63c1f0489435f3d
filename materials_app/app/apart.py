"""What one layout of the set says apart from the others: its own words, messages and family, kept in its override.

A field is apart when the layout's override holds words for it or names the slot's message; else it is shared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from materials_app.app.fields import Field, choice_with, words_of
from materials_app.model.campaign_set import CampaignSet, LayoutOverride, SlotChoice
from materials_app.model.content import Slot


def own_choice(document: CampaignSet, layout: str, slot: Slot) -> SlotChoice | None:
    """What a layout has of its own in a slot, or none."""
    return next((one for one in document.override(layout).slots if one.slot is slot), None)


def has_own_words(document: CampaignSet, layout: str, field: Field) -> bool:
    """Whether a layout has words of its own in a field."""
    return bool(words_of(own_choice(document, layout, field.slot), field))


def has_own_message(document: CampaignSet, layout: str, slot: Slot) -> bool:
    """Whether a layout has a message of its own in a slot: all fields of the slot are then its own."""
    choice = own_choice(document, layout, slot)
    return choice is not None and bool(choice.message)


def is_apart(document: CampaignSet, layout: str, field: Field) -> bool:
    """Whether what is written in a field stands on this layout alone."""
    return has_own_message(document, layout, field.slot) or has_own_words(document, layout, field)


def with_own_choice(document: CampaignSet, layout: str, choice: SlotChoice) -> CampaignSet:
    """The set with a layout's own filling for one slot; a filling that says nothing is none."""
    own = document.override(layout)
    others = {one.slot: one for one in own.slots} | {choice.slot: choice}
    kept = (others[slot] for slot in Slot if slot in others and others[slot] != SlotChoice(slot, ""))
    return with_override(document, replace(own, slots=tuple(kept)))


def with_words_apart(document: CampaignSet, layout: str, field: Field, words: str) -> CampaignSet:
    """The set with ``words`` in a field of one layout alone; empty words give the field back to the set."""
    choice = own_choice(document, layout, field.slot) or SlotChoice(field.slot, "")
    return with_own_choice(document, layout, choice_with(choice, field, words))


def with_slot_shared(document: CampaignSet, layout: str, slot: Slot) -> CampaignSet:
    """The set with nothing of a layout's own in one slot."""
    return with_own_choice(document, layout, SlotChoice(slot, ""))


def with_family_apart(document: CampaignSet, layout: str, family: str) -> CampaignSet:
    """The set with a family of a layout's own; an empty one gives the layout back the set's."""
    return with_override(document, replace(document.override(layout), family=family))


def with_slots_kept(document: CampaignSet, kept: Mapping[str, tuple[SlotChoice, ...]]) -> CampaignSet:
    """The set with these fillings as its layouts' own, and no others: {layout: fillings}."""
    for override in document.overrides:
        document = with_override(document, replace(override, slots=kept.get(override.layout, ())))
    return document


def with_override(document: CampaignSet, override: LayoutOverride) -> CampaignSet:
    """The set with what one layout does otherwise, in the order of its layouts; an override that says nothing goes."""
    others = {one.layout: one for one in document.overrides} | {override.layout: override}
    kept = (others[name] for name in document.layouts if name in others)
    return replace(document, overrides=tuple(one for one in kept if one != LayoutOverride(one.layout)))
