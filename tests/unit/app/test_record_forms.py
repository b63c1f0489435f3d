"""What is filled into a form becomes a record, or is answered with what is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.app.record_forms import claim_in, day_in, quote_in
from materials_app.errors import InputError
from materials_app.model.ledger import How

TEXTS = ("id", "value", "unit", "counted", "area", "period", "source")
CLAIM = {**dict.fromkeys(TEXTS, "a"), "as_of": "", "expires": "", "how": "", "of": ""}
FIELDS = (
    *("id", "text", "speaker", "role", "organisation", "source", "said_on", "elected", "by", "agreed_on", "until"),
    *("layouts", "print", "web", "press"),
)
QUOTE = dict.fromkeys(FIELDS, "")


@pytest.mark.parametrize("words", ["27 November 2026", "27 nov 2026", " 2026-11-27 ", "27 Nov. 2026"])
def test_a_day_is_read_as_people_write_it(words: str) -> None:
    assert day_in(words) == date(2026, 11, 27)


@pytest.mark.parametrize("words", ["27/11/2026", "31 November 2026", "November 2026", "27 Novemberish 2026", "soon"])
def test_what_is_no_day_is_told(words: str) -> None:
    with pytest.raises(InputError, match="is no day"):
        day_in(words)


def test_a_figure_holds_for_twelve_months_and_nobody_has_checked_it() -> None:
    claim = claim_in({**CLAIM, "as_of": "28 February 2026"})
    assert (claim.expires, claim.checked, claim.derived) == (date(2027, 2, 28), None, None)
    assert claim_in(CLAIM).expires is None


def test_a_sum_needs_to_say_how() -> None:
    derived = claim_in({**CLAIM, "how": "difference", "of": " one, two ,"}).derived
    assert derived is not None
    assert (derived.how, derived.of) == (How.DIFFERENCE, ("one", "two"))
    with pytest.raises(InputError, match="nothing says how"):
        claim_in({**CLAIM, "of": "one"})


def test_words_are_kept_to_the_letter_and_an_empty_consent_is_none() -> None:
    quote = quote_in({**QUOTE, "text": "  Two  blanks\n", "id": " a "})
    assert (quote.text, quote.id, quote.consent) == ("  Two  blanks\n", "a", None)
    whole = quote_in({**QUOTE, "by": "A. Named", "agreed_on": "2026-05-02", "web": "yes", "layouts": "poster-a4,"})
    assert whole.consent is not None
    assert whole.consent.scope == ("web", "poster-a4")
