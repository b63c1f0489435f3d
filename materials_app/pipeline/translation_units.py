"""The texts of a campaign or of a set that go to a translator, each with what a translator must know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from materials_app.assemble.easy_read import EASY
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import OWN_FIELDS, CampaignSet, SlotChoice
from materials_app.model.content import Audience, Campaign, Message, Resource, Slot, Variants, Wording
from materials_app.model.job import Job
from materials_app.model.translation import Of, Parcel, Scope, Space, Unit
from materials_app.pipeline.places import PARTS, PLACES
from materials_app.pipeline.room import Spaces
from materials_app.translate.locked import Locks, plain

__all__ = ["OWN", "PICTURE", "locks_of", "parcel_of_campaign", "parcel_of_set"]

OWN, PICTURE = "own", "own/picture/alt"
_LENGTHS = ("short", "standard", "long")
_TONES = {
    "deterrent": "It deters: firm, never insulting.",
    "therapeutic": "It invites: calm, without blame.",
    "informative": "It informs: plain facts.",
}
_FIELDS = {
    "kicker": "It names the subject and ends in a colon; the headline completes it.",
    "headline": "Each line is a line on the page.",
    "lead": "It leads a numbered step, in bold.",
    "text": "",
    EASY: "It is Easy Read: one idea, in short words.",
}
_SERVICE = {
    "promise": "It stands beside the number or address. Say no more than the service promises.",
    "limit": "What the service has to pass on. Nothing of it may be softened or left out.",
    "line": "It names the service where a reader is in crisis.",
}
_SERVICE_PLACE = {"promise": "promise", "limit": "limit of confidentiality", "line": "crisis line"}


@dataclass(frozen=True, slots=True)
class _Maker:
    """What every unit is made with."""

    campaign: Campaign
    scope: Scope
    locks: Locks
    spaces: tuple[Spaces, ...]

    def unit(self, name: str, place: str, source: str, target: str = "", about: Iterable[str] = ()) -> Unit:
        """A text with what is locked in it."""
        words = plain(source)
        told = tuple(one for one in about if one)
        return Unit(name, place, words, plain(target), told, tuple(dict.fromkeys(self.locks.found(words))))

    def room(self, slot: Slot, field: str, length: str = "") -> tuple[Space, ...]:
        """The room on every layout that was measured."""
        return tuple(space for spaces in self.spaces for space in spaces.of(slot.value, field, length))


def locks_of(catalogue: Catalogue, campaign: Campaign, document: CampaignSet | None = None) -> Locks:
    """What is locked in the words of a campaign: its name, those of services and of the set's force, every number."""
    forces = (catalogue.force(document.force),) if document and document.force else ()
    names = (
        campaign.name,
        *(name for one in forces for name in (one.public_name, one.legal_name, one.printed_name("en"))),
        *(name for one in catalogue.resources for _, name in one.called),
    )
    also = {name: _first_name(one) for one in catalogue.resources for _, name in one.called if name != _first_name(one)}
    numbers = (one.number.display for one in catalogue.resources if one.number)
    addresses = (one.address.display for one in catalogue.resources if one.address)
    return Locks((*names, *numbers, *addresses), also)


def _first_name(resource: Resource) -> str:
    """The name a service has in the language its record names first."""
    return resource.called[0][1]


def parcel_of_campaign(catalogue: Catalogue, scope: Scope, spaces: tuple[Spaces, ...] = ()) -> Parcel:
    """The messages of a campaign, for one audience or for all, and the words of the services they send people to.

    Raises:
        UnknownNameError: for a campaign or audience no table holds.
    """
    campaign = catalogue.campaign(scope.campaign)
    audiences = (catalogue.audience(campaign, scope.audience),) if scope.audience else campaign.audiences
    ids = {one.id for one in audiences}
    messages = tuple(one for one in campaign.messages if one.audience in ids and not one.withdrawn)
    named = {name for one in audiences for name in (*one.routes, *one.secondary, one.crisis_line)}
    services = tuple(one for one in catalogue.resources if one.id in named)
    make = _Maker(campaign, scope, locks_of(catalogue, campaign), spaces)
    whom = f", {audiences[0].name}" if scope.audience else ""
    title = f"{campaign.name}{whom}: {scope.source} to {scope.target}"
    return Parcel(scope, title, (*_messages(make, messages), *_services(make, services)))


def parcel_of_set(
    catalogue: Catalogue, document: CampaignSet, jobs: tuple[Job, ...], target: str, spaces: tuple[Spaces, ...] = ()
) -> Parcel:
    """The words of a set: the messages its layouts show, the services' words on them, and the user's own words."""
    campaign = catalogue.campaign(document.campaign)
    scope = Scope(Of.SET, campaign.id, document.audience, document.language, target)
    make = _Maker(campaign, scope, locks_of(catalogue, campaign, document), spaces)
    messages = tuple(dict.fromkeys(message for job in jobs for _, message in job.messages))
    services = tuple(dict.fromkeys(one for job in jobs for one in _on_piece(job)))
    title = f"{document.name}: {scope.source} to {scope.target}"
    units = (*_own(make, document), *_messages(make, messages), *_services(make, services))
    return Parcel(scope, title, units)


def _on_piece(job: Job) -> Iterator[Resource]:
    action = job.action
    return (one for one in (action.number, action.address, action.crisis) if one)


# -- messages


def _messages(make: _Maker, messages: Iterable[Message]) -> Iterator[Unit]:
    audiences = {one.id: one for one in make.campaign.audiences}
    for message in messages:
        wording = message.in_language(make.scope.source)
        if wording is not None:
            yield from _message(make, message, wording, audiences[message.audience])


