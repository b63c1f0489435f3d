"""A resolved document: every frame with its words, colours and targets bound; what typesetting starts from."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.brand_pack import Ground
from materials_app.model.colour import Swatch
from materials_app.model.geometry import Rect
from materials_app.model.mark import MarkInks
from materials_app.model.page import PageGeometry
from materials_app.model.tabs import TabsFrame
from materials_app.model.template import (
    DrawingFrame,
    FillFrame,
    ImageFrame,
    PartnersFrame,
    SymbolFrame,
    TextFrame,
)
from materials_app.model.units import Length
from materials_app.model.writing import LATIN, Writing

OWN_WORDS = "own"
"""The length that stands for a user's own words in the name of a choice; they are never dropped or replaced."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that share one paint: sense lines are separated by a line feed. ``slot`` is the field they came from."""

    text: str
    swatch: Swatch
    slot: str = ""


@dataclass(frozen=True, slots=True)
class CopyChoice:
    """One way to fill a frame: its passages in order; ``name`` says which lengths were chosen: ``standard + short``."""

    name: str
    passages: tuple[Passage, ...]

    @property
    def has_own_words(self) -> bool:
        """Whether a user's own words are among them."""
        return OWN_WORDS in self.name.split(" + ")


@dataclass(frozen=True, slots=True)
class BoundFill:
    """A fill with its swatch."""

    frame: FillFrame
    swatch: Swatch


@dataclass(frozen=True, slots=True)
class BoundText:
    """A text frame with the choices of words copyfitting may take, first choice first, their language and how that is
    written."""

    frame: TextFrame
    choices: tuple[CopyChoice, ...]
    language: str
    writing: Writing = LATIN


@dataclass(frozen=True, slots=True)
class BoundSymbol:
    """A symbol frame with its payload, what it says aloud and in which language, and its ground."""

    frame: SymbolFrame
    payload: str
    alt: str
    swatch: Swatch
    ground: Swatch
    language: str = ""


@dataclass(frozen=True, slots=True)
class BoundImage:
    """A picture band with the picture's library id and its alternative text."""

    frame: ImageFrame
    image: str
    alt: str


@dataclass(frozen=True, slots=True)
class BoundDrawing:
    """A drawing with the swatch of each of its parts, in the order they are painted."""

    frame: DrawingFrame
    swatches: tuple[tuple[str, Swatch], ...]


@dataclass(frozen=True, slots=True)
class BoundMark:
    """A partner's logo: the picture's library id and its alternative text; ``place`` is where it stands from the
    strip's top left corner, and ``crop`` what shows of it, once there is room for it. ``inks`` are how its colours
    print where it is drawn as shapes."""

    image: str
    alt: str
    place: Rect | None = None
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    inks: MarkInks | None = None


@dataclass(frozen=True, slots=True)
class BoundForceMark:
    """A version of the force's own mark, which may stand in the place of its name.

    ``clear`` is the share of its printed width that stays clear all round, ``smallest`` the least width, ``grounds``
    what it may stand on.
    """

    mark: BoundMark
    clear: float
    smallest: Length
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class BoundForceWords:
    """A line of the force's own beside its name: ``slot`` says which, strapline or address; how it is written."""

    text: str
    slot: str
    language: str
    writing: Writing = LATIN


@dataclass(frozen=True, slots=True)
class BoundPartners:
    """The partners' strip with the logos to show, in their order.

    ``height`` is how deep their rows are. ``as_text`` are the words of each of the strip's frames where the logos find
    no room, and ``is_text`` says that this is so.
    """

    frame: PartnersFrame
    marks: tuple[BoundMark, ...] = ()
    language: str = ""
    height: Length = 0.0
    as_text: tuple[tuple[str, tuple[CopyChoice, ...]], ...] = ()
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class BoundTabs:
    """Tabs with the swatches of the gap one has left and of the lines to cut along."""

    frame: TabsFrame
    gap: Swatch
    line: Swatch


BoundFrame = BoundFill | BoundDrawing | BoundText | BoundSymbol | BoundImage | BoundPartners | BoundTabs


@dataclass(frozen=True, slots=True)
class ResolvedPage:
    """One page: its boxes, its baseline unit, its frames in paint order; ``slug`` is printed outside its trim."""

    geometry: PageGeometry
    unit: Length
    frames: tuple[BoundFrame, ...]
    slug: str = ""


@dataclass(frozen=True, slots=True)
class ResolvedDocument:
    """What to say, in which frames.

    ``stamp`` lies across a draft; ``max_sizes`` is how many type sizes a page, or a panel of a folded one, may carry
    (0: as many as it likes). ``finishing_lines`` asks for die and fold lines on the page. ``force_marks`` are the
    versions of the force's mark, first choice first; ``needs_mark`` says that its brand asks for it; ``force_words``
    are lines of the force's own that stand beside its name where there is room.
    """

    title: str
    language: str
    pages: tuple[ResolvedPage, ...]
    stamp: str = ""
    max_sizes: int = 0
    finishing_lines: bool = False
    force_marks: tuple[BoundForceMark, ...] = ()
    needs_mark: bool = False
    force_words: tuple[BoundForceWords, ...] = ()
