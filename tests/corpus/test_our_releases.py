"""Our half of the corpus of press releases: every labelled fault is found, the good ones raise no alarm.

The other half is measured (``tools/measure_releases.py``), never tuned on and so never asserted here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.intake.take_in import Knowledge
from materials_app.pipeline.knowledge import load_knowledge
from tools.measure_releases import Score, read_kinds, score

RELEASES = sorted((Path(__file__).parent / "ours" / "releases").glob("*.txt"))
KINDS = read_kinds()


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(params=RELEASES, ids=lambda path: path.stem)
def scored(request: pytest.FixtureRequest, knowledge: Knowledge) -> Score:
    return score(request.param, knowledge, KINDS)


def test_every_labelled_fault_is_found(scored: Score) -> None:
    assert scored.missed == ()


def test_nothing_else_raises_an_alarm(scored: Score) -> None:
    assert scored.false == ()
    assert not (scored.is_good and scored.right + scored.beside)


def test_there_are_releases_of_every_sort() -> None:
    names = [path.stem for path in RELEASES]
    assert len(names) >= 6
    assert sum("good" in name or name.endswith("-da") for name in names) >= 2
