"""What a user can do to a set: each action is a function of the state and one argument, and one step of undo."""

from __future__ import annotations

from dataclasses import replace

from materials_app.app.fields import Field, message_in, own_words, with_choice, with_own_words
from materials_app.app.session import EditorState, edited
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.colour import BrandColour
from materials_app.model.content import Campaign, Slot
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks


def choose_force(state: EditorState, force: str) -> EditorState:
    """The set for another force."""
    return edited(state, replace(state.document, force=force), "force")


def choose_audience(state: EditorState, audience: str) -> EditorState:
    """The set for another audience. Messages belong to an audience, so its slots start again from the defaults."""
    if audience == state.document.audience:
        return state
    return edited(state, replace(state.document, audience=audience, slots=()), "audience")


def choose_language(state: EditorState, language: str, campaign: Campaign) -> EditorState:
    """The set in another language. Chosen messages stay where they have words in it; own words do not travel."""
    if language == state.document.language:
        return state
    kept = tuple(
        SlotChoice(choice.slot, choice.message)
        for choice in state.document.slots
        if _has_words(campaign, choice.message, language)
    )
    return edited(state, replace(state.document, language=language, slots=kept), "language")


def _has_words(campaign: Campaign, name: str, language: str) -> bool:
    return any(message.id == name and message.in_language(language) for message in campaign.messages)


def choose_family(state: EditorState, family: str) -> EditorState:
    """The set in another design family."""
    return edited(state, replace(state.document, family=family), "family")


def choose_condition(state: EditorState, condition: str) -> EditorState:
    """The set for another output condition."""
    return edited(state, replace(state.document, condition=condition), "condition")


def choose_marks(state: EditorState, marks: str) -> EditorState:
    """The set with or without crop marks."""
    return edited(state, replace(state.document, marks=Marks(marks)), "marks")


def choose_flavour(state: EditorState, flavour: str) -> EditorState:
    """The set as another flavour of press file."""
    return edited(state, replace(state.document, flavour=Flavour(flavour)), "flavour")


def choose_finishing_lines(state: EditorState, *, drawn: bool) -> EditorState:
    """The set with or without die and fold lines on the page."""
    return edited(state, replace(state.document, finishing_lines=drawn), "finishing-lines")


def choose_brand(state: EditorState, brand: BrandColour | None) -> EditorState:
    """The set with a brand colour, or without one."""
    return edited(state, replace(state.document, brand=brand), "brand")


def choose_message(state: EditorState, slot: Slot, message: str) -> EditorState:
    """Another message of the library in a slot; own words there give way to it."""
    return edited(state, with_choice(state.document, SlotChoice(slot, message)), f"{slot.value}.message")


def write_words(state: EditorState, field: Field, words: str, campaign: Campaign, library: str) -> EditorState:
    """The user's own words in a field. Words equal to the library's are the library's."""
    own = "" if words == library else words
    if own == own_words(state.document, field):
        return state
    document = with_own_words(state.document, field, own, _message_id(campaign, state.document, field.slot))
    return edited(state, document, field.key, merge=field.key)


def use_library_words(state: EditorState, field: Field, campaign: Campaign) -> EditorState:
    """The library's words back in a field."""
    document = with_own_words(state.document, field, "", _message_id(campaign, state.document, field.slot))
    return edited(state, document, "library-words")


def _message_id(campaign: Campaign, document: CampaignSet, slot: Slot) -> str:
    message = message_in(campaign, document, slot)
    return message.id if message else ""
