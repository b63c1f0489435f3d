"""Printed formats (``assets/formats/*.toml``): a sheet that cannot be folded or cut as written is refused here."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.catalogue.faults import fault
from materials_app.catalogue.format_records import FormatRecord, PageRecord
from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import KeyPath
from materials_app.errors import DataFileError
from materials_app.model.folding import Fold, fold_steps
from materials_app.model.format import Format
from materials_app.model.library import DataFile

_TOLERANCE = 0.001
"""Millimetres: widths are written with a decimal or two."""

_FRONT_AND_BACK = 2

_PANELS = {Fold.HALF: (2, 2), Fold.ROLL: (3, 99), Fold.CONCERTINA: (3, 99)}
"""Fewest and most panels of a side that each kind of fold makes."""


def read_formats(file: DataFile) -> Iterator[Format]:
    """The formats of one file.

    Raises:
        DataFileError: when the file cannot be read as formats, or names sides, panels, folds or an office sheet that
            do not hold together.
    """
    for at, record in read_list(file, "format", FormatRecord):
        for key, message, remedy in _faults(record):
            raise _fault(file, (*at, *key), message, remedy)
        yield record.format()


_Fault = tuple[KeyPath, str, str]
"""The key concerned, what is wrong, what to write."""


def _fault(file: DataFile, at: KeyPath, message: str, remedy: str) -> DataFileError:
    return fault(file, at, message, remedy, "data-file-value")


def _faults(record: FormatRecord) -> Iterator[_Fault]:
    """What does not hold together, that which causes the rest first."""
    folded = [page for page in record.page if page.panels]
    yield from _sides(record)
    yield from _widths(record, folded)
    if folded:
        yield from _fold(record, folded)
    yield from _office(record)


def _sides(record: FormatRecord) -> Iterator[_Fault]:
    """A piece of several sides names each once: a layout's sides are found by name."""
    names = [page.name for page in record.page]
    if names and len(names) != record.sides:
        yield (
            ("sides",),
            f"The piece has {record.sides} sides, and {len(names)} are described ({', '.join(names)}).",
            "Write one [[format.page]] for each side.",
        )
    if len(set(names)) < len(names):
        yield ("page",), "Two sides have the same name.", "Name each side once, as printers call it."


def _widths(record: FormatRecord, folded: list[PageRecord]) -> Iterator[_Fault]:
    """A fold goes through the sheet: both sides have panels, they fill it, and their folds lie on each other."""
    if folded and len(folded) < len(record.page):
        flat = ", ".join(page.name for page in record.page if not page.panels)
        yield ("page",), f"One side is folded and the other ({flat}) is not.", "Write the panels of every side."
    for page in folded:
        wide = sum(panel.width for panel in page.panels)
        if abs(wide - record.trim[0]) > _TOLERANCE:
            yield (
                ("page",),
                f"The panels of “{page.name}” are {wide:g} mm wide together, the sheet {record.trim[0]:g} mm.",
                "Let the panels of a side add up to the sheet's width.",
            )
    widths = [[panel.width for panel in page.panels] for page in folded]
    if len(widths) == _FRONT_AND_BACK and widths[0] != widths[1][::-1]:
        yield (
            ("page",),
            f"The folds of “{folded[1].name}” do not lie on those of “{folded[0].name}”.",
            "Seen from the back, the panels come in the opposite order.",
        )


def _fold(record: FormatRecord, folded: list[PageRecord]) -> Iterator[_Fault]:
    """Panels come with the kind of fold that makes them, the folded size, and the panel that tucks in."""
    if record.fold is None:
        yield (
            (),
            "It has panels, but no kind of fold: the printer could not tell what goes in first.",
            'Write fold = "half", "roll" or "concertina".',
        )
        return
    panels = folded[0].panels
    fewest, most = _PANELS[record.fold]
    if not fewest <= len(panels) <= most:
        wanted = f"{fewest}" if fewest == most else f"{fewest} or more"
        yield (
            ("fold",),
            f"A {record.fold} fold makes {wanted} panels of a side; “{folded[0].name}” has {len(panels)}.",
            "Name the fold that makes these panels, or correct the panels.",
        )
    yield from _tucked(record, folded)
    yield from _folded_size(record, max(panel.width for panel in panels))


def _tucked(record: FormatRecord, folded: list[PageRecord]) -> Iterator[_Fault]:
    """What a roll tucks in is narrower than the rest, and each side says which panel it is."""
    outside = [panel.width for panel in folded[0].panels]
    if record.fold is Fold.ROLL and min(outside[0], outside[-1]) >= sorted(outside)[1]:
        yield (
            ("fold",),
            "In a roll fold the panel that tucks in must be narrower than the others, or it creases.",
            "Make the first or the last panel of the outside 2 to 3 mm narrower.",
        )
    for page in folded:
        marked = [panel.name for panel in page.panels if panel.tucks_in]
        tucked = [step.panel for step in fold_steps(page.page().panels, record.fold or Fold.HALF) if step.tucks_in]
        if marked != tucked:
            yield (
                ("page",),
                f"By its widths and its fold, “{page.name}” has {_named(tucked)} folded in first; marked is "
                f"{_named(marked)}.",
                "Write tucks_in = true on the panel that a roll fold folds in first, on both sides, and on no other.",
            )


def _named(panels: list[str]) -> str:
    return " and ".join(f"“{name}”" for name in panels) or "none"


def _folded_size(record: FormatRecord, widest: float) -> Iterator[_Fault]:
    """The shut piece is as wide as its widest panel: job tickets state its size."""
    wanted = (widest, record.trim[1])
    if record.folded is None:
        yield (), "It is folded, but its folded size is missing.", f"Write folded = [{wanted[0]:g}, {wanted[1]:g}]."
    elif max(abs(one - other) for one, other in zip(record.folded, wanted, strict=True)) > _TOLERANCE:
        yield (
            ("folded",),
            f"Folded it is {wanted[0]:g} by {wanted[1]:g} mm: as wide as its widest panel, as high as the sheet.",
            f"Write folded = [{wanted[0]:g}, {wanted[1]:g}], or correct the panels.",
        )


def _office(record: FormatRecord) -> Iterator[_Fault]:
    """All pieces stand on the office sheet, with room for what runs out round them."""
    if record.office is None:
        return
    counts = (record.office.across, record.office.down)
    needed = [count * side + 2 * record.bleed for count, side in zip(counts, record.trim, strict=True)]
    if any(need > room for need, room in zip(needed, record.office.sheet, strict=True)):
        yield (
            ("office",),
            f"{counts[0]} by {counts[1]} pieces with their bleed take {needed[0]:g} by {needed[1]:g} mm; the sheet is "
            f"{record.office.sheet[0]:g} by {record.office.sheet[1]:g} mm.",
            "Put fewer pieces on the sheet.",
        )
