"""The rules that need more than the words: the day, the audience, the routes of the piece."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.model.findings import Severity
from materials_app.model.ledger import Dispute
from materials_app.model.rules import Level, Rulebook
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.names import check_name
from tests.support.small_rulebook import CHAT, CLAIM, HELPLINE, TERM

TODAY = Piece(on=date(2026, 11, 30))


def ids(text: str, book: Rulebook, audience: str = "", piece: Piece = TODAY) -> list[str]:
    return [finding.id for finding in check_text(text, book, audience, piece=piece)]


def test_claim_prints_while_it_may_be_used(book: Rulebook) -> None:
    assert ids("4,210 people asked for help.", book) == []


@pytest.mark.parametrize("on", [date(2026, 1, 31), date(2027, 2, 1), None])
def test_claim_does_not_print_unchecked_expired_or_undated(on: date | None, book: Rulebook) -> None:
    assert ids("4,210 people asked for help.", book, piece=Piece(on=on)) == ["figure-claim-unsound"]


@pytest.mark.parametrize("change", [{"disputed": Dispute("Another report", "")}, {"checked": None}, {"expires": None}])
def test_doubtful_claim_does_not_print(change: dict[str, object], book: Rulebook) -> None:
    doubtful = replace(book, claims=(replace(CLAIM, **change),))  # type: ignore[arg-type]
    assert ids("4,210 people asked for help.", doubtful) == ["figure-claim-unsound"]


def test_claim_of_one_thing_is_not_a_claim_of_another(book: Rulebook) -> None:
    assert ids("4,210 crimes were recorded.", book) == ["figure-counts-other"]


@pytest.mark.parametrize("figure", ["4210 people asked", "4,210 people have asked"])
def test_claim_is_known_by_its_value(figure: str, book: Rulebook) -> None:
    assert ids(figure, book) == []


def test_report_route_is_refused_for_those_who_need_help(book: Rulebook) -> None:
    assert ids("Tip Off: 0800 555 0199", book, "own") == ["number-not-for-audience"]
    assert ids("Tip Off: 0800 555 0199", book) == []


def test_unsure_number_is_refused(book: Rulebook) -> None:
    assert ids("0808 157 0777", book) == ["number-low-confidence"]


def test_report_beside_help_is_refused(book: Rulebook) -> None:
    assert ids("0808 157 0123 or 0800 555 0199", book) == ["report-beside-help"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quay Chat is anonymous.", []),
        ("Anonymous: quaychat.example", []),
        ("Harbour Line is anonymous.", ["promise-anonymous"]),
        ("Quay Chat. Harbour Line is anonymous.", ["promise-anonymous"]),
        ("Harbour Line. Quay Chat is anonymous.", []),
        ("Harbour Line is not anonymous.", []),
        ("It is anonymous.", ["promise-anonymous"]),
    ],
)
def test_promise_is_kept_by_the_nearest_service(text: str, found: list[str], book: Rulebook) -> None:
    assert ids(text, book) == found


def test_promise_is_kept_by_every_route_of_the_piece(book: Rulebook) -> None:
    assert ids("It is anonymous.", book, piece=Piece(routes=(CHAT,))) == []
    assert ids("It is anonymous.", book, piece=Piece(routes=(CHAT, HELPLINE))) == ["promise-anonymous"]


@pytest.mark.parametrize(
    ("level", "severity"),
    [(Level.REFUSE, Severity.ERROR), (Level.WARN, Severity.WARNING), (Level.NOTE, Severity.NOTE)],
)
def test_level_gives_the_severity(level: Level, severity: Severity, book: Rulebook) -> None:
    levelled = replace(book, terms=(replace(TERM, level=level),))
    assert [finding.severity for finding in check_text("Bogeymen!", levelled)] == [severity]


def test_term_for_one_audience_is_silent_for_others(book: Rulebook) -> None:
    limited = replace(book, terms=(replace(TERM, audiences=("own",)),))
    assert ids("bogeyman", limited, "own") == ["term-label"]
    assert ids("bogeyman", limited, "survivor") == []


def test_site_named_without_its_address_is_noticed_in_a_whole_text(book: Rulebook) -> None:
    assert ids("Read our website.", book, piece=Piece(is_whole=True)) == ["site-without-address"]
    assert ids("Read our website, harbour.example.", book, piece=Piece(is_whole=True)) == []
    assert ids("Read our website.", book) == []


def test_force_site_prints_with_and_without_www(book: Rulebook) -> None:
    assert ids("www.dalmoor.police.example, dalmoor.police.example", book) == []


def test_missing_space_after_a_sentence_is_no_address(book: Rulebook) -> None:
    assert ids("Ask for help.You can change.", book) == []
    assert ids("Harbour.Example.Org", book) == ["address-look-alike"]
    assert ids("harbour.Exampel", book) == ["address-near-miss"]


def test_file_name_is_judged_by_the_terms(book: Rulebook) -> None:
    assert [f.id for f in check_name("2026-11_bogeyman-poster.pdf", book)] == ["term-label"]
    assert check_name("2026-11_harbour-poster.pdf", book) == ()


@pytest.mark.parametrize("heap", ["1 2 3 4 5 6 7 8 9 0 ", "0 ", "+1", "1,1", "0808 157 0124 ", "a-", "a.", "dot "])
@pytest.mark.timeout(10)
def test_a_heap_of_fragments_does_not_stall_the_window(heap: str, book: Rulebook) -> None:
    pasted = heap * (2000 // len(heap))
    assert check_text(pasted, book) == check_text(pasted, book)
