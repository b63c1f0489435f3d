"""The small rulebook for every test here."""

from __future__ import annotations

import pytest

from materials_app.model.rules import Rulebook
from tests.support.small_rulebook import BOOK


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return BOOK
