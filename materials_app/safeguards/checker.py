"""A rulebook made ready to judge texts, fast enough to run at every key press."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from materials_app.model.bearing import Bearing
from materials_app.model.content import Audience, Resource
from materials_app.model.findings import Finding, Severity
from materials_app.model.quote import Quote
from materials_app.model.rules import Rulebook
from materials_app.safeguards.addresses import find_addresses, of_public_body
from materials_app.safeguards.ages import CompiledAge, compile_age, find_ages
from materials_app.safeguards.elected import Offices, find_elected, offices_of
from materials_app.safeguards.explain import explain
from materials_app.safeguards.figures import Claims, Use, claim_book, find_figures
from materials_app.safeguards.hosts import HostBook, host_book
from materials_app.safeguards.law import CompiledLaw, compile_law, find_law
from materials_app.safeguards.numbers import NumberBook, find_numbers, number_book
from materials_app.safeguards.pairings import CompiledPairing, compile_pairing, find_pairings
from materials_app.safeguards.patterns import Pattern, compile_form
from materials_app.safeguards.plain_figures import plain_figures
from materials_app.safeguards.promises import CompiledPromise, Names, compile_promise, find_promises, name_book, named
from materials_app.safeguards.quotes import Speech, quote_findings
from materials_app.safeguards.reading import Reading, read
from materials_app.safeguards.routes import Mention, company_findings, standing_findings, stretches
from materials_app.safeguards.short_codes import ShortCodes, find_short_codes, short_codes
from materials_app.safeguards.spans import Spans
from materials_app.safeguards.spelling import Slip
from materials_app.safeguards.terms import CompiledTerm, compile_term, find_terms
from materials_app.safeguards.wording import CompiledWording, compile_wording, find_wording, slips_in

_SITE = re.compile(
    r"(?<!visits to its )(?<!visits to the )(?<!visitors to its )(?<!visitors to the )"
    r"\b(?:web\s?site|site|online\s(?:resources|self-help)|gwefan)\b"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What is known of the piece a text stands on.

    Attributes:
        on: the day it is made; without one no claim can be shown to be current, so no figure prints.
        routes: help resources whose details stand elsewhere on the same piece.
        nations: where it will be read; empty when that is not known.
        is_whole: the text is all there is (a release, a page), so what it lacks is lacking.
        is_import: somebody else's text: refused terms in quoted speech are reported, never refused; of style, remarks.
        is_free: the text prints nowhere yet: its author is asked who counted a figure, and told of public bodies.
        is_set: the words as they print, typeset.
        bearing: what the piece may bear; none for a text that is no piece yet.
    """

    on: date | None = None
    routes: tuple[Resource, ...] = ()
    nations: tuple[str, ...] = ()
    is_whole: bool = False
    is_import: bool = False
    is_free: bool = False
    bearing: Bearing | None = None
    is_set: bool = False

    @property
    def where(self) -> str:
        """What rules of style are for: ``import``, ``set``, or empty for a text of our own that is not set yet."""
        return "import" if self.is_import else "set" if self.is_set else ""


