from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from materials_app.records.register import Register, open_register
from tests.support.postgres import Server, server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with server() as running:
        yield running


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty register may be made: the same tests run on both databases."""
    if request.param == "sqlite":
        return str(tmp_path / "print-register.sqlite")
    running: Server = request.getfixturevalue("postgres")
    return running.new_database()


@pytest.fixture
def register(place: str) -> Register:
    return open_register(place)
