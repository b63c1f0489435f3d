"""Which words may stand in a frame: own words before the library's, longer before shorter; copyfitting chooses."""

from __future__ import annotations

from itertools import product

from materials_app.assemble.easy_read import EASY, easy_words
from materials_app.assemble.partner_words import partner_words
from materials_app.assemble.steps import STEP, step_words
from materials_app.assemble.typography import bind_number, set_words
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.content import Resource, Slot, Wording
from materials_app.model.document import OWN_WORDS, CopyChoice, Passage
from materials_app.model.job import Job
from materials_app.model.template import CopySource, TextFrame

__all__ = ["EDITION", "frame_choices", "job_words", "offered"]

EDITION = "edition"
"""The field that holds the edition code; it is made from all other words."""


def frame_choices(job: Job, frame: TextFrame, edition: str = "") -> tuple[CopyChoice, ...]:
    """Every way to fill ``frame``, first choice first; none when there are no words for it.

    The first source gives way first: on a poster the trigger shortens before the exit does.

    Args:
        job: whose words.
        frame: what asks for them.
        edition: the edition code, where it is known already.
    """
    voices, job = job.voices, job.speaking(frame.language)
    sources = [(source, _lengths(job, source, edition, voices)) for source in frame.copy]
    filled = [(source, lengths) for source, lengths in sources if lengths]
    if not filled:
        return ()
    orders = product(*(range(len(lengths)) for _, lengths in filled))
    ordered = sorted(orders, key=lambda order: (sum(order), tuple(reversed(order))))
    return tuple(dict.fromkeys(_choice(job, filled, order) for order in ordered))


def job_words(job: Job, field: str, edition: str = "") -> str:
    """What the job itself knows: number, address, promise, crisis line, masthead, edition code and name; or empty."""
    action, crisis = job.action, job.action.crisis
    number = action.number.number if action.number else None
    address = action.address.address if action.address else None
    found = {
        "number": bind_number(number.display) if number else "",
        "address": address.display if address else "",
        "promise": set_words(action.promise, _names(job)),
        "limit": set_words(action.number.limit_in(job.language), _names(job)) if action.number else "",
        "crisis": _crisis_line(crisis, job) if crisis else "",
        "masthead": "\n".join(job.force.masthead_in(job.language)),
        **partner_words(job),
        EDITION: edition,
        "edition-name": job.edition_name,
    }
    return found[field]


def _crisis_line(crisis: Resource, job: Job) -> str:
    """The sentence that names the crisis line, its number on one line; else its name and number."""
    number = crisis.number.display if crisis.number else ""
    line = crisis.line_in(job.language) or f"{crisis.name} {number}"
    return set_words(line.replace(number, bind_number(number)), _names(job))


def offered(job: Job, source: CopySource) -> tuple[str, ...]:
    """What a source offers outside a frame: its words in the lengths it asks for, first choice first."""
    return tuple(words for _, words in _lengths(job, source, "", (job,)))


_Lengths = tuple[tuple[str, str], ...]
"""(length, words) a source offers, first choice first."""


def _choice(job: Job, filled: list[tuple[CopySource, _Lengths]], order: tuple[int, ...]) -> CopyChoice:
    picked = [(source, lengths[index]) for (source, lengths), index in zip(filled, order, strict=True)]
    passages = tuple(passage for source, (_, words) in picked for passage in _passages(job, source, words))
    return CopyChoice(" + ".join(length for _, (length, _) in picked), passages)


def _passages(job: Job, source: CopySource, words: str) -> tuple[Passage, ...]:
    """The words in their paint; the last sense line in its own, where the frame gives it one."""
    paint, slot = job.theme.swatch(source.paint), _slot(source)
    before, feed, last = words.rpartition("\n")
    if not (source.last_paint and feed):
        return (Passage(words, paint, slot),)
    return Passage(before, paint, slot), Passage(last, job.theme.swatch(source.last_paint), slot)


def _lengths(job: Job, source: CopySource, edition: str, voices: tuple[Job, ...]) -> _Lengths:
    """What a source offers; words that are equal in all the piece's languages once, lengths without words not at all.

    A length that reads like another in one language alone stays: it would else be barred from the other language too,
    since both take the same.
    """
    if source.source == "job":
        words = job_words(job, source.field, edition)
        return (("as-written", words),) if words else ()
    slot = Slot(source.source)
    choice, message = job.set.choice(slot), job.message(slot)
    wording = message.in_language(job.language) if message else None
    if source.field.startswith(STEP):
        return step_words(source.field, choice, wording, _names(job))
    if source.field.startswith(EASY):
        return easy_words(source.field, choice, wording, _names(job))
    own = choice.own(source.field) if choice else ""
    if own.strip():
        return ((OWN_WORDS, set_words(own, _names(job))),)
    wanted = [length for length in _wanted_lengths(choice, wording, source) if _set_words(job, source, length)]
    written = {tuple(_set_words(one, source, length) for one in voices): length for length in reversed(wanted)}
    return tuple((length, _set_words(job, source, length)) for length in reversed(written.values()))


def _set_words(job: Job, source: CopySource, length: str) -> str:
    """The library's words of a length in the job's language; empty where it has none."""
    message = job.message(Slot(source.source))
    wording = message.in_language(job.language) if message else None
    return set_words(_library_words(wording, source.field, length), _names(job)) if wording else ""


def _wanted_lengths(choice: SlotChoice | None, wording: Wording | None, source: CopySource) -> tuple[str, ...]:
    """The length the set asks for, where the message has it for this field; else those the layout tries."""
    asked = choice.length if choice else ""
    if not asked or wording is None or source.field == "kicker":
        return source.lengths
    return (asked,) if _library_words(wording, source.field, asked) else source.lengths


def _library_words(wording: Wording, field: str, length: str) -> str:
    if field == "kicker":
        return wording.kicker
    return (wording.headline if field == "headline" else wording.text).named(length)


def _slot(source: CopySource) -> str:
    return source.field if source.source == "job" else source.source


def _names(job: Job) -> tuple[str, ...]:
    """Names that no line may break: the campaign's, the force's."""
    names = (job.campaign.name, job.force.public_name, "Isle of Wight")
    return tuple(name for name in names if " " in name)
