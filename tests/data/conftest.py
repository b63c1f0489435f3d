from __future__ import annotations

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Campaign
from materials_app.resources import data_files


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return build(data_files())


@pytest.fixture(scope="session")
def campaign(catalogue: Catalogue) -> Campaign:
    return catalogue.campaign("stop-it-now")
