"""Every fault that can be decided, in a sentence that has it and one that has not."""

from __future__ import annotations

import pytest

from materials_app.intake.items import Intake, Kind, Offer
from materials_app.model.findings import Severity
from tests.unit.intake.conftest import TakeIn


def ids(intake: Intake) -> set[str]:
    return {finding.id for finding in intake.findings}


PAIRS = [
    ("figure-malformed", "In 2025 1,5000 people called.", "In 2025 1,500 people called."),
    (
        "figure-two-measures",
        "Police recorded 640 offences in 2025. In 2025, 640 people asked the helpline for help.",
        "Police recorded 640 offences in 2025. In 2025, 690 people asked the helpline for help.",
    ),
    (
        "figure-two-measures",
        "There were 1,500 recorded offences in 2025.\n\nIn 2025, 1,5000 sought support.",
        "There were 1,600 recorded offences in 2025.\n\nIn 2025, 1,5000 sought support.",
    ),
    (
        "figure-two-periods",
        "The helpline took 640 calls in 2025. Between 2023 and 2025 it took 640 calls.",
        "The helpline took 640 calls in 2025. In 2025 it took 640 calls.",
    ),
    (
        "figure-two-periods",
        "The helpline took 640 calls last year.\n\nBetween 2023 and 2025 it took 640 calls.",
        "The helpline took 640 calls last year.\n\nIn 2025 it took 640 calls.",
    ),
    (
        "figure-several-periods",
        "In 2025 the force recorded 640 offences between 2023 and 2024.",
        "The force recorded 640 offences between 2023 and 2024.",
    ),
    (
        "figure-two-values",
        "In 2025 there were 640 arrests in Kent.\n\nOfficers made 620 arrests in Kent in 2025.",
        "In 2025 there were 640 arrests in Kent.\n\nOfficers made 620 arrests in Essex in 2025.",
    ),
    ("figure-no-period", "Officers made 412 arrests in Kent.", "Officers made 412 arrests in Kent in 2025."),
    (
        "figure-no-source",
        "Officers made 412 arrests in 2025.",
        "Officers made 412 arrests in 2025, according to the force’s records.",
    ),
    ("percentage-no-base", "Calls rose by 12 per cent.", "Calls rose by 12 per cent compared with 2024."),
    ("percentage-no-base", "It is 45 per cent.", "It is 45 per cent of callers."),
    (
        "percentage-cannot-be-checked",
        "Calls rose by 12 per cent on last year.",
        "Calls rose from 100 to 115, 15 per cent more than last year.",
    ),
    (
        "help-seekers-as-offences",
        "In 2022 there were 24,722 offences in the North West.",
        "In 2022 24,722 people in the North West asked Stop It Now for help.",
    ),
    (
        "claim-other-period",
        "In 2021, 24,722 people in the North West asked Stop It Now for help.",
        "In 2022, 24,722 people in the North West asked Stop It Now for help.",
    ),
    (
        "claim-other-area",
        "In 2022, 24,722 people in Lancashire asked Stop It Now for help.",
        "In 2022, 24,722 people in the North West asked Stop It Now for help.",
    ),
    (
        "crime-counted-by-helpline",
        "In 2025, 90 offences were reported to the helpline.",
        "In 2025, 90 offences were reported to the police.",
    ),
    (
        "crime-counted-by-helpline",
        "In 2025, 90 offenders contacted Stop It Now.",
        "In 2025, 90 people contacted Stop It Now.",
    ),
    (
        "crime-counted-by-helpline",
        "The helpline dealt with 5,210 crimes in 2025.",
        "The helpline said police dealt with 5,210 crimes in 2025.",
    ),
    (
        "crime-counted-by-helpline",
        "Cysylltodd 900 o droseddwyr â Stop It Now yn 2025.",
        "Cysylltodd 900 o bobl â Stop It Now yn 2025.",
    ),
    (
        "multiple-does-not-fit",
        "Arrests doubled from 100 in 2024 to 150 in 2025.",
        "Arrests doubled from 100 in 2024 to 205 in 2025.",
    ),
    (
        "addressees-contradict",
        "It helps you, your family or anyone else involved.",
        "It helps you to talk to your family.",
    ),
    (
        "addressees-several",
        "Call if you are worried about your own behaviour or a loved one’s.",
        "Call if you are worried about your own behaviour.",
    ),
    (
        "quote-elected",
        "Councillor Ada Bellweather said: “It works well.”",
        "Sergeant Ada Bellweather said: “It works well.”",
    ),
    ("elected-named", "The work is backed by Mayor Ada Bellweather.", "The work is backed by Ada Bellweather."),
    (
        "quote-carries-faults",
        "Sergeant Ada Bellweather said: “The helpline is anonymous.”",
        "Sergeant Ada Bellweather said: “The helpline is free.”",
    ),
    ("route-missing", "The helpline is free.", "The helpline is free on 0808 1000 900."),
    ("site-without-address", "Look at the website.", "Look at the website, stopitnow.org.uk."),
    ("day-impossible", "It is on 31 November 2026.", "It is on 30 November 2026."),
    ("day-wrong-weekday", "It is on Tuesday 30 November 2026.", "It is on Monday 30 November 2026."),
    (
        "beginnings-conflict",
        "The campaign has run since 2016.\n\nThe campaign, launched in 2018, goes on.",
        "The campaign has run since 2016.\n\nThe campaign, launched in 2016, goes on.",
    ),
    ("numbers-without-a-figure", "There is growing demand for it.", "There is demand for it."),
    ("grammar-lead-led", "It is lead by a charity.", "It is led by a charity."),
    ("grammar-cy-soft-mutation", "Mae nifer o pobl yn poeni.", "Mae nifer o bobl yn poeni."),
]


