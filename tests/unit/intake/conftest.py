"""Releases taken in against the shipped tables, which are read once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from materials_app.intake.items import Intake
from materials_app.intake.read import read_release
from materials_app.intake.take_in import Knowledge, take_in
from materials_app.pipeline.knowledge import load_knowledge

TakeIn = Callable[[str], Intake]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def taken(knowledge: Knowledge) -> TakeIn:
    """Take a text in, on a day of the tests' own."""
    return lambda text: take_in(read_release(text.encode(), "release.txt"), knowledge, on=date(2026, 11, 26))
