"""Takes a release in: finds what it says, holds it against tables and ledger, offers every item for decision.

Pure: the same release, tables and day give the same items.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from materials_app.intake.addressees import find_appeals
from materials_app.intake.areas import areas_of
from materials_app.intake.conflicts import came_to_a_helpline, find_conflicts, several_periods
from materials_app.intake.dates import find_beginnings, find_days
from materials_app.intake.explain import found
from materials_app.intake.figures import Figure, find_figures
from materials_app.intake.grammar import find_slips
from materials_app.intake.items import Intake, Item, Kind
from materials_app.intake.ledger import claim_for, ledger_findings
from materials_app.intake.matter import Matter, matter_of
from materials_app.intake.measures import Measures
from materials_app.intake.notices import (
    Desk,
    appeal_item,
    beginning_item,
    day_item,
    figure_item,
    finding_item,
    mention_item,
    percentage_item,
    quote_item,
)
from materials_app.intake.percentages import Percentage, Relation, find_multiples, find_percentages, has_base
from materials_app.intake.quotes import find_quotes
from materials_app.intake.release import Release
from materials_app.intake.speakers import is_elected
from materials_app.intake.tables import compiled
from materials_app.intake.vague import find_vague
from materials_app.intake.weigh import weighed
from materials_app.model.content import Force
from materials_app.model.findings import Finding, Severity
from materials_app.model.release_rules import CountKind, ReleaseRules
from materials_app.model.rules import Rulebook
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.checker import checker_for
from materials_app.safeguards.routes import Mention
from materials_app.safeguards.web_address import parse

_OURS = ("figure-without-claim", "figure-counts-other", "numeral-malformed")
"""What the intake says in more detail than the check on any text."""

_WITHOUT_PERIOD = frozenset({"images", "suspects", "victims"})
"""Measures often told of one case rather than counted over a time."""

_SOURCE = re.compile(
    r"\b(?:according\sto|figures?\s(?:from|by|released|published)|statistics|published|data\s(?:from|show)|source|recorded\sby|counted\sby|"
    r"official\sfigures|latest\sfigures|its\s(?:own\s)?figures|(?:charity|foundation|helpline|police|force|office)(?:'s)?\s(?:own\s)?(?:annual\s)?(?:figures|report|records|data|statistics)|"
    r"yn\s?[oô]l|ffigurau|ystadegau|cofnodion|adroddiad\sblynyddol|ffynhonnell)\b"
)
_SERVICE = re.compile(r"\b(?:helpline|stop it now|llinell gymorth)\b")
_ELECTED_PERSON = re.compile(
    r"\b(?:[Pp]olice\s(?:[Ff]ire\s)?and\s[Cc]rime\s[Cc]ommissioner|PCC|[Cc]ouncillor|Cllr|[Mm]ayor|[Mm]inister|Comisiynydd\s(?:yr\s)?Heddlu\sa\sThroseddu|"
    r"[Cc]omisiynydd\sheddlu\sa\sthroseddu|Cynghorydd|Gweinidog)(?:\s(?:for|of|dros)\s[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+"
)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a release is held against: the rulebook, the tables of the intake, the forces whose areas are known."""

    rulebook: Rulebook
    rules: ReleaseRules
    forces: tuple[Force, ...] = ()


def take_in(release: Release, knowledge: Knowledge, audience: str = "", on: date | None = None) -> Intake:
    """The items of a release.

    Args:
        release: as read.
        knowledge: the tables.
        audience: whom the pieces made from it speak to; empty when that is open.
        on: the day it is taken in, to know which claims have expired.
    """
    matter = matter_of(release)
    desk = Desk(release, find_quotes(release))
    items = [*_facts(matter, desk, knowledge, on), *_words(matter, desk, knowledge, audience, on)]
    items += [quote_item(desk, quote, _faults_in(items, quote.spans)) for quote in desk.quotes]
    ordered = sorted(
        _without_doubles(items), key=lambda item: (item.start, item.kind is not Kind.QUOTE, item.end, item.kind.value)
    )
    numbered = tuple(replace(item, number=number) for number, item in enumerate(ordered, 1))
    return Intake(release, numbered, tuple(_questions(numbered)))


def _facts(matter: Matter, desk: Desk, knowledge: Knowledge, on: date | None) -> Iterator[Item]:
    """Figures, percentages, audiences and days."""
    _, _, taken = checker_for(knowledge.rulebook).found_in(matter.reading)
    measures, claims = Measures(compiled(knowledge.rules.measures)), knowledge.rulebook.claims
    figures = find_figures(matter, measures, areas_of(knowledge.forces), taken)
    percentages = {one.figure: one for one in find_percentages(matter, figures, claims)}
    against: dict[Figure, list[Finding]] = {}
    for figure, finding in find_conflicts(matter.release, figures):
        against.setdefault(figure, []).append(finding)
    for figure in figures:
        claim = claim_for(figure, claims, measures)
        known = tuple(ledger_findings(matter.release, figure, claim, measures, on)) if claim else ()
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
    appeals = find_appeals(matter, compiled(knowledge.rules.cues))
    yield from (appeal_item(desk, appeal, knowledge.rulebook.audiences) for appeal in appeals)
    yield from (day_item(desk, day) for day in find_days(matter))
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
        could = f": it could be {' or '.join(figure.readings)}" if figure.readings else ""
        yield found(matter.release, "figure-malformed", *at, could=could)
    if figure.unit == "£" or figure.measure is None or figure.measure.kind is CountKind.PLAIN:
        return
    if came_to_a_helpline(matter, figure):
        yield found(matter.release, "crime-counted-by-helpline", *at, here=figure.measure.name)
    if several := several_periods(matter, figure, figures):
        yield found(matter.release, "figure-several-periods", *at, here=several[0], there=several[1])
    needs_period = figure.measure.kind in {CountKind.CRIME, CountKind.HELP} and figure.measure.id not in _WITHOUT_PERIOD
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
        could = f": it could be {' or '.join(figure.readings)}" if figure.readings else ""
        yield found(matter.release, "figure-malformed", *at, could=could)
    elif one.values and not one.fits:
        first, second = one.values
        yield found(matter.release, "percentage-does-not-fit", *at, first=first, second=second, computed=one.computed)
    elif (one.relation is Relation.UNKNOWN and not one.has_base) or (
        one.relation is Relation.CHANGE and not one.has_base and not has_base(matter, figure)
    ):
        yield found(matter.release, "percentage-no-base", *at)
    elif not one.has_base:
        base = f" It would be about {one.base}." if one.base else ""
        yield found(matter.release, "percentage-cannot-be-checked", *at, base=base)


