"""Where the stages ask for a brand pack that a set names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from materials_app.errors import InputError
from materials_app.model.brand_pack import BrandFile, BrandPack, BrandStamp
from materials_app.model.said import said

BRAND_FILE = "brand:"
"""What begins the name of a file that lies in a brand pack and not beside the set."""


def brand_file(stamp: BrandStamp, name: str) -> str:
    """How the stages name a file of a pack: ``brand:lancashire-2026@2/marks/main.svg``."""
    return f"{BRAND_FILE}{stamp.id}@{stamp.version}/{name}"


class BrandShelf(Protocol):
    """The brand packs that are installed."""

    def file(self, name: str) -> BrandFile:
        """The file that :func:`brand_file` names so.

        Raises:
            InputError: when it is not there.
        """
        ...

    def pack(self, stamp: BrandStamp) -> BrandPack:
        """The pack of that id, version and digest, its colours whole.

        Raises:
            InputError: when it is not there, or is another file.
        """
        ...


@dataclass(frozen=True, slots=True)
class EmptyShelf:
    """No brand pack is installed."""

    def pack(self, stamp: BrandStamp) -> BrandPack:
        """Refuses: there is none.

        Raises:
            InputError: always.
        """
        raise missing(stamp)

    def file(self, name: str) -> BrandFile:
        """Refuses: there is none.

        Raises:
            InputError: always.
        """
        raise missing(stamp_of(name))


def stamp_of(name: str) -> BrandStamp:
    """The pack that a file's name leads to; its digest is not said there."""
    pack = name.removeprefix(BRAND_FILE).partition("/")[0]
    found, _, version = pack.partition("@")
    return BrandStamp(found, version, "")


def missing(stamp: BrandStamp, place: str = "") -> InputError:
    """The error for a pack that is not installed."""
    return InputError(
        said("The set uses the brand pack {label}, which is not installed here.", label=stamp.label),
        hint=said("Import that pack, or choose another one for the set."),
        place=place,
        error_id="brand-pack-missing",
    )


NO_BRANDS: BrandShelf = EmptyShelf()
