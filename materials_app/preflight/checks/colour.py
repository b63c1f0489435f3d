"""Colour spaces and inks: nothing but the plates that were ordered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import listed, said
from materials_app.preflight.facts import PageFacts, Space
from materials_app.preflight.inspection import DEFAULT_SPACES
from materials_app.preflight.registry import Sighting, check
from materials_app.preflight.space import Box
from materials_app.preflight.subject import Subject, place


def beneath(space: Space) -> Iterator[Space]:
    """The space that holds the colours: what an index looks up and an uncoloured pattern is filled with."""
    yield space
    if space.base is not None and space.family in ("Indexed", "Pattern"):
        yield from beneath(space.base)


def _is_rgb(space: Space) -> bool:
    return any(part.family == "DeviceRGB" for part in beneath(space))


def _is_calibrated(space: Space) -> bool:
    return any(
        part.family in ("CalRGB", "CalGray", "Lab") or (part.family == "ICCBased" and part.components != 4)
        for part in beneath(space)
    )


def uses(page: PageFacts, wrong: Callable[[Space], bool]) -> Iterator[tuple[Space, Box | None, str]]:
    """Where a space is painted with; where it is only set, once and without a place."""
    found = set()
    marks = (
        *((mark.colour.space, mark.box, mark.act.value) for mark in page.painted),
        *((words.colour.space, words.box, "text") for words in page.shown),
        *((image.space, image.box, "image") for image in page.images if image.space),
    )
    for space, box, what in marks:
        if space and wrong(space) and (space, what) not in found:
            found.add((space, what))
            yield space, box, what
    for space in page.spaces:
        if wrong(space) and space not in {seen for seen, _ in found}:
            yield space, None, "colour operator"


@check(
    "colour-rgb",
    Severity.ERROR,
    looks_at="every colour operator, image, shading and group of pages, forms and patterns",
    clause="ISO 15930-7, colour spaces",
)
def colour_rgb(subject: Subject) -> Iterator[Sighting]:
    """Screen colour in a press file: the press decides what becomes of it."""
    for page in subject.pages:
        for _, box, what in uses(page, _is_rgb):
            yield Sighting(
                said("DeviceRGB, {what}", what=said(what)), said("CMYK, grey or a spot colour"), place(page, box)
            )
        group = page.transparency.group_space
        if group is not None and _is_rgb(group):
            yield Sighting(said("DeviceRGB, page group"), "DeviceCMYK", place(page))


@check(
    "colour-calibrated",
    Severity.ERROR,
    looks_at="every colour operator, image and shading: CalRGB, CalGray, Lab and ICC profiles other than CMYK",
    clause="the order: separated artwork; ISO 15930-4, colour spaces",
)
def colour_calibrated(subject: Subject) -> Iterator[Sighting]:
    """Colour that the press would still have to convert."""
    for page in subject.pages:
        for space, box, what in uses(page, _is_calibrated):
            yield Sighting(listed((space.family, said(what))), said("CMYK, grey or a spot colour"), place(page, box))


@check(
    "colour-default",
    Severity.ERROR,
    looks_at="DefaultGray, DefaultRGB and DefaultCMYK in the resources of every page and of the forms it lists",
    clause="the order: separated artwork; ISO 32000-2, 8.6.5.6: default colour spaces",
)
def colour_default(subject: Subject) -> Iterator[Sighting]:
    """Inks that look final and are converted once more."""
    for page in subject.pages:
        for key in dict.fromkeys(oddity for oddity in page.oddities if oddity in DEFAULT_SPACES):
            yield Sighting(said(key), said("none"), place(page))
