"""The drawings of the family Signal on every layout that has them, each with words of the campaign that ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise, product

import pytest

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.colour import Paint
from materials_app.model.content import Slot
from materials_app.model.display_list import DisplayPage, Path
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Point, Rect
from materials_app.model.motif import Motif
from materials_app.model.template import Edition
from materials_app.model.units import Length
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.typeset.covering import Covering, covering
from materials_app.typeset.motifs.stage import EDGE
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


FOLDED = (
    "leaflet-dl-4pp",
    "leaflet-a4-4pp-a5",
    "leaflet-a4-dl-roll",
    "card-business-4pp",
    "leaflet-a3-4pp-a4",
    "leaflet-a4-dl-z",
)
QUICK_FOLDED = (("leaflet-dl-4pp", BOTH), ("card-business-4pp", BOTH))


def folded() -> Iterator[object]:
    for each in product(FOLDED, ("en", BOTH)):
        yield pytest.param(*each, id="-".join(each), marks=() if each in QUICK_FOLDED else pytest.mark.slow)


@pytest.mark.parametrize("motif", list(ASKED))
@pytest.mark.parametrize(("layout", "languages"), list(folded()))
def test_no_drawing_ends_at_a_fold_within_one_ground(layout: str, languages: str, motif: Motif) -> None:
    """Folded half a millimetre off, what ends there would stand on the other panel, or a strip of ground beside it."""
    plain = CampaignSet("Test", "dyfed-powys", "stop-it-now", "own", "en", (layout,), FAMILY).in_languages(languages)
    job = make_job(studio().catalogue, plain, layout, ON)
    pages = lay_out(replace(job, template=job.template.with_drawing(motif)), studio()).display_list.pages
    ends = [(page, item, fold) for page in pages for item in shapes(page) for fold in page.geometry.folds]
    assert ends
    assert [one[1].bounds.in_mm() for one in ends if _ends_at(*one[1:]) and _one_ground(*one)] == []


def _ends_at(item: Path, fold: Length) -> bool:
    return min(abs(item.bounds.x - fold), abs(item.bounds.right - fold)) < EDGE


def _one_ground(page: DisplayPage, item: Path, fold: Length) -> bool:
    """Whether what the drawing lies on is of one colour on both sides of the fold."""
    middle = (item.bounds.y + item.bounds.bottom) / 2
    return _ground_at(page, Point(fold - EDGE, middle)) == _ground_at(page, Point(fold + EDGE, middle))


def _ground_at(page: DisplayPage, point: Point) -> Paint | None:
    spot = Rect(point.x, point.y, 0, 0)
    fills = [one for one in page.items if isinstance(one, Path) and one.fill and not is_drawn(one)]
    return next((one.fill for one in reversed(fills) if one.bounds.contains(spot)), None)


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
