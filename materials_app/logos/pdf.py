"""Walks the drawing of a PDF's page in paint order and gathers it: paths, lines, clips and forms.

Operators are those of ISO 32000-2, annex A.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from fontTools.misc.transform import Identity, Transform

from materials_app.logos.outlines import Gathered, Stroke, area, rectangle
from materials_app.logos.pdf_colour import GREY, INKS, SCREEN, Space, space
from materials_app.logos.pdf_file import content, drawing_of, opened
from materials_app.logos.refusal import AGAIN, FLATTEN, OUTLINED, SIMPLER, RefusalError
from materials_app.logos.svg_colour import see_through
from materials_app.model.colour import Cmyk
from materials_app.model.geometry import Size
from materials_app.model.mark import MarkColour
from materials_app.model.said import said

if TYPE_CHECKING:
    from pathops import Path
    from pikepdf import Object, Pdf

_BLACK = MarkColour(inks=Cmyk(0, 0, 0, 1))
_MOST_STEPS = 200_000
_MOST_FORMS = 12
_MOST_SAVED = 64
_PLAIN_BLENDS = ("/Normal", "/Compatible")
_SPACES = {"g": GREY, "rg": SCREEN, "k": INKS}
_QUIET = frozenset(
    {
        *("ri", "i", "BMC", "BDC", "EMC", "MP", "DP", "BX", "EX", "d0"),
        *("BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*"),
    }
)
_TYPE = RefusalError(said("its letters are type, not shapes, so they would print in another font"), OUTLINED)
_SHADED = RefusalError(said("it has a gradient or a pattern, which is not kept exactly on a press"), FLATTEN)
_REFUSED = {"Tj": _TYPE, "TJ": _TYPE, "'": _TYPE, '"': _TYPE, "sh": _SHADED}
_LINE: Mapping[str, Callable[[Stroke, Any], Stroke]] = {
    "w": lambda stroke, given: replace(stroke, width=float(given)),
    "J": lambda stroke, given: replace(stroke, cap=_choice(given)),
    "j": lambda stroke, given: replace(stroke, join=_choice(given)),
    "M": lambda stroke, given: replace(stroke, miter=float(given)),
}
_PAINTS = {
    "f": (True, False, False, False),
    "F": (True, False, False, False),
    "f*": (True, False, False, True),
    "S": (False, True, False, False),
    "s": (False, True, True, False),
    "B": (True, True, False, False),
    "B*": (True, True, False, True),
    "b": (True, True, True, False),
    "b*": (True, True, True, True),
    "n": (False, False, False, False),
}
"""Painting operators: whether they fill, stroke, close first, and fill by the even-odd rule."""


def gathered_from_pdf(data: bytes) -> Gathered:
    """What a PDF's page draws.

    Raises:
        RefusalError: for the first thing that cannot be kept or has no business in a logo.
    """
    import pikepdf

    pdf, page = opened(data)
    try:
        left, low, right, high = (float(side) for side in page.cropbox)
        unit = float(page.obj.get("/UserUnit", 1))
        turn = int(page.get("/Rotate", 0)) % 360
        gathered = Gathered(_turned(Size((right - left) * unit, (high - low) * unit), turn))
        scale = gathered.scale * unit
        matrix = _upright(turn, right - left, high - low, scale).translate(-left, -low)
        _Walk(pdf, gathered).run(drawing_of(page), page.get("/Resources", pikepdf.Dictionary()), _State(matrix))
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError) as broken:
        raise _damaged() from broken
    return gathered


def _turned(size: Size, turn: int) -> Size:
    return Size(size.height, size.width) if turn % 180 else size


def _upright(turn: int, width: float, height: float, scale: float) -> Transform:
    """From the page's own units, y upwards, to the canvas, y downwards, as a reader shows the page."""
    wide, high = (height, width) if turn % 180 else (width, height)
    paper = Transform(scale, 0, 0, -scale, wide * scale / 2, high * scale / 2)
    return paper.rotate(-math.radians(turn)).translate(-width / 2, -height / 2)


