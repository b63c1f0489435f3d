"""The press file as drawn: process inks, separations and overprint. Finishing makes PDF/X of it."""

from __future__ import annotations

from materials_app.model.display_list import DisplayList
from materials_app.model.library import AssetLibrary
from materials_app.typeset.font_book import FontBook


def render_print_pdf(display_list: DisplayList, fonts: FontBook, library: AssetLibrary) -> bytes:
    """Draw a separated display list in press inks.

    Raises:
        InputError: when a picture cannot be read or is not in press colours.
        FontError: when a font is missing.
    """
    # Imported here: reportlab costs some 80 ms that the window's start must not pay.
    from materials_app.render.drawing import draw
    from materials_app.render.inks import PRESS

    return draw(display_list, fonts, library, PRESS)
