"""Makes items of what was found: says what each is, what is offered, and what only its user can know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from materials_app.intake.addressees import Appeal
from materials_app.intake.dates import Beginning, NamedDay
from materials_app.intake.explain import found
from materials_app.intake.figures import Figure
from materials_app.intake.items import About, Item, Kind, Offer, Question
from materials_app.intake.ledger import sentence_of
from materials_app.intake.percentages import Percentage, Relation
from materials_app.intake.periods import Sort, bare
from materials_app.intake.quotes import Quote
from materials_app.intake.release import Release
from materials_app.model.content import Audience, Claim
from materials_app.model.findings import Finding, Severity
from materials_app.model.said import said
from materials_app.safeguards.routes import Mention

_KINDS = (
    ("number-", Kind.NUMBER), ("contacts-", Kind.NUMBER), ("address-", Kind.ADDRESS), ("email-", Kind.ADDRESS),
    ("handle-", Kind.ADDRESS), ("site-", Kind.ADDRESS), ("route-", Kind.ADDRESS), ("term-old-name", Kind.NAME),
    ("term-", Kind.TERM), ("promise-", Kind.PROMISE), ("spelling", Kind.SPELLING), ("grammar-", Kind.GRAMMAR),
)  # fmt: skip
_RANKED = (Severity.ERROR, Severity.WARNING)
_OPEN = frozenset(
    {"figure-no-period", "figure-two-values", "figure-two-measures", "figure-two-periods", "percentage-no-base"}
)
"""Questions without whose answer a figure is not taken over as it stands."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where items are made: the release, and its quotes, because words in a quote cannot be put right."""

    release: Release
    quotes: tuple[Quote, ...]

    def item(self, kind: Kind, start: int, end: int, says: str, offer: Offer, **more: object) -> Item:
        """An item about a stretch of the release; its number is given when all are in order."""
        excerpt = " ".join(self.release.text[start:end].split())
        sentence = self.release.sentence_at(start).number
        return Item(0, kind, sentence, start, end, excerpt, says, offer, **more)  # type: ignore[arg-type]

    def quote_at(self, place: int) -> Quote | None:
        """The quote a place lies in, or none."""
        return next((quote for quote in self.quotes if quote.holds(place)), None)


def figure_item(desk: Desk, figure: Figure, findings: tuple[Finding, ...], claim: Claim | None) -> Item:
    """A figure: used when nothing is wrong with it, fixed when the ledger or an answer can put it right."""
    blocked = _is_blocked(findings)
    proposal = sentence_of(claim) if claim else "" if figure.value is None else _as_claim(figure)
    is_wrong = any(finding.severity is Severity.ERROR for finding in findings)
    return desk.item(
        Kind.FIGURE,
        figure.start,
        figure.end,
        f"{figure.written}: {_counted(figure)}",
        Offer.FIX if blocked else Offer.USE,
        proposal="" if is_wrong and not claim else proposal,
        findings=findings,
        questions=tuple(_figure_questions(figure, findings)),
        fact=figure,
        claim=claim,
    )


def _is_blocked(findings: tuple[Finding, ...]) -> bool:
    """Whether a figure needs an answer before it is taken over."""
    return any(finding.severity in _RANKED or finding.id in _OPEN for finding in findings)


def _counted(figure: Figure) -> str:
    parts = (
        figure.counted or "nothing that we know is counted",
        figure.area or "no area",
        figure.period or "no period",
    )
    return "; ".join(parts)


def _as_claim(figure: Figure) -> str:
    counted = figure.measure.name if figure.measure else figure.counted
    parts = (f"{figure.about} {figure.written} {counted}".strip(), figure.area, bare(figure.period))
    return ", ".join(part for part in parts if part)


