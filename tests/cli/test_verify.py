"""``materials verify``: files first, then what has expired or changed by a day one may name; exit codes differ."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Materials

MANIFEST = "4 Record/manifest.json"


@pytest.fixture
def pack(made_pack: Path, tmp_path: Path) -> Path:
    """A pack of the test's own."""
    return Path(shutil.copytree(made_pack, tmp_path / "pack"))


def with_figure(pack: Path) -> None:
    """Let the record say that a piece carries a figure that may be used until the end of 2028."""
    record = json.loads((pack / MANIFEST).read_text(encoding="utf-8"))
    record["pieces"][0]["claims"] = [{"id": "ours", "value": "5", "unit": "people", "expires": "2028-12-31"}]
    (pack / MANIFEST).write_text(json.dumps(record), encoding="utf-8")


def test_years_later_an_untouched_pack_that_rests_on_nothing_that_ends_is_as_it_was(
    materials: Materials, made_pack: Path
) -> None:
    told = materials("verify", made_pack, "--date", "2036-11-23")
    assert told.code == 0, told.err
    assert "Made on 2026-11-23; on 2036-11-23: nothing has expired or changed." in told.out
    assert told.out.count("No print register is kept here") == 1


def test_what_expired_is_an_error_from_the_day_after_its_last(materials: Materials, pack: Path) -> None:
    with_figure(pack)
    assert materials("verify", pack, "--date", "2028-12-31").code == 0
    told = materials("verify", pack, "--date", "2029-01-01", "--json")
    assert (told.code, told.data["untouched"], told.data["asked_for"]) == (1, True, "2029-01-01")
    assert [one["id"] for one in told.data["findings"]] == ["figure-expired"]


def test_a_changed_file_and_what_expired_are_both_told(materials: Materials, pack: Path) -> None:
    with_figure(pack)
    (pack / "READ ME FIRST.txt").write_text("Print it.", encoding="utf-8")
    told = materials("verify", pack, "--date", "2029-01-01", "--json")
    assert [one["id"] for one in told.data["findings"]] == ["file-changed", "figure-expired"]
    assert not told.data["untouched"]


def test_a_register_that_cannot_be_asked_hides_nothing_else(materials: Materials, pack: Path, tmp_path: Path) -> None:
    with_figure(pack)
    (tmp_path / "spoilt.sqlite").write_bytes(b"no database, and long enough to be looked at" * 40)
    told = materials("verify", pack, "--date", "2029-01-01", "--register", tmp_path / "spoilt.sqlite", "--json")
    assert [one["id"] for one in told.data["findings"]] == ["figure-expired", "register-unread"]
    assert "damaged" in told.data["findings"][-1]["message"]
    absent = materials("verify", pack, "--date", "2028-12-31", "--register", tmp_path / "none.sqlite", "--json")
    assert (absent.code, absent.data["register"]) == (0, None)
    assert not (tmp_path / "none.sqlite").exists()


def test_a_record_nobody_can_read_does_not_hide_what_became_of_the_files(materials: Materials, pack: Path) -> None:
    (pack / "READ ME FIRST.txt").unlink()
    record = json.loads((pack / MANIFEST).read_text(encoding="utf-8"))
    (pack / MANIFEST).write_text(json.dumps({**record, "date": "soon"}), encoding="utf-8")
    told = materials("verify", pack)
    assert told.code == 2
    assert "is missing from the pack" in told.err + told.out
    assert "record cannot be read" in told.err
