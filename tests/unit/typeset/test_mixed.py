"""Lines of more than one script: each letter in a font that has it, joined, in the order in which it stands.

The words are test sentences about a train (``tests/corpus/scripts``), not campaign copy.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.errors import FontError
from materials_app.model.document import BoundText, CopyChoice, Passage
from materials_app.model.template import Role, TextFrame
from materials_app.model.writing import Writing
from materials_app.typeset.other_scripts import writing_in
from materials_app.typeset.setting import Setting, Setup
from materials_app.typeset.shaping import ShapedText
from tests.support.samples import sample_fonts, sample_template
from tests.support.sentences import SENTENCES, Sentence, sample_writing

FRAME = next(one for one in sample_template().frames if isinstance(one, TextFrame) and one.style.family == "archivo")


def setup(language: str) -> Setup:
    return Setup(FRAME, language, sample_fonts(), sample_writing(language))


def setting(setup: Setup) -> Setting:
    return setup.setting(12, 100)


def shaped(language: str, text: str) -> ShapedText:
    made = setup(language)
    return made.shape(setting(made), text)


def faces(text: ShapedText) -> list[tuple[str, str]]:
    return [(part.face.family, part.shaped.text) for part in text.stretches]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: one.language)
def test_every_letter_has_a_glyph(sentence: Sentence) -> None:
    text = sentence.text
    whole = shaped(sentence.language, text)
    glyphs = [glyph for part in whole.stretches for glyph in part.shaped.glyphs] or list(whole.glyphs)
    assert all(glyph.gid for glyph in glyphs)
    assert sorted("".join(glyph.text for glyph in glyphs)) == sorted(text)


def test_letters_figures_and_addresses_stand_in_their_own_fonts() -> None:
    own = FRAME.style.family
    assert faces(shaped("ar", "اب example.org")) == [
        (own, "example.org"),
        ("noto-sans-arabic", "اب "),
    ]


def test_arabic_letters_join() -> None:
    apart = sum(shaped("ar", letter).width for letter in "بحر")
    assert shaped("ar", "بحر").width < 0.8 * apart


def test_a_line_keeps_the_levels_of_its_paragraph() -> None:
    """The comma between two Latin words stays with them, though the line ends there."""
    made = setup("ar")
    line = made.compose(setting(made), ("اب ", "Aber,"), "اب Aber, Bala", 0)
    assert [part.shaped.text for part in line.stretches] == ["Aber,", "اب "]


def test_a_latin_line_is_what_it_was() -> None:
    made = setup("en")
    text, face = "It’s a crime – 0808", setting(made).face
    assert made.shape(setting(made), text) is made.fonts.shape(face, text, "en", tabular=FRAME.style.tabular)


def test_a_sign_the_font_lacks_comes_from_the_next_one() -> None:
    parts = faces(shaped("en", "Read ✓"))
    assert parts == [("archivo", "Read "), ("inter", "✓")]


def test_what_no_font_has_is_named() -> None:
    with pytest.raises(FontError, match=r"U\+0B95 tamil letter ka"):
        shaped("bn", "ক க")


def test_without_fonts_of_a_language_the_style_s_own_decides() -> None:
    made = Setup(FRAME, "en", sample_fonts(), Writing())
    with pytest.raises(FontError, match="None of the fonts"):
        made.shape(setting(made), "ب")


def test_other_letters_are_not_spaced_and_stand_further_apart() -> None:
    nastaliq, english = setting(setup("ur-Aran")), setting(setup("en"))
    assert nastaliq.tracking == 0
    assert nastaliq.leading >= 1.8 * nastaliq.size > english.leading


@pytest.mark.parametrize(
    ("text", "script"), [("Lancashire\nConstabulary", "Latn"), ("0808 1000 900", "Latn"), ("بحر 3", "Aran")]
)
def test_latin_words_of_a_page_from_right_to_left_are_set_as_latin_on_its_side(text: str, script: str) -> None:
    swatch = sample_template().theme.swatches[0]
    bound = BoundText(
        replace(FRAME, role=Role.H1),
        (CopyChoice("one", (Passage(text, swatch),)),),
        "ur-Aran",
        sample_writing("ur-Aran"),
    )
    writing = writing_in(bound)
    assert (writing.script, writing.is_rtl) == (script, True)


@pytest.mark.parametrize(("role", "script"), [(Role.H1, "Aran"), (Role.P, "Arab")])
def test_nastaliq_is_left_to_headings(role: Role, script: str) -> None:
    swatch = sample_template().theme.swatches[0]
    choices = (CopyChoice("one", (Passage("بحر", swatch),)),)
    bound = BoundText(replace(FRAME, role=role), choices, "ur-Aran", sample_writing("ur-Aran"))
    assert writing_in(bound).script == script
