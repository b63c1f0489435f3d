"""Printed formats (``assets/formats/*.toml``): written in millimetres and metres, points from here on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from materials_app.catalogue.faults import fault
from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import KeyPath, Record
from materials_app.model.folding import Fold
from materials_app.model.format import Format, FormatPage, OfficeSheet
from materials_app.model.geometry import Size
from materials_app.model.library import DataFile
from materials_app.model.page import Panel
from materials_app.model.units import mm

_TOLERANCE = 0.001
"""Millimetres: widths are written with a decimal or two."""

_FRONT_AND_BACK = 2


class PanelRecord(Record, frozen=True):
    """``{ name, width }``: one panel, left to right; ``tucks_in = true`` for the one that is folded in first."""

    name: str
    width: float
    tucks_in: bool = False


class PageRecord(Record, frozen=True):
    """One ``[[format.page]]``: a side, and the panels its folds make of it."""

    name: str
    panels: tuple[PanelRecord, ...] = ()

    def page(self) -> FormatPage:
        """The record as the model has it."""
        edges = accumulate((panel.width for panel in self.panels), initial=0.0)
        placed = zip(self.panels, edges, strict=False)
        panels = (Panel(panel.name, mm(x), mm(panel.width), panel.tucks_in) for panel, x in placed)
        return FormatPage(self.name, tuple(panels))


class OfficeRecord(Record, frozen=True):
    """``office``: the sheet of an office printer, width by height, and how many pieces stand on it."""

    sheet: tuple[float, float]
    across: int
    down: int

    def sheet_of(self) -> OfficeSheet:
        """The record as the model has it."""
        return OfficeSheet(Size(*(mm(side) for side in self.sheet)), self.across, self.down)


class FormatRecord(Record, frozen=True):
    """One ``[[format]]``. Lengths are millimetres; ``trim`` is width by height; ``qr_min`` 0 means no symbol."""

    id: str
    name: str
    trim: tuple[float, float]
    bleed: float
    safe: float
    sides: int
    read_headline_m: float
    read_action_m: float
    panels: str = "none"
    qr_min: float = 0.0
    artwork_scale: float = 1.0
    marks: str = "crop"
    notes: str = ""
    page: tuple[PageRecord, ...] = ()
    fold: Fold | None = None
    folded: tuple[float, float] | None = None
    corner: float = 0.0
    stock: str = ""
    finishing: str = ""
    office: OfficeRecord | None = None

    def format(self) -> Format:
        """The record as the model has it, lengths in points."""
        return Format(
            id=self.id,
            name=self.name,
            trim=Size(*(mm(side) for side in self.trim)),
            bleed=mm(self.bleed),
            safe=mm(self.safe),
            sides=self.sides,
            panels=self.panels,
            read_headline_m=self.read_headline_m,
            read_action_m=self.read_action_m,
            qr_min=mm(self.qr_min),
            artwork_scale=self.artwork_scale,
            marks=self.marks,
            notes=self.notes,
            pages=tuple(page.page() for page in self.page),
            folded=Size(*(mm(side) for side in self.folded)) if self.folded else None,
            corner=mm(self.corner),
            stock=self.stock,
            finishing=self.finishing,
            fold=self.fold,
            office=self.office.sheet_of() if self.office else None,
        )


def read_formats(file: DataFile) -> Iterator[Format]:
    """The formats of one file.

    Raises:
        DataFileError: when the file cannot be read as formats, its panels do not make up the sheet, or more pieces
            stand on an office sheet than it holds.
    """
    for at, record in read_list(file, "format", FormatRecord):
        _check_panels(file, at, record)
        _check_office(file, at, record)
        yield record.format()


def _check_panels(file: DataFile, at: KeyPath, record: FormatRecord) -> None:
    """Panels fill the sheet, and the folds of its back lie on the folds of its front."""
    folded = [page for page in record.page if page.panels]
    for page in folded:
        wide = sum(panel.width for panel in page.panels)
        if abs(wide - record.trim[0]) > _TOLERANCE:
            raise fault(
                file,
                (*at, "page"),
                f"The panels of “{page.name}” are {wide:g} mm wide together, the sheet {record.trim[0]:g} mm.",
                "Let the panels of a side add up to the sheet's width.",
                "data-file-value",
            )
    _check_fold(file, at, record, folded)
    widths = [[panel.width for panel in page.panels] for page in folded]
    if len(widths) == _FRONT_AND_BACK and widths[0] != widths[1][::-1]:
        raise fault(
            file,
            (*at, "page"),
            f"The folds of “{folded[1].name}” do not lie on those of “{folded[0].name}”.",
            "Seen from the back, the panels come in the opposite order.",
            "data-file-value",
        )


def _check_office(file: DataFile, at: KeyPath, record: FormatRecord) -> None:
    """All pieces stand on the office sheet, with room for what runs out round them."""
    if record.office is None:
        return
    counts = (record.office.across, record.office.down)
    needed = [count * side + 2 * record.bleed for count, side in zip(counts, record.trim, strict=True)]
    if min(counts) < 1 or any(need > room for need, room in zip(needed, record.office.sheet, strict=True)):
        raise fault(
            file,
            (*at, "office"),
            f"{counts[0]} by {counts[1]} pieces with their bleed take {needed[0]:g} by {needed[1]:g} mm; the sheet is "
            f"{record.office.sheet[0]:g} by {record.office.sheet[1]:g} mm.",
            "Put fewer pieces on the sheet, at least one each way.",
            "data-file-value",
        )


def _check_fold(file: DataFile, at: KeyPath, record: FormatRecord, folded: list[PageRecord]) -> None:
    """Panels come with the kind of fold that makes them, and what a roll tucks in is narrower than the rest."""
    if not folded:
        return
    if record.fold is None:
        raise fault(
            file,
            at,
            "It has panels, but no kind of fold: the printer could not tell what goes in first.",
            'Write fold = "half", "roll" or "concertina".',
            "data-file-missing-key",
        )
    outside = [panel.width for panel in folded[0].panels]
    tucked = min(outside[0], outside[-1])
    others = sorted(outside)[1:]
    if record.fold is Fold.ROLL and others and tucked >= others[0]:
        raise fault(
            file,
            (*at, "fold"),
            "In a roll fold the panel that tucks in must be narrower than the others, or it creases.",
            "Make the first or the last panel of the outside 2 to 3 mm narrower.",
            "data-file-value",
        )
