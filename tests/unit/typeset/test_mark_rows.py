"""Logos carry the same ink, whatever their shape; rows keep order and distance."""

from __future__ import annotations

import math
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from materials_app.errors import InputError
from materials_app.model.geometry import Rect
from materials_app.model.library import ImageFile
from materials_app.model.template import PartnersFrame, VerticalRef
from materials_app.model.units import mm
from materials_app.typeset.mark_ink import MarkInk, mark_ink
from materials_app.typeset.mark_rows import GROWTHS, MarkLimit, growths, mark_rows

FRAME = PartnersFrame(
    id="partners",
    x=0.0,
    width=mm(180),
    top=VerticalRef(0.0),
    floor=mm(40),
    lifts=0.0,
    most=0.0,
    least=mm(8),
    clear=mm(5),
    words=("label", "names"),
    order=1,
)
SQUARE, LONG, TALL = (MarkInk((0.0, 0.0, 1.0, 1.0), aspect, 0.6) for aspect in (1.0, 5.0, 0.5))


def drawn(size: tuple[int, int], box: tuple[int, int, int, int], colour: str) -> ImageFile:
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=colour)
    file = BytesIO()
    picture.save(file, "PNG")
    return ImageFile("mark.png", "", *size, file.getvalue())


def test_the_empty_margin_of_a_picture_is_no_part_of_its_mark() -> None:
    ink = mark_ink(drawn((200, 200), (50, 100, 150, 150), "black"))
    assert (ink.box, ink.aspect, ink.cover) == ((0.25, 0.5, 0.75, 0.75), 2.0, 1.0)


def test_pale_ink_weighs_less_than_dark() -> None:
    dark, pale = (mark_ink(drawn((64, 64), (0, 0, 64, 64), colour)) for colour in ("#202020", "#c0c0c0"))
    assert pale.cover < dark.cover


def test_a_white_logo_is_refused() -> None:
    with pytest.raises(InputError, match="white") as refused:
        mark_ink(drawn((64, 64), (0, 0, 64, 64), "white"))
    assert refused.value.error_id == "partner-logo"


def test_square_long_and_tall_marks_carry_the_same_ink() -> None:
    places = mark_rows((SQUARE, LONG, TALL), FRAME, 1.0).places
    inked = [place.width * place.height * 0.6 for place in places]
    assert inked == pytest.approx([inked[0]] * 3)
    assert places[0].height >= mm(8) * 0.9


@pytest.mark.parametrize("growth", GROWTHS)
def test_no_mark_is_higher_than_the_strip_of_a_forces_mark(growth: float) -> None:
    """On A4 that strip is 15 mm (layout rule 11)."""
    assert max(place.height for place in mark_rows((SQUARE, TALL), FRAME, growth).places) <= mm(15)


@pytest.mark.parametrize("force", [SQUARE, LONG, TALL])
def test_beside_the_forces_mark_none_is_heavier_or_higher_than_it(force: MarkInk) -> None:
    area = mm(13) * mm(13)
    stood = Rect(0.0, 0.0, math.sqrt(area * force.aspect), math.sqrt(area / force.aspect))
    limit = MarkLimit.of(stood, force)
    (most, *_) = growths((SQUARE, LONG, TALL), FRAME, limit)
    assert most > 1
    for place in mark_rows((SQUARE, LONG, TALL), FRAME, most, limit).places:
        assert place.width * place.height <= area + 0.01
        assert place.height <= max(stood.height, mm(13)) + 0.01


def test_no_mark_goes_below_its_least_size_for_a_smaller_one_of_the_force() -> None:
    assert growths((SQUARE,), FRAME, MarkLimit(mm(8), 1.0)) == (1.0,)


def test_rows_keep_order_distance_and_width() -> None:
    rows = mark_rows((SQUARE, LONG, TALL) * 6, FRAME, 1.0)
    tops = [place.y + place.height / 2 for place in rows.places]
    assert tops == pytest.approx(sorted(tops))
    assert max(place.right for place in rows.places) <= FRAME.width + 0.01
    for before, after in zip(rows.places, rows.places[1:], strict=False):
        if after.x > before.x:
            assert after.x - before.right >= FRAME.clear - 0.01
