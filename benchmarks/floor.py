"""The floor: a bare reportlab script that draws the page of a sketch.

No layout model, no copyfitting, no checks, no output intent, no press colours in its picture: places and sizes are
given. What we measure ourselves against; it keeps fonts and symbols when it runs warm.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import Any

import qrcode
from reportlab import rl_config
from reportlab.lib.colors import CMYKColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).resolve().parent.parent / "fonts"


class Program:
    """Draws a sketch, any number of times."""

    def __init__(self, sketch: dict[str, Any], folder: Path) -> None:
        self.pages = sketch["pages"]
        self.photograph = str(folder / sketch["photograph"])
        rl_config.useA85 = 0
        _register_fonts()

    def draw(self, word: str) -> bytes:
        """The PDF. ``word`` begins its first line, in place of the one there."""
        out = io.BytesIO()
        canvas = Canvas(out, invariant=1, initialFontName="inter")
        changed = word
        for page in self.pages:
            canvas.setPageSize((page["width"], page["height"]))
            self._draw_page(canvas, page, changed)
            canvas.showPage()
            changed = ""
        canvas.save()
        return out.getvalue()

    def _draw_page(self, canvas: Canvas, page: dict[str, Any], word: str) -> None:
        height = page["height"]
        for shape in page["shapes"]:
            _draw_shape(canvas, shape, height)
        for picture in page["pictures"]:
            self._draw_picture(canvas, picture, height)
        for number, line in enumerate(page["lines"]):
            text = " ".join([word, *line["text"].split(" ")[1:]]) if word and not number else line["text"]
            canvas.setFont(line["font"], line["size"])
            canvas.setFillColor(CMYKColor(*line["cmyk"]))
            canvas.drawString(line["x"], height - line["y"], text)
        for symbol in page["symbols"]:
            _draw_symbol(canvas, symbol, height)

    def _draw_picture(self, canvas: Canvas, picture: dict[str, Any], height: float) -> None:
        x, y, across, down = picture["box"]
        left, top, right, bottom = picture["crop"]
        whole_across, whole_down = across / (right - left), down / (bottom - top)
        canvas.saveState()
        frame = canvas.beginPath()
        frame.rect(x, height - y - down, across, down)
        canvas.clipPath(frame, stroke=0, fill=0)
        foot = height - (y - top * whole_down) - whole_down
        canvas.drawImage(self.photograph, x - left * whole_across, foot, whole_across, whole_down)
        canvas.restoreState()


@lru_cache(maxsize=1)
def _register_fonts() -> None:
    """Both families at their default instance: reportlab cannot set a variable font's axes."""
    for family in ("archivo", "inter"):
        font = next((FONTS / family).glob("*.ttf"))
        pdfmetrics.registerFont(TTFont(family, str(font)))


@lru_cache(maxsize=8)
def _modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    """The symbol's matrix, without quiet zone."""
    code = qrcode.QRCode(border=0)
    code.add_data(payload)
    return tuple(tuple(row) for row in code.get_matrix())


def _draw_shape(canvas: Canvas, shape: dict[str, Any], height: float) -> None:
    path = canvas.beginPath()
    steps = {"m": path.moveTo, "l": path.lineTo, "c": path.curveTo}
    for step, *numbers in shape["steps"]:
        if step == "h":
            path.close()
        else:
            steps[step](*(height - value if index % 2 else value for index, value in enumerate(numbers)))
    if shape["fill"]:
        canvas.setFillColor(CMYKColor(*shape["fill"]["cmyk"]))
    if shape["stroke"]:
        canvas.setStrokeColor(CMYKColor(*shape["stroke"]["cmyk"]))
        canvas.setLineWidth(shape["width"])
    canvas.drawPath(path, stroke=bool(shape["stroke"]), fill=bool(shape["fill"]))


def _draw_symbol(canvas: Canvas, symbol: dict[str, Any], height: float) -> None:
    rows = _modules(symbol["payload"])
    side = symbol["module"] * len(symbol["rows"]) / len(rows)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        for across, is_dark in enumerate(row):
            if is_dark:
                path.rect(symbol["x"] + across * side, height - symbol["y"] - (down + 1) * side, side, side)
    canvas.setFillColor(CMYKColor(*symbol["cmyk"]))
    canvas.drawPath(path, stroke=0, fill=1)
