"""The picture band."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from materials_app.assemble.bind import assemble
from materials_app.model.condition import IccProfile
from materials_app.model.display_list import Picture
from materials_app.model.fitting import Typeset
from materials_app.model.library import FontFile, ImageFile
from materials_app.model.template import Role
from materials_app.typeset.compose import typeset
from tests.support.samples import picture_set, sample_fonts, sample_job, sample_library


@dataclass(frozen=True)
class OneImage:
    """The shipped library with one picture of a given size."""

    width: int
    height: int

    def font(self, family: str) -> FontFile:
        return sample_library().font(family)

    def profile(self, profile: str) -> IccProfile:
        return sample_library().profile(profile)

    def image(self, image: str) -> ImageFile:
        return ImageFile(image, "", self.width, self.height, b"")


def with_picture(width: int, height: int) -> Typeset:
    return typeset(assemble(sample_job(set=picture_set("wood.jpg"))), sample_fonts(), OneImage(width, height))


def picture(layout: Typeset) -> Picture:
    return next(item for item in layout.display_list.pages[0].items if isinstance(item, Picture))


def test_it_takes_the_head_of_the_page_and_bleeds() -> None:
    placed = picture(with_picture(2551, 612))
    assert placed.rect.in_mm() == (-3, -3, 216, 51.75)
    assert (placed.semantics.role, placed.semantics.alt) == (Role.FIGURE, "A path through a wood")


@pytest.mark.parametrize(("size", "crop"), [((2160, 1035), (0, 0.25, 1, 0.75)), ((8640, 1035), (0.25, 0, 0.75, 1))])
def test_it_covers_its_frame_cut_evenly(size: tuple[int, int], crop: tuple[float, ...]) -> None:
    assert picture(with_picture(*size)).crop == pytest.approx(crop, abs=1e-3)


def test_resolution_is_that_of_the_part_shown() -> None:
    assert picture(with_picture(2160, 1035)).ppi == pytest.approx(2160 / (216 / 25.4), abs=0.1)
    assert picture(with_picture(8640, 1035)).ppi == pytest.approx(4320 / (216 / 25.4), abs=1)


def test_the_page_stays_sound() -> None:
    assert with_picture(2551, 612).findings == ()
