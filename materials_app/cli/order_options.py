"""The options that say what the printer is asked for, and how they meet the set and the remembered printers."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, own_folder, policy
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet, LayoutOverride
from materials_app.model.order import Order

F = TypeVar("F", bound=Callable[..., Any])

PER_LAYOUT = ("quantity", "stock", "finishing")
"""What a layout may order otherwise than its set."""


class OfLayout(click.ParamType[tuple[str, Any]]):
    """``LAYOUT=VALUE`` for one layout, or a value alone for every one: which layout, or nothing, and the value."""

    name = "[LAYOUT=]VALUE"

    def __init__(self, kind: click.ParamType[Any]) -> None:
        self._kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Any]:
        """The layout's id, empty for all, and the value; a usage error where the value is not of its kind."""
        if isinstance(value, tuple):
            return value
        told = re.fullmatch(r"([a-z][a-z0-9-]*)=(.+)", value)
        layout, said = told.groups() if told else ("", value)
        return layout, self._kind.convert(said, param, ctx)


def order_options(function: F) -> F:
    """The options of an order; each that is left out is a line to write on in the job ticket."""
    options = (
        click.option("--printer", help="Who prints it; a remembered one fills what the order leaves blank."),
        click.option(
            "--quantity",
            type=OfLayout(click.IntRange(min=1)),
            multiple=True,
            help="How many finished pieces, of each layout; poster-a4=500 for one layout alone, as often as needed.",
        ),
        click.option(
            "--stock",
            type=OfLayout(click.STRING),
            multiple=True,
            help="Paper or board, for example '170 gsm silk', or 'poster-a4=150 gsm silk' for one layout.",
        ),
        click.option(
            "--finishing",
            type=OfLayout(click.STRING),
            multiple=True,
            help="What is done after printing, for example 'fold to DL, pack in 50s'; one layout's as with --stock.",
        ),
        click.option("--delivery", help="Where it goes, and how."),
        click.option("--deadline", type=IsoDate(), help="The day it must be there."),
        click.option("--contact", help="Who answers the printer's questions."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def order_of(options: dict[str, Any]) -> Order:
    """The order that the options describe, of every layout that has none of its own."""
    shared = {name: dict(options[name]).get("") for name in PER_LAYOUT}
    return Order(
        printer=(options["printer"] or "").strip(),
        quantity=shared["quantity"] or 0,
        stock=shared["stock"] or "",
        finishing=shared["finishing"] or "",
        delivery=options["delivery"] or "",
        deadline=options["deadline"],
        contact=options["contact"] or "",
    )


def orders_of_layouts(options: dict[str, Any]) -> dict[str, Order]:
    """What the options order for single layouts."""
    told = [(layout, name, value) for name in PER_LAYOUT for layout, value in options[name] if layout]
    layouts = dict.fromkeys(layout for layout, _, _ in told)
    return {one: Order(**{name: value for layout, name, value in told if layout == one}) for one in layouts}


def with_order(campaign_set: CampaignSet, given: Order, own: Mapping[str, Order]) -> CampaignSet:
    """The set with the order given beside it, which may only fill what the set leaves blank.

    ``own`` is what single layouts order, by their ids.

    Raises:
        InputError: when set and options both say the same thing: one of them would print the wrong number; or when the
            set has no such layout.
    """
    orders = (campaign_set.order, *(one.order for one in campaign_set.overrides))
    both = ((campaign_set.order, campaign_set.override(layout).order, order) for layout, order in own.items())
    twice = [
        *(name for name in given.said if any(name in order.said for order in orders)),
        *(name for shared, kept, order in both for name in order.said if name in (*shared.said, *kept.said)),
    ]
    if twice:
        raise InputError(
            f"The set's own order says '{twice[0]}'; --{twice[0]} says it again.",
            hint="Change the set, or leave the option out.",
            error_id="order-said-twice",
        )
    strange = [layout for layout in own if layout not in campaign_set.layouts]
    if strange:
        raise InputError(
            f"'{strange[0]}' is ordered, but the set does not make it.",
            hint=f"It makes {', '.join(campaign_set.layouts)}.",
            error_id="order-strange-layout",
        )
    return replace(campaign_set, order=given.over(campaign_set.order), overrides=_with_own_orders(campaign_set, own))


def _with_own_orders(campaign_set: CampaignSet, own: Mapping[str, Order]) -> tuple[LayoutOverride, ...]:
    """The overrides in the order of the layouts, as the window writes them."""
    kept = {one.layout: one for one in campaign_set.overrides}
    for layout, order in own.items():
        override = campaign_set.override(layout)
        kept[layout] = replace(override, order=order.over(override.order))
    return tuple(kept[layout] for layout in dict.fromkeys((*campaign_set.layouts, *kept)) if layout in kept)


def with_memory(campaign_set: CampaignSet, unsaid: Collection[str]) -> CampaignSet:
    """The set with what is remembered of its printer in the places it leaves blank; the set itself where it names none
    or where the organisation has set the printers: then nobody's memory counts.

    Raises:
        DataFileError: when the file of printers is broken.
    """
    name = campaign_set.order.printer
    if not name or policy().printers:
        return campaign_set
    from materials_app.app.printers import load_printers, printers_path
    from materials_app.catalogue.printers import find_printer, nearest_printer

    printers = load_printers(printers_path(own_folder()))
    known = find_printer(printers, name)
    if known is None:
        near = nearest_printer(printers, name)
        hint = f"Did you mean “{near}”?" if near else "With --remember it is kept for the next order."
        output.tell(f"“{name}” is not among the remembered printers, so nothing was filled in. {hint}")
        return campaign_set
    filled = known.fill(campaign_set, unsaid)
    for wish, kept in ((known.marks, filled.marks), (known.flavour, filled.flavour)):
        if wish and wish != kept:
            output.tell(f"“{known.name}” usually takes '{wish.value}'; the set says '{kept.value}', and that is made.")
    return filled


def check_memory(campaign_set: CampaignSet) -> None:
    """See, before any work is done, that what ``--remember`` asks for can be kept.

    Raises:
        InputError: when the order names no printer, or the organisation has set them. DataFileError: when the file of
            printers is broken.
    """
    if policy().printers:
        raise InputError(
            f"The printers of this computer are set by {policy().organisation}, so none is remembered.",
            hint="Leave --remember out; materials list printers shows those there are.",
            error_id="printers-set",
        )
    if not campaign_set.order.printer:
        raise InputError(
            "--remember keeps a printer by its name, and the order names none.",
            hint="Give --printer NAME as well.",
            error_id="printer-unnamed",
        )


def keep_in_memory(campaign_set: CampaignSet) -> None:
    """Remember the printer of a set that was made, and say so.

    Raises:
        OutputError: when it cannot be written.
    """
    from materials_app.app.printers import printers_path, remember

    path = printers_path(own_folder())
    kept = remember(campaign_set, path)
    output.tell(f"Remembered “{kept.name}” in {path}.")
