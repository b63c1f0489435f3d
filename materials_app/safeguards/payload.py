"""Judges what a QR code opens: https, an exact host of the table, and nothing that tracks, redirects or hides."""

from __future__ import annotations

from materials_app.model.findings import Finding, Place
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.safeguards.checker import checker_for
from materials_app.safeguards.explain import explain
from materials_app.safeguards.hosts import HostBook
from materials_app.safeguards.routes import confident
from materials_app.safeguards.web_address import AddressParts, parse


def check_payload(payload: str, rulebook: Rulebook) -> Finding | None:
    """Whether a QR code may open ``payload`` (ground rule symbols).

    Returns:
        The finding that refuses it, or none when it is the https address of a verified or local help resource, with
        exactly one of its hosts and no user, port, query or fragment.
    """
    book = checker_for(rulebook).hosts
    why = _refusal(payload, book)
    if not why:
        return None
    return explain("payload-not-verified", Place(excerpt=payload), wanted=book.example, why=why)


def check_ordered_payload(payload: str, rulebook: Rulebook) -> Finding | None:
    """As ``check_payload``; and ``payload`` is to the letter the address of one resource of the table.

    A page of its own would tell one force, place or print run from another: everybody whom a piece sends to the same
    service scans the same code.
    """
    finding = check_payload(payload, rulebook)
    if finding or payload in {one.address.url for one in rulebook.resources if one.address}:
        return finding
    why = said("the table names no such page, and a page of its own would tell where a reader found the code.")
    wanted = checker_for(rulebook).hosts.example
    return explain("payload-not-verified", Place(excerpt=payload), wanted=wanted, why=why)


def _refusal(payload: str, book: HostBook) -> str:
    if not payload.isascii() or any(char.isspace() or not char.isprintable() for char in payload):
        return said("it holds characters that only look like an address.")
    scheme, mark, rest = payload.partition("://")
    host = rest.partition("/")[0]
    if host != host.lower() or scheme != scheme.lower():
        return said("scheme and host are written in lower case, as printed beside the code.")
    address = parse(payload)
    return _trimmings_refusal(address, has_authority=bool(mark)) or _host_refusal(address.host, book)


def _trimmings_refusal(address: AddressParts, *, has_authority: bool) -> str:
    faults = (
        (not has_authority or address.scheme != "https", said("it does not use https.")),
        (bool(address.user), said("its true address hides behind an @ sign.")),
        (bool(address.port), said("it names a port.")),
        (address.query is not None, said("it carries a query, and readers of a help address are not tracked.")),
        (address.fragment is not None, said("it carries a page mark (#).")),
        ("\\" in address.path or "//" in address.path, said("its path holds a second address or a backslash.")),
    )
    return next((why for is_fault, why in faults if is_fault), "")


def _host_refusal(host: str, book: HostBook) -> str:
    if why := book.lookalike(host):
        return why
    if book.is_shortener(host):
        return said("a link shortener can be changed after printing and sees every reader.")
    if host not in book.known:
        near = book.nearest(host)
        if near:
            return said("it is not {right}.", right=book.display(near))
        return said("its host is not that of a help resource in the table.")
    return "" if confident(book.known[host], number=False) else said("nobody has confirmed this address well enough.")
