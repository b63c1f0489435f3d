"""Draws a page one ink at a time: its own content again, every colour replaced by the grey of that ink.

What overprints leaves the plates it has no ink for; what knocks out paints them white. Opacity and separable blend
modes act on each plate by itself, as they do on press colours (ISO 32000-2, 11.3.5.2): the plates hold the composited
page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf

from materials_app.preflight.colour_spaces import read_space
from materials_app.preflight.facts import Colour, Overprint, Space
from materials_app.preflight.graphics_state import Source
from materials_app.preflight.image_plates import plate_of_image, reduction
from materials_app.preflight.image_samples import Gallery
from materials_app.preflight.inks import ALL, PROCESS, coverage, touches
from materials_app.preflight.pdf_values import get, items
from materials_app.preflight.script import (
    FormPart,
    ImagePart,
    Part,
    PathPart,
    Script,
    ShadingPart,
    ShadingPattern,
    TextPart,
    TilingPattern,
)
from materials_app.preflight.text_operators import CLIPPING, INVISIBLE

_KEPT_OF_FORM = ("/BBox", "/Matrix", "/Group", "/OC")
_KEPT_OF_IMAGE = ("/SMask", "/Mask", "/Interpolate")
_KEPT_OF_TILING = ("/BBox", "/Matrix", "/XStep", "/YStep", "/TilingType")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn plate by plate: a page's script, its media box and group, the file's images, pixels an inch."""

    document: pikepdf.Pdf
    script: Script
    media_box: Any
    group: Any
    gallery: Gallery
    ppi: float


def plate_page(drawing: Drawing, ink: str) -> pikepdf.Dictionary:
    """A page of the document that shows ``ink`` alone, black on white."""
    content, resources = PlateWriter(drawing, ink).content(drawing.script)
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=drawing.media_box,
        Contents=drawing.document.make_stream(content),
        Resources=resources,
    )
    if drawing.group is not None:
        page.Group = drawing.group
    return page


class PlateWriter:
    """Puts a script together again for one ink."""

    def __init__(self, drawing: Drawing, ink: str) -> None:
        self.drawing = drawing
        self.document = drawing.document
        self.ink = ink

    def content(self, script: Script) -> tuple[bytes, pikepdf.Dictionary]:
        """The content and its resources: the script's own, with recoloured objects added under new names."""
        own = Stock(self.document, script.resources)
        return b"\n".join(self._part(part, own) for part in script.parts), own.resources

    def _part(self, part: Part, stock: Stock) -> bytes:
        match part:
            case bytes():
                return part
            case PathPart():
                return self._path(part, stock)
            case TextPart():
                return self._text(part, stock)
            case FormPart():
                return b"%s Do" % stock.add("/XObject", self._form(part))
            case ImagePart():
                return self._image(part, stock)
            case ShadingPart():
                return self._shading(part, stock)

    def _path(self, part: PathPart, stock: Stock) -> bytes:
        fills = bool(part.rule) and self._touches(part.filled.colour, part.overprint, stroke=False)
        strokes = part.stroke and self._touches(part.stroked.colour, part.overprint, stroke=True)
        colours = [self._paint(part.filled, stock, stroke=False)] if fills else []
        colours += [self._paint(part.stroked, stock, stroke=True)] if strokes else []
        close = b" h" if part.close else b""
        return b"%s\n%s%s %s" % (
            b" ".join(colours),
            part.outline,
            close,
            _operator(part.rule if fills else "", strokes),
        )

    def _text(self, part: TextPart, stock: Stock) -> bytes:
        fills = self._touches(part.filled.colour, part.overprint, stroke=False)
        strokes = self._touches(part.stroked.colour, part.overprint, stroke=True)
        colours = self._paint(part.filled, stock, stroke=False) + b" " + self._paint(part.stroked, stock, stroke=True)
        shown = b"%s %s" % (colours, part.shown)
        mode = _mode(part.mode, fills=fills, strokes=strokes)
        return shown if mode == part.mode else b"%d Tr %s %d Tr" % (mode, shown, part.mode)

    def _form(self, part: FormPart) -> Any:
        content, resources = self.content(part.script)
        form = self.document.make_stream(content, {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form})
        form.Resources = resources
        return _with_entries(form, part.form, _KEPT_OF_FORM)

    def _image(self, part: ImagePart, stock: Stock) -> bytes:
        image = part.image.obj if isinstance(part.image, pikepdf.PdfInlineImage) else part.image
        if get(image, "/ImageMask") is True:
            if not self._touches(part.filled.colour, part.overprint, stroke=False):
                return b""
            return b"%s %s Do" % (self._paint(part.filled, stock, stroke=False), stock.add("/XObject", image))
        space = read_space(get(image, "/ColorSpace"), part.resources)
        if not touches(Colour(space, ()), self.ink, overprint=part.overprint.fill, mode=0):
            return b""
        return b"%s Do" % stock.add("/XObject", self._recoloured(image, part))

    def _recoloured(self, image: Any, part: ImagePart) -> Any:
        samples = self.drawing.gallery.samples(image, part.resources)
        plate = plate_of_image(samples, self.ink, reduction(samples, part.ppi, self.drawing.ppi))
        grey = self.document.make_stream(
            plate.tobytes(),
            {
                "/Type": pikepdf.Name.XObject,
                "/Subtype": pikepdf.Name.Image,
                "/Width": plate.width,
                "/Height": plate.height,
                "/ColorSpace": pikepdf.Name.DeviceGray,
                "/BitsPerComponent": 8,
            },
        )
        masked = tuple(key for key in _KEPT_OF_IMAGE if not isinstance(get(image, key), pikepdf.Array))
        return _with_entries(grey, image, masked)

    def _shading(self, part: ShadingPart, stock: Stock) -> bytes:
        space = read_space(get(part.shading, "/ColorSpace"), part.resources)
        if not touches(Colour(space, ()), self.ink, overprint=part.overprint.fill, mode=0):
            return b""
        return b"%s sh" % stock.add("/Shading", self._recoloured_shading(part.shading, space))

    def _recoloured_shading(self, shading: Any, space: Space) -> Any:
        copy = _copy(self.document, shading)
        copy["/ColorSpace"] = self._one_of(space)
        if "/Background" in copy:
            del copy["/Background"]
        return copy

    def _one_of(self, space: Space) -> pikepdf.Array:
        """A DeviceN space of as many components that shows this ink's as grey."""
        count = max(space.components, 1)
        code = _pick(_position(space, self.ink), count)
        tint = self.document.make_stream(
            code, {"/FunctionType": 4, "/Domain": [0, 1] * count, "/Range": pikepdf.Array([0, 1])}
        )
        colorants = pikepdf.Array([pikepdf.Name(f"/Component{index}") for index in range(count)])
        return pikepdf.Array([pikepdf.Name.DeviceN, colorants, pikepdf.Name.DeviceGray, tint])

    def _touches(self, colour: Colour, overprint: Overprint, *, stroke: bool) -> bool:
        on = overprint.stroke if stroke else overprint.fill
        return touches(colour, self.ink, overprint=on, mode=overprint.mode)

    def _paint(self, source: Source, stock: Stock, *, stroke: bool) -> bytes:
        """The operators that set the grey, or the recoloured pattern, of ``source``."""
        if source.pattern is not None:
            key = stock.add("/Pattern", self._pattern(source.pattern))
            return (b"/Pattern CS %s SCN" if stroke else b"/Pattern cs %s scn") % key
        grey = 1.0 - coverage(source.colour).get(self.ink, 0.0)
        return (b"%.4f G" if stroke else b"%.4f g") % grey

    def _pattern(self, pattern: TilingPattern | ShadingPattern) -> Any:
        if isinstance(pattern, ShadingPattern):
            copy = _copy(self.document, pattern.pattern)
            shading = pattern.pattern.Shading
            copy["/Shading"] = self._recoloured_shading(
                shading, read_space(get(shading, "/ColorSpace"), pattern.resources)
            )
            return copy
        content, resources = self.content(pattern.script)
        # The cell's script carries the colour of an uncoloured pattern too: on a plate every cell is coloured.
        cell = self.document.make_stream(content, {"/Type": pikepdf.Name.Pattern, "/PatternType": 1, "/PaintType": 1})
        cell.Resources = resources
        return _with_entries(cell, pattern.pattern, _KEPT_OF_TILING)


