"""Takes a page's content through the operators, once: facts for the checks and a script for the plates come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pikepdf

from materials_app.preflight import colour_operators, object_operators, path_operators, text_operators
from materials_app.preflight.canvas import Canvas, FontShelf, PageReading, Seen
from materials_app.preflight.graphics_state import GraphicsState, TextState
from materials_app.preflight.script import Script
from materials_app.preflight.space import IDENTITY, Box

_HANDLERS: Mapping[str, Callable[[Canvas, Any], None]] = {
    **path_operators.HANDLERS,
    **text_operators.HANDLERS,
    **colour_operators.HANDLERS,
    **object_operators.HANDLERS,
}


def read_page_content(page: Any, resources: Any, media: Box, shelf: FontShelf) -> tuple[Seen, Script]:
    """What the page holds, and its content taken apart.

    Raises:
        pikepdf.PdfError, ValueError, TypeError and the like: when the content is damaged (``pdf_values.UNREADABLE``).
    """
    seen = Seen()
    reading = PageReading(seen, shelf, read_content)
    canvas = Canvas(resources, reading, GraphicsState(IDENTITY, media, TextState()))
    read_content(canvas, page)
    return seen, canvas.script


def read_content(canvas: Canvas, stream: Any) -> None:
    """Read every instruction of a page or a stream; an operator without meaning for print is kept as written."""
    for instruction in pikepdf.parse_content_stream(stream):
        handler = _HANDLERS.get(str(instruction.operator), Canvas.keep)
        handler(canvas, instruction)
    canvas.flush()
