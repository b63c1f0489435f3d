"""What an intake offers: one item for each fact or fault, beside its sentence, to use, to fix or to leave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from materials_app.intake.figures import Figure
from materials_app.intake.percentages import Percentage
from materials_app.intake.quotes import Quote
from materials_app.intake.release import Release
from materials_app.model.content import Claim
from materials_app.model.findings import Finding, Severity


class Kind(StrEnum):
    """What sort of thing an item is about."""

    NUMBER = "number"
    ADDRESS = "address"
    FIGURE = "figure"
    PERCENTAGE = "percentage"
    QUOTE = "quote"
    AUDIENCE = "audience"
    DATE = "date"
    NAME = "name"
    PROMISE = "promise"
    TERM = "term"
    GRAMMAR = "grammar"
    SPELLING = "spelling"
    WORDS = "words"
    """Anything else the checks on words say."""


class Offer(StrEnum):
    """What can be done with an item."""

    USE = "use"
    FIX = "fix"
    LEAVE = "leave"


class About(StrEnum):
    """What a question asks for: where its answer goes in a draft."""

    NUMBER = "number"
    COUNTED = "counted"
    PERIOD = "period"
    AREA = "area"
    SOURCE = "source"
    SPEAKER = "speaker"
    OTHER = "other"
    """Anything else: the answer stands in the drafts as a remark."""


@dataclass(frozen=True, slots=True)
class Question:
    """What only the user can know."""

    words: str
    about: About = About.OTHER


Fact = Figure | Percentage | Quote | None
"""What an item holds beside words: the figure, percentage or quote in its parts."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a release that somebody decides about.

    Attributes:
        number: its number, from 1, in the order of the text.
        kind: what sort of thing it is.
        sentence: number of its sentence.
        start, end: its stretch of the release.
        excerpt: the words concerned.
        says: what it is, one line.
        offer: what we would do; a user decides.
        proposal: the words or the fact that "use" or "fix" takes over; empty when only the user can know.
        findings: what is wrong with it, and notes.
        questions: what only the user can know.
        fact: the figure, percentage or quote in its parts, or none.
        claim: the claim of the ledger that holds the same figure, or none.
        audiences: ids of the audiences it names.
    """

    number: int
    kind: Kind
    sentence: int
    start: int
    end: int
    excerpt: str
    says: str
    offer: Offer
    proposal: str = ""
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    fact: Fact = None
    claim: Claim | None = None
    audiences: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity | None:
        """The worst that is found about it, or none."""
        worst = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
        return next((one for one in worst if any(finding.severity is one for finding in self.findings)), None)

    @property
    def is_told(self) -> bool:
        """Whether its first finding says all that ``says`` does."""
        return bool(self.findings) and self.findings[0].message == self.says

    def remedy_of(self, finding: Finding) -> str:
        """What to do about a finding; empty where the proposal or a question says it already."""
        is_asked = finding.severity is Severity.NOTE and bool(self.questions)
        return "" if is_asked or (self.is_told and self.proposal) else finding.remedy

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What may be decided: what carries an error is never used as it stands."""
        may_use = self.offer is Offer.USE or (self.severity is not Severity.ERROR and self.kind is not Kind.QUOTE)
        may_fix = bool(self.proposal) or self.offer is Offer.FIX
        chosen = ((Offer.USE, may_use), (Offer.FIX, may_fix and self.offer is not Offer.USE), (Offer.LEAVE, True))
        return tuple(offer for offer, may in chosen if may)


@dataclass(frozen=True, slots=True)
class Intake:
    """A release taken apart: its items in the order of the text."""

    release: Release
    items: tuple[Item, ...]
    questions: tuple[Question, ...] = ()
    """What is asked about the release as a whole."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of their items."""
        return tuple(finding for item in self.items for finding in item.findings)


def within(item: Item, intake: Intake) -> tuple[Item, ...]:
    """The other items about words inside those of this one: faults inside a quote."""
    return tuple(one for one in intake.items if one is not item and item.start <= one.start and one.end <= item.end)
