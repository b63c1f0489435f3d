"""Where the stages ask for a brand pack that a set names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from materials_app.errors import InputError
from materials_app.model.brand_pack import BrandPack, BrandStamp
from materials_app.model.said import said


class BrandShelf(Protocol):
    """The brand packs that are installed."""

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


def missing(stamp: BrandStamp, place: str = "") -> InputError:
    """The error for a pack that is not installed."""
    return InputError(
        said("The set uses the brand pack {label}, which is not installed here.", label=stamp.label),
        hint=said("Import that pack, or choose another one for the set."),
        place=place,
        error_id="brand-pack-missing",
    )


NO_BRANDS: BrandShelf = EmptyShelf()