UNKNOWN_PIECE = Piece()


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a text holds of routes: those verified, findings about the others, all their stretches, plain figures."""

    mentions: tuple[Mention, ...]
    findings: list[Finding]
    routes: Spans
    plain: Spans


@dataclass(frozen=True, slots=True)
class Checker:
    """The tables of one rulebook, compiled."""

    audiences: tuple[Audience, ...]
    numbers: NumberBook
    codes: ShortCodes
    hosts: HostBook
    claims: Claims
    quotes: tuple[Quote, ...]
    offices: Offices
    plain: tuple[Pattern, ...]
    names: Names
    terms: tuple[CompiledTerm, ...]
    promises: tuple[CompiledPromise, ...]
    ages: tuple[CompiledAge, ...]
    law: CompiledLaw
    pairings: tuple[CompiledPairing, ...]
    wording: CompiledWording

    def check(self, text: str, audience: str = "", piece: Piece = UNKNOWN_PIECE) -> tuple[Finding, ...]:
        """What ``text`` may not say, in the order it stands there. Same text, same findings."""
        reading = read(text)
        speaks_to = next((known for known in self.audiences if known.id == audience), None)
        seen = self._see(reading)
        mentions, findings = seen.mentions, seen.findings
        if piece.is_free:
            findings = [of_public_body(finding, self.hosts) for finding in findings]
        for mention in mentions:
            findings.extend(standing_findings(mention, reading, speaks_to, is_free=piece.is_free))
        findings.extend(company_findings(mentions, reading, speaks_to, is_free=piece.is_free))
        use = Use(piece.on, piece.bearing, is_free=piece.is_free)
        findings.extend(find_figures(reading, self.claims, seen.routes + seen.plain, use))
        speech = Speech(piece.on, piece.bearing, piece.is_set, piece.is_whole)
        quoted = tuple(quote_findings(reading, self.quotes, speech, self.offices))
        findings.extend(quoted)
        findings.extend(self._elected(reading, quoted, is_free=piece.is_free))
        findings.extend(find_terms(reading, self.terms, audience, is_import=piece.is_import))
        findings.extend(find_ages(reading, self.ages))
        findings.extend(find_law(reading, self.law, piece.nations))
        services = (*mentions, *named(reading, self.names))
        findings.extend(find_promises(reading, self.promises, services, piece.routes))
        findings.extend(find_wording(reading, self.wording, seen.routes, where=piece.where, is_whole=piece.is_whole))
        findings.extend(self._lacking(reading, mentions, piece))
        if piece.is_whole:
            findings.extend(self._unpaired(reading, mentions, speaks_to, piece, audience))
        return _in_order(findings)

    def _elected(self, reading: Reading, quoted: tuple[Finding, ...], *, is_free: bool) -> Iterator[Finding]:
        """Holders of elected office a text names, except where their words are refused already."""
        refused = [one.message for one in quoted if one.id == "quote-of-elected"]
        for finding in find_elected(reading, self.offices):
            if not any(finding.seen in message for message in refused):
                yield replace(finding, severity=Severity.NOTE) if is_free else finding

    def _unpaired(
        self, reading: Reading, mentions: tuple[Mention, ...], audience: Audience | None, piece: Piece, name: str
    ) -> Iterator[Finding]:
        """What the whole text lacks; of somebody else's text that is reported, never refused."""
        routes = (*piece.routes, *(one for mention in mentions for one in mention.resources))
        for finding in find_pairings(reading, self.pairings, name, audience, routes):
            yield replace(finding, severity=Severity.WARNING) if piece.is_import else finding

    def routes_in(self, text: str) -> tuple[tuple[Resource, ...], ...]:
        """The known numbers and addresses of ``text``, each as the resources that own it, in their order."""
        return tuple(mention.resources for mention in self.found_in(read(text))[0])

    def slips(self, text: str) -> tuple[Slip, ...]:
        """The words of ``text`` that no word list holds, wherever they stand, in its order."""
        reading = read(text)
        return tuple(slips_in(reading, self.wording.spelling, self._see(reading).routes))

    def found_in(self, reading: Reading) -> tuple[tuple[Mention, ...], list[Finding], Spans]:
        """The verified numbers and addresses of a text, findings about the others, and all stretches spoken for."""
        seen = self._see(reading)
        return seen.mentions, seen.findings, seen.routes + seen.plain

    def _see(self, reading: Reading) -> _Seen:
        addresses = find_addresses(reading, self.hosts, self.codes.known)
        plain = plain_figures(reading.text, self.plain)
        without_addresses = replace(reading, text=stretches(addresses).blanked(reading.text))
        numbers = tuple(find_numbers(without_addresses, self.numbers, plain))
        routes = stretches((*addresses, *numbers))
        codes = tuple(find_short_codes(reading, self.codes, plain + routes, addresses))
        items = [found.item for found in (*addresses, *numbers, *codes)]
        mentions = sorted((m for m in items if isinstance(m, Mention)), key=lambda m: (m.start, m.end))
        findings = [one for one in items if isinstance(one, Finding)]
        return _Seen(tuple(mentions), findings, routes + stretches(codes), plain)

    def _lacking(self, reading: Reading, mentions: tuple[Mention, ...], piece: Piece) -> Iterator[Finding]:
        site = _SITE.search(reading.text) if piece.is_whole and not piece.routes else None
        if site and all(mention.is_number for mention in mentions):
            yield explain("site-without-address", reading.place(*site.span()), example=self.hosts.example)


@lru_cache(maxsize=8)
def checker_for(rulebook: Rulebook) -> Checker:
    """The checker of a rulebook; the same one for the same tables."""
    return Checker(
        audiences=rulebook.audiences,
        numbers=number_book(rulebook.resources),
        codes=short_codes(rulebook.resources),
        hosts=host_book(rulebook),
        claims=claim_book(rulebook.claims),
        quotes=rulebook.quotes,
        offices=offices_of(rulebook.offices),
        plain=tuple(compile_form(form) for thing in rulebook.plain for form in thing.forms),
        names=name_book(rulebook.resources),
        terms=tuple(map(compile_term, rulebook.terms)),
        promises=tuple(map(compile_promise, rulebook.over_promises)),
        ages=tuple(map(compile_age, rulebook.law.ages)),
        law=compile_law(rulebook.law),
        pairings=tuple(map(compile_pairing, rulebook.pairings)),
        wording=compile_wording(rulebook.wording),
    )


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    places = {finding: (finding.place.line, finding.place.column, finding.id) for finding in findings}
    return tuple(sorted(places, key=places.__getitem__))
