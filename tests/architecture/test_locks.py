"""The lists that are installed: complete, hashed, of one resolution, and silent about where packages come from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

LEVELS = ("runtime", "desktop", "app", "dev", "lock")
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)


@pytest.fixture(scope="module")
def lists(root: Path) -> dict[str, str]:
    return {level: (root / f"requirements/{level}.txt").read_text(encoding="utf-8") for level in LEVELS}


def _pins(text: str) -> set[tuple[str, str]]:
    return {(name, version) for name, version, _ in PIN.findall(text)}


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0].lower() for requirement in requirements}


def test_each_level_contains_the_one_below(lists: dict[str, str]) -> None:
    assert _pins(lists["runtime"]) < _pins(lists["desktop"]) < _pins(lists["dev"])
    assert _pins(lists["desktop"]) < _pins(lists["app"])


def test_lists_answer_what_the_project_asks_for(root: Path, lists: dict[str, str]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {
        "runtime": project["project"]["dependencies"],
        "desktop": project["project"]["optional-dependencies"]["desktop"],
        "app": project["dependency-groups"]["app"],
        "dev": project["dependency-groups"]["dev"],
        "lock": project["dependency-groups"]["lock"],
    }
    for level, requirements in wanted.items():
        assert _names(requirements) <= {name for name, _ in _pins(lists[level])}, "run 'make lock'"


def test_runtime_brings_no_qt_and_no_test_tool(lists: dict[str, str]) -> None:
    assert not {"pyside6-essentials", "shiboken6", "pytest", "hypothesis"} & {n for n, _ in _pins(lists["runtime"])}


def test_every_python_gets_the_same_versions(lists: dict[str, str]) -> None:
    for text in lists.values():
        assert [name for name, _, marker in PIN.findall(text) if "version" in marker] == []


def test_every_entry_has_hashes_and_nothing_else(lists: dict[str, str]) -> None:
    # No option lines: no index, no link, no URL. The machine's own pip configuration says where packages come from.
    line = re.compile(r"(#.*|[a-z0-9._-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?)?")
    odd = [text for level in LEVELS for text in lists[level].splitlines() if not line.fullmatch(text)]
    assert odd == []
