"""A user's own data over the shipped ones: which packs are in use on a day, and what they add.

Start-up pays for this only where something is installed: everything that reads packs is imported then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.library import DataFile
from materials_app.packs.on_day import LOCAL, NO_PACKS, PacksOnDay, UserData


@dataclass(frozen=True, slots=True)
class Data:
    """All data as one: the catalogue, the packs behind it, the files that are not shipped ones."""

    catalogue: Catalogue
    packs: PacksOnDay = NO_PACKS
    added: tuple[str, ...] = ()


def read_data(files: Sequence[DataFile], user: UserData | None) -> Data:
    """The shipped ``files`` with the user's own data over them.

    Raises:
        MaterialsError: when a file is broken, or an installed pack or local resource may not be used.
    """
    if user is None or not (user.packs.is_dir() or user.local.exists()):
        return Data(build(files))
    from materials_app.packs.fitting import catalogue_of
    from materials_app.packs.store import installed, local_file, on_day

    packs = on_day(installed(user.packs), user.on)
    local = local_file(user.local)
    added = tuple(
        f"{pack.name(file)} (campaign pack {pack.stamp.label})" for pack in packs.in_use for file in pack.files
    )
    by_hand = (f"{LOCAL} (added by hand)",) if local else ()
    return Data(catalogue_of(files, packs.in_use, local, user.on), packs, (*added, *by_hand))
