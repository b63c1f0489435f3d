"""One ink of a placed image, as an image of its own: decoded, its colour space applied, made small, kept in grey."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image

from materials_app.preflight.colour_spaces import read_space
from materials_app.preflight.facts import Space
from materials_app.preflight.inks import ALL, PROCESS
from materials_app.preflight.pdf_values import filters, get, number, numbers

Samples = NDArray[np.float32]
"""Rows x columns x components, 0 to 1 after the Decode array."""

LONGEST = 1_600
"""Pixels the longer side of an image keeps: plates are drawn with at most 1,400 pixels a side."""
_FULL = 255.0
_BYTE_BITS, _WORD_BITS = 8, 16
_CMYK_BANDS = 4
_LAB_WHITE = 100.0


def plate_of_image(image: Any, resources: Any, ink: str) -> NDArray[np.uint8]:
    """Grey rows of one ink: 255 is paper, 0 is solid.

    Raises:
        pdf_values.UNREADABLE: when the image cannot be decoded.
    """
    space = read_space(get(image, "/ColorSpace"), resources)
    samples = _decoded(image, space)
    if space.family == "Indexed" and space.base is not None:
        samples = _looked_up(image, space.base, samples, resources)
        space = space.base
    grey = _FULL * (1.0 - _ink_of(space, samples, ink))
    rows: NDArray[np.uint8] = np.clip(np.rint(grey), 0, _FULL).astype(np.uint8)
    return rows


def _decoded(image: Any, space: Space) -> Samples:
    raw = _raw(image, max(space.components, 1))
    decode = numbers(get(image, "/Decode"))
    if space.family == "Indexed" or len(decode) != 2 * raw.shape[2]:
        return raw
    low, high = np.array(decode[0::2], np.float32), np.array(decode[1::2], np.float32)
    scale = _LAB_WHITE if space.family == "Lab" else 1.0
    decoded: Samples = (low + raw * (high - low)) / np.float32(scale)
    return decoded


def _raw(image: Any, components: int) -> Samples:
    coding = filters(image)
    if coding and coding[-1] in ("DCTDecode", "JPXDecode"):
        return _picture(image)
    if coding and coding[-1] in ("CCITTFaxDecode", "JBIG2Decode"):
        return _array(pikepdf.PdfImage(image).as_pil_image().convert("L"))
    return _unpacked(image, components)


def _picture(image: Any) -> Samples:
    picture = Image.open(BytesIO(image.read_raw_bytes()))
    picture.draft(picture.mode, (LONGEST, LONGEST))
    samples = _array(picture)
    # Pillow undoes the inversion Adobe writes; what the Decode array speaks of are the samples as stored.
    return 1.0 - samples if picture.mode == "CMYK" and picture.format == "JPEG" else samples


def _array(picture: Image.Image) -> Samples:
    smaller = picture.reduce(max(1, max(picture.size) // LONGEST))
    samples = np.asarray(smaller, np.float32) / np.float32(_FULL)
    return samples.reshape(samples.shape[0], samples.shape[1], -1)


def _unpacked(image: Any, components: int) -> Samples:
    width, height = int(number(get(image, "/Width"))), int(number(get(image, "/Height")))
    bits = int(number(get(image, "/BitsPerComponent"), _BYTE_BITS))
    data = np.frombuffer(image.read_bytes(), np.uint8)
    if bits == _WORD_BITS:
        data, bits = data[0::2], _BYTE_BITS
    row = (width * components * bits + 7) // _BYTE_BITS
    rows = data[: row * height].reshape(height, row)
    values = rows if bits == _BYTE_BITS else _widened(rows, bits)
    samples = values[:, : width * components].reshape(height, width, components).astype(np.float32)
    step = max(1, max(width, height) // LONGEST)
    return samples[::step, ::step] / np.float32(2**bits - 1)


def _widened(rows: NDArray[np.uint8], bits: int) -> NDArray[np.uint8]:
    singles = np.unpackbits(rows, axis=1).reshape(rows.shape[0], -1, bits)
    weights = (1 << np.arange(bits - 1, -1, -1)).astype(np.uint8)
    values: NDArray[np.uint8] = (singles * weights).sum(axis=2).astype(np.uint8)
    return values


def _looked_up(image: Any, base: Space, samples: Samples, resources: Any) -> Samples:
    value = get(image, "/ColorSpace")
    if isinstance(value, pikepdf.Name):
        value = get(get(resources, "/ColorSpace"), str(value))
    highest, table = int(number(value[2])), value[3]
    data = table.read_bytes() if isinstance(table, pikepdf.Stream) else bytes(table)
    colours = np.frombuffer(data, np.uint8)[: (highest + 1) * base.components].reshape(-1, base.components)
    bits = int(number(get(image, "/BitsPerComponent"), _BYTE_BITS))
    index = np.rint(samples[:, :, 0] * (2**bits - 1)).astype(int).clip(0, len(colours) - 1)
    found: Samples = colours[index].astype(np.float32) / np.float32(_FULL)
    return found


def _ink_of(space: Space, samples: Samples, ink: str) -> NDArray[np.float32]:
    """Coverage of ``ink``; the same rules as ``inks.coverage``, on whole images."""
    bands = samples.shape[2]
    if space.family in ("Separation", "DeviceN"):
        wanted = {ink, ALL} if ink in PROCESS else {ink}
        found = next((band for band, name in enumerate(space.names) if name in wanted), None)
        return samples[:, :, found] if found is not None else np.zeros(samples.shape[:2], np.float32)
    if bands == _CMYK_BANDS and ink in PROCESS:
        return samples[:, :, PROCESS.index(ink)]
    if space.family == "Lab" or bands == 1:
        black = 1.0 - samples[:, :, 0]
        return black if ink == "Black" else np.zeros_like(black)
    black = 1.0 - samples.max(axis=2)
    if ink == "Black" or ink not in PROCESS:
        return black if ink == "Black" else np.zeros_like(black)
    return np.asarray(1.0 - samples[:, :, PROCESS.index(ink)] - black, np.float32)