class Stock:
    """The resources of one recoloured stream: the original's, with objects added under new names."""

    def __init__(self, document: pikepdf.Pdf, resources: Any) -> None:
        self.document = document
        self.resources = _dictionary(resources)
        self.added = 0

    def add(self, category: str, entry: Any) -> bytes:
        """Add ``entry`` and return its name as content writes it."""
        self.added += 1
        key = f"/Plate{self.added}"
        entries = _dictionary(self.resources.get(category))
        entries[key] = entry if entry.is_indirect else self.document.make_indirect(entry)
        self.resources[category] = entries
        return key.encode()


def _dictionary(value: Any) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(dict(items(value)))


def _copy(document: pikepdf.Pdf, entry: Any) -> Any:
    if isinstance(entry, pikepdf.Stream):
        return document.make_stream(entry.read_bytes(), {k: v for k, v in entry.items() if k not in _CODING})
    return document.make_indirect(pikepdf.Dictionary(dict(entry.items())))


_CODING = frozenset({"/Length", "/Filter", "/DecodeParms"})


def _with_entries(copy: Any, original: Any, keys: tuple[str, ...]) -> Any:
    for key in keys:
        value = get(original, key)
        if value is not None:
            copy[key] = value
    return copy


def _operator(rule: str, stroke: bool) -> bytes:
    """The painting operator for what is left to paint."""
    if not rule:
        return b"S" if stroke else b"n"
    operator = rule.replace("f", "B") if stroke else rule
    return operator.encode()


def _mode(mode: int, *, fills: bool, strokes: bool) -> int:
    """The text rendering mode for what is left to paint (ISO 32000-2, table 104)."""
    clips, shows = divmod(mode, CLIPPING)
    left = {0: 0 if fills else INVISIBLE, 1: 1 if strokes else INVISIBLE, INVISIBLE: INVISIBLE}
    both = {(True, True): 2, (True, False): 0, (False, True): 1, (False, False): INVISIBLE}
    return clips * CLIPPING + left.get(shows, both[fills, strokes])


def _position(space: Space, ink: str) -> int | None:
    names: tuple[str, ...] = space.names or {1: ("Black",), 3: PROCESS[:3], 4: PROCESS}.get(space.components, ())
    wanted = {ink, ALL} if ink in PROCESS else {ink}
    return next((index for index, name in enumerate(names) if name in wanted), None)


def _pick(position: int | None, count: int) -> bytes:
    """A PostScript calculator function: of ``count`` components the one at ``position``, as grey."""
    drop = b" pop" * count
    if position is None:
        return b"{%s 1 }" % drop
    return b"{ %d index 1 exch sub %d 1 roll%s }" % (count - 1 - position, count + 1, drop)