def _message(make: _Maker, message: Message, wording: Wording, audience: Audience) -> Iterator[Unit]:
    there = message.in_language(make.scope.target)
    known = dict(fields_of(there)) if there else {}
    place = PLACES[message.slot.value]
    for field, source in fields_of(wording):
        part, _, length = field.partition(".")
        told = (f"For: {audience.name}. {audience.description}", _TONES.get(message.tone, ""), _what(field))
        unit = make.unit(
            f"message/{message.id}/{field}",
            f"{place}, {_part(field)} ({message.id})",
            source,
            known.get(field, ""),
            told,
        )
        yield _with_room(unit, make.room(message.slot, _field(field), length if part in PARTS else ""))


def fields_of(wording: Wording) -> Iterator[tuple[str, str]]:
    """(field, words) of a message: ``headline.short``, ``step-1.lead``; only those with words."""
    yield from _filled([("kicker", wording.kicker)])
    yield from _filled((f"headline.{name}", wording.headline.named(name)) for name in _LENGTHS)
    yield from _filled((f"text.{name}", wording.text.named(name)) for name in _LENGTHS)
    yield from _steps(wording.steps)


def wording_words(texts: Mapping[str, str]) -> tuple[str, Variants, Variants, tuple[str, ...]]:
    """Kicker, headline, text and steps of a message from its fields: what ``fields_of`` takes apart."""
    headline, text = (
        Variants(*(texts.get(f"{name}.{length}", "") for length in _LENGTHS)) for name in ("headline", "text")
    )
    return texts.get("kicker", ""), headline, text, steps_of(texts)


def steps_of(texts: Mapping[str, str]) -> tuple[str, ...]:
    """The steps in a message's fields, or in own words."""
    numbers = [int(name.removeprefix("step-").partition(".")[0]) for name in texts if name.startswith("step-")]
    each = (
        (texts.get(f"step-{number}.lead", ""), texts.get(f"step-{number}.text", ""))
        for number in range(1, max(numbers, default=0) + 1)
    )
    return tuple("\n".join(part for part in step if part) for step in each)


def _steps(steps: Iterable[str]) -> Iterator[tuple[str, str]]:
    for number, step in enumerate(steps, 1):
        lead, _, text = step.partition("\n")
        yield from _filled(((f"step-{number}.lead", lead), (f"step-{number}.text", text)))


def _filled(fields: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((name, words) for name, words in fields if words.strip())


def _part(field: str) -> str:
    """A field in words: ``headline, short``; ``step 1, lead``."""
    name, _, rest = field.partition(".")
    if name.startswith("step-"):
        return f"step {name.removeprefix('step-')}, {rest}"
    if name.startswith(EASY):
        return f"Easy Read {name.removeprefix(EASY)}"
    return ", ".join(part for part in (PARTS[name], rest) if part)


def _field(field: str) -> str:
    """A field as layouts call it: ``headline``, ``step-1-lead``."""
    name, _, rest = field.partition(".")
    return f"{name}-{rest}" if name.startswith("step-") else name


def _what(field: str) -> str:
    name, _, rest = field.partition(".")
    if name.startswith(EASY):
        return _FIELDS[EASY]
    return _FIELDS[rest if name.startswith("step-") else name]


def _with_room(unit: Unit, space: tuple[Space, ...]) -> Unit:
    return Unit(unit.id, unit.place, unit.source, unit.target, unit.about, unit.locked, space)


# -- services


def _services(make: _Maker, services: Iterable[Resource]) -> Iterator[Unit]:
    for resource in services:
        for field, source in service_fields(resource, make.scope.source):
            kind = field.partition(".")[0]
            known = dict(service_fields(resource, make.scope.target)).get(field, "")
            place = f"{resource.name}, {_SERVICE_PLACE[kind]}"
            yield make.unit(f"service/{resource.id}/{field}", place, source, known, (_SERVICE[kind],))


def service_fields(resource: Resource, language: str) -> Iterator[tuple[str, str]]:
    """(field, words) of a help service in a language: ``promise.no-name``, ``limit``, ``line``."""
    yield from _filled((f"promise.{one.id}", one.in_language(language)) for one in resource.promises)
    yield from _filled((("limit", resource.limit_in(language)), ("line", resource.line_in(language))))


# -- a user's own words


def _own(make: _Maker, document: CampaignSet) -> Iterator[Unit]:
    for owner, choice in own_choices(document):
        for field, source in own_fields(choice):
            where = f" ({owner.partition('@')[2]} alone)" if "@" in owner else ""
            place = f"{PLACES[choice.slot.value]}, {_part(field)}{where}"
            told = ("Words of the set’s own.", _what(field))
            unit = make.unit(f"{OWN}/{owner}/{field}", place, source, "", told)
            yield _with_room(unit, make.room(choice.slot, _field(field)))
    picture = document.picture
    if picture and picture.alt:
        yield make.unit(PICTURE, PLACES["picture"], picture.alt, "", ("What it shows, for those who cannot see it.",))


def own_choices(document: CampaignSet) -> Iterator[tuple[str, SlotChoice]]:
    """Every choice of the set that may hold own words, with its name: ``exit``, ``exit@poster-a4``."""
    yield from ((choice.slot.value, choice) for choice in document.slots)
    for override in document.overrides:
        yield from ((f"{choice.slot.value}@{override.layout}", choice) for choice in override.slots)


def own_fields(choice: SlotChoice) -> Iterator[tuple[str, str]]:
    """(field, words) of the own words in a choice."""
    yield from _filled((name, choice.own(name)) for name in OWN_FIELDS)
    yield from _steps(choice.own_steps)
    yield from _filled((f"{EASY}{number}", words) for number, words in enumerate(choice.own_easy, 1))
