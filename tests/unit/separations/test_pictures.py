"""Pictures in press inks: upright, on paper, at 300 ppi, within the ink limit, nothing personal left; kept once."""

from __future__ import annotations

import hashlib
import io
import os
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from materials_app.errors import InputError
from materials_app.model.condition import IccProfile
from materials_app.model.display_list import DisplayList, DisplayPage, Picture, Semantics
from materials_app.model.geometry import Rect, Size
from materials_app.model.library import FontFile, ImageFile
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role
from materials_app.separations.picture_cache import PictureCache
from materials_app.separations.picture_conversion import PictureOrder, convert_picture, picture_key
from materials_app.separations.pictures import PRINT_PPI, scale_for, screen_pictures, separate_pictures

RED, BLUE, NAVY = (200, 40, 40), (40, 40, 200), (0, 32, 96)
ORIENTATION, MAKE, TURN_LEFT = 0x0112, 0x010F, 6


def image_file(picture: Image.Image, kind: str = "PNG", **options: object) -> ImageFile:
    written = io.BytesIO()
    picture.save(written, kind, **options)
    data = written.getvalue()
    return ImageFile("band", hashlib.sha256(data).hexdigest(), *picture.size, data)


def opened(image: ImageFile) -> Image.Image:
    return Image.open(io.BytesIO(image.data))


def inks(image: ImageFile, at: tuple[int, int] = (0, 0)) -> tuple[int, ...]:
    """The four inks of a pixel in per cent."""
    return tuple(round(level / 2.55) for level in opened(image).getpixel(at))


def pressed(image: ImageFile, profile: IccProfile) -> ImageFile:
    return convert_picture(image, PictureOrder(profile))


class Shelf:
    """A library and a store in memory that count what is asked of them."""

    def __init__(self, *images: ImageFile) -> None:
        self.images = {image.id: image for image in images}
        self.kept: dict[str, bytes] = {}
        self.stored = 0

    def font(self, family: str) -> FontFile:
        raise NotImplementedError(family)

    def profile(self, profile: str) -> IccProfile:
        raise NotImplementedError(profile)

    def image(self, image: str) -> ImageFile:
        return self.images[image]

    def get(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        self.stored += 1
        self.kept[key] = data


def page_of(*pictures: Picture) -> DisplayList:
    geometry = PageGeometry(Size(595, 842), bleed=9, safe=20)
    return DisplayList("test", "en-GB", (DisplayPage(geometry, pictures),))


def placed(ppi: float, image: str = "band") -> Picture:
    return Picture(image, Rect(0, 0, 100, 100), (0, 0, 1, 1), ppi, Semantics(Role.FIGURE))


def test_a_colour_becomes_the_inks_of_the_press(coated: IccProfile, uncoated: IccProfile) -> None:
    picture = image_file(Image.new("RGB", (32, 32), NAVY))
    assert inks(pressed(picture, coated)) == pytest.approx((99, 83, 0, 44), abs=2)
    assert inks(pressed(picture, uncoated)) == pytest.approx((94, 81, 0, 42), abs=2)


def test_the_result_is_a_cmyk_jpeg_named_by_its_key(coated: IccProfile) -> None:
    picture = image_file(Image.new("RGB", (40, 30), RED))
    made = pressed(picture, coated)
    assert (opened(made).format, opened(made).mode) == ("JPEG", "CMYK")
    assert (made.width, made.height) == opened(made).size == (40, 30)
    assert made.id == picture_key(picture, PictureOrder(coated))
    assert made.sha256 == hashlib.sha256(made.data).hexdigest()


def test_black_stays_within_the_profile_s_ink_limit(coated: IccProfile, uncoated: IccProfile) -> None:
    black = image_file(Image.new("RGB", (16, 16)))
    assert sum(inks(pressed(black, coated))) <= 300
    assert sum(inks(pressed(black, uncoated))) <= 280


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_transparent_becomes_bare_paper(mode: str, coated: IccProfile) -> None:
    clear = image_file(Image.new(mode, (16, 16), 0))
    assert inks(pressed(clear, coated)) == (0, 0, 0, 0)


def test_a_transparent_palette_becomes_bare_paper(coated: IccProfile) -> None:
    palette = Image.new("P", (16, 16), 0)
    palette.putpalette([255, 0, 0])
    assert inks(pressed(image_file(palette, transparency=0), coated)) == (0, 0, 0, 0)


@pytest.mark.parametrize("mode", ["1", "L", "I;16", "P"])
def test_black_in_other_kinds_of_pixel_is_black_too(mode: str, coated: IccProfile) -> None:
    made = inks(pressed(image_file(Image.new(mode, (16, 16), 0)), coated))
    assert made == pytest.approx((75, 64, 52, 97), abs=2)


def test_sixteen_bit_grey_keeps_its_tones(coated: IccProfile) -> None:
    deep, plain = Image.new("I;16", (16, 16), 0x8080), Image.new("L", (16, 16), 0x80)
    assert pressed(image_file(deep), coated).data == pressed(image_file(plain), coated).data


def test_sixteen_bit_grey_with_a_clear_level_keeps_the_others(coated: IccProfile) -> None:
    deep, plain = Image.new("I;16", (16, 16), 0x8080), Image.new("L", (16, 16), 0x80)
    assert inks(pressed(image_file(deep, transparency=0), coated)) == inks(pressed(image_file(plain), coated))
    assert inks(pressed(image_file(deep, transparency=0x8080), coated)) == (0, 0, 0, 0)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "1"])
