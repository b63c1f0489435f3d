"""Adds a help resource by hand, checked against everything verified before the user's file is touched; removes one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from materials_app.app.record_files import write_records
from materials_app.catalogue.claim_edit import without_record
from materials_app.catalogue.read import parse
from materials_app.catalogue.record import Table
from materials_app.errors import InputError
from materials_app.model.content import Confidence, PhoneNumber, Resource
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.fitting import catalogue_of
from materials_app.packs.local import kind_of, number_table, with_local
from materials_app.packs.on_day import UserData
from materials_app.packs.store import all_installed, local_file, on_day
from materials_app.resources import data_files


@dataclass(frozen=True, slots=True)
class NewResource:
    """What two people know of a service; empty is not known. ``address`` reads as on paper: ``example.org.uk/help``."""

    id: str
    name: str
    purpose: str
    audiences: tuple[str, ...]
    nations: tuple[str, ...]
    number: str
    address: str
    added_by: str
    checked_by: str
    source: str
    on: date


def add_resource(new: NewResource, user: UserData) -> Resource:
    """Add it to the user's file; returns it as it is used from now on.

    Raises:
        MaterialsError: when it may not be used, says why; the file is as it was.
        OutputError: when the file cannot be written.
    """
    there = local_file(user.local)
    text = with_local(there.text if there else "", _table(new))
    file = DataFile(user.local.name, text, sha256(text.encode()).hexdigest())
    packs = on_day(all_installed(user), user.on)
    catalogue = catalogue_of(data_files(), packs.in_use, file, user.on)
    write_records(text, user.local)
    return catalogue.resource(new.id)


def remove_resource(name: str, user: UserData) -> None:
    """Take a resource added by hand out of the user's file; whatever else stands there stays as it is.

    Raises:
        MaterialsError: when none of that id was added by hand, or the file cannot be read or written.
    """
    file = local_file(user.local)
    records = parse(file).get("resource", []) if file else []
    ids = [str(one.get("id", "")) for one in records if isinstance(one, dict)] if isinstance(records, list) else []
    if file is None or name not in ids:
        raise InputError(
            said("No resource “{name}” was added by hand.", name=name),
            hint=(said("Added: {ids}.", ids=", ".join(ids)) if ids else said("None was added yet.")),
            error_id="unknown-resource",
        )
    write_records(without_record(file.text, "resource", ids.index(name)), user.local)


def _table(new: NewResource) -> Table:
    table: Table = {
        "id": new.id,
        "name": new.name,
        "purpose": new.purpose,
        "audiences": list(new.audiences),
        "nations": list(new.nations),
        "evidence": [{"source": new.source}],
    }
    if new.number:
        kind = kind_of(new.number)
        table["number"] = number_table(PhoneNumber(new.number, _e164(new.number), kind, Confidence.HIGH))
    if new.address:
        table["address"] = _address(new.address)
    people = {"added_by": new.added_by, "checked_by": new.checked_by}
    return {**table, "added": {**people, "source": new.source, "on": new.on}}


def _e164(display: str) -> str:
    """The number for a telephone to dial; empty for short numbers, which have none."""
    digits = "".join(char for char in display if char.isdigit())
    if display.startswith("+"):
        return f"+{digits}"
    return f"+44{digits.removeprefix('0')}" if digits.startswith("0") else ""


def _address(written: str) -> Table:
    """Where the address as it reads on paper leads: its own host, by https."""
    host = written.removeprefix("https://").split("/", 1)[0]
    display = written.removeprefix("https://").rstrip("/")
    url = f"https://{display}/" if "?" not in display else f"https://{display}"
    return {"display": display, "url": url, "hosts": [host], "confidence": Confidence.HIGH.value}
