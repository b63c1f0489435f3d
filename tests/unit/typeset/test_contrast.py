"""Words hold against their ground on the paper that prints, not on the screen alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from materials_app.model.colour import Srgb, Swatch
from materials_app.model.condition import OutputCondition
from materials_app.model.display_list import DisplayList, GlyphRun
from materials_app.separations.convert import separate
from materials_app.separations.proof import soft_proof
from materials_app.typeset.contrast import check_printed_contrast
from tests.support.samples import CONDITION, sample_job, sample_library, sample_template, sample_typeset

UNCOATED = replace(CONDITION, id="uncoated", identifier="FOGRA29", profile="uncoated-fogra29", ink_limit=2.8)


def proof(condition: OutputCondition, *, one_accent: bool = False) -> DisplayList:
    """The sample poster as it looks on paper; ``one_accent``: with the coated accent on any paper."""
    template = sample_template()
    if one_accent:
        template = replace(template, theme=replace(template.theme, roles_for=()))
    shown = sample_typeset(condition=condition, template=template).display_list
    profile = sample_library().profile(condition.profile)
    return soft_proof(separate(shown, condition, profile), profile)


@cache
def accent(condition: OutputCondition) -> Swatch:
    return sample_job(condition=condition).theme.swatch("exit")


@pytest.mark.parametrize("condition", [CONDITION, UNCOATED], ids=lambda one: one.id)
def test_the_poster_holds_on_every_paper(condition: OutputCondition) -> None:
    assert check_printed_contrast(proof(condition), condition.title) == ()


def test_an_accent_that_the_paper_dulls_is_found() -> None:
    (finding,) = check_printed_contrast(proof(UNCOATED, one_accent=True), "Uncoated paper")
    assert (finding.id, finding.seen, finding.wanted) == ("contrast-too-low", "6.7:1", "7:1")
    assert "(Uncoated paper)" in finding.message
    assert finding.place.slot == "exit"
    assert check_printed_contrast(proof(CONDITION, one_accent=True), "") == ()


def test_the_layout_names_another_accent_for_uncoated_paper() -> None:
    assert accent(CONDITION).name == "amber"
    assert accent(UNCOATED).name == "pale-amber"
    assert accent(replace(CONDITION, id="newsprint")).name == "amber"


def test_what_lies_over_the_words_is_not_their_ground() -> None:
    page = proof(CONDITION).pages[0]
    run = next(item for item in page.items if isinstance(item, GlyphRun) and item.semantics.slot == "exit")
    field = next(item for item in page.items if getattr(item, "fill", None))
    over = replace(field, bounds=run.bounds, fill=replace(run.paint, proof=Srgb(200, 200, 200)))

    def found(*items: object) -> int:
        return len(check_printed_contrast(DisplayList("", "", (replace(page, items=items),)), ""))

    assert found(field, run, over) == 0
    assert found(field, over, run) == 1
