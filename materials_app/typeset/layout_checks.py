"""What a laid-out page must show, measured on the display list: contrast, sizes, safe area, room round words and code.

The rules stand in ``docs/layout-rules.md``; each finding names its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.content import Slot
from materials_app.model.display_list import DisplayPage, GlyphRun, Item, Path, Symbol
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry
from materials_app.model.said import Said, all_of, either, said
from materials_app.model.template import Role
from materials_app.model.units import round_mm, to_mm
from materials_app.typeset.contrast import check_contrast, grounds
from materials_app.typeset.force_mark import MASTHEAD, Barred
from materials_app.typeset.overlaps import overlaps
from materials_app.typeset.symbol import MIN_MODULE

__all__ = [
    "OUTSIDE_SAFE_AREA",
    "check_page",
    "left_out",
    "logos_as_text",
    "mark_as_text",
    "overset",
    "partners_overset",
    "words_without_room",
]

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
        *overlaps(runs, number),
        *_too_many_sizes(page, runs, number, max_sizes),
        *_symbols(page, number),
    )


def overset(place: Place, over: int, size: float, *, shortest: bool, breaks: bool) -> Finding:
    """The finding for words that do not fit their frame.

    Args:
        place: where they stand, with their slot.
        over: how many characters must go.
        size: points, at which they were set.
        shortest: no shorter wording is left to try.
        breaks: the frame would take them in more lines.
    """
    many, at = over != 1, f"{size:.3g}"
    return Finding(
        id="overset",
        severity=Severity.ERROR,
        family=Family.LAYOUT,
        message=said(
            "The text is {characters} too long for its place at {size} pt, {tried}.",
            characters=said("{count} characters", count=over) if many else said("1 character"),
            size=at,
            tried=said("even in its shortest wording" if shortest else "as it is worded"),
        ),
        seen=said("{count} characters too many", count=over) if many else said("1 character too many"),
        wanted=said("words that fit at {size} pt, the smallest this layout allows", size=at),
        remedy=_overset_remedy(place.slot, breaks=breaks),
        clause=said("Layout rule 1: sizes by reading distance"),
        place=place,
    )


def _overset_remedy(slot: str, *, breaks: bool) -> str:
    """What helps: messages can be shortened; a force's name can be broken; numbers and promises stay as they are."""
    if slot in {one.value for one in Slot}:
        return said(
            "Shorten it, give a headline another line, or choose a shorter message. Type is never set below its "
            "smallest size and never cut off."
        )
    if slot == MASTHEAD and breaks:
        return said("Break the force's name into more lines (masthead in the force's file), or choose a larger layout.")
    return said("Choose a larger layout: these words are never shortened, nor set below the smallest size.")


def partners_overset(place: Place) -> Finding:
    """The finding for partners that do not all fit, even in their smallest type and the most room they may take."""
    return Finding(
        id="partners-do-not-fit",
        severity=Severity.ERROR,
        family=Family.LAYOUT,
        message=said("The partners do not all fit into their place on this layout."),
        remedy=said(
            "Name fewer of them, or choose a larger layout. None is left out, and no type goes below its smallest size."
        ),
        clause=said("Layout rule 9: partners"),
        place=place,
    )


def logos_as_text(place: Place) -> Finding:
    """The warning that partners' logos found no room at their least size, so that their names print."""
    return Finding(
        id="partner-logos-as-text",
        severity=Severity.WARNING,
        family=Family.LAYOUT,
        message=said("The partners' logos do not all fit at their least size, so their names print as text here."),
        remedy=said("Leave it so, or choose a larger layout, or fewer partners, if the logos are to be seen."),
        clause=said("Layout rule 9: partners"),
        place=place,
    )


def mark_as_text(place: Place, barred: Barred, *, needed: bool) -> Finding:
    """The note that the force's mark cannot stand here by its own rules, so that its name prints."""
    on_ground = said("its place is on a ground that the logo may not stand on")
    no_room = said("there is no room for the logo at its smallest size with its clear space")
    return Finding(
        id="force-mark-as-text",
        severity=Severity.WARNING if needed else Severity.NOTE,
        family=Family.LAYOUT,
        message=said(
            "The force's name prints in type here: {reason}.",
            reason=on_ground if barred is Barred.GROUND else no_room,
        ),
        remedy=said("Leave it so, or choose a layout or a family with a white strip."),
        clause=said("Layout rule 11: the force's mark"),
        place=place,
    )


def words_without_room(place: Place) -> Finding:
    """The note that the force's own words found no room beside its name."""
    return Finding(
        id="force-words-left-out",
        severity=Severity.NOTE,
        family=Family.LAYOUT,
        message=said("The force's strapline and address find no room beside its name here and do not print."),
        remedy=said("Leave it so, or choose a larger layout; a local line and partners come before them."),
        clause=said("Layout rule 13: the force's own words"),
        place=place,
    )


def _called(frame: str) -> Said:
    """What a frame is called in a sentence; ids of the second language's frames say so at one end."""
    first = frame.removeprefix("second-").removesuffix("-second")
    return said(first) if first == frame else said("{frame} in the second language", frame=said(first))


