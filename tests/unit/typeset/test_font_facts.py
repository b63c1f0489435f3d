"""What a font that somebody brings has: letters that show something, each figure one of its own."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from materials_app.model.library import FontFile
from materials_app.typeset.font_facts import LETTERS, font_facts

ALL = "".join(dict.fromkeys("".join(LETTERS.values())))


def font_of(name: str, *, blank: str = "", drawn_as: dict[str, str] | None = None) -> FontFile:
    """A font with a box for every letter that is asked for, but none for ``blank`` ones; some share another's."""
    names = {letter: f"box{ord(letter):04x}" for letter in ALL}
    boxes = {".notdef": TTGlyphPen(None).glyph()}
    for letter, box in names.items():
        pen = TTGlyphPen(None)
        if not letter.isspace() and letter not in blank:
            pen.moveTo((0, 0))
            for corner in ((500, 0), (500, 700), (0, 700)):
                pen.lineTo(corner)
            pen.closePath()
        boxes[box] = pen.glyph()
    built = FontBuilder(1000)
    built.setupGlyphOrder(list(boxes))
    built.setupCharacterMap({ord(one): names[(drawn_as or {}).get(one, one)] for one in ALL})
    built.setupGlyf(boxes)
    built.setupHorizontalMetrics(dict.fromkeys(boxes, (600, 0)))
    built.setupHorizontalHeader(ascent=800, descent=-200)
    built.setupNameTable({"familyName": name, "styleName": "Regular"})
    built.setupOS2(fsType=0)
    built.setupPost()
    whole = BytesIO()
    built.save(whole)
    return FontFile(name, name, name, whole.getvalue())


def test_a_font_with_every_letter_lacks_none() -> None:
    assert not font_facts(font_of("whole")).lacks(["en", "cy"])


def test_letters_that_show_nothing_are_lacking() -> None:
    """A font on trial has every letter, and nothing where figures should be: no number would be on the page."""
    assert font_facts(font_of("blank", blank="08é")).lacks(["en", "cy"]) == "08é"


@pytest.mark.parametrize(
    ("drawn_as", "lacks"),
    [
        ({"8": "9"}, "89"),
        ({"0": "O"}, "0"),
        ({"a": "A", "b": "B"}, ""),
        (dict.fromkeys("xyz", "w"), "wxyz"),
    ],
    ids=["two figures", "a figure as a letter", "small letters as capitals", "a placeholder"],
)
def test_a_figure_has_a_glyph_of_its_own(drawn_as: dict[str, str], lacks: str) -> None:
    found = font_facts(font_of("shared", drawn_as=drawn_as)).lacks(["en"])
    assert set(found) == set(lacks)
