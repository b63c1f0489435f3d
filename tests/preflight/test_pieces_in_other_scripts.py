"""Whole pieces in other scripts, made and judged: everything ordered stands where it was ordered, and reads as it does.

Their words are test sentences about a train (``tests/corpus/scripts``), which are no campaign copy: each message gets
one, with letters of its own before it, so that no two panels say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Message, Resource, Slot, Variants, Wording
from materials_app.model.findings import Severity
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import produce
from materials_app.pipeline.studio import Studio, open_studio
from tests.support.samples import ON
from tests.support.sentences import SENTENCES, Sentence

PIECES = [
    ("ar", "leaflet-a4-dl-roll", "statement"),
    ("ur", "card-business-4pp", "statement"),
    ("ur-Aran", "poster-a4", "statement"),
    ("pa", "flyer-a5", "signal"),
    ("bn", "leaflet-a4-4pp-a5", "quiet"),
    ("gu", "poster-a4", "quiet"),
]


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


@pytest.mark.slow
@pytest.mark.parametrize(("language", "layout", "family"), PIECES)
def test_nothing_is_wrong_with_the_piece(studio: Studio, language: str, layout: str, family: str) -> None:
    speaking = _speaking(studio, next(one for one in SENTENCES if one.language == language))
    wanted = CampaignSet("piece", "lancashire", "stop-it-now", "own", language, (layout,), family=family)
    piece = produce(make_job(speaking.catalogue, wanted, layout, ON), speaking)
    assert [finding.id for finding in piece.findings if finding.severity is Severity.ERROR] == []
    assert not [finding.id for finding in piece.findings if finding.id.startswith("text-")]


def _speaking(studio: Studio, sentence: Sentence) -> Studio:
    """The studio with a test sentence for every message and every word of a help service."""
    catalogue, names = studio.catalogue, _names(sentence)
    resources = tuple(_service(one, sentence) for one in catalogue.resources)
    campaigns = tuple(
        replace(
            one,
            messages=tuple(_message(message, sentence, names) for message in one.messages),
            languages=(*one.languages, sentence.language),
        )
        for one in catalogue.campaigns
    )
    rulebook = replace(catalogue.rulebook, resources=resources)
    return replace(studio, catalogue=replace(catalogue, campaigns=campaigns, resources=resources, rulebook=rulebook))


def _names(sentence: Sentence) -> Iterator[str]:
    letters = sorted({one for one in sentence.text if one > "\u0590" and one.isalpha()})
    return (f"{first}{second}{last}" for first, second, last in product(letters, repeat=3))


def _service(service: Resource, sentence: Sentence) -> Resource:
    words = (sentence.language, sentence.headline)
    promises = tuple(replace(one, words=(*one.words, words)) for one in service.promises)
    return replace(service, promises=promises, limit=(*service.limit, words), line=(*service.line, words))


def _message(message: Message, sentence: Sentence, names: Iterator[str]) -> Message:
    english = message.in_language("en")
    first = next(names)
    said = sentence.headline if message.slot is Slot.ACTION else sentence.first
    wording = Wording(
        language=sentence.language,
        kicker=f"{first} {sentence.word}:" if message.slot is Slot.TRIGGER else "",
        headline=_always(f"{first} {sentence.word}"),
        text=_always(f"{next(names)} {said}"),
        steps=tuple(
            f"{next(names)} {sentence.word}\n{next(names)} {sentence.first}" for _ in (english.steps if english else ())
        ),
    )
    return replace(message, wordings=(*message.wordings, wording))


def _always(words: str) -> Variants:
    return Variants(words, words, words)
