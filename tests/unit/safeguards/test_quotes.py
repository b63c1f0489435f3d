"""Quotes: verbatim, with consent, where they may stand, by nobody in elected office; or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.model.bearing import Bearing
from materials_app.model.findings import Finding, Severity
from materials_app.model.quote import Consent, Quote
from materials_app.model.rules import Rulebook
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.quotes import quotes_in
from materials_app.safeguards.whole import check_piece

ON = date(2026, 11, 30)
QUOTE = Quote(
    id="caller",
    text="I wish I had called sooner. They listened, and didn't judge me.",
    speaker="Robin Example",
    role="former caller",
    organisation="",
    said_on=date(2026, 5, 1),
    source="A letter",
    consent=Consent("A. Named", date(2026, 5, 2), ("print",), date(2027, 5, 2)),
)
PLACE = Bearing("leaflet", "Leaflet", takes_quotes=True, has_quote_place=True, quotes=("caller",))
POSTER = replace(PLACE, layout="poster-a4", name="A4 poster", takes_quotes=False, has_quote_place=False)
SAID = f"“{QUOTE.text}” said Robin Example."


def found(text: str, book: Rulebook, bearing: Bearing | None = PLACE, quote: Quote = QUOTE) -> list[Finding]:
    piece = Piece(on=ON, bearing=bearing)
    judged = check_text(text, replace(book, quotes=(quote,)), "", piece=piece)
    return [finding for finding in judged if finding.id.startswith("quote-")]


def ids(text: str, book: Rulebook, bearing: Bearing | None = PLACE, quote: Quote = QUOTE) -> list[str]:
    return [finding.id for finding in found(text, book, bearing, quote)]


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "“I wish I had called sooner. They listened,\nand didn’t judge me.”\n– Robin Example, former caller",
        '"I wish I had called sooner. They listened, and didn\'t judge me." said Robin Example.',
        "Robin Example said: “I WISH I HAD CALLED SOONER. They listened, and didn't judge me.”",
        "“I wish I had called sooner,” said Robin Example. “They listened, and didn’t judge me.”",
        "I wish I had called sooner. They listened, and didn't judge me.",
    ],
)
def test_words_as_they_were_said_may_stand_where_all_is_agreed(text: str, book: Rulebook) -> None:
    assert ids(text, book) == []


@pytest.mark.parametrize(
    "text",
    [
        SAID.replace("sooner", "earlier"),
        SAID.replace("They listened, and didn't judge me.", ""),
        "“I wish I had called sooner,” said Robin Example. “They did listen, and didn’t judge me.”",
        "“I really wish I had called sooner. They listened, and didn't judge me.”",
    ],
)
def test_words_told_otherwise_are_not_the_quote(text: str, book: Rulebook) -> None:
    assert set(ids(text, book)) == {"quote-not-verbatim"}


@pytest.mark.parametrize(
    "text",
    [
        "“Help is there for everybody,” said Jo Bloggs, a nurse.",
        "Jo Bloggs, a nurse, said: “Help is there for everybody.”",
        "“Help is there for everybody.”\n– Jo Bloggs, nurse",
        "“Mae help ar gael i bawb,” meddai Jo Bloggs.",
    ],
)
def test_words_of_a_person_nobody_recorded_do_not_print(text: str, book: Rulebook) -> None:
    (finding,) = found(text, book)
    assert (finding.id, finding.severity) == ("quote-without-record", Severity.ERROR)
    assert not finding.may_be_accepted
    assert "Jo Bloggs" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Do not call it “child pornography”.",
        "The leaflet “What happens when you call” is free.",
        "She said “no”.",
        "Ask yourself: “Would I say this if somebody watched?”",
    ],
)
def test_marks_round_other_words_are_no_quote(text: str, book: Rulebook) -> None:
    assert ids(text, book) == []


def test_a_text_that_is_no_piece_yet_is_asked_for_the_record(book: Rulebook) -> None:
    (finding,) = found("“Help is there for everybody,” said Jo Bloggs, a nurse.", book, None)
    assert (finding.id, finding.severity) == ("quote-without-record", Severity.NOTE)
    assert "Record the quote" in finding.remedy


@pytest.mark.parametrize(
    ("consent", "finding"),
    [
        (None, "quote-without-consent"),
        (replace(QUOTE.consent, until=date(2026, 11, 29)), "quote-consent-not-in-force"),  # type: ignore[type-var]
        (replace(QUOTE.consent, on=date(2026, 12, 1)), "quote-consent-not-in-force"),  # type: ignore[type-var]
        (replace(QUOTE.consent, scope=("web", "leaflet-other")), "quote-consent-scope"),  # type: ignore[type-var]
        (replace(QUOTE.consent, scope=()), "quote-consent-scope"),  # type: ignore[type-var]
    ],
)
def test_without_consent_for_this_day_and_use_it_does_not_print(
    consent: Consent | None, finding: str, book: Rulebook
) -> None:
    (told,) = found(SAID, book, PLACE, replace(QUOTE, consent=consent))
    assert (told.id, told.severity, told.may_be_accepted) == (finding, Severity.ERROR, False)


def test_a_consent_may_name_the_layout(book: Rulebook) -> None:
    agreed = replace(QUOTE, consent=Consent("A. Named", date(2026, 5, 2), ("leaflet",)))
    assert ids(SAID, book, PLACE, agreed) == []


@pytest.mark.parametrize(
    "change",
    [
        {"role": "Police and Crime Commissioner"},
        {"role": "Deputy Mayor"},
        {"role": "MSP"},
        {"role": "Minister for Policing"},
        {"role": "Cynghorydd"},
        {"role": "Leader of the council"},
        {"elected": True},
    ],
)
def test_holders_of_elected_office_never_print(change: dict[str, object], book: Rulebook) -> None:
    assert ids(SAID, book, PLACE, replace(QUOTE, **change)) == ["quote-of-elected"]  # type: ignore[arg-type]


def test_the_staff_of_an_office_are_not_elected(book: Rulebook) -> None:
    staff = replace(QUOTE, role="head of communications", organisation="Office of the Police and Crime Commissioner")
    assert ids(SAID, book, PLACE, staff) == []


def test_nor_do_words_of_an_elected_person_that_nobody_recorded(book: Rulebook) -> None:
    text = "“Help is there for everybody,” said Councillor Jo Bloggs."
    assert ids(text, book) == ["quote-of-elected"]
    assert [one.severity for one in found(text, book, None)] == [Severity.WARNING]


def test_posters_carry_nobodys_words_however_agreed(book: Rulebook) -> None:
    assert ids(SAID, book, POSTER) == ["quote-not-on-format"]
    assert ids("“Help is there for everybody,” said Jo Bloggs.", book, POSTER) == ["quote-not-on-format"]


def test_a_leaflet_carries_them_only_in_a_place_for_them(book: Rulebook) -> None:
    assert ids(SAID, book, replace(PLACE, has_quote_place=False)) == ["quote-without-place"]


def test_everything_against_a_quote_is_told_at_once(book: Rulebook) -> None:
    hopeless = replace(QUOTE, consent=None, role="Councillor")
    assert set(ids(SAID, book, POSTER, hopeless)) == {
        "quote-not-on-format",
        "quote-of-elected",
        "quote-without-consent",
    }


def test_a_quote_that_is_named_stands_on_the_piece(book: Rulebook) -> None:
    quoting = replace(book, quotes=(QUOTE,))
    piece = Piece(on=ON, bearing=PLACE)
    there = check_piece(("Call us.", SAID), quoting, piece=piece)
    gone = check_piece(("Call us.", "It is free."), quoting, piece=piece)
    assert [finding.id for _, finding in there if finding.id.startswith("quote-")] == []
    assert [finding.id for _, finding in gone if finding.id.startswith("quote-")] == ["quote-words-missing"]


def test_the_place_is_the_passage(book: Rulebook) -> None:
    (finding,) = found("Call us.\nÉmile says: “Help is there for everybody.”", book)
    assert (finding.place.line, finding.place.column) == (2, 13)
    assert finding.place.excerpt == "“Help is there for everybody.”"


def test_the_quotes_in_a_text_are_those_that_stand_there_whole() -> None:
    assert quotes_in(SAID, (QUOTE,)) == (QUOTE,)
    assert quotes_in(SAID.replace("sooner", "earlier"), (QUOTE,)) == ()
