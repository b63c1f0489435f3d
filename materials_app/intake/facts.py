"""The facts of a release as items: figures, percentages, audiences and days, held against tables and ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from materials_app.intake.addressees import find_appeals
from materials_app.intake.areas import areas_of
from materials_app.intake.bench import Bench
from materials_app.intake.conflicts import came_to_a_helpline, find_conflicts, several_periods
from materials_app.intake.dates import find_beginnings, find_days, find_spans
from materials_app.intake.explain import found
from materials_app.intake.figures import Figure, find_figures
from materials_app.intake.items import Item
from materials_app.intake.ledger import claim_for, ledger_findings
from materials_app.intake.matter import Matter
from materials_app.intake.measures import Measures
from materials_app.intake.notices import (
    appeal_item,
    beginning_item,
    day_item,
    figure_item,
    finding_item,
    percentage_item,
)
from materials_app.intake.percentages import Percentage, Relation, find_multiples, find_percentages, has_base
from materials_app.intake.shares import find_wrong_shares
from materials_app.intake.tables import compiled
from materials_app.model.findings import Finding, Severity
from materials_app.model.release_rules import CountKind
from materials_app.model.said import either, said

_WITHOUT_PERIOD = frozenset({"images", "suspects", "victims"})
"""Measures often told of one case rather than counted over a time."""

_FEW = 10
"""Fewer than these are told of a case ("two men were arrested") rather than counted over a time."""

_SOURCE = re.compile(
    r"\b(?:according\sto|figures?\s(?:from|by|released|published)|statistics|published|data\s(?:from|show)|source|recorded\sby|counted\sby|"
    r"official\sfigures|latest\sfigures|its\s(?:own\s)?figures|(?:charity|foundation|helpline|police|force|office)(?:'s)?\s(?:own\s)?(?:annual\s)?(?:figures|report|records|data|statistics)|"
    r"yn\s?[oô]l|ffigurau|ystadegau|cofnodion|adroddiad\sblynyddol|ffynhonnell)\b"
)


def fact_items(bench: Bench) -> Iterator[Item]:
    """The figures and percentages of a release, each with what the tables and the ledger say; audiences; days."""
    matter, desk, knowledge = bench.matter, bench.desk, bench.knowledge
    measures, claims = Measures(compiled(knowledge.rules.measures)), knowledge.rulebook.claims
    figures = find_figures(matter, measures, areas_of(knowledge.forces), bench.taken)
    percentages = {one.figure: one for one in find_percentages(matter, figures, claims)}
    against: dict[Figure, list[Finding]] = {}
    for figure, finding in find_conflicts(matter.release, figures):
        against.setdefault(figure, []).append(finding)
    for figure in figures:
        claim = claim_for(figure, claims, measures)
        known = tuple(ledger_findings(matter.release, figure, claim, measures, bench.on)) if claim else ()
        conflicts = against.get(figure, ())
        if figure in percentages:
            one = percentages[figure]
            said = _worst_first((*known, *_percentage_findings(matter, one), *conflicts))
            yield percentage_item(desk, one, said, claim)
        else:
            said = _worst_first((*known, *_figure_findings(matter, figure, figures), *conflicts))
            yield figure_item(desk, figure, said, claim)
    for multiple in find_multiples(matter, figures):
        if not multiple.fits:
            facts = {"first": multiple.values[0], "second": multiple.values[1], "times": multiple.times}
            finding = found(matter.release, "multiple-does-not-fit", multiple.start, multiple.end, **facts)
            yield finding_item(desk, finding, multiple.start, multiple.end)
    for share in find_wrong_shares(matter):
        facts = {"said": share.said, "computed": share.computed}
        finding = found(matter.release, "share-does-not-fit", share.start, share.end, **facts)
        yield finding_item(desk, finding, share.start, share.end)
    appeals = find_appeals(matter, compiled(knowledge.rules.cues))
    yield from (appeal_item(desk, appeal, knowledge.rulebook.audiences) for appeal in appeals)
    yield from (day_item(desk, day) for day in find_days(matter))
    for span in find_spans(matter):
        finding = found(matter.release, "day-span-other", span.start, span.end, days=str(span.true))
        yield finding_item(desk, finding, span.start, span.end)
    beginnings = tuple(find_beginnings(matter))
    yield from (beginning_item(desk, one, beginnings) for one in beginnings)


def _worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings of one figure, errors first; that the ledger knows better makes a guess at it needless."""
    is_known = any(finding.id == "help-seekers-as-offences" for finding in findings)
    kept = (one for one in findings if not (is_known and one.id == "crime-counted-by-helpline"))
    return tuple(sorted(kept, key=lambda finding: list(Severity).index(finding.severity)))


def _figure_findings(matter: Matter, figure: Figure, figures: tuple[Figure, ...]) -> Iterator[Finding]:
    at = (figure.start, figure.end)
    if figure.value is None:
        could = said(": it could be {readings}", readings=either(figure.readings)) if figure.readings else ""
        yield found(matter.release, "figure-malformed", *at, could=could)
    if figure.unit == "£" or figure.measure is None or figure.measure.kind is CountKind.PLAIN:
        return
    if came_to_a_helpline(matter, figure):
        yield found(matter.release, "crime-counted-by-helpline", *at, here=said(figure.measure.name))
    if several := several_periods(matter, figure, figures):
        yield found(matter.release, "figure-several-periods", *at, here=several[0], there=several[1])
    is_few = figure.value is not None and figure.value < _FEW
    needs_period = (
        not is_few
        and figure.measure.kind in {CountKind.CRIME, CountKind.HELP}
        and figure.measure.id not in _WITHOUT_PERIOD
    )
    if needs_period and not figure.period:
        yield found(matter.release, "figure-no-period", *at)
    if not _names_source(matter, figure):
        yield found(matter.release, "figure-no-source", *at)


def _names_source(matter: Matter, figure: Figure) -> bool:
    """Whether the sentence of a figure, or one beside it in its paragraph, says whose figure it is."""
    sentences = matter.release.sentences
    here = sentences[figure.sentence]
    near = (s for s in sentences[max(0, figure.sentence - 1) : figure.sentence + 2] if s.paragraph == here.paragraph)
    return any(_SOURCE.search(matter.words[slice(*matter.span(sentence))]) for sentence in near)


def _percentage_findings(matter: Matter, one: Percentage) -> Iterator[Finding]:
    figure = one.figure
    at = (figure.start, figure.end)
    if figure.value is None:
        could = said(": it could be {readings}", readings=either(figure.readings)) if figure.readings else ""
        yield found(matter.release, "figure-malformed", *at, could=could)
    elif one.values and not one.fits:
        first, second = one.values
        yield found(matter.release, "percentage-does-not-fit", *at, first=first, second=second, computed=one.computed)
    elif (one.relation is Relation.UNKNOWN and not one.has_base) or (
        one.relation is Relation.CHANGE and not one.has_base and not has_base(matter, figure)
    ):
        yield found(matter.release, "percentage-no-base", *at)
    elif not one.has_base:
        base = said(" It would be about {base}.", base=one.base) if one.base else ""
        yield found(matter.release, "percentage-cannot-be-checked", *at, base=base)
