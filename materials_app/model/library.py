"""The one door to the outside: fonts, images, profiles and templates come through an ``AssetLibrary`` argument."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from materials_app.model.condition import IccProfile
from materials_app.model.mark import Mark


@dataclass(frozen=True, slots=True)
class FontFile:
    """An unmodified font file: family id, file name, SHA-256 of its bytes, the bytes."""

    family: str
    name: str
    sha256: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image's bytes as given, with its pixel size and SHA-256."""

    id: str
    sha256: str
    width: int
    height: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file as text: its path for messages, relative to the data folder it lies in, text, SHA-256.

    ``folder`` is where it lies on this machine, for the few records that name another file beside them. ``is_shipped``:
    its bytes are those that were shipped, which the program's own tests have read whole.
    """

    path: str
    text: str
    sha256: str
    folder: Path | None = field(default=None, compare=False, repr=False)
    is_shipped: bool = field(default=False, compare=False, repr=False)


class AssetLibrary(Protocol):
    """What the stages may ask for. The real one is ``materials_app.resources``; tests use one in memory."""

    def font(self, family: str) -> FontFile:
        """The font of a family id such as ``archivo``.

        Raises:
            FontError: when there is none.
        """
        ...

    def profile(self, profile: str) -> IccProfile:
        """The ICC profile with this id.

        Raises:
            DataFileError: when there is none.
        """
        ...

    def image(self, image: str) -> ImageFile:
        """The picture with this id.

        Raises:
            InputError: when there is none or it cannot be read.
        """
        ...

    def digest(self, name: str) -> str:
        """SHA-256 of the picture or logo of this name; empty where it cannot be read, which whoever draws it tells."""
        ...

    def mark(self, name: str) -> Mark:
        """The vector logo in the file of this name.

        Raises:
            InputError: when there is none or it is refused.
        """
        ...