def left_out(frame: str, beside: tuple[Said, ...], place: Place) -> Finding:
    """The note that a frame the layout may do without was left out: ``beside`` is what took its room, none for the
    headline."""
    if beside:
        others = all_of(beside)
        return Finding(
            id="left-out",
            severity=Severity.NOTE,
            family=Family.LAYOUT,
            message=said(
                "The {frame} found no room beside {others} and was left out.", frame=_called(frame), others=others
            ),
            remedy=said("Choose a larger layout, or leave {others} out, if it should stand there.", others=others),
            clause=said("Layout rule 1: a local line and partners go before the promise"),
            place=place,
        )
    return Finding(
        id="left-out",
        severity=Severity.NOTE,
        family=Family.LAYOUT,
        message=said("The {frame} found no room beside the headline and was left out.", frame=_called(frame)),
        remedy=said("Choose a shorter headline if it should stand on the page."),
        clause=said("Layout rule 1: with four headline lines the message goes"),
        place=place,
    )


def _outside_safe_area(page: DisplayPage, runs: tuple[GlyphRun, ...], number: int) -> Iterator[Finding]:
    areas = page.geometry.safe_areas
    edges = _edges(page.geometry)
    for run in runs:
        if not page.geometry.keeps_safe(run.bounds):
            yield Finding(
                id=OUTSIDE_SAFE_AREA,
                severity=Severity.ERROR,
                family=Family.LAYOUT,
                message=_too_near(run.text, page.geometry, edges),
                seen=_as_text(run.bounds),
                wanted=said("inside {areas}", areas=either(map(_as_text, areas))),
                remedy=said("Shorten the words, or use a layout with more room."),
                clause=said("Layout rule 5: safe area"),
                place=_place(run.bounds, number, run.semantics.slot, run.text),
            )


def _edges(geometry: PageGeometry) -> str:
    if geometry.tabs:
        return said("the trim or a perforation")
    return said("the trim or a fold" if geometry.folds else "the trim")


def _too_near(words: str, geometry: PageGeometry, edges: str) -> str:
    if geometry.insets or geometry.is_round:
        return said("“{words}” stands outside the safe area, where it may be cut or hidden.", words=words)
    return said(
        "“{words}” stands less than {distance} mm from {edges}, where it may be cut or creased.",
        words=words,
        distance=f"{round_mm(geometry.safe):g}",
        edges=edges,
    )


def _too_many_sizes(page: DisplayPage, runs: tuple[GlyphRun, ...], number: int, max_sizes: int) -> Iterator[Finding]:
    """A reader sees a page, a panel of a folded one or a tab at a time."""
    for area in page.geometry.safe_areas:
        inside = {round(run.size, _SAME_SIZE) for run in runs if area.holds(run.bounds.centre)}
        sizes = sorted(inside, reverse=True)
        if not max_sizes or len(sizes) <= max_sizes:
            continue
        yield Finding(
            id="too-many-sizes",
            severity=Severity.WARNING,
            family=Family.LAYOUT,
            message=said(
                "The page carries {count} type sizes ({sizes} pt); more than {most} look accidental.",
                count=len(sizes),
                sizes=", ".join(f"{size:g}" for size in sizes),
                most=max_sizes,
            ),
            seen=said("{count} sizes", count=len(sizes)),
            wanted=said("at most {count}", count=max_sizes),
            remedy=said("Shorten the text that had to be set smaller."),
            clause=said("Layout rule 1: few sizes"),
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
            message=said(
                "The QR code prints at {size} mm a module; below {least} mm many phones cannot read it.",
                size=f"{to_mm(symbol.module):.2f}",
                least=f"{least:g}",
            ),
            seen=f"{to_mm(symbol.module):.2f} mm",
            wanted=said("at least {value}", value=f"{least:g} mm"),
            remedy=said("Use a shorter address, or a layout with room for a code of {side} mm.", side=f"{side:.1f}"),
            clause=said("Layout rule 4: the action"),
            place=_place(symbol.rect, number, "address", symbol.payload),
        )


def _quiet_zone(page: DisplayPage, symbol: Symbol, number: int) -> Iterator[Finding]:
    quiet = symbol.quiet_rect
    shows_ground_alone = all(paint.web == symbol.ground.web for paint in grounds(page.items, quiet))
    if not shows_ground_alone or any(_reaches_into(quiet, item) for item in page.items if item is not symbol):
        clear = f"{round_mm(symbol.quiet * symbol.module):g}"
        yield Finding(
            id="quiet-zone-crowded",
            severity=Severity.ERROR,
            family=Family.LAYOUT,
            message=said(
                "Something stands within {count} modules of the QR code, so phones may not find it.",
                count=symbol.quiet,
            ),
            seen=said("less than {distance} mm clear", distance=clear),
            wanted=said("{distance} mm clear on all sides", distance=clear),
            remedy=said("Shorten the text beside the code."),
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
    size = f"{width:g} × {height:g} mm"
    return said("{size} at {place}", size=size, place=f"{x:g}, {y:g}")