def _figure_questions(figure: Figure, findings: tuple[Finding, ...]) -> Iterable[Question]:
    ids = {finding.id for finding in findings}
    if figure.value is None:
        could = " or ".join(figure.readings)
        yield Question(f"Which number is it: {could}?" if could else "Which number is it?", About.NUMBER)
    if figure.measure is None and not figure.unit:
        yield Question(f"What does {figure.written} count?", About.COUNTED)
    elif figure.measure and figure.measure.id == "people":
        yield Question("Which people are they: people who asked for help, victims, or people arrested?", About.COUNTED)
    elif "figure-two-measures" in ids:
        yield Question(
            f"What does {figure.written} count: people who asked for help, calls, or offences?", About.COUNTED
        )
    if "figure-two-periods" in ids or not figure.period:
        yield Question("Which period is this figure for?", About.PERIOD)
    elif figure.when and figure.when.sort is Sort.RELATIVE:
        yield Question(f"Which dates are “{figure.period}”?", About.PERIOD)
    if not figure.area:
        yield Question("Which area is this figure for?", About.AREA)
    if "figure-no-source" in ids:
        yield Question("Who counted it, and where is it published?", About.SOURCE)


def percentage_item(desk: Desk, one: Percentage, findings: tuple[Finding, ...], claim: Claim | None) -> Item:
    """A percentage with the two values it relates, worked out."""
    figure = one.figure
    blocked = _is_blocked(findings)
    return desk.item(
        Kind.PERCENTAGE,
        figure.start,
        figure.end,
        f"{figure.written}: {_related(one)}",
        Offer.FIX if blocked else Offer.USE,
        proposal=sentence_of(claim) if claim else "",
        findings=findings,
        questions=tuple(_percentage_questions(one)),
        fact=one,
        claim=claim,
    )


def _related(one: Percentage) -> str:
    if one.values:
        first, second = one.values
        verdict = "fits" if one.fits else f"does not fit; it is {one.computed} per cent"
        what = f"{first} of {second}" if one.relation is Relation.SHARE else f"from {first} to {second}"
        ledger = f" (ledger: {one.source})" if one.source else ""
        return f"{what}: {verdict}{ledger}"
    if one.relation is Relation.SHARE:
        return "a share of what follows it"
    return f"a change; the earlier value would be about {one.base}" if one.base else "a change, its values not given"


def _percentage_questions(one: Percentage) -> Iterable[Question]:
    if one.relation is Relation.UNKNOWN:
        yield Question("Of what is it a share, or compared with what is it a change?")
    elif not one.values and one.relation is Relation.CHANGE:
        yield Question("From which value to which does it go, and in which years?")
    elif one.values and not one.fits:
        yield Question(f"Which is wrong: the percentage, {one.values[0]} or {one.values[1]}?")


def quote_item(desk: Desk, quote: Quote, faults: int) -> Item:
    """A quote: a record to complete with the speaker's consent, or to leave."""
    speaker, findings = quote.speaker, []
    who = speaker.name or speaker.role or "a speaker the release does not name"
    if speaker.is_elected:
        findings.append(found(desk.release, "quote-elected", quote.start, quote.end, who=who))
    if faults:
        findings.append(found(desk.release, "quote-carries-faults", quote.start, quote.end, count=str(faults)))
    consent = Question(f"Does {who} agree to be quoted, in which pieces, and until when?")
    unknown = Question("Who says it, in which role?", About.SPEAKER)
    asked = (consent,) if speaker.name else (unknown, consent)
    parts = ", ".join(part for part in (speaker.name, speaker.role) if part)
    return desk.item(
        Kind.QUOTE,
        quote.start,
        quote.end,
        f"A quote of {len(quote.text.split())} words: {parts or 'speaker not named'}",
        Offer.LEAVE if findings else Offer.USE,
        proposal="" if findings else quote.text,
        findings=tuple(findings),
        questions=() if speaker.is_elected else asked,
        fact=quote,
    )


