"""One picture in press inks or screen colours: upright, cut to what shows, as fine as prints, nothing personal left.

A picture in press inks is a CMYK JPEG as Adobe writes them (levels stored as 255 minus ink, told by its APP14 marker):
a renderer passes its bytes on with a ``/Decode`` that turns them over. A logo in press inks is a TIFF without loss:
JPEG leaves a fringe of ink round every edge, and more of it in places than the paper takes.
"""

from __future__ import annotations

import hashlib
import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from materials_app.errors import InputError
from materials_app.model.condition import IccProfile
from materials_app.model.library import ImageFile
from materials_app.separations.profiles import INTENT, picture_transform, press_profile

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageCms import ImageCmsProfile

Crop = tuple[float, float, float, float]
"""Left, top, right and bottom of what shows, as shares of the upright picture."""

WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)

ALL_INK = 4.0
"""No limit: four solid inks."""

_LEVELS = 255

_QUALITY = 92
"""JPEG quality; colour is not subsampled, so that no edge fringes on the plates."""

_RECIPE = "5"
"""Part of every key: raise it when a change here changes what comes out."""

_REDUCING_GAP = 3.0  # Pillow: indistinguishable from a full resampling, several times quicker
_WHOLE_PIXEL = 0.05
_PAPER = (255, 255, 255)
_WITH_ALPHA = ("RGBA", "LA", "PA", "La", "RGBa")
_COLOUR_SPACES = {"RGB": "RGB", "CMYK": "CMYK", "L": "GRAY"}  # Pillow's mode: ICC.1:2022, table 19
_DEEP_GREY = "I;16"
_TO_EIGHT_BITS = 255 / 65535
_NEUTRAL = 8
"""How far the channels of a grey pixel may lie apart: what saving as JPEG leaves of one."""
_BLACK, _WHITE, _BETWEEN = 48, 208, 0.2
"""Levels below which a pixel is black and from which it is white, and the most pixels between them, all of them edges:
a logo of fine lines 134 pixels wide has some 15 % (our own measure)."""


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """What is wanted of a picture.

    Attributes:
        press: the press's profile; inks without a profile of their own are taken to be this press's.
        scale: share of the pixels to keep along each side, 0 to 1.
        crop: what shows; the rest is left behind, so that nobody finds it in the file.
        for_screen: sRGB, for the office version, in place of press inks.
        lossless: a TIFF without loss in place of a JPEG.
        ink_limit: highest sum of the inks of a converted pixel, 0 to 4; one that comes in its inks keeps them.
    """

    press: IccProfile
    scale: float = 1.0
    crop: Crop = WHOLE
    for_screen: bool = False
    lossless: bool = False
    ink_limit: float = ALL_INK


def picture_key(image: ImageFile, order: PictureOrder) -> str:
    """What identifies a converted picture: its bytes, the order and how we convert."""
    crop = " ".join(f"{share:.6f}" for share in order.crop)
    target = "screen" if order.for_screen else "press"
    coding = "lossless" if order.lossless else str(_QUALITY)
    limit = f"{order.ink_limit:.3f}"
    facts = (_RECIPE, image.sha256, order.press.sha256, f"{order.scale:.3f}", crop, target, INTENT, coding, limit)
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()


def convert_picture(image: ImageFile, order: PictureOrder) -> ImageFile:
    """``image`` as a JPEG or a TIFF in the colours that are ordered; its id is its ``picture_key``.

    Its own embedded profile is honoured (without one it is taken as sRGB). What is transparent becomes paper. Camera
    rotation is applied; camera, place, time, thumbnail and comments are left behind. Press inks stay within the ink
    limit of the press's profile; a picture that is already in inks of that press keeps them.

    Args:
        image: JPEG, PNG or TIFF in grey, RGB or CMYK.
        order: what is wanted.

    Raises:
        InputError: the picture cannot be read.
        DataFileError: ``order.press`` is not a press profile.
    """
    press_profile(order.press)
    from PIL.Image import DecompressionBombError

    try:
        made = _converted(_opened(image.data, order), order)
    except (OSError, SyntaxError, ValueError, DecompressionBombError) as unreadable:
        raise _unreadable(image) from unreadable
    data = _tiff(made) if order.lossless else _jpeg(made)
    return ImageFile(picture_key(image, order), hashlib.sha256(data).hexdigest(), made.width, made.height, data)


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Pixel size of a picture made here; none when the bytes are not whole."""
    from PIL import Image, UnidentifiedImageError

    if not data.endswith(b"\xff\xd9"):  # end of image, ITU-T T.81 table B.1
        return None
    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except UnidentifiedImageError:
        return None


def _opened(data: bytes, order: PictureOrder) -> Image.Image:
    """What shows of the picture, upright, on paper, in grey, RGB or CMYK; its own profile stays in ``info``."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
        # A JPEG is decoded at a half, a quarter or an eighth where that suffices.
        picture.draft(None, (round(width * order.scale), round(height * order.scale)))
        drafted = picture.width / width
        upright = ImageOps.exif_transpose(picture)
    flat = _on_paper(upright)
    box = _box(flat.size, order.crop)
    share = order.scale / drafted
    # Rounded up: a small logo would else fall below the resolution that was asked for.
    size = (_pixels((box[2] - box[0]) * share), _pixels((box[3] - box[1]) * share))
    if size == flat.size:
        return flat
    # Lanczos rings beside a hard edge: a photograph gains sharpness by it, a logo a halo.
    sharpening = Image.Resampling.HAMMING if order.lossless else Image.Resampling.LANCZOS
    return flat.resize(size, sharpening, box=box, reducing_gap=_REDUCING_GAP)


