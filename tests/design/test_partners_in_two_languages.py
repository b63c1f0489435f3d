"""Partners and the local line on every bilingual layout with a place for them: in both languages, and all fits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.campaign_set import CampaignSet, OwnWords, SlotChoice
from materials_app.model.colour import BrandColour
from materials_app.model.content import Slot
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.partner import FIELDS, Partner
from materials_app.model.template import Edition, PartnersFrame, TextFrame
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.trial_load import LINE
from tests.design.conftest import ON, runs, studio
from tests.design.test_local_line import BLUE
from tests.design.test_partners import AGREED, EIGHT

QUICK = ("poster-a4", "quiet")
WELSH, ENGLISH = (
    "Galw heibio yn y Neuadd, ddydd Mawrth 3 Mawrth, 10yb i 4yp",
    "Drop-in at the Hall, Tuesday 3 March, 10 to 4",
)
MIXED = tuple(replace(one, permission=AGREED) if number % 2 else one for number, one in enumerate(EIGHT))
BOTH = [one for one in studio().catalogue.in_edition(Edition.BILINGUAL)]
STRIPS = [one for one in BOTH if any(isinstance(frame, PartnersFrame) for frame in one.frames)]


def places(templates: list) -> list:  # type: ignore[type-arg]
    named = ((one.id, one.family) for one in templates)
    return [pytest.param(*name, marks=() if name == QUICK else pytest.mark.slow) for name in named]


def is_per_side(layout: str, family: str) -> bool:
    """Whether each language has a side of its own, and a strip on it."""
    strips = [frame for one in STRIPS if (one.id, one.family) == (layout, family) for frame in one.frames]
    return sum(isinstance(frame, PartnersFrame) for frame in strips) > 1


def made(
    layout: str, family: str, *partners: Partner, line: SlotChoice | None = None, brand: BrandColour | None = None
) -> Typeset:
    wanted = CampaignSet(
        "n", "dyfed-powys", "stop-it-now", "own", "cy", (layout,), family,
        second_language="en", partners=partners, slots=(line,) if line else (), brand=brand,
    )  # fmt: skip
    return lay_out(make_job(studio().catalogue, wanted, layout, ON), studio())


def wrong(typeset: Typeset) -> list[str]:
    return [one.id for one in typeset.findings if one.severity is not Severity.NOTE]


def test_posters_have_a_strip() -> None:
    assert {one.id for one in STRIPS} >= {"poster-a4", "poster-a3", "poster-a0", "poster-double-crown"}


@pytest.mark.parametrize(("layout", "family"), places(STRIPS))
def test_eight_partners_in_two_groups_find_room(layout: str, family: str) -> None:
    typeset = made(layout, family, *MIXED)
    assert wrong(typeset) == []
    shown = [run for page in typeset.display_list.pages for run in runs(page) if run.semantics.slot in FIELDS]
    said = " ".join(run.text for run in shown).replace("\u00a0", " ")
    per_side = is_per_side(layout, family)
    assert all(said.count(one.name) == 1 + per_side for one in MIXED), "a name stands once where one reader sees it"
    labels = ("Mewn partneriaeth â:", "In partnership with:", "Cymorth gan:", "Help from:")
    assert [said.count(label) for label in labels] == [1] * len(labels)
    assert {run.size for run in shown if run.semantics.language == "cy"} == {
        run.size for run in shown if run.semantics.language != "cy"
    }


@pytest.mark.parametrize(("layout", "family"), places([one for one in STRIPS if is_per_side(one.id, one.family)]))
@pytest.mark.parametrize("brand", [None, BLUE], ids=["plain", "brand"])
def test_where_each_language_has_a_side_both_give_their_partners_as_much(
    layout: str, family: str, brand: BrandColour | None
) -> None:
    """With a local line, where the layout has one, and a brand colour: the most that can meet."""
    line = SlotChoice(Slot.LOCAL, "", own_text=WELSH, second=OwnWords(text=ENGLISH))
    (template,) = (one for one in STRIPS if (one.id, one.family) == (layout, family))
    texts = (frame for frame in template.frames if isinstance(frame, TextFrame))
    numbers = [(frame.match, frame.id) for frame in texts if frame.match.endswith("number")]
    for count in (1, 3, 8):
        typeset = made(layout, family, *MIXED[:count], line=line, brand=brand)
        assert wrong(typeset) == []
        feet = {fit.frame: fit.ink.bottom for fit in typeset.fits}
        assert numbers
        assert all(abs(feet[one] - feet[other]) < 0.1 for one, other in numbers), "both sides move up alike"


@pytest.mark.parametrize(
    ("layout", "family"), places([one for one in STRIPS if one.branded and not is_per_side(one.id, one.family)])
)
def test_where_both_languages_share_a_page_a_band_a_local_line_and_eight_partners_in_two_groups_meet(
    layout: str, family: str
) -> None:
    line = SlotChoice(Slot.LOCAL, "", own_text=LINE, second=OwnWords(text=LINE))
    assert wrong(made(layout, family, *MIXED, line=line, brand=BLUE)) == []


def test_too_many_are_an_error_on_each_side_and_none_is_dropped() -> None:
    many = tuple(Partner(f"{one.name} of {number}") for number in range(4) for one in EIGHT)[:31]
    typeset = made("flyer-a5", "statement", *many)
    assert [(one.id, one.place.page) for one in typeset.findings if one.id == "partners-do-not-fit"] == [
        ("partners-do-not-fit", 1),
        ("partners-do-not-fit", 2),
    ]
    for page in typeset.display_list.pages:
        said = " ".join(run.text for run in runs(page) if run.semantics.slot in FIELDS).replace("\u00a0", " ")
        assert all(one.name in said for one in many)


@pytest.mark.parametrize(("layout", "family"), places([one for one in BOTH if Slot.LOCAL in one.slots]))
def test_a_local_line_stands_in_both_languages(layout: str, family: str) -> None:
    line = SlotChoice(Slot.LOCAL, "", own_text=WELSH, second=OwnWords(text=ENGLISH))
    typeset = made(layout, family, line=line)
    assert wrong(typeset) == []
    shown = [run for page in typeset.display_list.pages for run in runs(page) if run.semantics.slot == Slot.LOCAL]
    assert {run.semantics.language for run in shown} == {"cy", "en-GB"}
    assert " ".join(run.text for run in shown).replace("\u00a0", " ") == f"{WELSH} {ENGLISH}"
