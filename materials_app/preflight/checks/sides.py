"""Several sides: the same sheet front and back, in register, and each side where it belongs."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Family, Severity
from materials_app.model.said import listed, said
from materials_app.model.units import Length, round_mm
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.sides import OrderedPanel
from materials_app.preflight.subject import Subject, place

REGISTER: Length = 0.5
"""Points two sides may lie apart: 0.18 mm, what a press holds from front to back."""
DUPLEX = "UK trade practice: front and back imposed trim on trim"


def _around(page: PageFacts) -> tuple[Length, Length, Length, Length]:
    """How far the trim lies inside the sheet: left, right, foot, top."""
    trim, media = page.trim, page.media
    return (trim.left - media.left, media.right - trim.right, trim.bottom - media.bottom, media.top - trim.top)


def _apart(first: tuple[Length, ...], second: tuple[Length, ...]) -> Length:
    return max(abs(one - other) for one, other in zip(first, second, strict=True))


def _margins(around: tuple[Length, ...]) -> str:
    left, _, foot, _ = around
    return said(
        "{left} mm from the left and {foot} mm from the foot of the sheet",
        left=f"{round_mm(left):g}",
        foot=f"{round_mm(foot):g}",
    )


@check(
    "sides-out-of-register",
    Severity.ERROR,
    looks_at="place of the trim box in the media box, every page against the first",
    clause=DUPLEX,
    profile=Profile.ORDERED,
)
def sides_out_of_register(subject: Subject) -> Iterator[Sighting]:
    """Front and back do not fall on one another: one of them is cut beside its edge."""
    for page in subject.pages[1:]:
        first = _around(subject.pages[0])
        if _apart(first, _around(page)) > REGISTER:
            yield Sighting(
                said("page {number}: {place}", number=page.number, place=_margins(_around(page))),
                said("{place}, as on page 1", place=_margins(first)),
                place(page),
            )


@check(
    "sides-differ",
    Severity.WARNING,
    looks_at="size of the trim box and its place in the media box, every page against the first",
    clause=DUPLEX,
    profile=Profile.UNORDERED,
)
def sides_differ(subject: Subject) -> Iterator[Sighting]:
    """Nobody said that the pages are one sheet; if they are, they do not fall on one another."""
    for page in subject.pages[1:]:
        first = subject.pages[0]
        sizes = (page.trim.width, page.trim.height), (first.trim.width, first.trim.height)
        if max(_apart(*sizes), _apart(_around(first), _around(page))) > REGISTER:
            wanted = said("{size}, {place}, as page 1", size=first.trim.size_mm, place=_margins(_around(first)))
            yield Sighting(
                said(
                    "page {number} is {size}, {place}",
                    number=page.number,
                    size=page.trim.size_mm,
                    place=_margins(_around(page)),
                ),
                wanted,
                place(page),
            )


@check(
    "page-order",
    Severity.ERROR,
    looks_at="words of each page against those ordered for every page",
    clause="the order; UK trade practice: page 1 is the outside",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def page_order(subject: Subject) -> Iterator[Sighting]:
    """Sides in another order are folded inside out, or backed up wrongly."""
    for side in subject.sides:
        number = side.page.number
        if side.number != number:
            yield Sighting(
                said("{page} on page {number}", page=_page(subject, side.number), number=number),
                _page(subject, number),
                place(side.page),
            )


def _page(subject: Subject, number: int) -> str:
    """``page 2 (inside)``; says so when no such page was ordered."""
    pages = subject.expectation.pages if subject.expectation else ()
    if not 0 < number <= len(pages):
        return said("no such page")
    name = pages[number - 1].name
    if name:
        return said("page {number} ({name})", number=number, name=said(name))
    return said("page {number}", number=number)


@check(
    "panel-order",
    Severity.ERROR,
    looks_at="words of each panel against those ordered for every panel of the piece",
    clause="the order; UK trade practice: panels in folding order",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def panel_order(subject: Subject) -> Iterator[Sighting]:
    """Panels in another order: the cover does not come out on top, the story is read backwards."""
    for side in subject.sides:
        if any(wanted != found for wanted, found in side.panels):
            wanted = ", ".join(_panel(panel, side.number) for panel, _ in side.panels)
            found = listed(_panel(panel, side.number) for _, panel in side.panels)
            yield Sighting(found, wanted, place(side.page))


def _panel(ordered: OrderedPanel, page: int) -> str:
    elsewhere = said(" of page {page}", page=ordered.page) if ordered.page != page else ""
    return said("{panel}{elsewhere}", panel=said(ordered.panel.name), elsewhere=elsewhere)
