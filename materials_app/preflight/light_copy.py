"""Copies of a file that PDFium draws quickly: their press-colour pictures made light, all else as it is.

PDFium turns every sample of a CMYK picture into screen colours each time it draws the page: 90 ms for a band across A4
(measured), where all the rest of the page takes ten. To search for symbols the picture will do in grey; to see what
letters stand out from, its colours will do as coarse as letters are looked at. Anything finer that is in a picture is
looked for in its own pixels (``own_pixels``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image

from materials_app.preflight.facts import ImageUse, PageFacts
from materials_app.preflight.image_samples import Gallery, Samples
from materials_app.preflight.pdf_values import UNREADABLE, filters, get

NEARLY = 1.05
"""A picture may fall short of the resolution by this: 294 ppi are made 147 where 150 are wanted."""
_MARGIN = 24
"""Pixels put round a picture's own, in the tone of its edge: a symbol that fills it has its quiet zone on the page."""
_CMYK = 4

Xref = tuple[int, int]
Lighten = Callable[[Any, Samples, int], None]


def grey_copy(pdf: bytes, pages: tuple[PageFacts, ...], gallery: Gallery, ppi: float) -> bytes:
    """The file with its CMYK pictures in grey and no finer than ``ppi``; the file itself where it has none."""
    return _copied(pdf, _reductions(pages, ppi), gallery, _in_grey)


def coloured_copy(pdf: bytes, pages: tuple[PageFacts, ...], gallery: Gallery, ppi: float) -> bytes:
    """The file with its CMYK pictures in their colours and no finer than ``ppi``."""
    return _copied(pdf, _reductions(pages, ppi), gallery, _in_ink)


def own_pixels(page: PageFacts, gallery: Gallery, ppi: float) -> Iterator[NDArray[np.uint8]]:
    """The CMYK pictures of a page that are finer than ``ppi``, each in grey, with a margin."""
    for xref in dict.fromkeys(image.object for image in _pictures((page,)) if image.ppi > ppi):
        samples = gallery.decoded(xref)
        if samples is not None and samples.is_cmyk:
            pixels = np.asarray(samples.grey)
            edge = np.concatenate((pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]))
            yield np.pad(pixels, _MARGIN, constant_values=int(np.median(edge)))


def has_letters_on_pictures(page: PageFacts) -> bool:
    """Whether any text stands on a picture that the grey copy changes the colours of."""
    return any(image.box.overlaps(words.box) for image in _pictures((page,)) for words in page.shown)


def _pictures(pages: Iterable[PageFacts]) -> Iterator[ImageUse]:
    """The placed pictures of four components that lie in the file as objects."""
    for page in pages:
        for image in page.images:
            if image.space and image.space.components == _CMYK and any(image.object):
                yield image


def _reductions(pages: tuple[PageFacts, ...], ppi: float) -> dict[Xref, int]:
    """By how much each picture may be made smaller and still be as fine as ``ppi`` wherever it is placed."""
    least: dict[Xref, float] = {}
    for image in _pictures(pages):
        least[image.object] = min(image.ppi, least.get(image.object, image.ppi))
    return {xref: max(1, int(placed / ppi * NEARLY)) for xref, placed in least.items()}


def _copied(pdf: bytes, reductions: dict[Xref, int], gallery: Gallery, lighten: Lighten) -> bytes:
    """The file with pictures made light; those that cannot be decoded, or whose mask goes by colour, stay."""
    if not reductions:
        return pdf
    try:
        with pikepdf.open(BytesIO(pdf), suppress_warnings=True) as document:
            for xref, by in reductions.items():
                image = document.get_object(xref)
                samples = _samples(image, gallery)
                if samples is not None:
                    lighten(image, samples, by)
            copy = BytesIO()
            document.save(copy, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
            return copy.getvalue()
    except UNREADABLE:
        return pdf


def _samples(image: Any, gallery: Gallery) -> Samples | None:
    """The samples of an image that may be made light; none of another."""
    has_colour_mask = isinstance(get(image, "/Mask"), pikepdf.Array) or get(get(image, "/SMask"), "/Matte") is not None
    if has_colour_mask or filters(image)[-1:] == ("JPXDecode",):
        return None
    try:
        samples = gallery.samples(image, None)
    except UNREADABLE:
        return None
    return samples if samples.is_cmyk else None


def _in_grey(image: Any, samples: Samples, by: int) -> None:
    _rewrite(image, samples.grey.reduce(by))
    image.ColorSpace = pikepdf.Name.DeviceGray
    if "/Decode" in image:
        del image.Decode


def _in_ink(image: Any, samples: Samples, by: int) -> None:
    _rewrite(image, Image.merge("CMYK", [samples.band(index, by) for index in range(_CMYK)]))
    image.Decode = pikepdf.Array(samples.decode)


def _rewrite(image: Any, picture: Image.Image) -> None:
    image.write(picture.tobytes())
    image.Width, image.Height, image.BitsPerComponent = picture.width, picture.height, 8
