"""Words of the checks on fonts and images."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_MAKE_AGAIN = "Make the file again with a font from the library."

TABLE: Mapping[str, Wording] = {
    "font-not-embedded": Wording(
        "The font {seen} does not travel with the file; wanted: {wanted}.",
        "The press replaces it, and lines break elsewhere.",
        _MAKE_AGAIN,
    ),
    "font-type-3": Wording(
        "A font is {seen}; wanted: {wanted}.",
        "Its letters are little drawings that some systems print coarse.",
        _MAKE_AGAIN,
    ),
    "font-widths": Wording(
        "Letter widths disagree: {seen}; its font program says {wanted}.",
        "One system spaces by the PDF, another by the font: letters collide or drift apart.",
        _MAKE_AGAIN,
    ),
    "font-unmapped": Wording(
        "Some glyphs read as nothing ({seen}); wanted: {wanted}.",
        "The text cannot be searched or read aloud, and its numbers cannot be checked.",
        _MAKE_AGAIN,
    ),
    "glyph-not-its-text": Wording(
        "A letter is not what it reads as ({seen}); wanted: the glyph of {wanted}.",
        "The words in print are others than those a search, a screen reader and our own checks find.",
        _MAKE_AGAIN,
    ),
    "font-private-characters": Wording(
        "Some glyphs read as private characters ({seen}); wanted: {wanted}.",
        "Copied or read aloud the text is rubbish.",
        _MAKE_AGAIN,
    ),
    "font-glyph-missing": Wording(
        "Some characters have no glyph ({seen}); wanted: {wanted}.",
        "A box, or nothing, prints in their place.",
        "Choose a font that has the character.",
    ),
    "image-resolution-low": Wording(
        "A picture has {seen} at its printed size; wanted: {wanted}.",
        "Its pixels will be seen.",
        "Use a larger original or place it smaller.",
    ),
    "image-resolution-soft": Wording(
        "A picture has {seen} at its printed size; wanted: {wanted}.",
        "It will look soft beside the type.",
        "Use a larger original where there is one.",
    ),
    "image-jpeg-2000": Wording(
        "A picture is {seen}; wanted: {wanted}.",
        "Some older workflows leave it out.",
        "Save it as JPEG.",
    ),
    "image-16-bit": Wording(
        "A picture has {seen} a channel; PDF/X-1a has {wanted}.",
        "Older workflows cannot read it.",
        "Convert it to 8 bits.",
    ),
}
