"""Pictures in press inks: turned upright, cut to the resolution that prints, converted once, nothing personal left.

A converted picture is a CMYK JPEG as Adobe writes them (levels stored as 255 minus ink, told by its APP14 marker): a
renderer passes its bytes on with a ``/Decode`` that turns them over. The display list names it by a key of what went
in.
"""

from __future__ import annotations

import hashlib
import io
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from materials_app.errors import InputError
from materials_app.model.condition import IccProfile
from materials_app.model.display_list import DisplayList, DisplayPage, Picture
from materials_app.model.library import AssetLibrary, FontFile, ImageFile
from materials_app.separations.profiles import INTENT, picture_transform, press_profile

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageCms import ImageCmsProfile

PRINT_PPI = 300.0
"""Effective resolution that offset printing uses up: twice the ruling of a 150 line screen. More only costs time."""

_QUALITY = 92
"""JPEG quality; colour is not subsampled, so that no edge fringes on the plates."""

_SCALE_STEPS = 1000  # scales are rounded up to thousandths: equal orders meet in the cache, none falls below 300 ppi
_RECIPE = "1"
"""Part of every key: raise it when a change here changes what comes out."""

_REDUCING_GAP = 3.0  # Pillow: indistinguishable from a full resampling, several times quicker
_PAPER = (255, 255, 255)
_WITH_ALPHA = ("RGBA", "LA", "PA", "La", "RGBa")
_DEEP_GREY = "I;16"
_TO_EIGHT_BITS = 255 / 65535
_COLOUR_SPACES = {"RGB": "RGB", "CMYK": "CMYK", "L": "GRAY"}  # Pillow's mode: ICC.1:2022, table 19
_JPEG_END = b"\xff\xd9"


class PictureStore(Protocol):
    """Where converted pictures are kept between jobs; ``picture_cache.PictureCache`` keeps them in a folder."""

    def get(self, key: str) -> bytes | None:
        """The bytes kept under ``key``, or none."""
        ...

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``."""
        ...


@dataclass(frozen=True, slots=True)
class PressLibrary:
    """An asset library that also answers for the converted pictures of one display list."""

    library: AssetLibrary
    pictures: tuple[ImageFile, ...]

    def font(self, family: str) -> FontFile:
        """As the library behind it."""
        return self.library.font(family)

    def profile(self, profile: str) -> IccProfile:
        """As the library behind it."""
        return self.library.profile(profile)

    def image(self, image: str) -> ImageFile:
        """The converted picture with this key, else the library's own."""
        found = next((picture for picture in self.pictures if picture.id == image), None)
        return found or self.library.image(image)


def separate_pictures(
    display_list: DisplayList, library: AssetLibrary, profile: IccProfile, store: PictureStore | None = None
) -> tuple[DisplayList, AssetLibrary]:
    """The display list with its pictures converted for the press, and the library that holds them.

    Without pictures both come back as they are and nothing is loaded.

    Args:
        display_list: typeset or separated.
        library: holds the pictures as given.
        profile: the press.
        store: where converted pictures are kept between jobs; none keeps nothing.

    Raises:
        InputError: a picture cannot be read.
        DataFileError: ``profile`` is not a press profile.
    """
    placed = [item for page in display_list.pages for item in page.items if isinstance(item, Picture)]
    if not placed:
        return display_list, library
    converted = {item: _fetch(library.image(item.image), profile, print_scale(item.ppi), store) for item in placed}
    pages = tuple(_with_pictures(page, converted) for page in display_list.pages)
    unique = {picture.id: picture for picture in converted.values()}
    return replace(display_list, pages=pages), PressLibrary(library, tuple(unique.values()))


def print_scale(ppi: float) -> float:
    """What share of a picture's pixels, along a side, prints at ``ppi``: 1 up to 300 ppi, never more."""
    return min(1.0, math.ceil(PRINT_PPI / ppi * _SCALE_STEPS) / _SCALE_STEPS)


def picture_key(image: ImageFile, profile: IccProfile, scale: float) -> str:
    """What identifies a converted picture: its bytes, the press, its scale and how we convert."""
    facts = "\n".join((_RECIPE, image.sha256, profile.sha256, f"{scale:.3f}", INTENT, str(_QUALITY)))
    return hashlib.sha256(facts.encode()).hexdigest()


