"""The good files, made once."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import expectation_of, lay_out, press_file
from materials_app.pipeline.studio import open_studio
from tests.preflight.good import FLAVOURS, LEAFLET, TO_FINISH, Made, good_file, good_leaflet, shipped_rulebook


@pytest.fixture(scope="session")
def good() -> dict[str, Made]:
    """The good file in each flavour, plain and with a brand's ink and finishing lines."""
    rulebook = shipped_rulebook()
    plain = {flavour: good_file(rulebook, flavour) for flavour in FLAVOURS}
    lined = {f"{flavour}{TO_FINISH}": good_file(rulebook, flavour, to_finish=True) for flavour in FLAVOURS}
    leaflets = {f"{flavour}{LEAFLET}": good_leaflet(rulebook, flavour) for flavour in FLAVOURS}
    return {**plain, **lined, **leaflets}


@pytest.fixture(scope="session")
def x4(good: dict[str, Made]) -> Made:
    return good["x4"]


@pytest.fixture(scope="session")
def poster() -> Made:
    """The poster people get: Lancashire, A4, Statement, as the product makes it."""
    studio = open_studio()
    wanted = CampaignSet("poster", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))
    job = make_job(studio.catalogue, wanted, "poster-a4", date(2026, 3, 1))
    layout = lay_out(job, studio)
    return Made(press_file(job, layout, studio), expectation_of(job, layout.display_list, studio))
