"""Where a machine's policy lies, and that nobody gets round it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from materials_app.app import policy_file
from materials_app.app.policy_file import VARIABLE, load_policy, policy_path
from materials_app.errors import DataFileError, InputError
from materials_app.model.policy import NO_POLICY


@pytest.fixture
def fixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fixed place of the test's own, empty."""
    monkeypatch.setattr(policy_file, "_program_data", lambda _: tmp_path / "machine")
    path = policy_path()
    path.parent.mkdir(parents=True)
    return path


def written(path: Path, organisation: str) -> Path:
    path.write_text(f'organisation = "{organisation}"\n', encoding="utf-8")
    return path


def test_the_places_are_those_the_docs_name(root: Path) -> None:
    told = (root / "docs/for-it.md").read_text(encoding="utf-8")
    for platform in ("linux", "darwin"):
        assert f"{policy_file._program_data(platform)}/campaign-materials-studio/policy.toml" in told
    assert r"C:\ProgramData\campaign-materials-studio\policy.toml" in told
    if sys.platform == "linux":
        assert policy_path() == Path("/etc/campaign-materials-studio/policy.toml")


def test_without_a_file_nothing_is_laid_down(fixed: Path) -> None:
    assert load_policy({}) == NO_POLICY
    assert not NO_POLICY.is_in_force


def test_a_variable_names_a_file_only_where_the_machine_has_none(fixed: Path, tmp_path: Path) -> None:
    trial = {VARIABLE: str(written(tmp_path / "trial.toml", "Trial"))}
    assert load_policy(trial).organisation == "Trial"
    written(fixed, "The force")
    assert load_policy(trial).organisation == "The force"


def test_no_variable_of_a_person_moves_the_fixed_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = policy_path()
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "PROGRAMDATA", "HOME", "MATERIALS_DATA_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    assert policy_path() == before


@pytest.mark.parametrize("data", [b'organisation = "\xff"', b"organisation = ", b"printers = []\n"])
def test_a_broken_policy_stops_everything(fixed: Path, data: bytes) -> None:
    fixed.write_bytes(data)
    with pytest.raises(DataFileError) as caught:
        load_policy({})
    assert str(fixed) in caught.value.place


def test_a_policy_that_may_not_be_read_stops_everything(fixed: Path) -> None:
    fixed.mkdir()  # a folder of that name cannot be read as a file, whoever asks
    with pytest.raises(InputError) as caught:
        load_policy({})
    assert caught.value.error_id == "policy-unreadable"


def test_a_trial_file_that_is_not_there_is_told(fixed: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no policy file"):
        load_policy({VARIABLE: str(tmp_path / "none.toml")})
