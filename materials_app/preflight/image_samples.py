"""A placed image taken out of the file: decoded once, its bands kept as Pillow images that can be made smaller.

A band holds what is stored, 0 to 255, whatever the file's own coding; ``decode`` says what 0 and 255 stand for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image, ImageChops

from materials_app.preflight.colour_spaces import read_space
from materials_app.preflight.facts import Space
from materials_app.preflight.pdf_values import filters, get, number, numbers

FULL = 255
LIGHTEST = 100.0
"""Lightness of white in CIELAB."""
_BYTE_BITS, _WORD_BITS = 8, 16
_PLAIN_MODES = ("L", "RGB", "CMYK")
_DIRECT = (0, 0)
_LIGHT_LEFT = (0.5, 0.34, 0.86, 0.125)
"""Grey of full cyan, magenta, yellow and black, as PDFium shows them; their product is within 30 of 255 levels."""

Levels = NDArray[np.uint8]


@dataclass(frozen=True)
class Samples:
    """An image's bands, all of one size.

    Attributes:
        bands: one for each component of ``space``, in mode ``L``.
        decode: what 0 and what 255 of each band stand for, in turn (ISO 32000-2, table 88).
        space: the colour space of the bands; of an indexed image that of its colours.
    """

    bands: tuple[Image.Image, ...]
    decode: tuple[float, ...]
    space: Space

    @property
    def is_cmyk(self) -> bool:
        """Whether it has the four process inks, with or without a profile."""
        return self.space.family in ("DeviceCMYK", "ICCBased") and len(self.bands) == len(_LIGHT_LEFT)

    def band(self, index: int, by: int = 1) -> Image.Image:
        """One band, each side divided by ``by``: blocks of pixels averaged."""
        return self.bands[index].reduce(by) if by > 1 else self.bands[index]

    @cached_property
    def grey(self) -> Image.Image:
        """A CMYK image in grey: the light its inks leave, multiplied. Near enough to find a symbol by."""
        light = []
        for index, left in enumerate(_LIGHT_LEFT):
            low, high = self.decode[2 * index : 2 * index + 2]
            light.append(self.bands[index].point(levels((1 - low * (1 - left), 1 - high * (1 - left)))))
        return reduce(ImageChops.multiply, light)


class Gallery:
    """The images of one file, each decoded once however many pages, sizes and plates it is wanted for."""

    def __init__(self) -> None:
        self._decoded: dict[tuple[int, int], Samples] = {}

    def samples(self, image: Any, resources: Any) -> Samples:
        """The samples of an image; one written into the content has no name to be remembered by.

        Raises:
            pdf_values.UNREADABLE: when the image cannot be decoded.
        """
        key = image.objgen
        if key == _DIRECT:
            return read_samples(image, resources)
        if key not in self._decoded:
            self._decoded[key] = read_samples(image, resources)
        return self._decoded[key]

    def decoded(self, xref: tuple[int, int]) -> Samples | None:
        """The samples of the image with this number in the file, if it was decoded."""
        return self._decoded.get(xref)


def read_samples(image: Any, resources: Any) -> Samples:
    """Decode an image.

    Raises:
        pdf_values.UNREADABLE: when it cannot be decoded.
    """
    space = read_space(get(image, "/ColorSpace"), resources)
    bands, is_turned = _stored(image, max(space.components, 1))
    if space.family == "Indexed" and space.base is not None:
        return _looked_up(image, space.base, bands[0], resources)
    decode = numbers(get(image, "/Decode"))
    if space.family == "Indexed" or len(decode) != 2 * len(bands):
        decode = _usual(space, len(bands))
    return Samples(bands, _turned(decode) if is_turned else decode, space)


def _usual(space: Space, count: int) -> tuple[float, ...]:
    """What samples stand for where no Decode array says so; of Lab the lightness alone is ever asked for."""
    return (0.0, LIGHTEST if space.family == "Lab" else 1.0) * count


def _turned(decode: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(end for low, high in zip(decode[0::2], decode[1::2], strict=True) for end in (high, low))


def _stored(image: Any, components: int) -> tuple[tuple[Image.Image, ...], bool]:
    """The bands, and whether they hold 255 less what is stored."""
    coding = filters(image)
    if coding and coding[-1] in ("DCTDecode", "JPXDecode"):
        picture = Image.open(BytesIO(image.read_raw_bytes()))
        # Of a four-band JPEG Pillow undoes the inversion Adobe writes; the Decode array speaks of what is stored.
        is_turned = picture.mode == "CMYK" and picture.format == "JPEG"
        plain = picture if picture.mode in _PLAIN_MODES else picture.convert("RGB")
        return plain.split(), is_turned
    if coding and coding[-1] in ("CCITTFaxDecode", "JBIG2Decode"):
        return (pikepdf.PdfImage(image).as_pil_image().convert("L"),), False
    return _images(_unpacked(image, components)), False


def _images(levels: Levels) -> tuple[Image.Image, ...]:
    return tuple(Image.fromarray(np.ascontiguousarray(levels[:, :, component])) for component in range(levels.shape[2]))


def _unpacked(image: Any, components: int) -> Levels:
    width, height = int(number(get(image, "/Width"))), int(number(get(image, "/Height")))
    bits = int(number(get(image, "/BitsPerComponent"), _BYTE_BITS))
    data = np.frombuffer(image.read_bytes(), np.uint8)
    if bits == _WORD_BITS:
        data, bits = data[0::2], _BYTE_BITS
    row = (width * components * bits + 7) // _BYTE_BITS
    rows = data[: row * height].reshape(height, row)
    values = rows if bits == _BYTE_BITS else _widened(rows, bits)
    return values[:, : width * components].reshape(height, width, components)


def _widened(rows: Levels, bits: int) -> Levels:
    """Samples of fewer than eight bits, spread over 0 to 255."""
    singles = np.unpackbits(rows, axis=1).reshape(rows.shape[0], -1, bits)
    weights = (1 << np.arange(bits - 1, -1, -1)).astype(np.uint8)
    values: Levels = ((singles * weights).sum(axis=2) * FULL // (2**bits - 1)).astype(np.uint8)
    return values


def _looked_up(image: Any, base: Space, indices: Image.Image, resources: Any) -> Samples:
    value = get(image, "/ColorSpace")
    if isinstance(value, pikepdf.Name):
        value = get(get(resources, "/ColorSpace"), str(value))
    highest, table = int(number(value[2])), value[3]
    data = table.read_bytes() if isinstance(table, pikepdf.Stream) else bytes(table)
    colours = np.frombuffer(data, np.uint8)[: (highest + 1) * base.components].reshape(-1, base.components)
    bits = int(number(get(image, "/BitsPerComponent"), _BYTE_BITS))
    spread = np.asarray(indices).astype(int) * (2**bits - 1)
    index = np.rint(spread / FULL).astype(int).clip(0, len(colours) - 1)
    return Samples(_images(colours[index]), _usual(base, base.components), base)


def levels(ends: Sequence[float]) -> tuple[int, ...]:
    """What each of 256 stored levels stands for, ``ends`` being what 0 and 255 do; 0 to 255 for 0 to 1."""
    low, high = ends
    spread = FULL * (low + np.arange(FULL + 1) / FULL * (high - low))
    return tuple(int(level) for level in np.clip(np.rint(spread), 0, FULL))
