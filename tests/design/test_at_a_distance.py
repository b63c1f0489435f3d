"""What is seen first: the headline, then the number, to someone who squints at the page."""

from __future__ import annotations

import pytest

from materials_app.model.campaign_set import CampaignSet
from materials_app.model.template import Edition
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from tests.design.conftest import AUDIENCES, ON, Piece, laid_out, pieces, studio
from tests.support.squint import seen

QUIET = "quiet"
"""The family whose number may be larger than its headline: it is kept, not seen."""


def squinted_at() -> list[object]:
    """Pieces that show headline and number on one page; one of each family in every run."""
    one_page = [one for one in pieces() if one.layout.startswith(("poster", "flyer")) or one.layout == "leaflet-dl-4pp"]
    return [pytest.param(one, id=str(one), marks=() if _is_quick(one) else pytest.mark.slow) for one in one_page]


def _is_quick(piece: Piece) -> bool:
    return piece.layout == "poster-a4" and piece.audience == "own"


@pytest.mark.parametrize("piece", squinted_at())
def test_the_headline_is_seen_first_and_the_number_second(piece: Piece) -> None:
    whole = laid_out(piece).display_list
    for page in whole.pages:
        left = seen(whole, page)
        if {"headline", "number"} <= left.keys():
            first, second, *_ = sorted(left, key=lambda name: left[name], reverse=True)
            assert {first, second} == {"headline", "number"} or (piece.family == QUIET and first == "number")
            assert first == "headline" or piece.family == QUIET


IN_TWO_LANGUAGES = ("poster", "screen", "tear-off", "social", "link-card")
"""How layouts begin that show both languages and the number on one page, and are seen from a distance."""
SECOND_HEADLINE = {"trigger", "exit"}
"""The slots of the second language's headline: seen beside the first one's, it is no third thing."""
QUICK_IN_BOTH = {("statement", "own"), ("signal", "child_behaviour"), ("quiet", "keep_safe")}
"""On A4. Signal's light ground is where the headline is seen least."""


ENGLISH_FIRST = (
    "poster-6-sheet",
    "poster-4-sheet",
    "poster-16-sheet",
    "poster-96-sheet",
    "screen-6-sheet",
    "social-story",
    "leaflet-dl-4pp",
)
"""Of the family Signal, with English first: its short headline on the light ground is the faintest of all."""

QUICK_WITH_ENGLISH_FIRST = ("poster-6-sheet", "child_behaviour")


def squinted_at_in_both() -> list[object]:
    """The bilingual pieces with headline and number on one page; one of each family in every run."""
    editions = [one for one in studio().catalogue.in_edition(Edition.BILINGUAL) if one.id.startswith(IN_TWO_LANGUAGES)]
    chosen = [Piece(one.id, one.family, audience, "dyfed-powys") for one in editions for audience in AUDIENCES]
    return [_in_languages("cy+en", one, is_quick=_is_quick_in_both(one)) for one in chosen] + [
        _in_languages(
            "en+cy",
            Piece(layout, "signal", audience, "dyfed-powys"),
            is_quick=(layout, audience) == QUICK_WITH_ENGLISH_FIRST,
        )
        for layout in ENGLISH_FIRST
        for audience in ("child_behaviour", "keep_safe")
    ]


def _in_languages(languages: str, piece: Piece, *, is_quick: bool) -> object:
    return pytest.param(piece, languages, id=f"{piece}-{languages}", marks=() if is_quick else pytest.mark.slow)


def _is_quick_in_both(piece: Piece) -> bool:
    return piece.layout == "poster-a4" and (piece.family, piece.audience) in QUICK_IN_BOTH


@pytest.mark.parametrize(("piece", "languages"), squinted_at_in_both())
def test_in_two_languages_the_first_headline_is_seen_before_the_number_and_that_before_all_else(
    piece: Piece, languages: str
) -> None:
    wanted = CampaignSet("Test", piece.force, "stop-it-now", piece.audience, "", (piece.layout,), piece.family)
    whole = lay_out(
        make_job(studio().catalogue, wanted.in_languages(languages), piece.layout, ON), studio()
    ).display_list
    left = seen(whole, whole.pages[0])
    assert left["headline"] > left["number"] or piece.family == QUIET
    assert left["number"] > max(left[name] for name in left.keys() - {"headline", "number", *SECOND_HEADLINE})
