"""The notation of forms."""

from __future__ import annotations

import pytest

from materials_app.safeguards.patterns import compile_form, find_forms
from materials_app.safeguards.reading import fold


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("offender*", "Offenders’ families", ["offenders"]),
        ("offender", "reoffender offenders", []),
        ("(kid|young child) photo", "A young child photo, a kid photo", ["young child photo", "kid photo"]),
        ("under 16", "Under-16 and under\n16", ["under-16", "under\n16"]),
        ("crimes ... charity", "Crimes of that kind told to the charity", ["crimes of that kind told to the charity"]),
        ("crimes ... charity", "Crimes rose. The charity helps.", []),
        ("will (ever )?know", "will ever know, will know", ["will ever know", "will know"]),
        ("up to # years", "up to 10 years", ["up to 10 years"]),
        ("stop now!", "Stop now! Stop now.", ["stop now!"]),
        ("(monday|mon) (to|-) friday", "mon to friday", ["mon to friday"]),
    ],
)
def test_form(form: str, text: str, found: list[str]) -> None:
    folded = fold(text)
    assert [folded[start:end] for start, end in find_forms((compile_form(form),), (), folded)] == found


@pytest.mark.parametrize("form", ["(a|b) long", "x (alpha|beta)", "(a|b)? tail", "#", "*", "(a (b|c)|d) e"])
def test_every_match_holds_an_anchor(form: str) -> None:
    pattern = compile_form(form)
    for text in ("a long", "b long", "x alpha", "x beta", "tail", "12", "word", "a b e", "a c e", "d e"):
        if pattern.regex.search(text):
            assert any(anchor in text for anchor in pattern.anchors)


def test_excused_form_is_left_alone() -> None:
    forms, excuses = (compile_form("beast"),), (compile_form("beast from the east"),)
    assert find_forms(forms, excuses, "the beast from the east") == ()


def test_longest_of_overlapping_forms_is_kept() -> None:
    forms = (compile_form("stop it"), compile_form("stop it now"))
    assert find_forms(forms, (), "stop it now") == ((0, 11),)
