"""Which telephone numbers may stand beside the shipped ones: of no refused range, real, and like no other one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from materials_app.model.content import NumberKind, PhoneNumber, Resource
from materials_app.packs.reason import Reason
from materials_app.safeguards.numbering import national, refused_range
from materials_app.safeguards.numbers import near_numbers

_SHORT = {NumberKind.EMERGENCY, NumberKind.NON_EMERGENCY, NumberKind.SHORT_CODE, NumberKind.HARMONISED}
_WRITTEN = re.compile(r"\+?[0-9]+(?: [0-9]+)*")
_REGION = "GB"
_FREE = ("0800", "0808")
_RANGES = {
    "number-premium-rate": "a premium-rate number",
    "number-service-charge": "an 084 or 087 number, which carries a service charge",
    "number-personal": "a personal number (070), which may lead anywhere",
}
_PRINTED = "Write the number as the service publishes it, and its kind."


def number_faults(number: PhoneNumber, others: tuple[Resource, ...]) -> Iterator[Reason]:
    """Why ``number`` may not print beside the numbers of ``others``."""
    if not _WRITTEN.fullmatch(number.display):
        yield f"“{number.display}” is not written as a telephone number.", "Write plain figures and single spaces."
    elif number.kind in _SHORT:
        yield from _short_faults(number)
    else:
        yield from _long_faults(number)
    yield from _near_number(number, others)


def _short_faults(number: PhoneNumber) -> Iterator[Reason]:
    from phonenumbers import NumberParseException, parse, shortnumberinfo

    if refused := refused_range(_digits(number.display)):
        yield f"{number.display} is {_RANGES[refused]}: it never prints.", _PRINTED
        return
    try:
        parsed = parse(_digits(number.display), _REGION)
        cost = shortnumberinfo.expected_cost_for_region(parsed, _REGION)
        is_dear = cost == shortnumberinfo.ShortNumberCost.PREMIUM_RATE
        answers = not is_dear and shortnumberinfo.is_valid_short_number_for_region(parsed, _REGION)
    except NumberParseException:
        answers = False
    if not answers:
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
