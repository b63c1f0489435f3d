"""The shape of ``policy.toml``, and the checks a file needs before a machine obeys it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Literal

import msgspec

from materials_app.catalogue.faults import fault
from materials_app.catalogue.printers import PrinterRecord, checked_printers
from materials_app.catalogue.read import read_file
from materials_app.catalogue.record import Record
from materials_app.model.library import DataFile
from materials_app.model.policy import Policy

Kind = Literal["content", "brand", "legal", "clinical", "translation", "readers"]
SIGNED_OFF: Kind = "content"
"""The kind that ``require = "signed-off"`` asks for: the one that makes a set signed off."""


class PacksRecord(Record, frozen=True):
    """``[packs]``: where the campaign packs lie that hold for everybody."""

    folder: str


class SignOffRecord(Record, frozen=True):
    """``[sign-off]``: what must be on record before clean files are made."""

    require: Literal["signed-off"] | None = None
    kinds: tuple[Kind, ...] = ()


class RegisterRecord(Record, frozen=True):
    """``[register]``: where the print register is kept that all use."""

    place: str


class PolicyRecord(Record, frozen=True):
    """The whole file."""

    organisation: str
    contact: str = ""
    updates: Literal["none"] = "none"
    packs: PacksRecord | None = None
    sign_off: SignOffRecord | None = msgspec.field(default=None, name="sign-off")
    printer: tuple[PrinterRecord, ...] = ()
    register: RegisterRecord | None = None


def read_policy(text: str, path: str, layouts: Collection[str] = ()) -> Policy:
    """The policy in ``text``; ``path`` is what messages call the file, ``layouts`` are those there are, where known.

    Raises:
        DataFileError: when it is not TOML, holds something else, or lays down what nobody could obey.
    """
    file = DataFile(path, text, "")
    record = read_file(file, PolicyRecord)
    if not record.organisation.strip():
        raise fault(file, ("organisation",), "Nobody is named.", "Write who lays this down: people will ask them.")
    placed = ((("printer", index), one) for index, one in enumerate(record.printer))
    return Policy(
        organisation=record.organisation.strip(),
        contact=record.contact.strip(),
        place=path,
        packs=_folder(file, record.packs),
        printers=tuple(checked_printers(file, placed, layouts)),
        sign_offs=_sign_offs(file, record.sign_off),
        register=record.register.place.strip() if record.register else "",
    )


def _folder(file: DataFile, packs: PacksRecord | None) -> Path | None:
    if packs is None:
        return None
    folder = Path(packs.folder)
    if not folder.is_absolute():
        raise fault(
            file,
            ("packs", "folder"),
            f"“{packs.folder}” is not a whole path, so it would mean another folder for everybody.",
            "Write the path from the drive or the root on; in TOML a Windows path stands in single quotes.",
        )
    return folder


def _sign_offs(file: DataFile, rule: SignOffRecord | None) -> tuple[str, ...]:
    if rule is None:
        return ()
    kinds = ((SIGNED_OFF,) if rule.require else ()) + rule.kinds
    if not kinds:
        raise fault(
            file,
            ("sign-off",),
            "This asks for nothing.",
            'Write require = "signed-off" or kinds = ["content"], or leave [sign-off] out.',
        )
    return tuple(dict.fromkeys(kinds))
