"""What is found in a release: figures with what they count, percentages worked out, quotes with their speaker."""

from __future__ import annotations

import pytest

from materials_app.intake.figures import Figure
from materials_app.intake.items import Intake, Item, Kind
from materials_app.intake.percentages import Percentage
from materials_app.intake.quotes import Quote
from tests.unit.intake.conftest import TakeIn


def of(intake: Intake, kind: Kind) -> list[Item]:
    return [item for item in intake.items if item.kind is kind]


def figures(intake: Intake) -> list[tuple[str, float | None, str, str, str]]:
    facts = [item.fact for item in intake.items if isinstance(item.fact, Figure)]
    return [(f.written, f.value, f.measure.id if f.measure else "", f.area, f.period) for f in facts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In 2025, 1,140 people in Cumbria asked Stop It Now for help.",
            ("1,140", 1140.0, "people-asking-for-help", "Cumbria", "In 2025"),
        ),
        (
            "Officers made 412 arrests across the North West last year.",
            ("412", 412.0, "arrests", "North West", "last year"),
        ),
        (
            "Work begins in Dalmoor on Monday, after 90 arrests.",
            ("90", 90.0, "arrests", "Dalmoor", ""),
        ),
        ("Arrests in Kent rose to 90 in 2024.", ("90", 90.0, "arrests", "Kent", "in 2024")),
        (
            "Two hundred children were safeguarded in Wales every month.",
            ("Two hundred", 200.0, "children-protected", "Wales", "every month"),
        ),
        ("Y llynedd cofnodwyd 640 o droseddau yng Ngwent.", ("640", 640.0, "offences", "Ngwent", "Y llynedd")),
        ("The helpline took 1.2 million calls since 2002.", ("1.2 million", 1.2e6, "contacts", "", "since 2002")),
        (
            "Between 2021 and 2022, 1,5000 sought support.",
            ("1,5000", None, "people-asking-for-help", "", "Between 2021 and 2022"),
        ),
    ],
)  # fmt: skip
def test_a_figure_says_what_where_and_when(
    taken: TakeIn, text: str, wanted: tuple[str, float | None, str, str, str]
) -> None:
    assert figures(taken(text)) == [wanted]


def test_figures_of_one_sentence_keep_their_own_period(taken: TakeIn) -> None:
    found = figures(taken("The helpline helped 18,100 people in 2021 and 24,800 people in 2022."))
    assert [(written, period) for written, _, _, _, period in found] == [("18,100", "in 2021"), ("24,800", "in 2022")]


def test_of_two_periods_before_a_figure_the_nearer_is_its_own(taken: TakeIn) -> None:
    ((_, _, _, _, period),) = figures(taken("It opened in 2019 and in 2025 it took 640 calls."))
    assert period == "in 2025"


@pytest.mark.parametrize(
    "text",
    [
        "Call 0808 1000 900 on Monday 2 February 2027 at 6.30pm.",
        "Six forces and 31 agencies put up 40 posters in Room 12.",
        "It is for people over 18, 24/7, on the 3rd floor.",
    ],
)
def test_numbers_that_count_nothing_in_dispute_are_no_figures(taken: TakeIn, text: str) -> None:
    assert figures(taken(text)) == []


@pytest.mark.parametrize(
    ("text", "values", "computed", "fits"),
    [
        ("Calls rose from 800 in 2024 to 920 in 2025, an increase of 15 per cent.", ("800", "920"), "15.0", True),
        ("Calls rose from 800 in 2024 to 920 in 2025, an increase of 20 per cent.", ("800", "920"), "15.0", False),
        ("There were 920 calls in 2025, up 15% from 800 calls in 2024.", ("800", "920"), "15.0", True),
        ("Arrests fell 25 per cent, from 400 to 300.", ("400", "300"), "25.0", True),
        ("Police made 90 arrests. Of 360 suspects, 25 per cent of them were arrested.", ("90", "360"), "25.0", True),
        (
            "Cafwyd 502 o alwadau yn 2025, cynnydd o 25 y cant o’i gymharu â 416 o alwadau yn 2024.",
            ("416", "502"),
            "20.7",
            False,
        ),
    ],
)  # fmt: skip
def test_a_percentage_is_worked_out(
    taken: TakeIn, text: str, values: tuple[str, str], computed: str, fits: bool
) -> None:
    (item,) = of(taken(text), Kind.PERCENTAGE)
    assert isinstance(item.fact, Percentage)
    assert (item.fact.values, item.fact.computed, item.fact.fits) == (values, computed, fits)
    assert ("percentage-does-not-fit" in {finding.id for finding in item.findings}) is not fits


@pytest.mark.parametrize(
    ("text", "values", "computed"),
    [
        ("In 2024 there were 400 calls.\n\nIn 2025 it was 480, a rise of 30 per cent.", ("400", "480"), "20.0"),
        ("Of 1,200 callers in 2025, 300 (25 per cent) were women.", ("300", "1,200"), "25.0"),
        ("312 of the 1,200 callers in 2025 (30 per cent) were parents.", ("312", "1,200"), "26.0"),
        ("Calls went up from 400 to 480, a jump of 30 per cent.", ("400", "480"), "20.0"),
        ("Last year 400 people called, against 300 the year before: up 50%.", ("300", "400"), "33.3"),
    ],
)
def test_the_two_values_are_found_by_what_joins_them(
    taken: TakeIn, text: str, values: tuple[str, str], computed: str
) -> None:
    (item,) = of(taken(text), Kind.PERCENTAGE)
    assert isinstance(item.fact, Percentage)
    assert (item.fact.values, item.fact.computed) == (values, computed)


