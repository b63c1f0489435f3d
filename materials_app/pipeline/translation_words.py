"""The texts that came back put together again: a translation as its file holds it, a set in the other language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from msgspec import structs

from materials_app.assemble.easy_read import EASY
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.messages import VariantsRecord, WordsRecord
from materials_app.catalogue.translation_file import ServiceRecord, TranslationRecord, TranslatorRecord
from materials_app.catalogue.translation_layers import digests_of
from materials_app.model.campaign_set import OWN_FIELDS, CampaignSet, SlotChoice
from materials_app.model.content import Variants
from materials_app.model.translation import Scope, Translator
from materials_app.pipeline.translation_units import OWN, PICTURE, own_choices, steps_of, wording_words

__all__ = ["translated_set", "translation_of"]


def translation_of(
    catalogue: Catalogue,
    scope: Scope,
    texts: Mapping[str, str],
    before: TranslationRecord | None,
    translator: Translator | None,
) -> TranslationRecord:
    """The campaign's translation with the words that came back in place of those there were, and who vouches for them.

    Args:
        catalogue: the data without this translation or with it: only the words it was made from are asked for.
        scope: what was sent.
        texts: the texts by their unit's id.
        before: the translation kept here so far, or none.
        translator: whose record covers the words, or none: they are a draft then.
    """
    kept = before or TranslationRecord(language=scope.target, translation_of=scope.source)
    words = {name: _words(fields) for name, fields in _by_owner(texts, "message").items()}
    services = {name: _service(fields) for name, fields in _by_owner(texts, "service").items()}
    new = TranslationRecord(language=scope.target, translation_of=scope.source, words=words, services=services)
    whole = structs.replace(new, words={**kept.words, **words}, services={**kept.services, **services})
    came = digests_of(catalogue, scope.campaign, new)
    there = digests_of(catalogue, scope.campaign, whole)
    records = tuple(_still(kept.record, set(there) - set(came)))
    signed = (_record(translator, came),) if translator else ()
    return structs.replace(whole, record=(*records, *signed))


def _still(records: Iterable[TranslatorRecord], digests: set[str]) -> Iterable[TranslatorRecord]:
    """The records that still cover something of ``digests``, each with that alone."""
    for one in records:
        covers = tuple(digest for digest in one.covers if digest in digests)
        if covers:
            yield structs.replace(one, covers=covers)


def _record(translator: Translator, digests: Iterable[str]) -> TranslatorRecord:
    return TranslatorRecord(**asdict(translator), covers=tuple(sorted(digests)))


def _by_owner(texts: Mapping[str, str], kind: str) -> dict[str, dict[str, str]]:
    """The texts of one kind of owner: {message id: {field: words}}."""
    found: dict[str, dict[str, str]] = {}
    for name, words in texts.items():
        is_kind, owner, field = name.split("/", 2)
        if is_kind == kind:
            found.setdefault(owner, {})[field] = words
    return found


def _words(fields: Mapping[str, str]) -> WordsRecord:
    kicker, headline, text, steps = wording_words(fields)
    return WordsRecord(kicker=kicker, headline=_lengths(headline), text=_lengths(text), steps=steps)


def _lengths(words: Variants) -> VariantsRecord:
    return VariantsRecord(short=words.short, standard=words.standard, long=words.long)


def _service(fields: Mapping[str, str]) -> ServiceRecord:
    promises = {name.removeprefix("promise."): words for name, words in fields.items() if name.startswith("promise.")}
    return ServiceRecord(promise=promises, limit=fields.get("limit", ""), line=fields.get("line", ""))


def translated_set(document: CampaignSet, scope: Scope, texts: Mapping[str, str]) -> CampaignSet:
    """The set in the other language: its own words as they came back, no sign-off, no acceptance, no history."""
    own = _by_owner({name: words for name, words in texts.items() if name != PICTURE}, OWN)
    choices = {name: _choice(choice, own.get(name, {})) for name, choice in own_choices(document)}
    overrides = tuple(
        replace(one, slots=tuple(choices[f"{choice.slot.value}@{one.layout}"] for choice in one.slots))
        for one in document.overrides
    )
    picture = document.picture
    return replace(
        document.without_records(),
        name=f"{document.name} ({scope.target})",
        language=scope.target,
        slots=tuple(choices[choice.slot.value] for choice in document.slots),
        overrides=overrides,
        picture=replace(picture, alt=texts[PICTURE]) if picture and PICTURE in texts else picture,
        acceptances=(),
        file="",
        earlier=(),
    )


def _choice(choice: SlotChoice, fields: Mapping[str, str]) -> SlotChoice:
    own: dict[str, Any] = {OWN_FIELDS[name]: fields[name] for name in OWN_FIELDS if name in fields}
    easy = tuple(fields.get(f"{EASY}{number}", "") for number in range(1, len(choice.own_easy) + 1))
    return replace(choice, own_steps=steps_of(fields), own_easy=easy, **own)
