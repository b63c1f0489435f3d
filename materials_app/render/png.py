"""The finished piece as a picture: what the press inks look like on the press's paper, trimmed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from materials_app.model.display_list import DisplayList
from materials_app.model.geometry import Rect
from materials_app.model.library import AssetLibrary
from materials_app.render.raster import rasterise
from materials_app.typeset.font_book import FontBook

SCREEN_PPI = 144
"""Resolution of a picture where none is asked for: twice 72, sharp on a screen and small enough to send."""


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


def picture_of(pdf: bytes, page: int, ppi: float, window: Rect | None = None) -> bytes:
    """Page ``page`` (from 1) of a PDF as a PNG; ``window`` as ``rasterise`` takes it."""
    file = BytesIO()
    rasterise(pdf, page, ppi, window).save(file, "PNG", optimize=True, dpi=(ppi, ppi))
    return file.getvalue()
