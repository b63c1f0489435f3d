"""The shipped data, read once."""

from __future__ import annotations

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.library import DataFile
from materials_app.resources import data_files


@pytest.fixture(scope="session")
def files() -> tuple[DataFile, ...]:
    """Every shipped data file."""
    return data_files()


@pytest.fixture(scope="session")
def shipped(files: tuple[DataFile, ...]) -> Catalogue:
    """The shipped data as a catalogue."""
    return build(files)
