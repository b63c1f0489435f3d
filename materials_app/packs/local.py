"""Resources added by hand (ground rule trust-root): ``local-resources.toml`` in the user's data folder.

Two different people, a source and a day make one. It prints, and every paper says who added it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import tomli_w

from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.faults import fault
from materials_app.catalogue.help_resources import ResourceRecord, read_resource_records
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.model.content import LocalOrigin, NumberKind, PhoneNumber, Resource, WebAddress
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.names import is_id
from materials_app.packs.numbers import national_form
from materials_app.packs.record import check_text
from materials_app.packs.trust import resource_faults

_SHORTEST_NAME = 3
_HEAD = """\
# Help resources added here by hand, for this computer alone. Each needs two different people (added_by, checked_by), a
# source and a day; job ticket and record say so on every piece that names one. materials resource add writes them.
"""
_PAIR = "Give two different people: one who adds it, one who checks it against its source."


class AddedRecord(Record, frozen=True):
    """``added``: who added it, who checked it, from where, when."""

    added_by: str
    checked_by: str
    source: str
    on: date

    def origin(self) -> LocalOrigin:
        """The record as the model has it."""
        return LocalOrigin(self.added_by.strip(), self.checked_by.strip(), self.source.strip(), self.on)


class LocalRecord(ResourceRecord, frozen=True, kw_only=True):
    """One ``[[resource]]``: as a shipped one, and ``added``."""

    added: AddedRecord

    def resource(self) -> Resource:
        """The record as the model has it."""
        # Named in full: a class that msgspec makes anew does not know itself under super().
        return replace(ResourceRecord.resource(self), local=self.added.origin())


def read_local(file: DataFile) -> tuple[Resource, ...]:
    """The local resources of a file.

    Raises:
        DataFileError: when it cannot be read, names one person twice, or has no source.
    """
    check_text(file)
    found: list[Resource] = []
    for at, record in read_resource_records(file, LocalRecord):
        _check_added(file, at, record)
        if not is_id(record.id) or record.id in {one.id for one in found}:
            message: str = said("“{id}” is taken, or cannot be an id.", id=record.id)
            raise fault(file, (*at, "id"), message, said("Write small letters, figures and hyphens, each id once."))
        found.append(record.resource())
    return tuple(found)


def check_local(file: DataFile, resources: tuple[Resource, ...], verified: Catalogue) -> None:
    """See that no local resource stands in the place of a verified one, looks like one, or may never print.

    Raises:
        DataFileError: for the first that does.
    """
    taken = {one.id for one in verified.resources}
    for index, resource in enumerate(resources):
        at: KeyPath = ("resource", index)
        if resource.id in taken:
            message = said("“{id}” is a verified resource; one added by hand may not take its place.", id=resource.id)
            raise fault(file, (*at, "id"), message, said("Give yours an id of its own."), "local-resource")
        if owner := _owner(resource, verified.resources):
            message = said("Its number or address is that of {name}, which is verified already.", name=owner.name)
            raise fault(file, (*at, "id"), message, said("Leave it out: it can be used as it is."), "local-resource")
        for fault_words, hint in resource_faults(resource, verified.resources, verified.rulebook):
            raise fault(file, (*at, "id"), fault_words, hint, "local-resource")


def with_local(text: str, table: Table) -> str:
    """The file's text with one more resource at its end; what stands there stays as it is."""
    before = text.rstrip("\n") + "\n" if text.strip() else _HEAD
    return f"{before}\n{tomli_w.dumps({'resource': [table]})}"


def number_table(number: PhoneNumber) -> Table:
    """A number as the file holds it."""
    table: Table = {"display": number.display, "kind": number.kind.value, "confidence": number.confidence.value}
    return {**table, "e164": number.e164} if number.e164 else table


def kind_of(display: str) -> NumberKind:
    """The kind of a number from the way it starts; ``resource_faults`` says when there is no such number."""
    digits = "".join(char for char in display if char.isdigit())
    starts = (
        (digits.startswith(("0800", "0808")), NumberKind.FREEPHONE),
        (digits.startswith("03"), NumberKind.UK_WIDE),
        (digits.startswith("116") and len(digits) == len("116123"), NumberKind.HARMONISED),
        (digits.startswith("0"), NumberKind.GEOGRAPHIC),
        (display.startswith("+"), NumberKind.INTERNATIONAL),
    )
    return next((kind for is_so, kind in starts if is_so), NumberKind.SHORT_CODE)


def _check_added(file: DataFile, at: KeyPath, record: LocalRecord) -> None:
    added = record.added
    for key, name in (("added_by", added.added_by), ("checked_by", added.checked_by)):
        if len(_letters(name)) < _SHORTEST_NAME:
            raise fault(
                file, (*at, "added", key), said("“{name}” is nobody's name.", name=name), said(_PAIR), "local-resource"
            )
    if _letters(added.added_by) == _letters(added.checked_by):
        message = said("{added_by} cannot check what they added themselves.", added_by=added.added_by)
        raise fault(file, (*at, "added", "checked_by"), message, said(_PAIR), "local-resource")
    if not added.source.strip():
        raise fault(
            file,
            (*at, "added", "source"),
            said("There is no source."),
            said("Say where it was seen."),
            "local-resource",
        )
    if record.number is None and record.address is None:
        message = said("It has neither a number nor an address.")
        raise fault(file, at, message, said("Give one of them."), "local-resource")


def _letters(name: str) -> str:
    """A name so that capitals, points and spaces make no second person of the same one."""
    return "".join(char for char in unicodedata.normalize("NFKD", name).casefold() if char.isalpha())


def _owner(resource: Resource, verified: tuple[Resource, ...]) -> Resource | None:
    def same_number(other: Resource) -> bool:
        mine, theirs = resource.number, other.number
        return bool(mine and theirs and national_form(mine) == national_form(theirs))

    def same_page(other: Resource) -> bool:
        mine, theirs = resource.address, other.address
        return bool(mine and theirs and _page(mine) == _page(theirs))

    return next((one for one in verified if same_number(one) or same_page(one)), None)


def _page(address: WebAddress) -> str:
    return address.url.removeprefix("https://").removeprefix("www.").rstrip("/")