def appeal_item(desk: Desk, appeal: Appeal, audiences: tuple[Audience, ...]) -> Item:
    """A sentence that shows whom it addresses."""
    names = tuple(one.name for wanted in appeal.audiences for one in audiences if one.id == wanted)
    who = ", ".join((*names, *(("anybody else",) if appeal.names_anybody else ())))
    several = len(appeal.audiences) > 1 or appeal.names_anybody
    finding = "addressees-contradict" if appeal.contradicts else "addressees-several"
    findings = (found(desk.release, finding, appeal.start, appeal.end, who=who),) if several else ()
    in_quote = desk.quote_at(appeal.start) is not None
    bad = Offer.LEAVE if in_quote else Offer.FIX
    return desk.item(
        Kind.AUDIENCE,
        appeal.start,
        appeal.end,
        f"Audience named: {who}",
        bad if appeal.contradicts else Offer.USE,
        findings=findings,
        questions=(Question(f"Which audience is meant: {' or '.join(names)}?"),) if len(names) > 1 else (),
        audiences=appeal.audiences,
    )


def day_item(desk: Desk, day: NamedDay) -> Item:
    """A day the release names."""
    findings: tuple[Finding, ...] = ()
    if not day.is_possible:
        findings = (found(desk.release, "day-impossible", day.start, day.end),)
    elif day.falls_on:
        findings = (found(desk.release, "day-wrong-weekday", day.start, day.end, right=said(day.falls_on)),)
    says = "A day" if day.day else "A day without a year"
    return desk.item(
        Kind.DATE,
        day.start,
        day.end,
        says,
        Offer.FIX if findings else Offer.USE,
        proposal="" if findings else " ".join(desk.release.text[day.start : day.end].split()),
        findings=findings,
        questions=(Question("Which year?", About.PERIOD),) if day.is_possible and day.day is None else (),
    )


def beginning_item(desk: Desk, one: Beginning, others: tuple[Beginning, ...]) -> Item:
    """Since when something runs."""
    against = next((other for other in others if other.thing == one.thing and other.year != one.year), None)
    findings: tuple[Finding, ...] = ()
    if against:
        words = desk.release.sentence_at(against.start).text
        facts = {"thing": one.thing, "here": one.year, "there": against.year, "other": words}
        findings = (found(desk.release, "beginnings-conflict", one.start, one.end, **facts),)
    return desk.item(
        Kind.DATE,
        one.start,
        one.end,
        f"Since when: {one.thing}, {one.year}",
        Offer.FIX if findings else Offer.USE,
        proposal="" if findings else f"{one.thing}: {one.year}",
        findings=findings,
        questions=(Question(f"Since when does the {one.thing} run, and where is that written?"),),
    )


def mention_item(desk: Desk, mention: Mention, shown: str, findings: tuple[Finding, ...]) -> Item:
    """A verified number or address, ``shown`` as the table has it, from where a piece takes it."""
    kind = Kind.NUMBER if mention.is_number else Kind.ADDRESS
    blocked = any(finding.severity in _RANKED for finding in findings)
    return desk.item(
        kind,
        mention.start,
        mention.end,
        f"In the table: {mention.name}",
        Offer.FIX if blocked else Offer.USE,
        proposal=shown,
        findings=findings,
    )


def finding_item(desk: Desk, finding: Finding, start: int, end: int) -> Item:
    """A fault of the words: fixed by the words wanted; in a quote, left, because a quote is never put right."""
    kind = next((kind for prefix, kind in _KINDS if finding.id.startswith(prefix)), Kind.WORDS)
    wanted = finding.wanted or (
        finding.remedy if kind in {Kind.ADDRESS, Kind.NUMBER} and "table" not in finding.remedy else ""
    )
    in_quote = desk.quote_at(start) is not None and kind not in {Kind.NUMBER, Kind.ADDRESS}
    offer = Offer.LEAVE if in_quote or not wanted else Offer.FIX
    return desk.item(
        kind,
        start,
        end,
        finding.message,
        offer,
        proposal="" if in_quote else wanted,
        findings=(finding,),
        questions=(
            Question("The words stand in a quote, which is never put right: does the speaker want other words?"),
        )
        if in_quote and finding.severity in _RANKED
        else (),
    )
