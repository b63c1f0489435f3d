"""Every shipped layout passes the trial that a newcomer's goes through: ``materials check template``."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.model.findings import Severity
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.pipeline.template_trial import trials

_STUDIO = open_studio()


@pytest.fixture(scope="module")
def studio() -> Studio:
    return _STUDIO


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("layout", dict.fromkeys(one.id for one in _STUDIO.catalogue.templates))
def test_no_trial_ends_in_an_error(studio: Studio, layout: str, language: str) -> None:
    tried = trials(layout, studio, date(2026, 11, 27), language)
    faults = [
        (trial.family, trial.audience, trial.words, trial.load.name, one.id, frame)
        for trial in tried
        for one, frame in trial.found
        if one.severity is Severity.ERROR
    ]
    assert faults == []
