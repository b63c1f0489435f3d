"""Telephone numbers by the United Kingdom's numbering plan: one form to compare, and the kind of a number."""

from __future__ import annotations

from materials_app.model.said import said

UK_LENGTHS = (10, 11)
"""Digits of a United Kingdom number with its leading nought (Ofcom, National Telephone Numbering Plan, part A)."""

_REFUSED = (
    ("09", "number-premium-rate"),
    ("118", "number-premium-rate"),
    ("084", "number-service-charge"),
    ("087", "number-service-charge"),
    ("070", "number-personal"),
)
"""Ranges that never print, by leading digits (Ofcom's numbering plan). 118 is directory enquiries."""


def national(digits: str, *, plus: bool) -> str:
    """The number in one form: ``08081000900`` at home, ``+353…`` abroad, however the country code was written."""
    if not plus and digits.startswith("00"):
        return national(digits[2:], plus=True)
    if plus and not digits.startswith("44"):
        return f"+{digits}"
    if plus or (digits.startswith("44") and len(digits.removeprefix("44").removeprefix("0")) == UK_LENGTHS[0]):
        return "0" + digits.removeprefix("44").removeprefix("0")
    return digits


def refused_range(number: str) -> str:
    """The finding for a number of a range that never prints, or empty."""
    by_range = next((finding for prefix, finding in _REFUSED if number.startswith(prefix)), "")
    return by_range or (_refused_abroad(number) if number.startswith("+") else "")


def describe(number: str) -> str:
    """What an unknown number is, for the reader of the finding: `` (a mobile number)``, or empty."""
    kind = _kind(number)
    if kind is None:
        return said(" (and no such number exists)")
    return {0: said(" (a landline)"), 1: said(" (a mobile number)"), 3: said(" (a freephone number)")}.get(kind, "")


def _refused_abroad(number: str) -> str:
    from phonenumbers import PhoneNumberType

    premium = {PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST}
    return "number-premium-rate" if _kind(number) in premium else ""


def _kind(number: str) -> int | None:
    # Imported for unknown numbers only: its tables take longer to load than all our rules.
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return None
    return int(phonenumbers.number_type(parsed)) if phonenumbers.is_valid_number(parsed) else None
