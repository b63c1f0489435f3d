"""Words of the checks that PDF/X-1a alone asks for."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_MAKE_AGAIN = "Make the file again with this program; do not save it from a viewer afterwards."

TABLE: Mapping[str, Wording] = {
    "transparency-not-allowed": Wording(
        "The page is transparent ({seen}); PDF/X-1a wants {wanted}.",
        "An older workflow drops the effect or refuses the file.",
        "Order PDF/X-4, or choose solid colours.",
    ),
    "colour-managed": Wording(
        "The page is painted through a profile ({seen}); PDF/X-1a wants {wanted}.",
        "An older workflow ignores the profile, or converts black text to four inks.",
        "Separate the artwork for the press, or order PDF/X-4.",
    ),
    "objects-packed": Wording(
        "The file is packed with {seen}; PDF/X-1a wants {wanted}.",
        "An older RIP reads an empty file, or none.",
        _MAKE_AGAIN,
    ),
    "compression-not-allowed": Wording(
        "Something is compressed with {seen}; PDF/X-1a allows {wanted}.",
        "An older workflow leaves it out.",
        "Save the picture as JPEG, or order PDF/X-4.",
    ),
    "pdfx-claims-disagree": Wording(
        "The file says two things of itself: {seen}; wanted: {wanted}.",
        "Each workflow follows the claim it happens to read, and the rules differ.",
        _MAKE_AGAIN,
    ),
    "output-intent-unregistered": Wording(
        "The press condition is only a name ({seen}); wanted: {wanted}, or an embedded profile.",
        "Nobody at the press can look up what the colours should look like.",
        _MAKE_AGAIN,
    ),
}
