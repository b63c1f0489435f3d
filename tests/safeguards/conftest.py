"""The shipped rulebook, built once: what the safeguards meet in the product."""

from __future__ import annotations

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.model.rules import Rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return build(resources.data_files()).rulebook