def convert_picture(image: ImageFile, profile: IccProfile, scale: float = 1.0) -> ImageFile:
    """``image`` as a CMYK JPEG for the press of ``profile``.

    Its own embedded profile is honoured (without one it is taken as sRGB; CMYK without one keeps its inks). What is
    transparent becomes paper. Camera rotation is applied; camera, place, time, thumbnail and comments are left behind.

    Args:
        image: JPEG, PNG or TIFF in grey, RGB or CMYK.
        profile: the press; its ink limit holds for the result.
        scale: share of the pixels to keep along each side, 0 to 1.

    Raises:
        InputError: the picture cannot be read.
        DataFileError: ``profile`` is not a press profile.
    """
    from PIL.Image import DecompressionBombError

    try:
        inks = _press_inks(_opened(image.data, scale), profile)
    except (OSError, SyntaxError, ValueError, DecompressionBombError) as unreadable:
        raise _unreadable(image) from unreadable
    data = _jpeg(inks)
    digest = hashlib.sha256(data).hexdigest()
    return ImageFile(picture_key(image, profile, scale), digest, inks.width, inks.height, data)


def _fetch(image: ImageFile, profile: IccProfile, scale: float, store: PictureStore | None) -> ImageFile:
    """The converted picture, from ``store`` where it lies there."""
    key = picture_key(image, profile, scale)
    kept = store.get(key) if store else None
    if kept is not None and (size := _jpeg_size(kept)):
        return ImageFile(key, hashlib.sha256(kept).hexdigest(), *size, kept)
    converted = convert_picture(image, profile, scale)
    if store:
        store.put(key, converted.data)
    return converted


def _with_pictures(page: DisplayPage, converted: dict[Picture, ImageFile]) -> DisplayPage:
    items = tuple(_placed(item, converted[item]) if isinstance(item, Picture) else item for item in page.items)
    return replace(page, items=items)


def _placed(item: Picture, picture: ImageFile) -> Picture:
    return replace(item, image=picture.id, ppi=item.ppi * print_scale(item.ppi))


def _opened(data: bytes, scale: float) -> Image.Image:
    """The picture upright, on paper, at ``scale``, in grey, RGB or CMYK; its own profile stays in ``info``."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as picture:
        size = _scaled(picture.size, scale)
        picture.draft(None, size)  # a JPEG is decoded at a half, a quarter or an eighth where that suffices
        upright = ImageOps.exif_transpose(picture)
        is_turned = upright.size != picture.size
    flat, size = _on_paper(upright), size[::-1] if is_turned else size
    return flat if size == flat.size else flat.resize(size, Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)


def _scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    width, height = size
    return max(1, round(width * scale)), max(1, round(height * scale))


def _on_paper(picture: Image.Image) -> Image.Image:
    """The picture without transparency, in a mode that LittleCMS converts."""
    from PIL import Image

    if picture.mode == "CMYK":
        return picture
    if picture.mode in _WITH_ALPHA or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("RGBA", clear.size, _PAPER)
        flat = Image.alpha_composite(paper, clear).convert("RGB")
    else:
        plain = _eight_bits(picture)
        has_own_grey = plain.mode == "L" and _own_profile(picture, "L") is not None
        flat = plain if has_own_grey else plain.convert("RGB")
    flat.info = {key: value for key, value in picture.info.items() if key == "icc_profile"}
    return flat


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of 16 bits in 8: Pillow's own conversion would clip all but the darkest tones to white."""
    if not picture.mode.startswith(_DEEP_GREY):
        return picture
    return picture.convert("I").point(lambda level: level * _TO_EIGHT_BITS).convert("L")


def _press_inks(picture: Image.Image, profile: IccProfile) -> Image.Image:
    """The picture's pixels as press inks, without any of its metadata."""
    source = _own_profile(picture, picture.mode)
    is_ready = picture.mode == "CMYK" and (source is None or picture.info["icc_profile"] == profile.data)
    if is_ready:
        press_profile(profile)
        inks = picture
    else:
        inks = picture_transform(source, picture.mode, profile).apply(picture)
    inks.info = {}
    return inks


def _own_profile(picture: Image.Image, mode: str) -> ImageCmsProfile | None:
    """The picture's embedded profile where it describes pixels of ``mode``; a damaged one counts as none."""
    from PIL.ImageCms import ImageCmsProfile

    data = picture.info.get("icc_profile")
    if not data:
        return None
    try:
        own = ImageCmsProfile(io.BytesIO(data))
    except OSError:
        return None
    return own if own.profile.xcolor_space.strip() == _COLOUR_SPACES[mode] else None


def _jpeg(inks: Image.Image) -> bytes:
    written = io.BytesIO()
    inks.save(written, "JPEG", quality=_QUALITY, subsampling=0)
    return written.getvalue()


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Pixel size of a kept picture; none when it is not whole, so that it is made again."""
    from PIL import Image, UnidentifiedImageError

    if not data.endswith(_JPEG_END):
        return None
    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except UnidentifiedImageError:
        return None


def _unreadable(image: ImageFile) -> InputError:
    return InputError(
        f"The picture {image.id} cannot be read, so it cannot be printed.",
        hint="Save it again as JPEG, PNG or TIFF in RGB, grey or CMYK.",
        error_id="picture-unreadable",
    )
