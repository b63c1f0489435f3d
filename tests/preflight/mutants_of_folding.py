"""One fault each in sides, panels and folds: the leaflet as it was ordered, and a file that is not quite it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pikepdf import Array, Pdf

from materials_app.model.display_list import DisplayList, GlyphRun, Item, Path, Picture, Symbol
from materials_app.model.expectation import Expectation
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import Panel
from materials_app.model.units import Length, mm
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.marks import fold_ticks
from tests.pdf import leaflet, sample
from tests.preflight.editing import Edit
from tests.preflight.good import Made
from tests.preflight.mutant import Mutant, bare, edit

LEAFLET = "x4-leaflet"
OUTSIDE, INSIDE = 0, 1
Redraw = Callable[[tuple[Item, ...]], tuple[Item, ...]]


def drawn(check: str, fault: str, change: Callable[[DisplayList], DisplayList]) -> Mutant:
    """The leaflet drawn otherwise than it was ordered."""

    def broken(made: Made) -> Made:
        return replace(made, pdf=leaflet.press_file(change, made.order.flavour))

    return Mutant(check, fault, broken, LEAFLET)


def ordered(check: str, fault: str, change: Callable[[Expectation], Expectation]) -> Mutant:
    return Mutant(check, fault, lambda made: replace(made, order=change(made.order)), LEAFLET)


def items(on: int, change: Redraw) -> Callable[[DisplayList], DisplayList]:
    """Redraw one side."""

    def redrawn(shown: DisplayList) -> DisplayList:
        pages = list(shown.pages)
        pages[on] = replace(pages[on], items=change(pages[on].items))
        return replace(shown, pages=tuple(pages))

    return redrawn


def more(on: int, *extra: Item) -> Callable[[DisplayList], DisplayList]:
    return items(on, lambda drawn: (*extra, *drawn))


def moved(item: Item, along: Length) -> Item:
    """The same item further right."""
    match item:
        case GlyphRun():
            bounds = replace(item.bounds, x=item.bounds.x + along)
            return replace(item, origin=Point(item.origin.x + along, item.origin.y), bounds=bounds)
        case Path():
            segments = tuple(
                replace(step, points=tuple(Point(point.x + along, point.y) for point in step.points))
                for step in item.segments
            )
            return replace(item, segments=segments, bounds=replace(item.bounds, x=item.bounds.x + along))
        case Picture() | Symbol():
            return replace(item, rect=replace(item.rect, x=item.rect.x + along))


def shift(on: int, text: str, millimetres: float) -> Callable[[DisplayList], DisplayList]:
    """Move the line that reads ``text``."""
    return items(on, lambda drawn: tuple(
        moved(item, mm(millimetres)) if isinstance(item, GlyphRun) and item.text == text else item for item in drawn
    ))  # fmt: skip


def say(on: int, text: str, other: str) -> Callable[[DisplayList], DisplayList]:
    """Another line in the place and the face of the one that reads ``text``."""

    def said(item: Item) -> Item:
        if not isinstance(item, GlyphRun) or item.text != text:
            return item
        return sample.set_line(FontBook(sample.library()), item.face, other, item.origin, item.size, item.paint)

    return items(on, lambda drawn: tuple(map(said, drawn)))


def without(text: str) -> Callable[[DisplayList], DisplayList]:
    """Leave out the line that reads ``text``, wherever it stands."""

    def left(shown: DisplayList) -> DisplayList:
        return replace(shown, pages=tuple(replace(page, items=tuple(
            item for item in page.items if not (isinstance(item, GlyphRun) and item.text == text)
        )) for page in shown.pages))  # fmt: skip

    return left


def shift_code(on: int, millimetres: float) -> Callable[[DisplayList], DisplayList]:
    return items(on, lambda drawn: tuple(
        moved(item, mm(millimetres)) if isinstance(item, Symbol) else item for item in drawn
    ))  # fmt: skip


def another_code(payload: str) -> Callable[[DisplayList], DisplayList]:
    """The inside's code opens something else."""
    return items(INSIDE, lambda drawn: tuple(
        replace(item, rows=sample.make_symbol(payload).rows) if isinstance(item, Symbol) else item for item in drawn
    ))  # fmt: skip


