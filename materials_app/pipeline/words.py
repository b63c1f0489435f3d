"""The safeguards applied to a job: on the words as ordered, live in the window and before anything is drawn."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.content import Message, Resource, Slot
from materials_app.model.display_list import DisplayList, GlyphRun
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job
from materials_app.model.template import Role
from materials_app.safeguards.check_text import Piece as SafeguardedPiece
from materials_app.safeguards.check_text import check_text
from materials_app.safeguards.slots import check_slots


def page_texts(display_list: DisplayList) -> tuple[tuple[str, ...], ...]:
    """The text of each page as ordered: one string a line of type, content in reading order, then the rest."""
    return tuple(
        tuple(
            run.text
            for run in sorted(
                (item for item in page.items if isinstance(item, GlyphRun)),
                key=lambda run: (run.semantics.role is Role.ARTIFACT, run.semantics.order),
            )
        )
        for page in display_list.pages
    )


def word_findings(job: Job, typeset: Typeset) -> tuple[Finding, ...]:
    """Safeguards and duties on the words of a laid-out job, each naming the slot it stands in."""
    piece = SafeguardedPiece(on=job.on, routes=routes_of(job))
    found = [
        replace(finding, place=replace(finding.place, page=number, slot=slot))
        for number, page in enumerate(typeset.display_list.pages, 1)
        for slot, text in _texts_by_slot(tuple(i for i in page.items if isinstance(i, GlyphRun))).items()
        for finding in check_text(text, job.rulebook, job.audience.id, piece=piece)
    ]
    return (*found, *check_slots(_slot_texts(job)), *_welsh_duty(job))


def _slot_texts(job: Job) -> dict[Slot, str]:
    """All words each slot may put on the piece, the user's own before the library's."""
    return {slot: _words_of(job, slot, message) for slot, message in job.messages}


def _words_of(job: Job, slot: Slot, message: Message) -> str:
    choice = job.set.choice(slot)
    wording = message.in_language(job.language)
    own = (choice.own_kicker, choice.own_headline, choice.own_text) if choice else ()
    library = (wording.headline.short, wording.headline.standard, wording.text.short) if wording else ()
    return "\n".join(words for words in (*own, *library) if words)


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


def _welsh_duty(job: Job) -> tuple[Finding, ...]:
    if not job.force.welsh_duty or job.language == "cy":
        return ()
    return (
        Finding(
            id="welsh-duty",
            severity=Severity.ERROR,
            family=Family.STANDING,
            message=f"{job.force.printed_name(job.language)} must treat Welsh no less favourably than English; this "
            "piece is in English alone.",
            seen=job.language,
            wanted="Welsh, or Welsh and English",
            remedy="Make the Welsh piece as well and issue both together, then record who decided: "
            "--accept welsh-duty --by NAME --reason TEXT.",
            clause="Welsh language standards (Welsh Language (Wales) Measure 2011)",
            place=Place(slot="language"),
        ),
    )
