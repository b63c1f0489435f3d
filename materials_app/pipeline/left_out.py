"""Words that a set gives and no place of its layout shows: what would go missing without a word is said."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.assemble.steps import step_places, steps_given
from materials_app.delivery.verdict import count
from materials_app.model.content import Slot
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job


def steps_left_out(job: Job) -> Iterator[Finding]:
    """Numbered steps beyond the last for which the layout has a place: instructions that break off mislead."""
    for source, places in step_places(job.template).items():
        slot = Slot(source)
        message = job.message(slot)
        given = steps_given(job.set.choice(slot), message.in_language(job.language) if message else None)
        if given > places:
            yield Finding(
                id="steps-left-out",
                severity=Severity.ERROR,
                family=Family.LAYOUT,
                message=f"The part “{slot.value}” has {count(given, 'step')}; this layout shows {places}, so the last "
                "would be missing.",
                seen=count(given, "step"),
                wanted=f"at most {places}",
                remedy="Say it in fewer steps, or choose a layout with more places.",
                clause="Layout rule 1: nothing is cut off",
                place=Place(slot=slot.value),
            )
