"""A set of several layouts without a window: what is shared, what is apart, what is told of all, what is shown next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.app import actions, apart
from materials_app.app.fields import Field, fields_of, with_own_words
from materials_app.app.fixes import remedies
from materials_app.app.layout_view import LayoutView, looked_over, seen_by, set_out, unmade
from materials_app.app.preview import Preview
from materials_app.app.problems import counts, gathered, problems_of
from materials_app.app.session import EditorState, edited, opened, redone, shown, undone
from materials_app.app.set_fit import set_fit
from materials_app.assemble.edition import content_sha256
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.model.campaign_set import CampaignSet, LayoutOverride, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.order import Order
from materials_app.model.template import TextFrame
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.studio import Studio, open_studio

DAY = date(2026, 11, 23)
POSTER, LEAFLET, CARD = "poster-a4", "leaflet-a4-dl-roll", "card-business"
EASY_READ = "leaflet-a3-4pp-a4-easy-read"
SET = CampaignSet("Test", "lancashire", "stop-it-now", "own", "en", (POSTER, LEAFLET, CARD))
STATE = opened(SET)
ACTION = Field(Slot.ACTION, "text", ("label",), "standard")
EXIT = Field(Slot.EXIT, "text", ("message",), "standard")
STEP = Field(Slot.TODAY, "step-3", ("today-3-lead", "today-3-text"), "standard")


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


def views(studio: Studio, document: CampaignSet) -> tuple[LayoutView, ...]:
    return tuple(looked_over(set_out(studio, document, layout, DAY, Preview())) for layout in document.layouts)


def on_card(state: EditorState) -> EditorState:
    return shown(state, CARD)


# -- layouts


def test_adding_a_layout_shows_it_and_undo_shows_what_was_there(studio: Studio) -> None:
    state = actions.add_layout(STATE, "poster-a3")
    assert state.layout == "poster-a3"
    assert undone(state).layout == CARD  # the neighbour of the one that went
    assert redone(undone(state)).layout == "poster-a3"
    assert actions.add_layout(STATE, CARD) is STATE


def test_removing_a_layout_takes_its_override_along_and_undo_brings_both_back() -> None:
    state = actions.write_apart(STATE, [(CARD, ACTION, "Call free")], "edit-apart")
    removed = actions.remove_layout(state)
    assert (removed.document.layouts, removed.document.overrides) == ((POSTER, LEAFLET), ())
    assert removed.layout == LEAFLET
    assert undone(removed).document == state.document
    assert undone(removed).layout == CARD


def test_the_last_layout_stays() -> None:
    alone = opened(replace(SET, layouts=(CARD,)))
    assert actions.remove_layout(alone) is alone


moves = st.lists(
    st.sampled_from(["add-poster-a3", "add-card-business", "remove", "show", "own", "undo", "redo"]), max_size=20
)


@settings(max_examples=150, derandomize=True)
@given(moves)
def test_whatever_is_done_the_layout_on_show_is_one_of_the_set(played: list[str]) -> None:
    state = STATE
    for move in played:
        match move.partition("-")[0]:
            case "add":
                state = actions.add_layout(state, move.removeprefix("add-"))
            case "remove":
                state = actions.remove_layout(state)
            case "show":
                state = shown(state, state.document.layouts[-1])
            case "own":
                state = actions.write_apart(state, [(state.document.layouts[0], ACTION, move)], "edit-apart")
            case "undo":
                state = undone(state)
            case _:
                state = redone(state)
        assert state.layout in state.document.layouts
        assert {one.layout for one in state.document.overrides} <= set(state.document.layouts)
        assert read_set(write_set(state.document), "set.toml") == state.document


# -- shared and apart


def test_words_of_one_layout_leave_the_others_as_they_were() -> None:
    document = actions.write_apart(STATE, [(CARD, ACTION, "Call free")], "edit-apart").document
    assert document.slots == ()
    assert document.for_layout(CARD).choice(Slot.ACTION) == SlotChoice(Slot.ACTION, "", own_text="Call free")
    assert document.for_layout(POSTER).choice(Slot.ACTION) is None
    assert apart.is_apart(document, CARD, ACTION)
    assert not apart.is_apart(document, POSTER, ACTION)


def test_an_override_that_says_nothing_is_none_and_one_that_orders_stays() -> None:
    ordered = apart.with_override(SET, LayoutOverride(CARD, order=Order(quantity=500)))
    state = actions.write_apart(opened(ordered), [(CARD, ACTION, "x"), (POSTER, ACTION, "y")], "edit-apart")
    cleared = actions.write_apart(state, [(CARD, ACTION, ""), (POSTER, ACTION, "")], "shared-text").document
    assert cleared == ordered


def test_overrides_stand_in_the_order_of_the_layouts() -> None:
    state = actions.write_apart(STATE, [(CARD, ACTION, "x")], "edit-apart")
    state = actions.write_apart(state, [(POSTER, ACTION, "y")], "edit-apart")
    assert [one.layout for one in state.document.overrides] == [POSTER, CARD]


def test_a_step_of_ones_own_leaves_the_steps_before_it_to_the_library() -> None:
    document = apart.with_words_apart(SET, LEAFLET, STEP, "Rest\nThen go on.")
    assert document.override(LEAFLET).slots == (SlotChoice(Slot.TODAY, "", own_steps=("", "", "Rest\nThen go on.")),)
    assert apart.with_words_apart(document, LEAFLET, STEP, "") == SET


def test_a_sentence_of_easy_read_of_ones_own_is_kept_written_and_taken_back(studio: Studio) -> None:
    template = studio.catalogue.template(EASY_READ, "quiet")
    (field,) = (one for one in fields_of(template) if one.key == "call.easy-2")
    document = with_own_words(
        replace(SET, layouts=(EASY_READ,), family="quiet"), field, "Say no name.", "when-you-call"
    )
    assert document.slots == (SlotChoice(Slot.CALL, "when-you-call", own_easy=("", "Say no name.")),)
    assert read_set(write_set(document), "set.toml").slots == document.slots
    jobs = [make_job(studio.catalogue, one, EASY_READ, DAY) for one in (document, replace(document, slots=()))]
    items = (item for page in lay_out(jobs[0], studio).display_list.pages for item in page.items)
    said = [item.text for item in items if isinstance(item, GlyphRun)]
    assert ("Say no name." in said, "You call. It is free." in said) == (True, True)
    assert content_sha256(jobs[0]) != content_sha256(jobs[1]), "readers who tried other words have not tried these"
    assert with_own_words(document, field, "", "when-you-call").slots == (SlotChoice(Slot.CALL, "when-you-call"),)


def test_a_field_writes_where_its_words_stand(studio: Studio) -> None:
    campaign = studio.catalogue.campaigns[0]
    own = actions.write_apart(STATE, [(CARD, ACTION, "Call free")], "edit-apart")
    assert own.layout == CARD
    there = actions.write_words(own, ACTION, "Call us", campaign, "library")
    assert there.document.slots == ()
    elsewhere = actions.write_words(shown(own, POSTER), ACTION, "Call us", campaign, "library")
    assert elsewhere.document.choice(Slot.ACTION) is not None
    assert elsewhere.document.override(CARD) == own.document.override(CARD)


def test_an_own_field_emptied_is_held_until_it_is_left(studio: Studio) -> None:
    campaign = studio.catalogue.campaigns[0]
    own = actions.write_apart(STATE, [(CARD, ACTION, "Call free")], "edit-apart")
    emptied = actions.write_words(own, ACTION, "", campaign, "library")
    assert emptied.held == ACTION.key
    again = actions.write_words(emptied, ACTION, "Ring us", campaign, "library")
    assert again.document.override(CARD).slots[0].own_text == "Ring us"
    assert again.held == ""
    assert undone(emptied).held == ""
    assert shown(emptied, POSTER).held == ""


def test_set_apart_keeps_message_and_words_and_shared_gives_them_up(studio: Studio) -> None:
    campaign = studio.catalogue.campaigns[0]
    written = actions.write_words(on_card(STATE), ACTION, "Call us", campaign, "library")
    own = actions.set_apart(written, Slot.ACTION, campaign)
    choice = own.document.override(CARD).slots[0]
    assert (bool(choice.message), choice.own_text) == (True, "Call us")
    assert actions.share(own, Slot.ACTION).document == written.document


def test_another_audience_or_language_leaves_no_words_that_do_not_fit(studio: Studio) -> None:
    campaign = studio.catalogue.campaigns[0]
    own = actions.set_apart(on_card(STATE), Slot.ACTION, campaign)
    own = actions.write_words(own, ACTION, "Call us", campaign, "library")
    assert actions.choose_audience(own, "other_adult").document.overrides == ()
    welsh = actions.choose_language(own, "cy", campaign).document.override(CARD).slots
    assert all(choice == SlotChoice(choice.slot, choice.message) for choice in welsh)


def test_an_audience_with_calm_words_alone_takes_the_whole_set_into_their_family() -> None:
    apart_ = actions.choose_family(actions.set_family_apart(on_card(STATE), own=True), "statement")
    chosen = actions.choose_audience(apart_, "family_after_arrest", ("quiet",)).document
    assert (chosen.family, chosen.overrides) == ("quiet", ())
    both = actions.choose_audience(apart_, "other_adult", ("quiet", "statement")).document
    assert (both.family, both.override(CARD).family) == ("statement", "statement")


def test_a_family_of_ones_own_is_chosen_for_that_layout_alone() -> None:
    own = actions.set_family_apart(on_card(STATE), own=True)
    assert own.document.override(CARD).family == "statement"
    quiet = actions.choose_family(own, "quiet")
    assert (quiet.document.family, quiet.document.override(CARD).family) == ("statement", "quiet")
    assert actions.choose_family(shown(quiet, POSTER), "quiet").document.family == "quiet"
    assert actions.set_family_apart(quiet, own=False).document == SET


def test_undo_of_what_one_layout_got_shows_it() -> None:
    own = shown(actions.write_apart(STATE, [(CARD, ACTION, "x")], "edit-apart"), POSTER)
    assert undone(own).layout == CARD
    both = edited(own, replace(own.document, force="cleveland", overrides=()), "force")
    assert both.layout == POSTER


# -- views


def test_a_layout_sees_nothing_of_the_others(studio: Studio) -> None:
    template = studio.catalogue.template(CARD, "statement")
    other = apart.with_words_apart(replace(SET, layouts=(CARD,)), CARD, STEP, "")
    elsewhere = actions.write_apart(STATE, [(POSTER, ACTION, "x"), (LEAFLET, STEP, "y")], "edit-apart").document
    assert seen_by(elsewhere, template) == seen_by(SET, template) == seen_by(other, template)
    assert seen_by(apart.with_words_apart(SET, CARD, ACTION, "z"), template) != seen_by(SET, template)


def test_every_editable_word_of_a_layout_has_one_field(studio: Studio) -> None:
    for template in studio.catalogue.templates:
        frames = [frame for field in fields_of(template) for frame in field.frames]
        worded = (frame for frame in template.frames if isinstance(frame, TextFrame) and frame.copy[0].source != "job")
        assert {frame.id for frame in worded} == set(frames)


def test_the_words_beneath_an_own_field_are_the_sets(studio: Studio) -> None:
    campaign = studio.catalogue.campaigns[0]
    state = actions.write_words(STATE, ACTION, "For all", campaign, "library")
    document = actions.write_apart(state, [(CARD, ACTION, "Call free")], "edit-apart").document
    view = unmade(studio.catalogue, document, CARD)
    field = view.field("action.text")
    assert field is not None
    words = view.words_in(field)
    assert (words.own, words.base, words.is_apart, words.over_shared) == ("Call free", "For all", True, True)


# -- fit over the set, problems, fixes


def test_a_shared_field_is_measured_on_every_layout_that_shares_it(studio: Studio) -> None:
    each = views(studio, actions.write_apart(STATE, [(LEAFLET, ACTION, "Call free")], "edit-apart").document)
    field = each[0].field("action.text")
    assert field is not None
    assert [one.layout for one in set_fit(each, each[0], field).each] == [POSTER, CARD]
    own = each[1].field("action.text")
    assert own is not None
    assert [one.layout for one in set_fit(each, each[1], own).each] == [LEAFLET]


def finding(message: str, severity: Severity = Severity.ERROR, page: int = 1) -> Finding:
    return Finding("id", severity, Family.PRESS, message, place=Place(page=page, slot="exit"))


def test_the_same_fault_on_two_layouts_is_one_problem(studio: Studio) -> None:
    poster, leaflet, card = (studio.catalogue.template(one, "statement") for one in SET.layouts)
    warning, first, second = finding("w", Severity.WARNING), finding("x"), finding("x", page=2)
    told = gathered([(poster, (warning, first), (first,)), (leaflet, (second,), (second,)), (card, (), ())])
    assert [(one.finding.message, one.layouts, one.called, one.stops) for one in told] == [
        ("x", (POSTER, LEAFLET), ("A4 poster", "DL leaflet"), True),
        ("w", (POSTER,), ("A4 poster",), False),
    ]
    assert counts(told) == (1, 1)


def test_a_fault_of_all_layouts_names_none(studio: Studio) -> None:
    told = problems_of(views(studio, replace(SET, force="")))
    assert [(one.finding.id, one.called, one.stops) for one in told] == [("force-not-chosen", (), True)]


def test_a_fix_is_offered_only_where_it_fits(studio: Studio) -> None:
    def lay(state: EditorState, layout: str) -> LayoutView:
        return looked_over(set_out(studio, state.document, layout, DAY, Preview()))

    campaign = studio.catalogue.campaigns[0]
    long = actions.write_words(STATE, ACTION, "Call the helpline, free from any phone", campaign, "library")
    each = views(studio, long.document)
    field = each[0].field("action.text")
    assert field is not None
    offered = remedies(long, each, field, set_fit(each, each[0], field), lay)
    assert offered[-1].name == "edit-apart"
    assert {layout for one in offered for layout in one.layouts} == {CARD}
    for remedy in offered[:-1]:
        after = lay(remedy.apply(long), CARD)
        assert not after.preview.errors
    exits = actions.write_apart(STATE, [(POSTER, EXIT, "We can help you stop. " * 12)], "edit-apart")
    seen = views(studio, exits.document)
    there = seen[0].field("exit.text")
    assert there is not None
    over = set_fit(seen, seen[0], there)
    assert [one.name for one in remedies(exits, seen, there, over, lay)] == ["short-form"]
    assert remedies(exits, seen, there, over, lambda state, layout: lay(exits, layout)) == ()
    alone = opened(replace(long.document, layouts=(CARD,)))
    one = views(studio, alone.document)
    assert remedies(alone, one, field, set_fit(one, one[0], field), lay) == ()
