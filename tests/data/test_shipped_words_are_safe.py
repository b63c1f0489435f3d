"""The words we ship pass the safeguards they ship with: each on its own, and every piece they can make."""

from __future__ import annotations

from itertools import product

import pytest

from materials_app.assemble.routes import choose_action
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Campaign, Message, Slot, Variants
from materials_app.safeguards.check_text import check_text

_POSTER = (Slot.TRIGGER, Slot.EXIT, Slot.ACTION)
_UK = ("england", "wales", "scotland", "northern-ireland")


def _all_lengths(variants: Variants) -> list[str]:
    return [text for text in (variants.short, variants.standard, variants.long) if text]


def _lines(message: Message, language: str) -> list[str]:
    wording = message.in_language(language)
    assert wording
    return [line for line in (wording.kicker, wording.headline.standard, wording.text.standard) if line]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_wording_in_every_length_passes(catalogue: Catalogue, campaign: Campaign, language: str) -> None:
    for message in campaign.messages:
        wording = message.in_language(language)
        assert wording
        for text in (wording.kicker, *_all_lengths(wording.headline), *_all_lengths(wording.text)):
            assert check_text(text, catalogue.rulebook, message.audience) == ()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_piece_that_can_be_made_passes_whole(catalogue: Catalogue, campaign: Campaign, language: str) -> None:
    action = choose_action(catalogue.audience(campaign, "own"), catalogue.resources, language, _UK)
    assert action.number
    assert action.number.number
    assert action.address
    assert action.address.address
    contact = [action.number.number.display, action.address.address.display, action.promise]
    for messages in product(*([one for one in campaign.messages if one.slot is slot] for slot in _POSTER)):
        words = [line for message in messages for line in _lines(message, language)]
        assert check_text("\n".join([*words, *contact]), catalogue.rulebook, "own") == ()


def test_a_spoiled_piece_would_not_pass(catalogue: Catalogue) -> None:
    found = check_text("Call 0908 1000 900. It is completely confidential.", catalogue.rulebook, "own")
    assert len(found) >= 2


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_piece_for_own_gives_the_helpline_the_short_address_and_its_promise(
    catalogue: Catalogue, campaign: Campaign, language: str
) -> None:
    action = choose_action(catalogue.audience(campaign, "own"), catalogue.resources, language, _UK)
    assert action.number == catalogue.resource("stop-it-now-helpline")
    assert action.address == catalogue.resource("stop-it-now-site")
    assert action.promise == dict(catalogue.resource("stop-it-now-helpline").promises[0].words)[language]
    assert action.confirm == ("Samaritans: number 116 123",)


@pytest.mark.parametrize("audience", ["own", "other_adult", "child_behaviour", "keep_safe", "young_person"])
def test_the_number_from_ireland_never_prints_in_the_united_kingdom(
    catalogue: Catalogue, campaign: Campaign, audience: str
) -> None:
    action = choose_action(catalogue.audience(campaign, audience), catalogue.resources, "en", _UK)
    assert action.number
    assert action.number.id != "stop-it-now-ireland"
    assert action.number.number
    assert action.number.number.display.startswith("0")


def test_young_people_are_sent_to_childline_while_the_address_of_shore_is_unsure(
    catalogue: Catalogue, campaign: Campaign
) -> None:
    action = choose_action(catalogue.audience(campaign, "young_person"), catalogue.resources, "en", _UK)
    assert action.address == catalogue.resource("childline")
    assert len(action.notes) == 1
