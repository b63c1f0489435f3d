"""The display list: everything at its fixed place. Renderers draw it; none measures, none decides.

Coordinates are points from the trim's top left corner, y downwards (``geometry``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from materials_app.model.colour import Paint
from materials_app.model.geometry import Point, Rect
from materials_app.model.outline import Segment as Segment  # part of the display list to whoever draws one
from materials_app.model.outline import Step as Step
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role
from materials_app.model.units import Length


@dataclass(frozen=True, slots=True)
class FaceId:
    """One instance of a font file: ``FaceId("archivo", (("wdth", 68.9), ("wght", 800.0)))``.

    Axes are sorted by tag and rounded to tenths, so that equal faces are equal keys.
    """

    family: str
    axes: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Semantics:
    """What an item is to a reader who cannot see it.

    Attributes:
        role: structure tag; ``Role.ARTIFACT`` for what is not content.
        order: reading order on the page, small first; items of one element share it.
        language: tag such as ``en-GB`` or ``cy``.
        alt: alternative text of figures.
        slot: the content slot it came from ("trigger", "exit", "number" …), for click-to-field and findings.
    """

    role: Role
    order: int = 0
    language: str = ""
    alt: str = ""
    slot: str = ""


ARTIFACT = Semantics(Role.ARTIFACT)


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a run.

    Attributes:
        gid: glyph index in the font file.
        x: from the run's origin, points.
        rise: upwards from the baseline, points.
        advance: the glyph's own width in whole thousandths of an em (what ``/W`` says; never kerned or tracked).
        text: the characters it stands for; empty for the later glyphs of a cluster.
    """

    gid: int
    x: Length
    rise: Length
    advance: int
    text: str


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face, size and paint on one baseline. ``text`` is what they read as, spaces included.

    ``bounds`` is the ink's rectangle. ``width`` is the distance to where the next run would start. Glyphs stand from
    left to right as they are drawn; ``rtl`` says that they are read the other way. A line of several faces or
    directions has several ``parts``, one after the other as they stand; ``start`` is how many characters of the line
    are read before this one. ``turned``: the baseline runs up the page, a quarter turn anticlockwise; glyphs keep their
    places on it, ``bounds`` is the ink as it stands on the page.
    """

    face: FaceId
    size: Length
    origin: Point
    glyphs: tuple[Glyph, ...]
    text: str
    width: Length
    bounds: Rect
    paint: Paint
    semantics: Semantics
    rtl: bool = False
    parts: int = 1
    start: int = 0
    turned: bool = False

    def at(self, along: Length, rise: Length = 0.0) -> Point:
        """The place on the page that lies ``along`` the baseline from the origin and ``rise`` above it."""
        if self.turned:
            return Point(self.origin.x - rise, self.origin.y - along)
        return Point(self.origin.x + along, self.origin.y - rise)


@dataclass(frozen=True, slots=True)
class Path:
    """A vector shape, filled and/or stroked. Fill rule: non-zero winding.

    ``layer`` names the layer it lies on; empty for the page itself.
    """

    segments: tuple[Segment, ...]
    bounds: Rect
    fill: Paint | None = None
    stroke: Paint | None = None
    stroke_width: Length = 0.0
    semantics: Semantics = ARTIFACT
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A placed image. ``image`` is its library id; ``ppi`` its effective resolution at this size; ``is_mark`` says that
    it is a logo, whose edges are sharp and whose flat colours are exact."""

    image: str
    rect: Rect
    crop: tuple[float, float, float, float]
    ppi: float
    semantics: Semantics
    is_mark: bool = False


@dataclass(frozen=True, slots=True)
class Symbol:
    """A QR symbol. ``rows`` are strings of ``1`` and ``0`` without quiet zone; ``rect`` is the symbol without it.

    ``quiet`` is the quiet zone in modules that lies free around it on ``ground``.
    """

    rows: tuple[str, ...]
    payload: str
    version: int
    level: str
    mask: int
    rect: Rect
    quiet: int
    paint: Paint
    ground: Paint
    semantics: Semantics

    @property
    def module(self) -> Length:
        """Side of one module, points."""
        return self.rect.width / len(self.rows)

    @property
    def quiet_rect(self) -> Rect:
        """The symbol with its quiet zone."""
        return self.rect.grown(self.quiet * self.module)


Item = GlyphRun | Path | Picture | Symbol


@dataclass(frozen=True, slots=True)
class DisplayPage:
    """One page: boxes and items in paint order (marks and slug line included)."""

    geometry: PageGeometry
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class DisplayList:
    """The whole piece, ready to draw. ``condition`` is empty until ``separations`` has run."""

    title: str
    language: str
    pages: tuple[DisplayPage, ...]
    condition: str = ""

    @property
    def layers(self) -> tuple[tuple[str, str], ...]:
        """Every layer in paint order, as (the key content calls it by, its name)."""
        items = (item for page in self.pages for item in page.items if isinstance(item, Path) and item.layer)
        names = dict.fromkeys(item.layer for item in items)
        return tuple((f"Layer{number}", name) for number, name in enumerate(names, 1))


def by_line(runs: Iterable[GlyphRun]) -> Iterator[tuple[GlyphRun, ...]]:
    """The runs of each line, parts of a line together and in the order they are read."""
    line: list[GlyphRun] = []
    for run in runs:
        line.append(run)
        if len(line) >= run.parts:
            yield tuple(sorted(line, key=lambda one: one.start))
            line = []
    if line:
        yield tuple(sorted(line, key=lambda one: one.start))


def without_layers(display_list: DisplayList) -> DisplayList:
    """The same piece with everything on the page itself, for files that know no layers."""
    pages = tuple(replace(page, items=tuple(map(_unlayered, page.items))) for page in display_list.pages)
    return replace(display_list, pages=pages)


def _unlayered(item: Item) -> Item:
    return replace(item, layer="") if isinstance(item, Path) and item.layer else item


def rectangle(rect: Rect) -> tuple[Segment, ...]:
    """The closed path of ``rect``, clockwise on paper from its top left corner."""
    corners = (
        Point(rect.x, rect.y),
        Point(rect.right, rect.y),
        Point(rect.right, rect.bottom),
        Point(rect.x, rect.bottom),
    )
    start = Segment(Step.MOVE, corners[:1])
    sides = tuple(Segment(Step.LINE, (corner,)) for corner in corners[1:])
    return (start, *sides, Segment(Step.CLOSE))
