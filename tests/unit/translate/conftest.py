"""A parcel of three texts and what is locked in them."""

from __future__ import annotations

import pytest

from materials_app.model.translation import Of, Parcel, Scope, Space, Unit
from materials_app.translate.locked import Locks

SCOPE = Scope(Of.CAMPAIGN, "stop-it-now", "own", "en", "pl")
CALL = "Call Stop It Now free on 0808 1000 900, or go to stopitnow.org.uk."


@pytest.fixture
def locks() -> Locks:
    return Locks(("Stop It Now", "Samaritans", "0808 1000 900", "stopitnow.org.uk"), {"Samariaid": "Samaritans"})


@pytest.fixture
def parcel() -> Parcel:
    space = Space("A4 poster", 2, 19, 91.1, 33, 55.0)
    return Parcel(
        SCOPE,
        "Stop It Now: en to pl",
        (
            Unit(
                "message/one/headline.standard",
                "Opening, headline",
                "It’s a crime.\nIt leaves a trail.",
                space=(space,),
            ),
            Unit("message/one/text.standard", "Opening, text", "Images of under-18s count.", "Obrazy"),
            Unit("message/two/text.standard", "Way out, text", CALL, locked=("Stop It Now", "0808 1000 900")),
        ),
    )
