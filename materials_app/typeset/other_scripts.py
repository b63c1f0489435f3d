"""Which words of a page in another script are in that script at all: names, numbers and addresses may not be."""

from __future__ import annotations

import re
from dataclasses import replace

from materials_app.model.document import BoundText
from materials_app.model.writing import LATIN_SCRIPT, Writing

__all__ = ["writing_in"]

_OTHER_LETTER = re.compile("[\u0590-\u109f\ufb1d-\ufdff\ufe70-\ufefc]")


def writing_in(bound: BoundText) -> Writing:
    """How a frame's words are written: a force's name or a number stands in Latin letters on any page, on its side."""
    if bound.writing.is_latin or any(
        _OTHER_LETTER.search(passage.text) for choice in bound.choices for passage in choice.passages
    ):
        return bound.writing
    return replace(bound.writing, script=LATIN_SCRIPT, line_height=0.0)
