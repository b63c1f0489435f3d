"""What a laid-out page must show, measured on the display list: contrast, sizes, safe area, room round the symbol.

The rules stand in ``docs/layout-rules.md``; each finding names its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.display_list import DisplayPage, GlyphRun, Item, Path, Symbol
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.geometry import Rect
from materials_app.model.template import Role
from materials_app.model.units import round_mm, to_mm
from materials_app.typeset.contrast import check_contrast, grounds
from materials_app.typeset.symbol import MIN_MODULE

__all__ = ["OUTSIDE_SAFE_AREA", "check_page", "left_out", "overset"]

OUTSIDE_SAFE_AREA = "text-outside-safe-area"

_SAME_SIZE = 1
"""Sizes are told apart to a tenth of a point."""


def check_page(page: DisplayPage, number: int, max_sizes: int = 0) -> tuple[Finding, ...]:
    """Every layout fault of a page.

    Args:
        page: the page, marks left out.
        number: its number, from 1.
        max_sizes: how many type sizes it may carry; 0 for any number.
    """
    runs = tuple(item for item in page.items if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT)
    return (
        *check_contrast(page, number),
        *_outside_safe_area(page, runs, number),
        *_too_many_sizes(page, runs, number, max_sizes),
        *_symbols(page, number),
    )


def overset(place: Place, over: int, size: float, *, shortest: bool) -> Finding:
    """The finding for words that do not fit their frame."""
    characters = "1 character" if over == 1 else f"{over} characters"
    tried = "even in its shortest wording" if shortest else "as it is worded"
    return Finding(
        id="overset",
        severity=Severity.ERROR,
        family=Family.LAYOUT,
        message=f"The text is {characters} too long for its place at {size:.3g} pt, {tried}.",
        seen=f"{characters} too many",
        wanted=f"words that fit at {size:.3g} pt, the smallest this layout allows",
        remedy="Shorten it, give a headline another line, or choose a shorter message. Type is never set below its "
        "smallest size and never cut off.",
        clause="Layout rule 1: sizes by reading distance",
        place=place,
    )


def left_out(frame: str, place: Place) -> Finding:
    """The note that a frame the layout may do without was left out."""
    return Finding(
        id="left-out",
        severity=Severity.NOTE,
        family=Family.LAYOUT,
        message=f"The {frame} found no room beside the headline and was left out.",
        remedy="Choose a shorter headline if it should stand on the page.",
        clause="Layout rule 1: with four headline lines the message goes",
        place=place,
    )


def _outside_safe_area(page: DisplayPage, runs: tuple[GlyphRun, ...], number: int) -> Iterator[Finding]:
    areas = page.geometry.safe_areas
    edges = "the trim or a fold" if page.geometry.folds else "the trim"
    for run in runs:
        if not any(area.contains(run.bounds) for area in areas):
            yield Finding(
                id=OUTSIDE_SAFE_AREA,
                severity=Severity.ERROR,
                family=Family.LAYOUT,
                message=f"“{run.text}” stands less than {round_mm(page.geometry.safe):g} mm from {edges}, where it "
                "may be cut or creased.",
                seen=_as_text(run.bounds),
                wanted=f"inside {' or '.join(_as_text(area) for area in areas)}",
                remedy="Shorten the words, or use a layout with more room.",
                clause="Layout rule 5: safe area",
                place=_place(run.bounds, number, run.semantics.slot, run.text),
            )


def _too_many_sizes(page: DisplayPage, runs: tuple[GlyphRun, ...], number: int, max_sizes: int) -> Iterator[Finding]:
    """A reader sees a page, or a panel of a folded one, at a time."""
    for area in page.geometry.safe_areas:
        inside = {round(run.size, _SAME_SIZE) for run in runs if area.x <= run.bounds.centre.x <= area.right}
        sizes = sorted(inside, reverse=True)
        if not max_sizes or len(sizes) <= max_sizes:
            continue
        listed = ", ".join(f"{size:g}" for size in sizes)
        yield Finding(
            id="too-many-sizes",
            severity=Severity.WARNING,
            family=Family.LAYOUT,
            message=f"The page carries {len(sizes)} type sizes ({listed} pt); more than {max_sizes} look accidental.",
            seen=f"{len(sizes)} sizes",
            wanted=f"at most {max_sizes}",
            remedy="Shorten the text that had to be set smaller.",
            clause="Layout rule 1: few sizes",
            place=Place(page=number),
        )


def _symbols(page: DisplayPage, number: int) -> Iterator[Finding]:
    for symbol in (item for item in page.items if isinstance(item, Symbol)):
        yield from _module(symbol, number)
        yield from _quiet_zone(page, symbol, number)


def _module(symbol: Symbol, number: int) -> Iterator[Finding]:
    if symbol.module < MIN_MODULE - 1e-6:
        least, side = to_mm(MIN_MODULE), to_mm(MIN_MODULE) * len(symbol.rows)
        yield Finding(
            id="symbol-module-too-small",
            severity=Severity.ERROR,
            family=Family.LAYOUT,
            message=f"The QR code prints at {to_mm(symbol.module):.2f} mm a module; below {least:g} mm many phones "
            "cannot read it.",
            seen=f"{to_mm(symbol.module):.2f} mm",
            wanted=f"at least {least:g} mm",
            remedy=f"Use a shorter address, or a layout with room for a code of {side:.1f} mm.",
            clause="Layout rule 4: the action",
            place=_place(symbol.rect, number, "address", symbol.payload),
        )


def _quiet_zone(page: DisplayPage, symbol: Symbol, number: int) -> Iterator[Finding]:
    quiet = symbol.quiet_rect
    shows_ground_alone = all(paint.web == symbol.ground.web for paint in grounds(page.items, quiet))
    if not shows_ground_alone or any(_reaches_into(quiet, item) for item in page.items if item is not symbol):
        yield Finding(
            id="quiet-zone-crowded",
            severity=Severity.ERROR,
            family=Family.LAYOUT,
            message=f"Something stands within {symbol.quiet} modules of the QR code, so phones may not find it.",
            seen=f"less than {round_mm(symbol.quiet * symbol.module):g} mm clear",
            wanted=f"{round_mm(symbol.quiet * symbol.module):g} mm clear on all sides",
            remedy="Shorten the text beside the code.",
            clause="ISO/IEC 18004:2015, 6.3.8",
            place=_place(quiet, number, "address", symbol.payload),
        )


def _reaches_into(quiet: Rect, item: Item) -> bool:
    """Whether an item that is no field of colour has ink in a quiet zone."""
    match item:
        case Path():
            return item.stroke is not None and item.bounds.overlaps(quiet)
        case GlyphRun():
            return item.bounds.overlaps(quiet)
        case _:
            return item.rect.overlaps(quiet)


def _place(rect: Rect, page: int, slot: str, excerpt: str) -> Place:
    return Place(page=page, rect_mm=rect.in_mm(), slot=slot, excerpt=excerpt)


def _as_text(rect: Rect) -> str:
    x, y, width, height = rect.in_mm()
    return f"{width:g} × {height:g} mm at {x:g}, {y:g}"
