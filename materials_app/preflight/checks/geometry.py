"""Boxes, bleed and marks: whether the piece can be trimmed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from materials_app.model.findings import Severity
from materials_app.model.page import Marks
from materials_app.model.said import said
from materials_app.model.units import Length, mm, to_mm
from materials_app.preflight.edges import art_outside, differing_bleed, unpainted_bleed
from materials_app.preflight.facts import PageFacts, Painted
from materials_app.preflight.inks import is_registration
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.space import Box
from materials_app.preflight.subject import Subject, place

BOX_TOLERANCE = 0.05
"""Points a box may be off: 0.02 mm, below what any cutter holds."""
MARK_TOLERANCE = 0.5
"""Points a crop mark may stand beside the trim's edge it shows."""
MARK_LINE: Length = 1.5
MARK_LENGTH: Length = mm(2)
"""What is thinner and longer than these outside the bleed counts as a mark."""
USUAL_BLEED: Length = mm(3)
"""Bleed UK printers ask for (UK trade practice: bleed), for a file nobody ordered from us."""
_NESTED = ("TrimBox", "BleedBox", "CropBox", "MediaBox")
TRIM = "ISO 15930-7, page boxes"


@check("trim-box-missing", Severity.ERROR, looks_at="TrimBox and ArtBox of every page", clause=TRIM)
def trim_box_missing(subject: Subject) -> Iterator[Sighting]:
    """Exactly one of the two says where the piece ends."""
    for page in subject.pages:
        found = [name for name in ("TrimBox", "ArtBox") if page.box(name)]
        if len(found) != 1:
            yield Sighting(" and ".join(found) or said("no box"), said("a TrimBox alone"), place(page))


@check("bleed-box-missing", Severity.ERROR, looks_at="BleedBox of every page", clause=TRIM)
def bleed_box_missing(subject: Subject) -> Iterator[Sighting]:
    """Without it the bleed box is the crop box, marks and all."""
    for page in subject.pages:
        if not page.box("BleedBox"):
            yield Sighting(said("none"), said("a BleedBox"), place(page))


@check("boxes-not-nested", Severity.ERROR, looks_at="Trim in Bleed in Crop in Media, every page", clause=TRIM)
def boxes_not_nested(subject: Subject) -> Iterator[Sighting]:
    """Each box lies inside the next."""
    for page in subject.pages:
        written = [(name, box) for name in _NESTED if (box := page.box(name))]
        for (inner, small), (outer, large) in pairwise(written):
            if not large.contains(small, BOX_TOLERANCE):
                yield Sighting(
                    said("{inner} reaches out of {outer}", inner=inner, outer=outer),
                    said("{inner} inside {outer}", inner=inner, outer=outer),
                    place(page, small),
                )


@check(
    "trim-size",
    Severity.ERROR,
    looks_at="size of the trim box against the order",
    clause="the order",
    profile=Profile.ORDERED,
)
def trim_size(subject: Subject) -> Iterator[Sighting]:
    """Another size than the one ordered."""
    for page, ordered in subject.ordered():
        wanted = page.at(ordered.trim_box)
        if not _same_size(page.trim, wanted):
            yield Sighting(page.trim.size_mm, wanted.size_mm, place(page))


def _same_size(first: Box, second: Box) -> bool:
    return abs(first.width - second.width) <= BOX_TOLERANCE and abs(first.height - second.height) <= BOX_TOLERANCE


@check(
    "bleed-size",
    Severity.ERROR,
    looks_at="bleed box against the order",
    clause="the order; UK trade practice: bleed",
    profile=Profile.ORDERED,
)
def bleed_size(subject: Subject) -> Iterator[Sighting]:
    """Too little room for the cutter."""
    for page, ordered in subject.ordered():
        wanted = page.at(ordered.bleed_box)
        if not page.bleed.contains(wanted, BOX_TOLERANCE):
            yield Sighting(page.bleed.size_mm, wanted.size_mm, place(page))


@check(
    "media-size",
    Severity.ERROR,
    looks_at="media box against the order: the bleed box without marks, room for the slug with them",
    clause="the order",
    profile=Profile.ORDERED,
)
def media_size(subject: Subject) -> Iterator[Sighting]:
    """The sheet is another than the one ordered."""
    for page, ordered in subject.ordered():
        wanted = page.at(ordered.media_box)
        if not _same_size(page.media, wanted):
            yield Sighting(page.media.size_mm, wanted.size_mm, place(page))


@check("page-rotated", Severity.ERROR, looks_at="Rotate of every page", clause="house rule: no turned pages")
def page_rotated(subject: Subject) -> Iterator[Sighting]:
    """Imposition tools differ in what they make of a turned page."""
    for page in subject.pages:
        if page.rotate % 360:
            yield Sighting(said("{rotate} degrees", rotate=page.rotate), "0", place(page))


@check("page-scaled", Severity.ERROR, looks_at="UserUnit of every page", clause="ISO 32000-2, 14.11.2; PDF/X practice")
def page_scaled(subject: Subject) -> Iterator[Sighting]:
    """Many workflows do not know the entry and print at another size."""
    for page in subject.pages:
        if page.user_unit != 1:
            yield Sighting(said("UserUnit {unit}", unit=f"{page.user_unit:g}"), "1", place(page))


