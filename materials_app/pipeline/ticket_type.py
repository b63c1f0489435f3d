"""The job ticket's type: its few looks, and words set by the layout engine before it is known where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import Item, Path, Segment, Step, rectangle
from materials_app.model.document import BoundText, CopyChoice, Passage, ResolvedPage
from materials_app.model.geometry import Point, Rect, Size, bounds
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.template import Fit, Role, TextFrame, TypeStyle, VerticalRef
from materials_app.model.units import Length, mm, pt
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.page_setting import set_page
from materials_app.typeset.runs import glyph_runs
from materials_app.typeset.shift import shifted

LANGUAGE = "en-GB"
A4 = PageGeometry(Size(mm(210), mm(297)), mm(0), mm(5), Marks.NONE)
UNIT = mm(3.75)
HAIR = pt(0.5)
DASH = mm(0.9)
_MANY = 200
"""More lines than a ticket has: words are never cut, they go on to the next page."""

_FRAMES_KEPT = 1000
"""As many as the fonts remember, some six tickets."""

INK = Swatch("ink", Cmyk(0, 0, 0, 1), Srgb(0x18, 0x17, 0x15))
QUIET = Swatch("quiet", Cmyk(0, 0, 0, 0.7), Srgb(0x5A, 0x5A, 0x58))
RULE = Swatch("rule", Cmyk(0, 0, 0, 0.4), Srgb(0x9C, 0x9B, 0x98))
PAPER = Swatch("paper", Cmyk(0, 0, 0, 0), Srgb(0xFF, 0xFF, 0xFF))


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, and what they are to a reader who cannot see them."""

    style: TypeStyle
    swatch: Swatch = INK
    role: Role = Role.P


TITLE = Look(TypeStyle("archivo", 700, (pt(23),), 1.05, tracking=-8, hang=True), role=Role.H1)
LEAD = Look(TypeStyle("inter", 450, (pt(11),), 1.4))
CONTINUED = Look(TypeStyle("inter", 650, (pt(11),), 1.4))
STANDING = Look(TypeStyle("inter", 700, (pt(13),), 1.3), PAPER)
HEADING = Look(TypeStyle("inter", 650, (pt(9),), 1.4), role=Role.H2)
LABEL = Look(TypeStyle("inter", 450, (pt(8.5),), 1.35), QUIET)
VALUE = Look(TypeStyle("inter", 450, (pt(8.5),), 1.35))
SMALL = Look(TypeStyle("inter", 450, (pt(7.5),), 1.35), QUIET)
FIGURE = Look(TypeStyle("inter", 650, (pt(7.5),), 1.35))


@dataclass(frozen=True, slots=True)
class SetWords:
    """Words in place from the top left of their own box: the first cap line is at 0.

    ``cap`` is the first baseline, ``depth`` the last one, ``reach`` the right end of the ink.
    """

    items: tuple[Item, ...]
    cap: Length
    depth: Length
    reach: Length

    def at(self, x: Length, y: Length) -> tuple[Item, ...]:
        """The words with their box's top left corner at (x, y)."""
        return shifted(self.items, Point(x, y))


class Typesetter:
    """Sets words one after another; they are read in the order in which they are set."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._orders = count()

    def words(self, text: str, look: Look, width: Length) -> SetWords:
        """``text`` in lines of at most ``width``.

        Raises:
            FontError: when a character has no glyph.
        """
        bound = _bound(text, look, width, next(self._orders))
        placed = set_page(ResolvedPage(A4, UNIT, (bound,)), self._fonts).texts[bound.frame.id]
        runs = tuple(glyph_runs(bound, placed.block, placed.first_baseline))
        return SetWords(runs, placed.first_baseline, placed.last_baseline, bounds(run.bounds for run in runs).right)


@lru_cache(maxsize=_FRAMES_KEPT)  # tickets of one pack say mostly the same; a frame that is the same is not set anew
def _bound(text: str, look: Look, width: Length, order: int) -> BoundText:
    frame = TextFrame(
        id="words",
        x=0.0,
        width=width,
        style=look.style,
        fit=Fit.FLOW,
        copy=(),
        role=look.role,
        order=order,
        top=VerticalRef(0.0),
        foot=None,
        max_lines=_MANY,
    )
    return BoundText(frame, (CopyChoice("as-written", (Passage(text, look.swatch),)),), LANGUAGE)


def filled(rect: Rect, swatch: Swatch = RULE) -> Path:
    """A field of one colour."""
    return Path(rectangle(rect), rect, fill=Paint.of(swatch))


def line(start: Point, end: Point, swatch: Swatch = RULE, weight: Length = HAIR) -> Path:
    """A straight stroke."""
    return stroked((start, end), swatch, weight)


def stroked(points: Iterable[Point], swatch: Swatch = INK, weight: Length = HAIR) -> Path:
    """A stroke from point to point."""
    first, *others = points
    segments = (Segment(Step.MOVE, (first,)), *(Segment(Step.LINE, (point,)) for point in others))
    return path(segments, swatch, weight)


def path(segments: tuple[Segment, ...], swatch: Swatch = INK, weight: Length = HAIR) -> Path:
    """A stroke along any path."""
    span = bounds(Rect(point.x, point.y, 0.0, 0.0) for segment in segments for point in segment.points)
    return Path(segments, span.grown(weight / 2), stroke=Paint.of(swatch), stroke_width=weight)


def dashed(start: Point, end: Point, swatch: Swatch = INK, weight: Length = HAIR) -> Path:
    """A vertical stroke in dashes, from ``start`` down to ``end``."""
    pitch = 2 * DASH
    heads = (start.y + pitch * number for number in range(int((end.y - start.y) / pitch) + 1))
    ends = ((Point(start.x, head), Point(start.x, min(head + DASH, end.y))) for head in heads if head < end.y)
    segments = tuple(step for head, foot in ends for step in (Segment(Step.MOVE, (head,)), Segment(Step.LINE, (foot,))))
    return path(segments, swatch, weight)
