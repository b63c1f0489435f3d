"""Text objects, text state, positioning and showing (ISO 32000-2, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from materials_app.preflight.canvas import Canvas
from materials_app.preflight.facts import Shown
from materials_app.preflight.fonts import EM, Font
from materials_app.preflight.pdf_values import matrix, number, numbers
from materials_app.preflight.reading_order import as_read
from materials_app.preflight.script import TextPart
from materials_app.preflight.space import IDENTITY, Box, Matrix, multiply, scales, transform, union

INVISIBLE = 3
CLIPPING = 4
"""Rendering modes: 3 shows nothing; from 4 on the text also clips, else as the mode less 4 (table 104)."""
STROKING = (1, 2)
SPACE = 32
PERCENT = 100.0


def begin(canvas: Canvas, instruction: Any) -> None:
    """``BT``."""
    canvas.state.text.matrix = canvas.state.text.line = IDENTITY
    canvas.keep(instruction)


def select_font(canvas: Canvas, instruction: Any) -> None:
    """``Tf``."""
    key, size = instruction.operands
    entry = canvas.resource("/Font", key)
    canvas.state.text.font = canvas.page.shelf.font(entry) if entry is not None else None
    canvas.state.text.size = number(size)
    canvas.keep(instruction)


def set_parameter(canvas: Canvas, instruction: Any) -> None:
    """``Tc Tw Tz TL Ts Tr``."""
    text, value = canvas.state.text, number(instruction.operands[0])
    match str(instruction.operator):
        case "Tc":
            text.character = value
        case "Tw":
            text.word = value
        case "Tz":
            text.stretch = value / PERCENT
        case "TL":
            text.leading = value
        case "Ts":
            text.rise = value
        case "Tr":
            text.mode = int(value)
    canvas.keep(instruction)


def move(canvas: Canvas, instruction: Any) -> None:
    """``Td TD T* Tm``."""
    text, operands = canvas.state.text, instruction.operands
    match str(instruction.operator):
        case "Tm":
            text.line = text.matrix = matrix(operands) or IDENTITY
        case "T*":
            text.next_line(0, -text.leading)
        case operator:
            x, y = numbers(operands)
            if operator == "TD":
                text.leading = -y
            text.next_line(x, y)
    canvas.keep(instruction)


def show(canvas: Canvas, instruction: Any) -> None:
    """``Tj TJ ' "``."""
    text, operator = canvas.state.text, str(instruction.operator)
    operands = list(instruction.operands)
    if operator == '"':
        text.word, text.character = number(operands[0]), number(operands[1])
    if operator in ("'", '"'):
        text.next_line(0, -text.leading)
    _note(canvas, operands[-1])
    canvas.flush()
    state = canvas.state
    shown = pikepdf.unparse_content_stream([instruction])
    canvas.script.parts.append(TextPart(shown, text.mode, state.fill, state.stroke, state.overprint))


def _note(canvas: Canvas, operand: Any) -> None:
    state, text = canvas.state, canvas.state.text
    font: Font | None = text.font
    if font is None:
        canvas.seen.oddities["text in a font the page does not have"] = None
        return
    inks = list(_lay(canvas, font, operand))
    words = as_read(canvas.reading("".join(font.text(code) or "" for code, _ in inks)))
    boxes = [box for _, box in inks if box is not None]
    if not boxes and not words:
        return
    whole = union(boxes) if boxes else transform(_rendering(state.ctm, canvas), Box(0, 0, 0, 0))
    seen = whole.meet(state.clip)
    across, up = scales(_rendering(state.ctm, canvas))
    strokes = text.mode % CLIPPING == STROKING[0]
    source = state.stroke if strokes else state.fill
    canvas.seen.shown.append(
        Shown(
            text=words,
            box=whole if seen.is_empty else seen,
            size=text.size * scales(multiply(text.matrix, state.ctm))[1],
            colour=source.colour,
            overprint=state.overprint.stroke if strokes else state.overprint.fill,
            mode=state.overprint.mode,
            font=font.name,
            invisible=text.mode in (INVISIBLE, CLIPPING + INVISIBLE) or not boxes or seen.is_empty,
            glyphs=tuple(boxes),
            stretch=across / up if up else 1.0,
            layer=canvas.layer,
        )
    )


def _lay(canvas: Canvas, font: Font, operand: Any) -> Iterator[tuple[int, Box | None]]:
    """Each code with the box of its ink on the page, moving the text matrix along."""
    text = canvas.state.text
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    for piece in iter(pieces):
        if not isinstance(piece, pikepdf.String):
            text.advance(-number(piece) / EM * text.size * text.stretch)
            continue
        for code in font.codes(bytes(piece)):
            font.used.add(code)
            if font.text(code) is None and not canvas.is_spoken_for:
                font.unmapped.add(code)
            ink = font.ink(code)
            yield code, transform(_rendering(canvas.state.ctm, canvas), ink) if ink else None
            text.advance(_advance(canvas, font, code))


def _advance(canvas: Canvas, font: Font, code: int) -> float:
    text = canvas.state.text
    word = text.word if code == SPACE and not font.is_composite else 0.0
    return (font.width(code) / EM * text.size + text.character + word) * text.stretch


def _rendering(ctm: Matrix, canvas: Canvas) -> Matrix:
    """From thousandths of an em to the page (ISO 32000-2, 9.4.4)."""
    text = canvas.state.text
    size = text.size / EM
    return multiply((size * text.stretch, 0, 0, size, 0, text.rise), multiply(text.matrix, ctm))


HANDLERS = {
    "BT": begin,
    "Tf": select_font,
    **dict.fromkeys(("Tc", "Tw", "Tz", "TL", "Ts", "Tr"), set_parameter),
    **dict.fromkeys(("Td", "TD", "T*", "Tm"), move),
    **dict.fromkeys(("Tj", "TJ", "'", '"'), show),
}
