"""A piece of several texts is judged text by text, and as one."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.rules import Level, Pairing, Rulebook
from materials_app.safeguards.check_text import Piece
from materials_app.safeguards.whole import check_piece

HELP = "Call 0808 157 0123\nfree of charge"
REPORT = "First line\nReport it: 0800 555 0199"


def test_help_and_reporting_are_seen_together_whatever_pages_they_stand_on(book: Rulebook) -> None:
    assert check_piece((HELP,), book) == ()
    assert check_piece((REPORT,), book) == ()
    ((number, finding),) = check_piece((HELP, "Nothing here", REPORT), book)
    assert (number, finding.id) == (2, "report-beside-help")


def test_what_one_text_says_already_is_not_said_again(book: Rulebook) -> None:
    found = check_piece((f"{HELP}\n{REPORT}", REPORT), book)
    assert [(number, finding.id) for number, finding in found] == [(0, "report-beside-help")]


def test_words_at_the_end_of_one_page_are_not_read_with_the_next(book: Rulebook) -> None:
    assert check_piece(("Call 0808 157", "0123 people asked"), book) == check_piece(("Call 0808 157",), book) + tuple(
        (1, finding) for _, finding in check_piece(("0123 people asked",), book)
    )


def test_each_finding_names_its_text(book: Rulebook) -> None:
    found = check_piece(("Quiet words", "A bogeyman", "More quiet words", "Another bogeyman"), book)
    assert [number for number, _ in found] == [1, 3]


WAY_OUT = Pairing(
    "no-way-out",
    Level.REFUSE,
    ("it is a crime",),
    ("you can change",),
    "help",
    (),
    "It only warns.",
    "help",
    "ours",
    (),
    (),
)


def test_a_warning_on_one_page_is_answered_by_another(book: Rulebook) -> None:
    paired = replace(book, pairings=(WAY_OUT,))
    found = check_piece(("Quiet words", "It is\na crime."), paired)
    assert [(number, finding.id) for number, finding in found] == [(1, "no-way-out")]
    assert check_piece(("It is a crime.", "You can change."), paired) == ()
    assert check_piece(("It is a crime.", HELP), paired) == ()


def test_a_route_elsewhere_on_the_piece_answers_a_warning(book: Rulebook) -> None:
    paired = replace(book, pairings=(WAY_OUT,))
    assert check_piece(("It is a crime.",), paired, piece=Piece(routes=book.resources[:1])) == ()
