"""The live page: made from the set, kept while the words cannot be set, with what can be said before drawing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from materials_app.app.names import proposed_file, proposed_folder
from materials_app.app.preview import Preview, finding_of, judged, laid_out, worst_first
from materials_app.errors import FontError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.findings import Acceptance, Family, Finding, Place, Severity
from materials_app.model.job import Standing
from materials_app.pipeline.studio import Studio, open_studio

DAY = date(2026, 11, 23)
SET = CampaignSet("Stop It Now", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


def shown(studio: Studio, document: CampaignSet, last: Preview | None = None) -> Preview:
    return judged(laid_out(studio, document, "poster-a4", DAY, last or Preview()))


def finding(severity: Severity, message: str = "x", family: Family = Family.PRESS) -> Finding:
    return Finding(f"id-{severity.value}", severity, family, message, place=Place(slot="exit"))


def test_the_page_is_what_the_print_file_draws(studio: Studio) -> None:
    from materials_app.pipeline.plan import make_job
    from materials_app.pipeline.produce import lay_out

    seen = shown(studio, SET)
    assert seen.is_current
    assert seen.typeset == lay_out(make_job(studio.catalogue, SET, "poster-a4", DAY), studio)


def test_without_a_force_there_is_no_page_and_one_thing_to_do(studio: Studio) -> None:
    seen = shown(studio, replace(SET, force=""))
    assert seen.typeset is None
    assert [one.place.slot for one in seen.errors] == ["force"]


def test_words_no_font_can_set_keep_the_last_page_and_say_why(studio: Studio) -> None:
    first = shown(studio, SET)
    broken = replace(SET, slots=(SlotChoice(Slot.TRIGGER, "", own_headline="\N{SNOWMAN WITHOUT SNOW}"),))
    seen = shown(studio, broken, first)
    assert seen.errors
    assert seen.typeset is not None


def test_an_error_becomes_a_finding_with_its_remedy() -> None:
    made = finding_of(FontError("No glyph.", hint="Use another letter.", error_id="missing-glyph"))
    assert (made.id, made.severity, made.remedy) == ("missing-glyph", Severity.ERROR, "Use another letter.")


def test_worst_comes_first_and_a_sentence_is_said_once() -> None:
    note, warning, error = (finding(one) for one in (Severity.NOTE, Severity.WARNING, Severity.ERROR))
    assert worst_first((note, error)) == (error,)
    other = replace(warning, message="y")
    assert worst_first((other, error)) == (error, other)


def test_an_accepted_error_stops_nothing_unless_it_is_a_safeguard(studio: Studio) -> None:
    job = shown(studio, SET).job
    assert job is not None
    accepted = replace(job, set=replace(SET, acceptances=(Acceptance("id-error", "A name", "A reason"),)))
    press, safeguard = finding(Severity.ERROR), finding(Severity.ERROR, "y", Family.SAFEGUARDING)
    assert Preview(accepted, None, (press, safeguard)).errors == (safeguard,)


def test_names_proposed_fit_every_file_system() -> None:
    document = replace(SET, name='What? "Yes": a/b')
    folder = proposed_folder(Path("/packs"), document, "Devon & Cornwall Police", DAY)
    assert folder == Path("/packs/Devon & Cornwall Police - What Yes ab - own - 2026-11-23")
    assert proposed_file(document, "") == "What Yes ab.toml"


def test_a_draft_is_said_to_be_one_with_its_reason_and_stops_nothing(studio: Studio) -> None:
    seen = shown(studio, replace(SET, force="dyfed-powys", language="cy"))
    assert seen.standing is Standing.DRAFT
    draft = next(one for one in seen.findings if one.id == "draft")
    assert (draft.severity, draft.place.slot) == (Severity.WARNING, "language")
    assert not seen.errors