@dataclass(frozen=True, slots=True)
class _Ink:
    """A colour and the space it was chosen in; none paints nothing."""

    space: Space = GREY
    colour: MarkColour | None = _BLACK


@dataclass(frozen=True, slots=True)
class _State:
    """The graphics state: what `q` keeps and `Q` brings back."""

    matrix: Transform
    fill: _Ink = _Ink()
    line: _Ink = _Ink()
    stroke: Stroke = field(default_factory=lambda: Stroke(1.0, miter=10.0))
    clips: tuple[Path, ...] = ()


class _Walk:
    """One file on its way; counts its steps, so that forms cannot multiply without end."""

    def __init__(self, pdf: Pdf, gathered: Gathered) -> None:
        self._pdf, self._gathered = pdf, gathered
        self._steps = 0

    def run(self, drawing: bytes, resources: Object, state: _State, depth: int = 0) -> None:
        """Draw a page or a form."""
        _Drawing(self, resources, state, depth).run(self._operations(drawing))

    def _operations(self, drawing: bytes) -> Iterator[tuple[Sequence[Any], str]]:
        import pikepdf

        for operation in pikepdf.parse_content_stream(pikepdf.Stream(self._pdf, drawing)):
            self._steps += 1
            if self._steps > _MOST_STEPS:
                raise RefusalError(said("it has more shapes than a logo has"), SIMPLER)
            if isinstance(operation, pikepdf.ContentStreamInlineImage):
                raise _pixels()
            yield list(operation.operands), str(operation.operator)

    @property
    def gathered(self) -> Gathered:
        """What has been drawn so far."""
        return self._gathered


