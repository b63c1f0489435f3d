"""Words have room in Welsh and in a language two fifths longer than English, in a small window and in a large one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from materials_app.desktop import wording
from materials_app.desktop.language import use_language
from materials_app.pipeline.studio import Studio
from tests.support.fitting import squeezed
from tests.support.pseudo import LONGER, pseudo, pseudo_table
from tools.scenes import SCENES, Scene
from tools.stage import SMALL, WIDE, stage

PSEUDO = "pseudo"
ALIKE = {"proof-guides", "proof-qr", "in-place", "export-done", "pack-import", "start-first-time"}
"""Scenes that say little the others do not, and take long to play."""
FULL = {"editor-problems", "settings"}
"""Scenes with the most words beside one another; the others wait for the long runs."""
PLAYED = [
    pytest.param(scene, id=scene.name, marks=[pytest.mark.slow] * (scene.name not in FULL))
    for scene in SCENES
    if scene.name not in ALIKE
]


@pytest.fixture(autouse=True)
def unstick() -> None:
    """A dialog stands open here as long as it is looked at."""


@pytest.fixture(params=["cy", PSEUDO])
def language(request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A language for a window; the invented one takes the place of English."""
    if request.param == PSEUDO:
        table = pseudo_table(wording.words_in("en"))
        monkeypatch.setattr(wording, "words_in", lambda _: table)
    yield "en" if request.param == PSEUDO else request.param
    use_language(qapp, "en")


@pytest.mark.parametrize("scene", PLAYED)
def test_words_have_room(qapp: QApplication, studio: Studio, language: str, scene: Scene) -> None:
    with stage(qapp, studio, language) as played:
        scene.play(played)
        for size in (SMALL, WIDE):
            if isinstance(played.shown, QMainWindow):
                played.shown.resize(size)
                played.rest()
            assert squeezed(played.shown) == []


def test_the_invented_language_is_two_fifths_longer_and_keeps_what_is_no_word() -> None:
    words = "Save {count} &files of the set as *.toml…"
    said = pseudo(words)
    assert "{count}" in said
    assert "&f" in said
    assert "*.toml" in said
    assert said.endswith("…")
    assert len(said) >= (1 + LONGER) * len(words) - len("{count}*.toml&f")
    assert pseudo("&{number} {name}").startswith("&{number} {name}")
