"""What the officer reads first: what is there, what to do before printing, what goes where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.delivery.job_facts import FoldFacts, FoldingFacts, JobFacts, LocalFacts
from materials_app.delivery.read_me import WIDTH, read_me
from materials_app.model.findings import Acceptance
from materials_app.model.folding import Fold
from materials_app.model.job import Standing
from materials_app.pipeline.job_facts import job_facts
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import produce
from materials_app.pipeline.studio import open_studio
from tests.support.samples import ON, sample_set


@pytest.fixture(scope="module")
def facts() -> JobFacts:
    studio = open_studio()
    return job_facts(produce(make_job(studio.catalogue, sample_set(), "poster-a4", ON), studio), "a.pdf")


def flowing(*pieces: JobFacts) -> str:
    return " ".join(read_me("Stop It Now, Lancashire", pieces).decode().split())


def draft(facts: JobFacts) -> JobFacts:
    standing = replace(facts.standing, standing=Standing.DRAFT, says="DRAFT, not for printing")
    return replace(facts, name="Draft poster", standing=standing)


def test_a_clean_piece_goes_to_the_printer(facts: JobFacts) -> None:
    text = flowing(facts)
    assert "1 piece," in text
    assert "NOT SIGNED OFF" in text
    assert "“1 For the printer”: send the printer this whole folder" in text
    assert "0 Proofs" not in text


def test_two_sides_for_the_office_printer_come_with_a_word_on_turning(facts: JobFacts) -> None:
    turned = "printed on both at 100 %, the sheet turned over like the page of a book"
    assert turned not in flowing(facts)
    assert turned in flowing(facts, replace(facts, sides=facts.sides * 2))


def test_a_piece_with_a_panel_that_tucks_in_says_to_fold_that_first(facts: JobFacts) -> None:
    first = "A4 leaflet folded to DL: the flap goes in first."
    folding = FoldingFacts(Fold.ROLL, "flap", (FoldFacts(1, 97.0, "flap"), FoldFacts(2, 197.0, "cover")))
    leaflet = replace(facts, name="A4 leaflet folded to DL", sides=facts.sides * 2, folding=folding)
    assert first in flowing(leaflet)
    assert "goes in first" not in flowing(replace(leaflet, folding=replace(folding, tucks_in="")))
    assert "goes in first" not in flowing(facts)


def test_a_draft_goes_to_nobody_who_prints(facts: JobFacts) -> None:
    text = flowing(draft(facts))
    assert "DRAFT, not for printing" in text
    assert "“0 Proofs”: drafts" in text
    assert "1 For the printer" not in text
    assert "2 For office printing" not in text


def test_of_two_pieces_each_goes_its_way(facts: JobFacts) -> None:
    text = flowing(facts, draft(facts))
    assert "None of these files goes to a printer: Draft poster." in text
    assert "send the printer this whole folder" in text


def test_what_needs_a_human_is_said_once(facts: JobFacts) -> None:
    local = LocalFacts("A local line", "A. Named", "B. Named", "its leaflet", date(2026, 11, 2))
    routes = replace(facts.routes, confirm=("A service: number 0300 000",), local=(local,))
    accepted = (Acceptance("welsh-duty", "A. Named", "issued the same day"),)
    checks = replace(facts.checks, accepted=accepted, changed_data=("assets/forces/forces.toml",))
    told = replace(facts, routes=routes, checks=checks)
    text = flowing(told, replace(told, name="A3 poster"))
    assert text.count("Confirm with the service itself: A service: number 0300 000.") == 1
    assert text.count("A local line was added by hand: by A. Named, checked by B. Named.") == 1
    assert text.count("Data files not as shipped: assets/forces/forces.toml.") == 1
    assert text.count("Accepted by A. Named: welsh-duty. issued the same day") == 2


def test_a_plain_window_shows_it_unwrapped(facts: JobFacts) -> None:
    lines = read_me("A subject", (facts,)).decode().split("\r\n")
    assert max(map(len, lines)) <= WIDTH
    assert not any("\n" in line for line in lines)
