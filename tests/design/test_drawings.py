"""The drawings of the family Signal on every layout that has them, each with words of the campaign that ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.display_list import DisplayPage, Path
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.motif import Motif
from materials_app.model.template import Edition
from materials_app.model.units import mm
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.typeset.covering import Covering, covering
from materials_app.typeset.white_edge import is_drawn
from tests.design.conftest import ON, QUICK, runs, studio

FAMILY = "signal"
ASKED = {
    Motif.DOOR: ("own", "thought-not-act"),
    Motif.LINE: ("own", "further-than-meant"),
    Motif.GLOW: ("own", "not-hidden"),
    Motif.DOTS: ("own", "not-just-talk"),
    Motif.VOICES: ("keep_safe", ""),
}
"""An audience whose pieces show the drawing, and the message that asks for it where the audience does not. No words
ask for rings: what glasses stand on shows them whatever it says."""

CLEAR = 2
"""Units between letters and what is drawn (design rule of the family)."""
UNDER_WORDS = ("glow-1", "glow-2")
"""The two palest rings of the glow, which words may lie over: white holds 8 : 1 on them."""
NEAR = 0.05
"""Millimetres lost in rounding."""


BOTH = "cy+en"
"""Languages of a layout written ``poster-a4/cy+en``: the edition in two of them."""

A_SIDE_EACH = tuple(f"{one}/{BOTH}" for one in ("flyer-a5", "flyer-a6", "flyer-dl", "leaflet-a4-dl-z"))
"""Layouts whose two languages have a side each, with its drawing."""

QUICK_IN_BOTH = "poster-a4"
"""Of the pieces in two languages, the one looked at in every run."""


def drawn() -> Iterator[object]:
    for one in studio().catalogue.templates:
        if one.family == FAMILY and one.edition is not Edition.EASY_READ:
            marks = () if one.id in QUICK else pytest.mark.slow
            yield from (pytest.param(one.id, motif, id=f"{one.id}-{motif}", marks=marks) for motif in ASKED)
    for one in studio().catalogue.in_edition(Edition.BILINGUAL):
        if one.family == FAMILY:
            marks = () if one.id == QUICK_IN_BOTH else pytest.mark.slow
            named = ((f"{one.id}/{BOTH}", motif) for motif in ASKED)
            yield from (pytest.param(*each, id=f"{one.id}-bilingual-{each[1]}", marks=marks) for each in named)


every_drawing = pytest.mark.parametrize(("layout", "motif"), list(drawn()))


@cache
def laid_out(layout: str, motif: Motif) -> Typeset:
    audience, message = ASKED[motif]
    slots = (SlotChoice(Slot.TRIGGER, message),) if message else ()
    name, _, languages = layout.partition("/")
    force = "dyfed-powys" if languages else "hampshire"
    plain = CampaignSet("Test", force, "stop-it-now", audience, "en", (name,), FAMILY, slots=slots)
    return lay_out(make_job(studio().catalogue, plain.in_languages(languages or "en"), name, ON), studio())


@every_drawing
def test_its_words_find_room(layout: str, motif: Motif) -> None:
    assert [one for one in laid_out(layout, motif).findings if one.severity is not Severity.NOTE] == []


@every_drawing
def test_letters_keep_two_units_from_what_is_drawn(layout: str, motif: Motif) -> None:
    unit = studio().catalogue.template(layout.partition("/")[0], FAMILY).unit
    for page in laid_out(layout, motif).display_list.pages:
        edges = [item for item in shapes(page) if item.fill and item.fill.swatch not in UNDER_WORDS]
        for run in runs(page):
            room = run.bounds.grown(CLEAR * unit - NEAR)
            assert [item.bounds.in_mm() for item in edges if covering(item, room) is not Covering.NONE] == [], run.text


@every_drawing
def test_a_drawing_shows_where_it_stands_and_leaves_the_page_or_stands_on_the_panel(layout: str, motif: Motif) -> None:
    with_one = [page for page in laid_out(layout, motif).display_list.pages if shapes(page)]
    assert len(with_one) == (2 if layout in A_SIDE_EACH else 1)
    assert [page for page in with_one if not _touches(page)] == []


def _touches(page: DisplayPage) -> bool:
    """Whether a drawing leaves the page, or ends at a panel below it or at its side."""
    trim = page.geometry.trim_box
    panels = [item.bounds for item in page.items if isinstance(item, Path) and not is_drawn(item)]
    return any(
        min(abs(end.bottom - panel.y) for panel in panels) < 1
        or min(abs(end.right - panel.x) for panel in panels) < 1  # the widest billboard's panel stands at its side
        or end.right > trim.right - 1  # a billboard has no bleed
        or any(abs(end.x - edge) < 1 for cut in (trim, *panels) for edge in (cut.x, cut.right))
        for end in (item.bounds for item in shapes(page))
    )


@pytest.mark.parametrize("layout", ["card-business-4pp", "leaflet-a4-4pp-a5", "leaflet-dl-4pp"])
def test_no_dot_is_cut_at_the_fold_between_two_covers(layout: str) -> None:
    """One ground lies on both: folded half a millimetre off, the cut edge would stand on the other cover."""
    plain = CampaignSet("Test", "dyfed-powys", "stop-it-now", "own", "en", (layout,), FAMILY).in_languages(BOTH)
    job = make_job(studio().catalogue, plain, layout, ON)
    outside = lay_out(replace(job, template=job.template.with_drawing(Motif.DOTS)), studio()).display_list.pages[0]
    edges = [edge for item in shapes(outside) for edge in (item.bounds.x, item.bounds.right)]
    assert edges
    assert min(abs(edge - fold) for edge in edges for fold in outside.geometry.folds) > mm(3)


def shapes(page: DisplayPage) -> list[Path]:
    return [item for item in page.items if isinstance(item, Path) and is_drawn(item)]


def test_the_parts_of_a_drawing_differ_in_a_grey_copy() -> None:
    """Steps of the family's colours from the darkest: none is lost to the next one."""
    theme = studio().catalogue.template("poster-a4", FAMILY).theme
    names = {name for motif in Motif for role, name in theme.roles if role in motif.roles}
    shades = sorted(swatch.srgb.luminance + 0.05 for swatch in theme.swatches if swatch.name in {*names, "deep"})
    steps = [lighter / darker for darker, lighter in pairwise(shades)]
    assert min(steps) > 1.15


@pytest.mark.parametrize("family", ["statement", "signal", "quiet"])
def test_no_colour_of_a_family_asks_for_much_ink(family: str) -> None:
    """Grounds and drawings are flat, so no page carries more than its darkest colour."""
    theme = studio().catalogue.template("poster-a4", family).theme
    limit = min(one.ink_limit for one in studio().catalogue.conditions)
    assert max(swatch.cmyk.total for swatch in theme.swatches) <= min(2.4, limit)
