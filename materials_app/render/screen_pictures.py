"""Pictures for office printers and screens: sRGB, upright, and without what a camera wrote into them.

A photograph's own bytes may name its owner, its camera and the place it was taken; an office file is passed round, so
none of that goes into it. Press files get their pictures from ``separations``, which leaves it behind as well.
"""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import TYPE_CHECKING

from materials_app.errors import InputError
from materials_app.model.library import ImageFile

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 90
"""JPEG quality: an office printer's screen hides anything finer."""

_MAX_SIDE = 3508
"""Longest side kept, pixels: A4's long side at 300 ppi."""


def screen_picture(image: ImageFile) -> ImageFile:
    """``image`` as an sRGB JPEG of at most A4 at 300 ppi.

    Raises:
        InputError: when it cannot be read.
    """
    # Imported here: only sets with a picture pay for Pillow.
    from PIL.Image import DecompressionBombError

    try:
        picture = _opened(image.data)
    except (OSError, SyntaxError, ValueError, DecompressionBombError) as unreadable:
        raise InputError(
            f"The picture {image.id} cannot be read, so it cannot be placed in the file.",
            hint="Use a TIFF, JPEG or PNG file that opens in a picture viewer, or leave the picture out.",
            error_id="picture-unreadable",
        ) from unreadable
    file = BytesIO()
    picture.save(file, "JPEG", quality=_QUALITY, icc_profile=None, exif=b"")
    data = file.getvalue()
    return ImageFile(image.id, hashlib.sha256(data).hexdigest(), picture.width, picture.height, data)


def _opened(data: bytes) -> Image:
    from PIL import Image, ImageOps

    with Image.open(BytesIO(data)) as source:
        picture = ImageOps.exif_transpose(source)
    picture.thumbnail((_MAX_SIDE, _MAX_SIDE))
    return _in_srgb(_on_paper(picture))


def _on_paper(picture: Image) -> Image:
    """What is transparent becomes paper."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture
    paper = Image.new("RGBA", picture.size, "white")
    flat = Image.alpha_composite(paper, picture.convert("RGBA")).convert("RGB")
    flat.info["icc_profile"] = picture.info.get("icc_profile") if picture.mode == "RGBA" else None
    return flat


def _in_srgb(picture: Image) -> Image:
    """Converted through the picture's own profile, where it carries one that fits."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture.convert("RGB")
    converted = ImageCms.profileToProfile(
        picture, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    return converted or picture.convert("RGB")
