"""The page of a sketch in typst: its drawing as SVG, picture and lines placed upon it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typst
from page_svg import page_svg

FONTS = Path(__file__).resolve().parent.parent / "fonts"


class Program:
    """Draws a sketch, any number of times; the compiler keeps what it can between them."""

    def __init__(self, sketch: dict[str, Any], folder: Path) -> None:
        source = folder / "page.typ"
        source.write_text("\n".join(_pages(sketch, folder)), encoding="utf-8")
        self.compiler = typst.Compiler(str(source), root=str(folder), font_paths=[str(FONTS)])

    def draw(self, word: str) -> bytes:
        """The PDF. ``word`` begins its first line, in place of the one there."""
        drawn: bytes = self.compiler.compile(format="pdf", sys_inputs={"word": word})
        return drawn


def _pages(sketch: dict[str, Any], folder: Path) -> Iterator[str]:
    for number, page in enumerate(sketch["pages"]):
        drawing = folder / f"page-{number}.svg"
        drawing.write_text(page_svg(page), encoding="utf-8")
        yield f"#page(width: {page['width']}pt, height: {page['height']}pt, margin: 0pt)["
        yield _placed(0, 0, f'image("{drawing.name}", width: {page["width"]}pt)')
        yield from (_picture(picture, sketch["photograph"]) for picture in page["pictures"])
        yield from (_line(line, is_changed=not (number or index)) for index, line in enumerate(page["lines"]))
        yield "]"


def _placed(x: float, y: float, what: str) -> str:
    return f"#place(top + left, dx: {x}pt, dy: {y}pt, {what})"


def _picture(picture: dict[str, Any], photograph: str) -> str:
    x, y, across, down = picture["box"]
    left, top, right, bottom = picture["crop"]
    whole_across, whole_down = across / (right - left), down / (bottom - top)
    image = f'image("{photograph}", width: {whole_across}pt, height: {whole_down}pt)'
    moved = f"move(dx: {-left * whole_across}pt, dy: {-top * whole_down}pt, {image})"
    return _placed(x, y, f"box(clip: true, width: {across}pt, height: {down}pt, {moved})")


def _line(line: dict[str, Any], *, is_changed: bool) -> str:
    inks = ", ".join(f"{ink * 100}%" for ink in line["cmyk"])
    words = json.dumps(line["text"], ensure_ascii=False)
    if is_changed:
        rest = json.dumps(" ".join(["", *line["text"].split(" ")[1:]]), ensure_ascii=False)
        words = f"sys.inputs.word + {rest}"
    style = f'font: "{line["font"].title()}", size: {line["size"]}pt, fill: cmyk({inks}), top-edge: "baseline"'
    return _placed(line["x"], line["y"], f"box(width: 2000pt, text({style}, {words}))")
