"""How two states of a set differ, place by place: which field, on which layout, what it was and what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import product

from materials_app.app import apart
from materials_app.app.fields import EASY, STEP, Field, library_words, message_in, own_words
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import UnknownNameError
from materials_app.model.campaign_set import OWN_FIELDS, CampaignSet
from materials_app.model.content import Campaign, Slot

LENGTH = "standard"
WORDS = frozenset({"slots", "overrides", "layouts", "version", "agreed"})
"""Fields of a set that are told place by place, or not at all; every other field is told by its name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place that differs.

    Attributes:
        what: the field's key, ``trigger.headline``; else the part of the set, ``force``; ``add-layout`` and
            ``remove-layout`` for a layout that came or went.
        was, now: words or names; both empty where they could not be told in a line.
        layout: id of the layout it stands on alone, or empty.
    """

    what: str
    was: str = ""
    now: str = ""
    layout: str = ""


def differences(before: CampaignSet, after: CampaignSet, catalogue: Catalogue) -> tuple[Difference, ...]:
    """Everything that differs: the set's parts, then its layouts, then words in the order of the slots."""
    return (*_parts(before, after, catalogue), *_layouts(before, after), *_words(before, after, catalogue))


def _parts(before: CampaignSet, after: CampaignSet, catalogue: Catalogue) -> Iterator[Difference]:
    for field in fields(CampaignSet):
        was, now = getattr(before, field.name), getattr(after, field.name)
        if field.compare and field.name not in WORDS and was != now:
            plain = isinstance(was, str) and isinstance(now, str)
            names = (_called(field.name, one, catalogue) for one in (was, now)) if plain else ("", "")
            yield Difference(field.name.replace("_", "-"), *names)


def _called(part: str, value: str, catalogue: Catalogue) -> str:
    """The public name of a force; every other value as it is written, for the window has words for those."""
    if part != "force" or not value:
        return value
    try:
        return catalogue.force(value).public_name
    except UnknownNameError:
        return value


def _layouts(before: CampaignSet, after: CampaignSet) -> Iterator[Difference]:
    yield from (Difference("add-layout", layout=one) for one in after.layouts if one not in before.layouts)
    yield from (Difference("remove-layout", layout=one) for one in before.layouts if one not in after.layouts)
    for layout in after.layouts:
        was, now = before.override(layout), after.override(layout)
        if layout in before.layouts and was.family != now.family:
            yield Difference("family", was.family, now.family, layout)
        if layout in before.layouts and was.order != now.order:
            yield Difference("order", layout=layout)


def _words(before: CampaignSet, after: CampaignSet, catalogue: Catalogue) -> Iterator[Difference]:
    campaign = next((one for one in catalogue.campaigns if one.id == after.campaign), None)
    if campaign is None or before.campaign != after.campaign:
        return
    for slot in Slot:
        found = tuple(_in_slot(before, after, campaign, slot, ""))
        yield from found
        if not found and before.choice(slot) != after.choice(slot):
            yield Difference(f"{slot.value}.message")
        for layout in after.layouts:
            was, now = (apart.own_choice(one, layout, slot) for one in (before, after))
            if was != now and layout in before.layouts:
                own = _in_slot(before.for_layout(layout), after.for_layout(layout), campaign, slot, layout)
                yield from tuple(own) or (Difference(f"{slot.value}.message", layout=layout),)


def _in_slot(
    before: CampaignSet, after: CampaignSet, campaign: Campaign, slot: Slot, layout: str
) -> Iterator[Difference]:
    """The fields of a slot whose words differ."""
    choices = [one for one in (before.choice(slot), after.choice(slot)) if one]
    steps = max((max(len(one.own_steps), len(one.second.steps)) for one in choices), default=0)
    easy = max((max(len(one.own_easy), len(one.second.easy)) for one in choices), default=0)
    numbered = (f"{kind}{number}" for kind, most in ((STEP, steps), (EASY, easy)) for number in range(1, most + 1))
    names = (*OWN_FIELDS, *numbered)
    second = (after.second_language,) if after.second_language == before.second_language != "" else ()
    for name, language in product(names, ("", *second)):
        field = Field(slot, name, (), LENGTH, language)
        was, now = (_shown(one, campaign, field) for one in (before, after))
        if was != now:
            yield Difference(field.key, was, now, layout)


def _shown(document: CampaignSet, campaign: Campaign, field: Field) -> str:
    own = own_words(document, field)
    message = message_in(campaign, document, field.slot)
    return own or (library_words(message, document.language, field, LENGTH) if message else "")
