"""A set in its brand pack: colour, partners and name; and what is said where the pack is missing, foreign or over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from materials_app.assemble.bind import assemble
from materials_app.assemble.edition import content_sha256
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.brand_pack import (
    BrandFile,
    BrandFont,
    BrandPack,
    BrandWords,
    FontUse,
    MarkRole,
    PackPartner,
    Shown,
)
from materials_app.model.display_list import GlyphRun
from materials_app.model.display_list import Path as Shape
from materials_app.model.findings import Severity
from materials_app.model.job import Job
from materials_app.model.partner import Partner
from materials_app.model.template import TextFrame
from materials_app.packs.brand.making import pack_bytes
from materials_app.packs.brand.reading import read_pack
from materials_app.packs.brand.shelf import Shelf
from materials_app.packs.brand.store import install
from materials_app.pipeline.brand_fonts import in_fonts
from materials_app.pipeline.brand_use import brand_findings
from materials_app.pipeline.logos import with_logo_inks
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.studio import load_catalogue
from materials_app.resources import ShippedLibrary, data_root
from materials_app.typeset.compose import typeset
from materials_app.typeset.font_book import FontBook
from tests.support.brand_packs import LIME, NAVY, small
from tests.support.samples import sample_set

ON = date(2026, 11, 27)
MakeJob = Callable[..., Job]


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def job_with(shipped: Catalogue, tmp_path: Path) -> MakeJob:
    """A job of the sample set with a pack that is installed."""

    def job(pack: BrandPack, layout: str = "poster-a4", **changed: object) -> Job:
        data = pack_bytes(pack)
        whole = read_pack(data, "a")
        install(whole, data, tmp_path)
        named = replace(sample_set(), **{"brand_pack": whole.stamp, "layouts": (layout,), **changed})  # type: ignore[arg-type]
        return make_job(replace(shipped, brands=Shelf(tmp_path)), named, layout, ON)

    return job


def told(job: Job) -> dict[str, Severity]:
    return {one.id: one.severity for one in brand_findings(job)}


def test_the_packs_colour_stands_for_the_brand_and_the_sets_own_wins(job_with: MakeJob) -> None:
    job = job_with(small())
    assert job.set.brand == NAVY.authored()
    own = LIME.authored() or NAVY.authored()
    assert job_with(small(), brand=own).set.brand == own
    assert not told(job)


def test_a_colour_with_one_side_is_made_whole_through_the_press(job_with: MakeJob) -> None:
    job = job_with(small(colours=(LIME,)))
    assert job.set.brand
    assert job.set.brand.spot == "PANTONE 375 C"
    assert job.brand_pack
    assert job.brand_pack.colours[0].derived == "screen"


def test_inks_that_nobody_gave_are_told(job_with: MakeJob) -> None:
    job = job_with(small(colours=(replace(NAVY, cmyk=None),)))
    assert told(job) == {"brand-colour-derived": Severity.NOTE}


def test_partners_of_the_pack_follow_those_of_the_set(job_with: MakeJob) -> None:
    partners = (PackPartner(Partner("Ostrey Trust")), PackPartner(Partner("Calder Council"), Shown.PRINT))
    pack = replace(small(), partners=partners)
    named = {"partners": (Partner("Calder Council"), Partner("Harbour"))}
    assert [one.name for one in job_with(pack, **named).set.partners] == ["Calder Council", "Harbour", "Ostrey Trust"]
    screen = job_with(pack, "social-square")
    assert [one.name for one in screen.set.partners] == ["Ostrey Trust"]
    cards = replace(pack, version="2", partners=(PackPartner(Partner("Ostrey Trust"), Shown.NOT_ON_CARDS),))
    assert not job_with(cards, "card-business").set.partners
    assert job_with(cards).set.partners


def test_a_name_of_the_pack_prints_in_its_language(job_with: MakeJob) -> None:
    pack = replace(small(), words=(BrandWords("cy", "Heddlu Ostrey"),))
    job = job_with(pack)
    assert job.force.printed_name("cy") == "Heddlu Ostrey"
    assert job.force.printed_name("en") == "Lancashire Constabulary"


def test_another_pack_is_another_content(job_with: MakeJob) -> None:
    first, second = (
        content_sha256(job_with(pack)) for pack in (small(), replace(small(), version="2", note="Another."))
    )
    assert first != second


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (32, {}),
        (31, {"brand-pack-expires": Severity.WARNING}),
        (0, {"brand-pack-expires": Severity.WARNING}),
        (-1, {"brand-pack-expired": Severity.ERROR}),
    ],
)
def test_it_says_a_month_before_that_it_ends_and_is_an_error_after(
    job_with: MakeJob, days: int, says: dict[str, Severity]
) -> None:
    assert told(job_with(replace(small(), until=ON + timedelta(days)))) == says


@pytest.mark.parametrize("dated", [date(2020, 12, 30), ON])
def test_an_older_date_on_the_set_does_not_bring_back_a_pack_that_has_ended(job_with: MakeJob, dated: date) -> None:
    ended = replace(small(), until=ON - timedelta(1))
    assert told(job_with(ended, date=dated)) == {"brand-pack-expired": Severity.ERROR}


def test_a_pack_that_ends_before_the_day_on_the_piece_is_an_error(job_with: MakeJob) -> None:
    ends = replace(small(), until=ON + timedelta(40))
    assert told(job_with(ends, date=ON + timedelta(41))) == {"brand-pack-expired": Severity.ERROR}


@pytest.mark.parametrize(("needs", "how"), [(True, Severity.ERROR), (False, Severity.NOTE)])
def test_a_missing_mark_is_an_error_only_where_the_pack_asks_for_it(
    job_with: MakeJob, needs: bool, how: Severity
) -> None:
    bare = replace(small(), marks=(), files=(), needs_mark=needs)
    assert bare.mark(MarkRole.PRIMARY) is None
    assert told(job_with(bare)) == {"brand-mark-missing": how}


def test_a_pack_that_is_not_there_or_another_forces_is_an_error_and_the_piece_is_made(
    job_with: MakeJob, shipped: Catalogue
) -> None:
    foreign = job_with(replace(small(), force="kent"))
    assert told(foreign) == {"brand-pack-missing": Severity.ERROR}
    assert foreign.brand_pack is None
    assert "kent" in foreign.brand_fault
    lost = make_job(shipped, replace(sample_set(), brand_pack=small().stamp), "poster-a4", ON)
    assert told(lost) == {"brand-pack-missing": Severity.ERROR}
    assert "not installed here" in lost.brand_fault


def with_font(family: str, use: FontUse) -> BrandPack:
    """A pack with a shipped font as the force's."""
    data = next((data_root() / "fonts" / family).glob("*.ttf")).read_bytes()
    name = "fonts/own.ttf"
    file = BrandFile(name, sha256(data).hexdigest(), data)
    return replace(small(), marks=(), fonts=(BrandFont(name, use, "OFL 1.1"),), files=(file,))


