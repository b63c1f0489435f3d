"""What a piece says of facts that did not ship with the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from materials_app.catalogue.build import build
from materials_app.model.content import LocalOrigin, Resource
from materials_app.model.findings import Finding, Severity
from materials_app.model.job import Job, Standing
from materials_app.packs.fitting import catalogue_of
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.sources import brought_by_text, packs_behind, source_findings
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.words import routes_of
from materials_app.resources import data_files
from tests.support.packs import corrected, made
from tests.unit.packs.test_layers import FOLDER, REWORDED, withdrawing

WORDS = {f"{FOLDER}/en.toml": REWORDED}


def with_pack(job: Job, texts: dict[str, str], on: date | None = None, **head: str) -> Job:
    return make_job(build(data_files(), (made(texts, **head),), on), job.set, "poster-a4", job.on)


def found(job: Job, *more: Resource) -> dict[str, Finding]:
    return {one.id: one for one in source_findings(job, (*routes_of(job), *more))}


def test_of_shipped_data_there_is_nothing_to_say(job: Job) -> None:
    assert found(job) == {}
    assert brought_by_text(job, "Call 0808 1000 900.") == ()


def test_a_note_names_the_pack_and_what_it_gives(job: Job) -> None:
    note = found(with_pack(job, corrected() | WORDS))["pack-data"]
    assert note.severity is Severity.NOTE
    assert note.message.startswith("Stop It Now helpline (0808 157 0123, stopitnow.org.uk/helpline), the message")
    assert "(spring, version 1), published by A national team as the pack says." in note.message


def test_a_message_of_an_expired_pack_makes_a_draft(job: Job) -> None:
    holds = with_pack(job, WORDS, expires=job.on.isoformat())
    expired = with_pack(job, WORDS, expires="2026-11-22")
    assert standing_of(holds).standing is Standing.OPEN
    standing = standing_of(expired)
    assert standing.standing is Standing.DRAFT
    assert standing.reasons == (
        "the message 'stop-here' is from the campaign pack spring, version 1, which has expired",
    )


def test_a_piece_dated_before_the_expiry_is_a_draft_all_the_same_when_made_after_it(job: Job) -> None:
    made_later = with_pack(job, WORDS, on=date(2028, 1, 1), expires="2027-12-31")
    assert standing_of(made_later).standing is Standing.DRAFT


def test_a_number_of_an_expired_pack_is_a_warning_and_no_draft(job: Job) -> None:
    late = with_pack(job, corrected(), on=date(2028, 1, 1), expires="2027-12-31")
    assert found(late)["pack-expired"].severity is Severity.WARNING
    assert standing_of(late).standing is Standing.OPEN
    assert late.action.confirm == ("Stop It Now helpline: number 0808 157 0123",)


def test_an_older_date_on_the_set_brings_back_no_pack_that_has_ended(job: Job) -> None:
    wanted = replace(job.set, date=date(2020, 12, 30))
    used = build(data_files(), (made(WORDS | corrected(), expires="2026-11-22"),))
    dated_back = make_job(used, wanted, "poster-a4", job.on)
    assert found(dated_back)["pack-expired"].severity is Severity.WARNING
    assert standing_of(dated_back).standing is Standing.DRAFT


def test_a_withdrawn_message_is_an_error_in_its_slot(job: Job) -> None:
    gone = with_pack(job, {}, note='"x"\n' + _withdraw("off-the-screen"))
    trigger = gone.campaign.messages[[one.id for one in gone.campaign.messages].index("off-the-screen")]
    using = replace(gone, messages=((trigger.slot, trigger), *gone.messages[1:]))
    error = found(using)["message-withdrawn"]
    assert (error.severity, error.place.slot) == (Severity.ERROR, "trigger")
    assert "withdrawn by the campaign pack spring, version 1: Readers took it for a threat." in error.message


def _withdraw(name: str) -> str:
    pack = withdrawing(name)
    one = pack.withdrawn[0]
    return f'[[withdraw]]\ncampaign = "{one.campaign}"\nmessage = "{one.message}"\nwhy = "{one.why}"\n'


def test_a_resource_added_by_hand_is_found_in_the_words_of_the_piece(job: Job) -> None:
    catalogue = catalogue_of(data_files(), (made(),))
    by_hand = replace(catalogue.resource("harbour-line"), pack=None, local=LocalOrigin("A", "B", "C", job.on))
    resources = (*job.rulebook.resources, by_hand)
    own = replace(job, rulebook=replace(job.rulebook, resources=resources))
    assert brought_by_text(own, "Call 0808 157 0123 or see harbour-line.example") == (by_hand,)
    assert brought_by_text(own, "Call 0808 1000 900") == ()
    note = found(own, by_hand)["local-resource"]
    assert "A added it and B checked it, 2026-11-23, from C." in note.message


def test_packs_are_named_once_with_all_they_give(job: Job) -> None:
    both = with_pack(job, corrected() | WORDS)
    (use,) = packs_behind(both, routes_of(both))
    assert use.gives == ("Stop It Now helpline (0808 157 0123, stopitnow.org.uk/helpline)", "the message stop-here")
