"""A studio over the shipped data, opened once; Lancashire's set and job."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.model.campaign_set import CampaignSet
from materials_app.model.job import Job
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.studio import Studio, open_studio

ON = date(2026, 11, 23)


@pytest.fixture(scope="session")
def studio() -> Studio:
    return open_studio()


@pytest.fixture(scope="session")
def lancashire() -> CampaignSet:
    return CampaignSet("Lancashire", "lancashire", "stop-it-now", "own", "en", ("poster-a4",), date=ON)


@pytest.fixture(scope="session")
def job(studio: Studio, lancashire: CampaignSet) -> Job:
    return make_job(studio.catalogue, lancashire, "poster-a4", ON)
