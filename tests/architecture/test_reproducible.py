"""The same job is the same pack, byte for byte: whoever makes it, wherever, in whatever order Python hashes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from tests.architecture.subject import DEMO, Run

ON = "2026-11-23"
FIRST = {"PYTHONHASHSEED": "1", "TZ": "Europe/London", "LC_ALL": "C.UTF-8"}
SECOND = {
    "PYTHONHASHSEED": "4211",
    "TZ": "Pacific/Auckland",
    "LC_ALL": "C",
    "USER": "somebody-else",
    "SOURCE_DATE_EPOCH": "1000000000",
}


@pytest.fixture(scope="module")
def packs(run_python: Run, root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The demo's pack, made by two processes that differ in everything that must not matter."""
    folders = (tmp_path_factory.mktemp("here") / "pack", tmp_path_factory.mktemp("there") / "another name")
    for folder, env in zip(folders, (FIRST, SECOND), strict=True):
        command = (str(root / "main.py"), *DEMO, "--date", ON, "--out", str(folder))
        done = run_python(*command, cwd=folder.parent, env=env)
        assert done.returncode == 0, done.stderr
    return folders


def test_two_processes_make_the_same_files(packs: tuple[Path, Path]) -> None:
    first, second = map(_digests, packs)
    assert first == second


def test_pack_names_nobody_and_no_place(packs: tuple[Path, Path], root: Path) -> None:
    private = [str(word).encode() for word in (root, packs[1].parent, Path.home(), "somebody-else")]
    private = [word for word in private if len(word) > 1]
    told = [(path.name, word) for path in _files(packs[1]) for word in private if word in path.read_bytes()]
    assert told == []


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _digests(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in _files(folder)}
