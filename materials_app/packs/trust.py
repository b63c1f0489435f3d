"""What a help resource must be before it may stand beside the shipped ones, whoever brings it.

A pack is trusted to correct facts, not to turn off a rule: numbers of refused ranges, shorteners and bare machine
addresses stay refused, an audience keeps what may never stand on its pieces, a service its limit of confidentiality.
Numbers and hosts may not lie so near another verified one that a reader, or this program, takes one for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from materials_app.errors import InputError
from materials_app.model.content import Audience, Campaign, Confidence, NumberKind, PhoneNumber, Resource, WebAddress
from materials_app.model.rules import Rulebook
from materials_app.safeguards.hosts import HostBook, host_book
from materials_app.safeguards.numbering import national, refused_range
from materials_app.safeguards.numbers import near_numbers

Reason = tuple[str, str]
"""What is wrong, and what to do; both sentences."""

_SHORT = {NumberKind.EMERGENCY, NumberKind.NON_EMERGENCY, NumberKind.SHORT_CODE, NumberKind.HARMONISED}
_MACHINE = re.compile(r"\[.*|[\d.]+|0x[0-9a-f.x]+|localhost")
_LOOK_ALIKE_LETTERS = 1
"""Two letters apart are nspcc.org.uk and napac.org.uk, both real; one letter apart is a slip or a trap."""

_ALIKE = str.maketrans("0158i", "olsbl")
_REGION = "GB"
_FREE = ("0800", "0808")
_RANGES = {
    "number-premium-rate": "a premium-rate number",
    "number-service-charge": "an 084 or 087 number, which carries a service charge",
    "number-personal": "a personal number (070), which may lead anywhere",
}
_PRINTED = "Write the number as the service publishes it, and its kind."
_OWN_ADDRESS = "Write the service's own https address."


def resource_faults(resource: Resource, others: tuple[Resource, ...], rulebook: Rulebook) -> Iterator[Reason]:
    """Why ``resource`` may not be used beside ``others``, the resources it does not replace.

    ``rulebook`` brings the refused hosts and the forces' own.
    """
    if resource.number and resource.number.confidence is not Confidence.LOW:  # what is low never prints
        yield from _number_faults(resource.number)
        yield from _near_number(resource.number, others)
    if resource.address and resource.address.confidence is not Confidence.LOW:
        book = host_book(_only(rulebook, others))
        for host in _hosts(resource.address):
            yield from _host_faults(host, book)
        yield from _address_faults(resource.address)


def replaced_faults(new: Resource, old: Resource) -> Iterator[Reason]:
    """What ``new`` would take away that a rule rests on in the resource it replaces."""
    if new.purpose is not old.purpose:
        yield (
            f"“{new.id}” is a resource to {_purpose(old)}; the pack makes it one to {_purpose(new)}.",
            "Keep its purpose, or give the new service an id of its own.",
        )
    for what, before, after in (("limit", old.limit, new.limit), ("line", old.line, new.line)):
        for language in sorted(dict(before).keys() - dict(after).keys()):
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


def _number_faults(number: PhoneNumber) -> Iterator[Reason]:
    if not re.fullmatch(r"\+?[\d ]+", number.display) or not any(char.isdigit() for char in number.display):
        yield f"“{number.display}” is not written as a telephone number.", "Write figures and single spaces."
    elif number.kind in _SHORT:
        yield from _short_faults(number)
    else:
        yield from _long_faults(number)


def _short_faults(number: PhoneNumber) -> Iterator[Reason]:
    from phonenumbers import parse, shortnumberinfo

    if refused := refused_range(_digits(number.display)):
        yield f"{number.display} is {_RANGES[refused]}: it never prints.", _PRINTED
        return
    parsed = parse(_digits(number.display), _REGION)
    is_dear = shortnumberinfo.expected_cost_for_region(parsed, _REGION) == shortnumberinfo.ShortNumberCost.PREMIUM_RATE
    if is_dear or not shortnumberinfo.is_valid_short_number_for_region(parsed, _REGION):
        yield f"{number.display} is no short number that answers free of charge in the United Kingdom.", _PRINTED


def _long_faults(number: PhoneNumber) -> Iterator[Reason]:
    import phonenumbers

    form = national_form(number)
    if refused := refused_range(form):
        yield f"{number.display} is {_RANGES[refused]}: it never prints.", _PRINTED
        return
    try:
        is_real = phonenumbers.is_valid_number(phonenumbers.parse(form, _REGION))
    except phonenumbers.NumberParseException:
        is_real = False
    if not is_real:
        yield f"{number.display} is no number that exists: a figure is missing, or one too many.", _PRINTED
    elif phonenumbers.number_type(phonenumbers.parse(form, _REGION)) == phonenumbers.PhoneNumberType.MOBILE:
        yield f"{number.display} is a mobile number: one person's, and gone when they are.", _PRINTED
    elif (number.kind is NumberKind.FREEPHONE) != form.startswith(_FREE):
        yield f"{number.display} is said to be {number.kind.value}, and is not: only 0800 and 0808 are free.", _PRINTED


def national_form(number: PhoneNumber) -> str:
    """The number in the one form that is compared, however it is written."""
    written = number.e164 or number.display
    return national(_digits(written), plus=written.startswith("+"))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _near_number(number: PhoneNumber, others: tuple[Resource, ...]) -> Iterator[Reason]:
    for other in near_numbers(number, others):
        yield (
            f"{number.display} is nearly {other.number.display if other.number else ''} ({other.name}): "
            "a reader, and a check, takes one for the other.",
            f"If that number has changed too, replace “{other.id}” in the same pack; else look the number up again.",
        )


def _hosts(address: WebAddress) -> tuple[str, ...]:
    shown = re.split(r"[/\s]", address.display, maxsplit=1)[0]
    return tuple(dict.fromkeys((*address.hosts, shown)))


def _host_faults(host: str, book: HostBook) -> Iterator[Reason]:
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*", host) or "xn--" in host:
        yield f"“{host}” is not a host name in small plain letters.", _OWN_ADDRESS
    elif _MACHINE.fullmatch(host) or "." not in host:
        yield f"{host} is the address of a machine, not a name anybody can recognise.", _OWN_ADDRESS
    elif book.is_shortener(host):
        yield f"{host} is a link shortener: nobody can see where it leads, or who watches.", _OWN_ADDRESS
    elif why := book.lookalike(host):
        yield f"{host} is not the address meant: {why}", _OWN_ADDRESS
    elif not book.is_known(host) and (near := _taken_for(host, book)):
        yield f"{host} can be taken for {near}, which is somebody else's.", _OWN_ADDRESS


def _taken_for(host: str, book: HostBook) -> str:
    """The known host this one looks like, letter for letter. A name under a known one is its owner's own."""
    alike = next((known for known in book.known if _shape(known) == _shape(host)), "")
    near = alike or book.nearest(host, _LOOK_ALIKE_LETTERS)
    return "" if host.endswith(f".{near.removeprefix('www.')}") else near


def _shape(host: str) -> str:
    """The host as it looks from afar: letters that are mistaken for one another made one."""
    return host.removeprefix("www.").replace("rn", "m").replace("vv", "w").translate(_ALIKE)


def _address_faults(address: WebAddress) -> Iterator[Reason]:
    parts = urlsplit(address.url)
    shown, opened = (text.removeprefix("www.") for text in (_hosts(address)[-1], parts.hostname or ""))
    if parts.scheme != "https" or parts.query or parts.fragment or parts.username or parts.netloc != parts.hostname:
        yield f"{address.url} may not be printed as a help address.", "Write https, a host and a path, nothing else."
    elif shown != opened:
        yield f"The page would read {address.display} and open {opened}.", "Let both be the same host."
    elif parts.path.rstrip("/") != "/".join(["", *address.display.rstrip("/").split("/")[1:]]):
        yield f"The page would read {address.display} and open {address.url}.", "Let both lead to the same page."


def refusal(reason: Reason, place: str) -> InputError:
    """The error for a resource or audience that may not be used."""
    what, remedy = reason
    return InputError(what, hint=remedy, place=place, error_id="resource-refused")
