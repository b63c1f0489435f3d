"""The fonts in the repository are the unmodified files their records name, under the licence that lies beside them."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.samples import ROOT, sample_fonts

FOLDERS = sorted(path.parent for path in (ROOT / "fonts").glob("*/font.toml"))


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def record(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "font.toml").read_text(encoding="utf-8"))


def test_both_families_are_there() -> None:
    assert [folder.name for folder in FOLDERS] == ["archivo", "inter"]


def test_file_is_the_one_on_record(folder: Path) -> None:
    data = (folder / record(folder)["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == record(folder)["sha256"]


def test_licence_lies_beside_it(folder: Path) -> None:
    assert "SIL Open Font License" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_source_is_on_record(folder: Path) -> None:
    kept = record(folder)
    assert kept["licence"] == "OFL-1.1"
    assert len(kept["upstream_commit"]) == 40


def test_axes_are_those_of_the_file(folder: Path) -> None:
    axes = {axis.tag: [axis.min_value, axis.max_value] for axis in sample_fonts().hb_face(folder.name).axis_infos}
    assert axes == record(folder)["axes"]


@pytest.mark.parametrize("letters", ["ŵŷŴŶẁẃẅỳ", "âêîôûäëïöü", "“‘’”–…·×£€", "ąęłńśźżčďěňřšťž"])
def test_letters_of_the_languages_we_print(folder: Path, letters: str) -> None:
    assert sample_fonts().missing(folder.name, letters) == ()
