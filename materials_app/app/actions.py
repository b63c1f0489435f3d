"""What a user can do to a set: each action is a function of the state and one argument, and one step of undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from materials_app.app import apart
from materials_app.app.fields import Field, message_in, own_words, with_choice, with_own_words
from materials_app.app.session import EditorState, edited, held
from materials_app.model.brand_pack import BrandStamp
from materials_app.model.campaign_set import NO_WORDS, CampaignSet, SlotChoice
from materials_app.model.colour import BrandColour
from materials_app.model.content import Campaign, Slot
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks


def choose_force(state: EditorState, force: str) -> EditorState:
    """The set for another force."""
    return edited(state, replace(state.document, force=force), "force")


def choose_audience(state: EditorState, audience: str, families: tuple[str, ...] = ()) -> EditorState:
    """The set for another audience. Messages belong to an audience, so its slots start again from the defaults.

    ``families`` are those that have words for it, where not all have: the set is then in the first of them, and no
    layout keeps another.
    """
    document = state.document
    if audience == document.audience:
        return state
    shared = replace(document, audience=audience, slots=())
    if families and document.family not in families:
        shared = replace(shared, family=families[0])
    for layout in document.layouts if families else ():
        if document.override(layout).family not in families:
            shared = apart.with_family_apart(shared, layout, "")
    return edited(state, apart.with_slots_kept(shared, {}), "audience")


def choose_language(state: EditorState, language: str, campaign: Campaign) -> EditorState:
    """The set in another language, or in two (``cy+en``). Chosen messages stay where they have words in it; own words
    stay in the language they were written in, or go."""
    document = state.document
    if language == document.spoken:
        return state
    changed = document.in_languages(language)

    def kept(slots: tuple[SlotChoice, ...]) -> tuple[SlotChoice, ...]:
        moved = (_in_their_language(choice, document, changed) for choice in slots)
        return tuple(c for c in moved if c.has_own_words or _has_words(campaign, c.message, changed.languages))

    shared = replace(changed, slots=kept(document.slots))
    own = {one.layout: kept(one.slots) for one in document.overrides}
    return edited(state, apart.with_slots_kept(shared, own), "language")


def _in_their_language(choice: SlotChoice, before: CampaignSet, after: CampaignSet) -> SlotChoice:
    """A choice with each language's own words in their place; what its figures and quotes were for goes with words
    that go."""
    written = {before.language: choice.first}
    if before.second_language:
        written[before.second_language] = choice.second
    words = [written.get(language, NO_WORDS) for language in after.languages]
    if all(one == NO_WORDS for one in words):
        return SlotChoice(choice.slot, choice.message, length=choice.length)
    return choice.saying(*words)


def _has_words(campaign: Campaign, name: str, languages: tuple[str, ...]) -> bool:
    return any(message.id == name and all(map(message.in_language, languages)) for message in campaign.messages)


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


def choose_brand_pack(state: EditorState, pack: BrandStamp | None) -> EditorState:
    """The set in a brand pack, or in none."""
    return edited(state, replace(state.document, brand_pack=pack), "brand-pack")


# -- the set's layouts


def add_layout(state: EditorState, layout: str) -> EditorState:
    """The set with one more layout, which is shown."""
    if layout in state.document.layouts:
        return state
    return edited(state, replace(state.document, layouts=(*state.document.layouts, layout)), "add-layout")


def remove_layout(state: EditorState) -> EditorState:
    """The set without the layout on show and without what that did otherwise; the last one stays."""
    document = state.document
    left = tuple(name for name in document.layouts if name != state.layout)
    if not left:
        return state
    overrides = tuple(one for one in document.overrides if one.layout != state.layout)
    return edited(state, replace(document, layouts=left, overrides=overrides), "remove-layout")


# -- words: a field edits the layout on show alone where that has its own, else the set


def is_own(state: EditorState, field: Field) -> bool:
    """Whether what is written in a field stands on the layout on show alone."""
    return state.held == field.key or apart.is_apart(state.document, state.layout, field)


def choose_message(state: EditorState, slot: Slot, message: str, length: str = "") -> EditorState:
    """A message of the library in a slot, in a length, or in what fits for none; own words there give way to it."""
    choice, what = SlotChoice(slot, message, length=length), f"{slot.value}.message"
    if apart.has_own_message(state.document, state.layout, slot):
        return edited(state, apart.with_own_choice(state.document, state.layout, choice), what)
    return edited(state, with_choice(state.document, choice), what)


def write_words(state: EditorState, field: Field, words: str, campaign: Campaign, library: str) -> EditorState:
    """The user's own words in a field. Words equal to the library's are the library's, where the field is shared."""
    document = state.document
    if is_own(state, field):
        changed = apart.with_words_apart(document, state.layout, field, words)
        after = edited(state, changed, field.key, merge=f"{state.layout}/{field.key}")
        return held(after, "" if apart.is_apart(changed, state.layout, field) else field.key)
    own = "" if words == library else words
    if own == own_words(document, field):
        return state
    changed = with_own_words(document, field, own, _message_id(campaign, document, field.slot))
    return edited(state, changed, field.key, merge=field.key)


def restore_words(state: EditorState, field: Field, campaign: Campaign) -> EditorState:
    """What stands under the user's own words in a field: the set's where they were the layout's, else the library's."""
    document = state.document
    if apart.has_own_words(document, state.layout, field):
        changed, what = apart.with_words_apart(document, state.layout, field, ""), "shared-text"
    else:
        changed = with_own_words(document, field, "", _message_id(campaign, document, field.slot))
        what = "library-words"
    return edited(state, changed, what)


def write_apart(state: EditorState, words: Iterable[tuple[str, Field, str]], what: str) -> EditorState:
    """The set with words that stand on single layouts: (layout, field, words) each."""
    document = state.document
    for layout, field, text in words:
        document = apart.with_words_apart(document, layout, field, text)
    return edited(state, document, what)


def set_apart(state: EditorState, slot: Slot, campaign: Campaign) -> EditorState:
    """A slot of the layout on show that no longer follows the set: it keeps the message and words it has now."""
    document = state.document
    seen = document.for_layout(state.layout)
    choice = seen.choice(slot) or SlotChoice(slot, "")
    own = replace(choice, message=_message_id(campaign, seen, slot))
    return edited(state, apart.with_own_choice(document, state.layout, own), "own-text")


def share(state: EditorState, slot: Slot) -> EditorState:
    """A slot of the layout on show that follows the set again."""
    return edited(state, apart.with_slot_shared(state.document, state.layout, slot), "shared-text")


def choose_family(state: EditorState, family: str) -> EditorState:
    """Another design family: for the layout on show where it has one of its own, else for the set."""
    document = state.document
    if document.override(state.layout).family:
        return edited(state, apart.with_family_apart(document, state.layout, family), "family")
    return edited(state, replace(document, family=family), "family")


def set_family_apart(state: EditorState, *, own: bool) -> EditorState:
    """The layout on show with a family of its own, to begin with the set's; or with the set's again."""
    family = state.document.for_layout(state.layout).family if own else ""
    what = "own-family" if own else "shared-family"
    return edited(state, apart.with_family_apart(state.document, state.layout, family), what)


def _message_id(campaign: Campaign, document: CampaignSet, slot: Slot) -> str:
    message = message_in(campaign, document, slot)
    return message.id if message else ""
