"""Holds a file that came back against what would be sent today: the same texts, all of them, every lock as it was."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from materials_app.errors import InputError
from materials_app.model.translation import Parcel, Returned, ReturnedUnit, Unit
from materials_app.translate.locked import Locks, plain
from materials_app.translate.refused import listed, refused

MOST_CHARACTERS = 4000
"""Of one text. The longest of ours has 300."""

_STEERING = frozenset("\ufeff\u00ad\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that hide or turn what stands beside them: a number can be made to read as another one."""

_AGAIN = "Send the words to the translator again: materials translate export."
_ASK = "Ask the translator to put that right and to send the file again."


def check_returned(returned: Returned, parcel: Parcel, locks: Locks) -> dict[str, str]:
    """The translated texts by their unit's id.

    Raises:
        InputError: when the file may not be used; says where and why.
    """
    given = _by_id(returned.units)
    wanted = {unit.id: unit for unit in parcel.units}
    _check_known(given, wanted)
    _check_sources(returned, parcel, given, wanted)
    texts = {name: plain(given[name].target) for name in wanted}
    _refuse(
        (wanted[name].place for name, text in texts.items() if not text),
        "is not finished. No words for",
        _ASK,
        "translation-missing",
    )
    _check_characters(texts, wanted)
    _check_locks(texts, wanted, locks)
    return texts


def _by_id(units: Iterable[ReturnedUnit]) -> dict[str, ReturnedUnit]:
    found: dict[str, ReturnedUnit] = {}
    for unit in units:
        if unit.id in found:
            raise refused(f"has the text “{unit.id[:80]}” twice.", _ASK, "translation-twice")
        found[unit.id] = unit
    return found


def _check_known(given: Mapping[str, ReturnedUnit], wanted: Mapping[str, Unit]) -> None:
    _refuse(
        (name[:80] for name in given if name not in wanted),
        "holds texts that nobody sent, or that are no longer there:",
        _AGAIN,
        "translation-unknown",
    )
    _refuse(
        (unit.place for name, unit in wanted.items() if name not in given),
        "lacks texts:",
        _ASK,
        "translation-missing",
    )


def _check_sources(
    returned: Returned, parcel: Parcel, given: Mapping[str, ReturnedUnit], wanted: Mapping[str, Unit]
) -> None:
    _refuse(
        (
            f"{unit.place} (now “{unit.source}”, in the file “{given[name].source}”)"
            for name, unit in wanted.items()
            if plain(given[name].source) != plain(unit.source)
        ),
        "was made from other words than those there are now:",
        f"{_AGAIN} Words that did not change can be copied over.",
        "translation-source-changed",
    )
    if returned.digest != parcel.digest:
        raise refused(
            "carries another mark than the words there are now have: it was made for another campaign, set or "
            "language, or its head was changed.",
            _AGAIN,
            "translation-source-changed",
        )


def _check_characters(texts: Mapping[str, str], wanted: Mapping[str, Unit]) -> None:
    for name, text in texts.items():
        if len(text) > MOST_CHARACTERS:
            raise refused(
                f"has {len(text):,} characters for {wanted[name].place}; no text of a campaign has as many.", _ASK
            )
        strange = next((char for char in text if _is_strange(char)), "")
        if strange:
            raise refused(
                f"holds the invisible character U+{ord(strange):04X} in {wanted[name].place}.",
                "Ask the translator to type those words again without it.",
                "translation-characters",
            )


def _is_strange(char: str) -> bool:
    return char in _STEERING or (char != "\n" and unicodedata.category(char) in {"Cc", "Co", "Cn", "Cs"})


def _check_locks(texts: Mapping[str, str], wanted: Mapping[str, Unit], locks: Locks) -> None:
    faults: list[str] = []
    for name, text in texts.items():
        missing, added = locks.differences(wanted[name].source, text)
        said = (f"“{one}” is missing or changed" for one in missing)
        more = (f"“{one}” is not in the words sent" for one in added)
        faults += [f"{wanted[name].place}: {fault}" for fault in (*said, *more)]
    _refuse(
        faults,
        "changes what must stay as it is.",
        "Numbers, addresses, names and figures come back as they were sent, digit by digit. " + _ASK,
        "translation-locked",
    )


def _refuse(places: Iterable[str], what: str, hint: str, error_id: str) -> None:
    found = tuple(places)
    if found:
        raise _with(found, what, hint, error_id)


def _with(places: tuple[str, ...], what: str, hint: str, error_id: str) -> InputError:
    return refused(f"{what} {listed(places)}.", hint, error_id)
