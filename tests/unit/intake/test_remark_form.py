"""Remarks come back as text: whatever editor it went through, whoever forgot to fill something in."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.errors import InputError
from materials_app.intake.remark_form import MOST_BYTES, FormPiece, read_remark_form, remark_form
from materials_app.model.sign_off import Remark

DAY = date(2026, 11, 23)
DIGEST = "ab" * 32
PIECES = (FormPiece("A4 poster", "poster-a4", DIGEST), FormPiece("Wallet card", "card-business", "cd" * 32))
EMPTY = remark_form("Spring, Kent Police", PIECES, DAY).decode("utf-8-sig")


def filled(**written: str) -> str:
    """The form with words in it: behind a field of its head, or under the line that begins with a name."""
    text = EMPTY
    for name, words in written.items():
        place = name.replace("_", " ")
        head = f"{place}: "
        text = (
            text.replace(head, f"{head}{words}", 1)
            if head in text
            else "".join(
                f"{line}{words}\r\n" if line.startswith(f"== {place}") else line for line in text.splitlines(True)
            )
        )
    return text


def read(text: str, encoding: str = "utf-8") -> tuple[Remark, ...]:
    return read_remark_form(text.encode(encoding), "back.txt", date(2026, 12, 1))


def test_a_remark_stands_under_the_piece_it_is_about() -> None:
    back = filled(Name="A.  Named", Role="Legal", A4_poster="Too loud.\r\nAnd too red.\r\n\r\nThe number is right.")
    assert read(back) == (
        Remark("Too loud.\nAnd too red.", "A. Named", DAY, "Legal", layout="poster-a4", covers=DIGEST),
        Remark("The number is right.", "A. Named", DAY, "Legal", layout="poster-a4", covers=DIGEST),
    )


def test_what_is_about_the_whole_set_names_no_piece() -> None:
    (remark,) = read(filled(Name="A. Named", The_whole_set="Thank you."))
    assert (remark.layout, remark.covers) == ("", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_editor_may_have_saved_it(encoding: str) -> None:
    back = filled(Name="Siân ap Named", Wallet_card="Rhy fach, ŵ.").replace("\r\n", "\n")
    (remark,) = read(back, encoding)
    assert (remark.by, remark.text, remark.layout) == ("Siân ap Named", "Rhy fach, ŵ.", "card-business")


def test_a_day_nobody_can_read_is_the_day_it_came_back() -> None:
    back = filled(Name="A. Named", The_whole_set="Fine.").replace("Date: 2026-11-23", "Date: next Tuesday")
    assert read(back)[0].on == date(2026, 12, 1)


def test_a_line_of_a_piece_that_somebody_shortened_keeps_its_words() -> None:
    back = filled(Name="A. Named", A4_poster="Too loud.").replace(f"[poster-a4, {DIGEST}]", "[poster-a4]")
    assert [(one.layout, one.covers) for one in read(back)] == [("poster-a4", "")]


@pytest.mark.parametrize(
    ("text", "error_id"),
    [
        (filled(A4_poster="Too loud."), "no-remark-name"),
        (filled(Name="A. Named"), "no-remarks"),
        ("Too loud.", "no-remark-form"),
        ("", "no-remark-form"),
        ("==\n" + "x" * MOST_BYTES, "remarks-too-long"),
    ],
)
def test_what_says_nothing_is_refused(text: str, error_id: str) -> None:
    with pytest.raises(InputError) as refused:
        read(text)
    assert refused.value.error_id == error_id


def test_a_picture_is_no_form() -> None:
    with pytest.raises(InputError):
        read_remark_form(b"\x89PNG\r\n\x1a\n\x00\x00", "back.txt", DAY)
