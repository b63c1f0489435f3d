"""What a user decided about the items of an intake: a value. Undo is keeping the value before."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.intake.items import Intake, Item, Offer
from materials_app.model.findings import Severity


@dataclass(frozen=True, slots=True)
class Decision:
    """One item decided. ``wording``: the user's own words in place of the proposal; ``answer``: to its question."""

    item: int
    offer: Offer
    wording: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions made so far, one for each item at most."""

    made: tuple[Decision, ...] = ()

    def decide(self, decision: Decision) -> Decisions:
        """These decisions with one made or made anew."""
        return Decisions((*self.without(decision.item).made, decision))

    def without(self, item: int) -> Decisions:
        """These decisions with that of one item taken back."""
        return Decisions(tuple(one for one in self.made if one.item != item))

    def of(self, item: int) -> Decision | None:
        """What was decided about an item, or none."""
        return next((one for one in self.made if one.item == item), None)


def as_offered(intake: Intake) -> Decisions:
    """Every fact without a fault used, everything else left for a person: what the command writes as drafts."""
    usable = (item for item in intake.items if item.offer is Offer.USE and item.severity is not Severity.ERROR)
    return Decisions(tuple(Decision(item.number, Offer.USE) for item in usable))


def undecided(intake: Intake, decisions: Decisions) -> tuple[Item, ...]:
    """The items with an error about which nobody decided yet."""
    return tuple(item for item in intake.items if item.severity is Severity.ERROR and decisions.of(item.number) is None)


def used(intake: Intake, decisions: Decisions) -> tuple[tuple[Item, Decision], ...]:
    """The items whose fact is taken over, each with its decision."""
    pairs = ((item, decisions.of(item.number)) for item in intake.items)
    return tuple((item, made) for item, made in pairs if made is not None and made.offer is not Offer.LEAVE)
