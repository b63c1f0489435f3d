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
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.template_trial import LONGEST, SHORTEST, trials
from materials_app.resources import data_files
from tests.support.samples import ROOT, sample_fonts, sample_library

A3 = "templates/poster-a3/quiet.toml"


def test_a_sound_layout_is_said_to_be_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "template", "card-business", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {one["family"] for one in told["tries"]} >= {"quiet", "statement"}
    assert {one["words"] for one in told["tries"]} == {LONGEST, SHORTEST}
    assert {one["force"] for one in told["tries"]} == {"Hampshire and Isle of Wight Constabulary"}


@pytest.mark.slow
def test_a_layout_is_tried_in_two_languages_under_the_longest_name_that_has_both(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "template", "card-business", "--language", "cy+en", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {(one["language"], one["force"]) for one in told["tries"]} == {("cy+en", "Heddlu Gogledd Cymru")}


def test_the_frame_without_room_is_named_with_the_line_it_is_written_on() -> None:
    files = tuple(
        replace(one, text=one.text.replace("headline.sizes = [64.8, 38]", "headline.sizes = [130]", 1))
        if one.path == A3
        else one
        for one in data_files(ROOT)
    )
    studio = Studio(build(files), sample_library(), sample_fonts())
    tried = [one for one in trials("poster-a3", studio, date(2026, 11, 27)) if one.family == "quiet"]
    frames = {frame for one in tried for finding, frame in one.found if finding.id == "overset"}
    assert frames == {"headline"}
    base = next(one for one in files if one.path == "templates/poster-a4/quiet.toml")
    line = base.text[: base.text.index('id = "headline"')].count("\n")
    assert FramePlaces(files).place("poster-a3", "quiet", "headline") == f"{base.path}:{line}"
    assert FramePlaces(files).place("poster-a3", "quiet", "symbol").startswith(A3)


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
