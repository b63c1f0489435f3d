"""Holds a piece to the least size of type its readers need: large print where the audience asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.assemble.words import EDITION
from materials_app.model.display_list import DisplayList, GlyphRun
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.template import Role

NOT_READ = frozenset({EDITION})
"""Which piece it is, for the office that ordered it: no reader needs it."""


def small_type(job: Job, display_list: DisplayList) -> Iterator[Finding]:
    """Slots of the piece whose words are set smaller than its audience needs, each once."""
    least = job.audience.least_type
    if not least:
        return
    smallest: dict[tuple[int, str], float] = {}
    for number, page in enumerate(display_list.pages, 1):
        for item in page.items:
            if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT:
                at = (number, item.semantics.slot)
                smallest[at] = min(item.size, smallest.get(at, item.size))
    for (number, slot), size in smallest.items():
        if size < least and slot not in NOT_READ:
            yield Finding(
                "type-small-for-audience",
                Severity.ERROR,
                Family.STANDING,
                said(
                    "Words are set in {size} pt; readers of pieces for “{audience}” need {least} pt or more.",
                    size=f"{size:g}",
                    audience=said(job.audience.name),
                    least=f"{least:g}",
                ),
                remedy=said("Shorten the words until they fit larger, or choose a layout in large type."),
                clause=said("Large print: 16 pt is the least (UK Association for Accessible Formats; RNIB)"),
                place=Place(page=number, slot=slot),
            )
