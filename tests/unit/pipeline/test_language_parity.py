"""Both languages of a piece are treated alike, and a page that does not is told so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from materials_app.app.new_set import new_set
from materials_app.assemble.bind import assemble
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.display_list import DisplayPage, GlyphRun, Symbol
from materials_app.model.document import BoundText, ResolvedDocument
from materials_app.model.partner import FIELDS, Partner, Permission
from materials_app.model.units import Length
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.studio import Studio
from materials_app.typeset.compose import typeset
from materials_app.typeset.parity import parity

Change = Callable[[GlyphRun], GlyphRun]
Poster = tuple[ResolvedDocument, tuple[DisplayPage, ...]]
ON = date(2026, 11, 27)
_AXES = (("wdth", 100.0), ("wght", 400.0))


@pytest.fixture(scope="module")
def poster(studio: Studio) -> Poster:
    """The A4 poster in Welsh and English."""
    piece = CampaignSet("Test", "dyfed-powys", "stop-it-now", "own", "cy", ("poster-a4",), second_language="en")
    document = assemble(make_job(studio.catalogue, piece, "poster-a4", ON))
    laid_out = typeset(document, studio.fonts, studio.library)
    assert laid_out.findings == ()
    return document, laid_out.display_list.pages


def _with(poster: Poster, change: Change) -> list[tuple[str, str]]:
    """What is found on the page once the English headline is changed: what is seen, and what is wanted."""
    document, (page,) = poster

    def is_english(run: object) -> bool:
        return isinstance(run, GlyphRun) and run.semantics.language == "en-GB" and run.text.startswith("It’s a crime")

    items = tuple(change(one) if is_english(one) and isinstance(one, GlyphRun) else one for one in page.items)
    return [(one.seen, one.wanted) for one in parity(document, (replace(page, items=items),))]


def _sized(by: Length) -> Change:
    return lambda run: replace(run, size=run.size * by)


def test_a_piece_in_two_languages_treats_both_alike(poster: Poster) -> None:
    assert _with(poster, lambda run: run) == []


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        (_sized(1.06), "58.42"),
        (lambda run: replace(run, paint=replace(run.paint, swatch="soft")), "amber, soft, white"),
        (lambda run: replace(run, face=replace(run.face, family="inter")), "archivo, inter"),
        (lambda run: replace(run, text="It’s 2 crimes"), "2"),
        (lambda run: replace(run, text="It’s a crime example.org"), "example.org"),
    ],
)
def test_what_one_language_has_more_of_is_found(poster: Poster, change: Change, seen: str) -> None:
    assert seen in [found for found, _ in _with(poster, change)]


def test_a_little_larger_is_let_be(poster: Poster) -> None:
    assert _with(poster, _sized(1.04)) == []


def test_a_line_in_one_language_alone_is_found(studio: Studio) -> None:
    line = SlotChoice(Slot.LOCAL, "", own_text="Drop-in, Tuesday 3 March")
    piece = CampaignSet(
        "Test", "gwent", "stop-it-now", "own", "cy", ("poster-a4",), second_language="en", slots=(line,)
    )
    document = assemble(make_job(studio.catalogue, piece, "poster-a4", ON))
    found = typeset(document, studio.fonts, studio.library).findings
    assert [(one.id, one.place.slot) for one in found if one.id == "language-parity"] == [("language-parity", "local")]
    assert [(one.message, one.remedy) for one in found if one.id == "left-out"] == [
        (
            "The promise found no room beside the local line and was left out.",
            "Choose a larger layout, or leave the local line out, if it should stand there.",
        )
    ], "not the headline; and once for both languages"


def test_a_language_whose_lengths_read_the_same_does_not_bar_the_others_from_its_short_one(studio: Studio) -> None:
    exits = SlotChoice(Slot.EXIT, "ask-early")
    piece = CampaignSet(
        "Test", "gwent", "stop-it-now", "child_behaviour", "cy", ("poster-a4",), second_language="en", slots=(exits,)
    )
    (page,) = assemble(make_job(studio.catalogue, piece, "poster-a4", ON)).pages
    texts = {one.frame.id: one.choices for one in page.frames if isinstance(one, BoundText)}
    welsh, english = texts["headline"], texts["headline-second"]
    assert [one.name for one in welsh] == [one.name for one in english]
    assert len({one.passages for one in welsh}) == len(welsh)
    assert len({one.passages for one in english}) < len(english), "its short exit reads like the standard one"


def test_partners_are_named_once_under_both_languages(studio: Studio) -> None:
    helping, agreed = Partner("Ostrey Trust"), Partner("Ferrin Trust", permission=Permission("A", "Chair", ON, "All"))
    piece = CampaignSet(
        "Test", "gwent", "stop-it-now", "own", "cy", ("poster-a4",), second_language="en", partners=(helping, agreed)
    )
    laid_out = typeset(assemble(make_job(studio.catalogue, piece, "poster-a4", ON)), studio.fonts, studio.library)
    runs = [one for one in laid_out.display_list.pages[0].items if isinstance(one, GlyphRun)]
    said = [one.text for one in runs if one.semantics.slot in FIELDS]
    assert said == [
        *("Mewn partneriaeth â:", "In partnership with:", "Ferrin Trust"),
        *("Cymorth gan:", "Help from:", "Ostrey Trust"),
    ]
    assert laid_out.findings == (), "the promise keeps its room beside the strip"


@pytest.fixture(scope="module")
def flyer(studio: Studio) -> Poster:
    """The A5 flyer in Welsh and English: a code a side."""
    piece = CampaignSet("Test", "gwent", "stop-it-now", "own", "cy", ("flyer-a5",), second_language="en")
    document = assemble(make_job(studio.catalogue, piece, "flyer-a5", ON))
    return document, typeset(document, studio.fonts, studio.library).display_list.pages


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        (lambda code: replace(code, rect=replace(code.rect, width=code.rect.width * 0.9)), "76.13"),
        (lambda code: replace(code, payload="https://www.example.org/cy"), "example.org"),
        (lambda code: replace(code, payload="https://www.stopitnow.org.uk/cymraeg"), None),
        (lambda code: None, "one language alone"),
    ],
)
def test_two_codes_are_as_large_and_open_one_resource(
    flyer: Poster, change: Callable[[Symbol], Symbol | None], seen: str | None
) -> None:
    document, (front, back) = flyer
    changed = (change(one) if isinstance(one, Symbol) else one for one in front.items)
    found = parity(document, (replace(front, items=tuple(one for one in changed if one)), back))
    assert [one.wanted if one.seen != "one language alone" else one.seen for one in found] == ([seen] if seen else [])


@pytest.mark.parametrize(("force", "spoken"), [("gwent", "cy+en"), ("lancashire", "en")])
def test_the_window_begins_in_the_languages_a_force_owes(studio: Studio, force: str, spoken: str) -> None:
    assert new_set(studio.catalogue, force).spoken == spoken
