"""Decisions are values; drafts hold what was chosen and nothing else."""

from __future__ import annotations

import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.catalogue.claim_records import ClaimRecord
from materials_app.catalogue.read import convert
from materials_app.errors import InputError
from materials_app.intake.decisions import Decision, Decisions, as_offered, may_be, undecided, used
from materials_app.intake.drafts import drafts
from materials_app.intake.items import About, Item, Kind, Offer
from materials_app.intake.read import read_release
from materials_app.intake.take_in import take_in
from materials_app.model.library import DataFile
from materials_app.pipeline.knowledge import load_knowledge
from tests.unit.intake.conftest import TakeIn

TEXT = (
    "In 2025, 1,140 people in Kent asked Stop It Now for help, according to the charity. Call 0908 1000 900.\n\n"
    "In 2025 1,5000 people called the helpline.\n\n"
    "Sergeant Ada Bellweather, of Dalmoor Police, said: “It works \\ well.”\n\n"
    "Councillor Bram Oduya said: “I agree with it.”"
)
FILE = DataFile("drafts.toml", "", "")


def test_undo_is_the_value_before() -> None:
    none = Decisions()
    one = none.decide(Decision(3, Offer.USE))
    other = one.decide(Decision(3, Offer.LEAVE))
    assert (none.of(3), one.of(3), other.of(3)) == (None, Decision(3, Offer.USE), Decision(3, Offer.LEAVE))
    assert other.without(3) == none


def test_what_carries_an_error_waits_for_a_decision(taken: TakeIn) -> None:
    intake = taken(TEXT)
    waiting = undecided(intake, as_offered(intake))
    assert [item.excerpt for item in waiting] == ["0908 1000 900", "1,5000"]
    assert undecided(intake, as_offered(intake).decide(Decision(waiting[0].number, Offer.LEAVE))) == waiting[1:]


def test_what_is_left_is_not_used(taken: TakeIn) -> None:
    intake = taken(TEXT)
    left = Decisions(tuple(Decision(item.number, Offer.LEAVE) for item in intake.items))
    assert used(intake, left) == ()
    assert tomllib.loads(drafts(intake, left)) == {}


def test_drafts_hold_the_facts_chosen_and_say_what_was_left(taken: TakeIn) -> None:
    intake = taken(TEXT)
    text = drafts(intake, as_offered(intake))
    found = tomllib.loads(text)
    assert found["claim"] == [
        {
            "id": "draft-kent-people-who-asked-for-help-2025",
            "value": "1,140",
            "unit": "people",
            "counted": "people who asked for help",
            "area": "Kent",
            "period": "2025",
            "source": "Press release “release.txt”",
        }
    ]
    assert [quote["text"] for quote in found["quote"]] == ["It works \\ well."]
    assert found["quote"][0]["organisation"] == "Dalmoor Police"
    assert "consent" not in found["quote"][0]
    assert found["message"][0]["claims"] == ["draft-kent-people-who-asked-for-help-2025"]
    assert "1,5000" not in str(found)
    assert "# Left out: 1,5000" in text
    assert "I agree" not in str(found)


def test_a_percentage_is_not_drafted_as_so_many_people(taken: TakeIn) -> None:
    intake = taken("In 2025, 12% of people in Kent asked Stop It Now for help, according to the charity.")
    (message,) = tomllib.loads(drafts(intake, as_offered(intake)))["message"]
    assert message["text"].startswith("12 per cent, people who asked for help")


def test_a_claim_drafted_has_the_shape_of_the_ledger(taken: TakeIn) -> None:
    intake = taken(TEXT)
    (claim,) = tomllib.loads(drafts(intake, as_offered(intake)))["claim"]
    assert convert(FILE, claim, ClaimRecord).checked is None


def test_a_figure_the_ledger_holds_is_not_drafted_again(taken: TakeIn) -> None:
    intake = taken("In 2022, 24,722 people in the North West asked Stop It Now for help.")
    text = drafts(intake, as_offered(intake))
    assert "claim" not in tomllib.loads(text)
    assert "The ledger holds it: north-west-people-2022." in text


