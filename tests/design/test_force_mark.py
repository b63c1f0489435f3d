"""The force's own logo in the place of its name: by its rules, or the name stays and a note says why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path as File

import pytest

from materials_app.model.brand_pack import BrandMark, Ground, MarkKind, MarkRole
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.display_list import GlyphRun, Item, Path, Symbol
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Rect, bounds
from materials_app.model.job import Job
from materials_app.model.partner import NAMES_FIELD, Partner
from materials_app.model.units import mm, to_mm
from materials_app.pipeline.left_out import force_mark_left_out
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out, produce
from materials_app.pipeline.studio import Studio
from materials_app.resources import ShippedLibrary
from tests.design.conftest import ON, studio
from tests.design.test_partners import AGREED
from tests.support.logos import LONG, MONO, SQUARE, TALL

FILES = {"square.svg": SQUARE, "long.svg": LONG, "tall.svg": TALL, "mono.svg": MONO}
BOTH = (Ground.WHITE, Ground.LIGHT)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """The studio with the logos beside the set."""
    folder: File = tmp_path_factory.mktemp("set")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return replace(studio(), library=ShippedLibrary(pictures=folder))


def primary(file: str, clear: float = 0.05, smallest: float = 0.0) -> BrandMark:
    return BrandMark("primary", MarkRole.PRIMARY, file, MarkKind.SVG, clear_space=clear, smallest_width_mm=smallest)


MONO_MARK = BrandMark("mono", MarkRole.MONO, "mono.svg", MarkKind.SVG, clear_space=0.1, grounds=BOTH)


def job(layout: str, family: str, *marks: BrandMark, force: str = "hampshire") -> Job:
    wanted = CampaignSet("n", force, "stop-it-now", "own", "en", (layout,), family, force_marks=marks)
    return make_job(studio().catalogue, wanted, layout, ON)


def masthead(typeset: Typeset) -> list[Item]:
    items = (item for page in typeset.display_list.pages for item in page.items)
    return [item for item in items if item.semantics.slot == "masthead"]


def box(typeset: Typeset) -> Rect:
    return bounds(item.bounds for item in masthead(typeset) if isinstance(item, Path))


def said_why(typeset: Typeset) -> list[str]:
    return [one.message for one in typeset.findings if one.id == "force-mark-as-text"]


def is_name(typeset: Typeset) -> bool:
    return all(isinstance(item, GlyphRun) for item in masthead(typeset))


@pytest.mark.parametrize("file", ["square.svg", "long.svg", "tall.svg"])
def test_a_logo_of_any_shape_stands_where_the_name_stood(here: Studio, file: str) -> None:
    plain, marked = lay_out(job("poster-a4", "signal"), here), lay_out(job("poster-a4", "signal", primary(file)), here)
    name = bounds(item.bounds for item in masthead(plain) if isinstance(item, GlyphRun))
    assert not any(isinstance(item, GlyphRun) for item in masthead(marked))
    assert box(marked).x == pytest.approx(mm(15), abs=0.1)
    assert box(marked).bottom == pytest.approx(name.bottom, abs=4)
    assert to_mm(box(marked).height) >= 7.99
    assert [one.id for one in marked.findings if one.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("file", ["square.svg", "long.svg", "tall.svg"])
def test_no_partners_logo_looks_larger_than_it(here: Studio, file: str) -> None:
    piece = job("poster-a5", "signal", primary(file))
    partner = Partner("Ferrin Trust", file, "", AGREED)
    typeset = lay_out(replace(piece, set=replace(piece.set, partners=(partner,))), here)
    items = (item for page in typeset.display_list.pages for item in page.items if item.semantics.slot == NAMES_FIELD)
    logo = bounds(item.bounds for item in items if isinstance(item, Path))
    assert 0 < logo.height <= box(typeset).height, "the same logo, so as large or smaller"


def test_it_says_whose_it_is_and_no_frame_of_words_is_left(here: Studio) -> None:
    marked = lay_out(job("poster-a4", "signal", primary("square.svg")), here)
    assert [item.semantics.alt for item in masthead(marked) if item.semantics.alt] == [
        "Hampshire and Isle of Wight Constabulary"
    ]
    assert "masthead" not in [fit.frame for fit in marked.fits]


def test_nothing_stands_in_its_clear_space(here: Studio) -> None:
    marked = lay_out(job("poster-a4", "signal", primary("square.svg", clear=0.25)), here)
    keep = box(marked).grown(0.25 * box(marked).width - 0.01)
    others = [item for item in marked.display_list.pages[0].items if item not in masthead(marked)]
    words = [
        item.quiet_rect if isinstance(item, Symbol) else item.bounds for item in others if not isinstance(item, Path)
    ]
    assert [rect for rect in words if rect.overlaps(keep)] == []


@pytest.mark.parametrize(
    ("mark", "why"),
    [
        (primary("square.svg", smallest=80), "room"),
        (primary("square.svg", clear=1.0, smallest=20), "room"),
        (primary("long.svg", smallest=181), "room"),
    ],
)
def test_where_its_rules_leave_no_room_the_name_stays_and_it_is_said(here: Studio, mark: BrandMark, why: str) -> None:
    typeset = lay_out(job("poster-a4", "signal", mark), here)
    assert is_name(typeset)
    assert [why in one for one in said_why(typeset)] == [True]


def test_never_below_its_smallest_width(here: Studio) -> None:
    marked = lay_out(job("poster-a4", "signal", primary("square.svg", smallest=16.5)), here)
    assert to_mm(box(marked).width) >= 16.49


def test_not_on_a_pale_ground_unless_it_may_and_its_white_is_that_ground(here: Studio) -> None:
    alone = lay_out(job("poster-a4", "quiet", primary("square.svg")), here)
    assert is_name(alone)
    assert ["ground" in one for one in said_why(alone)] == [True]
    both = lay_out(job("poster-a4", "quiet", primary("square.svg"), MONO_MARK), here)
    fills = [item.fill.cmyk for item in masthead(both) if isinstance(item, Path) and item.fill]
    assert fills == [Cmyk(0, 0, 0, 1), Cmyk(0, 0.04, 0.1, 0)]


def test_on_two_panels_in_two_languages_it_stands_on_both(here: Studio) -> None:
    layout = "leaflet-dl-4pp"
    wanted = CampaignSet(
        "n", "dyfed-powys", "stop-it-now", "own", "en", (layout,), force_marks=(primary("square.svg"),)
    )
    both = make_job(studio().catalogue, replace(wanted, second_language="cy"), layout, ON)
    spoken = [item.semantics.alt for item in masthead(lay_out(both, here)) if item.semantics.alt]
    assert spoken == ["Dyfed-Powys Police / Heddlu Dyfed-Powys"] * 2


def test_a_version_in_one_ink_is_not_taken_on_white_because_it_is_narrower(here: Studio) -> None:
    typeset = lay_out(job("poster-a4", "signal", primary("long.svg", smallest=181), MONO_MARK), here)
    assert is_name(typeset)


def test_it_keeps_its_distance_from_the_band_of_the_brands_colour(here: Studio) -> None:
    lime = BrandColour("Lime", Cmyk(0.35, 0, 0.9, 0), Srgb(176, 210, 53))
    piece = job("flyer-a6", "statement", primary("square.svg"))
    branded = lay_out(replace(piece, set=replace(piece.set, brand=lime)), here)
    paths = [item for item in branded.display_list.pages[0].items if isinstance(item, Path) and item.fill]
    (band,) = (item for item in paths if item.fill and item.fill.swatch == "brand: Lime")
    assert band.bounds.y - box(branded).bottom >= 1.5 * piece.template.unit - 0.01


def test_a_card_keeps_the_name_and_says_so(here: Studio) -> None:
    card = job("card-business", "statement", primary("square.svg"))
    assert is_name(lay_out(card, here))
    assert [one.id for one in force_mark_left_out(card)] == ["force-mark-left-out"]


def test_the_finished_piece_with_its_logo_is_found_good(here: Studio) -> None:
    piece = produce(job("poster-a4", "signal", primary("tall.svg")), here)
    assert [one.id for one in piece.findings if one.severity is Severity.ERROR] == []


@pytest.mark.slow
@pytest.mark.parametrize("family", ["statement", "signal", "quiet"])
@pytest.mark.parametrize("file", ["square.svg", "long.svg", "tall.svg"])
def test_on_every_layout_it_stands_or_the_name_does_and_nothing_else_is_found_wrong(
    here: Studio, family: str, file: str
) -> None:
    layouts = [one.id for one in studio().catalogue.templates if one.name == family]
    for layout in layouts:
        typeset = lay_out(job(layout, family, primary(file), MONO_MARK), here)
        assert [(layout, one.id) for one in typeset.findings if one.severity is not Severity.NOTE] == []
        assert is_name(typeset) == bool(said_why(typeset)) or not masthead(typeset) or layout.startswith("card-")
        for item in masthead(typeset):
            if isinstance(item, Path):
                assert any(page.geometry.keeps_safe(box(typeset)) for page in typeset.display_list.pages)
