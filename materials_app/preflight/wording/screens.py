"""What people read about a picture for screens. ``{words}`` are those a check saw, ``{needed}`` what they lack."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_AGAIN = "Make the pack again; if it happens again, tell whoever looks after this program."

TABLE: Mapping[str, Wording] = {
    "picture-unreadable": Wording(
        message="The picture cannot be opened as a whole, so no site will take it.",
        why="A file that was cut short on its way shows as a grey field, or as half a picture.",
        remedy=_AGAIN,
    ),
    "picture-size": Wording(
        message="The picture has {seen} pixels; {wanted} were ordered. A site would cut or blur it.",
        why="A site shows exactly one size well. What is larger it cuts or makes smaller, what is smaller it blurs.",
        remedy=_AGAIN,
    ),
    "picture-colours": Wording(
        message="The picture is not plain sRGB of 8 bits without transparency, so a site may change its colours.",
        why="Some sites lay what is transparent on black, and drop a colour profile without converting by it.",
        remedy=_AGAIN,
    ),
    "words-too-pale": Wording(
        message="“{words}” shows at a contrast of {seen} to 1 in the finished picture; it needs {needed} to 1.",
        why="Screens are read in the sun and with tired eyes. Headline and number need 7 to 1, all else 4.5.",
        remedy="Choose a lighter or darker ground, or text in ink or white.",
    ),
    "words-beyond-safe-area": Wording(
        message="“{words}” stands outside the safe area, where an app lays its own buttons or cuts the picture.",
        why="A number under a button cannot be read, and nobody who posts the picture sees it coming.",
        remedy="Shorten the words, or use a layout with more room.",
    ),
}
