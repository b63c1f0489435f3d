"""Judges a whole piece for what must stand together: a warning and its way out, a hard moment and a crisis line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.content import Audience, Purpose, Resource
from materials_app.model.findings import Family, Finding, Place
from materials_app.model.rules import Pairing
from materials_app.model.said import said
from materials_app.safeguards.explain import write_instead
from materials_app.safeguards.levels import severity_of
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms
from materials_app.safeguards.reading import Reading

CRISIS_LINE = "crisis-line"
HELP = "help"


@dataclass(frozen=True, slots=True)
class CompiledPairing:
    """A pairing with its words as patterns."""

    pairing: Pairing
    when: tuple[Pattern, ...]
    needs: tuple[Pattern, ...]
    excuses: tuple[Pattern, ...]


def compile_pairing(pairing: Pairing) -> CompiledPairing:
    """The pairing, ready to look for."""
    when, needs, unless = (tuple(map(compile_form, one)) for one in (pairing.when, pairing.needs, pairing.unless))
    return CompiledPairing(pairing, when, needs, unless)


def find_pairings(
    reading: Reading,
    pairings: tuple[CompiledPairing, ...],
    audience: str,
    speaks_to: Audience | None,
    routes: tuple[Resource, ...],
) -> Iterator[Finding]:
    """What a whole text lacks.

    Args:
        reading: the text: all that its piece says.
        pairings: the table of pairings.
        audience: id of whom it speaks to; empty when that is not known.
        speaks_to: that audience's record, or none.
        routes: the help resources it names, and those whose details stand elsewhere on the piece.
    """
    if not reading.text.strip():
        return
    for one in pairings:
        if one.pairing.audiences and audience not in one.pairing.audiences:
            continue
        seen = find_forms(one.when, (), reading.text) if one.when else ((0, 0),)
        if seen and not _is_met(one, reading.text, speaks_to, routes):
            yield _finding(one.pairing, reading.place(*seen[0]) if one.when else Place())


def _is_met(one: CompiledPairing, text: str, speaks_to: Audience | None, routes: tuple[Resource, ...]) -> bool:
    if one.needs and find_forms(one.needs, one.excuses, text):
        return True
    if one.pairing.route == CRISIS_LINE:
        wanted = speaks_to.crisis_line if speaks_to else ""
        return any(route.id == wanted if wanted else route.purpose is Purpose.CRISIS for route in routes)
    return any(route.purpose in {Purpose.HELP, Purpose.CRISIS} for route in routes)


def _finding(pairing: Pairing, place: Place) -> Finding:
    return Finding(
        id=pairing.id,
        severity=severity_of(pairing.level),
        family=Family.SAFEGUARDING,
        message=said(pairing.says),
        seen=place.excerpt,
        wanted=said(pairing.instead),
        remedy=write_instead(pairing.instead),
        clause=said(pairing.source),
        place=place,
    )
