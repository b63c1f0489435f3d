"""The floor: a bare reportlab script that draws the same A4 poster by hand.

No layout model, no copyfitting, no checks, no output intent: every size and place is typed in. What we measure
ourselves against; it is given sensible caches (fonts and symbol once) when it runs warm.
"""

from __future__ import annotations

import io
import sys
from functools import lru_cache
from pathlib import Path

import qrcode
from reportlab import rl_config
from reportlab.lib.colors import CMYKColor
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).resolve().parent.parent / "fonts"
DEEP = CMYKColor(1, 0, 0.4, 0.72)
AMBER = CMYKColor(0, 0.25, 0.82, 0)
WHITE = CMYKColor(0, 0, 0, 0)
BLACK = CMYKColor(0, 0, 0, 1)
PAPER, EDGE = (210 * mm, 297 * mm), 13 * mm
PAYLOAD = "https://www.stopitnow.org.uk/"


@lru_cache(maxsize=1)
def register_fonts() -> None:
    """Both families at their default instance: reportlab cannot set a variable font's axes."""
    for family in ("archivo", "inter"):
        font = next((FONTS / family).glob("*.ttf"))
        pdfmetrics.registerFont(TTFont(family, str(font)))


@lru_cache(maxsize=8)
def modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    """The symbol's matrix, without quiet zone."""
    code = qrcode.QRCode(border=0)
    code.add_data(payload)
    return tuple(tuple(row) for row in code.get_matrix())


def draw(word: str = "traced") -> bytes:
    """The poster's PDF. ``word`` is the one that changes when a line is edited."""
    rl_config.useA85 = 0
    register_fonts()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(PAPER[0] + 2 * EDGE, PAPER[1] + 2 * EDGE), invariant=1, initialFontName="inter")
    canvas.translate(EDGE, EDGE)
    canvas.setFillColor(DEEP)
    canvas.rect(-3 * mm, 109.5 * mm, 216 * mm, 190.5 * mm, stroke=0, fill=1)
    _line(canvas, "inter", 18, 277.4, "Viewing sexual images of under-18s:", WHITE)
    for row, (text, colour) in enumerate(
        (("It is illegal.", WHITE), (f"It can be {word}.", WHITE), ("You can stop.", AMBER))
    ):
        _line(canvas, "archivo", 60, 244 - 31.5 * row, text, colour)
    _line(canvas, "inter", 18, 129.5, "There is help to change what you do,", WHITE)
    _line(canvas, "inter", 18, 120.75, "from people who will not judge you.", WHITE)
    _line(canvas, "inter", 18, 93.6, "Call free, or go online", BLACK)
    _line(canvas, "archivo", 44, 74.2, "0808 1000 900", BLACK)
    _line(canvas, "archivo", 44, 56, "stopitnow.org.uk", BLACK)
    _line(canvas, "inter", 12, 44.7, "You do not have to give your name.", BLACK)
    _line(canvas, "archivo", 13.5, 22, "Lancashire", BLACK)
    _line(canvas, "archivo", 13.5, 16.4, "Constabulary", BLACK)
    _symbol(canvas)
    _marks(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _line(canvas: Canvas, font: str, size: float, y: float, text: str, colour: CMYKColor) -> None:
    canvas.setFont(font, size)
    canvas.setFillColor(colour)
    canvas.drawString(15 * mm, y * mm, text)


def _symbol(canvas: Canvas) -> None:
    rows = modules(PAYLOAD)
    side = 42.2 * mm / len(rows)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        for across, dark in enumerate(row):
            if dark:
                path.rect(152.8 * mm + across * side, 98.25 * mm - (down + 1) * side, side, side)
    canvas.setFillColor(BLACK)
    canvas.drawPath(path, stroke=0, fill=1)


def _marks(canvas: Canvas) -> None:
    canvas.setStrokeColor(BLACK)
    canvas.setLineWidth(0.25)
    for x in (0, PAPER[0]):
        for y in (-12 * mm, PAPER[1] + 4 * mm):
            canvas.line(x, y, x, y + 8 * mm)
    for y in (0, PAPER[1]):
        for x in (-12 * mm, PAPER[0] + 4 * mm):
            canvas.line(x, y, x + 8 * mm, y)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(draw())
