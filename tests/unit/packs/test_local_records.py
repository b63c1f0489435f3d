"""Figures and quotes recorded on this computer, over and beside those of the campaigns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from materials_app.app.claims import add_claim, open_ledger, record
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import DataFileError, InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Claim
from materials_app.model.ledger import Check, Derivation, How
from materials_app.model.library import DataFile
from materials_app.model.quote import Quote
from materials_app.packs.fitting import catalogue_of
from materials_app.packs.local_records import read_local_claims, read_local_quotes, with_local_records
from materials_app.packs.on_day import UserData
from materials_app.packs.user_data import read_data
from materials_app.pipeline.plan import make_job
from materials_app.safeguards.claims import by_id, why_unsound
from tests.support.packs import made

ON = date(2026, 11, 23)
SHIPPED = "people-helped-2024"
CALLS = Claim("calls", "1,240", "calls", "calls", "Lancashire", "2025", "A report", None, None, None)
SAID = Quote("caller", "I called.", "", "former caller", "", None, "A letter")
Files = tuple[DataFile, ...]


@pytest.fixture
def lancashire() -> CampaignSet:
    return CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))


@pytest.fixture
def user(tmp_path: Path) -> UserData:
    return UserData(tmp_path / "data", ON)


def claim(catalogue: Catalogue, name: str) -> Claim:
    return by_id(catalogue.rulebook.claims)[name]


def test_a_new_figure_is_there_for_every_campaign(files: Files, user: UserData) -> None:
    add_claim(open_ledger(user.claims, (), may_be_new=True, follows=True), CALLS)
    data = read_data(files, user)
    assert claim(data.catalogue, "calls") == CALLS
    assert all("calls" in by_id(campaign.claims) for campaign in data.catalogue.campaigns)
    assert data.added == ("local-claims.toml (added by hand)",)
    assert data.catalogue.by_hand == {"calls"}


def test_a_record_about_a_campaigns_figure_holds_until_the_figure_is_corrected(
    files: Files, shipped: Catalogue, user: UserData
) -> None:
    known = shipped.rulebook.claims
    disputed = {"source": "Another report", "reason": "It says otherwise", "on": ON}
    ledger = record(open_ledger(user.claims, known, may_be_new=True, follows=True), SHIPPED, disputed=disputed)
    here = read_data(files, user).catalogue
    assert "is disputed by Another report" in why_unsound(claim(here, SHIPPED), ON, by_id(here.rulebook.claims))
    corrected = replace(claim(shipped, SHIPPED), value="1")
    later = replace(shipped, rulebook=replace(shipped.rulebook, claims=(corrected,)))
    assert claim(with_local_records(later, ledger.claims, ()), SHIPPED) == corrected
    again = record(open_ledger(user.claims, (corrected,), follows=True), SHIPPED, expires=date(2027, 1, 1))
    assert [(one.value, one.disputed, one.expires) for one in again.claims] == [("1", None, date(2027, 1, 1))]


def test_no_record_lets_a_figure_outlive_its_pack(files: Files) -> None:
    text = (
        '[[claim]]\nid = "calls"\nvalue = "5"\nunit = "calls"\ncounted = "calls"\narea = "A"\nperiod = "2025"\n'
        'source = "S"\nexpires = 2027-06-01\n'
    )
    pack = made({"campaigns/stop-it-now/claims.toml": text}, expires="2027-03-01")
    catalogue = catalogue_of(files, (pack,))
    mine = replace(claim(catalogue, "calls"), expires=date(2028, 1, 1), checked=Check("A. Named", ON, "S"))
    laid = with_local_records(catalogue, (mine,), (), (pack,))
    assert claim(laid, "calls") == replace(mine, expires=date(2027, 3, 1))


def test_a_sum_that_holds_no_longer_is_disputed_and_stops_nobody(shipped: Catalogue) -> None:
    half = replace(CALLS, id="more", value="1", derived=Derivation(How.DIFFERENCE, ("calls", "calls")))
    laid = with_local_records(shipped, (CALLS, half), ())
    assert claim(laid, "more").disputed_by == "its own sum: It says 1; worked out it is 0"
    assert claim(laid, "calls").disputed is None


def test_a_sets_own_record_stands_before_one_of_this_computer(shipped: Catalogue, lancashire: CampaignSet) -> None:
    laid = with_local_records(shipped, (CALLS,), (SAID,))
    own = replace(lancashire, claims=(replace(CALLS, value="9"),), quotes=(replace(SAID, text="No."),))
    job = make_job(laid, own, own.layouts[0], ON)
    assert [one.value for one in job.rulebook.claims if one.id == "calls"] == ["9"]
    assert [one.text for one in job.rulebook.quotes] == ["No."]


def test_a_quote_never_takes_the_place_of_a_campaigns(shipped: Catalogue) -> None:
    first = with_local_records(shipped, (), (SAID,))
    theirs = replace(first, by_hand=frozenset())
    again = with_local_records(theirs, (), (replace(SAID, text="Other words."),))
    assert [one.text for one in again.rulebook.quotes] == ["I called."]


def test_faults_are_answered_with_their_line(shipped: Catalogue) -> None:
    scope = '[[quote]]\nid = "a"\ntext = "T"\nconsent = { by = "B", on = 2026-01-01, scope = ["pres"] }\n'
    with pytest.raises(DataFileError, match="“pres” is no use") as caught:
        read_local_quotes(DataFile("local-quotes.toml", scope, ""), {"poster-a4"})
    assert caught.value.place == "local-quotes.toml:4"
    assert caught.value.hint.startswith("Did you mean “press”?")
    one = '[[claim]]\nid = "a"\nvalue = "1"\nunit = "u"\ncounted = "c"\narea = "a"\nperiod = "p"\nsource = "s"\n'
    with pytest.raises(DataFileError, match="given twice"):
        read_local_claims(DataFile("local-claims.toml", one + one, ""))


def test_a_set_with_a_misspelt_use_is_told(shipped: Catalogue, lancashire: CampaignSet) -> None:
    from materials_app.model.quote import Consent

    own = replace(lancashire, quotes=(replace(SAID, consent=Consent("A. Named", ON, ("prnt",))),))
    with pytest.raises(InputError, match="“prnt” is no use"):
        make_job(shipped, own, own.layouts[0], ON)


def test_an_id_of_a_campaign_cannot_be_added_here(shipped: Catalogue, user: UserData) -> None:
    ledger = open_ledger(user.claims, shipped.rulebook.claims, may_be_new=True, follows=True)
    with pytest.raises(InputError, match="already"):
        add_claim(ledger, replace(CALLS, id=SHIPPED))
    assert not user.claims.exists()