def families(job: Job) -> set[str]:
    return {frame.style.family for frame in job.template.frames if isinstance(frame, TextFrame)}


def test_a_font_of_the_pack_takes_the_place_of_the_familys(job_with: MakeJob, tmp_path: Path) -> None:
    job = job_with(with_font("inter", FontUse.HEADLINE))
    assert families(job) == {"archivo", "inter", "brand:ostrey-2026@1/fonts/own.ttf"}
    assert "brand-font-unused" not in told(job)
    library = ShippedLibrary(brands=Shelf(tmp_path))
    set_in = typeset(assemble(job), FontBook(library), library)
    runs = [item for page in set_in.display_list.pages for item in page.items if isinstance(item, GlyphRun)]
    assert any(run.face.family == "brand:ostrey-2026@1/fonts/own.ttf" for run in runs)


def test_where_a_font_has_one_weight_the_titles_of_steps_stay_in_the_familys_own_bold(job_with: MakeJob) -> None:
    whole = with_font("archivo", FontUse.TEXT)
    font = TTFont(BytesIO(whole.files[0].data))
    for table in ("fvar", "gvar", "avar", "HVAR", "MVAR", "STAT"):
        if table in font:
            del font[table]
    saved = BytesIO()
    font.save(saved)
    file = BrandFile("fonts/own.ttf", sha256(saved.getvalue()).hexdigest(), saved.getvalue())
    for pack, kept in ((replace(whole, id="one-weight", files=(file,)), True), (whole, False)):
        job = job_with(pack, layout="leaflet-a4-dl-roll")
        heavy = [one for one in job.template.frames if isinstance(one, TextFrame) and one.style.weight == 680]
        assert heavy
        assert {one.style.family == "inter" for one in heavy} == {kept}
        assert any(one.style.family.startswith("brand:") for one in job.template.frames if isinstance(one, TextFrame))
        assert [one.message for one in brand_findings(job) if "one weight" in one.message] != [] if kept else True


