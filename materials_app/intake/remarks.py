"""What a release is remarked on beyond the checks on any text: slips, numbers without a figure, a missing route."""

from __future__ import annotations

import re
from collections.abc import Iterator

from materials_app.intake.bench import Bench
from materials_app.intake.explain import found
from materials_app.intake.grammar import find_slips
from materials_app.intake.items import Item
from materials_app.intake.notices import finding_item
from materials_app.intake.tables import compiled
from materials_app.intake.vague import find_vague
from materials_app.model.said import said

_SERVICE = re.compile(r"\b(?:helpline|stop it now|llinell gymorth)\b")


def remark_items(bench: Bench) -> Iterator[Item]:
    """Grammar of the trade, claims about numbers that bring none, a route that is missing."""
    matter, desk = bench.matter, bench.desk
    for slip in find_slips(matter, compiled(bench.knowledge.rules.grammar)):
        facts = {"why": said(slip.rule.why), "instead": said(slip.rule.instead), "wanted": slip.rule.instead}
        finding = found(bench.release, f"grammar-{slip.rule.id}", slip.start, slip.end, **facts)
        yield finding_item(desk, finding, slip.start, slip.end)
    for start, end in find_vague(matter):
        finding = found(bench.release, "numbers-without-a-figure", start, end)
        yield finding_item(desk, finding, start, end)
    yield from _missing_route(bench)


def _missing_route(bench: Bench) -> Iterator[Item]:
    """A release that names the helpline and says nowhere how to reach it."""
    named = _SERVICE.search(bench.matter.words)
    tried = any(finding.id.startswith(("number-", "address-")) for finding in bench.strangers)
    if named and not bench.mentions and not tried:
        start, end = bench.matter.place(*named.span())
        finding = found(bench.release, "route-missing", start, end, example=bench.hosts.example)
        yield finding_item(bench.desk, finding, start, end)