def without_code(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in drawn if not isinstance(item, Symbol))


def code_on_cover(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    return (*drawn, leaflet.field(200, 240, sample.WHITE, 145, 185), moved(leaflet.code("back"), mm(100)))


def exchanged(first: str, second: str) -> Redraw:
    """Words and codes of two panels change places."""
    along = leaflet.left_of(second) - leaflet.left_of(first)

    def exchange(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(_exchanged(item, first, second, along) for item in drawn)

    return exchange


def _exchanged(item: Item, first: str, second: str, along: Length) -> Item:
    match item:
        case GlyphRun():
            x = item.origin.x
        case Symbol():
            x = item.rect.x
        case _:
            return item
    for panel, way in ((first, along), (second, -along)):
        if abs(x - leaflet.left_of(panel) - mm(10)) < 1:
            return moved(item, way)
    return item


def first_lines_swapped(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    """The second line of the flap is drawn before its first, at its own place."""
    runs = [item for item in drawn if isinstance(item, GlyphRun)]
    swap = {id(runs[0]): runs[1], id(runs[1]): runs[0]}
    return tuple(swap.get(id(item), item) for item in drawn)


def swap(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])
    del pdf.pages[0]


def twice(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])
    del pdf.pages[1]


def shifted(pdf: Pdf) -> None:
    """The back's sheet reaches 2 mm further to the left than the front's, and 2 mm less to the right."""
    left, foot, right, top = (float(value) for value in pdf.pages[1].MediaBox)
    pdf.pages[1].MediaBox = Array([left - mm(2), foot, right - mm(2), top])


def narrower(pdf: Pdf) -> None:
    left, foot, right, top = (float(value) for value in pdf.pages[1].TrimBox)
    pdf.pages[1].TrimBox = Array([left, foot, right - mm(1), top])


def without_ticks(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    ticks = {tick.bounds for tick in fold_ticks(leaflet.side("inside"))[:1]}
    return tuple(item for item in drawn if not (isinstance(item, Path) and item.bounds in ticks))


def ticks_moved(millimetres: float) -> Redraw:
    ticks = {tick.bounds for tick in fold_ticks(leaflet.side("outside"))}

    def move(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(
            moved(item, mm(millimetres)) if isinstance(item, Path) and item.bounds in ticks else item for item in drawn
        )

    return move


def widths(on: int, *millimetres: float) -> Callable[[Expectation], Expectation]:
    """Other panels ordered on one side."""

    def change(order: Expectation) -> Expectation:
        pages = list(order.pages)
        left: Length = 0.0
        panels = []
        for panel, width in zip(pages[on].panels, millimetres, strict=True):
            panels.append(Panel(panel.name, left, mm(width), panel.tucks_in))
            left += mm(width)
        pages[on] = replace(pages[on], panels=tuple(panels))
        return replace(order, pages=tuple(pages))

    return change


def on_leaflet(check: str, fault: str, change: Edit) -> Mutant:
    return edit(check, fault, change, LEAFLET)


RULE = sample.area(Rect(mm(80), mm(205), mm(40), 0.75), sample.BLACK)
BOX = leaflet.field(60, 130, sample.DEEP, 170, 190)
PHOTO = Picture("band", Rect(mm(60), mm(170), mm(48), mm(20)), (0.0, 0.0, 1.0, 1.0), 317, sample.Semantics(
    sample.Role.FIGURE, 80))  # fmt: skip

SIDES = (
    on_leaflet("page-order", "inside out", swap),
    on_leaflet("page-order", "the outside twice", twice),
    on_leaflet("page-count", "the inside left out", lambda pdf: pdf.pages.__delitem__(1)),
    on_leaflet("sides-out-of-register", "the back 2 mm further to the right", shifted),
    replace(bare("sides-differ", "the back 1 mm narrower", narrower), base=LEAFLET),
    replace(bare("sides-differ", "the back 2 mm further to the right", shifted), base=LEAFLET),
    drawn("panel-order", "flap and back changed places", items(OUTSIDE, exchanged("flap", "back"))),
    drawn("panel-order", "inside panels read backwards", items(INSIDE, exchanged("inside 1", "inside 3"))),
    drawn("text-moved", "a line on the next panel", shift(OUTSIDE, "Someone answers.", 97)),
    drawn("text-moved", "a line 1 mm to the right", shift(INSIDE, "Where help is", 1)),
    drawn("text-out-of-order", "the second line drawn first", items(OUTSIDE, first_lines_swapped)),
    drawn("symbol-missing", "no code on the inside", items(INSIDE, without_code)),
    drawn("symbol-payload", "the inside's code opens another page", another_code("https://www.stopitnow.org.uk/a/")),
    drawn("symbol-unexpected", "a second code on the outside", more(OUTSIDE, moved(leaflet.code("back"), mm(50)))),
    drawn("symbol-moved", "the inside's code on another panel", shift_code(INSIDE, -4)),
)

SPOKEN = (
    replace(
        drawn(
            "safeguards-discreet", "the number on the cover", say(OUTSIDE, "Keep this close by.", "Call 0808 1000 900")
        ),
        speaks="discreet-gives-away",
    ),
    replace(
        drawn("safeguards-discreet", "a line that reaches over onto the cover", shift(OUTSIDE, "0808 1000 900", 70)),
        speaks="discreet-gives-away",
    ),
    replace(
        drawn("safeguards-discreet", "a code on the cover", items(OUTSIDE, code_on_cover)),
        speaks="discreet-gives-away",
    ),
    replace(drawn("safeguards-owed", "no limit", without("Someone answers.")), speaks="limit-missing"),
    replace(
        drawn("safeguards-owed", "half of the limit outside the trim", shift(OUTSIDE, "Someone answers.", -200)),
        speaks="limit-missing",
    ),
    replace(drawn("safeguards-owed", "no crisis line", without("Call 0808 1000 900")), speaks="crisis-missing"),
    replace(
        ordered(
            "safeguards-owed",
            "a crisis line nobody has on record",
            lambda order: replace(order, owed=(replace(order.owed[1], words=""),)),
        ),
        speaks="crisis-missing",
    ),
)

FOLDS = (
    drawn("text-across-fold", "a line over the fold", shift(OUTSIDE, "You need not give your name.", 40)),
    drawn("text-outside-safe-area", "a line 2 mm from the fold", shift(OUTSIDE, "0808 1000 900", -8)),
    drawn("symbol-outside-safe-area", "a code 1 mm from the fold", shift_code(INSIDE, -9)),
    drawn("art-across-fold", "a rule", more(OUTSIDE, RULE)),
    drawn("art-across-fold", "a box", more(OUTSIDE, BOX)),
    drawn("art-across-fold", "a picture", more(OUTSIDE, PHOTO)),
    drawn("art-across-fold", "a code", shift_code(OUTSIDE, -20)),
    drawn("art-across-fold", "a field from the middle of a panel", more(INSIDE, leaflet.field(150, 300, sample.MIST))),
    drawn("panel-edge-off-fold", "a field that ends 1 mm too late", more(OUTSIDE, leaflet.field(-3, 98, sample.MIST))),
    drawn("panel-edge-off-fold", "a field that ends 2 mm too soon", more(OUTSIDE, leaflet.field(
        199, 300, sample.DEEP))),
    drawn("panel-edge-off-fold", "a picture 1 mm over the fold", more(OUTSIDE, moved(PHOTO, mm(-10)))),
    drawn("fold-marks-missing", "one of four", items(INSIDE, without_ticks)),
    drawn("fold-marks-off", "1 mm to the right", items(OUTSIDE, ticks_moved(1))),
    ordered("panel-widths", "panels wider than the sheet", widths(OUTSIDE, 97, 100, 101)),
    ordered("panel-widths", "a back that folds elsewhere", widths(INSIDE, 97, 100, 100)),
    drawn("flap-too-wide", "three equal panels by the marks", items(OUTSIDE, ticks_moved(2))),
    ordered("flap-too-wide", "a flap of 99 mm", widths(OUTSIDE, 99, 99, 99)),
)  # fmt: skip
