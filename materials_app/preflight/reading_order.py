"""The letters an operator shows, in the order they are read: what runs from right to left is shown from its end.

Every text-showing operator shows its codes from left to right (ISO 32000-2, 9.4.4). A line of Arabic is therefore in
the file letter by letter from its end, as every extractor expects it; numbers and Latin words in it are shown apart.
"""

from __future__ import annotations

import unicodedata

from materials_app.preflight.facts import PageFacts

__all__ = ["as_read", "text_by_codes"]

_FROM_RIGHT = ("R", "AL")

_SILENT = dict.fromkeys(map(ord, "\0\u200e\u200f"))
"""What reads as nothing: a mark told with its letter, a mark of direction."""


def as_read(shown: str) -> str:
    """What one operator shows, in reading order, with nothing that stands for nothing."""
    if shown.isascii():
        return shown
    classes = {unicodedata.bidirectional(character) for character in shown}
    is_turned = not classes.isdisjoint(_FROM_RIGHT) and "L" not in classes
    return (shown[::-1] if is_turned else shown).translate(_SILENT)


def text_by_codes(page: PageFacts) -> str:
    """The text on the piece, bleed included, part by part, where any of it runs from right to left; else nothing."""
    shown = [words.text for words in page.shown if words.text and words.box.overlaps(page.bleed)]
    return "\n".join(shown) if any(map(_runs_from_right, shown)) else ""


def _runs_from_right(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(character) in _FROM_RIGHT for character in text)
