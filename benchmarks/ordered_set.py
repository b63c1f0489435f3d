"""The set of an order, as the product knows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from orders import Order

from materials_app.model.campaign_set import CampaignSet, PictureChoice, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.flavour import Flavour

ON = date(2026, 11, 26)
PHOTOGRAPH = "photograph.jpg"
WORDS = ("first", "today", "tonight", "now", "later", "soon", "anytime", "here", "too", "instead", "alone")


def ordered_set(order: Order) -> CampaignSet:
    """The set; its picture, if any, lies beside it under the name of ``PHOTOGRAPH``."""
    picture = PictureChoice(PHOTOGRAPH, "Hills in mist", "our own", without_end=True) if order.has_picture else None
    return CampaignSet(
        name="Measured",
        force="lancashire",
        campaign="stop-it-now",
        audience="own",
        language="en",
        layouts=(order.layout,),
        family=order.family,
        flavour=Flavour(order.flavour),
        date=ON,
        picture=picture,
    )


def with_changed_word(campaign_set: CampaignSet, number: int) -> CampaignSet:
    """The set after one more edit: another last word in a line that every layout has."""
    words = f"Free to call, or read online {WORDS[number % len(WORDS)]}"
    return replace(campaign_set, slots=(SlotChoice(Slot.ACTION, "free-to-call", own_text=words),))
