"""A display list onto a canvas: one short method for each kind of item. Nothing here measures or decides.

Art is clipped to the bleed box. What stands wholly outside the bleed box are the printer's marks: they are drawn
after the art, unclipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from materials_app.model.colour import Paint
from materials_app.model.display_list import (
    DisplayList,
    DisplayPage,
    FaceId,
    GlyphRun,
    Item,
    Path,
    Picture,
    Segment,
    Symbol,
)
from materials_app.model.geometry import Point, Rect
from materials_app.model.library import AssetLibrary
from materials_app.render.canvas import FileCanvas, PaperSpace
from materials_app.render.font_program import make_program
from materials_app.render.fonts import embed_font
from materials_app.render.inks import Inks
from materials_app.render.operators import number, operation, polygon, rectangle
from materials_app.render.pictures import picture_stream
from materials_app.render.reading import ShownFace, reads_as_set, shown_faces
from materials_app.render.symbol_outline import outlines
from materials_app.render.telling import told_parts
from materials_app.render.text import text_object, with_actual_text
from materials_app.typeset.font_book import FontBook

_DIGEST_NAMED = 16
"""Letters of a picture's digest that a file calls it by: its own file name stays with whoever placed it."""

_PAINTING = {(True, False): "f", (False, True): "S", (True, True): "B", (False, False): "n"}
"""Path-painting operator for (has fill, has stroke), by the non-zero rule (ISO 32000-2, table 59)."""


def draw(display_list: DisplayList, fonts: FontBook, library: AssetLibrary, inks: Inks) -> bytes:
    """Draw every page of ``display_list`` in the colours of ``inks``; the file still lacks its boxes and its metadata.

    Raises:
        InputError: when a picture cannot be placed.
        FontError: when a font is missing.
    """
    canvas = FileCanvas(display_list.language)
    known = _Known(_embedded(canvas, fonts, display_list), _layer_keys(display_list, inks), library)
    for page in display_list.pages:
        _PageDrawing(canvas, PaperSpace(page.geometry), inks, known).draw(page)
    return canvas.finished()


def _layer_keys(display_list: DisplayList, inks: Inks) -> Mapping[str, str]:
    """What content calls each layer by: {name: key}. Finishing makes the layers themselves, in the catalogue."""
    return {name: key for key, name in display_list.layers} if inks.has_layers else {}


@dataclass(frozen=True, slots=True)
class _EmbeddedFace:
    """A face in the file: its resource name and what its glyphs read as."""

    name: str
    shown: ShownFace


@dataclass(frozen=True, slots=True)
class _Known:
    """What every page of a file may refer to."""

    faces: Mapping[FaceId, _EmbeddedFace]
    layers: Mapping[str, str]
    library: AssetLibrary


def _embedded(canvas: FileCanvas, fonts: FontBook, display_list: DisplayList) -> Mapping[FaceId, _EmbeddedFace]:
    """Embed every face of the display list, in order of first use."""
    runs = (item for page in display_list.pages for item in page.items if isinstance(item, GlyphRun))
    faces = {}
    for count, shown in enumerate(shown_faces(runs).values(), 1):
        name = f"F{count}"
        program = make_program(fonts.hb_face(shown.face.family), shown.face, shown.gids)
        canvas.add_font(name, embed_font(canvas.document, shown, program))
        faces[shown.face] = _EmbeddedFace(name, shown)
    return faces


