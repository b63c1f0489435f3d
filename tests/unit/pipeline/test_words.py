"""The words of a job as ordered: what outer faces give away, what is owed, where each line stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.campaign_set import PictureChoice
from materials_app.model.display_list import GlyphRun, Symbol
from materials_app.model.findings import Acceptance
from materials_app.model.job import Job
from materials_app.model.order import Order
from materials_app.model.template import CopySource, TextFrame
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import ordered_text, owed_words, word_findings

FIELDS = {"limit": "promise", "crisis": "code"}
"""The poster's frame that stands in for a leaflet's."""


def with_place_for(job: Job, field: str) -> Job:
    """The poster with a frame for one more of the job's fields."""
    side = job.template.pages[0]
    frames = tuple(
        replace(frame, copy=(CopySource("job", field, (), frame.copy[0].paint),), optional=True, max_lines=9)
        if isinstance(frame, TextFrame) and frame.id == FIELDS[field]
        else frame
        for frame in side.frames
    )
    return replace(job, template=replace(job.template, pages=(replace(side, frames=frames),)))


def found(job: Job, studio: Studio) -> list[str]:
    return [finding.id for finding in word_findings(job, lay_out(job, studio))]


def with_crisis_line(job: Job, *, is_known: bool) -> Job:
    samaritans = next(one for one in job.rulebook.resources if one.id == "samaritans")
    return replace(job, action=replace(job.action, crisis=samaritans if is_known else None))


def test_a_layout_without_places_owes_nothing(job: Job) -> None:
    assert owed_words(job) == ()


def test_the_limit_of_the_number_stands_where_there_is_a_place_for_it(job: Job, studio: Studio) -> None:
    assert "limit-missing" not in found(with_place_for(job, "limit"), studio)


def test_a_limit_that_is_not_in_the_language_is_missing(job: Job, studio: Studio) -> None:
    number = job.action.number
    assert number
    in_welsh = replace(job.action, number=replace(number, limit=(("cy", "Rhaid dweud."),)))
    assert "limit-missing" in found(replace(with_place_for(job, "limit"), action=in_welsh), studio)


def test_a_service_whose_limit_nobody_knows_owes_none(job: Job) -> None:
    number = job.action.number
    assert number
    unknown = replace(job.action, number=replace(number, limit=()))
    assert owed_words(replace(with_place_for(job, "limit"), action=unknown)) == ()


@pytest.mark.parametrize("is_known", [True, False])
def test_the_crisis_line_of_the_audience_stands_where_there_is_a_place_for_it(
    job: Job, studio: Studio, is_known: bool
) -> None:
    made = with_crisis_line(with_place_for(job, "crisis"), is_known=is_known)
    assert ("crisis-missing" in found(made, studio)) is not is_known


def test_an_outer_face_that_says_what_it_is_about_is_given_away(job: Job, studio: Studio) -> None:
    side = job.template.pages[0]
    open_to_all = replace(job, template=replace(job.template, pages=(replace(side, discreet=(side.id,)),)))
    given = [one for one in word_findings(open_to_all, lay_out(open_to_all, studio)) if one.id == "discreet-gives-away"]
    assert {finding.place.slot for finding in given} >= {"trigger", "action", "address", "masthead"}
    assert "number" not in {finding.place.slot for finding in given}, "a bare number tells a bystander nothing"
    assert {finding.place.page for finding in given} == {1}
    assert "discreet-gives-away" not in found(job, studio)


def test_ordered_lines_come_in_reading_order_with_their_places(job: Job, studio: Studio) -> None:
    shown = lay_out(job, studio).display_list
    lines = ordered_text(shown)
    assert [line.text for line in lines[1:3]] == ["It’s a crime.", "It leaves a trail."]
    assert all(shown.pages[0].geometry.media_box.contains(line.rect) for line in lines)
    assert {(line.page, line.panel) for line in lines} == {(1, "")}


def test_what_stands_outside_the_pages_is_judged_too(job: Job, studio: Studio) -> None:
    layout = lay_out(job, studio)
    assert [one for one in word_findings(job, layout) if "stands in" in one.message] == []
    picture = PictureChoice("paedo.jpg", "Call 0909 123 4567", "ours", None)
    order = Order(printer="Dalmoor Print", contact="0909 123 4567", delivery="The paedo unit")
    reason = Acceptance("overset", "A. Named", "A monster of a headline")
    typed = replace(job.set, name="Monsters", picture=picture, file="paedo.toml", order=order, acceptances=(reason,))
    spoken = replace(job, set=typed)
    figure = next(item for page in layout.display_list.pages for item in page.items if isinstance(item, Symbol))
    heard = replace(figure, semantics=replace(figure.semantics, alt=picture.alt))
    page = layout.display_list.pages[0]
    pages = (replace(page, items=(*page.items, heard)), *layout.display_list.pages[1:])
    shown = replace(layout.display_list, title="A beast of a title", pages=pages)
    found = {
        (one.id, one.message.rpartition(" It stands in ")[2])
        for one in word_findings(spoken, replace(layout, display_list=shown))
    }
    assert {
        ("number-premium-rate", "the alternative text."),
        ("term-label-monster", "the title."),
        ("term-label-monster", "the name of the set."),
        ("term-paedophile", "the name of the picture's file."),
        ("term-paedophile", "the name of the set's file."),
        ("term-paedophile", "the job ticket (delivery)."),
        ("term-label-monster", "the reason of an override."),
    } <= found
    assert not [where for finding, where in found if "(contact)" in where]


def test_an_edition_code_all_of_letters_is_no_misspelt_word(job: Job, studio: Studio) -> None:
    layout = lay_out(job, studio)
    (page,) = layout.display_list.pages
    items = tuple(
        replace(item, text="SN-OWN-ST-A4 · en · cfddae · Nov 2026")
        if isinstance(item, GlyphRun) and item.semantics.slot == "edition"
        else item
        for item in page.items
    )
    coded = replace(layout, display_list=replace(layout.display_list, pages=(replace(page, items=items),)))
    assert not [one for one in word_findings(job, coded) if one.id.startswith("spelling")]
