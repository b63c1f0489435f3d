"""The words of a release as items: numbers, addresses, terms, promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from materials_app.intake.bench import Bench
from materials_app.intake.items import Item
from materials_app.intake.notices import finding_item, mention_item
from materials_app.intake.release import Release
from materials_app.intake.weigh import weighed
from materials_app.model.findings import Finding
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.routes import Mention
from materials_app.safeguards.web_address import parse

_OURS = (
    "figure-asked",
    "figure-claim-",
    "figure-counts-other",
    "figure-rounding",
    "numeral-malformed",
    "quote-",
)
"""How the ids begin of what the intake says in more detail than the check on any text."""


def word_items(bench: Bench) -> Iterator[Item]:
    """Numbers, addresses, and what the checks on words say."""
    matter, desk, knowledge = bench.matter, bench.desk, bench.knowledge
    release = matter.release
    said = check_text(
        release.text,
        knowledge.rulebook,
        bench.audience,
        piece=Piece(on=bench.on, nations=bench.nations, is_whole=True, is_import=True, is_free=True),
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


def _shown(bench: Bench, mention: Mention) -> str:
    """A verified number or address as the table has it."""
    number = mention.resources[0].number
    if mention.is_number:
        return number.display if number else ""
    host = parse(bench.matter.words[mention.start : mention.end]).host
    return bench.hosts.display(host)


def _is_route(finding: Finding) -> bool:
    return finding.id.startswith(("number-", "address-", "contacts-", "report-"))


def _span(release: Release, lines: list[int], finding: Finding) -> tuple[int, int]:
    """The stretch of the release a finding of the check on words is about."""
    start = lines[finding.place.line - 1] + finding.place.column - 1
    words = finding.place.excerpt.removesuffix("…").split()
    match = re.compile(r"\s+".join(map(re.escape, words))).match(release.text, start) if words else None
    return start, match.end() if match else start + len(finding.place.excerpt)