class _PageDrawing:
    """One page being drawn; the only thing it remembers is whether overprint is on."""

    def __init__(self, canvas: FileCanvas, space: PaperSpace, inks: Inks, known: _Known) -> None:
        self._canvas = canvas
        self._space = space
        self._inks = inks
        self._known = known
        self._is_overprinting = False

    def draw(self, page: DisplayPage) -> None:
        """Art within the bleed box, then the marks outside it."""
        bleed_box = page.geometry.bleed_box
        self._canvas.start_page(self._space)
        self._canvas.add(f"q {rectangle(*self._space.box(bleed_box))} W n")
        self._items(item for item in page.items if bleed_box.overlaps(_extent(item)))
        self._canvas.add("Q")
        self._items(item for item in page.items if not bleed_box.overlaps(_extent(item)))
        self._canvas.showPage()

    def _items(self, items: Iterable[Item]) -> None:
        for item in items:
            self._item(item)
        self._set_overprint(on=False)

    def _item(self, item: Item) -> None:
        match item:
            case GlyphRun():
                self._glyph_run(item)
            case Path():
                self._layered_path(item)
            case Picture():
                self._picture(item)
            case Symbol():
                self._symbol(item)
            case _:
                assert_never(item)

    def _glyph_run(self, run: GlyphRun) -> None:
        face = self._known.faces[run.face]
        self._fill_with(run.paint)
        at = self._space.place(run.origin)
        if run.rtl:
            for part in told_parts(run):
                shown = text_object(replace(run, glyphs=part.glyphs), face.name, at, face.shown.codes(part.glyphs))
                self._canvas.add(shown if part.actual is None else with_actual_text(shown, part.actual))
            return
        shown = text_object(run, face.name, at)
        self._canvas.add(shown if reads_as_set(run, face.shown) else with_actual_text(shown, run.text))

    def _layered_path(self, path: Path) -> None:
        key = self._known.layers.get(path.layer)
        if key is None:
            self._path(path)
            return
        self._canvas.add(f"/OC /{key} BDC")
        self._path(path)
        self._canvas.add("EMC")

    def _path(self, path: Path) -> None:
        self._set_overprint(on=self._inks.overprints(path.fill or path.stroke))
        if path.fill:
            self._fill_with(path.fill)
        if path.stroke:
            self._make_known(path.stroke)
            self._canvas.add(f"{self._inks.stroke(path.stroke)} {number(path.stroke_width)} w")
        outline = " ".join(self._segment(segment) for segment in path.segments)
        self._canvas.add(f"{outline} {_PAINTING[path.fill is not None, path.stroke is not None]}")

    def _segment(self, segment: Segment) -> str:
        places = map(self._space.place, segment.points)
        return operation([length for place in places for length in place], segment.step)

    def _picture(self, picture: Picture) -> None:
        image = self._known.library.image(picture.image)
        stream = picture_stream(image, self._inks.picture_spaces)
        name = self._canvas.add_picture(image.sha256[:_DIGEST_NAMED], stream)
        left, low, width, height = self._space.box(_whole_picture(picture))
        frame = rectangle(*self._space.box(picture.rect))
        matrix = operation((width, 0, 0, height, left, low), "cm")
        self._set_overprint(on=False)
        self._canvas.add(f"q {frame} W n {matrix} /{name} Do Q")

    def _symbol(self, symbol: Symbol) -> None:
        self._fill_with(symbol.paint)
        lines = range(len(symbol.rows) + 1)
        corners = [self._space.place(_module_corner(symbol, line)) for line in lines]
        across, up = [number(x) for x, _ in corners], [number(y) for _, y in corners]
        shapes = (
            polygon([f"{across[column]} {up[row]}" for column, row in outline]) for outline in outlines(symbol.rows)
        )
        self._canvas.add(f"{' '.join(shapes)} f")

    def _fill_with(self, paint: Paint) -> None:
        self._make_known(paint)
        self._set_overprint(on=self._inks.overprints(paint))
        self._canvas.add(self._inks.fill(paint))

    def _make_known(self, paint: Paint) -> None:
        if self._inks.is_spot(paint):
            self._canvas.add_separation(paint)

    def _set_overprint(self, *, on: bool) -> None:
        if on != self._is_overprinting:
            self._canvas.add_overprint(on=on)
            self._is_overprinting = on


def _extent(item: Item) -> Rect:
    """The rectangle an item paints in."""
    return item.bounds if isinstance(item, GlyphRun | Path) else item.rect


def _whole_picture(picture: Picture) -> Rect:
    """Where the whole image would lie so that its crop (left, top, right, bottom as shares of it) fills the frame."""
    left, top, right, bottom = picture.crop
    width = picture.rect.width / (right - left)
    height = picture.rect.height / (bottom - top)
    return Rect(picture.rect.x - left * width, picture.rect.y - top * height, width, height)


def _module_corner(symbol: Symbol, line: int) -> Point:
    """Where line ``line`` of the module grid crosses itself, from the top left: a symbol is square."""
    return Point(symbol.rect.x + line * symbol.module, symbol.rect.y + line * symbol.module)
