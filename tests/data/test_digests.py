"""Data may change, but never unseen: what is not as shipped is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from materials_app.errors import DataFileError
from materials_app.resources import DIGESTS, changed_files, data_files


@pytest.fixture
def copied(root: Path, tmp_path: Path) -> Path:
    for folder in ("assets", "fonts", "templates"):
        shutil.copytree(root / folder, tmp_path / folder)
    return tmp_path


def test_the_list_is_current(root: Path) -> None:
    assert changed_files(data_files(root), root) == (), "run make digests"


def test_a_changed_an_added_and_a_missing_file_are_named(copied: Path) -> None:
    forces = copied / "assets/forces/forces.toml"
    forces.write_text(forces.read_text(encoding="utf-8") + "\n# one more line\n", encoding="utf-8")
    (copied / "assets/rules/ours.toml").write_text("", encoding="utf-8")
    (copied / "assets/formats/formats.toml").unlink()
    assert changed_files(data_files(copied), copied) == (
        "assets/forces/forces.toml",
        "assets/rules/ours.toml",
        "assets/formats/formats.toml (missing)",
    )


def test_without_the_list_nothing_is_taken_for_shipped(copied: Path) -> None:
    (copied / DIGESTS).unlink()
    with pytest.raises(DataFileError, match="list of shipped digests"):
        changed_files(data_files(copied), copied)
