"""The window offers an audience where there are words for it, and takes the set into the family that has them."""

from __future__ import annotations

from materials_app.desktop.application import Window
from materials_app.desktop.choice import Choice
from materials_app.model.job import Standing
from tests.desktop.conftest import CARD, LEAFLET, POSTER, write

FOUR = {"own", "other_adult", "child_behaviour", "keep_safe"}
POSTERS_ALONE = {"custody", "survivor"}
PLAIN = {"young_person", "family_after_arrest"}


def offered(choice: Choice) -> set[str]:
    return {str(choice.itemData(row)) for row in range(choice.count())}


def choose(window: Window, audience: str) -> None:
    window.main.content.audience.chosen.emit(audience)


def test_a_poster_may_speak_to_everybody(window: Window) -> None:
    assert window.editor.document.layouts == (POSTER,)
    assert offered(window.main.content.audience) == FOUR | PLAIN | POSTERS_ALONE


def test_a_set_with_a_card_is_not_for_those_who_have_posters_alone(several: Window) -> None:
    assert {POSTER, LEAFLET, CARD} <= set(several.editor.document.layouts)
    assert offered(several.main.content.audience) == FOUR | PLAIN


def test_a_quiet_audience_takes_the_set_into_quiet_and_its_page_is_clean(window: Window) -> None:
    assert window.editor.document.family == "statement"
    choose(window, "custody")
    view = window.editor.view
    assert window.editor.document.family == "quiet"
    assert view.preview.is_current
    assert view.preview.findings == ()
    assert offered(window.main.content.family) == {"quiet"}
    posters = {f"poster-{size}" for size in ("a3", "a2", "a1", "a0", "double-crown")}
    posters |= {"banner-roller-850", "banner-roller-800", "tear-off-strip-a4"}
    assert {one.id for one in window.editor.layouts_left} == posters


def test_own_words_for_them_make_a_draft(window: Window) -> None:
    choose(window, "custody")
    assert window.editor.view.preview.standing is Standing.OPEN
    write(window, "trigger.text", "It gets better.")
    seen = window.editor.view.preview
    assert seen.standing is Standing.DRAFT
    (draft,) = (one for one in seen.findings if one.id == "draft")
    assert "own words in the trigger" in draft.message
    assert "needs a clinical review" in draft.message
    assert draft.place.slot == "trigger"
