"""The shape of a printed format, ``[[format]]`` of ``assets/formats/*.toml``.

Lengths are millimetres, reading distances metres; the model has points.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import accumulate
from typing import Literal

from materials_app.catalogue.record import Count, Distance, Extent, Record
from materials_app.model.folding import Fold
from materials_app.model.format import Format, FormatPage, Group, OfficeSheet
from materials_app.model.geometry import Insets, Rect, Size
from materials_app.model.page import Panel
from materials_app.model.units import mm


class PanelRecord(Record, frozen=True):
    """``{ name, width }``: one panel, left to right; ``tucks_in = true`` for the one that is folded in first."""

    name: str
    width: Extent
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

    sheet: tuple[Extent, Extent]
    across: Count
    down: Count

    def sheet_of(self) -> OfficeSheet:
        """The record as the model has it."""
        return OfficeSheet(Size(*(mm(side) for side in self.sheet)), self.across, self.down)


class InsetsRecord(Record, frozen=True):
    """``insets``: how far words stay from each side, where the sides differ."""

    left: Distance
    top: Distance
    right: Distance
    bottom: Distance

    def insets(self, pull_in: float) -> Insets:
        """The record as the model has it, over what goes into a base."""
        return Insets(mm(self.left), mm(self.top), mm(self.right), mm(self.bottom + pull_in))


class Shape(StrEnum):
    """What a die cuts."""

    RECTANGLE = "rectangle"
    CIRCLE = "circle"


class DieRecord(Record, frozen=True):
    """``die``: a rectangle whose corners have a ``radius``, or the circle in the trim."""

    shape: Shape
    radius: Distance = 0.0

    def corner(self, trim: tuple[float, float]) -> float:
        """The radius of the corners; of a circle they meet."""
        return min(trim) / 2 if self.shape is Shape.CIRCLE else self.radius


class TabsRecord(Record, frozen=True):
    """``tabs``: so many, all of one width, perforated along the foot."""

    count: Count
    height: Extent

    def tabs(self, trim: tuple[float, float]) -> tuple[Rect, ...]:
        """Each tab, left to right."""
        width, head = trim[0] / self.count, trim[1] - self.height
        return tuple(Rect(mm(width * at), mm(head), mm(width), mm(self.height)) for at in range(self.count))


class FormatRecord(Record, frozen=True):
    """One ``[[format]]``. Lengths are millimetres; ``trim`` is width by height, as it is seen; ``pull_in`` what a base
    hides below; ``qr_min`` 0 means no symbol; ``ink_limit`` is per cent."""

    id: str
    name: str
    trim: tuple[Extent, Extent]
    bleed: Distance
    safe: Distance
    sides: Count
    read_headline_m: Extent
    read_action_m: Extent
    panels: str = "none"
    qr_min: Distance = 0.0
    artwork_scale: Extent = 1.0
    marks: Literal["none", "crop", "crop+fold", "crop+perforation", "die"] = "crop"
    notes: str = ""
    page: tuple[PageRecord, ...] = ()
    fold: Fold | None = None
    folded: tuple[Extent, Extent] | None = None
    die: DieRecord | None = None
    ink_limit: Distance = 0.0
    pull_in: Distance = 0.0
    stock: str = ""
    finishing: str = ""
    office: OfficeRecord | None = None
    group: Group = Group.OTHER
    long_life: bool = False
    quotes: bool = False
    insets: InsetsRecord | None = None
    tabs: TabsRecord | None = None

    def format(self) -> Format:
        """The record as the model has it, lengths in points."""
        return Format(
            id=self.id,
            name=self.name,
            trim=Size(mm(self.trim[0]), mm(self.trim[1] + self.pull_in)),
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
            corner=mm(self.die.corner(self.trim)) if self.die else 0.0,
            ink_limit=self.ink_limit / 100,
            pull_in=mm(self.pull_in),
            stock=self.stock,
            finishing=self.finishing,
            fold=self.fold,
            office=self.office.sheet_of() if self.office else None,
            group=self.group,
            long_life=self.long_life,
            quotes=self.quotes,
            insets=self.insets.insets(self.pull_in) if self.insets else None,
            tabs=self.tabs.tabs(self.trim) if self.tabs else (),
        )
