"""Folded and two-sided pieces for tests of what goes round them: geometry of the shipped formats, plain artwork."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import DisplayPage, Path, rectangle
from materials_app.model.format import Format
from materials_app.model.geometry import Rect
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.units import Length
from materials_app.pipeline.produce import Piece

GROUND = Paint.of(Swatch("ground", Cmyk(1, 0, 0.4, 0.72), Srgb(0, 0x40, 0x43)))


def on_format(piece: Piece, made: Format) -> Piece:
    """The piece as if it were of another format, each side a flat ground."""
    job = replace(piece.job, format=made, template=replace(piece.job.template, id=made.id, name=made.name))
    layout = replace(piece.layout, display_list=replace(piece.layout.display_list, pages=_pages(made, made.bleed)))
    office = replace(piece.office_layout, pages=_pages(made, 0.0))
    return replace(piece, job=job, layout=layout, office_layout=office)


def _pages(made: Format, bleed: Length) -> tuple[DisplayPage, ...]:
    sheet = Rect(0.0, 0.0, made.trim.width, made.trim.height)
    marks = Marks.CROP if bleed else Marks.NONE
    return tuple(
        DisplayPage(
            PageGeometry(made.trim, bleed, made.safe, marks, side.name, side.panels, made.corner),
            (Path(rectangle(sheet), sheet, fill=GROUND),),
        )
        for side in made.pages
    )
