"""A press release under review as one frozen value: its items, what was decided, and the steps that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from materials_app.intake.decisions import NOTHING_DECIDED, Decision, Decisions, may_be, undecided
from materials_app.intake.drafts import is_new_claim
from materials_app.intake.figures import Figure
from materials_app.intake.items import Intake, Item, Kind, Offer, within
from materials_app.intake.percentages import Percentage
from materials_app.model.findings import Severity

WHOLE = 0
"""Stands for the release as a whole where a number of an item is asked for; items count from 1."""


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """One undoable step.

    Attributes:
        what: what was done, as an id of the wording table: ``use``, ``fix``, ``leave``, ``again``, ``answer``.
        items: numbers of the items it was about.
        decisions: the decisions on the other side of it.
    """

    what: str
    items: tuple[int, ...]
    decisions: Decisions


@dataclass(frozen=True, slots=True)
class ReviewState:
    """Everything known about the release under review.

    Attributes:
        intake: the release taken apart.
        decisions: what was decided.
        unsent: words typed and not given yet; no step of undo, kept so that nothing typed is lost.
        past: steps that undo takes back, oldest first; each holds the decisions before it.
        future: steps that redo brings again, next one last; each holds the decisions after it.
    """

    intake: Intake
    decisions: Decisions = NOTHING_DECIDED
    unsent: Decisions = NOTHING_DECIDED
    past: tuple[ReviewStep, ...] = ()
    future: tuple[ReviewStep, ...] = ()

    def item(self, number: int) -> Item | None:
        """The item with this number, or none."""
        return self.intake.items[number - 1] if 0 < number <= len(self.intake.items) else None

    @property
    def open(self) -> tuple[Item, ...]:
        """The items nobody decided about yet."""
        decided = {one.item for one in self.decisions.made}
        return tuple(item for item in self.intake.items if item.number not in decided)

    @property
    def blocking(self) -> tuple[Item, ...]:
        """The items with an error nobody decided about: they come before any draft."""
        return undecided(self.intake, self.decisions)

    @property
    def facts(self) -> int:
        """How many figures and quotes are taken over."""
        taken = {one.item for one in self.decisions.made if one.offer is not Offer.LEAVE}
        return sum(item.number in taken and item.fact is not None for item in self.intake.items)


Action = Callable[[ReviewState], ReviewState]
"""What a person does: makes the next state."""


def is_style(item: Item) -> bool:
    """Whether an item is a remark on style alone: nothing that stops or warns."""
    return item.kind is Kind.WORDS and item.severity not in {Severity.ERROR, Severity.WARNING}


def style_left(state: ReviewState) -> tuple[Item, ...]:
    """The remarks on style nobody decided about."""
    return tuple(item for item in state.open if is_style(item))


def faultless(state: ReviewState) -> tuple[Item, ...]:
    """The undecided facts with nothing against them: used as the command line does when it writes drafts.

    A figure says what it counts, or the ledger holds it; in a quote nothing stands that may not print.
    """
    return tuple(one for one in state.open if one.offer is Offer.USE and _is_faultless(one, state.intake))


def _is_faultless(item: Item, intake: Intake) -> bool:
    if isinstance(item.fact, Figure | Percentage) and item.claim is None:
        return not _is_faulty(item) and is_new_claim(item, Decision(item.number, Offer.USE))
    return not _is_faulty(item) and not any(_is_faulty(one) for one in within(item, intake))


def _is_faulty(item: Item) -> bool:
    return item.severity in {Severity.ERROR, Severity.WARNING}


def decide(state: ReviewState, decision: Decision) -> ReviewState:
    """The state with an item decided; the same state when it cannot be decided so."""
    item = state.item(decision.item)
    if item is None or not may_be(item, decision):
        return state
    kept = replace(state, unsent=state.unsent.without(decision.item))
    return _stepped(kept, state.decisions.decide(decision), decision.offer.value, (decision.item,))


def decide_all(state: ReviewState, items: Iterable[Item], offer: Offer) -> ReviewState:
    """The state with several items decided alike, as one step."""
    decisions, numbers = state.decisions, []
    for item in items:
        decision = Decision(item.number, offer)
        if may_be(item, decision):
            decisions = decisions.decide(decision)
            numbers.append(item.number)
    return _stepped(state, decisions, offer.value, tuple(numbers))


def take_back(state: ReviewState, number: int) -> ReviewState:
    """The state with the decision about an item taken back; its words stay at hand to be changed."""
    made = state.decisions.of(number)
    if made is None:
        return state
    unsent = state.unsent.decide(made) if made.says_something else state.unsent
    return _stepped(replace(state, unsent=unsent), state.decisions.without(number), "again", (number,))


def answer_whole(state: ReviewState, answers: tuple[str, ...]) -> ReviewState:
    """The state with what is asked about the whole release answered."""
    kept = replace(state, unsent=state.unsent.without(WHOLE))
    return _stepped(kept, replace(state.decisions, answers=answers), "answer", (WHOLE,))


def typed(state: ReviewState, decision: Decision) -> ReviewState:
    """The state with words typed for an item and not given yet."""
    if not decision.says_something:
        return replace(state, unsent=state.unsent.without(decision.item))
    return replace(state, unsent=state.unsent.decide(decision))


def undone(state: ReviewState) -> ReviewState:
    """The last step taken back; the same state when there is none."""
    if not state.past:
        return state
    step = state.past[-1]
    again = replace(step, decisions=state.decisions)
    return replace(state, decisions=step.decisions, past=state.past[:-1], future=(*state.future, again))


def redone(state: ReviewState) -> ReviewState:
    """The last undone step brought again; the same state when there is none."""
    if not state.future:
        return state
    step = state.future[-1]
    back = replace(step, decisions=state.decisions)
    return replace(state, decisions=step.decisions, past=(*state.past, back), future=state.future[:-1])


def _stepped(state: ReviewState, decisions: Decisions, what: str, items: tuple[int, ...]) -> ReviewState:
    if decisions == state.decisions:
        return state
    step = ReviewStep(what, items, state.decisions)
    return replace(state, decisions=decisions, past=(*state.past, step), future=())