@pytest.mark.parametrize(
    "text",
    [
        "Six forces arrested 143 people and charged 61 in 2025, 15 per cent more than in 2024.",
        "There were 400 arrests in Kent and 300 in Essex in 2025, 12 per cent more than in 2024.",
        "The helpline took 1,200 calls; 300 people visited; 40 per cent of callers were parents.",
    ],
)
def test_values_that_nothing_joins_are_not_compared(taken: TakeIn, text: str) -> None:
    (item,) = of(taken(text), Kind.PERCENTAGE)
    assert isinstance(item.fact, Percentage)
    assert item.fact.values == ()


def test_the_ledger_supplies_the_year_before(taken: TakeIn) -> None:
    (item,) = of(
        taken("In 2022, 24,722 people in the North West asked for help, 37.1 per cent more than the year before."),
        Kind.PERCENTAGE,
    )
    assert isinstance(item.fact, Percentage)
    assert (item.fact.values, item.fact.computed) == (("18,036", "24,722"), "37.1")
    assert "ledger" in item.says


QUOTED = [
    (
        "Detective Inspector Ada Bellweather said: “It works. Call.”",
        ("It works. Call.", "Ada Bellweather", "Detective Inspector", "", False),
    ),
    (
        "“It works,” said Bram Oduya, head of operations at Dalmoor Police. “Call.”",
        ("It works,\nCall.", "Bram Oduya", "head of operations", "Dalmoor Police", False),
    ),
    (
        '"It works, so call the helpline today," a spokesperson for Dalmoor Police added.',
        ("It works, so call the helpline today,", "", "a spokesperson", "Dalmoor Police", False),
    ),
    (
        "Dalmoor Police and Crime Commissioner Edric Vantongeren said: “I fund it.”",
        ("I fund it.", "Edric Vantongeren", "Dalmoor Police and Crime Commissioner", "", True),
    ),
    (
        "Dywedodd y Cynghorydd Iolo Penfro: “Mae’n bwysig.”",
        ("Mae’n bwysig.", "Iolo Penfro", "y Cynghorydd", "", True),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), QUOTED)
def test_a_quote_is_verbatim_with_its_speaker(
    taken: TakeIn, text: str, wanted: tuple[str, str, str, str, bool]
) -> None:
    (item,) = of(taken(text), Kind.QUOTE)
    assert isinstance(item.fact, Quote)
    who = item.fact.speaker
    assert (item.fact.text, who.name, who.role, who.organisation, who.is_elected) == wanted
    assert item.offer.value == ("leave" if who.is_elected else "use")


def test_a_quote_runs_on_over_paragraphs_that_never_closed(taken: TakeIn) -> None:
    (item,) = of(taken("Sergeant Ada Bellweather said: “It works.\n\n“It is free.”\n\nThe end."), Kind.QUOTE)
    assert isinstance(item.fact, Quote)
    assert item.fact.text == "It works.\nIt is free."
    assert item.fact.speaker.name == "Ada Bellweather"


def test_words_held_at_arms_length_are_no_quote(taken: TakeIn) -> None:
    assert of(taken("The so-called “dark web” is no hiding place."), Kind.QUOTE) == []


def test_a_quote_waits_for_its_speakers_consent(taken: TakeIn) -> None:
    (item,) = of(taken("Sergeant Ada Bellweather said: “It works well.”"), Kind.QUOTE)
    assert tuple(one.words for one in item.questions) == (
        "Does Ada Bellweather agree to be quoted, in which pieces, and until when?",
    )


@pytest.mark.parametrize(
    ("text", "audiences"),
    [
        ("Are you worried about your own thoughts?", ("own",)),
        ("Worried about another adult’s behaviour?", ("other_adult",)),
        ("Worried about a child or young person’s behaviour?", ("child_behaviour",)),
        ("How to keep children safe online", ("keep_safe",)),
        ("If you are under 18, Shore can help.", ("young_person",)),
        ("Ydych chi’n poeni am eich ymddygiad?", ("own",)),
    ],
)
def test_an_audience_is_named(taken: TakeIn, text: str, audiences: tuple[str, ...]) -> None:
    (item,) = of(taken(text), Kind.AUDIENCE)
    assert item.audiences == audiences


def test_items_come_in_the_order_of_the_text_with_their_words(taken: TakeIn) -> None:
    intake = taken("Call 0808 1000 900.\n\nIn 2025 officers made 412 arrests in Kent. Call stopitnow.org.uk.")
    assert [item.number for item in intake.items] == list(range(1, len(intake.items) + 1))
    assert [item.start for item in intake.items] == sorted(item.start for item in intake.items)
    for item in intake.items:
        assert intake.release.text[item.start : item.end] == item.excerpt
        assert intake.release.sentence_at(item.start).number == item.sentence
