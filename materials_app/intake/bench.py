"""What the making of items shares: the release read, its quotes and routes, and what it is held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from materials_app.intake.matter import Matter, matter_of
from materials_app.intake.notices import Desk
from materials_app.intake.quotes import find_quotes
from materials_app.intake.release import Release
from materials_app.model.content import Force
from materials_app.model.findings import Finding
from materials_app.model.release_rules import ReleaseRules
from materials_app.model.rules import Rulebook
from materials_app.safeguards.checker import checker_for
from materials_app.safeguards.elected import offices_of
from materials_app.safeguards.hosts import HostBook
from materials_app.safeguards.routes import Mention
from materials_app.safeguards.spans import Spans


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a release is held against: the rulebook, the tables of the intake, the forces whose areas are known."""

    rulebook: Rulebook
    rules: ReleaseRules
    forces: tuple[Force, ...] = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """A release laid out beside the tables.

    Attributes:
        matter: the release with its folded text.
        desk: where items are made.
        knowledge: what it is held against.
        mentions: the verified numbers and addresses it carries.
        strangers: findings about those that are not verified.
        taken: stretches of the folded text that are numbers, addresses, dates and sizes.
        on: the day, to know which claims have expired.
        audience: whom the pieces speak to; or empty.
        nations: where it will be read; empty when that is not known.
    """

    matter: Matter
    desk: Desk
    knowledge: Knowledge
    mentions: tuple[Mention, ...]
    strangers: tuple[Finding, ...]
    taken: Spans
    on: date | None
    audience: str
    nations: tuple[str, ...] = ()

    @property
    def release(self) -> Release:
        """The release."""
        return self.matter.release

    @property
    def hosts(self) -> HostBook:
        """The hosts that may be printed."""
        return checker_for(self.knowledge.rulebook).hosts


def lay_out(
    release: Release, knowledge: Knowledge, audience: str, on: date | None, nations: tuple[str, ...] = ()
) -> Bench:
    """The bench of a release."""
    matter = matter_of(release)
    mentions, strangers, taken = checker_for(knowledge.rulebook).found_in(matter.reading)
    desk = Desk(release, find_quotes(release, offices_of(knowledge.rulebook.offices)))
    return Bench(matter, desk, knowledge, mentions, tuple(strangers), taken, on, audience, nations)
