"""Which words of a page in another script are in that script at all: names, numbers and addresses may not be."""

from __future__ import annotations

import re
from dataclasses import replace

from materials_app.model.document import BoundText
from materials_app.model.template import Role
from materials_app.model.writing import LATIN_SCRIPT, Writing

__all__ = ["writing_in"]

_HEADINGS = (Role.H1, Role.H2)
_OTHER_LETTER = re.compile("[\u0590-\u109f\ufb1d-\ufdff\ufe70-\ufefc]")


def writing_in(bound: BoundText) -> Writing:
    """How a frame's words are written: a force's name or a number stands in Latin letters on any page, on its side.

    A hand whose lines stand far apart is for headings: running text is in the closer one, where the language has it.
    """
    if bound.writing.is_latin or any(
        _OTHER_LETTER.search(passage.text) for choice in bound.choices for passage in choice.passages
    ):
        is_heading = bound.frame.role in _HEADINGS
        return bound.writing if is_heading or bound.writing.close is None else bound.writing.close
    return replace(bound.writing, script=LATIN_SCRIPT, line_height=0.0)
