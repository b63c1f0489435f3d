"""The hosts a reader may be sent to, and why any other host is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from materials_app.model.content import Resource, WebAddress
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.safeguards.reading import fold

NEAR_MISS_EDITS = 2
"""Most letters by which a host may differ from a known one and still be taken for it; a rule of ours."""

_SHORTEST_NEAR = 8
"""Shortest host for which a near miss is named: below it, two letters are a quarter of the name."""


@dataclass(frozen=True, slots=True)
class HostBook:
    """The hosts of a rulebook, ready to compare; ``example`` is the address remedies show."""

    known: dict[str, tuple[Resource, ...]]
    forces: frozenset[str]
    shorteners: frozenset[str]
    lookalikes: dict[str, str]
    public_bodies: frozenset[str]
    example: str

    def is_known(self, host: str) -> bool:
        """Whether ``host`` is exactly a help resource's or a force's own."""
        return host in self.known or host in self.forces

    def is_shortener(self, host: str) -> bool:
        """Whether ``host`` belongs to a link shortener."""
        return not self.shorteners.isdisjoint(_owners(host))

    def is_of_public_body(self, host: str) -> bool:
        """Whether ``host`` stands under a domain that only public bodies are given, and is no slip for a known one."""
        is_slip = host not in self.known and bool(self._near(host.removeprefix("www."), NEAR_MISS_EDITS))
        return not is_slip and not self.public_bodies.isdisjoint(_owners(host)[1:])

    def lookalike(self, host: str) -> str:
        """Why ``host`` is not the one meant, when the table says so; else empty."""
        return next((self.lookalikes[owner] for owner in _owners(host) if owner in self.lookalikes), "")

    def nearest(self, host: str, most: int = NEAR_MISS_EDITS) -> str:
        """The known host that ``host`` could be taken for, ``most`` letters apart or holding its name; or empty."""
        bare = host.removeprefix("www.")
        if len(bare) < _SHORTEST_NEAR:
            return ""
        return self._near(bare, most) or self._within(bare)

    def _near(self, bare: str, most: int) -> str:
        alike = (known for known in self.known if abs(len(known.removeprefix("www.")) - len(bare)) <= NEAR_MISS_EDITS)
        candidates = [(_edits(bare, known.removeprefix("www.")), known) for known in alike]
        edits, known = min(candidates, default=(NEAR_MISS_EDITS + 1, ""))
        return known if edits <= most else ""

    def display(self, host: str) -> str:
        """How the address of ``host`` reads on paper."""
        resources = self.known.get(host, ())
        addresses = [resource.address for resource in resources if resource.address]
        plain = next((a for a in addresses if not _path(a)), None) or next(iter(addresses), None)
        return plain.display if plain else host

    def paths(self, host: str) -> frozenset[str]:
        """The pages of ``host`` that the table names, without a last slash."""
        addresses = (resource.address for resource in self.known.get(host, ()))
        return frozenset(_path(address) for address in addresses if address) | {""}

    def _within(self, bare: str) -> str:
        # stopitnow.org.uk.example.com, help-stopitnow.org.uk: the known name stands inside a stranger's.
        return next((known for known in self.known if known.removeprefix("www.") in bare), "")


def _owners(host: str) -> tuple[str, ...]:
    """The host and every domain above it: a.b.c, b.c, c."""
    labels = host.split(".")
    return tuple(".".join(labels[first:]) for first in range(len(labels)))


def _edits(host: str, known: str) -> int:
    # Imported for unknown hosts only: most texts hold none.
    from rapidfuzz.distance import OSA

    return OSA.distance(host, known, score_cutoff=NEAR_MISS_EDITS)


def host_book(rulebook: Rulebook) -> HostBook:
    """The book of a rulebook. A host whose look-alike reason is given is never known, whatever the resources say."""
    lookalikes: dict[str, str] = {fold(host): said(why) for host, why in rulebook.lookalike_hosts}
    known: dict[str, tuple[Resource, ...]] = {}
    for resource in rulebook.resources:
        for host in _hosts(resource.address) if resource.address else ():
            if host not in lookalikes:
                known[host] = (*known.get(host, ()), resource)
    return HostBook(
        known=known,
        forces=frozenset(form for host in rulebook.force_hosts for form in _with_and_without_www(host.lower())),
        shorteners=frozenset(host.lower() for host in rulebook.shorteners),
        lookalikes=lookalikes,
        public_bodies=frozenset(rulebook.public_bodies),
        example=_example(rulebook),
    )


def _example(rulebook: Rulebook) -> str:
    addresses = [resource.address for resource in rulebook.resources if resource.address]
    return next(
        (address.display for address in addresses if not _path(address)), addresses[0].display if addresses else ""
    )


def _hosts(address: WebAddress) -> tuple[str, ...]:
    shown = re.split(r"[/\s]", address.display.lower(), maxsplit=1)[0]
    opened = urlsplit(address.url).hostname or ""
    return tuple(dict.fromkeys(host for host in (*map(str.lower, address.hosts), opened, shown) if "." in host))


def _with_and_without_www(host: str) -> tuple[str, str]:
    bare = host.removeprefix("www.")
    return bare, f"www.{bare}"


def _path(address: WebAddress) -> str:
    return urlsplit(address.url).path.rstrip("/")