class _Drawing:
    """One content stream being drawn."""

    def __init__(self, walk: _Walk, resources: Object, state: _State, depth: int) -> None:
        self._walk, self._resources, self._depth = walk, resources, depth
        self._state = state
        self._saved: list[_State] = []
        self._new_path()

    def _new_path(self) -> None:
        from pathops import Path

        self._path: Path = Path()
        self._at = (0.0, 0.0)
        self._start = (0.0, 0.0)
        self._clip: bool | None = None

    def run(self, operations: Iterator[tuple[Sequence[Any], str]]) -> None:
        for operands, operator in operations:
            if not (self._construct(operands, operator) or self._set(operands, operator)):
                self._act(operands, operator)

    def _construct(self, operands: Sequence[Any], operator: str) -> bool:
        """Path construction."""
        if operator not in ("m", "l", "c", "v", "y", "re", "h"):
            return False
        given = _numbers(operands)
        match operator, given:
            case "m", (x, y):
                self._path.moveTo(x, y)
                self._start = self._at = (x, y)
            case "l", (x, y):
                self._path.lineTo(x, y)
                self._at = (x, y)
            case "c", (_, _, _, _, x, y):
                self._path.cubicTo(*given)
                self._at = (x, y)
            case "v", (_, _, x, y):
                self._path.cubicTo(*self._at, *given)
                self._at = (x, y)
            case "y", (_, _, x, y):
                self._path.cubicTo(*given, x, y)
                self._at = (x, y)
            case "re", (x, y, width, height):
                self._path.addPath(rectangle((x, y, x + width, y + height)))
                self._start = self._at = (x, y)
            case "h", ():
                self._path.close()
                self._at = self._start
            case _:
                raise _damaged()
        return True

    def _set(self, operands: Sequence[Any], operator: str) -> bool:
        """Graphics state."""
        if operator in _LINE:
            self._state = replace(self._state, stroke=_LINE[operator](self._state.stroke, operands[0]))
        elif operator.lower() in ("cs", "sc", "scn", *_SPACES):
            if operator.islower():
                self._state = replace(self._state, fill=self._ink(self._state.fill, operands, operator))
            else:
                self._state = replace(self._state, line=self._ink(self._state.line, operands, operator.lower()))
        elif operator == "d":
            self._dash(operands[0], float(operands[1]))
        elif operator == "gs":
            self._graphics_state(self._resources["/ExtGState"][str(operands[0])])
        elif operator == "cm":
            self._state = replace(self._state, matrix=self._state.matrix.transform(_numbers(operands)))
        else:
            return False
        return True

    def _ink(self, ink: _Ink, operands: Sequence[Any], operator: str) -> _Ink:
        """The colour of fills or of lines after a colour operator in small letters."""
        if operator == "cs":
            return _Ink(self._space(operands[0]))
        given = _SPACES.get(operator, ink.space)
        return _Ink(given, given.colour(_numbers(operands)))

    def _act(self, operands: Sequence[Any], operator: str) -> None:
        if operator in _PAINTS:
            self._paint(*_PAINTS[operator])
        elif operator in ("W", "W*"):
            self._clip = operator == "W*"
        elif operator == "q" and len(self._saved) < _MOST_SAVED:
            self._saved.append(self._state)
        elif operator == "Q":
            self._state = self._saved.pop() if self._saved else self._state
        elif operator == "Do":
            self._form(self._resources["/XObject"][str(operands[0])])
        elif operator in _REFUSED:
            raise _REFUSED[operator]
        elif operator not in _QUIET:
            raise _damaged()

    def _paint(self, fills: bool, strokes: bool, closes: bool, even_odd: bool) -> None:
        state, gathered = self._state, self._walk.gathered
        if closes:
            self._path.close()
        matrix = tuple(state.matrix)
        if fills and state.fill.colour:
            gathered.fill(self._path, matrix, state.fill.colour, state.clips, even_odd=even_odd)
        if strokes and state.line.colour:
            gathered.stroke(self._path, matrix, state.line.colour, state.stroke, state.clips)
        if self._clip is not None:
            clip = area(self._path, matrix, even_odd=self._clip)
            self._state = replace(state, clips=(*state.clips, clip))
        self._new_path()

    def _form(self, form: Object) -> None:

        if str(form.get("/Subtype")) != "/Form":
            raise _pixels()
        if self._depth >= _MOST_FORMS:
            raise RefusalError(said("it has more shapes than a logo has"), SIMPLER)
        state = replace(self._state, matrix=self._state.matrix.transform(_numbers(list(form.get("/Matrix", Identity)))))
        left, low, right, high = _numbers(list(form["/BBox"]))
        box = area(rectangle((left, low, right, high)), tuple(state.matrix), even_odd=False)
        inside = replace(state, clips=(*state.clips, box))
        self._walk.run(content(form), form.get("/Resources", self._resources), inside, self._depth + 1)

    def _space(self, name: Object) -> Space:
        import pikepdf

        own = self._resources.get("/ColorSpace", pikepdf.Dictionary()).get(str(name))
        return space(name if own is None else own)

    def _dash(self, lengths: Object, offset: float) -> None:
        given = _numbers(list(lengths))
        dash = given * 2 if len(given) % 2 else given
        self._state = replace(self._state, stroke=replace(self._state.stroke, dash=dash, offset=offset))

    def _graphics_state(self, given: Object) -> None:
        if any(float(given.get(key, 1)) < 1 for key in ("/ca", "/CA")):
            raise see_through()
        blend = given.get("/BM", "/Normal")
        mask = given.get("/SMask", "/None")
        if str(blend) not in _PLAIN_BLENDS or str(mask) != "/None":
            raise RefusalError(
                said("it has a mask, a filter or a blend, which come out differently on every press"), FLATTEN
            )
        for key, operator in (("/LW", "w"), ("/LC", "J"), ("/LJ", "j"), ("/ML", "M")):
            if key in given:
                self._set([given[key]], operator)
        if "/D" in given:
            self._dash(given["/D"][0], float(given["/D"][1]))


def _numbers(operands: Sequence[Any]) -> tuple[float, ...]:
    if not all(isinstance(one, int | float | Decimal) for one in operands):
        raise RefusalError(said("it has a gradient or a pattern, which is not kept exactly on a press"), FLATTEN)
    return tuple(map(float, operands))


def _choice(operand: Any) -> int:
    return min(max(int(operand), 0), 2)


def _pixels() -> RefusalError:
    return RefusalError(said("it holds a picture of pixels"), FLATTEN)


def _damaged() -> RefusalError:
    return RefusalError(said("it is damaged or cut short"), AGAIN)
