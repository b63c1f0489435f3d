"""What a code opens depends on whom a piece speaks to, in which language and nation, and on nothing else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.assemble.bind import assemble
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet, PictureChoice
from materials_app.model.display_list import Symbol
from materials_app.model.document import BoundSymbol
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.model.sign_off import SignOff
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import has_words
from materials_app.pipeline.studio import Studio, open_studio
from tests.data.shipped import AUDIENCES, FAMILIES, PLAIN_AUDIENCES

ON = date(2026, 11, 26)
LAYOUTS = ("poster-a4", "poster-a3", "leaflet-a4-dl-roll", "card-business")
OWN = CampaignSet("A set", "lancashire", "stop-it-now", "own", "en", ("poster-a4",), date=ON)


@cache
def _studio() -> Studio:
    return open_studio()


def opened(catalogue: Catalogue, campaign_set: CampaignSet) -> set[str]:
    """What the codes of every layout of a set open."""
    jobs = (make_job(catalogue, campaign_set, layout, ON) for layout in campaign_set.layouts)
    pages = (page for job in jobs for page in assemble(job).pages)
    return {frame.payload for page in pages for frame in page.frames if isinstance(frame, BoundSymbol)}


def spoken(catalogue: Catalogue, audience: str, family: str) -> tuple[str, ...]:
    """The layouts that have words for an audience in a family."""
    campaign = catalogue.campaign("stop-it-now")
    drawn = (catalogue.template(layout, family) for layout in LAYOUTS)
    return tuple(one.id for one in drawn if has_words(campaign, audience, one, "en"))


EVERY_AUDIENCE = [
    pytest.param(one, marks=() if one == OWN.audience else pytest.mark.slow) for one in (*AUDIENCES, *PLAIN_AUDIENCES)
]
"""Every force in every family for one audience in every run, for the others in the long runs."""


@pytest.mark.parametrize("audience", EVERY_AUDIENCE)
def test_every_force_of_a_nation_sends_its_readers_to_the_same_address(catalogue: Catalogue, audience: str) -> None:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    verified = {one.address.url for one in catalogue.resources if one.address}
    for force in catalogue.forces:
        for family in FAMILIES:
            layouts = spoken(catalogue, audience, family)
            own = replace(OWN, force=force.id, audience=audience, family=family, layouts=layouts)
            payloads = opened(catalogue, own) if layouts else set()
            assert payloads <= verified
            assert not {payload for payload in payloads if "?" in payload or "#" in payload}
            for nation in force.nations:
                found[nation, "en"] |= payloads
    assert found.keys() >= {(nation, "en") for nation in ("england", "wales", "scotland", "northern-ireland")}
    assert {len(payloads) for payloads in found.values()} == {1}


_words = st.text(max_size=20)
_people = st.builds(SignOff, st.just("brand"), _words, _words, _words, st.dates(), _words)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    name=_words,
    force=st.sampled_from(["lancashire", "kent", "devon-and-cornwall", "metropolitan"]),
    on=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    order=st.builds(Order, _words, st.integers(0, 10**5), _words, _words, _words, st.none() | st.dates(), _words),
    sign_offs=st.lists(_people, max_size=2).map(tuple),
    acceptances=st.lists(st.builds(Acceptance, _words, _words, _words), max_size=2).map(tuple),
    flavour=st.sampled_from(Flavour),
    marks=st.sampled_from(Marks),
    picture=st.none() | st.builds(PictureChoice, _words, _words, _words),
)
def test_no_name_day_order_or_record_changes_what_a_code_opens(on: date, **said: object) -> None:
    catalogue = _studio().catalogue
    changed = replace(OWN, date=on, **said)  # type: ignore[arg-type]
    assert opened(catalogue, changed) == opened(catalogue, OWN)


def symbols(campaign_set: CampaignSet) -> set[Symbol]:
    studio = _studio()
    layouts = (lay_out(make_job(studio.catalogue, campaign_set, one, ON), studio) for one in campaign_set.layouts)
    items = (item for layout in layouts for page in layout.display_list.pages for item in page.items)
    return {item for item in items if isinstance(item, Symbol)}


def test_two_forces_print_the_same_symbol_module_by_module() -> None:
    here = symbols(replace(OWN, layouts=LAYOUTS))
    there = symbols(replace(OWN, force="kent", name="Another", date=date(2027, 5, 1), layouts=LAYOUTS))
    drawn = {(one.rows, one.version, one.level, one.mask) for one in (*here, *there)}
    assert len(drawn) == 1
