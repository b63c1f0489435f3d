"""A printer as the user's own memory has it: what is the same in every order that goes there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from materials_app.model.campaign_set import CampaignSet, LayoutOverride
from materials_app.model.flavour import Flavour
from materials_app.model.order import Order
from materials_app.model.page import Marks

MARKS, FLAVOUR = "marks", "flavour"
"""Fields of a set that a printer has a wish about."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What one layout is usually printed on there, and how it is finished."""

    layout: str
    stock: str = ""
    finishing: str = ""


@dataclass(frozen=True, slots=True)
class Printer:
    """A remembered printer: who asks whom, where it delivers, what it wants of a file. Stock goes by layout: a card's
    board would spoil a poster."""

    name: str
    contact: str = ""
    delivery: str = ""
    marks: Marks | None = None
    flavour: Flavour | None = None
    usual: tuple[Usual, ...] = ()

    def usual_for(self, layout: str) -> Usual:
        """What ``layout`` is usually printed on; an empty one where nothing is remembered."""
        return next((one for one in self.usual if one.layout == layout), Usual(layout))

    def fill(self, campaign_set: CampaignSet, unsaid: Collection[str]) -> CampaignSet:
        """The set, with what it leaves blank filled from memory. What the set says stays.

        Args:
            campaign_set: a set ordered from this printer.
            unsaid: which of ``MARKS`` and ``FLAVOUR`` the set says nothing about.
        """
        order = campaign_set.order.over(Order(contact=self.contact, delivery=self.delivery))
        return replace(
            campaign_set,
            order=replace(order, printer=self.name),
            marks=self.marks if self.marks and MARKS in unsaid else campaign_set.marks,
            flavour=self.flavour if self.flavour and FLAVOUR in unsaid else campaign_set.flavour,
            overrides=tuple(self._filled(campaign_set)),
        )

    def _filled(self, campaign_set: CampaignSet) -> list[LayoutOverride]:
        """The overrides, each with the layout's usual stock and finishing where neither it nor the set says one."""
        filled = []
        for layout in campaign_set.layouts:
            own, usual = campaign_set.override(layout), self.usual_for(layout)
            known = campaign_set.for_layout(layout).order
            order = replace(own.order, stock=known.stock or usual.stock, finishing=known.finishing or usual.finishing)
            filled.append(replace(own, order=order) if usual != Usual(layout) else own)
        return [one for one in filled if one != LayoutOverride(one.layout)]

    def learned(self, campaign_set: CampaignSet) -> Printer:
        """What is to be remembered after ordering ``campaign_set``: what it said, else what was known."""
        orders = {layout: campaign_set.for_layout(layout).order for layout in campaign_set.layouts}
        new = {name: Usual(name, order.stock, order.finishing) for name, order in orders.items()}
        known = {one.layout: one for one in self.usual}
        kept = {**known, **{name: usual for name, usual in new.items() if usual != Usual(name)}}
        return replace(
            self,
            contact=campaign_set.order.contact or self.contact,
            delivery=campaign_set.order.delivery or self.delivery,
            marks=campaign_set.marks,
            flavour=campaign_set.flavour,
            usual=tuple(kept[name] for name in sorted(kept)),
        )
