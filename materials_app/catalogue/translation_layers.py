"""Lays a translation kept on this computer over a campaign and its help services: the words in one language, no more.

Its words count as translated while a translator's record covers them exactly, and the words they were made from are
still the same (ground rule standing).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.messages import WordsRecord
from materials_app.catalogue.translation_file import ServiceRecord, TranslationRecord
from materials_app.model.content import Campaign, Message, Resource, Wording
from materials_app.model.translation import Translator, wording_texts, words_sha256


def lay_translation(catalogue: Catalogue, campaign: str, record: TranslationRecord) -> Catalogue:
    """The catalogue with the translation over it. Words of messages and services that are no longer there lie idle."""
    resources = tuple(_service(one, record) for one in catalogue.resources)
    # A service's words have nobody's name on them: while one is not covered, nothing of the translation counts as done.
    whole = all(record.covering(digest) for digest in _service_digests(catalogue, record))
    campaigns = tuple(_campaign(one, record, whole=whole) if one.id == campaign else one for one in catalogue.campaigns)
    book = replace(catalogue.rulebook, resources=resources)
    return replace(catalogue, campaigns=campaigns, resources=resources, rulebook=book)


def digests_of(catalogue: Catalogue, campaign: str, record: TranslationRecord) -> tuple[str, ...]:
    """The digests of all words the translation gives, as the messages and services they are of now stand."""
    found = next((one for one in catalogue.campaigns if one.id == campaign), None)
    messages = found.messages if found else ()
    words = (_digest(one, record.words[one.id], record) for one in messages if one.id in record.words)
    return tuple(digest for digest in (*words, *_service_digests(catalogue, record)) if digest)


def _campaign(campaign: Campaign, record: TranslationRecord, *, whole: bool) -> Campaign:
    messages = tuple(
        _message(one, record.words[one.id], record, whole=whole) if one.id in record.words else one
        for one in campaign.messages
    )
    languages = tuple(dict.fromkeys((*campaign.languages, record.language)))
    return replace(campaign, messages=messages, languages=languages)


def _message(message: Message, words: WordsRecord, record: TranslationRecord, *, whole: bool) -> Message:
    digest, before = _digest(message, words, record), message.in_language(record.language)
    translator = record.covering(digest) if whole and digest else None
    if translator is None and before is not None and before.translator:
        return message  # a campaign's own translation that is on record, against one that is not
    given = _wording(words, record, translator)
    others = tuple(one for one in message.wordings if one.language != record.language)
    return replace(message, wordings=(*others, given))


def _wording(words: WordsRecord, record: TranslationRecord, translator: Translator | None) -> Wording:
    return Wording(
        language=record.language,
        kicker=words.kicker,
        headline=words.headline.variants(),
        text=words.text.variants(),
        steps=words.steps,
        translation_of=record.translation_of,
        translator=translator.named if translator else "",
        translated_on=translator.on if translator else None,
    )


def _digest(message: Message, words: WordsRecord, record: TranslationRecord) -> str:
    source = message.in_language(record.translation_of)
    if source is None:
        return ""
    given = _wording(words, record, None)
    return words_sha256(record.language, wording_texts(source), wording_texts(given))


def _service(resource: Resource, record: TranslationRecord) -> Resource:
    given = record.services.get(resource.id)
    if given is None:
        return resource
    promises = tuple(
        replace(one, words=_with(one.words, record.language, given.promise.get(one.id, "")))
        for one in resource.promises
    )
    return replace(
        resource,
        promises=promises,
        limit=_with(resource.limit, record.language, given.limit),
        line=_with(resource.line, record.language, given.line),
    )


def _with(words: tuple[tuple[str, str], ...], language: str, text: str) -> tuple[tuple[str, str], ...]:
    return tuple({**dict(words), language: text}.items()) if text else words


def _service_digests(catalogue: Catalogue, record: TranslationRecord) -> Iterator[str]:
    for resource in catalogue.resources:
        given = record.services.get(resource.id)
        if given is not None:
            yield words_sha256(record.language, _texts(resource, given, record.translation_of), _given(given))


def _texts(resource: Resource, given: ServiceRecord, language: str) -> tuple[str, ...]:
    promised = {one.id: one.in_language(language) for one in resource.promises}
    return (
        *(promised.get(name, "") for name in sorted(given.promise)),
        resource.limit_in(language) if given.limit else "",
        resource.line_in(language) if given.line else "",
    )


def _given(given: ServiceRecord) -> tuple[str, ...]:
    return (*(given.promise[name] for name in sorted(given.promise)), given.limit, given.line)
