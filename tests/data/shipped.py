"""The shipped words as the tests read them: by audience, by slot, every text there is."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.content import Campaign, Message, Slot, Variants, Wording

AUDIENCES = ("own", "other_adult", "child_behaviour", "keep_safe")
"""The campaign's four audiences, each with words for every slot."""

PLAIN_AUDIENCES = ("young_person", "family_after_arrest", "custody", "survivor")
"""The audiences who are told plain facts and routes alone, in Quiet."""

LEAFLET_AND_CARD = ("young_person", "family_after_arrest")
"""Those of them who have leaflet and card too; the others have posters."""

FAMILIES = ("statement", "quiet")
POSTER = (Slot.TRIGGER, Slot.EXIT, Slot.ACTION)
PANELS = (Slot.CALL, Slot.ABOUT, Slot.MATTERS, Slot.TODAY, Slot.HELP)
STEPPED = (Slot.CALL, Slot.TODAY)
"""The slots whose words are numbered steps."""


def of(campaign: Campaign, audience: str, *slots: Slot) -> list[Message]:
    """The messages for an audience in these slots; in all when none is named."""
    return [one for one in campaign.messages if one.audience == audience and (not slots or one.slot in slots)]


def wordings(campaign: Campaign, language: str = "en") -> Iterator[tuple[Message, Wording]]:
    """Every message that speaks the language, with its words."""
    for message in campaign.messages:
        wording = message.in_language(language)
        if wording:
            yield message, wording


def english(message: Message) -> Wording:
    wording = message.in_language("en")
    assert wording, message.id
    return wording


def lengths(variants: Variants) -> list[str]:
    """The lengths there are, short first."""
    return [text for text in (variants.short, variants.standard, variants.long) if text]


def texts(wording: Wording) -> list[str]:
    """Every text a piece could print: subject line, headlines, running texts, steps."""
    all_ = (wording.kicker, *lengths(wording.headline), *lengths(wording.text), *wording.steps)
    return [text for text in all_ if text]


def sentences(wording: Wording) -> list[str]:
    """The running words as sentences: paragraphs, and step by step."""
    lines = [line for text in (*lengths(wording.text), *wording.steps) for line in text.split("\n")]
    return [sentence for line in lines for sentence in line.replace("?", ".").replace(":", ".").split(". ")]


def lead_and_text(step: str) -> tuple[str, str]:
    """A step's first line and the rest."""
    lead, _, text = step.partition("\n")
    return lead, text


def default_pieces(campaign: Campaign) -> Iterator[tuple[str, str, dict[Slot, Message]]]:
    """(audience, family, {slot: message}): what a new set starts with."""
    known = {one.id: one for one in campaign.messages}
    for audience in AUDIENCES:
        for family in FAMILIES:
            chosen = campaign.default_messages(audience, family)
            yield audience, family, {slot: known[name] for slot, name in chosen.items()}
