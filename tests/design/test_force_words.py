"""The force's own words beside its name: where there is room, in each language, and never as a second way to get in
touch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.assemble.force_words import NoWeb, is_plain_strapline, why_no_web
from materials_app.model.brand_pack import BrandPack
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Rect, bounds
from materials_app.model.job import Job
from materials_app.model.units import to_mm
from materials_app.packs.brand.shelf import OnePack
from materials_app.pipeline.force_words import force_words_left_out, in_force_terms, places
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out, produce
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import word_findings
from materials_app.resources import ShippedLibrary
from tests.design.conftest import ON, studio
from tests.support.difficult_brands import ALL, NEAR_BLACK, TWO_SPOTS, YELLOW

WEB = {"lancashire": "lancashire.police.uk", "kent": "www.kent.police.uk", "hampshire": "hampshire.police.uk"}
LINES = {"en": "Here for every street and shore", "cy": "Yma i bob stryd a glan"}


def worded(pack: BrandPack, **changed: str) -> BrandPack:
    """The pack with a strapline in each language and the force's own address."""
    words = (replace(one, strapline=LINES[one.language], web=WEB[pack.force], **changed) for one in pack.words)
    return replace(pack, words=tuple(words))


def studio_with(pack: BrandPack) -> Studio:
    library = ShippedLibrary(brands=OnePack(pack))
    return replace(studio(), library=library, catalogue=replace(studio().catalogue, brands=OnePack(pack)))


def job(pack: BrandPack, layout: str, family: str, audience: str = "other_adult", language: str = "en") -> Job:
    first, _, second = language.partition("+")
    wanted = CampaignSet(
        "n",
        pack.force,
        "stop-it-now",
        audience,
        first,
        (layout,),
        family,
        second_language=second,
        brand_pack=pack.stamp,
    )
    return make_job(studio_with(pack).catalogue, wanted, layout, ON)


def texts(typeset: Typeset, slot: str) -> list[GlyphRun]:
    items = (item for page in typeset.display_list.pages for item in page.items)
    return [item for item in items if isinstance(item, GlyphRun) and item.semantics.slot == slot]


def said_of_words(typeset: Typeset) -> list[str]:
    return [one.message for one in typeset.findings if one.id == "force-words-left-out"]


def name_box(typeset: Typeset) -> Rect:
    items = (item for page in typeset.display_list.pages for item in page.items)
    return bounds(item.bounds for item in items if item.semantics.slot == "masthead" and hasattr(item, "bounds"))


@pytest.mark.parametrize("brand", ALL)
@pytest.mark.parametrize(
    ("layout", "family"),
    [
        ("poster-a4", "statement"),
        ("poster-a0", "signal"),
        ("banner-roller-850", "quiet"),
        ("leaflet-a4-dl-roll", "signal"),
    ],
)
def test_each_brand_prints_its_words_beside_its_name_and_nothing_is_amiss(brand: str, layout: str, family: str) -> None:
    pack = worded(ALL[brand])
    typeset = lay_out(job(pack, layout, family), studio_with(pack))
    (line,), (web,) = texts(typeset, "strapline"), texts(typeset, "force-web")
    assert (line.text, web.text) == (LINES["en"], WEB[pack.force])
    assert web.origin.y > line.origin.y
    assert not bounds((line.bounds, web.bounds)).overlaps(name_box(typeset))
    assert [one.id for one in typeset.findings if one.severity is not Severity.NOTE] == []


def test_they_end_at_the_right_margin_on_the_names_last_line_and_smaller_than_it() -> None:
    typeset = lay_out(job(worded(YELLOW), "poster-a4", "statement"), studio_with(worded(YELLOW)))
    line, web, name = *texts(typeset, "strapline"), *texts(typeset, "force-web"), *texts(typeset, "masthead")
    assert to_mm(max(line.bounds.right, web.bounds.right)) == pytest.approx(195, abs=0.3)
    assert web.origin.y == pytest.approx(name.origin.y)
    assert (line.size, name.size) == (12, 18)


def test_name_and_logo_stand_where_they_stand_without_them() -> None:
    plain, pack = NEAR_BLACK, worded(NEAR_BLACK)
    for layout in ("banner-roller-850", "poster-48-sheet"):
        bare = lay_out(job(plain, layout, "statement"), studio_with(plain))
        assert name_box(lay_out(job(pack, layout, "statement"), studio_with(pack))) == name_box(bare)


def test_the_file_of_a_piece_in_two_languages_has_both_and_the_judge_finds_nothing() -> None:
    pack = worded(TWO_SPOTS)
    piece = produce(job(pack, "poster-a4", "statement", language="cy+en"), studio_with(pack))
    assert [(run.text, run.semantics.language) for run in texts(piece.layout, "strapline")] == [
        (LINES["cy"], "cy"),
        (LINES["en"], "en-GB"),
    ]
    assert [run.text for run in texts(piece.layout, "force-web")] == ["hampshire.police.uk"]
    assert [one.id for one in piece.findings if one.severity is not Severity.NOTE] == []


