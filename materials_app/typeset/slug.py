"""The slug line: what the job is, printed outside the trim, in black alone.

Its parts fill the places that marks leave free, one side of the registration target before the other, two lines in
each: the foot alone where it has the room, else the head and then the foot, as one reads. A line breaks between parts
alone, and the separator goes with the break.
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

CLEAR_OF_TARGET: Length = mm(4.5)
"""From the middle of a registration target to the text."""

BESIDE_FOLD: Length = CLEAR_OF_FOLD + CLEAR_OF_TARGET
"""From a fold in the middle of a side to the target on each side of it."""

_NO_BREAK = "\u00a0"

BLACK = Swatch("slug", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0))
"""Black alone: on one plate it cannot fringe."""

_FAMILY, _AXES = "inter", {"wght": 400.0, "opsz": 14.0}


def slug_line(geometry: PageGeometry, text: str, fonts: FontBook) -> tuple[GlyphRun, ...]:
    """The slug line of a page: one run for each place it needs; none when there is nothing to say.

    Raises:
        InputError: when it is too long for all places together.
        FontError: when the font lacks a character of it.
    """
    foot, head = _places(geometry)
    # What is tied together comes apart only where it finds no room whole: a small card still gets its slug line.
    ways = ((words, places) for words in (text, text.replace(_NO_BREAK, " ")) for places in (foot, head + foot))
    made = (_in_places(words, places, fonts) for words, places in ways)
    runs = next((one for one in made if one is not None), None)
    if runs is None:
        raise _too_long(text)
    return runs


def _in_places(text: str, places: tuple[Rect, ...], fonts: FontBook) -> tuple[GlyphRun, ...] | None:
    """The text in as many of the places as it needs; none where they have no room for it."""
    runs: list[GlyphRun] = []
    rest = text.split(SEPARATOR) if text else []
    for place in places:
        line, rest = _broken(rest, place.width, fonts) if rest else ("", rest)
        if line:
            runs.append(printed_line(line, Point(place.x, place.bottom), fonts))
    return None if rest else tuple(runs)


def target_columns(geometry: PageGeometry) -> tuple[Length, ...]:
    """Where the targets above and below the sheet stand: the middle, or both sides of a fold that is there.

    As far to the left as to the right, so that front and back lie on each other when the sheet is turned.
    """
    middle = geometry.trim_box.centre.x
    near = [fold for fold in geometry.folds if abs(fold - middle) < BESIDE_FOLD]
    reach = BESIDE_FOLD + max((abs(fold - middle) for fold in near), default=0.0)
    return (middle - reach, middle + reach) if near else (middle,)


def _places(geometry: PageGeometry) -> tuple[tuple[Rect, ...], tuple[Rect, ...]]:
    """Free places of the foot and of the head, in the order they are filled; the lower edge of each is a baseline."""
    bleed = geometry.bleed_box
    foot = (bleed.bottom + FIRST_LINE, bleed.bottom + FIRST_LINE + NEXT_LINE)
    head = (bleed.y - FIRST_LINE - NEXT_LINE + SIZE, bleed.y - FIRST_LINE + SIZE)
    columns = _columns(geometry)
    return tuple(_lines(foot, columns)), tuple(_lines(head, columns))


def _lines(baselines: tuple[Length, ...], columns: tuple[tuple[Length, Length], ...]) -> Iterator[Rect]:
    for (left, right), baseline in product(columns, baselines):
        yield Rect(left, baseline - SIZE, max(right - left, 0.0), SIZE)


def _columns(geometry: PageGeometry) -> tuple[tuple[Length, Length], ...]:
    """(left, right) of the columns that crop marks, fold ticks and targets leave free."""
    trim = geometry.trim_box
    targets = ((column, CLEAR_OF_TARGET) for column in target_columns(geometry))
    between = sorted((*((trim.x + fold, CLEAR_OF_FOLD) for fold in geometry.folds), *targets))
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