def test_a_black_logo_on_white_prints_in_black_alone(mode: str, coated: IccProfile) -> None:
    logo = Image.new("L", (96, 96), 255)
    logo.paste(0, (16, 16, 64, 64))
    made = opened(pressed(image_file(logo.convert(mode)), coated))
    assert [channel.getextrema()[1] for channel in made.split()[:3]] == [0, 0, 0]
    assert made.getpixel((40, 40))[3] >= 250
    assert made.getpixel((88, 88))[3] <= 5


def test_a_grey_photograph_keeps_its_depth_and_a_coloured_logo_its_colour(coated: IccProfile) -> None:
    tones = Image.linear_gradient("L")
    assert opened(pressed(image_file(tones), coated)).getpixel((128, 4))[0] > 0
    logo = Image.new("RGB", (96, 96), "white")
    logo.paste((0, 0, 40), (16, 16, 64, 64))
    assert opened(pressed(image_file(logo), coated)).getpixel((40, 40))[0] > 0


def test_camera_rotation_is_applied_and_the_camera_left_behind(coated: IccProfile) -> None:
    camera = Image.new("RGB", (64, 32), RED)
    camera.paste(BLUE, (0, 0, 32, 32))
    facts = Image.Exif()
    facts[ORIENTATION], facts[MAKE] = TURN_LEFT, "Camera of a named person"
    taken = image_file(camera, "JPEG", exif=facts, comment=b"Constable", quality=95)
    made = pressed(taken, coated)
    assert (made.width, made.height) == (32, 64)
    top, bottom = inks(made, (16, 8)), inks(made, (16, 56))
    assert top[0] > top[2]  # blue is above
    assert bottom[2] > bottom[0]  # red below
    assert not opened(made).getexif()
    assert b"named person" not in made.data
    assert b"Constable" not in made.data


def test_a_turned_picture_is_scaled_the_right_way_round(coated: IccProfile) -> None:
    facts = Image.Exif()
    facts[ORIENTATION] = TURN_LEFT
    made = convert_picture(
        image_file(Image.new("RGB", (640, 320)), "JPEG", exif=facts), PictureOrder(coated, scale=0.3)
    )
    assert (made.width, made.height) == (96, 192)


