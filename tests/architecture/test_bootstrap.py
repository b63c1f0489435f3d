"""A machine that lacks something gets an exit code and one line to act on, never a stack trace."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def elsewhere(root: Path, tmp_path: Path) -> Path:
    """The bootstrap in an empty checkout, with a search path on which there is nothing."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "nothing").mkdir()
    return Path(shutil.copy(root / "tools/bootstrap.py", tmp_path / "tools"))


@pytest.fixture(scope="module")
def bootstrap(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", root / "tools/bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": str(script.parent.parent / "nothing")}
    return subprocess.run([sys.executable, script, *arguments], env=env, capture_output=True, text=True, check=False)


def test_missing_judges_are_one_line(elsewhere: Path) -> None:
    answer = _run(elsewhere, "dev")
    assert answer.returncode == 2
    assert len(answer.stderr.splitlines()) == 1
    assert {"dbus-daemon", "ghostscript", "openbox", "poppler-utils", "qpdf", "xauth", "xdotool", "xvfb"} <= set(
        answer.stderr.split()
    )
    assert not (elsewhere.parent.parent / ".venv").exists()


def test_the_screen_reader_s_module_is_asked_of_the_system_s_python(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for python, module, missing in (
        (sys.executable, "json", []),
        (sys.executable, "no_such_module", ["python3-pyatspi"]),
        ("/nowhere/python3", "json", ["python3-pyatspi"]),
    ):
        monkeypatch.setattr(bootstrap, "SCREEN_READER", (python, module, "python3-pyatspi"))
        assert bootstrap.missing_screen_reader() == (missing if sys.platform == "linux" else [])


def test_servers_are_looked_for_off_the_search_path_too(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(bootstrap, "OFF_THE_PATH", tmp_path / "postgresql")
    assert bootstrap.missing_servers() == ["postgresql"]
    (tmp_path / "postgresql/15/bin").mkdir(parents=True)
    (tmp_path / "postgresql/15/bin/pg_ctl").touch()
    assert bootstrap.missing_servers() == []


def test_unknown_level_shows_the_known_ones(elsewhere: Path) -> None:
    answer = _run(elsewhere, "everything")
    assert (answer.returncode, answer.stderr) == (2, "usage: bootstrap.py runtime|desktop|app|dev|lock|servers\n")


def test_folder_left_by_a_removed_module_is_no_module(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "left_behind" / "__pycache__").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path)
    assert bootstrap.has_module("venv")
    assert not bootstrap.has_module("left_behind")


def test_supported_pythons_are_those_of_the_project(bootstrap: ModuleType, root: Path) -> None:
    first, last = bootstrap.SUPPORTED[0], bootstrap.SUPPORTED[-1]
    line = f'requires-python = ">={first[0]}.{first[1]},<{last[0]}.{last[1] + 1}"'
    assert line in (root / "pyproject.toml").read_text(encoding="utf-8").splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="the command is a shell script")
def test_the_command_of_the_docs_runs_the_checkout_s_program(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "main.py").write_text("import sys; print(sys.argv[1:])")
    tools = tmp_path / ".venv/bin"
    tools.mkdir(parents=True)
    (tools / "python").symlink_to(sys.executable)
    monkeypatch.setattr(bootstrap, "COMMAND", tools / "materials")
    bootstrap.write_command()
    said = subprocess.check_output([tools / "materials", "make", "a set.toml"], cwd=tmp_path / ".venv", text=True)
    assert said == "['make', 'a set.toml']\n"
