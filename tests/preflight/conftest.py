"""The good files, made once."""

from __future__ import annotations

import pytest

from tests.preflight.good import Made, good_file, shipped_rulebook


@pytest.fixture(scope="session")
def good() -> dict[str, Made]:
    """The good file in each flavour."""
    rulebook = shipped_rulebook()
    return {flavour: good_file(rulebook, flavour) for flavour in ("x4", "x1a")}


@pytest.fixture(scope="session")
def x4(good: dict[str, Made]) -> Made:
    return good["x4"]
