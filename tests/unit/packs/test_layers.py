"""What a pack changes and what it leaves: record by record above the shipped data."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import DataFileError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.content import Message, Slot
from materials_app.model.library import DataFile
from tests.support.packs import corrected, made

Files = tuple[DataFile, ...]
FOLDER = "campaigns/stop-it-now"
MESSAGES = """\
[sources]
page = "A page, 2027"

[[message]]
id = "a-new-start"
slot = "trigger"
audience = "own"
kind = "law"
tone = "informative"
evidence = ["page"]
nations = ["england"]
reading_age = 9
origin = "a national team"
written_on = 2027-01-01
"""
WORDS = """\
language = "en"

[words.a-new-start]
kicker = "A subject:"
headline.standard = "A new start."
text.standard = "Words."
"""
REWORDED = """\
language = "en"

[words.stop-here]
headline.standard = "You can stop."
text.standard = "Ask for help."
"""
CLAIM = """\
[[claim]]
id = "arrests-a-month-2018"
value = "400"
unit = "arrests a month, about"
counted = "arrests"
area = "United Kingdom"
period = "2018"
source = "A source"
checked = { by = "A. Named", on = 2027-01-01, source = "The report" }
expires = 2029-01-01
"""


def message(catalogue: Catalogue, name: str) -> Message:
    return catalogue.message(catalogue.campaign("stop-it-now"), name)


def over(files: Files, *packs: CampaignPack, on: date | None = None) -> Catalogue:
    return build(files, packs, on)


def test_a_resource_with_the_same_id_is_replaced_where_it_stands(files: Files, shipped: Catalogue) -> None:
    after = over(files, made(corrected()))
    assert [one.id for one in after.resources] == [one.id for one in shipped.resources]
    helpline = after.resource("stop-it-now-helpline")
    assert helpline.number is not None
    assert helpline.number.display == "0808 157 0123"
    assert helpline.pack is not None
    assert helpline.pack.label == "spring, version 1"
    assert after.rulebook.resources == after.resources


def test_what_a_pack_does_not_speak_of_stays(files: Files, shipped: Catalogue) -> None:
    after = over(files, made(corrected()))
    assert after.resource("samaritans") == shipped.resource("samaritans")
    assert after.campaigns == shipped.campaigns
    assert after.templates == shipped.templates


def test_the_later_pack_wins(files: Files) -> None:
    first, second = made(corrected()), made(corrected("0808 157 0999"), version='"2"')
    number = over(files, first, second).resource("stop-it-now-helpline").number
    assert number is not None
    assert number.display == "0808 157 0999"


def test_an_expired_pack_still_corrects_but_is_over(files: Files) -> None:
    pack = made(corrected(), expires="2027-12-31")
    for day, is_over in ((date(2027, 12, 31), False), (date(2028, 1, 1), True)):
        helpline = over(files, pack, on=day).resource("stop-it-now-helpline")
        assert helpline.number is not None
        assert helpline.pack is not None
        assert (helpline.number.display, helpline.pack.is_over) == ("0808 157 0123", is_over)


def test_a_new_message_comes_with_its_words(files: Files) -> None:
    after = over(files, made({f"{FOLDER}/messages.toml": MESSAGES, f"{FOLDER}/en.toml": WORDS}))
    new = message(after, "a-new-start")
    assert (new.slot, new.evidence, new.pack is not None) == (Slot.TRIGGER, ("A page, 2027",), True)
    assert new.wordings[0].headline.standard == "A new start."


def test_words_may_change_alone_and_their_translation_needs_a_new_one(files: Files, shipped: Catalogue) -> None:
    translated = 'translation_of = "en"\ntranslator = "A. Named"\ntranslated_on = 2027-01-01\n'
    welsh = 'language = "cy"\n' + translated + '\n[words.stop-here]\nheadline.standard = "Gallwch."\n'
    with_welsh = made({f"{FOLDER}/cy.toml": welsh}, id='"welsh"')
    before = over(files, with_welsh)
    after = over(files, with_welsh, made({f"{FOLDER}/en.toml": REWORDED}))
    was, now = message(before, "stop-here"), message(after, "stop-here")
    assert now.slot is message(shipped, "stop-here").slot
    assert [one.headline.standard for one in now.wordings] == ["You can stop.", "Gallwch."]
    assert [one.translator for one in was.wordings] == ["", "A. Named"]
    assert [one.translator for one in now.wordings] == ["", ""]


def test_a_figure_does_not_outlive_its_pack(files: Files) -> None:
    def expiry(**days: str) -> date | None:
        after = over(files, made({f"{FOLDER}/claims.toml": CLAIM}, **days))
        claims = {one.id: one for one in after.campaigns[0].claims}
        assert len(claims) > 1
        return claims["arrests-a-month-2018"].expires

    assert expiry() == date(2029, 1, 1)
    assert expiry(expires="2027-12-31") == date(2027, 12, 31)
    assert expiry(expires="2030-12-31") == date(2029, 1, 1)


def withdrawing(name: str, campaign: str = "stop-it-now") -> CampaignPack:
    entry = f'[[withdraw]]\ncampaign = "{campaign}"\nmessage = "{name}"\nwhy = "Readers took it for a threat."\n'
    return made({}, note=f'"One message goes."\n{entry}')


def test_a_withdrawn_message_stays_to_be_told_of(files: Files) -> None:
    gone = message(over(files, withdrawing("looking-is-a-crime")), "looking-is-a-crime")
    assert gone.withdrawn == "Readers took it for a threat."
    assert gone.pack is not None


def test_a_message_that_new_sets_start_with_cannot_just_go(files: Files) -> None:
    with pytest.raises(DataFileError) as caught:
        over(files, withdrawing("stop-here"))
    assert caught.value.place.startswith("assets/campaigns/stop-it-now/campaign.toml:")


@pytest.mark.parametrize(("name", "campaign"), [("no-such-message", "stop-it-now"), ("stop-here", "no-such-campaign")])
def test_what_is_withdrawn_must_be_there(files: Files, name: str, campaign: str) -> None:
    with pytest.raises(DataFileError, match="which is not there") as caught:
        over(files, withdrawing(name, campaign))
    assert caught.value.place == "spring.campaignpack/pack.toml"


FAULTS = {
    "words for no message": ({f"{FOLDER}/en.toml": WORDS}, f"{FOLDER}/en.toml:3"),
    "a message without words": ({f"{FOLDER}/messages.toml": MESSAGES}, f"{FOLDER}/messages.toml:5"),
    "a source that is not there": (
        {f"{FOLDER}/messages.toml": MESSAGES.replace('["page"]', '["book"]'), f"{FOLDER}/en.toml": WORDS},
        f"{FOLDER}/messages.toml:10",
    ),
    "an audience that is not there": (
        {f"{FOLDER}/messages.toml": MESSAGES.replace('"own"', '"nobody"'), f"{FOLDER}/en.toml": WORDS},
        f"{FOLDER}/messages.toml:7",
    ),
    "an id given twice": (
        {f"{FOLDER}/messages.toml": MESSAGES + MESSAGES.split("\n\n")[1], f"{FOLDER}/en.toml": WORDS},
        f"{FOLDER}/messages.toml:16",
    ),
    "a claim given twice": ({f"{FOLDER}/claims.toml": CLAIM + CLAIM}, f"{FOLDER}/claims.toml:12"),
    "a campaign that is not whole": ({"campaigns/other/en.toml": WORDS}, "campaigns/other/campaign.toml"),
    "a misspelt key": ({f"{FOLDER}/claims.toml": CLAIM.replace("area", "aera")}, f"{FOLDER}/claims.toml:6"),
    "another language than its name": (
        {f"{FOLDER}/cy.toml": REWORDED},
        f"{FOLDER}/cy.toml:1",
    ),
    "a resource given twice": (
        {f"resources/{name}.toml": corrected()["resources/resources.toml"] for name in "ab"},
        "resources/b.toml:2",
    ),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_names_file_and_line(files: Files, what: str) -> None:
    texts, place = FAULTS[what]
    with pytest.raises(DataFileError) as caught:
        over(files, made(texts))
    assert caught.value.place == f"spring.campaignpack/{place}"
    assert caught.value.hint


def test_a_campaign_of_its_own_comes_whole(files: Files) -> None:
    campaign = (
        'id = "other"\nname = "Other"\ncode = "OT"\nstanding = "Agreed by us."\nlanguages = ["en"]\n\n[[audience]]\n'
        'id = "own"\nname = "Own"\ndescription = "Own."\nroutes = ["stop-it-now-helpline"]\n'
    )
    folder = "campaigns/other"
    texts = {"campaign": campaign, "messages": MESSAGES, "en": WORDS}
    after = over(files, made({f"{folder}/{name}.toml": text for name, text in texts.items()}))
    other = after.campaign("other")
    assert other.messages[0].pack is not None
    assert other.standing == (
        "Agreed by us. (So says the campaign pack spring, version 1; nobody has checked it here.)"
    )
    assert {claim.id for claim in after.rulebook.claims}
