"""A set under the organisation's policy: ordered from a printer it allows, made as that printer takes it."""

from __future__ import annotations

from materials_app.catalogue.printers import find_printer
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.policy import Policy
from materials_app.model.printer import FLAVOUR, MARKS, Printer
from materials_app.model.said import said


def as_laid_down(campaign_set: CampaignSet, policy: Policy) -> CampaignSet:
    """The set as the policy has it: the printer's marks and flavour stand in place of the set's. Doing it twice
    changes nothing.

    Raises:
        InputError: when set or layout is ordered from a printer that is not on the list, or from two that do not take
            the same file.
    """
    if not policy.printers:
        return campaign_set
    for layout in campaign_set.layouts:
        name = campaign_set.for_layout(layout).order.printer
        if name and find_printer(policy.printers, name) is None:
            raise _not_allowed(name, policy)
    filled = _printer(campaign_set, policy).fill(campaign_set, (MARKS, FLAVOUR))
    for layout in filled.layouts:
        other = find_printer(policy.printers, filled.for_layout(layout).order.printer)
        if other and _takes_another_file(other, filled):
            raise InputError(
                said(
                    "“{name}” takes another file than “{printer}” does, and one set is made one way.",
                    name=other.name,
                    printer=filled.order.printer,
                ),
                hint=said("Make the layout '{layout}' from a set of its own.", layout=layout),
                error_id="printers-differ",
            )
    return filled


def _printer(campaign_set: CampaignSet, policy: Policy) -> Printer:
    named = find_printer(policy.printers, campaign_set.order.printer)
    if named is None and campaign_set.order.printer:
        raise _not_allowed(campaign_set.order.printer, policy)
    return named or policy.printers[0]


def _takes_another_file(printer: Printer, campaign_set: CampaignSet) -> bool:
    return printer.marks not in {None, campaign_set.marks} or printer.flavour not in {None, campaign_set.flavour}


def _not_allowed(name: str, policy: Policy) -> InputError:
    listed = ", ".join(f"“{one.name}”" for one in policy.printers)
    return InputError(
        said(
            "“{name}” is not among the printers that {organisation} has set for this computer.",
            name=name,
            organisation=policy.organisation,
        ),
        hint=f"Order from {listed}." + (f" Questions: {policy.contact}." if policy.contact else ""),
        place=policy.place,
        error_id="printer-not-allowed",
    )
