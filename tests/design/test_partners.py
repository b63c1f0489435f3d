"""Partners on every layout with a strip for them: all named, nothing crowded, the page as it was without them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from materials_app.model.campaign_set import CampaignSet
from materials_app.model.display_list import Picture
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.library import ImageFile
from materials_app.model.partner import NAMES_FIELD, Partner, Permission
from materials_app.model.template import PartnersFrame
from materials_app.pipeline.left_out import partners_left_out
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.separations.pictures import PictureLibrary
from tests.design.conftest import ON, Piece, laid_out, runs, studio

PLACES = ("Ostrey", "Ferrin", "Calder", "Wexholm", "Brindle", "Tamsford", "Lorne", "Quenby")
AGREED = Permission("A. Named", "Chair", date(2026, 11, 2), "Posters of this campaign")
KINDS = ("County Council", "Children’s Trust", "Office for Policing", "University")
EIGHT = tuple(Partner(f"{place} {kind}") for place, kind in zip(PLACES, KINDS * 2, strict=True))
STRIPS = [
    pytest.param(one.id, one.family, marks=() if (one.id, one.family) == ("poster-a4", "signal") else pytest.mark.slow)
    for one in studio().catalogue.templates
    if any(isinstance(frame, PartnersFrame) for frame in one.frames)
]


def made(layout: str, family: str, *partners: Partner, language: str = "en") -> Typeset:
    wanted = CampaignSet("n", "hampshire", "stop-it-now", "own", "en", (layout,), family, partners=partners)
    job = make_job(studio().catalogue, wanted, layout, ON)
    return lay_out(replace(job, language=language), studio())


def named(typeset: Typeset) -> str:
    shown = (run for page in typeset.display_list.pages for run in runs(page) if run.semantics.slot == NAMES_FIELD)
    return " ".join(run.text for run in shown).replace("\u00a0", " ")


@pytest.mark.parametrize(("layout", "family"), STRIPS)
def test_eight_names_all_stand_on_the_page_and_nothing_is_found_wrong(layout: str, family: str) -> None:
    typeset = made(layout, family, *EIGHT)
    assert named(typeset) == f"Help from: {', '.join(one.name for one in EIGHT)}"
    assert [one.id for one in typeset.findings if one.severity is not Severity.NOTE] == []


def test_what_stands_above_moves_up_with_their_number_and_stays_without_them() -> None:
    plain, eight = laid_out(Piece("poster-a4", "signal", "own")), made("poster-a4", "signal", *EIGHT)

    def number_foot(typeset: Typeset) -> float:
        return next(fit.ink.bottom for fit in typeset.fits if fit.frame == "number")

    assert number_foot(made("poster-a4", "signal")) == number_foot(plain)
    assert number_foot(plain) - number_foot(eight) > 7.5


def test_partnership_is_said_of_those_alone_who_agreed() -> None:
    mixed = (EIGHT[0], replace(EIGHT[1], permission=AGREED))
    assert named(made("poster-a4", "signal", *mixed)) == (
        f"In partnership with: {EIGHT[1].name} Help from: {EIGHT[0].name}"
    )


def test_too_many_are_an_error_and_none_is_dropped() -> None:
    many = tuple(Partner(f"{one.name} of {place}") for one in EIGHT[:4] for place in PLACES)[:31]
    typeset = made("leaflet-a4-dl-roll", "statement", *many)
    assert "partners-do-not-fit" in [one.id for one in typeset.findings]
    assert all(one.name in named(typeset) for one in many)


def logo(shape: tuple[int, int]) -> ImageFile:
    """An invented mark: a bar with a hole."""
    picture = Image.new("RGBA", shape, (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((8, 8, shape[0] - 9, shape[1] - 9), fill="#204060")
    file = BytesIO()
    picture.save(file, "PNG")
    return ImageFile(f"{shape[0]}.png", str(shape), *shape, file.getvalue())


LOGOS = {one.id: one for one in map(logo, ((400, 400), (900, 180), (200, 480)))}


def with_logos(layout: str, family: str, count: int) -> Typeset:
    marks = tuple(LOGOS) * count
    partners = tuple(Partner(f"Trust {n}", marks[n], permission=AGREED) for n in range(count))
    wanted = CampaignSet("n", "hampshire", "stop-it-now", "own", "en", (layout,), family, partners=partners)
    library = PictureLibrary(studio().library, tuple(LOGOS.values()))
    return lay_out(make_job(studio().catalogue, wanted, layout, ON), replace(studio(), library=library))


def shown_logos(typeset: Typeset) -> list[Picture]:
    return [item for page in typeset.display_list.pages for item in page.items if isinstance(item, Picture)]


def test_eight_logos_stand_in_order_each_told_apart_by_its_name() -> None:
    typeset = with_logos("poster-a4", "signal", 8)
    assert [one.semantics.alt for one in shown_logos(typeset)] == [f"Trust {n}" for n in range(8)]
    assert [one.id for one in typeset.findings if one.severity is not Severity.NOTE] == []


def test_logos_that_find_no_room_become_names_and_it_is_said() -> None:
    typeset = with_logos("poster-a4", "signal", 31)
    assert shown_logos(typeset) == []
    assert named(typeset).startswith("In partnership with: Trust 0, Trust 1,")
    assert [one.id for one in typeset.findings if one.severity is not Severity.NOTE] == ["partner-logos-as-text"]


def test_quiet_names_them_on_its_own_ground() -> None:
    assert shown_logos(with_logos("poster-a4", "quiet", 2)) == []


def test_a_card_says_that_it_names_none() -> None:
    wanted = CampaignSet("n", "kent", "stop-it-now", "own", "en", ("card-business",), partners=EIGHT)
    job = make_job(studio().catalogue, wanted, "card-business", ON)
    assert [one.id for one in partners_left_out(job)] == ["partners-left-out"]
