"""Processes and files that the architecture tests look at."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.subject import Run, Source


@pytest.fixture(scope="session")
def tracked(root: Path) -> tuple[Path, ...]:
    """Every file that is in the repository, or would be after ``git add``."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(root / name for name in sorted(set(listed.stdout.split("\0"))) if name and (root / name).is_file())


@pytest.fixture(scope="session")
def sources(root: Path) -> tuple[Source, ...]:
    """Every module of the product."""
    paths = [root / "main.py", *sorted((root / "materials_app").rglob("*.py"))]
    return tuple(_source(path, root) for path in paths)


def _source(path: Path, root: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(root).as_posix(), tuple(text.splitlines()), ast.parse(text))


@pytest.fixture(scope="session")
def run_python(root: Path) -> Run:
    """Run this Python on the checkout in a new process; ``env`` is added to the environment."""

    def run(*arguments: str, cwd: Path = root, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(root), **(env or {})}
        return subprocess.run(
            [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
        )

    return run