def _words(matter: Matter, desk: Desk, knowledge: Knowledge, audience: str, on: date | None) -> Iterator[Item]:
    """Numbers, addresses, and what the checks on words say."""
    release = matter.release
    mentions, _, _ = checker_for(knowledge.rulebook).found_in(matter.reading)
    said = check_text(release.text, knowledge.rulebook, audience, piece=Piece(on=on, is_whole=True, is_import=True))
    lines = [0, *(match.end() for match in re.finditer("\n", release.text))]
    placed = [(finding, *_span(release, lines, finding)) for finding in said if finding.id not in _OURS]
    if any(host in matter.words for host in checker_for(knowledge.rulebook).hosts.forces):
        placed = [one for one in placed if one[0].id != "site-without-address"]  # the force's own site is meant
    faults = [(weighed(one, first, release, knowledge.rulebook), first, last) for one, first, last in placed]
    taken: set[Finding] = set()
    for mention in mentions:
        start, end = matter.place(mention.start, mention.end)
        own = tuple(one for one, first, last in faults if first < end and start < last and _is_route(one))
        taken.update(own)
        yield mention_item(desk, replace(mention, start=start, end=end), _shown(matter, mention, knowledge), own)
    yield from (finding_item(desk, one, first, last) for one, first, last in faults if one not in taken)
    for slip in find_slips(matter, compiled(knowledge.rules.grammar)):
        facts = {"why": slip.rule.why, "instead": slip.rule.instead, "wanted": slip.rule.instead}
        finding = found(release, f"grammar-{slip.rule.id}", slip.start, slip.end, **facts)
        yield finding_item(desk, finding, slip.start, slip.end)
    for start, end in find_vague(matter):
        finding = found(release, "numbers-without-a-figure", start, end)
        yield finding_item(desk, finding, start, end)
    yield from _missing_route(matter, desk, mentions, knowledge)
    yield from _elected(desk)


def _shown(matter: Matter, mention: Mention, knowledge: Knowledge) -> str:
    """A verified number or address as the table has it."""
    number = mention.resources[0].number
    if mention.is_number:
        return number.display if number else ""
    host = parse(matter.words[mention.start : mention.end]).host
    return checker_for(knowledge.rulebook).hosts.display(host)


def _is_route(finding: Finding) -> bool:
    return finding.id.startswith(("number-", "address-", "contacts-", "report-"))


def _missing_route(matter: Matter, desk: Desk, mentions: tuple[Mention, ...], knowledge: Knowledge) -> Iterator[Item]:
    """A release that names the helpline and says nowhere how to reach it."""
    named = _SERVICE.search(matter.words)
    _, findings, _ = checker_for(knowledge.rulebook).found_in(matter.reading)
    tried = any(finding.id.startswith(("number-", "address-")) for finding in findings)
    if named and not mentions and not tried:
        start, end = matter.place(*named.span())
        example = checker_for(knowledge.rulebook).hosts.example
        yield finding_item(desk, found(matter.release, "route-missing", start, end, example=example), start, end)


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


def _faults_in(items: Iterable[Item], spans: tuple[tuple[int, int], ...]) -> int:
    """How many items with a fault that blocks, other than notes, lie in a quote."""
    return sum(
        item.severity is Severity.ERROR and any(start <= item.start < end for start, end in spans) for item in items
    )


def _without_doubles(items: Iterable[Item]) -> Iterator[Item]:
    """The items, without those that say about a stretch what another item says already, or says more gravely."""
    kept = list(items)
    terms = [item for item in kept if item.kind is Kind.TERM]
    within = {id(one) for one in terms for other in terms if one is not other and _is_within(one, other)}
    figures = [item for item in kept if item.kind is Kind.FIGURE]
    told = [f for f in figures if any(finding.id == "help-seekers-as-offences" for finding in f.findings)]
    for item in kept:
        if id(item) in within:
            continue
        is_double = item.findings and item.findings[0].id == "term-crimes-as-contacts"
        if not (is_double and any(figure.sentence == item.sentence for figure in told)):
            yield item


def _is_within(one: Item, other: Item) -> bool:
    """Whether a milder term lies inside the words of a graver one."""
    return (
        other.start <= one.start
        and one.end <= other.end
        and one.severity is Severity.NOTE
        and (other.severity is not Severity.NOTE)
    )


def _questions(items: tuple[Item, ...]) -> Iterator[str]:
    counts = Counter(audience for item in items for audience in item.audiences)
    if len(counts) > 1:
        yield "Which audience is the piece for? The release names several, and one piece speaks to one."
    if any(item.kind is Kind.QUOTE and not item.findings for item in items):
        yield "Who agreed to be quoted? A quote without consent does not print."
