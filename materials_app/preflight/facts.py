"""What a PDF holds, as plain frozen facts; checks judge them, nothing here has an opinion.

Boxes are in default user space, points; colours are as the file gives them, never converted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from materials_app.model.geometry import Rect
from materials_app.model.units import Length
from materials_app.preflight.space import Box


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space.

    Attributes:
        family: its PDF name, for example ``DeviceCMYK``, ``ICCBased``, ``Separation``.
        components: how many numbers a colour has.
        names: colorants of ``Separation`` and ``DeviceN``.
        base: the alternate of those and of ``ICCBased``, what ``Indexed`` looks up, what lies under ``Pattern``.
    """

    family: str
    components: int
    names: tuple[str, ...] = ()
    base: Space | None = None


GRAY = Space("DeviceGray", 1)
RGB = Space("DeviceRGB", 3)
CMYK = Space("DeviceCMYK", 4)
PATTERN = Space("Pattern", 0)


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in its space; ``values`` is empty for a pattern."""

    space: Space
    values: tuple[float, ...]


BLACK = Colour(GRAY, (0.0,))


@dataclass(frozen=True, slots=True)
class Overprint:
    """Overprint parameters in force: strokes, everything else, mode (ISO 32000-2, 11.7.4)."""

    stroke: bool = False
    fill: bool = False
    mode: int = 0


KNOCKOUT = Overprint()


class Act(StrEnum):
    """How a mark came on the page."""

    FILL = "fill"
    STROKE = "stroke"
    SHADING = "shading"


@dataclass(frozen=True, slots=True)
class Painted:
    """A path or a shading painted. ``line`` is the effective stroke width, or the thickness of what was filled.

    ``layer`` names the layer it lies on; empty for the page itself.
    """

    act: Act
    box: Box
    colour: Colour
    overprint: bool
    mode: int
    line: Length
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """Text shown by one operator: what it reads as, its ink's box, its effective size, how it was painted.

    ``glyphs`` are the boxes of its letters' ink, clipped or not; ``stretch`` is how wide letters are for their height.
    """

    text: str
    box: Box
    size: Length
    colour: Colour
    overprint: bool
    mode: int
    font: str
    invisible: bool = False
    glyphs: tuple[Box, ...] = ()
    stretch: float = 1.0
    layer: str = ""


Mark = Painted | Shown
"""Anything that has a colour of its own; pictures bring theirs along."""


@dataclass(frozen=True, slots=True)
class ImageUse:
    """An image placed: pixels, where, effective resolution across and down, colour space and coding.

    ``object`` is its number and generation in the file; an inline image has none.
    """

    width: int
    height: int
    box: Box
    ppi: float
    space: Space | None
    bits: int
    filters: tuple[str, ...]
    stencil: bool
    object: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font text was shown in.

    ``widths_off`` lists (code, width in the PDF, width in the font program); ``unmapped`` codes read as nothing,
    ``private`` ones as private-use characters; ``missing`` codes show the missing-character box. ``misread`` lists
    (code, what it reads as, what its glyph stands for) where the two differ.
    """

    name: str
    kind: str
    embedded: bool
    widths_off: tuple[tuple[int, float, float], ...] = ()
    unmapped: tuple[int, ...] = ()
    private: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    misread: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Transparency:
    """Transparency in use on a page: what asks for it, and the page's own group with its colour space."""

    reasons: tuple[str, ...] = ()
    group_space: Space | None = None
    blend_modes: tuple[str, ...] = ()
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation's kind, rectangle, none where it has none, and what happens when it is clicked."""

    kind: str
    box: Box | None
    action: str = ""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page. ``boxes`` holds those that are written, by their PDF names; ``spaces`` every space an operator set.

    ``carried`` names what travels with the page and is not printed.
    """

    number: int
    boxes: tuple[tuple[str, Box], ...]
    rotate: int
    user_unit: float
    painted: tuple[Painted, ...] = ()
    shown: tuple[Shown, ...] = ()
    images: tuple[ImageUse, ...] = ()
    spaces: tuple[Space, ...] = ()
    transparency: Transparency = Transparency()
    annotations: tuple[Annotation, ...] = ()
    oddities: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    unreadable: str = ""

    def box(self, name: str) -> Box | None:
        """The box written as ``name``, or none."""
        return dict(self.boxes).get(name)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything painted and every text shown."""
        return (*self.painted, *self.shown)

    @property
    def media(self) -> Box:
        """The media box; an A4 sheet when it is missing, so that places can still be named."""
        return self.box("MediaBox") or Box(0.0, 0.0, 595.276, 841.89)

    @property
    def trim(self) -> Box:
        """The finished piece: TrimBox, else ArtBox, else the crop or media box (ISO 32000-2, 14.11.2)."""
        return self.box("TrimBox") or self.box("ArtBox") or self.box("CropBox") or self.media

    @property
    def bleed(self) -> Box:
        """The bleed box, by default the trim box as written or the media box."""
        return self.box("BleedBox") or self.trim

    def at(self, rect: Rect) -> Box:
        """An ordered rectangle (from the trim's top left, downwards) as a box on this page."""
        trim = self.trim
        return Box(trim.left + rect.x, trim.top - rect.bottom, trim.left + rect.right, trim.top - rect.y)


@dataclass(frozen=True, slots=True)
class OutputIntent:
    """One output intent. ``profile_class`` and ``profile_space`` are the profile header's (``prtr``, ``CMYK``).

    ``profile_description`` is the name the profile gives itself; empty when it cannot be read.
    """

    subtype: str
    identifier: str
    registry: str
    profile_sha256: str = ""
    profile_class: str = ""
    profile_space: str = ""
    profile_components: int = 0
    profile_description: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: its name, whether it is on to begin with, whether the list a reader shows names it."""

    name: str
    is_on: bool
    is_listed: bool


class Holder(StrEnum):
    """Where an entry stands: in the file as a whole, in one of its parts that are told apart, or elsewhere in it."""

    FILE = "file"
    TRAILER = "trailer"
    CATALOGUE = "catalogue"
    VIEWER = "viewer preferences"
    INFO = "Info"
    XMP = "XMP"
    PAGE = "page"
    PICTURE = "picture"
    PICTURE_DATA = "picture data"
    ELSEWHERE = "any other object"
    PNG = "chunks"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Something a file holds beside what it paints: where, its name, and what it says in words."""

    holder: Holder
    key: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The file as a whole. ``xmp`` maps ``{namespace}name`` to text; ``features`` are what a press has no use for.

    ``packed`` names the ways to pack objects that came with PDF 1.5; ``layer_switches`` what switches layers unasked.
    ``unseen`` are (where, text) of what stands on no page: bookmarks, alternative texts. ``entries`` is everything the
    file holds beside what it paints.
    """

    version: str
    encrypted: bool
    warnings: tuple[str, ...]
    intents: tuple[OutputIntent, ...]
    info: tuple[tuple[str, str], ...]
    xmp: tuple[tuple[str, str], ...] | None
    xmp_filtered: bool
    trailer_ids: int
    language: str
    features: tuple[str, ...]
    filters: tuple[str, ...]
    fonts: tuple[FontUse, ...]
    pages: tuple[PageFacts, ...]
    packed: tuple[str, ...] = ()
    layers: tuple[Layer, ...] = ()
    layer_switches: tuple[str, ...] = ()
    unseen: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that could not be opened at all: the id of the check that says so, and the reader's own words."""

    check: str
    reason: str
