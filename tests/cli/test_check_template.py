"""``materials check template``: a layout is tried with the hardest words, and told where it gives way."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.catalogue.template_places import FramePlaces
from materials_app.cli.main import main
from materials_app.model.findings import Severity
from materials_app.model.library import DataFile
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.template_trial import LONGEST, SHORTEST, trials
from materials_app.resources import data_files
from tests.support.samples import ROOT, sample_fonts, sample_library

A3 = "templates/poster-a3/quiet.toml"
A5 = "templates/leaflet-a4-4pp-a5/statement.toml"


def test_a_sound_layout_is_said_to_be_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "template", "poster-a3", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {one["family"] for one in told["tries"]} >= {"quiet", "statement"}
    loads = {one["with"] for one in told["tries"] if one["family"] == "statement"}
    partners = {"3 partners", "8 partners", "31 partners"}
    colours = {"a brand band", "a dark brand ground", "a light brand ground"}
    assert loads == {"", "a local line", *partners, *colours, "3 partners, a local line, a brand band"}
    assert {one["words"] for one in told["tries"]} == {LONGEST, SHORTEST}
    assert {one["force"] for one in told["tries"]} == {"Hampshire and Isle of Wight Constabulary"}


@pytest.mark.slow
def test_a_layout_is_tried_in_two_languages_under_the_longest_name_that_has_both(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "template", "card-business", "--language", "cy+en", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    names = {(one["language"], one["force"]) for one in told["tries"]}
    assert names == {("cy+en", "Heddlu Gogledd Cymru"), ("cy+en", "Hampshire and Isle of Wight Constabulary")}


FAULTS = {
    A3: ("headline.sizes = [64.8, 38]", "headline.sizes = [130]"),
    A5: ("floor = 202\nlifts", "floor = 180\nlifts"),
    "assets/campaigns/stop-it-now/campaign.toml": ('"poster-a5", "flyer-a6"', '"flyer-a6"'),
}
"""A headline too large, a strip without room for partners, small type for people in custody."""
ON = date(2026, 11, 27)


@pytest.fixture(scope="module")
def faulty() -> tuple[DataFile, ...]:
    return tuple(
        replace(one, text=one.text.replace(*FAULTS[one.path], 1)) if one.path in FAULTS else one
        for one in data_files(ROOT)
    )


@pytest.fixture(scope="module")
def studio(faulty: tuple[DataFile, ...]) -> Studio:
    return Studio(build(faulty), sample_library(), sample_fonts())


def test_the_frame_without_room_is_named_with_the_line_it_is_written_on(
    faulty: tuple[DataFile, ...], studio: Studio
) -> None:
    tried = [one for one in trials("poster-a3", studio, ON) if one.family == "quiet" and not one.load.name]
    frames = {frame for one in tried for finding, frame in one.found if finding.id == "overset"}
    assert frames == {"headline"}
    base = next(one for one in faulty if one.path == "templates/poster-a4/quiet.toml")
    line = base.text[: base.text.index('id = "headline"')].count("\n")
    quiet = studio.catalogue.template("poster-a3", "quiet")
    assert FramePlaces(faulty).place(quiet, "headline") == f"templates/poster-a3/quiet.toml, from {base.path}:{line}"
    assert FramePlaces(faulty).place(quiet, "symbol").startswith(A3)
    large = studio.catalogue.template("leaflet-a3-4pp-a4-large-print", "quiet")
    assert FramePlaces(faulty).place(large, "") == "templates/leaflet-a3-4pp-a4/quiet-large-print.toml"


def test_a_strip_must_hold_three_partners_and_may_say_that_more_do_not_fit(
    faulty: tuple[DataFile, ...], studio: Studio
) -> None:
    tried = {one.load.name: one for one in trials("leaflet-a4-4pp-a5", studio, ON) if one.family == "statement"}
    found = {name: [(one.id, one.severity) for one, _ in tried[f"{name} partners"].found] for name in (3, 8, 31)}
    assert ("partners-do-not-fit", Severity.ERROR) in found[3]
    assert found[8] == [("partners-do-not-fit", Severity.WARNING)]
    assert found[31] == [("partners-do-not-fit", Severity.NOTE)]
    frame = next(frame for one, frame in tried["3 partners"].found if one.id == "partners-do-not-fit")
    lines = next(one for one in faulty if one.path == A5).text.splitlines()
    place = FramePlaces(faulty).place(tried["3 partners"].template, frame)
    assert place == f"{A5}:{lines.index('[[page.partners]]') + 1}"


def test_type_too_small_for_an_audience_is_told(studio: Studio) -> None:
    tried = [one for one in trials("poster-a5", studio, ON) if one.audience == "custody"]
    assert "type-small-for-audience" in {finding.id for one in tried for finding, _ in one.found}


def test_a_broken_file_is_named_with_key_line_and_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tuple(
        replace(one, text=one.text.replace("min_side = 50", "min_sid = 50")) if one.path == A3 else one
        for one in data_files(ROOT)
    )
    monkeypatch.setattr(resources, "data_files", lambda: broken)
    monkeypatch.setattr("materials_app.pipeline.studio.data_files", lambda: broken)
    assert main(["check", "template", "poster-a3"]) == 2
    said = capsys.readouterr().err
    line = broken[[one.path for one in broken].index(A3)].text.split("min_sid =")[0].count("\n") + 1
    assert f"{A3}:{line}" in said
    assert "min_side" in said


def test_a_layout_that_is_not_there_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "template", "poster-a33"]) == 2
    assert "Did you mean “poster-a3”?" in capsys.readouterr().err
