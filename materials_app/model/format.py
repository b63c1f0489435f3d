"""Formats: trim sizes, bleeds, safe areas and reading distances of the pieces, printed or shown on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from materials_app.model.folding import Fold
from materials_app.model.geometry import Insets, Rect, Size
from materials_app.model.page import Panel
from materials_app.model.units import Length, mm

PIXELS_PER_MM = 4
"""The scale of a picture for screens: its layout is written in millimetres like any other, and four pixels are one."""

PIXEL = mm(1 / PIXELS_PER_MM)
"""One pixel, in points."""


class Group(StrEnum):
    """The kind of piece a format is, in the order in which kinds are offered."""

    POSTERS = "posters"
    OUTDOOR = "outdoor"
    BANNERS = "banners"
    FLYERS = "flyers"
    LEAFLETS = "leaflets"
    CARDS = "cards"
    MATS = "mats"
    SCREENS = "screens"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FormatPage:
    """One side of a piece, in the file's page order: its name ("outside") and the panels its folds make of it."""

    name: str
    panels: tuple[Panel, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeSheet:
    """The sheet on which an office printer makes a small piece: its size, and how many pieces stand on it."""

    size: Size
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class Format:
    """One printed format. Distances are in metres; ``qr_min`` 0 means the format carries no symbol.

    ``panels`` says the folds in words. ``pages`` are its sides where it has more than one; ``fold`` is the kind of
    fold and ``folded`` its size when folded, ``corner`` the radius of its die-cut corners, ``stock`` and ``finishing``
    what a printer is usually asked for. ``office`` is the office version's sheet; none where the piece is one itself.
    ``ink_limit``, where it is not 0, is the most ink its board takes, 2.4 for 240 %, whatever the press allows.
    ``pull_in`` is how much of the foot goes into a base and is never seen.
    ``insets`` stand for ``safe`` where the sides differ; ``artwork_scale`` is the press file's, 0.25 for a quarter.
    ``pixels`` is the size of a picture for screens, which has no press file, bleed or marks; its ``trim`` is that
    size at ``PIXELS_PER_MM``. ``post`` is the most characters of the text that is posted with it, ``words`` the largest
    part of its area that words may cover, 0 for any.
    ``tabs`` are perforated at its foot to be torn off, left to right.
    ``group`` is the kind of piece it is.
    ``long_life``: it is in use for years, so no figure may stand on it; ``quotes``: it may carry somebody's words.
    """

    id: str
    name: str
    trim: Size
    bleed: Length
    safe: Length
    sides: int
    panels: str
    read_headline_m: float
    read_action_m: float
    qr_min: Length
    artwork_scale: float
    marks: str
    notes: str
    pages: tuple[FormatPage, ...] = ()
    folded: Size | None = None
    corner: Length = 0.0
    stock: str = ""
    finishing: str = ""
    fold: Fold | None = None
    office: OfficeSheet | None = None
    group: Group = Group.OTHER
    long_life: bool = False
    quotes: bool = False
    insets: Insets | None = None
    ink_limit: float = 0.0
    pull_in: Length = 0.0
    pixels: tuple[int, int] | None = None
    post: int = 0
    words: float = 0.0
    tabs: tuple[Rect, ...] = ()

    @property
    def is_screen(self) -> bool:
        """Whether it is a picture for screens: nothing of it is printed."""
        return self.pixels is not None

    @property
    def is_card(self) -> bool:
        """Whether it goes into a wallet: too small for marks of any kind."""
        return self.id.startswith("card-")

    @property
    def takes_marks(self) -> bool:
        """Whether crop marks may stand round it: outdoor sites and dies want the sheet alone."""
        return self.marks.startswith("crop")

    @property
    def shows_lines(self) -> bool:
        """Whether its file always shows where a machine works: nothing else tells a printer where a circle is cut."""
        return self.marks == "die" or self.marks.endswith("perforation")

    @property
    def trim_rect(self) -> Rect:
        """The finished piece, its top left corner at the origin."""
        return Rect(0.0, 0.0, self.trim.width, self.trim.height)
