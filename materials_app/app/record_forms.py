"""What a person filled into a form about a figure or a quote, as a record; days as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from materials_app.catalogue.claim_records import year_after
from materials_app.errors import InputError
from materials_app.model.content import Claim
from materials_app.model.days import MONTHS, WELSH_MONTHS
from materials_app.model.ledger import Derivation, How
from materials_app.model.quote import USES, Consent, Quote
from materials_app.model.said import said

Given = Mapping[str, str]
"""Words by the field they stand in; empty for a field left empty, ``yes`` for a tick."""

_IN_WORDS = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,})\.?,?\s+(?P<year>\d{4})")


def day_in(words: str) -> date | None:
    """The day somebody wrote, ``2026-11-27``, ``27 November 2026`` or ``27 Tachwedd 2026``; none for no words.

    Raises:
        InputError: when it is no day.
    """
    text = words.strip()
    if not text:
        return None
    match = _IN_WORDS.fullmatch(text)
    month = _month(match["month"]) if match else 0
    try:
        return date(int(match["year"]), month, int(match["day"])) if match and month else date.fromisoformat(text)
    except ValueError:
        raise InputError(
            said("“{text}” is no day.", text=text),
            hint=said("Write it as 27 November 2026 or 2026-11-27."),
            error_id="no-day",
        ) from None


def _month(name: str) -> int:
    """The number of a month by its name in either language, or the start of it; 0 for none."""
    months = (*enumerate(MONTHS, 1), *enumerate(WELSH_MONTHS, 1))
    return next((number for number, month in months if month.casefold().startswith(name.casefold())), 0)


def claim_in(given: Given) -> Claim:
    """A new figure, checked by nobody yet; it holds for twelve months from its day where no other end is given.

    Raises:
        InputError: when a field that makes it a record is empty, or a day is none.
    """
    texts = {name: given[name].strip() for name in _ASKED}
    for name, words in texts.items():
        if not words:
            raise InputError(
                said("{asked} is missing.", asked=said(_ASKED[name])),
                hint=said("A figure without it is free text."),
                error_id="no-words",
            )
    as_of, expires = day_in(given["as_of"]), day_in(given["expires"])
    return Claim(
        id=texts["id"],
        value=texts["value"],
        unit=texts["unit"],
        counted=texts["counted"],
        area=texts["area"],
        period=texts["period"],
        source=texts["source"],
        as_of=as_of,
        checked=None,
        expires=expires or (year_after(as_of) if as_of else None),
        derived=_derived(given["how"], given["of"]),
    )


_ASKED = {
    "value": "The figure",
    "unit": "The unit",
    "counted": "What is counted",
    "area": "The area",
    "period": "The period",
    "source": "The source",
    "id": "The short name",
}


def _derived(how: str, of: str) -> Derivation | None:
    names = tuple(name for part in of.split(",") if (name := part.strip()))
    if not how:
        if names:
            raise InputError(
                said("Figures are named, and nothing says how this one follows from them."),
                hint=said("Choose how it was worked out."),
                error_id="no-words",
            )
        return None
    return Derivation(How(how), names)


def quote_in(given: Given) -> Quote:
    """A quote, its words exactly as they were written; a consent where anything of one is given.

    Raises:
        InputError: when half a consent is given, or a day is none.
    """
    texts = {name: given[name].strip() for name in ("id", "speaker", "role", "organisation", "source")}
    return Quote(
        text=given["text"],
        **texts,
        said_on=day_in(given["said_on"]),
        elected=bool(given["elected"]),
        consent=_consent(given),
    )


def _consent(given: Given) -> Consent | None:
    by, on, until = given["by"].strip(), day_in(given["agreed_on"]), day_in(given["until"])
    layouts = (part.strip() for part in given["layouts"].split(","))
    scope = (*(use for use in USES if given[use]), *(name for name in layouts if name))
    if not (by or on or scope or until):
        return None
    if not by or on is None or not scope:
        raise InputError(
            said("A consent needs who asked the speaker, the day, and for which uses."),
            hint=said("Fill these in, or leave all of the consent empty: the quote is then kept and does not print."),
            error_id="half-a-consent",
        )
    return Consent(by, on, scope, until)
