"""The table of hosts: exact ones alone, and the nearest for those that miss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.rules import Rulebook
from materials_app.safeguards.hosts import host_book


def test_look_alike_is_never_known_even_when_a_resource_holds_it(book: Rulebook) -> None:
    retired = replace(book, lookalike_hosts=(("quaychat.example", "it has closed."),))
    assert not host_book(retired).is_known("quaychat.example")
    assert host_book(book).is_known("quaychat.example")


@pytest.mark.parametrize(
    ("host", "near"),
    [
        ("harbor.example", "harbour.example"),
        ("www.harbour.example", "harbour.example"),
        ("harbour.example.evil.test", "harbour.example"),
        ("harbuor.example", "harbour.example"),
        ("habor.exampel", ""),
        ("pier.example", ""),
        ("h.ex", ""),
    ],
)
def test_nearest_host(host: str, near: str, book: Rulebook) -> None:
    assert host_book(book).nearest(host) == near


@pytest.mark.parametrize(("host", "is_one"), [("sho.rt", True), ("go.sho.rt", True), ("xsho.rt", False), ("rt", False)])
def test_shortener_and_its_subdomains(host: str, is_one: bool, book: Rulebook) -> None:
    assert host_book(book).is_shortener(host) is is_one


def test_owner_of_a_look_alike_decides(book: Rulebook) -> None:
    assert host_book(book).lookalike("www.harbour.example.org")
    assert not host_book(book).lookalike("harbour.example")