@pytest.mark.parametrize("layout", ["poster-a4", "tear-off-strip-a4"])
def test_numbers_and_addresses_stay_in_the_familys_own_font(shipped: Catalogue, layout: str) -> None:
    """Whatever a force's font draws for a 0, the number that prints is the one that was checked."""
    ours = shipped.template(layout, sample_set().family)
    theirs = in_fonts(ours, (("archivo", "brand:a"), ("inter", "brand:b")))
    routes = {"number", "address", "crisis"}
    seen = set()
    for mine, other in zip(ours.frames, theirs.frames, strict=True):
        if isinstance(mine, TextFrame) and isinstance(other, TextFrame):
            held = {one.field for one in mine.copy if one.source == "job"} & routes
            seen |= held
            assert (other.style.family == mine.style.family) == bool(held), mine.id
    assert {"number", "address"} <= seen


def test_a_font_that_lacks_letters_is_not_used_and_a_note_says_so(job_with: MakeJob) -> None:
    job = job_with(with_font("noto-nastaliq-urdu", FontUse.TEXT))
    assert families(job) == {"archivo", "inter"}
    (finding,) = (one for one in brand_findings(job) if one.id == "brand-font-unused")
    assert finding.severity is Severity.NOTE
    assert "lacks" in finding.message


def test_its_logo_stands_in_the_place_of_the_name_in_the_packs_own_inks(job_with: MakeJob, tmp_path: Path) -> None:
    job, library = job_with(small()), ShippedLibrary(brands=Shelf(tmp_path))
    done = typeset(with_logo_inks(assemble(job), job, library), FontBook(library), library)
    shown = [item for item in done.display_list.pages[0].items if item.semantics.slot == "masthead"]
    assert [item.fill.cmyk for item in shown if isinstance(item, Shape) and item.fill] == [NAVY.cmyk, NAVY.cmyk]


def test_where_it_asks_for_its_logo_and_there_is_no_room_that_is_a_warning(job_with: MakeJob, tmp_path: Path) -> None:
    pack = small()
    wide = replace(pack, needs_mark=True, marks=tuple(replace(one, smallest_width_mm=190.0) for one in pack.marks))
    job, library = job_with(wide), ShippedLibrary(brands=Shelf(tmp_path))
    done = typeset(with_logo_inks(assemble(job), job, library), FontBook(library), library)
    assert [one.severity for one in done.findings if one.id == "force-mark-as-text"] == [Severity.WARNING]


def test_a_pack_that_calls_its_force_by_anothers_name_is_not_used(job_with: MakeJob) -> None:
    named = replace(small(), words=(BrandWords("en", "Staffordshire  police"),))
    job = job_with(named)
    assert told(job) == {"brand-pack-missing": Severity.ERROR}
    assert "Staffordshire" in job.brand_fault
    assert job.force.printed_name("en") == "Lancashire Constabulary"
