"""What a pack changes, in words: every number, address, message, claim and date before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Audience, Campaign, Claim, Message, Resource, Variants
from materials_app.model.quote import Quote

T = TypeVar("T")
Facts = dict[str, str]
"""What a record says, fact by fact, in words."""


class Kind(StrEnum):
    """What kind of record changes."""

    RESOURCE = "resource"
    MESSAGE = "message"
    CLAIM = "claim"
    QUOTE = "quote"
    AUDIENCE = "audience"
    CAMPAIGN = "campaign"
    PACK = "pack"
    MARK = "mark"
    COLOUR = "colour"
    FONT = "font"
    WORDS = "words"
    PARTNER = "partner"
    CONTACT = "contact"


class Deed(StrEnum):
    """What happens to it."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One fact of one record. ``owner`` is the campaign a message, claim or audience belongs to, or empty."""

    kind: Kind
    deed: Deed
    id: str
    owner: str
    what: str = ""
    before: str = ""
    after: str = ""

    @property
    def sentence(self) -> str:
        """The change as people say it."""
        named = f"{self.kind.value.capitalize()} {self.id}"
        match self.deed:
            case Deed.ADDED if not self.what:
                return f"{named} is new."
            case Deed.REMOVED if not self.what:
                return f"{named} is no longer there."
            case Deed.WITHDRAWN:
                return f"{named} is withdrawn: {self.after}"
            case _:
                return f"{named}, {self.what}: {_from_to(self.before, self.after)}"


def _from_to(before: str, after: str) -> str:
    if before and after:
        return f"“{_line(before)}” becomes {_quoted_last(after)}"
    return _quoted_last(after) if after else f"“{_line(before)}” is left out."


def _quoted_last(text: str) -> str:
    """Quoted at the end of a sentence: what ends in a stop of its own needs no second one."""
    return f"“{_line(text)}”" + ("" if text.endswith((".", "?", "…")) else ".")


def _line(text: str) -> str:
    return text.replace("\n", " / ")


def changes(before: Catalogue, after: Catalogue) -> tuple[Change, ...]:
    """Everything that is otherwise in ``after``, resources first; empty when nothing is."""
    return (
        *_compared(Kind.RESOURCE, "", before.resources, after.resources, resource_facts),
        *_campaign_changes(before.campaigns, after.campaigns),
    )


def _campaign_changes(before: Iterable[Campaign], after: Iterable[Campaign]) -> Iterator[Change]:
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    yield from _compared(Kind.CAMPAIGN, "", old.values(), new.values(), _campaign_facts)
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        audiences = (was.audiences if was else (), now.audiences if now else ())
        yield from _compared(Kind.AUDIENCE, name, *audiences, _audience_facts)
        messages = (was.messages if was else (), now.messages if now else ())
        yield from _compared(Kind.MESSAGE, name, *messages, message_facts)
        claims = (was.claims if was else (), now.claims if now else ())
        yield from _compared(Kind.CLAIM, name, *claims, _claim_facts)
        quotes = (was.quotes if was else (), now.quotes if now else ())
        yield from _compared(Kind.QUOTE, name, *quotes, _quote_facts)


def _compared(
    kind: Kind, owner: str, before: Iterable[T], after: Iterable[T], facts: Callable[[T], Facts]
) -> Iterator[Change]:
    return compared(kind, owner, {_id(one): facts(one) for one in before}, {_id(one): facts(one) for one in after})


def compared(kind: Kind, owner: str, old: Mapping[str, Facts], new: Mapping[str, Facts]) -> Iterator[Change]:
    """What is otherwise between records of one kind, each by its name with its facts in words."""
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name, {}), new.get(name, {})
        if name not in new:
            yield Change(kind, Deed.REMOVED, name, owner)
            continue
        if name not in old:
            yield Change(kind, Deed.ADDED, name, owner)
        yield from _facts_changed(kind, name, owner, was, now)


def _facts_changed(
    kind: Kind, name: str, owner: str, was: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[Change]:
    for what in dict.fromkeys((*was, *now)):
        before, after = was.get(what, ""), now.get(what, "")
        if before == after:
            continue
        if what == _WITHDRAWN and after:
            yield Change(kind, Deed.WITHDRAWN, name, owner, what, before, after)
        else:
            yield Change(kind, Deed.CHANGED if was else Deed.ADDED, name, owner, what, before, after)


_WITHDRAWN = "withdrawn"


def _id(record: Any) -> str:
    return str(record.id)


def resource_facts(resource: Resource) -> Facts:
    """Every fact of a help resource, number and address first."""
    number, address = resource.number, resource.address
    return {
        "number": number.display if number else "",
        "kind of number": number.kind.value if number else "",
        "how sure the number is": number.confidence.value if number else "",
        "address": address.display if address else "",
        "page opened": address.url if address else "",
        "hosts that may be printed": ", ".join(address.hosts) if address else "",
        "how sure the address is": address.confidence.value if address else "",
        "name": resource.name,
        "purpose": resource.purpose.value,
        "audiences": ", ".join(resource.audiences),
        "nations": ", ".join(resource.nations),
        "hours": resource.hours,
        **{f"promise {one.id} ({language})": words for one in resource.promises for language, words in one.words},
        **{f"limit ({language})": words for language, words in resource.limit},
        **{f"crisis line ({language})": words for language, words in resource.line},
        "confirmed": f"{resource.confirmed.organisation}, {resource.confirmed.on}" if resource.confirmed else "",
        "source": "; ".join(_text(one.source) for one in resource.evidence),
        "note": resource.note,
    }


def message_facts(message: Message) -> Facts:
    """Every fact of a message, its words first."""
    words: Facts = {}
    for one in message.wordings:
        words |= {f"{what} ({one.language})": text for what, text in _words(one).items()}
        words[f"translator ({one.language})"] = one.translator
    return {**words, **_plain(replace(message, wordings=(), pack=None), "wordings", "pack", "id")}


def _words(wording: Any) -> Facts:
    lengths = ("short", "standard", "long")
    variants: tuple[tuple[str, Variants], ...] = (("headline", wording.headline), ("text", wording.text))
    return {
        "kicker": wording.kicker,
        **{f"{what}, {length}": given.named(length) for what, given in variants for length in lengths},
        "steps": "\n".join(wording.steps),
    }


def _claim_facts(claim: Claim) -> Facts:
    return _plain(claim, "id")


def _quote_facts(quote: Quote) -> Facts:
    return _plain(quote, "id")


def _audience_facts(audience: Audience) -> Facts:
    return _plain(audience, "id")


def _campaign_facts(campaign: Campaign) -> Facts:
    starts = {
        f"starts with for {audience}, {slot.value}": message
        for audience, slots in campaign.defaults
        for slot, message in slots
    }
    families = {
        f"starts with in {family} for {audience}, {slot.value}": message
        for family, given in campaign.family_defaults
        for audience, slots in given
        for slot, message in slots
    }
    inner = ("id", "audiences", "messages", "claims", "quotes", "defaults", "family_defaults")
    return {**_plain(campaign, *inner), **starts, **families}


def _plain(record: Any, *but: str) -> Facts:
    """The plain fields of any record by their names: a field somebody adds later is compared too."""
    named = (field.name for field in fields(record) if field.name not in but)
    return {name.replace("_", " "): _text(getattr(record, name)) for name in named}


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(_text(inner) for inner in value)
        case _ if is_dataclass(value):
            inner = (_text(getattr(value, field.name)) for field in fields(value))
            return ", ".join(text for text in inner if text)
        case _:
            return str(value)
