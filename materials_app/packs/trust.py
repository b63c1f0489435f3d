"""What a help resource must be before it may stand beside the shipped ones, whoever brings it.

A pack is trusted to correct facts, not to turn off a rule: numbers of refused ranges, shorteners and bare machine
addresses stay refused, an audience keeps what may never stand on its pieces, a service its limit of confidentiality.
Numbers and hosts may not lie so near another verified one that a reader, or this program, takes one for the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.errors import InputError
from materials_app.model.content import Audience, Campaign, Confidence, Purpose, Resource
from materials_app.model.rules import Rulebook
from materials_app.packs.addresses import address_faults
from materials_app.packs.names import is_id
from materials_app.packs.numbers import number_faults
from materials_app.packs.reason import Reason
from materials_app.safeguards.hosts import host_book


def resource_faults(resource: Resource, others: tuple[Resource, ...], rulebook: Rulebook) -> Iterator[Reason]:
    """Why ``resource`` may not be used beside ``others``, the resources it does not replace.

    ``rulebook`` brings the audiences there are, the refused hosts and the forces' own.
    """
    yield from _record_faults(resource, others, rulebook)
    if resource.number and resource.number.confidence is not Confidence.LOW:  # what is low never prints
        yield from number_faults(resource.number, others)
    if resource.address and resource.address.confidence is not Confidence.LOW:
        yield from address_faults(resource.address, host_book(_only(rulebook, others)))


def _record_faults(resource: Resource, others: tuple[Resource, ...], rulebook: Rulebook) -> Iterator[Reason]:
    """A name that is not there makes a resource that serves nobody, and nobody notices."""
    if not is_id(resource.id):
        yield f"“{resource.id}” cannot be an id.", "Write small letters, figures and hyphens."
    if not resource.name.strip():
        yield f"“{resource.id}” has no name.", "Write what the service is called."
    nations = {nation for other in others for nation in other.nations}
    for nation in resource.nations:
        if nation not in nations:
            yield f"“{nation}” is no nation.", f"Known: {', '.join(sorted(nations))}."
    audiences = {one.id for one in rulebook.audiences} | {*Purpose} | {name for one in others for name in one.audiences}
    for audience in resource.audiences:
        if audience not in audiences:
            yield f"“{audience}” is no audience.", f"Known: {', '.join(sorted(audiences))}."


def replaced_faults(new: Resource, old: Resource) -> Iterator[Reason]:
    """What ``new`` would take away that a rule rests on in the resource it replaces."""
    if new.purpose is not old.purpose:
        yield (
            f"“{new.id}” is a resource to {_purpose(old)}; the pack makes it one to {_purpose(new)}.",
            "Keep its purpose, or give the new service an id of its own.",
        )
    for what, before, after in (("limit", old.limit, new.limit), ("line", old.line, new.line)):
        said = {language for language, words in after if words.strip()}
        for language in sorted(dict(before).keys() - said):
            yield (
                f"“{new.id}” has a {what} in “{language}” that must print; the pack leaves it out.",
                f"Write {what} in every language it has.",
            )


def audience_faults(campaigns: tuple[Campaign, ...], shipped: tuple[Campaign, ...]) -> Iterator[Reason]:
    """What no pack may take away: the resources and purposes that may never stand on an audience's pieces."""
    kept: dict[str, list[Audience]] = {}
    for campaign in shipped:
        for audience in campaign.audiences:
            kept.setdefault(audience.id, []).append(audience)
    for campaign in campaigns:
        for audience in campaign.audiences:
            for rule in kept.get(audience.id, ()):
                yield from _loosened(campaign, audience, rule)


def _loosened(campaign: Campaign, audience: Audience, rule: Audience) -> Iterator[Reason]:
    purposes = {one.value for one in rule.never_purposes} - {one.value for one in audience.never_purposes}
    missing = sorted({*rule.never} - {*audience.never} | purposes)
    sent = sorted({*rule.never} & {*audience.routes, *audience.secondary, audience.crisis_line})
    if missing or sent:
        yield (
            f"The audience “{audience.id}” of the campaign “{campaign.id}” may never be sent to "
            f"{', '.join(missing or sent)}; the pack would allow it.",
            "Keep everything in never and never_purposes; a pack may only add to it.",
        )


def _purpose(resource: Resource) -> str:
    return {"help": "get help", "report": "report", "crisis": "call in a crisis"}.get(
        resource.purpose.value, "inform professionals"
    )


def _only(rulebook: Rulebook, others: tuple[Resource, ...]) -> Rulebook:
    return Rulebook(
        others, (), (), (), (), rulebook.shorteners, rulebook.lookalike_hosts, force_hosts=rulebook.force_hosts
    )


def refusal(reason: Reason, place: str) -> InputError:
    """The error for a resource or audience that may not be used."""
    what, remedy = reason
    return InputError(what, hint=remedy, place=place, error_id="resource-refused")
