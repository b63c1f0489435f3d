"""The words of a release as items: numbers, addresses, terms, promises, slips, and who may not be named in print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from materials_app.intake.bench import Bench
from materials_app.intake.explain import found
from materials_app.intake.grammar import find_slips
from materials_app.intake.items import Item
from materials_app.intake.notices import Desk, finding_item, mention_item
from materials_app.intake.release import Release
from materials_app.intake.tables import compiled
from materials_app.intake.vague import find_vague
from materials_app.intake.weigh import weighed
from materials_app.model.findings import Finding
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.routes import Mention
from materials_app.safeguards.speakers import is_elected
from materials_app.safeguards.web_address import parse

_OURS = (
    "figure-without-claim",
    "figure-claim-",
    "figure-counts-other",
    "figure-rounding",
    "numeral-malformed",
    "quote-",
)
"""How the ids begin of what the intake says in more detail than the check on any text."""

_SERVICE = re.compile(r"\b(?:helpline|stop it now|llinell gymorth)\b")
_ELECTED_PERSON = re.compile(
    r"\b(?:[Pp]olice\s(?:[Ff]ire\s)?and\s[Cc]rime\s[Cc]ommissioner|PCC|[Cc]ouncillor|Cllr|[Mm]ayor|[Mm]inister|Comisiynydd\s(?:yr\s)?Heddlu\sa\sThroseddu|"
    r"[Cc]omisiynydd\sheddlu\sa\sthroseddu|Cynghorydd|Gweinidog)(?:\s(?:for|of|dros)\s[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+"
)


def word_items(bench: Bench) -> Iterator[Item]:
    """Numbers, addresses, and what the checks on words say."""
    matter, desk, knowledge = bench.matter, bench.desk, bench.knowledge
    release = matter.release
    said = check_text(
        release.text, knowledge.rulebook, bench.audience, piece=Piece(on=bench.on, is_whole=True, is_import=True)
    )
    lines = [0, *(match.end() for match in re.finditer("\n", release.text))]
    placed = [(finding, *_span(release, lines, finding)) for finding in said if not finding.id.startswith(_OURS)]
    if any(host in matter.words for host in bench.hosts.forces):
        placed = [one for one in placed if one[0].id != "site-without-address"]  # the force's own site is meant
    faults = [(weighed(one, first, release, knowledge.rulebook), first, last) for one, first, last in placed]
    taken: set[Finding] = set()
    for mention in bench.mentions:
        start, end = matter.place(mention.start, mention.end)
        own = tuple(one for one, first, last in faults if first < end and start < last and _is_route(one))
        taken.update(own)
        yield mention_item(desk, replace(mention, start=start, end=end), _shown(bench, mention), own)
    yield from (finding_item(desk, one, first, last) for one, first, last in faults if one not in taken)
    for slip in find_slips(matter, compiled(knowledge.rules.grammar)):
        facts = {"why": slip.rule.why, "instead": slip.rule.instead, "wanted": slip.rule.instead}
        finding = found(release, f"grammar-{slip.rule.id}", slip.start, slip.end, **facts)
        yield finding_item(desk, finding, slip.start, slip.end)
    for start, end in find_vague(matter):
        finding = found(release, "numbers-without-a-figure", start, end)
        yield finding_item(desk, finding, start, end)
    yield from _missing_route(bench)
    yield from _elected(desk)


def _shown(bench: Bench, mention: Mention) -> str:
    """A verified number or address as the table has it."""
    number = mention.resources[0].number
    if mention.is_number:
        return number.display if number else ""
    host = parse(bench.matter.words[mention.start : mention.end]).host
    return bench.hosts.display(host)


def _is_route(finding: Finding) -> bool:
    return finding.id.startswith(("number-", "address-", "contacts-", "report-"))


def _missing_route(bench: Bench) -> Iterator[Item]:
    """A release that names the helpline and says nowhere how to reach it."""
    named = _SERVICE.search(bench.matter.words)
    tried = any(finding.id.startswith(("number-", "address-")) for finding in bench.strangers)
    if named and not bench.mentions and not tried:
        start, end = bench.matter.place(*named.span())
        finding = found(bench.release, "route-missing", start, end, example=bench.hosts.example)
        yield finding_item(bench.desk, finding, start, end)


def _elected(desk: Desk) -> Iterator[Item]:
    """Holders of elected office named outside the words that lead up to their own quotes."""
    quoted = {quote.speaker.name for quote in desk.quotes if quote.speaker.is_elected}
    for match in _ELECTED_PERSON.finditer(desk.release.text):
        if is_elected(match.group()) and not any(name and name in match.group() for name in quoted):
            finding = found(desk.release, "elected-named", *match.span())
            yield finding_item(desk, finding, *match.span())


def _span(release: Release, lines: list[int], finding: Finding) -> tuple[int, int]:
    """The stretch of the release a finding of the check on words is about."""
    start = lines[finding.place.line - 1] + finding.place.column - 1
    words = finding.place.excerpt.removesuffix("…").split()
    match = re.compile(r"\s+".join(map(re.escape, words))).match(release.text, start) if words else None
    return start, match.end() if match else start + len(finding.place.excerpt)
