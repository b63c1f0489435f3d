"""Words that a set gives and no place of its layout shows: what would go missing without a word is said."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.assemble.force_marks import force_marks
from materials_app.assemble.steps import step_places, steps_given
from materials_app.model.campaign_set import OWN_FIELDS
from materials_app.model.content import OWN_ALONE, Slot
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job
from materials_app.model.partner import NAMES_FIELD
from materials_app.model.said import said
from materials_app.model.template import PartnersFrame, TextFrame
from materials_app.pipeline.force_words import force_words_left_out


def words_left_out(job: Job) -> tuple[Finding, ...]:
    """Steps, a local line or partners without a place, own words in a field the layout does not have."""
    return (
        *steps_left_out(job),
        *own_words_left_out(job),
        *local_line_left_out(job),
        *partners_left_out(job),
        *force_mark_left_out(job),
        *force_words_left_out(job),
    )


def local_line_left_out(job: Job) -> Iterator[Finding]:
    """A line of the user's own on a layout that has no place for one."""
    for choice in job.set.slots:
        if choice.slot in OWN_ALONE and choice.slot not in job.template.slots and choice.has_own_words:
            yield Finding(
                id="local-line-left-out",
                severity=Severity.NOTE,
                family=Family.LAYOUT,
                message=said("This layout has no place for the local line, so it does not print here."),
                remedy=said("Leave it for the other layouts of the set, or add a layout that shows it."),
                place=Place(slot=choice.slot.value),
            )


def partners_left_out(job: Job) -> Iterator[Finding]:
    """Partners on a layout that has no strip for them, as no card has."""
    if job.set.partners and not any(isinstance(frame, PartnersFrame) for frame in job.template.frames):
        yield Finding(
            id="partners-left-out",
            severity=Severity.NOTE,
            family=Family.LAYOUT,
            message=said("This layout has no place for partners, so none is named here."),
            remedy=said("Leave them for the other layouts of the set, or add a layout that shows them."),
            place=Place(slot=NAMES_FIELD),
        )


def force_mark_left_out(job: Job) -> Iterator[Finding]:
    """The force's logo on a card, which is too small for any."""
    if job.format.is_card and force_marks(job):
        yield Finding(
            id="force-mark-left-out",
            severity=Severity.NOTE,
            family=Family.LAYOUT,
            message=said("A card is too small for a logo, so the force's name prints in type here."),
            remedy=said("Leave it so: on a card the logo would be lower than 8 mm."),
            clause=said("Layout rule 11: the force's mark"),
        )


def own_words_left_out(job: Job) -> Iterator[Finding]:
    """Own words in fields of a shown slot that this layout does not have: another layout of the set may have them."""
    frames = (frame for frame in job.template.frames if isinstance(frame, TextFrame))
    shown = {(source.source, source.field.partition("-")[0]) for frame in frames for source in frame.copy}
    for choice in job.set.slots:
        slot = choice.slot.value
        own = [field for field in OWN_FIELDS if choice.own(field).strip()]
        given = [*own, "step"] if steps_given(choice, None) else own
        for field in (name for name in given if choice.slot in job.template.slots and (slot, name) not in shown):
            yield Finding(
                id="own-words-left-out",
                severity=Severity.NOTE,
                family=Family.LAYOUT,
                message=said(
                    "Your own words for the {field} of “{slot}” have no place on this layout and do not print.",
                    field=said("steps" if field == "step" else field),
                    slot=said(slot),
                ),
                remedy=said("Leave them for the other layouts of the set, or put them into a field that prints here."),
                place=Place(slot=slot),
            )


def steps_left_out(job: Job) -> Iterator[Finding]:
    """Numbered steps beyond the last for which the layout has a place: instructions that break off mislead."""
    for source, places in step_places(job.template).items():
        slot = Slot(source)
        message = job.message(slot)
        given = max(
            steps_given(voice.set.choice(slot), message.in_language(voice.language) if message else None)
            for voice in job.voices
        )
        if given > places:
            yield Finding(
                id="steps-left-out",
                severity=Severity.ERROR,
                family=Family.LAYOUT,
                message=said(
                    "The part “{slot}” has {steps}; this layout shows {places}, so the last would be missing.",
                    slot=said(slot.value),
                    steps=_steps(given),
                    places=places,
                ),
                seen=_steps(given),
                wanted=said("at most {count}", count=places),
                remedy=said("Say it in fewer steps, or choose a layout with more places."),
                clause=said("Layout rule 1: nothing is cut off"),
                place=Place(slot=slot.value),
            )


def _steps(count: int) -> str:
    return said("1 step") if count == 1 else said("{count} steps", count=count)
