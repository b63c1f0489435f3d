"""The finished piece as a picture: what the press inks look like on the press's paper, trimmed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from materials_app.model.display_list import DisplayList
from materials_app.model.geometry import Rect
from materials_app.model.library import AssetLibrary
from materials_app.render.raster import rasterise, rasterise_to
from materials_app.typeset.font_book import FontBook

SCREEN_PPI = 144
"""Resolution of a picture where none is asked for: twice 72, sharp on a screen and small enough to send."""

_PERCEPTUAL = b"\0"
"""The rendering intent that the sRGB chunk of a PNG names (PNG specification, 11.3.2.5)."""


def render_png(
    display_list: DisplayList, fonts: FontBook, library: AssetLibrary, page: int = 1, ppi: float = SCREEN_PPI
) -> bytes:
    """Page ``page`` (from 1) of a separated display list, cut to its trim, as a PNG in proof colours.

    Raises:
        InputError: when a picture cannot be read.
        FontError: when a font is missing.
    """
    # Imported here: reportlab costs some 80 ms that the window's start must not pay.
    from materials_app.render.drawing import draw
    from materials_app.render.inks import PROOF

    wanted = display_list.pages[page - 1]
    drawn = draw(replace(display_list, pages=(wanted,)), fonts, library, PROOF)
    media, trim = wanted.geometry.media_box, wanted.geometry.trim_box
    window = Rect(trim.x - media.x, trim.y - media.y, trim.width, trim.height)
    return picture_of(drawn, 1, ppi, window)


def render_screen(display_list: DisplayList, fonts: FontBook, library: AssetLibrary, pixels: tuple[int, int]) -> bytes:
    """The first page of a display list as a PNG of exactly ``pixels``, in its screen colours, labelled as sRGB.

    Raises:
        InputError: when a picture cannot be read.
        FontError: when a font is missing.
    """
    from PIL.PngImagePlugin import PngInfo

    from materials_app.render.drawing import draw
    from materials_app.render.inks import SCREEN

    image = rasterise_to(draw(display_list, fonts, library, SCREEN), 1, pixels)
    label = PngInfo()
    label.add(b"sRGB", _PERCEPTUAL)
    file = BytesIO()
    image.save(file, "PNG", optimize=True, pnginfo=label)
    return file.getvalue()


def picture_of(pdf: bytes, page: int, ppi: float, window: Rect | None = None) -> bytes:
    """Page ``page`` (from 1) of a PDF as a PNG; ``window`` as ``rasterise`` takes it."""
    file = BytesIO()
    rasterise(pdf, page, ppi, window).save(file, "PNG", optimize=True, dpi=(ppi, ppi))
    return file.getvalue()
