"""Orders meet each other: the layout's over the set's, the set's over what is remembered of the printer."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.model.campaign_set import CampaignSet, LayoutOverride
from materials_app.model.flavour import Flavour
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.model.printer import FLAVOUR, MARKS, Printer, Usual

ORDER = Order("Fylde Print", 200, "170 gsm", "trim", "Stores", date(2026, 12, 18), "Press office")
SET = CampaignSet("S", "lancashire", "stop-it-now", "own", "en", ("poster", "card"))
KNOWN = Printer("Fylde Print", "Design office", "Rear gate", Marks.NONE, Flavour.X1A, (Usual("card", "350 gsm"),))


def with_order(order: Order, *overrides: LayoutOverride, **changes: object) -> CampaignSet:
    return CampaignSet(
        "S",
        "lancashire",
        "stop-it-now",
        "own",
        "en",
        ("poster", "card"),
        order=order,
        overrides=overrides,
        **changes,  # type: ignore[arg-type]
    )


def test_an_order_keeps_what_it_says_and_takes_the_rest() -> None:
    assert Order(quantity=500, stock="board").over(ORDER) == Order(
        "Fylde Print", 500, "board", "trim", "Stores", date(2026, 12, 18), "Press office"
    )


def test_an_order_knows_what_it_says() -> None:
    assert Order(stock="board", deadline=date(2026, 12, 18)).said == ("stock", "deadline")
    assert Order().said == ()


def test_a_layout_may_order_otherwise() -> None:
    campaign_set = with_order(ORDER, LayoutOverride("card", order=Order(quantity=5000, stock="350 gsm")))
    assert campaign_set.for_layout("poster").order == ORDER
    assert campaign_set.for_layout("card").order == Order(quantity=5000, stock="350 gsm").over(ORDER)


def test_a_printer_fills_what_is_blank_and_nothing_else() -> None:
    filled = KNOWN.fill(with_order(Order("fylde print", contact="Mine")), {MARKS, FLAVOUR})
    assert (filled.marks, filled.flavour) == (Marks.NONE, Flavour.X1A)
    assert filled.for_layout("poster").order == Order("Fylde Print", contact="Mine", delivery="Rear gate")
    assert filled.for_layout("card").order.stock == "350 gsm"


@pytest.mark.parametrize("said", [MARKS, FLAVOUR])
def test_what_the_set_says_of_the_file_stays(said: str) -> None:
    filled = KNOWN.fill(SET, {MARKS, FLAVOUR} - {said})
    kept = {MARKS: filled.marks is Marks.CROP, FLAVOUR: filled.flavour is Flavour.X4}
    assert [name for name, is_kept in kept.items() if is_kept] == [said]


def test_a_stock_ordered_for_the_whole_set_is_not_replaced_for_one_layout() -> None:
    filled = KNOWN.fill(with_order(Order(stock="120 gsm")), ())
    assert filled.for_layout("card").order.stock == "120 gsm"


def test_filling_keeps_what_a_layout_does_otherwise() -> None:
    own = LayoutOverride("card", "quiet", order=Order(quantity=9))
    filled = KNOWN.fill(with_order(Order(), own), ())
    assert filled.override("card") == LayoutOverride("card", "quiet", order=Order(quantity=9, stock="350 gsm"))
    assert filled.override("poster") == LayoutOverride("poster")


def test_a_printer_learns_from_an_order_and_forgets_nothing() -> None:
    ordered = with_order(Order("Fylde Print", delivery="Front gate"), LayoutOverride("poster", order=Order(stock="p")))
    learned = KNOWN.learned(ordered)
    assert learned == Printer(
        "Fylde Print",
        "Design office",
        "Front gate",
        Marks.CROP,
        Flavour.X4,
        (Usual("card", "350 gsm"), Usual("poster", "p")),
    )


def test_quantity_and_deadline_are_this_orders_alone() -> None:
    learned = Printer("Fylde Print").learned(with_order(ORDER))
    assert learned.fill(SET, ()).for_layout("card").order == Order(
        "Fylde Print", stock="170 gsm", finishing="trim", delivery="Stores", contact="Press office"
    )
