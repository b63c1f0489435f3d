"""ICC profiles of presses: opened once, checked to be one, and the transforms between paper and screen.

Every conversion is relative colorimetric with black point compensation: paper is white and the darkest ink is black on
both sides. LittleCMS does the arithmetic (through Pillow); it is imported when a colour is first converted.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from materials_app.errors import DataFileError
from materials_app.model.condition import IccProfile

if TYPE_CHECKING:
    from PIL.ImageCms import ImageCmsProfile, ImageCmsTransform

INTENT = "relative-colorimetric+bpc"
"""How we convert, as it stands in cache keys and records."""

_OUTPUT_CLASS = "prtr"  # ICC.1:2022, 7.2.5: output device
_CONNECTION_SPACES = ("Lab", "XYZ")
_CACHED = 8


@lru_cache(maxsize=_CACHED)
def press_profile(profile: IccProfile) -> ImageCmsProfile:
    """``profile`` opened, once it is known to describe a CMYK press.

    Raises:
        DataFileError: it cannot be read, or it is a profile of something else (a screen, a camera, a Lab space).
    """
    from PIL.ImageCms import ImageCmsProfile

    try:
        opened = ImageCmsProfile(io.BytesIO(profile.data))
    except OSError as unreadable:
        raise _refused(profile, "it cannot be read as an ICC profile") from unreadable
    facts = opened.profile
    kind = (facts.device_class.strip(), facts.xcolor_space.strip(), facts.connection_space.strip())
    if kind[:2] != (_OUTPUT_CLASS, "CMYK") or kind[2] not in _CONNECTION_SPACES:
        raise _refused(profile, f"it describes {kind[1]} of device class {kind[0]!r}, not a CMYK press")
    return opened


@lru_cache(maxsize=_CACHED)
def to_screen(profile: IccProfile) -> ImageCmsTransform:
    """Press inks to sRGB: how they look on the press's paper."""
    return _transform(press_profile(profile), "CMYK", _srgb(), "RGB")


@lru_cache(maxsize=_CACHED)
def same_colour(profile: IccProfile) -> ImageCmsTransform:
    """Press inks to the inks by which the profile itself would print that colour, within its own ink limit."""
    opened = press_profile(profile)
    return _transform(opened, "CMYK", opened, "CMYK")


@lru_cache(maxsize=_CACHED)
def to_press(profile: IccProfile) -> ImageCmsTransform:
    """sRGB to the inks by which the press prints that colour."""
    return _transform(_srgb(), "RGB", press_profile(profile), "CMYK")


def one_colour(transform: ImageCmsTransform, levels: tuple[int, ...]) -> tuple[int, ...]:
    """A single colour of 8-bit ``levels`` through ``transform``."""
    from PIL import Image

    return tuple(transform.apply(Image.new(transform.input_mode, (1, 1), levels)).tobytes())


def picture_transform(source: ImageCmsProfile | None, mode: str, press: IccProfile | None) -> ImageCmsTransform:
    """A picture's pixels to press inks, or to sRGB.

    Args:
        source: the picture's own profile; none means sRGB.
        mode: the picture's Pillow mode, ``RGB``, ``CMYK`` or ``L``; ``source`` describes pixels of this kind.
        press: the press; none means a screen.
    """
    from PIL.ImageCms import Flags

    target, target_mode = (press_profile(press), "CMYK") if press else (_srgb(), "RGB")
    # A picture has millions of pixels: a table made beforehand pays. A swatch is one colour: exact sums are quicker.
    return _transform(source or _srgb(), mode, target, target_mode, Flags.NONE)


@lru_cache(maxsize=_CACHED)
def plates_to_screen(profile: IccProfile, *, on_paper: bool) -> ImageCmsTransform:
    """Whole plates to sRGB; ``on_paper`` keeps the paper's white and the press's black (absolute colorimetric)."""
    from PIL.ImageCms import Flags, ImageCmsTransform, Intent

    if not on_paper:
        return _transform(press_profile(profile), "CMYK", _srgb(), "RGB", Flags.NONE)
    intent = Intent.ABSOLUTE_COLORIMETRIC
    return ImageCmsTransform(press_profile(profile), _srgb(), "CMYK", "RGB", intent, flags=Flags.NONE)


def _transform(
    source: ImageCmsProfile, source_mode: str, target: ImageCmsProfile, target_mode: str, flags: int | None = None
) -> ImageCmsTransform:
    from PIL.ImageCms import Flags, ImageCmsTransform, Intent

    how = (Flags.NOOPTIMIZE if flags is None else flags) | Flags.BLACKPOINTCOMPENSATION
    return ImageCmsTransform(source, target, source_mode, target_mode, Intent.RELATIVE_COLORIMETRIC, flags=Flags(how))


@lru_cache(maxsize=1)
def _srgb() -> ImageCmsProfile:
    from PIL.ImageCms import ImageCmsProfile, createProfile

    return ImageCmsProfile(createProfile("sRGB"))


def _refused(profile: IccProfile, why: str) -> DataFileError:
    return DataFileError(
        f"The colour profile {profile.id} cannot be used for printing: {why}.",
        hint="Ask the printer for the ICC profile of the press and paper (class output, CMYK).",
        error_id="icc-profile",
    )
