"""Pictures for screens (``assets/screens/*.toml``): formats in pixels, without bleed, marks or a press file."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.catalogue.faults import fault
from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import Count, Extent, Record, Share
from materials_app.errors import DataFileError
from materials_app.model.format import PIXEL, Format, Group
from materials_app.model.geometry import Insets, Size
from materials_app.model.library import DataFile

__all__ = ["read_screens"]


class ScreenRecord(Record, frozen=True):
    """One ``[[screen]]``. Sizes are pixels, reading distances metres.

    ``safe`` is how far words stay from left, top, right and bottom: there a reader's own program may lay a button;
    ``words`` how much of the picture they may cover, 0 for any.
    """

    id: str
    name: str
    pixels: tuple[Count, Count]
    safe: tuple[Count, Count, Count, Count]
    read_headline_m: Extent
    read_action_m: Extent
    post: Count
    words: Share = 0.0
    notes: str = ""

    def format(self) -> Format:
        """The record as the model has it, lengths in points."""
        left, top, right, bottom = (pixels * PIXEL for pixels in self.safe)
        return Format(
            id=self.id,
            name=self.name,
            trim=Size(*(pixels * PIXEL for pixels in self.pixels)),
            bleed=0.0,
            safe=min(left, top, right, bottom),
            sides=1,
            panels="none",
            read_headline_m=self.read_headline_m,
            read_action_m=self.read_action_m,
            qr_min=0.0,
            artwork_scale=1.0,
            marks="none",
            notes=self.notes,
            insets=Insets(left, top, right, bottom),
            group=Group.SCREENS,
            pixels=self.pixels,
            post=self.post,
            words=self.words,
        )


def read_screens(file: DataFile) -> Iterator[Format]:
    """The screen formats of one file.

    Raises:
        DataFileError: when the file cannot be read as screen formats, or a safe area leaves no room for words.
    """
    for at, record in read_list(file, "screen", ScreenRecord):
        left, top, right, bottom = record.safe
        if left + right >= record.pixels[0] or top + bottom >= record.pixels[1]:
            raise _no_room(file, (*at, "safe"))
        yield record.format()


def _no_room(file: DataFile, at: tuple[str | int, ...]) -> DataFileError:
    message = "The safe area leaves no room for words."
    return fault(file, at, message, "Write left, top, right and bottom, in pixels.", "data-file-value")
