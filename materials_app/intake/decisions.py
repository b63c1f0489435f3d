"""What a user decided about the items of an intake: a value. Undo is keeping the value before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from materials_app.intake.items import About, Intake, Item, Offer, Question
from materials_app.model.findings import Severity


@dataclass(frozen=True, slots=True)
class Decision:
    """One item decided.

    Attributes:
        item: number of the item.
        offer: what is done with it.
        wording: the user's own words in place of the proposal; empty for the proposal.
        answers: to the item's questions, in their order; empty where there is none, and there may be fewer.
    """

    item: int
    offer: Offer
    wording: str = ""
    answers: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether it holds words of the user's own."""
        return bool(self.wording.strip()) or any(one.strip() for one in self.answers)


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions made so far, one for each item at most; ``answers`` to what is asked about the whole release."""

    made: tuple[Decision, ...] = ()
    answers: tuple[str, ...] = ()

    def decide(self, decision: Decision) -> Decisions:
        """These decisions with one made or made anew."""
        return replace(self, made=(*self.without(decision.item).made, decision))

    def without(self, item: int) -> Decisions:
        """These decisions with that of one item taken back."""
        return replace(self, made=tuple(one for one in self.made if one.item != item))

    def of(self, item: int) -> Decision | None:
        """What was decided about an item, or none."""
        return next((one for one in self.made if one.item == item), None)


NOTHING_DECIDED = Decisions()


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


def may_be(item: Item, decision: Decision) -> bool:
    """Whether an item can be decided so: as it is offered, and put right only by a proposal or by words of the user."""
    by_something = bool(item.proposal) or decision.says_something
    return decision.offer in item.offers and (decision.offer is not Offer.FIX or by_something)


def answered(questions: tuple[Question, ...], answers: tuple[str, ...]) -> Iterator[tuple[Question, str]]:
    """The questions that were answered, each with its answer."""
    for question, answer in zip(questions, answers, strict=False):
        if answer.strip():
            yield question, " ".join(answer.split())


def answer_about(item: Item, made: Decision, about: About) -> str:
    """The answer to what an item asks about one thing; empty where there is none."""
    return next((answer for question, answer in answered(item.questions, made.answers) if question.about is about), "")


def still_asked(item: Item, made: Decision) -> tuple[Question, ...]:
    """The questions without an answer on which it rests whether a faulty figure is right: not who counted it."""
    known = {question for question, _ in answered(item.questions, made.answers)}
    if item.severity is not Severity.ERROR:
        return ()
    decides = (About.NUMBER, About.COUNTED, About.PERIOD, About.AREA)
    return tuple(one for one in item.questions if one.about in decides and one not in known)
