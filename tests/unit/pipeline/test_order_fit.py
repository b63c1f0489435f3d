"""An order that does not go with its piece is said before anybody prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.model.job import Job
from materials_app.model.order import Order
from materials_app.pipeline.order_fit import order_findings
from materials_app.pipeline.studio import Studio


def found(job: Job, order: Order) -> list[str]:
    return [one.id for one in order_findings(replace(job, set=replace(job.set, order=order)))]


@pytest.mark.parametrize(
    ("condition", "stock", "ids"),
    [
        ("uncoated", "170 gsm silk", ["order-other-paper"]),
        ("uncoated", "Gloss, 150gsm", ["order-other-paper"]),
        ("coated", "170 gsm silk", []),
        ("coated", "160 gsm uncoated", ["order-other-paper"]),
        ("uncoated", "160 gsm uncoated", []),
        ("uncoated", "170 gsm board, matt laminated", []),
        ("uncoated", "the same as last time", []),
        ("coated", "100 gsm silk", ["order-other-weight"]),
        ("coated", "300g silk", ["order-other-weight"]),
        ("coated", "150 to 200 gsm silk", ["order-other-weight"]),
        ("coated", "130 gsm silk", []),
    ],
)
def test_a_stock_of_another_paper_or_weight_is_named(
    job: Job, studio: Studio, condition: str, stock: str, ids: list[str]
) -> None:
    made = replace(
        job, condition=studio.catalogue.condition(condition), format=studio.catalogue.format("leaflet-dl-4pp")
    )
    assert found(made, Order(stock=stock)) == ids


def test_a_layout_without_a_usual_stock_takes_any_weight(job: Job) -> None:
    assert found(job, Order(stock="600 gsm")) == []


def test_a_deadline_before_the_day_of_the_piece_is_named(job: Job) -> None:
    assert found(job, Order(deadline=date(2026, 11, 22))) == ["order-deadline-past"]
    assert found(job, Order(deadline=job.on)) == []
