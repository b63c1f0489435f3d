"""A user's own data over the shipped ones: which packs are in use on a day, and what they add.

Start-up pays for this only where something is installed: everything that reads packs is imported then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.library import DataFile
from materials_app.packs.brand.shelf import Shelf
from materials_app.packs.on_day import LOCAL, LOCAL_CLAIMS, LOCAL_QUOTES, NO_PACKS, PacksOnDay, UserData


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
    if user is None:
        return Data(build(files))
    laid_down = (f"policy.toml (set by {user.policy.organisation})",) if user.policy.is_in_force else ()
    if user.is_empty:
        return Data(replace(build(files), policy=user.policy, brands=Shelf(user.brands)), added=laid_down)
    from materials_app.packs.fitting import catalogue_of
    from materials_app.packs.local_records import read_local_claims, read_local_quotes, with_local_records
    from materials_app.packs.store import all_installed, local_file, on_day
    from materials_app.packs.translations import read_translations, with_translations

    packs = on_day(all_installed(user), user.on)
    local, claims, quotes = (local_file(path) for path in (user.local, user.claims, user.quotes))
    added = tuple(
        f"{pack.name(file)} (campaign pack {pack.stamp.label})" for pack in packs.in_use for file in pack.files
    )
    named = ((LOCAL, local), (LOCAL_CLAIMS, claims), (LOCAL_QUOTES, quotes))
    by_hand = tuple(f"{name} (added by hand)" for name, file in named if file)
    catalogue = catalogue_of(files, packs.in_use, local, user.on)
    layouts = {one.id for one in catalogue.templates}
    catalogue = with_local_records(
        catalogue, read_local_claims(claims), read_local_quotes(quotes, layouts), packs.in_use
    )
    translations = read_translations(user.translations)
    brought = tuple(f"{one.name} (a translation that came back)" for one in translations)
    catalogue = with_translations(catalogue, translations)
    return Data(
        replace(catalogue, policy=user.policy, brands=Shelf(user.brands)),
        packs,
        (*laid_down, *added, *by_hand, *brought),
    )
