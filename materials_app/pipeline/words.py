"""The safeguards applied to a job: on the words as ordered, live in the window and before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from materials_app.assemble.edition import edition_code
from materials_app.assemble.words import EDITION, job_words
from materials_app.model.bearing import Bearing
from materials_app.model.content import Resource, Slot
from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun, by_line
from materials_app.model.expectation import DiscreetFace, ExpectedText, OwedWords
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Rect
from materials_app.model.job import Job, Standing
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role, TextFrame
from materials_app.model.units import Length
from materials_app.pipeline.brand_ground import brand_ground_findings
from materials_app.pipeline.brand_use import brand_findings
from materials_app.pipeline.chosen import chosen_findings
from materials_app.pipeline.clear_print import clear_print
from materials_app.pipeline.duties import duty_findings
from materials_app.pipeline.left_out import words_left_out
from materials_app.pipeline.named import bearing_of
from materials_app.pipeline.order_fit import order_findings
from materials_app.pipeline.sources import brought_by_text, source_findings
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.type_size import small_type
from materials_app.pipeline.unseen import unseen_findings
from materials_app.safeguards.check_text import Piece as SafeguardedPiece
from materials_app.safeguards.discreet import discreet_findings
from materials_app.safeguards.owed import check_owed
from materials_app.safeguards.slots import check_slots
from materials_app.safeguards.whole import check_piece

_SPELLING = "spelling"
"""How the ids of findings on spelling begin. An edition code is no word, though its figures may all be letters."""


def ordered_text(display_list: DisplayList) -> tuple[ExpectedText, ...]:
    """Every line of type as ordered, page by page: content in reading order, then what stands beside the piece.

    The parts of a line come as they stand, from left to right: so are they in the file.
    """
    lines = (
        (number, page.geometry, sorted(line, key=_along))
        for number, page in enumerate(display_list.pages, 1)
        for line in by_line(
            sorted(_runs(page), key=lambda run: (run.semantics.role is Role.ARTIFACT, run.semantics.order))
        )
    )
    return tuple(
        ExpectedText(number, _panel(geometry, run.bounds), run.text, run.bounds, at, run.start)
        for at, (number, geometry, line) in enumerate(lines)
        for run in line
    )


def _along(run: GlyphRun) -> Length:
    """How far along its line a part begins: upwards, where the line runs up the page."""
    return -run.origin.y if run.turned else run.origin.x


def _panel(geometry: PageGeometry, ink: Rect) -> str:
    return geometry.panel_at(ink.centre.x) if ink.overlaps(geometry.bleed_box) else ""


def word_findings(job: Job, typeset: Typeset) -> tuple[Finding, ...]:
    """Safeguards and duties on the words of a laid-out job, each naming the slot it stands in."""
    pages = typeset.display_list.pages
    fields = [
        (number, slot, text)
        for number, page in enumerate(pages, 1)
        for runs in _by_language(_runs(page))
        for slot, text in _texts_by_slot(runs).items()
    ]
    texts = tuple(text for _, _, text in fields)
    piece = SafeguardedPiece(
        on=job.on, routes=routes_of(job), nations=job.force.nations, is_set=True, bearing=job_bearing(job)
    )
    shape = check_slots(_slots_on(typeset.display_list))
    said = {finding.id for finding in shape}
    found = check_piece(texts, job.rulebook, job.audience.id, piece=piece)
    return (
        *(
            _placed(one, fields[at][0], fields[at][1])
            for at, one in found
            if one.id not in said and not (fields[at][1] == EDITION and one.id.startswith(_SPELLING))
        ),
        *shape,
        *unseen_findings(job, typeset.display_list, piece),
        *_given_away(job, typeset.display_list),
        *check_owed("\n".join(texts), owed_words(job)),
        *words_left_out(job),
        *duty_findings(job),
        *order_findings(job),
        *brand_findings(job),
        *brand_ground_findings(job),
        *small_type(job, typeset.display_list),
        *clear_print(job, typeset.display_list),
        *chosen_findings(job),
        *source_findings(job, resources_on(job, typeset.display_list)),
    )


def harmful(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The errors that keep words from everybody, not from a printer alone: they would harm who reads them."""
    return tuple(one for one in findings if one.severity is Severity.ERROR and one.family is Family.SAFEGUARDING)


