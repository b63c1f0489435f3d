"""Which web addresses may stand beside the shipped ones: plain, the service's own, and like no other one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from materials_app.model.content import WebAddress
from materials_app.packs.reason import Reason
from materials_app.safeguards.hosts import HostBook

_MACHINE = re.compile(r"\[.*|[\d.]+|0x[0-9a-f.x]+|(?:.*\.)?(?:localhost|local|lan|internal|invalid)")
_WRITTEN = re.compile(r"[^/\s]+(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?")
"""A host, and a path of plain words: nothing escaped, doubled, hidden or going back up."""

_LOOK_ALIKE_LETTERS = 1
"""Two letters apart are nspcc.org.uk and napac.org.uk, both real; one letter apart is a slip or a trap."""

_ALIKE = str.maketrans("0158i", "olsbl")
_OWN_ADDRESS = "Write the service's own https address."


def address_faults(address: WebAddress, book: HostBook) -> Iterator[Reason]:
    """Why ``address`` may not print; ``book`` holds the hosts it is not to be taken for."""
    if not _WRITTEN.fullmatch(address.display):
        yield f"“{address.display}” is not a plain address.", "Write the host, and the page in plain letters."
        return
    for host in _hosts(address):
        yield from _host_faults(host, book)
    yield from _target_faults(address)


def _hosts(address: WebAddress) -> tuple[str, ...]:
    shown = address.display.partition("/")[0]
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
    """The host as it looks from afar: letters that are mistaken for one another made one, hyphens gone."""
    return host.removeprefix("www.").replace("-", "").replace("rn", "m").replace("vv", "w").translate(_ALIKE)


def _target_faults(address: WebAddress) -> Iterator[Reason]:
    parts = urlsplit(address.url)
    shown, opened = (text.removeprefix("www.") for text in (_hosts(address)[-1], parts.hostname or ""))
    if parts.scheme != "https" or parts.query or parts.fragment or parts.username or parts.netloc != parts.hostname:
        yield f"{address.url} may not be printed as a help address.", "Write https, a host and a path, nothing else."
    elif shown != opened:
        yield f"The page would read {address.display} and open {opened}.", "Let both be the same host."
    elif parts.path.rstrip("/") != "/".join(["", *address.display.rstrip("/").split("/")[1:]]):
        yield f"The page would read {address.display} and open {address.url}.", "Let both lead to the same page."
