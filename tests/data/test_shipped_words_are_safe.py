"""The words we ship pass the safeguards they ship with: each on its own, and every piece they can make."""

from __future__ import annotations

from itertools import product

import pytest

from materials_app.assemble.routes import choose_action
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Campaign, Message, Slot
from materials_app.model.job import Action
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.discreet import discreet_findings
from tests.data.shipped import AUDIENCES, POSTER, default_pieces, english, of, texts, wordings

_UK = ("england", "wales", "scotland", "northern-ireland")
_NO_NAME = "You do not have to give your name."


def _action(catalogue: Catalogue, campaign: Campaign, audience: str, language: str = "en") -> Action:
    return choose_action(catalogue.audience(campaign, audience), catalogue.resources, (language,), _UK)


def _contact(action: Action) -> list[str]:
    """What the piece's own fields print: number, address, promise."""
    assert action.number
    assert action.number.number
    assert action.address
    assert action.address.address
    return [action.number.number.display, action.address.address.display, action.promise]


def _standard(message: Message, language: str) -> list[str]:
    wording = message.in_language(language)
    assert wording
    lines = (wording.kicker, wording.headline.standard, wording.text.standard, *wording.steps)
    return [line for line in lines if line]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_wording_in_every_length_passes(catalogue: Catalogue, campaign: Campaign, language: str) -> None:
    for message, wording in wordings(campaign, language):
        for text in texts(wording):
            assert check_text(text, catalogue.rulebook, message.audience) == (), message.id


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_poster_that_can_be_made_passes_whole(
    catalogue: Catalogue, campaign: Campaign, audience: str, language: str
) -> None:
    contact = _contact(_action(catalogue, campaign, audience, language))
    spoken = [one for one in of(campaign, audience) if one.in_language(language)]
    for messages in product(*([one for one in spoken if one.slot is slot] for slot in POSTER)):
        words = [line for message in messages for line in _standard(message, language)]
        assert check_text("\n".join([*words, *contact]), catalogue.rulebook, audience) == ()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_leaflet_passes_whole_with_its_limit_and_its_crisis_line(
    catalogue: Catalogue, campaign: Campaign, language: str
) -> None:
    for audience, family, messages in default_pieces(campaign):
        action = _action(catalogue, campaign, audience, language)
        assert action.number
        assert action.crisis
        fields = [*_contact(action), action.number.limit_in(language), action.crisis.line_in(language)]
        assert all(fields[-2:])
        words = [line for message in messages.values() for line in _standard(message, language)]
        whole = "\n".join([*words, *fields])
        assert check_text(whole, catalogue.rulebook, audience, piece=Piece(is_whole=True)) == (), (audience, family)


def test_every_service_on_the_helpline_number_gives_the_same_limit(catalogue: Catalogue) -> None:
    number = catalogue.resource("stop-it-now-helpline").number
    assert number
    same = [one for one in catalogue.resources if one.number and one.number.e164 == number.e164]
    assert len(same) == 5
    assert {one.limit for one in same} == {catalogue.resource("stop-it-now-helpline").limit}
    assert not [one.id for one in catalogue.resources if one.limit and one not in same]


def test_the_limit_says_all_that_the_service_says(catalogue: Catalogue) -> None:
    limit = catalogue.resource("stop-it-now-helpline").limit_in("en")
    assert all(part in limit for part in ("who you are", "a child", "anyone else", "pass it on", "a crime"))
    assert catalogue.resource("stop-it-now-helpline").limit_in("cy")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_limits_and_crisis_lines_pass_for_every_audience_they_print_for(
    catalogue: Catalogue, campaign: Campaign, language: str
) -> None:
    for audience in campaign.audiences:
        shown = [catalogue.resource(name).limit_in(language) for name in (*audience.routes, *audience.secondary)]
        if audience.crisis_line:
            shown.append(catalogue.resource(audience.crisis_line).line_in(language))
        for text in filter(None, shown):
            assert check_text(text, catalogue.rulebook, audience.id) == ()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_discreet_words_give_nothing_away(catalogue: Catalogue, campaign: Campaign, language: str) -> None:
    """Any of them may stand on the outer face of any audience's piece."""
    discreet = [(one, said) for one, said in wordings(campaign, language) if one.slot is Slot.DISCREET]
    for (message, wording), audience in product(discreet, AUDIENCES):
        text = wording.headline.standard
        assert discreet_findings(text, catalogue.rulebook.give_aways) == (), message.id
        assert check_text(text, catalogue.rulebook, audience) == (), message.id


def test_the_triggers_for_own_would_not_do_on_an_outer_face(catalogue: Catalogue, campaign: Campaign) -> None:
    for message in of(campaign, "own", Slot.TRIGGER):
        assert discreet_findings("\n".join(texts(english(message))), catalogue.rulebook.give_aways), message.id


def test_a_spoiled_piece_would_not_pass(catalogue: Catalogue) -> None:
    found = check_text("Call 0908 1000 900. It is completely confidential.", catalogue.rulebook, "own")
    assert len(found) >= 2


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_piece_for_own_gives_the_helpline_the_short_address_and_its_promise(
    catalogue: Catalogue, campaign: Campaign, language: str
) -> None:
    action = _action(catalogue, campaign, "own", language)
    assert action.number == catalogue.resource("stop-it-now-helpline")
    assert action.address == catalogue.resource("stop-it-now-site")
    assert action.promise == dict(catalogue.resource("stop-it-now-helpline").promises[0].words)[language]
    assert action.confirm == ("Samaritans: number 116 123",)


@pytest.mark.parametrize("audience", AUDIENCES[:3])
def test_words_that_promise_stand_beside_the_service_that_promises_it(
    catalogue: Catalogue, campaign: Campaign, audience: str
) -> None:
    assert _action(catalogue, campaign, audience).promise == _NO_NAME


def test_keeping_safe_names_the_helpline_where_it_gives_the_helplines_promise(
    catalogue: Catalogue, campaign: Campaign
) -> None:
    """Its first route, Parents Protect, makes no promise of its own: the words name who does."""
    assert _action(catalogue, campaign, "keep_safe").promise == ""
    for message in of(campaign, "keep_safe"):
        if "no-name" in message.promises:
            assert "Stop It Now helpline" in " ".join(english(message).steps)


def test_the_piece_for_keeping_safe_asks_to_confirm_its_first_route(catalogue: Catalogue, campaign: Campaign) -> None:
    action = _action(catalogue, campaign, "keep_safe")
    assert action.number == action.address == catalogue.resource("parents-protect")
    assert action.confirm == ("Parents Protect: number 0808 1000 900", "Parents Protect: address parentsprotect.co.uk")


@pytest.mark.parametrize("audience", ["own", "other_adult", "child_behaviour", "keep_safe", "young_person"])
def test_the_number_from_ireland_never_prints_in_the_united_kingdom(
    catalogue: Catalogue, campaign: Campaign, audience: str
) -> None:
    action = _action(catalogue, campaign, audience)
    assert action.number
    assert action.number.id != "stop-it-now-ireland"
    assert action.number.number
    assert action.number.number.display.startswith("0")


def test_young_people_are_sent_to_childline_while_the_address_of_shore_is_unsure(
    catalogue: Catalogue, campaign: Campaign
) -> None:
    action = _action(catalogue, campaign, "young_person")
    assert action.address == catalogue.resource("childline")
    assert len(action.notes) == 1
