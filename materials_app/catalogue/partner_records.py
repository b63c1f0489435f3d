"""The shape of a set's partners: ``[[partner]]`` and below it ``[partner.permission]``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from materials_app.catalogue.faults import fault
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.model.library import DataFile
from materials_app.model.partner import MOST_PARTNERS, Partner, Permission
from materials_app.model.said import said


class PermissionRecord(Record, frozen=True):
    """``[partner.permission]``: who at the partner agreed, as what, when, and to which use."""

    by: str
    role: str
    on: date
    use: str

    def permission(self) -> Permission:
        """The record as the model has it."""
        return Permission(self.by, self.role, self.on, self.use)


class PartnerRecord(Record, frozen=True):
    """One ``[[partner]]``: its name, its logo and that in one ink (files beside the set), and its permission."""

    name: str
    logo: str = ""
    mono: str = ""
    permission: PermissionRecord | None = None

    def partner(self) -> Partner:
        """The record as the model has it."""
        return Partner(self.name, self.logo, self.mono, self.permission.permission() if self.permission else None)


def partner_table(partner: Partner) -> Table:
    """A partner as the file writes it; what it does not have is left out."""
    files = {"logo": partner.logo, "mono": partner.mono}
    given, permission = {key: name for key, name in files.items() if name}, partner.permission
    if permission is None:
        return {"name": partner.name, **given}
    agreed = {"by": permission.by, "role": permission.role, "on": permission.on, "use": permission.use}
    return {"name": partner.name, **given, "permission": agreed}


def check_partners(file: DataFile, partners: Sequence[PartnerRecord]) -> None:
    """See that each partner has a name of its own, a whole permission or none, and that there are not too many.

    Raises:
        DataFileError: for the first that is not so.
    """
    names = [" ".join(one.name.split()) for one in partners]
    for index, (one, name) in enumerate(zip(partners, names, strict=True)):
        at: KeyPath = ("partner", index)
        if not name:
            raise _fault(file, (*at, "name"), said("A partner has no name."), said("Write the name as it is to print."))
        if name in names[:index]:
            message = said("The partner “{name}” is there twice.", name=name)
            raise _fault(file, (*at, "name"), message, said("Keep one [[partner]] for each."))
        if one.permission and not all(
            part.strip() for part in (one.permission.by, one.permission.role, one.permission.use)
        ):
            raise _fault(
                file,
                (*at, "permission"),
                said("The permission of “{name}” does not say who agreed, as what, or to what.", name=name),
                said("Write by, role, on and use, or take [partner.permission] out: the name then prints as text."),
            )
    if len(partners) > MOST_PARTNERS:
        raise _fault(
            file,
            ("partner", MOST_PARTNERS),
            said(
                "The set has {count} partners; a piece shows {most} at most.", count=len(partners), most=MOST_PARTNERS
            ),
            said("Name the others on your website."),
        )


def _fault(file: DataFile, at: KeyPath, message: str, remedy: str) -> Exception:
    return fault(file, at, message, remedy, "data-file-partner")
