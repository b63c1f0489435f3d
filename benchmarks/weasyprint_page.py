"""The page of a sketch in WeasyPrint: its drawing as SVG, picture and lines placed upon it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from page_svg import page_svg
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

FONTS = Path(__file__).resolve().parent.parent / "fonts"
WORD = "{word}"


class Program:
    """Draws a sketch, any number of times; fonts and pictures are kept between them."""

    def __init__(self, sketch: dict[str, Any], folder: Path) -> None:
        self.folder = folder
        self.source = "".join(_parts(sketch))
        self.fonts = FontConfiguration()
        self.pictures: dict[str, Any] = {}

    def draw(self, word: str) -> bytes:
        """The PDF. ``word`` begins its first line, in place of the one there."""
        page = HTML(string=self.source.replace(WORD, word), base_url=str(self.folder / "page.html"))
        drawn: bytes = page.write_pdf(font_config=self.fonts, cache=self.pictures)
        return drawn


def _parts(sketch: dict[str, Any]) -> Iterator[str]:
    yield '<html lang="en"><style>'
    for family in ("archivo", "inter"):
        font = next((FONTS / family).glob("*.ttf"))
        yield f'@font-face {{ font-family: {family}; src: url("{font.as_uri()}") }}'
    for number, page in enumerate(sketch["pages"]):
        yield f"@page p{number} {{ size: {page['width']}pt {page['height']}pt; margin: 0 }}"
        yield f"#p{number} {{ page: p{number} }}"
    yield "section, svg, div, img { position: absolute; left: 0; top: 0 } section { position: relative }"
    yield "p { position: absolute; margin: 0; white-space: nowrap; line-height: 0 }"
    yield "</style>"
    for number, page in enumerate(sketch["pages"]):
        yield f'<section id="p{number}" style="width: {page["width"]}pt; height: {page["height"]}pt">{page_svg(page)}'
        yield from (_picture(picture, sketch["photograph"]) for picture in page["pictures"])
        yield from (_line(line, is_changed=not (number or index)) for index, line in enumerate(page["lines"]))
        yield "</section>"


def _picture(picture: dict[str, Any], photograph: str) -> str:
    x, y, across, down = picture["box"]
    left, top, right, bottom = picture["crop"]
    whole_across, whole_down = across / (right - left), down / (bottom - top)
    frame = f"left: {x}pt; top: {y}pt; width: {across}pt; height: {down}pt; overflow: hidden"
    place = f"left: {-left * whole_across}pt; top: {-top * whole_down}pt; width: {whole_across}pt"
    return f'<div style="{frame}"><img src="{photograph}" style="{place}; height: {whole_down}pt"></div>'


def _line(line: dict[str, Any], *, is_changed: bool) -> str:
    text = escape(" ".join([WORD, *line["text"].split(" ")[1:]]) if is_changed else line["text"])
    # A line of no height stands half an ascent under its baseline: near enough to look at.
    top = line["y"] - 0.36 * line["size"]
    style = f"left: {line['x']}pt; top: {top}pt; font: {line['size']}pt {line['font']}; line-height: 0"
    return f'<p style="{style}; color: {line["rgb"]}">{text}</p>'
