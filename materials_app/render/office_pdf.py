"""The piece for an office printer: the same drawing in screen colours, without bleed or marks."""

from __future__ import annotations

from materials_app.model.display_list import DisplayList
from materials_app.model.library import AssetLibrary
from materials_app.typeset.font_book import FontBook


def render_office_pdf(display_list: DisplayList, fonts: FontBook, library: AssetLibrary) -> bytes:
    """Draw a display list (laid out without bleed and marks) in its authored screen colours.

    Raises:
        InputError: when a picture cannot be read or is not in screen colours.
        FontError: when a font is missing.
    """
    # Imported here: reportlab costs some 80 ms that the window's start must not pay.
    from materials_app.render.drawing import draw
    from materials_app.render.inks import OFFICE

    return draw(display_list, fonts, library, OFFICE)
