"""Placed images: fine enough, and coded so that a press can read them."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.said import said
from materials_app.model.units import mm
from materials_app.preflight.facts import ImageUse, PageFacts
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject, place

LEAST_PPI, GOOD_PPI = 150.0, 300.0
"""Error under the first, warning under the second, for print held in the hand (UK trade practice: images)."""
LARGE_SIDE = mm(594)
"""From A2 (420 x 594 mm) upwards half of it will do: nobody holds a poster in the hand."""
_LARGE_SHARE = 0.5
_ROUNDING = 0.5
_BYTE = 8


def _share(page: PageFacts, scale: float) -> float:
    """How much of the bar holds: for artwork at a scale the bar itself, in the artwork (what site owners ask for)."""
    is_large = max(page.trim.width, page.trim.height) / scale >= LARGE_SIDE - 1
    return min(_LARGE_SHARE, scale) if is_large else 1.0


def _soft(subject: Subject, low: float, high: float) -> Iterator[Sighting]:
    scale = subject.expectation.artwork_scale if subject.expectation else 1.0
    for page in subject.pages:
        share = _share(page, scale)
        for image in page.images:
            ppi = image.ppi * scale
            if not image.stencil and low * share - _ROUNDING <= ppi < high * share - _ROUNDING:
                yield Sighting(
                    f"{ppi:.0f} ppi",
                    said("{what} ppi or more", what=f"{high * share:.0f}"),
                    place(page, image.box),
                )


@check(
    "image-resolution-low",
    Severity.ERROR,
    looks_at="effective resolution of every image at its placed size (half the bar from A2 up; the bar in the artwork "
    "where that is drawn at less than half scale)",
    clause="UK trade practice: images",
)
def image_resolution_low(subject: Subject) -> Iterator[Sighting]:
    """Pixels will be seen."""
    yield from _soft(subject, -1.0, LEAST_PPI)


@check(
    "image-resolution-soft",
    Severity.WARNING,
    looks_at="effective resolution of every image at its placed size (half the bar from A2 up; the bar in the artwork "
    "where that is drawn at less than half scale)",
    clause="UK trade practice: images",
)
def image_resolution_soft(subject: Subject) -> Iterator[Sighting]:
    """It will look soft."""
    yield from _soft(subject, LEAST_PPI, GOOD_PPI)


def _images(subject: Subject) -> Iterator[tuple[PageFacts, ImageUse]]:
    for page in subject.pages:
        for image in page.images:
            yield page, image


@check("image-jpeg-2000", Severity.WARNING, looks_at="filters of every image", clause="trade practice: JPEG 2000")
def image_jpeg_2000(subject: Subject) -> Iterator[Sighting]:
    """Some older workflows still cannot read it."""
    for page, image in _images(subject):
        if "JPXDecode" in image.filters:
            yield Sighting("JPEG 2000", said("JPEG or Flate"), place(page, image.box))


@check(
    "image-16-bit",
    Severity.ERROR,
    looks_at="bits per component of every image",
    clause="ISO 15930-4, images",
    profile=Profile.X1A,
)
def image_16_bit(subject: Subject) -> Iterator[Sighting]:
    """PDF 1.4 has no 16-bit images."""
    for page, image in _images(subject):
        if image.bits > _BYTE:
            yield Sighting(said("{bits} bits", bits=image.bits), said("8 bits"), place(page, image.box))
