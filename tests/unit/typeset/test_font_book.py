"""Opening fonts, instancing them, and refusing what they cannot show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.errors import FontError
from materials_app.model.condition import IccProfile
from materials_app.model.display_list import Step
from materials_app.model.library import FontFile, ImageFile
from materials_app.typeset.font_book import FontBook
from tests.support.samples import sample_fonts, sample_library


class ForbiddenFont:
    """A library whose only font says that it may not be embedded."""

    def font(self, family: str) -> FontFile:
        file = sample_library().font("archivo")
        data = bytearray(file.data)
        tables = int.from_bytes(data[4:6], "big")
        heads = (data[12 + 16 * index : 28 + 16 * index] for index in range(tables))
        offset = next(int.from_bytes(head[8:12], "big") for head in heads if head[:4] == b"OS/2")
        data[offset + 8 : offset + 10] = (0x0002).to_bytes(2, "big")
        return replace(file, data=bytes(data))

    def profile(self, profile: str) -> IccProfile:
        raise NotImplementedError

    def image(self, image: str) -> ImageFile:
        raise NotImplementedError


def test_face_is_rounded_sorted_and_kept_within_the_font() -> None:
    face = sample_fonts().face_id("archivo", wght=800, wdth=20.04, opsz=12)
    assert face.axes == (("wdth", 62.0), ("wght", 800.0))


def test_equal_axes_are_equal_faces() -> None:
    fonts = sample_fonts()
    assert fonts.face_id("archivo", wdth=68.91, wght=800) == fonts.face_id("archivo", wght=800.01, wdth=68.94)


def test_metrics_are_those_of_the_design() -> None:
    fonts = sample_fonts()
    archivo = fonts.face(fonts.face_id("archivo", wght=800, wdth=68.9)).metrics
    inter = fonts.face(fonts.face_id("inter", wght=400, opsz=14)).metrics
    assert (archivo.cap_height, archivo.x_height) == (686, 526)
    assert (inter.cap_height, inter.x_height) == (728, 546)


def test_missing_characters_are_named_each_once() -> None:
    fonts = sample_fonts()
    with pytest.raises(FontError, match=r"ж \(U\+0436 cyrillic small letter zhe\)") as caught:
        fonts.shape(fonts.face_id("archivo", wght=800), "жук ж")
    assert caught.value.error_id == "glyph-missing"
    assert caught.value.message.count("U+0436") == 1


def test_font_that_forbids_embedding_is_refused() -> None:
    with pytest.raises(FontError, match="forbids embedding"):
        FontBook(ForbiddenFont()).hb_face("archivo")


def test_unknown_family_is_refused() -> None:
    with pytest.raises(FontError):
        sample_fonts().face_id("comic")


def test_outline_is_closed_and_in_thousandths() -> None:
    fonts = sample_fonts()
    face = fonts.face(fonts.face_id("archivo", wght=800))
    gid = fonts.shape(face.id, "I").glyphs[0].gid
    outline = face.outline(gid)
    ink = face.ink(gid)
    assert outline[0].step is Step.MOVE
    assert outline[-1].step is Step.CLOSE
    assert ink is not None
    assert max(point.y for segment in outline for point in segment.points) == pytest.approx(ink.high, abs=1)


def test_space_leaves_no_ink() -> None:
    fonts = sample_fonts()
    face = fonts.face(fonts.face_id("inter", wght=400))
    assert face.ink(fonts.shape(face.id, " ").glyphs[0].gid) is None
