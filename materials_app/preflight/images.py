"""Reads a placed image as facts: pixels, effective resolution, colour space, coding (ISO 32000-2, 8.9)."""

from __future__ import annotations

from typing import Any

from materials_app.model.units import pixels_to_ppi
from materials_app.preflight.canvas import Canvas
from materials_app.preflight.facts import ImageUse
from materials_app.preflight.pdf_values import filters, get, number
from materials_app.preflight.space import Box, scales, transform

UNIT_SQUARE = Box(0.0, 0.0, 1.0, 1.0)
"""An image always fills the unit square of its space (ISO 32000-2, 8.9.3)."""
_DEFAULT_BITS = 8


def effective_ppi(canvas: Canvas, image: Any) -> float:
    """Pixels an inch of an image placed by the matrix of now, along the side where there are fewer."""
    width, height = number(get(image, "/Width")), number(get(image, "/Height"))
    across, down = scales(canvas.state.ctm)
    return min(pixels_to_ppi(width, across or 1.0), pixels_to_ppi(height, down or 1.0))


def note_image(canvas: Canvas, image: Any) -> None:
    """Add an image, placed by the matrix of now, to what the page holds."""
    stencil = get(image, "/ImageMask") is True
    value = get(image, "/ColorSpace")
    seen = transform(canvas.state.ctm, UNIT_SQUARE).meet(canvas.state.clip)
    if seen.is_empty:
        return
    canvas.seen.images.append(
        ImageUse(
            width=int(number(get(image, "/Width"))),
            height=int(number(get(image, "/Height"))),
            box=seen,
            ppi=effective_ppi(canvas, image),
            space=None if stencil or value is None else canvas.space(value),
            bits=1 if stencil else int(number(get(image, "/BitsPerComponent"), _DEFAULT_BITS)),
            filters=filters(image),
            stencil=stencil,
            object=image.objgen,
        )
    )
