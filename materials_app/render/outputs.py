"""What a display list can become. A new kind of file is a module beside this one and a row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from materials_app.model.display_list import DisplayList
from materials_app.model.library import AssetLibrary
from materials_app.render.office_pdf import render_office_pdf
from materials_app.render.png import render_png
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of file.

    Attributes:
        render: makes the file's bytes of a display list.
        suffix: of the file's name.
        media_type: as a mail or web program calls it.
        needs_separation: whether the display list must have gone through ``separations``.
    """

    render: Callable[[DisplayList, FontBook, AssetLibrary], bytes]
    suffix: str
    media_type: str
    needs_separation: bool


OUTPUTS = {
    "print": Output(render_print_pdf, ".pdf", "application/pdf", needs_separation=True),
    "office": Output(render_office_pdf, ".pdf", "application/pdf", needs_separation=False),
    "png": Output(render_png, ".png", "image/png", needs_separation=True),
}
"""Every output by its name."""
