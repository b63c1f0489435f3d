"""A set's own figures, from file to press: a draft until checked, an honest piece after, never on a beer mat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.errors import InputError, UnknownNameError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Claim, Slot
from materials_app.model.findings import Severity
from materials_app.model.job import Job, Standing
from materials_app.model.ledger import Check
from materials_app.model.quote import Consent, Quote
from materials_app.model.template import TextFrame
from materials_app.pipeline.job_facts import job_facts
from materials_app.pipeline.make import PackResult, make_pack
from materials_app.pipeline.named import QUOTE as QUOTE_PLACE
from materials_app.pipeline.named import bearing_of
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out, produce
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import word_findings
from tests.unit.pipeline.conftest import ON

CLAIM = Claim(
    id="calls-2025",
    value="1,240",
    unit="calls",
    counted="calls to the helpline from Lancashire",
    area="Lancashire",
    period="2025",
    source="A report",
    as_of=date(2026, 2, 28),
    checked=None,
    expires=date(2027, 2, 28),
)
SOUND = replace(CLAIM, checked=Check("A. Named", date(2026, 3, 2), "The report, page 4"))
WORDS = SlotChoice(Slot.EXIT, "stop-here", own_text="1,240 calls came from Lancashire in 2025.", claims=("calls-2025",))


def with_claim(lancashire: CampaignSet, claim: Claim = SOUND, words: SlotChoice = WORDS) -> CampaignSet:
    return replace(lancashire, claims=(claim,), slots=(words,))


@pytest.fixture(scope="module")
def pack(studio: Studio, lancashire: CampaignSet, tmp_path_factory: pytest.TempPathFactory) -> PackResult:
    """The set with its figure before anybody has checked it, made whole."""
    return make_pack(with_claim(lancashire, CLAIM), tmp_path_factory.mktemp("claims") / "pack", studio, on=ON)


def test_an_unchecked_figure_makes_a_draft_with_a_reason_and_a_warning(pack: PackResult) -> None:
    assert pack.blocking == ()
    assert pack.standing is Standing.DRAFT
    assert pack.pieces[0].standing.reasons == ("the figure 'calls-2025' has never been checked",)
    told = {(one.id, one.severity) for one in pack.pieces[0].findings if one.id.startswith("figure-")}
    assert told == {("figure-claim-unsound", Severity.WARNING)}


def test_nothing_of_it_is_for_the_printer(pack: PackResult) -> None:
    assert not [file.path for file in pack.files if file.path.startswith("1 For the printer")]


def test_a_checked_figure_prints(studio: Studio, lancashire: CampaignSet) -> None:
    job = make_job(studio.catalogue, with_claim(lancashire), "poster-a4", ON)
    assert standing_of(job).standing is Standing.OPEN
    assert not [one for one in word_findings(job, lay_out(job, studio)) if one.id.startswith("figure-")]


def test_own_words_that_do_not_name_their_claim_are_refused(studio: Studio, lancashire: CampaignSet) -> None:
    unnamed = with_claim(lancashire, words=replace(WORDS, claims=()))
    job = make_job(studio.catalogue, unnamed, "poster-a4", ON)
    found = [one for one in word_findings(job, lay_out(job, studio)) if one.severity is Severity.ERROR]
    assert [(one.id, one.place.slot) for one in found] == [("figure-claim-not-named", "exit")]


def test_a_figure_stands_on_no_piece_that_lasts(studio: Studio, lancashire: CampaignSet) -> None:
    job = make_job(studio.catalogue, with_claim(lancashire), "poster-a4", ON)
    mat = replace(job, format=replace(job.format, name="Beer mat, square", long_life=True))
    found = [one.id for one in word_findings(mat, lay_out(mat, studio)) if one.severity is Severity.ERROR]
    assert found == ["figure-on-long-life"]


def test_nor_does_a_message_that_rests_on_one(studio: Studio, lancashire: CampaignSet) -> None:
    job = make_job(studio.catalogue, lancashire, "poster-a4", ON)
    resting = tuple((slot, replace(message, claims=("people-helped-2024",))) for slot, message in job.messages)
    mat = replace(job, messages=resting, format=replace(job.format, long_life=True))
    found = [one for one in word_findings(mat, lay_out(mat, studio)) if one.id == "message-figure-on-long-life"]
    assert len(found) == len(resting)
    assert not found[0].may_be_accepted


def test_a_set_may_not_put_its_own_figure_in_the_place_of_the_campaigns(
    studio: Studio, lancashire: CampaignSet
) -> None:
    shadowing = with_claim(lancashire, replace(SOUND, id="people-helped-2024"))
    with pytest.raises(InputError, match="would not reach this set") as caught:
        make_job(studio.catalogue, shadowing, "poster-a4", ON)
    assert caught.value.error_id == "record-shadows"


def test_words_name_figures_that_exist(studio: Studio, lancashire: CampaignSet) -> None:
    misspelt = with_claim(lancashire, words=replace(WORDS, claims=("calls-2052",)))
    with pytest.raises(UnknownNameError) as caught:
        make_job(studio.catalogue, misspelt, "poster-a4", ON)
    assert "calls-2025" in caught.value.hint


QUOTE = Quote(
    id="caller",
    text="I wish I had called sooner.",
    speaker="Robin Example",
    role="former caller",
    organisation="",
    said_on=date(2026, 5, 1),
    source="A letter",
    consent=Consent("A. Named", date(2026, 5, 2), ("print",), date(2027, 5, 2)),
)
QUOTED = SlotChoice(
    Slot.EXIT, "stop-here", own_text="“I wish I had called sooner,” said Robin Example.", quotes=("caller",)
)


def quoting(studio: Studio, lancashire: CampaignSet, layout: str, words: SlotChoice = QUOTED) -> Job:
    campaign_set = replace(lancashire, layouts=(layout,), slots=(words,), quotes=(QUOTE,))
    return make_job(studio.catalogue, campaign_set, layout, ON)


@pytest.mark.parametrize(
    ("layout", "finding"),
    [
        ("poster-a4", "quote-not-on-format"),
        ("card-business", "quote-not-on-format"),
        ("leaflet-a4-dl-roll", "quote-without-place"),
    ],
)
def test_no_shipped_layout_carries_a_quote_however_agreed(
    studio: Studio, lancashire: CampaignSet, layout: str, finding: str
) -> None:
    words = replace(QUOTED, slot=Slot.ACTION, message="") if layout == "card-business" else QUOTED
    job = quoting(studio, lancashire, layout, words)
    told = [one for one in word_findings(job, lay_out(job, studio)) if one.id.startswith("quote-")]
    assert {(one.id, one.severity, one.may_be_accepted) for one in told} == {(finding, Severity.ERROR, False)}


def test_a_quote_that_is_named_and_not_there_is_missed(studio: Studio, lancashire: CampaignSet) -> None:
    job = quoting(studio, lancashire, "poster-a4", replace(QUOTED, own_text="I wish I had called earlier."))
    told = [one.id for one in word_findings(job, lay_out(job, studio)) if one.id.startswith("quote-")]
    assert told == ["quote-words-missing"]


def test_the_finished_page_is_judged_by_the_same_record(studio: Studio, lancashire: CampaignSet) -> None:
    piece = produce(quoting(studio, lancashire, "poster-a4"), studio)
    assert [one.id for one in piece.report.errors] == ["quote-not-on-format"]
    (quote,) = job_facts(piece, "poster.pdf").quotes
    assert (quote.speaker, quote.consent_until) == ("Robin Example, former caller", date(2027, 5, 2))


def test_a_layout_takes_quotes_by_its_format_and_a_place_made_for_them(studio: Studio, lancashire: CampaignSet) -> None:
    job = make_job(studio.catalogue, lancashire, "poster-a4", ON)
    assert not bearing_of(job, is_draft=False).has_quote_place
    page = job.template.pages[0]
    frame = next(one for one in page.frames if isinstance(one, TextFrame))
    made = replace(frame, copy=(replace(frame.copy[0], source=QUOTE_PLACE),))
    template = replace(job.template, pages=(replace(page, frames=(made,)),))
    assert bearing_of(replace(job, template=template), is_draft=False).has_quote_place


def test_posters_and_cards_take_no_quotes(studio: Studio) -> None:
    assert {one.id.partition("-")[0] for one in studio.catalogue.formats if one.quotes} == {"leaflet"}


def test_what_lasts_is_said_by_the_format(studio: Studio) -> None:
    lasting = {one.id for one in studio.catalogue.formats if one.long_life}
    assert lasting == {
        "beer-mat-square",
        "beer-mat-round",
        "banner-roller-850",
        "banner-roller-800",
        "sticker-round-50",
    }
