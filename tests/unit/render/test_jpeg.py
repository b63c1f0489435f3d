from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from materials_app.errors import InputError
from materials_app.render.jpeg import read_jpeg

ADOBE = b"\xff\xee\x00\x0eAdobe\x00d\x00\x00\x00\x00\x00"


def jpeg_of(mode: str, *, progressive: bool = False) -> bytes:
    file = BytesIO()
    Image.new(mode, (31, 17)).save(file, "JPEG", progressive=progressive)
    return file.getvalue()


@pytest.mark.parametrize(("mode", "space"), [("L", "DeviceGray"), ("RGB", "DeviceRGB"), ("CMYK", "DeviceCMYK")])
@pytest.mark.parametrize("progressive", [False, True])
def test_size_and_colours_are_read_from_the_markers(mode: str, space: str, *, progressive: bool) -> None:
    jpeg = read_jpeg(jpeg_of(mode, progressive=progressive), "band")
    assert (jpeg.width, jpeg.height, jpeg.bits, jpeg.space) == (31, 17, 8, space)


def test_four_channels_with_the_adobe_segment_are_inverted() -> None:
    data = jpeg_of("CMYK")
    assert ADOBE in data
    assert read_jpeg(data, "band").is_inverted
    assert not read_jpeg(data.replace(ADOBE, b""), "band").is_inverted


def test_three_channels_are_never_inverted() -> None:
    data = jpeg_of("RGB")
    assert not read_jpeg(data[:2] + ADOBE + data[2:], "band").is_inverted


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff\xc0\x00\x11\x08"])
def test_what_is_no_jpeg_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(InputError, match="band is not a JPEG") as refused:
        read_jpeg(data, "band")
    assert refused.value.error_id == "picture-unreadable"