def _pixels(length: float) -> int:
    return max(1, math.ceil(length - _WHOLE_PIXEL))


def _box(size: tuple[int, int], crop: Crop) -> Crop:
    """``crop`` in pixels of a picture of ``size``."""
    width, height = size
    left, top, right, bottom = crop
    return left * width, top * height, right * width, bottom * height


def _on_paper(picture: Image.Image) -> Image.Image:
    """The picture without transparency, in a mode that LittleCMS converts."""
    from PIL import Image

    if picture.mode == "CMYK":
        return picture
    if picture.mode in _WITH_ALPHA or "transparency" in picture.info:
        clear = _with_alpha(picture)
        paper = Image.new("RGBA", clear.size, _PAPER)
        flat = Image.alpha_composite(paper, clear).convert("RGB")
    else:
        plain = _eight_bits(picture)
        has_own_grey = plain.mode == "L" and _own_profile(picture, "L") is not None
        flat = plain if has_own_grey else plain.convert("RGB")
    flat.info = {key: value for key, value in picture.info.items() if key == "icc_profile"}
    return flat


def _with_alpha(picture: Image.Image) -> Image.Image:
    """The picture as RGBA. Grey of 16 bits names the one level that is clear: Pillow would clip the others to white."""
    key = picture.info.get("transparency")
    if not picture.mode.startswith(_DEEP_GREY) or not isinstance(key, int):
        return picture.convert("RGBA")
    import numpy as np
    from PIL import Image

    clear = _eight_bits(picture).convert("RGBA")
    clear.putalpha(Image.fromarray(np.where(np.asarray(picture) == key, 0, _LEVELS).astype(np.uint8)))
    return clear


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of 16 bits in 8: Pillow's own conversion would clip all but the darkest tones to white."""
    if not picture.mode.startswith(_DEEP_GREY):
        return picture
    return picture.convert("I").point(lambda level: level * _TO_EIGHT_BITS).convert("L")


def _converted(picture: Image.Image, order: PictureOrder) -> Image.Image:
    """The picture's pixels in the colours that are ordered, without any of its metadata."""
    source = _own_profile(picture, picture.mode)
    is_inked = picture.mode == "CMYK" and (source is None or picture.info["icc_profile"] == order.press.data)
    if is_inked and not order.for_screen:
        made = picture
    elif not order.for_screen and _is_black_line_art(picture):
        made = _in_black(picture)
    else:
        own = press_profile(order.press) if is_inked else source
        made = picture_transform(own, picture.mode, None if order.for_screen else order.press).apply(picture)
        made = made if order.for_screen else _held(made, order.ink_limit)
    made.info = {}
    return made


def _is_black_line_art(picture: Image.Image) -> bool:
    """Whether it is black on white, as most logos of one colour are: no colour, and hardly a tone between. Four inks
    would fringe at the edges where they do not fall quite upon one another; a grey photograph keeps its depth."""
    from PIL import ImageChops

    if picture.mode != "RGB":
        return False
    red, green, blue = picture.split()
    apart = (ImageChops.difference(one, green).histogram() for one in (red, blue))
    is_neutral = not any(any(levels[_NEUTRAL:]) for levels in apart)
    tones = green.histogram()
    has_both = any(tones[:_BLACK]) and any(tones[_WHITE:])
    return has_both and is_neutral and sum(tones[_BLACK:_WHITE]) <= _BETWEEN * sum(tones)


def _in_black(picture: Image.Image) -> Image.Image:
    """The picture as the black plate alone: black is all of it, white is paper."""
    from PIL import Image, ImageOps

    black = ImageOps.invert(picture.convert("L"))
    none = Image.new("L", picture.size, 0)
    return Image.merge("CMYK", (none, none, none, black))


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


def _held(inks: Image.Image, limit: float) -> Image.Image:
    """The picture with no pixel above the limit: the three colours are thinned, black carries the drawing and stays.

    LittleCMS rounds each ink by itself, so that four together may pass even the profile's own limit.
    """
    if limit >= ALL_INK:
        return inks
    import numpy as np
    from PIL import Image

    levels = np.asarray(inks)
    most = int(limit * _LEVELS)
    over = levels.sum(axis=2, dtype=np.uint16) > most
    if not over.any():
        return inks
    held = levels.copy()
    colours, black = held[over][:, :3].astype(np.float64), held[over][:, 3:].astype(np.float64)
    share = np.maximum(most - black, 0) / colours.sum(axis=1, keepdims=True)
    held[over, :3] = (colours * share).astype(np.uint8)  # rounded down: never above it
    return Image.frombytes("CMYK", inks.size, held.tobytes())


def _tiff(inks: Image.Image) -> bytes:
    written = io.BytesIO()
    inks.save(written, "TIFF")
    return written.getvalue()


def _jpeg(inks: Image.Image) -> bytes:
    written = io.BytesIO()
    inks.save(written, "JPEG", quality=_QUALITY, subsampling=0)
    return written.getvalue()


def _unreadable(image: ImageFile) -> InputError:
    return InputError(
        f"The picture {image.id} cannot be read, so it cannot be printed.",
        hint="Save it again as JPEG, PNG or TIFF in RGB, grey or CMYK.",
        error_id="picture-unreadable",
    )
