"""A layout and its format as a language from right to left has them: everything changes sides.

Columns, bars, bleeds and folds are mirrored about the sheet's upright middle. A folded piece then opens from the other
side, as its readers expect: the cover lies where the back lay, and what tucks in tucks in from the other end.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from materials_app.model.format import Format, FormatPage
from materials_app.model.job import Job
from materials_app.model.later import Later
from materials_app.model.page import Panel
from materials_app.model.tabs import TabsFrame
from materials_app.model.template import (
    DrawingFrame,
    FillFrame,
    Frame,
    ImageFrame,
    LayoutTemplate,
    PartnersFrame,
    SymbolFrame,
    TemplatePage,
    TextFrame,
)
from materials_app.model.units import Length

__all__ = ["mirrored"]

_TEMPLATES_KEPT = 256
"""More than there are layouts in all families."""

_OTHER_SIDE = {"left": "right", "right": "left"}


def mirrored(job: Job) -> Job:
    """The same job with its layout and its format on the other side."""
    return replace(
        job, format=_mirrored_format(job.format), template=_mirrored_template(job.template, job.format.trim.width)
    )


def _mirrored_format(made: Format) -> Format:
    pages = (FormatPage(page.name, _panels(page.panels, made.trim.width)) for page in made.pages)
    return replace(made, pages=tuple(pages))


@lru_cache(maxsize=_TEMPLATES_KEPT)
def _mirrored_template(template: LayoutTemplate, width: Length) -> LayoutTemplate:
    """Kept, because frames are told from others by being themselves: what was set in them need not be set again."""
    return replace(
        template,
        pages=tuple(_page(page, width) for page in template.pages),
        with_brand=Later(lambda: tuple(_page(page, width) for page in template.branded)),
    )


def _panels(panels: tuple[Panel, ...], width: Length) -> tuple[Panel, ...]:
    return tuple(replace(panel, x=width - panel.right) for panel in reversed(panels))


def _page(page: TemplatePage, width: Length) -> TemplatePage:
    return replace(page, frames=tuple(_frame(frame, width) for frame in page.frames))


def _frame(frame: Frame, width: Length) -> Frame:
    match frame:
        case TabsFrame():
            return frame
        case TextFrame() if frame.tabs:  # a tab reads upwards in every language
            return frame
        case TextFrame() | PartnersFrame():
            return replace(frame, x=width - frame.x - frame.width)
        case SymbolFrame():
            left, right = frame.left, frame.right
            return replace(
                frame,
                left=None if right is None else width - right,
                right=None if left is None else width - left,
            )
        case FillFrame() | ImageFrame():
            return replace(frame, x=width - frame.x - frame.width, bleeds=_sides(frame.bleeds))
        case DrawingFrame():
            place = replace(frame, x=width - frame.x - frame.width, bleeds=_sides(frame.bleeds))
            return replace(place, is_mirrored=not frame.is_mirrored)


def _sides(bleeds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_OTHER_SIDE.get(side, side) for side in bleeds)
