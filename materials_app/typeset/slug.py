"""The slug line: what the job is, printed outside the trim, in black alone.

Its parts fill the places that marks leave free, one side of the registration target before the other: the foot, left
then right, then the head, two lines in each. A line breaks between parts alone, and the separator goes with the break.
Nothing is cut short and nothing shrinks: an operator must be able to read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from materials_app.errors import InputError
from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import ARTIFACT, GlyphRun
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import PageGeometry
from materials_app.model.said import said
from materials_app.model.units import Length, mm, pt
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM
from materials_app.typeset.shaping import ShapedText, join, placed_glyphs

SEPARATOR = " · "
"""What stands between the parts of a slug line: it never begins and never ends a line."""

SIZE: Length = pt(6)
"""Type size: readable at the guillotine, small enough for two lines in the slug."""

FIRST_LINE, NEXT_LINE = mm(4), mm(2.6)
"""From the bleed to the first baseline, and from one baseline to the next."""

CLEAR_OF_CROP: Length = mm(3)
"""From the trim's edge, where the crop marks stand, to the text."""

CLEAR_OF_FOLD: Length = mm(3)
"""From a fold tick to the text."""

CLEAR_OF_TARGET: Length = mm(5)
"""From the middle of a side, where the registration target stands, to the text."""

BLACK = Swatch("slug", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0))
"""Black alone: on one plate it cannot fringe."""

_FAMILY, _AXES = "inter", {"wght": 400.0, "opsz": 14.0}


def slug_line(geometry: PageGeometry, text: str, fonts: FontBook) -> tuple[GlyphRun, ...]:
    """The slug line of a page: one run for each place it needs; none when there is nothing to say.

    Raises:
        InputError: when it is too long for all places together.
        FontError: when the font lacks a character of it.
    """
    places = _places(geometry)
    runs: list[GlyphRun] = []
    rest = text.split(SEPARATOR) if text else []
    while rest:
        place = next(places, None)
        if place is None:
            raise _too_long(text)
        line, rest = _broken(rest, place.width, fonts)
        if line:
            runs.append(printed_line(line, Point(place.x, place.bottom), fonts))
    return tuple(runs)


def target_column(geometry: PageGeometry) -> Length:
    """Where the targets above and below the sheet stand: the middle, or a quarter where a fold is in the middle."""
    middle = geometry.trim_box.centre.x
    taken = any(abs(fold - middle) < CLEAR_OF_TARGET + CLEAR_OF_FOLD for fold in geometry.folds)
    return middle / 2 if taken else middle


def _places(geometry: PageGeometry) -> Iterator[Rect]:
    """Free places in the order they are filled; the foot of each is a baseline."""
    bleed = geometry.bleed_box
    foot = (bleed.bottom + FIRST_LINE, bleed.bottom + FIRST_LINE + NEXT_LINE)
    head = (bleed.y - FIRST_LINE - NEXT_LINE + SIZE, bleed.y - FIRST_LINE + SIZE)
    for baselines, (left, right) in product((foot, head), _columns(geometry)):
        for baseline in baselines:
            yield Rect(left, baseline - SIZE, max(right - left, 0.0), SIZE)


def _columns(geometry: PageGeometry) -> tuple[tuple[Length, Length], ...]:
    """(left, right) of the columns that crop marks, fold ticks and target leave free."""
    trim = geometry.trim_box
    target = (target_column(geometry), CLEAR_OF_TARGET)
    between = sorted((*((trim.x + fold, CLEAR_OF_FOLD) for fold in geometry.folds), target))
    marks = ((trim.x, CLEAR_OF_CROP), *between, (trim.right, CLEAR_OF_CROP))
    return tuple((left + clear, right - short) for (left, clear), (right, short) in pairwise(marks))


def _broken(parts: list[str], width: Length, fonts: FontBook) -> tuple[str, list[str]]:
    """The line that stands in ``width``, and the parts left over: whole parts, or the first words of one too wide."""
    for line, rest in (*_breaks(parts, SEPARATOR), *_breaks_in_first(parts)):
        if _width(line, fonts) <= width:
            return line, rest
    return "", parts


def _breaks(pieces: list[str], joint: str) -> Iterator[tuple[str, list[str]]]:
    """Every line the first of ``pieces`` make, longest first, with what comes after."""
    return ((joint.join(pieces[:count]), pieces[count:]) for count in range(len(pieces), 0, -1))


def _breaks_in_first(parts: list[str]) -> Iterator[tuple[str, list[str]]]:
    first, *others = parts
    return ((line, [" ".join(rest), *others]) for line, rest in _breaks(first.split(" "), " ") if rest)


def _width(text: str, fonts: FontBook) -> Length:
    return _shaped(text, fonts).width * SIZE / EM


def _shaped(text: str, fonts: FontBook) -> ShapedText:
    """``text`` word by word: between two pages only the edition code in it changes."""
    face = fonts.face_id(_FAMILY, **_AXES)
    *words, last = text.split(" ")
    return join(tuple(fonts.shape(face, word) for word in (*(f"{word} " for word in words), last)))


def printed_line(text: str, origin: Point, fonts: FontBook) -> GlyphRun:
    """One line in the slug's type, from ``origin`` on: what is said round a piece, not on it."""
    shaped = _shaped(text, fonts)
    scale = SIZE / EM
    ink = Rect(
        origin.x + shaped.left * scale,
        origin.y - shaped.high * scale,
        (shaped.right - shaped.left) * scale,
        (shaped.high - shaped.low) * scale,
    )
    return GlyphRun(
        face=fonts.face_id(_FAMILY, **_AXES),
        size=SIZE,
        origin=origin,
        glyphs=placed_glyphs(shaped, SIZE, 0),
        text=text,
        width=shaped.width * scale,
        bounds=ink,
        paint=Paint.of(BLACK),
        semantics=ARTIFACT,
    )


def _too_long(text: str) -> InputError:
    return InputError(
        said("The slug line “{text}” is longer than the sheet has room for outside the trim.", text=text),
        hint=said("Shorten the set's name, or order the piece without marks."),
        error_id="slug-too-long",
    )
