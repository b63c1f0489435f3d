"""Whom a set is ordered from in the window: the printers there are, what choosing one changes, what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app.app.printers import load_printers, printers_path, remember
from materials_app.app.session import EditorState, edited
from materials_app.catalogue.printers import find_printer
from materials_app.errors import InputError, MaterialsError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.policy import Policy
from materials_app.model.printer import Printer
from materials_app.packs.on_day import UserData
from materials_app.pipeline.laid_down import as_laid_down


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers that can be chosen. ``is_laid_down``: the organisation set them, and there are no others.
    ``fault``: why those that are remembered could not be read."""

    known: tuple[Printer, ...] = ()
    is_laid_down: bool = False
    fault: MaterialsError | None = None

    def find(self, name: str) -> Printer | None:
        """The printer of this name, or none."""
        return find_printer(self.known, name)


NO_PRINTERS = Printers()


def printers_of(user: UserData | None, policy: Policy) -> Printers:
    """The organisation's printers where it has set any, else those this user has remembered."""
    if policy.printers:
        return Printers(policy.printers, is_laid_down=True)
    if user is None:
        return NO_PRINTERS
    try:
        return Printers(load_printers(printers_path(user.folder)))
    except MaterialsError as fault:
        return Printers(fault=fault)


def choose_printer(state: EditorState, name: str, printers: Printers) -> EditorState:
    """The set ordered from a printer, with the marks and the press file that one takes; or from nobody by name.

    What the printer's record says of stock or delivery stays there until the pack is made: it would stand in the set
    as if it had been ordered, and go along to the next printer.
    """
    document, known = state.document, printers.find(name)
    order = replace(document.order, printer=known.name if known else name)
    marks = (known.marks if known else None) or document.marks
    flavour = (known.flavour if known else None) or document.flavour
    return edited(state, replace(document, order=order, marks=marks, flavour=flavour), "printer")


def as_made(document: CampaignSet, policy: Policy) -> tuple[CampaignSet, MaterialsError | None]:
    """The set as an export will make it under the policy; or as it is, with what keeps it from being made."""
    try:
        return as_laid_down(document, policy), None
    except InputError as refused:
        return document, refused


def from_memory(document: CampaignSet, user: UserData | None) -> CampaignSet:
    """The set with what is remembered of its printer where its order says nothing; what it says of the file stays.

    Raises:
        DataFileError: when the file of printers is broken. InputError: when it may not be read.
    """
    if user is None or user.policy.printers or not document.order.printer:
        return document
    known = find_printer(load_printers(printers_path(user.folder)), document.order.printer)
    return known.fill(document, ()) if known else document


def name_printer(state: EditorState, name: str, user: UserData) -> EditorState:
    """The set ordered from a printer that was named now, who is remembered with what the set says.

    Raises:
        InputError: when there is no name. DataFileError, OutputError: when it cannot be remembered.
    """
    wanted = " ".join(name.split())
    if not wanted:
        raise InputError("A printer without a name cannot be found again.", hint="Write the name you order by.")
    path = printers_path(user.folder)
    known = find_printer(load_printers(path), wanted)
    after = choose_printer(state, wanted, Printers((known,) if known else ()))
    if known is None:
        remember(after.document, path)
    return after


def learn(document: CampaignSet, user: UserData | None, printers: Printers) -> Printer | None:
    """Keep what a set that was made says of its printer, where it is a remembered one and something is new.

    Raises:
        DataFileError, OutputError: when it cannot be kept; what was kept before is untouched.
    """
    known = printers.find(document.order.printer)
    if user is None or printers.is_laid_down or known is None or known.learned(document) == known:
        return None
    return remember(document, printers_path(user.folder))
