"""Pictures for feeds: seen between other things, so most of one is air."""

from __future__ import annotations

from itertools import product

import pytest

from materials_app.model.campaign_set import CampaignSet
from materials_app.model.display_list import DisplayPage
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from tests.design.conftest import AUDIENCES, ON, Piece, laid_out, runs, studio

CAP_HEIGHT = {"archivo": 0.686, "inter": 0.728}
"""Shares of an em, read from the font files: the finding has them from the shaper."""
MOST = 0.2
"""Of the picture's area that words may cover, each line as tall as its capitals (layout rule 8)."""
QUICK = ("social-square", "link-card")


def posts() -> list[object]:
    """What feeds show, in every family and for every audience; a street's screen shows one thing alone."""
    layouts = sorted(
        {
            one.id
            for one in studio().catalogue.templates
            if studio().catalogue.format(one.format).is_screen and not one.id.endswith("-sheet")
        }
    )
    return [
        pytest.param(piece, id=str(piece), marks=() if _is_quick(piece) else pytest.mark.slow)
        for piece in (Piece(*one) for one in product(layouts, ("statement", "signal", "quiet"), AUDIENCES))
    ]


def _is_quick(piece: Piece) -> bool:
    return piece.layout in QUICK and piece.audience == "own"


@pytest.mark.parametrize("piece", posts())
def test_words_cover_less_than_a_fifth_of_a_post(piece: Piece) -> None:
    (page,) = laid_out(piece).display_list.pages
    assert covered(page) < MOST


@pytest.mark.parametrize("family", ["statement", "signal", "quiet"])
@pytest.mark.parametrize("layout", ["social-square", "link-card"])
def test_two_languages_share_that_fifth(layout: str, family: str) -> None:
    plain = CampaignSet("Test", "dyfed-powys", "stop-it-now", "own", "", (layout,), family)
    made = lay_out(make_job(studio().catalogue, plain.in_languages("cy+en"), layout, ON), studio())
    assert covered(made.display_list.pages[0]) < MOST
    assert made.findings == ()


def covered(page: DisplayPage) -> float:
    trim = page.geometry.trim_box
    lines = (CAP_HEIGHT[run.face.family] * run.size * run.bounds.width for run in runs(page))
    return sum(lines) / (trim.width * trim.height)


@pytest.mark.parametrize("layout", ["link-card", "social-wide"])
@pytest.mark.parametrize("family", ["statement", "quiet"])
def test_both_columns_of_a_wide_picture_stand_on_one_baseline(layout: str, family: str) -> None:
    (page,) = laid_out(Piece(layout, family, "own")).display_list.pages
    action = max(run.origin.y for run in runs(page) if run.semantics.slot == "address")
    left = max(run.origin.y for run in runs(page) if run.origin.x < page.geometry.trim_box.width / 2)
    assert left == pytest.approx(action, abs=0.1)