@check(
    "bleed-not-painted",
    Severity.ERROR,
    looks_at="plates of the page: wherever ink reaches the trim, the strip out to the bleed box",
    clause="UK trade practice: bleed",
)
def bleed_not_painted(subject: Subject) -> Iterator[Sighting]:
    """A cut that wanders leaves a white edge."""
    wanted = {page.number: page.at(ordered.bleed_box) for page, ordered in subject.ordered()}
    for page, plates in subject.plated():
        bleed = wanted.get(page.number, page.bleed)
        for side, box in unpainted_bleed(plates, page.trim, bleed):
            yield Sighting(
                said("paper in the bleed, {side}", side=said(side)), said("ink out to the bleed box"), place(page, box)
            )


@check(
    "bleed-differs",
    Severity.ERROR,
    looks_at="every plate just inside and just outside the trim, where the ink changes along 7 mm of an edge or more",
    clause="UK trade practice: bleed continues the artwork",
)
def bleed_differs(subject: Subject) -> Iterator[Sighting]:
    """A cut that wanders shows a strip of another colour."""
    for page, plates in subject.plated():
        for side, box in differing_bleed(plates, page.trim, page.bleed):
            yield Sighting(
                said("ink changes at the trim, {side}", side=said(side)),
                said("the same ink on both sides"),
                place(page, box),
            )


def _registration(page: PageFacts) -> Iterator[Box]:
    yield from (mark.box for mark in page.painted if is_registration(mark.colour))
    yield from (words.box for words in page.shown if is_registration(words.colour))


@check(
    "marks-inside-bleed",
    Severity.ERROR,
    looks_at="everything painted in colour All against the bleed box",
    clause="UK trade practice: marks; ISO 15930-7, printer's marks",
)
def marks_inside_bleed(subject: Subject) -> Iterator[Sighting]:
    """Registration colour in the artwork prints on every plate: 400 % ink."""
    for page in subject.pages:
        for box in _registration(page):
            if box.overlaps(page.bleed, BOX_TOLERANCE):
                yield Sighting(said("registration colour"), said("outside the bleed box"), place(page, box))


@check(
    "art-outside-bleed",
    Severity.ERROR,
    looks_at="plates of the page outside the bleed box: marks on all plates and a slug line in black",
    clause="house rule: art clipped to the bleed; ISO 15930-7, printer's marks",
)
def art_outside_bleed(subject: Subject) -> Iterator[Sighting]:
    """Artwork under the marks hides them."""
    for page, plates in subject.plated():
        box = art_outside(plates, page.bleed)
        if box is not None:
            yield Sighting(said("artwork in colour"), said("marks and slug line only"), place(page, box))


@check(
    "crop-marks-missing",
    Severity.ERROR,
    looks_at="two marks in registration colour at each corner of the trim, where marks were ordered",
    clause="the order; UK trade practice: marks",
    profile=Profile.ORDERED,
)
def crop_marks_missing(subject: Subject) -> Iterator[Sighting]:
    """The cutter lays the knife by them."""
    for page, ordered in subject.ordered():
        if ordered.marks is Marks.CROP:
            found = sum(_has_mark(page, corner) for corner in _mark_places(page.trim))
            if found < len(_mark_places(page.trim)):
                yield Sighting(said("{found} of 8", found=found), said("8 crop marks"), place(page))


def _mark_places(trim: Box) -> tuple[tuple[str, float, str], ...]:
    """(which edge a mark shows, its coordinate, on which side it stands), eight in all."""
    level = product((trim.bottom, trim.top), ("left", "right"))
    upright = product((trim.left, trim.right), ("below", "above"))
    return (*(("level", y, side) for y, side in level), *(("upright", x, side) for x, side in upright))


def _has_mark(page: PageFacts, wanted: tuple[str, float, str]) -> bool:
    direction, at, side = wanted
    trim = page.trim
    for box in _registration(page):
        middle = (box.bottom + box.top) / 2 if direction == "level" else (box.left + box.right) / 2
        beyond = {
            "left": box.right < trim.left,
            "right": box.left > trim.right,
            "below": box.top < trim.bottom,
            "above": box.bottom > trim.top,
        }[side]
        if beyond and abs(middle - at) <= MARK_TOLERANCE:
            return True
    return False


@check(
    "bleed-narrow",
    Severity.WARNING,
    looks_at="bleed box against the trim box, each side",
    clause="UK trade practice: 3 mm bleed",
    profile=Profile.UNORDERED,
)
def bleed_narrow(subject: Subject) -> Iterator[Sighting]:
    """Nobody said how much bleed there is to be; a cutter needs 3 mm."""
    for page in subject.pages:
        if not page.bleed.contains(page.trim.grown(USUAL_BLEED), BOX_TOLERANCE):
            least = min(page.trim.gaps_to(page.bleed))
            yield Sighting(
                f"{to_mm(least):.1f} mm",
                said("{distance} mm on every side", distance=f"{to_mm(USUAL_BLEED):g}"),
                place(page, page.bleed),
            )


@check(
    "crop-marks-off",
    Severity.WARNING,
    looks_at="thin lines outside the bleed box, where there are any: two in registration colour at each trim corner",
    clause="UK trade practice: marks",
    profile=Profile.UNORDERED,
)
def crop_marks_off(subject: Subject) -> Iterator[Sighting]:
    """Marks that show another trim than the trim box, or that not every plate has."""
    for page in subject.pages:
        places = _mark_places(page.trim)
        found = sum(_has_mark(page, corner) for corner in places)
        if found < len(places) and any(_is_mark(page, mark) for mark in page.painted):
            yield Sighting(said("{found} of 8", found=found), said("8 crop marks at the trim box"), place(page))


def _is_mark(page: PageFacts, mark: Painted) -> bool:
    thin, long = sorted((mark.box.width, mark.box.height))
    return thin <= MARK_LINE and long >= MARK_LENGTH and not mark.box.overlaps(page.bleed)