@pytest.mark.parametrize(("finding", "bad", "good"), PAIRS, ids=[f"{pair[0]}-{n}" for n, pair in enumerate(PAIRS)])
def test_a_fault_is_found_where_it_is_and_nowhere_else(taken: TakeIn, finding: str, bad: str, good: str) -> None:
    assert finding in ids(taken(bad))
    assert finding not in ids(taken(good))


def test_a_malformed_numeral_is_never_chosen_for_anybody(taken: TakeIn) -> None:
    (item,) = (i for i in taken("In 2025 1,5000 people called.").items if i.kind is Kind.FIGURE)
    assert (item.proposal, item.offer, Offer.USE in item.offers) == ("", Offer.FIX, False)
    assert "Which number is it: 15,000 or 1,500 or 1,000?" in [one.words for one in item.questions]


def test_both_sentences_of_a_contradiction_are_named(taken: TakeIn) -> None:
    intake = taken("Police recorded 640 offences in 2025. In 2025, 640 people asked the helpline for help.")
    found = [finding for finding in intake.findings if finding.id == "figure-two-measures"]
    assert [finding.place.column for finding in found] == [17, 48]
    assert "people who asked for help in another sentence (“In 2025, 640 people" in found[0].message


def test_a_near_miss_is_fixed_from_the_table(taken: TakeIn) -> None:
    (item,) = (i for i in taken("Call 0908 1000 900.").items if i.kind is Kind.NUMBER)
    assert (item.offer, item.proposal) == (Offer.FIX, "0808 1000 900")


def test_help_seekers_called_offences_are_named_by_the_ledger(taken: TakeIn) -> None:
    intake = taken("In 2022 there were 24,722 offences reported to the foundation in the North West.")
    (item,) = (i for i in intake.items if i.kind is Kind.FIGURE)
    assert item.claim is not None
    assert (item.claim.id, item.offer) == ("north-west-people-2022", Offer.FIX)
    assert item.proposal.startswith("24,722 people who asked Stop It Now for help")
    assert "term-crimes-as-contacts" not in ids(intake), "one fault is told once"


def test_of_two_faults_in_the_same_words_the_graver_is_told(taken: TakeIn) -> None:
    assert "term-offender" not in ids(taken("It directs offenders to the helpline on 0808 1000 900."))
    intake = taken("In 2022 there were 24,722 offences of viewing indecent images reported to the foundation.")
    assert {"help-seekers-as-offences", "term-indecent-images"} <= ids(intake)


def test_words_in_a_quote_are_left_and_never_fixed(taken: TakeIn) -> None:
    intake = taken("Sergeant Ada Bellweather said: “We should of called. It is anonymous.”")
    inside = [item for item in intake.items if item.kind in {Kind.GRAMMAR, Kind.PROMISE}]
    assert [(item.offer, item.proposal) for item in inside] == [(Offer.LEAVE, ""), (Offer.LEAVE, "")]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Call Stop it Now! on 0808 1000 900.", Severity.WARNING),
        ("It is about child porn.", Severity.ERROR),
        ("It is anonymous.", Severity.ERROR),
        ("Call 01632 960 200.", Severity.ERROR),
    ],
)
def test_what_no_reader_may_meet_keeps_its_weight_in_a_release(taken: TakeIn, text: str, severity: Severity) -> None:
    assert severity in {finding.severity for finding in taken(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Call 0808 1000 900. To report a crime, call 101.",
        "Follow @dalmoor and #StopItNow.",
        "We bring offenders to justice.",
        "Media enquiries: press@dalmoor.example or 01632 960 200.",
        "ENDS\n\nNotes to editors\n\nCall 01632 960 200.",
    ],
)
def test_what_only_a_piece_may_not_carry_is_a_note_in_a_release(taken: TakeIn, text: str) -> None:
    findings = taken(text).findings
    assert findings
    assert {finding.severity for finding in findings} == {Severity.NOTE}
