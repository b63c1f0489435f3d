"""What an organisation lays down holds in the core: printers by list, files as they take them, sign-offs by kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.assemble.edition import content_sha256
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet, LayoutOverride
from materials_app.model.flavour import Flavour
from materials_app.model.job import Job, Standing
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.model.policy import NO_POLICY, Policy
from materials_app.model.printer import Printer, Usual
from materials_app.model.sign_off import SignOff
from materials_app.pipeline.laid_down import as_laid_down
from materials_app.pipeline.standing import standing_of

COUNTY = Printer("County Print Works", "Print desk", "", Marks.NONE, Flavour.X1A, (Usual("poster-a4", "170 gsm silk"),))
FYLDE = Printer("Fylde Print", marks=Marks.CROP)
POLICY = Policy("Example Constabulary", place="policy.toml", printers=(COUNTY, FYLDE), sign_offs=("content", "legal"))


def ordered(campaign_set: CampaignSet, printer: str, **changes: object) -> CampaignSet:
    return replace(campaign_set, order=Order(printer=printer), **changes)  # type: ignore[arg-type]


def test_without_a_list_a_set_is_as_it_is(lancashire: CampaignSet) -> None:
    assert as_laid_down(lancashire, NO_POLICY) is lancashire


def test_a_set_that_names_no_printer_goes_to_the_first_as_that_one_takes_it(lancashire: CampaignSet) -> None:
    made = as_laid_down(lancashire, POLICY)
    assert (made.order.printer, made.order.contact) == ("County Print Works", "Print desk")
    assert (made.marks, made.flavour) == (Marks.NONE, Flavour.X1A)
    assert made.for_layout("poster-a4").order.stock == "170 gsm silk"
    assert as_laid_down(made, POLICY) == made


def test_the_profile_wins_over_what_the_set_says(lancashire: CampaignSet) -> None:
    made = as_laid_down(ordered(lancashire, "fylde print", marks=Marks.NONE, flavour=Flavour.X1A), POLICY)
    assert (made.order.printer, made.marks) == ("Fylde Print", Marks.CROP)
    assert made.flavour is Flavour.X1A  # that printer takes either


def test_a_printer_off_the_list_is_refused_with_those_on_it(lancashire: CampaignSet) -> None:
    elsewhere = LayoutOverride("poster-a4", order=Order(printer="Elsewhere"))
    for asked in (ordered(lancashire, "Elsewhere"), replace(lancashire, overrides=(elsewhere,))):
        with pytest.raises(InputError, match="“Elsewhere” is not among the printers") as caught:
            as_laid_down(asked, POLICY)
        assert caught.value.error_id == "printer-not-allowed"
        assert "“County Print Works”, “Fylde Print”" in caught.value.hint


def test_a_layout_may_not_go_to_one_who_takes_another_file(lancashire: CampaignSet) -> None:
    other = LayoutOverride("poster-a4", order=Order(printer="Fylde Print"))
    with pytest.raises(InputError) as caught:
        as_laid_down(replace(lancashire, overrides=(other,)), POLICY)
    assert caught.value.error_id == "printers-differ"


def test_a_piece_is_a_draft_until_each_kind_is_on_record(job: Job) -> None:
    asked = replace(job, policy=POLICY)
    assert standing_of(job).standing is Standing.OPEN
    assert standing_of(asked).standing is Standing.DRAFT
    assert "Example Constabulary asks for a content and legal sign-off" in standing_of(asked).reasons[0]
    content, legal = (
        SignOff(kind, "A. Named", "Head of comms", "A force", date(2026, 11, 20), content_sha256(job))
        for kind in ("content", "legal")
    )
    half = replace(asked, set=replace(job.set, sign_offs=(content,)))
    assert standing_of(half).standing is Standing.DRAFT
    assert "asks for a legal sign-off" in standing_of(half).reasons[0]
    whole = replace(asked, set=replace(job.set, sign_offs=(content, legal)))
    assert standing_of(whole).standing is Standing.SIGNED_OFF


def test_a_sign_off_of_other_words_does_not_do(job: Job) -> None:
    stale = SignOff("content", "A. Named", "Head of comms", "A force", date(2026, 11, 20), "0" * 64)
    asked = replace(job, policy=replace(POLICY, sign_offs=("content",)), set=replace(job.set, sign_offs=(stale,)))
    assert standing_of(asked).standing is Standing.DRAFT