def test_in_two_languages_with_one_strapline_neither_prints() -> None:
    pack = worded(TWO_SPOTS)
    half = replace(pack, words=(pack.words[0], replace(pack.words[1], strapline="", web="")))
    made = job(half, "poster-a4", "statement", language="cy+en")
    assert not texts(lay_out(made, studio_with(half)), "strapline")
    assert any("in neither" in one.message for one in force_words_left_out(made))


def test_the_address_is_for_audiences_who_may_be_sent_to_the_police_and_must_be_the_forces() -> None:
    pack, foreign = worded(YELLOW), worded(YELLOW)
    foreign = replace(foreign, words=tuple(replace(one, web="kent.police.uk/report") for one in foreign.words))
    for brand, audience, why in ((pack, "own", "send nobody"), (foreign, "other_adult", "not the site")):
        made = job(brand, "poster-a4", "statement", audience)
        typeset = lay_out(made, studio_with(brand))
        assert texts(typeset, "strapline")
        assert not texts(typeset, "force-web")
        found = word_findings(made, typeset)
        assert [why in one.message for one in found if one.id == "force-words-left-out"] == [True]
        assert [one.id for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("line", ["Call us on 101", "Find us at lancashire.police.uk", "@police", "A line " * 12])
def test_a_strapline_that_is_not_words_alone_does_not_print(line: str) -> None:
    pack = worded(YELLOW)
    pack = replace(pack, words=tuple(replace(one, strapline=line, web="") for one in pack.words))
    made = job(pack, "poster-a4", "statement")
    assert not texts(lay_out(made, studio_with(pack)), "strapline")
    assert any("line of words" in one.message for one in force_words_left_out(made))


def test_the_words_a_campaign_refuses_are_refused_in_a_strapline_too() -> None:
    pack = worded(YELLOW)
    pack = replace(pack, words=tuple(replace(one, strapline="Catching paedophiles") for one in pack.words))
    made = job(pack, "poster-a4", "statement")
    found = word_findings(made, lay_out(made, studio_with(pack)))
    assert [one.place.slot for one in found if one.severity is Severity.ERROR] == ["strapline"]


def test_no_card_mat_or_outer_face_that_is_discreet_carries_them() -> None:
    pack = worded(YELLOW)
    for layout, family in (("card-business", "statement"), ("beer-mat-square", "signal")):
        made = job(pack, layout, family)
        assert not texts(lay_out(made, studio_with(pack)), "strapline")
        assert any("no place" in one.message for one in force_words_left_out(made))
    quiet = job(pack, "leaflet-a4-4pp-a5", "quiet")
    (line,) = texts(lay_out(quiet, studio_with(pack)), "strapline")
    assert quiet.pages[0].discreet
    assert line in lay_out(quiet, studio_with(pack)).display_list.pages[1].items


def test_where_a_local_line_stands_they_give_way_and_it_is_said() -> None:
    from materials_app.model.campaign_set import SlotChoice

    pack = worded(TWO_SPOTS)
    made = job(pack, "poster-a4", "statement")
    local = SlotChoice(Slot.LOCAL, "", own_text="Come and talk to us at the library on Saturday 5 December.")
    made = replace(made, set=replace(made.set, slots=(local,)))
    typeset = lay_out(made, studio_with(pack))
    assert texts(typeset, "local")
    assert not texts(typeset, "strapline")
    assert len(said_of_words(typeset)) == 1


def test_the_forces_name_for_a_crime_number_stands_in_the_place_of_ours_in_the_librarys_words() -> None:
    pack = worded(YELLOW, crime_number="Log number")
    made = job(pack, "poster-a4", "statement")
    (slot, message), *_ = made.messages
    wording = replace(message.wordings[0], kicker="Crime number", steps=("Write down\nyour crime number.",))
    ours = replace(made, messages=((slot, replace(message, wordings=(wording,))),))
    ((_, theirs),) = in_force_terms(ours, pack)
    assert (theirs.wordings[0].kicker, theirs.wordings[0].steps) == ("Log number", ("Write down\nyour log number.",))


def test_the_layouts_with_a_place_are_told() -> None:
    named = places(studio().catalogue.templates, studio().catalogue.format)
    assert {"A4 poster", "A4 leaflet folded to DL", "Roller banner, 850 mm"} <= set(named)
    assert not {"Business or wallet card", "Beer mat, square"} & set(named)


@pytest.mark.parametrize(
    "web", ["[", "kent.police\u2100uk", "\u212aent.police.uk", "kent.police.uk\n", "ke\tnt.police.uk"]
)
def test_what_only_looks_like_the_forces_address_is_not_the_forces(web: str) -> None:
    made = job(worded(YELLOW), "poster-a4", "statement")
    kent = replace(made, force=replace(made.force, website="https://www.kent.police.uk/"))
    assert why_no_web("KENT.police.uk", kent) is None
    assert why_no_web(web, kent) is NoWeb.NOT_THE_FORCES


@pytest.mark.parametrize("line", ["½ a minute", "Here\tfor you", "Here\u2028for you", "\u202eHere for you", " "])
def test_a_strapline_that_is_no_line_of_words_is_told_and_does_not_print(line: str) -> None:
    assert is_plain_strapline("Yma i chi – bob amser")
    assert not is_plain_strapline(line)
