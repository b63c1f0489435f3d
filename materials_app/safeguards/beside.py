"""A service's short number and its own address, beside each other: two ways to one door, neither part of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from materials_app.model.content import Resource
from materials_app.safeguards.routes import Found, Mention

__all__ = ["NO_CODES", "Codes", "is_number_and_address", "numbers_before"]

Codes = Mapping[str, tuple[Resource, ...]]
"""Verified short numbers: {digits: the resources that own them}."""

NO_CODES: Codes = MappingProxyType({})

_NUMBER_THEN = re.compile(r"(?P<number>\d{3,6})\.\s(?P<address>\S+)")
"""A number that ends its sentence, then something in one piece: the stop belongs to the number."""

_NUMBER_BEFORE = re.compile(r"(?<![\w.,/£$€%\-])(?<!\d\s)(\d{3,6})[.:,;]?\s{1,2}\Z")
"""Figures that stand by themselves, whole, right before something: no count, sum or part of a longer number."""

_REACH = 12
"""Characters before an address in which such a number ends: six figures, a mark, two blanks, and what stands before."""


def is_number_and_address(text: str, codes: Codes, hosts: Codes) -> bool:
    """Whether a folded text is a verified short number, a full stop, and the same service's host as it is typed."""
    found = _NUMBER_THEN.fullmatch(text)
    return found is not None and _is_of_one(codes.get(found["number"], ()), hosts.get(found["address"], ()))


def numbers_before(text: str, addresses: tuple[Found, ...], codes: Codes) -> Iterator[tuple[int, int]]:
    """Where verified short numbers stand right before an address of their own service, in a folded text."""
    for found in addresses:
        if isinstance(found.item, Mention):
            number = _NUMBER_BEFORE.search(text, max(0, found.start - _REACH), found.start)
            if number and _is_of_one(codes.get(number.group(1), ()), found.item.resources):
                yield number.span(1)


def _is_of_one(these: tuple[Resource, ...], those: tuple[Resource, ...]) -> bool:
    return not {one.id for one in these}.isdisjoint(one.id for one in those)
