"""Which sets a change touches: what each set prints before and after, and what its own words still say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from materials_app.assemble.routes import choose_action
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_file import read_set
from materials_app.errors import InputError, MaterialsError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Message, Resource, Slot
from materials_app.model.said import said
from materials_app.packs.change import message_facts

MOST_SETS = 2000


@dataclass(frozen=True, slots=True)
class Touched:
    """One set file and, in sentences, what changes for it; or why it could not be looked at."""

    file: str
    reasons: tuple[str, ...]
    is_read: bool = True


def sets_in(folder: Path) -> Iterator[tuple[str, str]]:
    """(name, text) of every file in ``folder`` and below that may be a set.

    Raises:
        InputError: when there is no such folder.
    """
    if not folder.is_dir():
        raise InputError(
            said("'{folder}' is no folder.", folder=folder),
            hint=said("Name the folder your sets lie in."),
            error_id="no-folder",
        )
    for number, path in enumerate(sorted(folder.rglob("*.toml"))):
        if number >= MOST_SETS:
            return
        try:
            if path.is_file():  # a pipe would keep us waiting
                yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue


def touched(sets: Iterable[tuple[str, str]], before: Catalogue, after: Catalogue) -> tuple[Touched, ...]:
    """The sets for which something changes between ``before`` and ``after``; files that are no sets are passed over."""
    found = (_of_file(name, text, before, after) for name, text in sets if "layouts" in text)
    return tuple(one for one in found if one.reasons)


def _of_file(name: str, text: str, before: Catalogue, after: Catalogue) -> Touched:
    try:
        return Touched(name, reasons(read_set(text, name), before, after))
    except MaterialsError as fault:
        return Touched(name, (f"It could not be looked at: {fault.message}",), is_read=False)


def reasons(document: CampaignSet, before: Catalogue, after: Catalogue) -> tuple[str, ...]:
    """What changes for one set, in sentences.

    Raises:
        MaterialsError: when the set names something that is not there.
    """
    found = (
        *_routes(document, before, after),
        *_messages(document, before, after),
        *_own_words(document, before, after),
    )
    return tuple(dict.fromkeys(found))


def _routes(document: CampaignSet, before: Catalogue, after: Catalogue) -> Iterator[str]:
    was, now = _printed(document, before), _printed(document, after)
    for what in dict.fromkeys((*was, *now)):
        old, new = was.get(what, ""), now.get(what, "")
        if old and new and old != new:
            yield f"It prints the {what} that changes: {old} becomes {new}."
        elif old and not new:
            yield f"It prints the {what} {old}, which goes."
        elif new and not old:
            yield f"It prints a {what} it did not print before: {new}."


def _printed(document: CampaignSet, catalogue: Catalogue) -> dict[str, str]:
    audience = catalogue.audience(catalogue.campaign(document.campaign), document.audience)
    nations = catalogue.force(document.force).nations
    action = choose_action(audience, catalogue.resources, document.languages, nations)
    number, address, crisis = action.number, action.address, action.crisis
    found = {
        "number": number.number.display if number and number.number else "",
        "address": address.address.display if address and address.address else "",
        "target of the QR code": address.address.url if address and address.address else "",
        "number of the crisis line": crisis.number.display if crisis and crisis.number else "",
        "promise": action.promise,
        "limit of confidentiality": number.limit_in(document.language) if number else "",
    }
    return {what: text for what, text in found.items() if text}


def _messages(document: CampaignSet, before: Catalogue, after: Catalogue) -> Iterator[str]:
    for layout in document.layouts:
        own = document.for_layout(layout)
        slots = after.template(layout, own.family, own.edition).message_slots
        was, now = _chosen(own, slots, before), _chosen(own, slots, after)
        for slot in slots:
            yield from _message(slot, was.get(slot), now.get(slot), own)


def _chosen(document: CampaignSet, slots: tuple[Slot, ...], catalogue: Catalogue) -> dict[Slot, Message]:
    campaign = catalogue.campaign(document.campaign)
    known = {one.id: one for one in campaign.messages}
    defaults = campaign.default_messages(document.audience, document.family)
    names = {slot: _named(document.choice(slot)) or defaults.get(slot, "") for slot in slots}
    return {slot: known[name] for slot, name in names.items() if name in known}


def _named(choice: SlotChoice | None) -> str:
    return choice.message if choice else ""


def _message(slot: Slot, was: Message | None, now: Message | None, document: CampaignSet) -> Iterator[str]:
    if now is None:
        if was:
            yield f"It uses the message {was.id}, which is no longer there."
    elif was is None or was.id != now.id:
        yield f"Its {slot.value} becomes the message {now.id}" + (f" in place of {was.id}." if was else ".")
    elif now.withdrawn and not was.withdrawn:
        yield f"It uses the message {now.id}, which is withdrawn: {now.withdrawn}"
    elif _in_language(was, document.language) != _in_language(now, document.language):
        yield f"It prints the message {now.id}, whose words change."
    elif message_facts(replace(was, wordings=())) != message_facts(replace(now, wordings=())):
        yield f"It uses the message {now.id}, of which something changes."


def _in_language(message: Message, language: str) -> object:
    return message.in_language(language)


def _own_words(document: CampaignSet, before: Catalogue, after: Catalogue) -> Iterator[str]:
    text = "\n".join(_own_texts(document))
    digits = "".join(char for char in text if char.isdigit())
    new = {one.id: one for one in after.resources}
    for old in before.resources:
        now = new.get(old.id)
        if (number := _gone_number(old, now)) and _digits(number) in digits:
            yield f"Its own words say {number}, the number of {old.name} that changes: put it right by hand."
        if (address := _gone_address(old, now)) and address.casefold() in text.casefold():
            yield f"Its own words say {address}, the address of {old.name} that changes: put it right by hand."


def _gone_number(old: Resource, now: Resource | None) -> str:
    new = now.number.display if now and now.number else ""
    return old.number.display if old.number and _digits(old.number.display) != _digits(new) else ""


def _gone_address(old: Resource, now: Resource | None) -> str:
    new = now.address.display if now and now.address else ""
    return old.address.display if old.address and old.address.display != new else ""


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _own_texts(document: CampaignSet) -> Iterator[str]:
    choices = (*document.slots, *(choice for one in document.overrides for choice in one.slots))
    for choice in choices:
        yield from choice.own_words