def answers_to(item: Item, **said: str) -> tuple[str, ...]:
    """Answers to an item's questions, by what each asks for."""
    return tuple(said.get(question.about.value, "") for question in item.questions)


MALFORMED = "According to the charity, 1,5000 people asked Stop It Now for help in Kent."


def test_a_fault_is_put_right_only_by_something(taken: TakeIn) -> None:
    item = next(one for one in taken(MALFORMED).items if one.excerpt == "1,5000")
    assert not may_be(item, Decision(item.number, Offer.USE))
    assert not may_be(item, Decision(item.number, Offer.FIX))
    assert not may_be(item, Decision(item.number, Offer.FIX, answers=(" ",)))
    assert may_be(item, Decision(item.number, Offer.FIX, answers=("1,500",)))


def test_answers_complete_a_malformed_figure(taken: TakeIn) -> None:
    intake = taken(MALFORMED)
    item = next(one for one in intake.items if one.excerpt == "1,5000")
    assert [question.about for question in item.questions] == [About.NUMBER, About.PERIOD]
    half = Decisions((Decision(item.number, Offer.FIX, answers=answers_to(item, number="1,500")),))
    assert "claim" not in tomllib.loads(drafts(intake, half))
    said = answers_to(item, number="1,500", period="April 2024 to March 2025")
    text = drafts(intake, Decisions((Decision(item.number, Offer.FIX, answers=said),)))
    (claim,) = tomllib.loads(text)["claim"]
    assert (claim["value"], claim["period"], claim["area"]) == ("1,500", "April 2024 to March 2025", "Kent")
    assert "# Answered: 1,5000: Which period is this figure for? April 2024 to March 2025" in text


def test_an_answer_that_is_no_number_makes_no_claim(taken: TakeIn) -> None:
    intake = taken(MALFORMED)
    item = next(one for one in intake.items if one.excerpt == "1,5000")
    said = answers_to(item, number="the smaller one", period="2025")
    text = drafts(intake, Decisions((Decision(item.number, Offer.FIX, answers=said),)))
    assert "claim" not in tomllib.loads(text)
    assert "# Left out: 1,5000" in text


def test_a_percentage_that_does_not_fit_is_never_drafted(taken: TakeIn) -> None:
    intake = taken("In Kent arrests rose by 50 per cent in 2025, from 100 in 2024 to 110.")
    item = next(one for one in intake.items if any(f.id == "percentage-does-not-fit" for f in one.findings))
    decided = Decisions((Decision(item.number, Offer.FIX, answers=("the percentage",)),))
    text = drafts(intake, decided)
    assert "50" not in str(tomllib.loads(text).get("claim"))
    assert "? the percentage" in text


def test_words_put_right_stand_in_the_remarks(taken: TakeIn) -> None:
    intake = taken(TEXT)
    number = next(one for one in intake.items if one.excerpt == "0908 1000 900")
    text = drafts(intake, Decisions((Decision(number.number, Offer.FIX),), ("Only the first.",)))
    assert "# Put right: 0908 1000 900: 0808 1000 900" in text
    assert ("# Answered: " in text) == bool(intake.questions)


KNOWLEDGE = load_knowledge()
PIECES = st.sampled_from(
    [
        *(
            "1,5000",
            "0908 1000 900",
            " people ",
            "“",
            "”",
            '"',
            " said: ",
            "\n\n",
            "in 2025",
            "37 per cent",
            " of ",
            "ﬁ",
        ),
        *("½", "offences ", "Stop it Now! ", "www.stopitnow.org", ". ", "A", "\u200b", "one in five ", "1, 500", "£2m"),
        "between 2021 and 2022 ",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), min_size=1, max_size=30).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_taken_in_with_every_item_in_its_place(text: str) -> None:
    content = text.encode("utf-8", "ignore")
    try:
        release = read_release(content, "any")
    except InputError:
        return
    intake = take_in(release, KNOWLEDGE)
    assert take_in(release, KNOWLEDGE) == intake
    for item in intake.items:
        assert 0 <= item.start <= item.end <= len(release.text)
        assert " ".join(release.text[item.start : item.end].split()) == item.excerpt
        assert item.offer in item.offers or item.kind is Kind.QUOTE
    tomllib.loads(drafts(intake, as_offered(intake)))
