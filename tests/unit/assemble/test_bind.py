"""What goes into which frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.assemble.bind import assemble, language_tag
from materials_app.assemble.edition import content_sha256, edition_code
from materials_app.assemble.words import frame_choices
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.content import Audience, Slot
from materials_app.model.document import BoundImage, BoundSymbol, BoundText, ResolvedDocument
from materials_app.model.job import Action, Job
from materials_app.model.page import Marks
from materials_app.model.template import CopySource, TextFrame
from tests.support.samples import HELPLINE, own_words, picture_set, sample_force, sample_job, sample_set

BLUE = BrandColour("Force blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 0x33, 0xA0), "PANTONE 286 C")


def bound(document: ResolvedDocument, frame: str) -> BoundText:
    frames = document.pages[0].frames
    return next(one for one in frames if isinstance(one, BoundText) and one.frame.id == frame)


def texts(job: Job, frame: str) -> list[list[str]]:
    return [[passage.text for passage in choice.passages] for choice in bound(assemble(job), frame).choices]


def test_the_trigger_gives_way_before_the_exit() -> None:
    assert texts(sample_job(), "headline") == [
        ["It’s a crime.\nIt leaves a trail.", "It can stop here."],
        ["It’s a crime.", "It can stop here."],
        ["It’s a crime.\nIt leaves a trail.", "Stop here."],
        ["It’s a crime.", "Stop here."],
    ]


def test_own_words_win_and_are_the_only_ones() -> None:
    job = sample_job(set=own_words(Slot.TRIGGER, headline="It's yours."))
    assert {trigger for trigger, _ in texts(job, "headline")} == {"It’s yours."}
    assert bound(assemble(job), "headline").choices[0].has_own_words


def test_a_length_that_the_set_asks_for_is_the_only_one_where_the_message_has_it() -> None:
    choice = SlotChoice(Slot.TRIGGER, "", length="short")
    job = sample_job(set=replace(sample_set(), slots=(choice,)))
    assert {trigger for trigger, _ in texts(job, "headline")} == {"It’s a crime."}
    without = sample_job(set=replace(sample_set(), slots=(replace(choice, length="long"),)))
    assert texts(without, "headline") == texts(sample_job(), "headline")  # its headline has no long form


def test_the_exit_is_painted_in_the_accent() -> None:
    passages = bound(assemble(sample_job()), "headline").choices[0].passages
    assert [(passage.slot, passage.swatch.name) for passage in passages] == [("trigger", "white"), ("exit", "amber")]


def test_the_last_sense_line_may_have_a_paint_of_its_own() -> None:
    job = sample_job()
    frame = next(one for one in job.template.frames if one.id == "headline")
    assert isinstance(frame, TextFrame)
    lasting = replace(frame, copy=(replace(frame.copy[0], last_paint="exit"),))
    two, one = (choice.passages for choice in frame_choices(job, lasting))
    assert [(part.text, part.swatch.name) for part in two] == [
        ("It’s a crime.", "white"),
        ("It leaves a trail.", "amber"),
    ]
    assert [(part.text, part.swatch.name) for part in one] == [("It’s a crime.", "white")]


def test_the_job_s_own_words() -> None:
    job = sample_job()
    assert texts(job, "number") == [["0808\u00a01000\u00a0900"]]
    assert texts(job, "address") == [["stopitnow.org.uk"]]
    assert texts(job, "promise") == [["You do not have to give your name."]]
    assert texts(job, "masthead") == [["Lancashire\nConstabulary"]]


def test_what_the_action_lacks_stays_empty() -> None:
    job = sample_job(action=Action(None, None, ""))
    assert texts(job, "number") == texts(job, "address") == texts(job, "promise") == []
    assert not any(isinstance(frame, BoundSymbol) for frame in assemble(job).pages[0].frames)


def test_the_symbol_opens_the_verified_address() -> None:
    symbol = next(one for one in assemble(sample_job()).pages[0].frames if isinstance(one, BoundSymbol))
    assert symbol.payload == "https://www.stopitnow.org.uk/"
    assert symbol.alt == "QR code that opens stopitnow.org.uk"
    assert (symbol.swatch.name, symbol.ground.name) == ("ink", "white")


def test_the_title_says_piece_and_force_and_nothing_of_the_trigger() -> None:
    document = assemble(sample_job())
    assert document.title == "Stop It Now: A4 poster, Lancashire Constabulary"
    assert document.language == "en-GB"


def test_the_slug_says_what_the_printer_asks() -> None:
    assert assemble(sample_job()).pages[0].slug.split(" · ") == [
        "Lancashire Constabulary",
        edition_code(sample_job()).removesuffix(" · Nov 2026").replace(" ", "\u00a0"),
        "23\u00a0November\u00a02026",
        "page\u00a01/1",
        "210\u00a0×\u00a0297\u00a0mm",
        "Coated\u00a0paper,\u00a0offset\u00a0(FOGRA39)",
    ]


def test_the_papers_call_the_force_what_the_piece_does() -> None:
    police = replace(sample_force("Heddlu", "Gwent"), masthead=(("en", ("Gwent Police",)), ("cy", ("Heddlu", "Gwent"))))
    welsh = assemble(sample_job(force=police, language="cy"))
    assert welsh.title.endswith(", Heddlu Gwent")
    assert welsh.pages[0].slug.startswith("Heddlu Gwent · ")


def test_the_picture_is_off_until_the_set_carries_one() -> None:
    def picture(job: Job) -> BoundImage:
        return next(one for one in assemble(job).pages[0].frames if isinstance(one, BoundImage))

    assert picture(sample_job()).image == ""
    assert picture(sample_job(set=picture_set("wood.jpg"))).alt == "A path through a wood"


def test_a_stamp_is_asked_for() -> None:
    assert assemble(sample_job()).stamp == ""
    draft = assemble(sample_job(), "DRAFT")
    assert (draft.stamp, draft.title.partition(" ")[0]) == ("DRAFT", "DRAFT:")


def test_edition_code() -> None:
    digest = content_sha256(sample_job())[:6]
    assert edition_code(sample_job()) == f"SN-OWN-ST-A4 · en · {digest} · Nov 2026"
    assert texts(sample_job(), "code") == [[edition_code(sample_job())]]


def test_several_words_of_an_audience_become_initials() -> None:
    audience = Audience("other_adult", "", "", (), (), (), (), "", ())
    assert edition_code(sample_job(audience=audience)).startswith("SN-OA-ST-A4")


@pytest.mark.parametrize(
    "changes",
    [
        {"set": own_words(Slot.EXIT, text="Other words.")},
        {"force": sample_force("Cumbria", "Constabulary")},
        {"action": Action(HELPLINE, HELPLINE, "Another promise.")},
        {"set": picture_set("wood.jpg")},
        {"set": sample_set(brand=BLUE)},
    ],
    ids=["words", "force", "promise", "picture", "brand"],
)
def test_every_readable_change_changes_the_digest(changes: dict[str, object]) -> None:
    assert content_sha256(sample_job(**changes)) != content_sha256(sample_job())


def test_another_ink_for_the_same_colour_changes_the_digest() -> None:
    mixed = replace(BLUE, spot="")
    assert content_sha256(sample_job(set=sample_set(brand=mixed))) != content_sha256(
        sample_job(set=sample_set(brand=BLUE))
    )


def test_a_place_for_a_local_line_counts_once_it_is_filled() -> None:
    job = sample_job()
    source = CopySource("local", "text", ("standard",), "action")
    label = next(one for one in job.template.frames if one.id == "label")
    assert isinstance(label, TextFrame)
    local = replace(label, id="local", copy=(source,))
    page = job.template.pages[0]
    wider = replace(job, template=replace(job.template, pages=(replace(page, frames=(*page.frames, local)),)))
    assert content_sha256(wider) == content_sha256(job)  # a sign-off of a piece without one still covers it
    written = replace(wider, set=own_words(Slot.LOCAL, text="Town Hall, Tuesday"))
    assert content_sha256(written) != content_sha256(replace(job, set=written.set))


def test_day_marks_and_stock_do_not() -> None:
    job = sample_job()
    other = replace(job, on=date(2027, 1, 2), marks=Marks.NONE, condition=replace(job.condition, id="uncoated"))
    assert content_sha256(other) == content_sha256(job)


def test_language_tags_are_those_a_screen_reader_needs() -> None:
    assert [language_tag(language) for language in ("en", "cy")] == ["en-GB", "cy"]
