"""The force's own words on a piece: which of them print, which do not and why, and the address as one that may."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from materials_app.assemble.force_words import (
    NoWeb,
    carries_force_words,
    is_plain_strapline,
    web_resource,
    why_no_web,
)
from materials_app.model.brand_pack import BrandPack
from materials_app.model.content import Campaign, Message, Slot, Variants, Wording
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.format import Format
from materials_app.model.job import Job
from materials_app.model.rules import Rulebook
from materials_app.model.said import Said, said
from materials_app.model.template import LayoutTemplate

NOT_WORDS_ALONE = said("A strapline is a line of words, up to 60 letters: no figure and no address print in it.")
"""Why one does not print: it would be a second way to get in touch beside the helpline's."""


def with_force_web(book: Rulebook, job: Job) -> Rulebook:
    """The rulebook with the force's own address where it prints: it is checked like every other then."""
    found = web_resource(job)
    return replace(book, resources=(*book.resources, found)) if found else book


def in_force_terms(job: Job, pack: BrandPack) -> tuple[tuple[Slot, Message], ...]:
    """The job's messages with what the force calls a crime number in the place of our name for it.

    A user's own words stay as they are: they are the force's already.
    """
    terms = {
        voice.language: (voice.writing.crime_number, theirs)
        for voice in job.voices
        if (theirs := pack.words_in(voice.language).crime_number) and voice.writing.crime_number
    }
    if not terms:
        return job.messages
    return tuple((slot, _with_terms(message, terms)) for slot, message in job.messages)


def _with_terms(message: Message, terms: dict[str, tuple[str, str]]) -> Message:
    wordings = (_reworded(one, *terms[one.language]) if one.language in terms else one for one in message.wordings)
    return replace(message, wordings=tuple(wordings))


def _reworded(wording: Wording, ours: str, theirs: str) -> Wording:
    term = re.compile(rf"\b{re.escape(ours)}\b", re.IGNORECASE)

    def said_so(text: str) -> str:
        return term.sub(lambda found: theirs if found[0][0].isupper() else _inside_a_sentence(theirs), text)

    def all_so(words: Variants) -> Variants:
        return Variants(said_so(words.short), said_so(words.standard), said_so(words.long))

    return replace(
        wording,
        kicker=said_so(wording.kicker),
        headline=all_so(wording.headline),
        text=all_so(wording.text),
        steps=tuple(map(said_so, wording.steps)),
        easy=tuple(map(said_so, wording.easy)),
    )


def _inside_a_sentence(term: str) -> str:
    """Its first letter small, unless it is letters that stand for words: ``log number``, but ``URN``."""
    return term[:1].lower() + term[1:] if term[1:2].islower() else term


def places(templates: Iterable[LayoutTemplate], made: Callable[[str], Format]) -> tuple[str, ...]:
    """The layouts with a place for the force's strapline and address, by name; ``made`` gives a format by its id."""
    return tuple(dict.fromkeys(one.name for one in templates if carries_force_words(one, made(one.format))))


def speaks_of_a_crime_number(campaign: Campaign, terms: Iterable[str]) -> bool:
    """Whether any message of a campaign has the words that a force's own stand in the place of."""
    said_so = [term.casefold() for term in terms if term]
    words = (text for message in campaign.messages for one in message.wordings for text in _texts(one))
    return any(term in text.casefold() for text in words for term in said_so)


def _texts(wording: Wording) -> Iterator[str]:
    for words in (wording.headline, wording.text):
        yield from (words.short, words.standard, words.long)
    yield from (wording.kicker, *wording.steps, *wording.easy)


def force_words_left_out(job: Job) -> Iterator[Finding]:
    """A note for each of the force's own words that does not print on this piece, with the reason."""
    pack = job.brand_pack
    words = [pack.words_in(voice.language) for voice in job.voices] if pack else []
    if not any(one.strapline or one.web for one in words):
        return
    if not carries_force_words(job.template, job.format):
        yield _note(said("This layout has no place for the force's strapline and address, so they do not print here."))
        return
    straplines = [one.strapline for one in words if one.strapline]
    if not all(is_plain_strapline(one) for one in straplines):
        yield _note(NOT_WORDS_ALONE)
    elif straplines and len(straplines) < len(words):
        yield _note(said("The strapline has no words in one of the languages of the piece, so it prints in neither."))
    yield from (_note(why) for one in words if one.web and (why := _why(why_no_web(one.web, job))))


def _why(why: NoWeb | None) -> Said | None:
    match why:
        case NoWeb.NOT_THE_FORCES:
            return said("The force's address in its brand pack is not the site its record has, so it does not print.")
        case NoWeb.NEVER_POLICE:
            return said("Pieces for this audience send nobody to the police, so the force's address does not print.")
        case None:
            return None


def _note(message: Said) -> Finding:
    return Finding(
        id="force-words-left-out",
        severity=Severity.NOTE,
        family=Family.LAYOUT,
        message=message,
        remedy=said("Leave it so, or change the words in the brand pack."),
        clause=said("Layout rule 13: the force's own words"),
    )