def job_bearing(job: Job) -> Bearing:
    """What the piece may bear, as it stands with the people who must agree it."""
    return bearing_of(job, is_draft=standing_of(job).standing is Standing.DRAFT)


def _placed(finding: Finding, page: int, slot: str) -> Finding:
    return replace(finding, place=replace(finding.place, page=page, slot=slot))


def _given_away(job: Job, display_list: DisplayList) -> Iterator[Finding]:
    """What the outer faces say that a bystander understands."""
    for face in discreet_faces(job):
        page = display_list.pages[face.page - 1]
        runs = tuple(run for run in _runs(page) if not face.panel or _panel(page.geometry, run.bounds) == face.panel)
        for slot, text in _texts_by_slot(runs).items():
            found = discreet_findings(text, job.rulebook.give_aways, face.allowed)
            yield from (_placed(one, face.page, slot) for one in found)


def discreet_faces(job: Job) -> tuple[DiscreetFace, ...]:
    """The panels that lie open to bystanders. A bare number tells them nothing, nor does the edition code."""
    allowed = (job_words(job, "number"), edition_code(job))
    return tuple(
        DiscreetFace(number, "" if name == side.id else name, allowed)
        for number, side in enumerate(job.pages, 1)
        for name in side.discreet
    )


def owed_words(job: Job) -> tuple[OwedWords, ...]:
    """What a piece that has a place for it must say, in each of its languages: the limit of its number's promise, its
    audience's crisis line."""
    return tuple(owed for voice in job.voices for owed in _owed(voice))


def _owed(job: Job) -> tuple[OwedWords, ...]:
    frames = (frame for page in job.pages for frame in page.frames if isinstance(frame, TextFrame))
    places = {source.field for frame in frames for source in frame.copy if source.source == "job"}
    named = {one.id: one.name for one in job.rulebook.resources}
    number, crisis = job.action.number, job.audience.crisis_line
    limit = OwedWords("limit", number.name, job_words(job, "limit")) if number and number.limit else None
    line = OwedWords("crisis", named.get(crisis, crisis), job_words(job, "crisis")) if crisis else None
    return tuple(one for one in (limit, line) if one and one.field in places)


def _slots_on(display_list: DisplayList) -> dict[Slot, str]:
    """What each slot puts on the finished pages, whatever was ordered."""
    texts = _texts_by_slot(tuple(run for page in display_list.pages for run in _runs(page)))
    return {slot: texts.get(slot.value, "") for slot in Slot}


def routes_of(job: Job) -> tuple[Resource, ...]:
    """The resources whose details stand on the piece."""
    action = job.action
    return tuple(dict.fromkeys(route for route in (action.number, action.address, action.crisis) if route))


def resources_on(job: Job, display_list: DisplayList) -> tuple[Resource, ...]:
    """The resources whose details stand on the piece, with those that only its words name and that did not ship."""
    return tuple(dict.fromkeys((*routes_of(job), *brought_by_text(job, text_of(display_list)))))


def text_of(display_list: DisplayList) -> str:
    """All that can be read on the piece, slot by slot."""
    return "\n".join(text for page in display_list.pages for text in _texts_by_slot(_runs(page)).values())


def _runs(page: DisplayPage) -> tuple[GlyphRun, ...]:
    return tuple(item for item in page.items if isinstance(item, GlyphRun))


def _by_language(runs: tuple[GlyphRun, ...]) -> Iterator[tuple[GlyphRun, ...]]:
    """The lines of each language apart: of a piece in two, each is judged as what it is."""
    for language in dict.fromkeys(run.semantics.language for run in runs):
        yield tuple(run for run in runs if run.semantics.language == language)


def _texts_by_slot(runs: tuple[GlyphRun, ...]) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for line in by_line(run for run in runs if run.semantics.role is not Role.ARTIFACT):
        texts.setdefault(line[0].semantics.slot, []).append("".join(run.text for run in line))
    return {slot: "\n".join(lines) for slot, lines in texts.items()}
