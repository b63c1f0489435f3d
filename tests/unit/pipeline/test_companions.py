"""What lies beside a leaflet for those who cannot read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.template import Edition
from materials_app.pipeline.companions import companion, companion_advice, with_companions
from materials_app.pipeline.studio import open_studio

CATALOGUE = open_studio().catalogue
LARGE = "leaflet-a3-4pp-a4-large-print"
LEAFLET = CampaignSet("Test", "lancashire", "stop-it-now", "own", "en", ("leaflet-a4-dl-roll",), "quiet")


def test_a_leaflet_gets_its_large_print_in_its_own_family() -> None:
    assert with_companions(CATALOGUE, LEAFLET, ["large-print"]).layouts == ("leaflet-a4-dl-roll", LARGE)
    found = companion(CATALOGUE, LEAFLET, Edition.LARGE_PRINT)
    assert found is not None
    assert found.family == "quiet"


def test_a_set_that_has_large_print_gets_no_second_one() -> None:
    once = with_companions(CATALOGUE, LEAFLET, ["large-print"])
    assert with_companions(CATALOGUE, once, ["large-print"]) == once


def test_a_poster_has_no_large_print() -> None:
    with pytest.raises(InputError, match="is a leaflet"):
        with_companions(CATALOGUE, replace(LEAFLET, layouts=("poster-a4",)), ["large-print"])


def test_two_languages_have_a_set_each_for_large_print() -> None:
    with pytest.raises(InputError, match="one language"):
        with_companions(CATALOGUE, replace(LEAFLET, second_language="cy"), ["large-print"])


def test_a_leaflet_without_large_print_is_told_of_in_the_pack() -> None:
    (line,) = companion_advice(CATALOGUE, LEAFLET)
    assert LARGE in line
    assert companion_advice(CATALOGUE, with_companions(CATALOGUE, LEAFLET, ["large-print"])) == ()
