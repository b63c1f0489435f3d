"""Logos of shapes on the page: shapes in the finished file too, with their inks, equally heavy, each with its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path as File

import pikepdf
import pytest
from pikepdf import Dictionary

from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.display_list import Path
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import bounds
from materials_app.model.job import Job
from materials_app.model.partner import NAMES_FIELD, Partner, Permission
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out, press_file
from materials_app.pipeline.studio import Studio
from materials_app.resources import ShippedLibrary
from tests.design.conftest import ON, studio
from tests.support.logos import LONG, MONO, SQUARE, TALL, pdf, spot

AGREED = Permission("A. Named", "Chair", date(2026, 11, 2), "Posters of this campaign")
GREEN = (0.8, 0.0, 0.9, 0.0)
SPOT_PDF = pdf(
    b"/S cs 1 scn 0 0 90 90 re f 0 0 0 1 k 100 0 90 90 re f", spaces=Dictionary(S=spot("Ostrey Green", GREEN))
)
FILES = {"square.svg": SQUARE, "long.svg": LONG, "tall.svg": TALL, "mono.svg": MONO, "spot.pdf": SPOT_PDF}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """The studio with the logos beside the set."""
    folder: File = tmp_path_factory.mktemp("set")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "bad.svg").write_bytes(b"<svg><script/></svg>")
    return replace(studio(), library=ShippedLibrary(pictures=folder))


def job(family: str, *logos: str, mono: str = "", brand: BrandColour | None = None) -> Job:
    partners = tuple(Partner(f"{name} Trust", name, mono, AGREED) for name in logos)
    wanted = CampaignSet(
        "n", "hampshire", "stop-it-now", "own", "en", ("poster-a4",), family, partners=partners, brand=brand
    )
    return make_job(studio().catalogue, wanted, "poster-a4", ON)


def shapes(typeset: Typeset) -> list[Path]:
    items = (item for page in typeset.display_list.pages for item in page.items if isinstance(item, Path))
    return [item for item in items if item.semantics.slot == NAMES_FIELD]


def inks(typeset: Typeset) -> list[Cmyk]:
    return [item.fill.cmyk for item in shapes(typeset) if item.fill]


def test_each_logo_is_said_once_and_in_its_order(here: Studio) -> None:
    typeset = lay_out(job("signal", "square.svg", "long.svg", "tall.svg"), here)
    spoken = [item.semantics.alt for item in shapes(typeset) if item.semantics.alt]
    assert spoken == ["square.svg Trust", "long.svg Trust", "tall.svg Trust"]
    assert [one.id for one in typeset.findings if one.severity is not Severity.NOTE] == []


def test_logos_of_every_shape_carry_the_same_ink(here: Studio) -> None:
    typeset = lay_out(job("signal", "square.svg", "tall.svg"), here)
    orders = sorted({one.semantics.order for one in shapes(typeset)})
    shield, pennant = (
        bounds(
            one.bounds for one in shapes(typeset) if one.semantics.order == order and one.fill and one.fill.cmyk.total
        )
        for order in orders
    )
    assert pennant.height > shield.height
    assert pennant.width < shield.width


def test_shapes_stay_shapes_in_the_finished_file_with_their_inks_and_spots(here: Studio) -> None:
    piece = job("signal", "spot.pdf")
    data = press_file(piece, lay_out(piece, here), here)
    with pikepdf.open(BytesIO(data)) as file:
        page = file.pages[0]
        spaces = [space for space in page.obj.Resources.get("/ColorSpace", {}).values() if space[0] == "/Separation"]
        done = [(list(map(str, one.operands)), str(one.operator)) for one in pikepdf.parse_content_stream(page)]
        assert "/XObject" not in page.obj.Resources
    assert "/Ostrey Green" in [str(space[1]) for space in spaces]
    assert done.count((["0", "0", "0", "1"], "k")) >= 1


@pytest.mark.parametrize(("brands", "told"), [("", ["Ostrey Green"]), ("Ostrey Green", [])])
def test_a_spot_that_only_a_logo_prints_from_is_told_as_one_more_plate(
    here: Studio, brands: str, told: list[str]
) -> None:
    brand = BrandColour("Green", Cmyk(*GREEN), Srgb(0, 0x80, 0x40), brands)
    found = [
        one for one in lay_out(job("signal", "spot.pdf", brand=brand), here).findings if one.id == "logo-spot-plate"
    ]
    assert [one.seen for one in found] == told
    assert all(one.severity is Severity.WARNING and "spot.pdf Trust" in one.message for one in found)


def test_a_colour_that_is_the_brands_prints_as_the_brand_gives_it(here: Studio) -> None:
    navy = BrandColour("Navy", Cmyk(1, 0.7, 0, 0.4), Srgb(0x12, 0x3A, 0x5C), "Force Blue")
    typeset = lay_out(job("signal", "square.svg", brand=navy), here)
    assert {item.fill.spot for item in shapes(typeset) if item.fill and item.fill.cmyk.total} == {"Force Blue"}
    assert "logo-colours-derived" not in [one.id for one in typeset.findings]


def test_any_other_screen_colour_is_worked_out_and_said(here: Studio) -> None:
    typeset = lay_out(job("signal", "tall.svg"), here)
    note = next(one for one in typeset.findings if one.id == "logo-colours-derived")
    assert note.severity is Severity.NOTE
    assert note.seen.startswith("#b0002a: C ")
    assert Cmyk(0, 0, 0, 1) in inks(typeset)
    assert Cmyk(0, 0, 0, 0) in inks(typeset)


def test_on_a_pale_ground_stands_the_version_in_one_ink_and_its_white_is_that_ground(here: Studio) -> None:
    typeset = lay_out(job("quiet", "square.svg", mono="mono.svg"), here)
    assert inks(typeset) == [Cmyk(0, 0, 0, 1), Cmyk(0, 0.04, 0.1, 0)]


def test_on_a_pale_ground_nobody_is_shown_as_more_of_a_partner(here: Studio) -> None:
    both = job("quiet", "square.svg", "long.svg", mono="mono.svg")
    partners = (both.set.partners[0], replace(both.set.partners[1], mono=""))
    assert shapes(lay_out(replace(both, set=replace(both.set, partners=partners)), here)) == []


def test_a_piece_in_one_ink_shows_the_version_in_one_ink(here: Studio) -> None:
    piece = job("signal", "square.svg", mono="mono.svg")
    grey = tuple(replace(one, cmyk=Cmyk(0, 0, 0, 1)) for one in piece.template.theme.swatches)
    theme = replace(piece.template.theme, swatches=grey)
    typeset = lay_out(replace(piece, template=replace(piece.template, theme=theme)), here)
    assert inks(typeset) == [Cmyk(0, 0, 0, 1), Cmyk(0, 0, 0, 0)]


def test_a_refused_logo_is_refused_by_name_and_reason(here: Studio) -> None:
    with pytest.raises(InputError, match=r"“bad.svg” is not taken: it holds a script"):
        lay_out(job("signal", "bad.svg"), here)