def swapped_profile() -> bytes:
    """An RGB profile whose red is blue and whose blue is red."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return plain.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")


def grey_profile(gamma: int) -> bytes:
    """A grey profile of a whole gamma, the least that ICC.1:2022, 8.3.4 asks for."""
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    curve = b"curv\0\0\0\0" + struct.pack(">IHH", 1, gamma << 8, 0)
    tags = struct.pack(">I4sII4sII", 2, b"wtpt", 156, len(white), b"kTRC", 156 + len(white), len(curve))
    head = struct.pack(">I4sI12s", 156 + len(white) + len(curve), b"", 0x02200000, b"mntrGRAYXYZ ")
    date = struct.pack(">6H4s28s", 2026, 1, 1, 0, 0, 0, b"acsp", b"")
    illuminant = struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return (head + date + illuminant).ljust(128, b"\0") + tags + white + curve


def test_the_picture_s_own_profile_is_honoured(coated: IccProfile) -> None:
    swapped = image_file(Image.new("RGB", (16, 16), RED), icc_profile=swapped_profile())
    blue = image_file(Image.new("RGB", (16, 16), BLUE))
    assert inks(pressed(swapped, coated)) == pytest.approx(inks(pressed(blue, coated)), abs=2)


def test_a_grey_picture_s_own_profile_is_honoured(coated: IccProfile) -> None:
    grey = Image.new("L", (16, 16), 128)
    plain, darker = image_file(grey), image_file(grey, icc_profile=grey_profile(gamma=4))
    assert sum(inks(pressed(darker, coated))) > sum(inks(pressed(plain, coated))) + 20


@pytest.mark.parametrize("damage", [b"no profile", grey_profile(2)])
@pytest.mark.parametrize("mode", ["RGB", "P"])
def test_a_profile_that_does_not_fit_counts_as_none(mode: str, damage: bytes, coated: IccProfile) -> None:
    picture = Image.new("RGB", (16, 16), RED).convert(mode)
    odd = image_file(picture, icc_profile=damage)
    assert pressed(odd, coated).data == pressed(image_file(picture), coated).data


def test_a_picture_that_keeps_its_inks_still_loses_its_metadata(coated: IccProfile) -> None:
    tagged = image_file(Image.new("CMYK", (16, 16)), "JPEG", comment=b"Constable", icc_profile=coated.data)
    made = pressed(tagged, coated).data
    assert b"Constable" not in made
    assert b"ICC_PROFILE" not in made


def test_press_inks_without_a_profile_or_with_ours_are_kept(coated: IccProfile) -> None:
    picture = Image.new("CMYK", (16, 16), (0, 0, 0, 255))
    for tagged in ({}, {"icc_profile": coated.data}):
        assert inks(pressed(image_file(picture, "TIFF", **tagged), coated)) == (0, 0, 0, 100)


def test_press_inks_of_another_press_are_converted(coated: IccProfile, uncoated: IccProfile) -> None:
    picture = Image.new("CMYK", (16, 16), (0, 0, 0, 255))
    other = image_file(picture, "TIFF", icc_profile=uncoated.data)
    assert inks(pressed(other, coated))[0] > 20


def test_what_is_no_picture_is_refused_in_words_that_help(coated: IccProfile) -> None:
    for data in (b"not a picture", image_file(Image.new("RGB", (64, 64), RED), "JPEG").data[:300]):
        with pytest.raises(InputError, match="band") as refused:
            pressed(ImageFile("band", "0", 1, 1, data), coated)
        assert refused.value.error_id == "picture-unreadable"


@pytest.mark.parametrize(("ppi", "scale"), [(600, 0.5), (300, 1), (120, 1), (899, 0.334)])
def test_pictures_are_cut_to_300_ppi_and_never_blown_up(ppi: float, scale: float) -> None:
    assert scale_for(ppi, PRINT_PPI) == scale
    assert ppi * scale_for(ppi, PRINT_PPI) >= min(ppi, 300)


def test_a_large_photograph_is_scaled_to_the_next_whole_pixel(coated: IccProfile) -> None:
    photograph = image_file(Image.new("RGB", (1001, 667), RED), "JPEG")
    made = convert_picture(photograph, PictureOrder(coated, scale=0.2))
    assert (made.width, made.height) == (201, 134)


def test_what_the_crop_hides_is_not_in_the_file(coated: IccProfile) -> None:
    picture = Image.new("RGB", (80, 40), RED)
    picture.paste(BLUE, (40, 0, 80, 40))
    made = convert_picture(image_file(picture), PictureOrder(coated, crop=(0.5, 0.25, 1, 0.75)))
    assert (made.width, made.height) == (40, 20)
    assert inks(made) == pytest.approx(inks(pressed(image_file(Image.new("RGB", (8, 8), BLUE)), coated)), abs=2)


def test_the_office_version_gets_srgb_at_its_own_resolution(coated: IccProfile) -> None:
    shelf = Shelf(image_file(Image.new("RGB", (60, 60), RED)))
    made, library = screen_pictures(page_of(placed(600)), shelf, coated)
    found = library.image(made.pages[0].items[0].image)
    assert (opened(found).mode, opened(found).size) == ("RGB", (20, 20))
    assert opened(found).getpixel((0, 0)) == pytest.approx(RED, abs=2)


def test_press_inks_come_back_to_the_screen_through_their_press(coated: IccProfile) -> None:
    black = image_file(Image.new("CMYK", (16, 16), (0, 0, 0, 255)), "TIFF")
    made = convert_picture(black, PictureOrder(coated, for_screen=True))
    assert opened(made).getpixel((0, 0)) == pytest.approx((29, 29, 27), abs=3)


def test_the_key_changes_with_whatever_changes_the_picture(coated: IccProfile, uncoated: IccProfile) -> None:
    picture, other = image_file(Image.new("RGB", (8, 8), RED)), image_file(Image.new("RGB", (8, 8), BLUE))
    keys = {
        picture_key(picture, PictureOrder(coated)),
        picture_key(picture, PictureOrder(coated, scale=0.5)),
        picture_key(picture, PictureOrder(uncoated)),
        picture_key(other, PictureOrder(coated)),
    }
    keys |= {
        picture_key(picture, PictureOrder(coated, for_screen=True)),
        picture_key(picture, PictureOrder(coated, crop=(0, 0, 1, 0.5))),
    }
    assert len(keys) == 6


def test_placed_pictures_are_replaced_and_found_in_the_library_that_comes_back(coated: IccProfile) -> None:
    shelf = Shelf(image_file(Image.new("RGB", (80, 60), RED)))
    made, library = separate_pictures(page_of(placed(600)), shelf, coated)
    (item,) = made.pages[0].items
    found = library.image(item.image)
    assert (opened(found).mode, found.width, found.height) == ("CMYK", 40, 30)
    assert item.ppi == pytest.approx(300)
    assert library.image("band") is shelf.images["band"]


def test_a_placed_crop_is_cut_and_then_whole(coated: IccProfile) -> None:
    shelf = Shelf(image_file(Image.new("RGB", (80, 60), RED)))
    cropped = replace(placed(300), crop=(0.5, 0, 1, 1))
    made, library = separate_pictures(page_of(cropped), shelf, coated)
    (item,) = made.pages[0].items
    assert item.crop == (0, 0, 1, 1)
    assert opened(library.image(item.image)).size == (40, 60)


def test_without_pictures_nothing_changes(coated: IccProfile) -> None:
    empty, shelf = page_of(), Shelf()
    assert separate_pictures(empty, shelf, coated) == (empty, shelf)


def test_a_kept_picture_is_not_converted_again(coated: IccProfile) -> None:
    shelf = Shelf(image_file(Image.new("RGB", (80, 60), RED)))
    first, library = separate_pictures(page_of(placed(300)), shelf, coated, shelf)
    again, same = separate_pictures(page_of(placed(300)), shelf, coated, shelf)
    assert again == first
    assert same == library
    assert shelf.stored == 1


@pytest.mark.parametrize("damage", [lambda data: data[:-2], lambda data: b"no JPEG" + data[-2:]])
def test_a_damaged_kept_picture_is_made_again(damage: Callable[[bytes], bytes], coated: IccProfile) -> None:
    shelf = Shelf(image_file(Image.new("RGB", (80, 60), RED)))
    first, _ = separate_pictures(page_of(placed(300)), shelf, coated, shelf)
    shelf.kept = {key: damage(data) for key, data in shelf.kept.items()}
    _, library = separate_pictures(page_of(placed(300)), shelf, coated, shelf)
    assert opened(library.image(first.pages[0].items[0].image)).size == (80, 60)
    assert shelf.stored == 2


def test_the_cache_gives_back_what_it_was_given(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "made when needed")
    assert cache.get("key") is None
    cache.put("key", b"bytes")
    assert cache.get("key") == b"bytes"
    assert [path.name for path in cache.folder.iterdir()] == ["key.jpg"]


def test_the_cache_lets_go_of_what_was_unused_for_longest(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, limit=10)
    for age, key in enumerate(("old", "older", "oldest")):
        cache.put(key, b"abc")
        os.utime(tmp_path / f"{key}.jpg", (1000 - age, 1000 - age))
    assert cache.get("oldest")  # used again: now the newest
    cache.put("new", b"abcd")
    assert {path.stem for path in tmp_path.iterdir()} == {"new", "oldest", "old"}


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = PictureCache(tmp_path / "file")
    cache.put("key", b"bytes")
    assert cache.get("key") is None
