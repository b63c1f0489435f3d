"""Pictures in the file: a JPEG's own bytes, never decoded, never converted here.

Adobe's four-channel JPEGs store 255 minus ink and need a ``/Decode`` that turns them round; others must not have it
(read in reportlab 5.1). The Adobe segment tells them apart.
"""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

from materials_app.errors import InputError
from materials_app.model.library import ImageFile
from materials_app.render.jpeg import Jpeg, read_jpeg


def picture_stream(image: ImageFile, spaces: tuple[str, ...]) -> PDFStream:
    """``image`` as a stream for a file whose pictures are in one of ``spaces``.

    Raises:
        InputError: when it is no JPEG, or is in other colours than the file's.
    """
    jpeg = read_jpeg(image.data, image.id)
    if jpeg.space not in spaces:
        raise InputError(
            f"The picture {image.id} is in {jpeg.space}, and this file takes {spaces[0]}: its colours would change at "
            "the press without anyone having seen them.",
            hint="Convert the picture for the output condition before it is drawn.",
            error_id="picture-colours",
        )
    return PDFStream(_dictionary(jpeg), image.data)


def _dictionary(jpeg: Jpeg) -> PDFDictionary:
    entries = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": jpeg.width,
        "Height": jpeg.height,
        "BitsPerComponent": jpeg.bits,
        "ColorSpace": PDFName(jpeg.space),
        "Filter": PDFName("DCTDecode"),
    }
    return PDFDictionary(entries | ({"Decode": PDFArray([1, 0] * 4)} if jpeg.is_inverted else {}))
