"""The safeguards applied to a job: on the words as ordered, live in the window and before anything is drawn."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.content import Resource, Slot
from materials_app.model.display_list import DisplayList, GlyphRun
from materials_app.model.expectation import ExpectedText
from materials_app.model.findings import Finding
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Rect
from materials_app.model.job import Job
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role
from materials_app.pipeline.duties import duty_findings
from materials_app.safeguards.check_text import Piece as SafeguardedPiece
from materials_app.safeguards.check_text import check_text
from materials_app.safeguards.slots import check_slots


def ordered_text(display_list: DisplayList) -> tuple[ExpectedText, ...]:
    """Every line of type as ordered, page by page: content in reading order, then what stands beside the piece."""
    return tuple(
        ExpectedText(number, _panel(page.geometry, run.bounds), run.text, run.bounds)
        for number, page in enumerate(display_list.pages, 1)
        for run in sorted(
            (item for item in page.items if isinstance(item, GlyphRun)),
            key=lambda run: (run.semantics.role is Role.ARTIFACT, run.semantics.order),
        )
    )


def _panel(geometry: PageGeometry, ink: Rect) -> str:
    return geometry.panel_at(ink.centre.x) if ink.overlaps(geometry.bleed_box) else ""


def word_findings(job: Job, typeset: Typeset) -> tuple[Finding, ...]:
    """Safeguards and duties on the words of a laid-out job, each naming the slot it stands in."""
    piece = SafeguardedPiece(on=job.on, routes=routes_of(job))
    found = [
        replace(finding, place=replace(finding.place, page=number, slot=slot))
        for number, page in enumerate(typeset.display_list.pages, 1)
        for slot, text in _texts_by_slot(tuple(i for i in page.items if isinstance(i, GlyphRun))).items()
        for finding in check_text(text, job.rulebook, job.audience.id, piece=piece)
    ]
    return (*found, *check_slots(_slots_on(typeset.display_list)), *duty_findings(job))


def _slots_on(display_list: DisplayList) -> dict[Slot, str]:
    """What each slot puts on the finished pages, whatever was ordered."""
    runs = tuple(item for page in display_list.pages for item in page.items if isinstance(item, GlyphRun))
    texts = _texts_by_slot(runs)
    return {slot: texts.get(slot.value, "") for slot in Slot}


def routes_of(job: Job) -> tuple[Resource, ...]:
    """The resources whose details stand on the piece."""
    action = job.action
    return tuple(dict.fromkeys(route for route in (action.number, action.address, action.crisis) if route))


def _texts_by_slot(runs: tuple[GlyphRun, ...]) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for run in runs:
        if run.semantics.role is not Role.ARTIFACT:
            texts.setdefault(run.semantics.slot, []).append(run.text)
    return {slot: "\n".join(lines) for slot, lines in texts.items()}
