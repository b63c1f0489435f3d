"""No connection to anywhere: the whole journey with sockets refused, and in a namespace that has no network.

Refusing Python's sockets does not see what Qt or another library asks of the system, so where the system allows it the
journey runs where there is no network at all, and the kernel says how many packets found no way out.
"""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

JOURNEY = "tests.architecture.offline_journey"


@functools.cache
def without_a_network() -> tuple[str, ...]:
    """What runs a command where there is no network; nothing where the system has no such thing or forbids it."""
    command = ("unshare", "--map-root-user", "--net")
    can = shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0
    return command if can else ()


@pytest.fixture(scope="module")
def journey(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """How the journey went."""
    folder = tmp_path_factory.mktemp("offline")
    command = [*without_a_network(), sys.executable, "-m", JOURNEY, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(root), "MATERIALS_DATA_DIR": str(folder / "data")}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_the_window_opens_takes_words_and_exports(journey: dict[str, Any]) -> None:
    assert any(name.startswith("1 For the printer/") for name in journey["made"])


def test_every_command_works(journey: dict[str, Any]) -> None:
    assert set(journey["codes"].values()) == {0}, journey["codes"]


def test_nothing_asked_for_the_network(journey: dict[str, Any]) -> None:
    assert journey["asked"] == 0


def test_the_guards_would_have_seen_it(journey: dict[str, Any]) -> None:
    assert journey["a socket now"] == "refused"
    assert journey["a socket behind the guard"] == "refused"
    if without_a_network():
        assert journey["a stranger was counted"] == 1
