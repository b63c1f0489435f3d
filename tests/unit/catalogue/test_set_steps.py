"""A set of an older program opens, keeps everything and is written as this program does; one of a newer program is
refused, untouched, and its earlier versions come along."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.app.files import open_saved, open_set, save_again
from materials_app.catalogue import set_file
from materials_app.catalogue.record import Table
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.catalogue.set_steps import STEPS, lifted
from materials_app.errors import DataFileError
from materials_app.model.campaign_set import SET_VERSION, CampaignSet

SET = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))


def called_otherwise(table: Table) -> Table:
    """What a step does: what version 1 called ``title`` is ``name`` from version 2 on."""
    return {("name" if key == "title" else key): value for key, value in table.items()}


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """This program, one version of the file later."""
    monkeypatch.setattr(set_file, "SET_VERSION", SET_VERSION + 1)
    monkeypatch.setattr(set_file, "STEPS", (*STEPS, called_otherwise))


OLDER = write_set(SET).replace('name = "Spring"', 'title = "Spring"')


def test_there_is_a_step_from_every_older_version() -> None:
    assert len(STEPS) == SET_VERSION - 1


def test_steps_are_made_one_after_the_other_from_the_file_s_own_version() -> None:
    made: list[int] = []
    steps = tuple(lambda table, number=number: (made.append(number), table)[1] for number in (1, 2, 3))
    assert lifted({"version": 2}, 2, steps)["version"] == 4
    assert made == [2, 3]


@pytest.mark.usefixtures("newer")
def test_a_set_of_an_older_program_opens_and_the_file_as_it_was_stays_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    path.write_text(OLDER, encoding="utf-8")
    saved = open_saved(path)
    assert (saved.document.name, saved.document.version) == ("Spring", SET_VERSION + 1)
    assert path.read_text(encoding="utf-8") == OLDER, "reading changes nothing"
    save_again(saved.document, path, saved.stamp, keep_previous=True)
    assert f"version = {SET_VERSION + 1}\nname = " in path.read_text(encoding="utf-8")
    assert (tmp_path / "spring.toml.previous").read_text(encoding="utf-8") == OLDER


@pytest.mark.usefixtures("newer")
def test_what_is_wrong_in_an_older_file_is_still_told() -> None:
    with pytest.raises(DataFileError, match="names no layout"):
        read_set(OLDER.replace('"poster-a4",', ""), "spring.toml")


def test_a_set_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    text = write_set(SET).replace(f"version = {SET_VERSION}", f"version = {SET_VERSION + 1}\nnot_known_here = 1")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError, match="this program knows version 1 and changed nothing") as refused:
        open_set(path)
    assert refused.value.error_id == "set-version"
    assert "update this one" in refused.value.hint
    assert path.read_text(encoding="utf-8") == text
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("version", ["0", "-1"])
def test_a_version_that_never_was_is_refused(version: str) -> None:
    with pytest.raises(DataFileError, match=f"of version {version}"):
        read_set(write_set(SET).replace(f"version = {SET_VERSION}", f"version = {version}"), "s.toml")


@pytest.mark.parametrize("version", ["true", '"1"', "1.5"])
def test_a_version_that_is_no_number_is_told_by_its_line(version: str) -> None:
    with pytest.raises(DataFileError) as refused:
        read_set(write_set(SET).replace(f"version = {SET_VERSION}", f"version = {version}"), "s.toml")
    assert refused.value.place == "s.toml:5"
