"""Pictures in the file: a JPEG's own bytes, never decoded, or the pixels of a TIFF, packed without loss. Nothing is
converted here.

Adobe's four-channel JPEGs store 255 minus ink and need a ``/Decode`` that turns them round; others must not have it
(read in reportlab 5.1). The Adobe segment tells them apart.
"""

from __future__ import annotations

import io
import zlib

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

from materials_app.errors import InputError
from materials_app.model.library import ImageFile
from materials_app.render.jpeg import Jpeg, read_jpeg

_TIFF = (b"II*\0", b"MM\0*")
_SPACES = {"CMYK": "DeviceCMYK", "RGB": "DeviceRGB", "L": "DeviceGray"}
_BITS, _HARDEST = 8, 9


def picture_stream(image: ImageFile, spaces: tuple[str, ...]) -> PDFStream:
    """``image`` as a stream for a file whose pictures are in one of ``spaces``.

    Raises:
        InputError: when it is neither a JPEG nor a TIFF, or is in other colours than the file's.
    """
    if image.data.startswith(_TIFF):
        return _packed(image, spaces)
    jpeg = read_jpeg(image.data, image.id)
    _check_space(image, jpeg.space, spaces)
    return PDFStream(_dictionary(jpeg), image.data)


def _packed(image: ImageFile, spaces: tuple[str, ...]) -> PDFStream:
    """The pixels of a TIFF: a logo, every one as it was converted."""
    from PIL import Image

    with Image.open(io.BytesIO(image.data)) as picture:
        space = _SPACES[picture.mode]
        _check_space(image, space, spaces)
        entries = {**_entries(picture.width, picture.height, _BITS, space), "Filter": PDFName("FlateDecode")}
        return PDFStream(PDFDictionary(entries), zlib.compress(picture.tobytes(), _HARDEST))


def _check_space(image: ImageFile, space: str, spaces: tuple[str, ...]) -> None:
    if space not in spaces:
        raise InputError(
            f"The picture {image.id} is in {space}, and this file takes {spaces[0]}: its colours would change at "
            "the press without anyone having seen them.",
            hint="Convert the picture for the output condition before it is drawn.",
            error_id="picture-colours",
        )


def _entries(width: int, height: int, bits: int, space: str) -> dict[str, object]:
    return {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": width,
        "Height": height,
        "BitsPerComponent": bits,
        "ColorSpace": PDFName(space),
    }


def _dictionary(jpeg: Jpeg) -> PDFDictionary:
    entries = {**_entries(jpeg.width, jpeg.height, jpeg.bits, jpeg.space), "Filter": PDFName("DCTDecode")}
    return PDFDictionary(entries | ({"Decode": PDFArray([1, 0] * 4)} if jpeg.is_inverted else {}))
