"""The installed brand packs as the stages ask for them: by what a set remembers, and only when one does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from materials_app.model.brand_pack import BrandFile, BrandPack, BrandStamp
from materials_app.model.brand_shelf import missing, stamp_of

PROFILE = "coated-fogra39"
"""The press through whose profile a colour is derived that its guide gives one side of."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The packs in a folder; nothing is read before a set asks."""

    folder: Path

    def pack(self, stamp: BrandStamp) -> BrandPack:
        """The pack of that id, version and digest, its colours whole.

        Raises:
            InputError: when it is not there, or is another file.
        """
        from materials_app.packs.brand.store import find

        return _whole(find(self.folder, stamp))

    def file(self, name: str) -> BrandFile:
        """The file of an installed pack, by the name the stages know it under.

        Raises:
            InputError: when the pack is not there, or has no such file.
        """
        from materials_app.packs.brand.store import find

        stamp = stamp_of(name)
        found = find(self.folder, stamp).file(name.partition("/")[2])
        if found is None:
            raise missing(stamp, name)
        return found


@dataclass(frozen=True, slots=True)
class OnePack:
    """A pack that is looked at before it is installed, in place of those that are."""

    only: BrandPack

    def pack(self, stamp: BrandStamp) -> BrandPack:
        """The pack, its colours whole, whichever is asked for."""
        return _whole(self.only)

    def file(self, name: str) -> BrandFile:
        """Its file of that name.

        Raises:
            InputError: when it has no such file.
        """
        found = self.only.file(name.partition("/")[2])
        if found is None:
            raise missing(stamp_of(name), name)
        return found


def _whole(pack: BrandPack) -> BrandPack:
    if all(one.is_whole for one in pack.colours):
        return pack
    from materials_app.packs.brand.colours import with_whole_colours
    from materials_app.resources import ShippedLibrary

    return with_whole_colours(pack, ShippedLibrary().profile(PROFILE))
