"""A set's file is whole or as it was, on disks that refuse for real; nobody's change is saved over."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from materials_app.app.files import CHANGED_MEANWHILE, PREVIOUS, free_path, open_set, save_again, save_set
from materials_app.app.hand_outs import write_over
from materials_app.app.saving import stamp_of
from materials_app.disk import write_whole
from materials_app.errors import OutputError
from materials_app.model.campaign_set import CampaignSet
from tests.support.small_disk import fill, read_only, small_disk

SET = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))
LATER = replace(SET, force="essex")


def refused(document: CampaignSet, path: Path, stamp: str = "") -> OutputError:
    with pytest.raises(OutputError) as caught:
        save_again(document, path, stamp, keep_previous=False)
    return caught.value


def test_a_set_saved_again_keeps_the_earlier_one_beside_it(tmp_path: Path) -> None:
    first = save_set(SET, tmp_path / "a.toml")
    second = save_again(LATER, first.path, first.stamp, keep_previous=True)
    third = save_again(replace(LATER, name="Third"), first.path, second.stamp, keep_previous=False)
    assert open_set(third.path).name == "Third"
    assert open_set(tmp_path / f"a.toml{PREVIOUS}") == SET
    assert third.stamp == stamp_of(third.path)


def test_a_file_that_somebody_changed_is_not_saved_over(tmp_path: Path) -> None:
    first = save_set(SET, tmp_path / "a.toml")
    first.path.write_text(first.path.read_text() + "# a note of somebody else\n")
    before = first.path.read_text()
    assert refused(LATER, first.path, first.stamp).error_id == CHANGED_MEANWHILE
    assert first.path.read_text() == before


def test_a_file_that_is_gone_is_written_anew(tmp_path: Path) -> None:
    first = save_set(SET, tmp_path / "a.toml")
    first.path.unlink()
    save_again(LATER, first.path, first.stamp, keep_previous=True)
    assert open_set(first.path) == LATER


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    error = refused(SET, tmp_path / "gone" / "a.toml")
    assert error.error_id == "set-folder-gone"
    assert "“gone”" in error.message


def test_a_full_disk_leaves_the_earlier_file_whole(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        first = save_set(SET, disk / "a.toml")
        fill(disk)
        before = first.path.read_bytes()
        big = replace(LATER, name="Spring " * 1000)
        assert refused(big, first.path, first.stamp).error_id == "disk-full"
        assert first.path.read_bytes() == before
        assert sorted(one.name for one in disk.iterdir()) == ["a.toml", "filler"]


def test_a_folder_that_may_only_be_read_is_named_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    first = save_set(SET, folder / "a.toml")
    with read_only(folder):
        error = refused(LATER, first.path, first.stamp)
    assert error.error_id == "folder-read-only"
    assert "“shared”" in error.message
    assert open_set(first.path) == SET


@pytest.mark.skipif(sys.platform == "win32", reason="who may read is kept otherwise there")
def test_who_may_read_a_file_is_kept(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole("new", tmp_path / "new.toml")
        assert stat.S_IMODE((tmp_path / "new.toml").stat().st_mode) == 0o644
        (tmp_path / "new.toml").chmod(0o664)
        write_whole("again", tmp_path / "new.toml")
        write_over(tmp_path / "new.toml", b"a proof in its place")
        assert stat.S_IMODE((tmp_path / "new.toml").stat().st_mode) == 0o664
    finally:
        os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    save_set(SET, tmp_path / "real" / "a.toml")
    (tmp_path / "link.toml").symlink_to(tmp_path / "real" / "a.toml")
    save_set(LATER, tmp_path / "link.toml")
    assert (tmp_path / "link.toml").is_symlink()
    assert open_set(tmp_path / "real" / "a.toml") == LATER


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert free_path(tmp_path / "a.toml").name == "a.toml"
    (tmp_path / "a.toml").touch()
    (tmp_path / "a 2.toml").touch()
    assert free_path(tmp_path / "a.toml").name == "a 3.toml"
