"""Each action is one step of undo and keeps the set whole."""

from __future__ import annotations

from datetime import date

from materials_app.app import actions
from materials_app.app.fields import (
    Field,
    FieldFit,
    fields_of,
    length_on_page,
    library_words,
    message_in,
    messages_for,
    over_by_field,
    own_words,
    spot_name,
)
from materials_app.app.session import EditorState, opened, undone
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.content import Audience, Campaign, Message, Slot, Variants, Wording
from materials_app.model.fitting import FrameFit
from materials_app.model.flavour import Flavour
from materials_app.model.geometry import Rect
from materials_app.model.page import Marks
from materials_app.pipeline.studio import load_catalogue


def message(name: str, slot: Slot, audience: str = "own", nations: tuple[str, ...] = ("england",)) -> Message:
    words = Wording("en", "Lead", Variants("Short", "Standard"), Variants(standard=f"Text of {name}"))
    return Message(name, slot, audience, "", "", (), nations, 9, "", date(2026, 11, 1), None, (words,))


CAMPAIGN = Campaign(
    id="c",
    name="C",
    code="C",
    standing="Starter wording.",
    languages=("en", "cy"),
    audiences=(Audience("own", "Own", "", (), (), (), (), "", ()),),
    messages=(message("t1", Slot.TRIGGER), message("t2", Slot.TRIGGER), message("e1", Slot.EXIT)),
    claims=(),
    defaults=(("own", ((Slot.TRIGGER, "t1"), (Slot.EXIT, "e1"))),),
)
SET = CampaignSet("Test", "lancashire", "c", "own", "en", ("poster-a4",))
STATE = opened(SET)
HEADLINE = Field(Slot.TRIGGER, "headline", ("headline",), "standard")
TEXT = Field(Slot.EXIT, "text", ("message",), "standard")


def write(state: EditorState, words: str, field: Field = TEXT) -> EditorState:
    return actions.write_words(state, field, words, CAMPAIGN, "Text of e1")


def test_own_words_stand_in_their_field_alone() -> None:
    state = write(STATE, "Mine")
    assert own_words(state.document, TEXT) == "Mine"
    assert own_words(state.document, HEADLINE) == ""
    assert undone(state).document == SET


def test_words_equal_to_the_librarys_are_the_librarys() -> None:
    assert own_words(write(write(STATE, "Mine"), "Text of e1").document, TEXT) == ""
    assert write(STATE, "Text of e1") is STATE


def test_own_words_keep_the_message_they_stand_in_for() -> None:
    choice = write(STATE, "Mine").document.choice(Slot.EXIT)
    assert choice is not None
    assert choice.message == "e1"


def test_another_message_takes_the_place_of_own_words() -> None:
    state = actions.choose_message(write(STATE, "Mine", HEADLINE), Slot.TRIGGER, "t2")
    assert own_words(state.document, HEADLINE) == ""
    chosen = message_in(CAMPAIGN, state.document, Slot.TRIGGER)
    assert chosen is not None
    assert chosen.id == "t2"


def test_another_audience_starts_from_its_defaults() -> None:
    assert actions.choose_audience(write(STATE, "Mine"), "keep-safe").document.slots == ()
    assert actions.choose_audience(STATE, "own") is STATE


def test_another_language_keeps_messages_that_have_words_in_it_and_no_own_words() -> None:
    state = actions.choose_language(write(STATE, "Mine"), "cy", CAMPAIGN)
    assert (state.document.language, state.document.slots) == ("cy", ())
    back = actions.choose_language(actions.choose_message(state, Slot.TRIGGER, "t2"), "en", CAMPAIGN)
    assert [choice.message for choice in back.document.slots] == ["t2"]


def test_choosing_what_is_chosen_already_is_no_step() -> None:
    assert actions.choose_force(STATE, "lancashire") is STATE
    assert actions.choose_marks(STATE, Marks.CROP.value) is STATE
    assert actions.choose_flavour(STATE, "x4") is STATE
    assert actions.choose_finishing_lines(STATE, drawn=False) is STATE
    assert actions.choose_brand(STATE, None) is STATE


def test_what_the_printer_asked_for_is_one_step_each() -> None:
    blue = BrandColour("Force blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 51, 160), "PANTONE 286 C")
    changed = actions.choose_brand(
        actions.choose_finishing_lines(actions.choose_flavour(STATE, "x1a"), drawn=True), blue
    )
    document = changed.document
    assert (document.flavour, document.finishing_lines, document.brand) == (Flavour.X1A, True, blue)
    assert len(changed.past) == 3
    assert undone(changed).document.brand is None


def test_slots_stand_in_their_fixed_order_whatever_was_edited_first() -> None:
    state = write(write(STATE, "Later"), "Mine", HEADLINE)
    assert [choice.slot for choice in state.document.slots] == [Slot.TRIGGER, Slot.EXIT]


def test_library_words_fall_back_to_a_length_there_is() -> None:
    assert library_words(CAMPAIGN.messages[0], "en", HEADLINE, "short") == "Short"
    assert library_words(CAMPAIGN.messages[0], "en", HEADLINE, "long") == "Standard"
    assert library_words(CAMPAIGN.messages[0], "cy", HEADLINE, "short") == ""


def test_messages_of_other_nations_and_slots_are_not_offered() -> None:
    from dataclasses import replace

    scots = replace(CAMPAIGN, messages=(*CAMPAIGN.messages, message("t3", Slot.TRIGGER, nations=("scotland",))))
    offered = messages_for(scots, SET, Slot.TRIGGER, ("england",))
    assert [one.id for one in offered] == ["t1", "t2"]


def test_a_message_that_was_withdrawn_is_not_offered() -> None:
    from dataclasses import replace

    first, *others = CAMPAIGN.messages
    gone = replace(CAMPAIGN, messages=(replace(first, withdrawn="Readers took it for a threat."), *others))
    assert first.id not in {one.id for one in messages_for(gone, SET, first.slot, ("england",))}


def test_the_length_on_the_page_is_read_from_the_name_of_the_choice() -> None:
    fit = FrameFit("headline", ("trigger", "exit"), "standard + short", 60, 80, 3, Rect(0, 0, 1, 1))
    filled = ("trigger.headline", "exit.headline")
    exit_headline = Field(Slot.EXIT, "headline", ("headline",), "standard")
    assert length_on_page(fit, exit_headline, filled) == "short"
    assert length_on_page(fit, HEADLINE, filled) == "standard"
    assert length_on_page(None, HEADLINE, filled) == "standard"


def test_characters_over_are_counted_from_the_end_of_the_frame() -> None:
    words = (("trigger.text", "x" * 10), ("exit.text", "y" * 5))
    assert over_by_field(3, words) == {"exit.text": 3, "trigger.text": 0}
    assert over_by_field(8, words) == {"exit.text": 5, "trigger.text": 3}


def test_every_layout_offers_fields_in_reading_order_and_each_once() -> None:
    for template in load_catalogue().templates:
        keys = [field.key for field in fields_of(template)]
        assert len(set(keys)) == len(keys)
        assert {key.partition(".")[0] for key in keys} == {slot.value for slot in template.slots}


def test_a_place_on_the_page_names_slot_and_frame() -> None:
    assert (spot_name("trigger", "headline"), spot_name("symbol", "")) == ("trigger@headline", "symbol")
    assert FieldFit(12, 18).over == 0
