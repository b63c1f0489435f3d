"""What a screen reader is told in Welsh, and on a screen of twice the pixels: looked over in the long runs.

The quick runs hold the English trees against the same scenes (``test_scenes``). After a wanted change:
``python -m tests.support.trees tests/desktop/trees/cy cy SCENE...``, and read the difference as a listener would.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.scenes import SCENES

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

TREES = Path(__file__).parent / "trees"
IN_PIXELS = re.compile(r"\d+ pixels")
"""A card held against the screen is told in the screen's own pixels."""


def trees(root: Path, folder: Path, language: str, **environment: str) -> dict[str, list[str]]:
    """The trees of all scenes, played in a process of its own: a scale is for a whole process."""
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    command = [sys.executable, "-m", "tests.support.trees", str(folder), language]
    subprocess.run(command, cwd=root, env=settings, check=True)
    return read(folder)


def read(folder: Path) -> dict[str, list[str]]:
    return {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(folder.glob("*.txt"))}


def test_a_screen_reader_is_told_the_same_in_welsh_as_before(root: Path, tmp_path: Path) -> None:
    assert trees(root, tmp_path, "cy") == read(TREES / "cy")


def test_a_screen_reader_is_told_the_same_on_a_screen_of_twice_the_pixels(root: Path, tmp_path: Path) -> None:
    fine = trees(root, tmp_path, "en", QT_SCALE_FACTOR="2")
    assert _without_pixels(fine) == _without_pixels(read(TREES / "en"))


def _without_pixels(told: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: [IN_PIXELS.sub("… pixels", line) for line in lines] for name, lines in told.items()}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_scene_has_its_tree_and_no_tree_is_left_over(language: str) -> None:
    assert set(read(TREES / language)) == {scene.name for scene in SCENES}
