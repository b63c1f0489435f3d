"""Graphics state, XObjects, inline images, shadings and marked content (ISO 32000-2, 8.4, 8.7 to 8.10, 14.6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pikepdf

from materials_app.preflight.canvas import Canvas
from materials_app.preflight.facts import Act, Colour, Painted
from materials_app.preflight.images import effective_ppi, note_image
from materials_app.preflight.layers import layer_of
from materials_app.preflight.pdf_values import box, get, items, matrix, name, number, text
from materials_app.preflight.script import FormPart, ImagePart, ShadingPart
from materials_app.preflight.space import IDENTITY, multiply, transform

OPAQUE = 1.0


def save(canvas: Canvas, instruction: Any) -> None:
    """``q``."""
    canvas.stack.append(canvas.state.copy())
    canvas.keep(instruction)


def restore(canvas: Canvas, instruction: Any) -> None:
    """``Q``; one too many is left out, as every reader does."""
    if not canvas.stack:
        canvas.seen.oddities["more Q than q"] = None
        return
    canvas.state = canvas.stack.pop()
    canvas.keep(instruction)


def concatenate(canvas: Canvas, instruction: Any) -> None:
    """``cm``."""
    canvas.state.ctm = multiply(matrix(instruction.operands) or IDENTITY, canvas.state.ctm)
    canvas.keep(instruction)


def line_width(canvas: Canvas, instruction: Any) -> None:
    """``w``."""
    canvas.state.line_width = number(instruction.operands[0])
    canvas.keep(instruction)


def parameters(canvas: Canvas, instruction: Any) -> None:
    """``gs``: what matters to print in an extended graphics state."""
    for key, value in items(canvas.resource("/ExtGState", instruction.operands[0])):
        reader = _PARAMETERS.get(key)
        if reader is not None:
            reader(canvas, value)
    canvas.keep(instruction)


def _overprint_stroke(canvas: Canvas, value: Any) -> None:
    # Without /op in the same dictionary /OP sets both (table 57); a /op read later puts that right.
    canvas.state.overprint = replace(canvas.state.overprint, stroke=value is True, fill=value is True)


def _overprint_fill(canvas: Canvas, value: Any) -> None:
    canvas.state.overprint = replace(canvas.state.overprint, fill=value is True)


def _overprint_mode(canvas: Canvas, value: Any) -> None:
    canvas.state.overprint = replace(canvas.state.overprint, mode=int(number(value)))


def _state_line_width(canvas: Canvas, value: Any) -> None:
    canvas.state.line_width = number(value)


def _state_font(canvas: Canvas, value: Any) -> None:
    canvas.state.text.font, canvas.state.text.size = canvas.page.shelf.font(value[0]), number(value[1])


def _alpha(canvas: Canvas, value: Any) -> None:
    if number(value, OPAQUE) < OPAQUE:
        canvas.seen.reasons[f"opacity {number(value):.0%}"] = None


def _blend_mode(canvas: Canvas, value: Any) -> None:
    mode = name(value) or (name(value[0]) if isinstance(value, pikepdf.Array) and len(value) else "")
    if mode not in ("Normal", "Compatible"):
        canvas.seen.reasons[f"blend mode {mode}"] = None
        canvas.seen.blend_modes[mode] = None


def _soft_mask(canvas: Canvas, value: Any) -> None:
    if name(value) != "None":
        canvas.seen.reasons["soft mask"] = None


def _transfer(canvas: Canvas, value: Any) -> None:
    """PDF/X-4 has no ``TR`` at all, and ``TR2`` only as ``Default`` (ISO 15930-7, extended graphics state)."""
    canvas.seen.oddities["transfer function"] = None


def _transfer_2(canvas: Canvas, value: Any) -> None:
    if name(value) != "Default":
        _transfer(canvas, value)


def _halftone(canvas: Canvas, value: Any) -> None:
    """PDF/X leaves screens to the press: no named halftone, none of a kind a press need not know."""
    kind = number(get(value, "/HalftoneType"), 1)
    if get(value, "/HalftoneName") is not None or kind not in _USUAL_HALFTONES:
        canvas.seen.oddities["a halftone of its own"] = None


def _halftone_phase(canvas: Canvas, value: Any) -> None:
    canvas.seen.oddities["a halftone phase"] = None


_USUAL_HALFTONES = (1, 5)
"""Halftone types by frequency and angle, for one ink or several (ISO 32000-2, table 128)."""

# /OP before /op, whichever order the dictionary has: pikepdf sorts keys and capitals come first.
_PARAMETERS: Mapping[str, Callable[[Canvas, Any], None]] = {
    "/OP": _overprint_stroke,
    "/op": _overprint_fill,
    "/OPM": _overprint_mode,
    "/LW": _state_line_width,
    "/Font": _state_font,
    "/ca": _alpha,
    "/CA": _alpha,
    "/BM": _blend_mode,
    "/SMask": _soft_mask,
    "/HT": _halftone,
    "/HTP": _halftone_phase,
    "/TR": _transfer,
    "/TR2": _transfer_2,
}


_ELSEWHERE = {
    "/OPI": "an OPI comment",
    "/Ref": "a reference to another file",
    "/Alternates": "alternate pictures",
    "/F": "picture data in another file",
}
"""Entries of an XObject by which something else may print than what is seen (ISO 32000-1, 14.11.7; 8.9.5, 8.10.4)."""


def draw(canvas: Canvas, instruction: Any) -> None:
    """``Do``: a form is read in turn, an image noted; a PostScript XObject is only named."""
    xobject = canvas.resource("/XObject", instruction.operands[0])
    canvas.flush()
    for key, said in _ELSEWHERE.items():
        if get(xobject, key) is not None:
            canvas.seen.oddities[said] = None
    match name(get(xobject, "/Subtype")):
        case "Form":
            _draw_form(canvas, xobject)
        case "Image":
            _draw_image(canvas, xobject)
        case "PS":
            canvas.seen.oddities["PostScript XObject"] = None
        case _:
            canvas.seen.oddities["an XObject the page does not have"] = None


def _draw_form(canvas: Canvas, form: Any) -> None:
    group = get(form, "/Group")
    if name(get(group, "/S")) == "Transparency":
        canvas.seen.reasons["transparency group"] = None
        value = get(group, "/CS")
        if value is not None:
            canvas.space(value)
    state = canvas.state.copy()
    state.ctm = multiply(matrix(get(form, "/Matrix")) or IDENTITY, state.ctm)
    bounds = box(get(form, "/BBox"))
    if bounds is not None:
        state.clip = state.clip.meet(transform(state.ctm, bounds))
    canvas.script.parts.append(FormPart(form, canvas.read_nested(form, state)))


def _draw_image(canvas: Canvas, image: Any) -> None:
    if get(image, "/SMask") is not None:
        canvas.seen.reasons["image with a soft mask"] = None
    _place_image(canvas, image, image)


def _place_image(canvas: Canvas, image: Any, shown: Any) -> None:
    note_image(canvas, image)
    state, ppi = canvas.state, effective_ppi(canvas, image)
    canvas.script.parts.append(ImagePart(shown, canvas.resources, state.fill, state.overprint, ppi))


def inline_image(canvas: Canvas, instruction: Any) -> None:
    """``BI ID EI``."""
    canvas.flush()
    _place_image(canvas, instruction.iimage.obj, instruction.iimage)


def shade(canvas: Canvas, instruction: Any) -> None:
    """``sh``: paints the whole clip."""
    shading = canvas.resource("/Shading", instruction.operands[0])
    canvas.flush()
    space = canvas.space(get(shading, "/ColorSpace"))
    state = canvas.state
    if not state.clip.is_empty:
        thickness = min(state.clip.width, state.clip.height)
        overprint = state.overprint
        colour = Colour(space, ())
        seen = Painted(Act.SHADING, state.clip, colour, overprint.fill, overprint.mode, thickness, canvas.layer)
        canvas.seen.painted.append(seen)
    canvas.script.parts.append(ShadingPart(shading, canvas.resources, state.overprint))


def mark(canvas: Canvas, instruction: Any) -> None:
    """``BDC BMC``: remembers an ActualText, which stands for the text inside, and the layer of optional content."""
    operands = list(instruction.operands)
    properties = operands[-1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Name):
        properties = canvas.resource("/Properties", properties)
    actual = get(properties, "/ActualText")
    canvas.marked.append(None if actual is None else text(actual))
    canvas.layers.append(layer_of(properties) if operands and name(operands[0]) == "OC" else "")
    if actual is not None:
        canvas.spoken = False
    canvas.keep(instruction)


def end_mark(canvas: Canvas, instruction: Any) -> None:
    """``EMC``."""
    if not canvas.marked:
        canvas.seen.oddities["more EMC than BMC"] = None
        return
    canvas.marked.pop()
    canvas.layers.pop()
    canvas.keep(instruction)


def postscript(canvas: Canvas, instruction: Any) -> None:
    """``PS``: obsolete operator, named and left out."""
    canvas.seen.oddities["PostScript XObject"] = None


HANDLERS = {
    "q": save,
    "Q": restore,
    "cm": concatenate,
    "w": line_width,
    "gs": parameters,
    "Do": draw,
    "INLINE IMAGE": inline_image,
    "sh": shade,
    **dict.fromkeys(("BDC", "BMC"), mark),
    "EMC": end_mark,
    "PS": postscript,
}
