"""Takes one web address apart and says what is wrong with it, most telling fault first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.findings import Finding, Place
from materials_app.model.said import said
from materials_app.safeguards.explain import explain
from materials_app.safeguards.hosts import HostBook
from materials_app.safeguards.reading import fold

_PARTS = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.\-]*)://)?(?:(?P<user>[^/?#]*)@)?(?P<host>\[[^\]]*\]|[^:/?#]*)(?::(?P<port>\d*))?"
    r"(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?",
    re.DOTALL,
)
_MACHINE = re.compile(r"\[.*|[\d.]+|0x[0-9a-f.x]+")
_TRACKING = re.compile(r"utm_\w+|gclid|fbclid|msclkid|mc_eid|dclid|yclid|igshid")


@dataclass(frozen=True, slots=True)
class AddressParts:
    """A web address in its parts. Absent parts are empty; an absent query or fragment is none."""

    scheme: str
    user: str
    host: str
    port: str
    path: str
    query: str | None
    fragment: str | None


def parse(text: str) -> AddressParts:
    """Take a URL or bare host apart (RFC 3986, appendix B, with the authority's parts). Never fails: what is no
    address has an unknown host."""
    match = _PARTS.fullmatch(text)
    parts = match.groupdict() if match else {"host": text}
    return AddressParts(
        scheme=parts.get("scheme") or "",
        user=parts.get("user") or "",
        host=parts.get("host") or "",
        port=parts.get("port") or "",
        path=parts.get("path") or "",
        query=parts.get("query"),
        fragment=parts.get("fragment"),
    )


def address_faults(address: AddressParts, written: str, place: Place, book: HostBook) -> Iterator[Finding]:
    """What is wrong with one address: its host first; a right host's trimmings after.

    Args:
        address: the folded address in its parts.
        written: the same address as it stands, to see characters that only look right.
        place: where it stands.
        book: the hosts that may be printed.
    """
    host = address.host.rstrip(".")
    if address.user:
        yield explain("address-user-info", place, host=host, example=book.example)
    elif not _is_plain(written):
        yield _homograph(host, place, book)
    elif (found := _host_fault(host, place, book)) is not None:
        yield found
    else:
        yield from _trimmings(address, host, place, book)


def _is_plain(written: str) -> bool:
    return written.isascii() and "xn--" not in written.lower()


def _homograph(host: str, place: Place, book: HostBook) -> Finding:
    read_as = ".".join(_decoded(label) for label in host.split("."))
    meant = read_as if book.is_known(read_as) else book.nearest(read_as)
    imitates = said(" of {meant}", meant=meant) if meant else ""
    return explain("address-homograph", place, imitates=imitates, right=book.display(meant) if meant else book.example)


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return fold(label.removeprefix("xn--").encode("ascii").decode("punycode"))
    except UnicodeError:
        return label


def _host_fault(host: str, place: Place, book: HostBook) -> Finding | None:
    if why := book.lookalike(host):
        return explain("address-look-alike", place, why=why, right=book.display(book.nearest(host)) or book.example)
    if book.is_known(host):
        return None
    if _MACHINE.fullmatch(host):
        return explain("address-ip", place, example=book.example)
    if book.is_shortener(host):
        return explain("address-shortener", place, example=book.example)
    if near := book.nearest(host):
        return explain("address-near-miss", place, right=book.display(near))
    return explain("address-not-verified", place, example=book.example)


def _trimmings(address: AddressParts, host: str, place: Place, book: HostBook) -> Iterator[Finding]:
    right = book.display(host)
    if address.scheme not in {"", "https"}:
        yield explain("address-not-https", place, right=right)
    if address.port:
        yield explain("address-port", place, right=right)
    if address.query is not None:
        yield explain("address-query", place, what=_cargo(address.query), right=f"{host}{address.path}".rstrip("/"))
    if address.fragment is not None:
        yield explain("address-fragment", place, right=f"{host}{address.path}".rstrip("/"))
    if host in book.known and address.path.rstrip("/") not in book.paths(host):
        yield explain("address-path-not-known", place, right=right)


def _cargo(query: str) -> str:
    tracking = _TRACKING.search(query)
    if tracking:
        return said("a tracking mark ({mark})", mark=tracking.group())
    return said("a query (everything after the ?)")
