"""What the review of a press release says about an item: its title, its facts, its faults, its buttons."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.app.release_rows import Row, RowSort
from materials_app.app.release_session import WHOLE, ReviewState
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import MARK_OF, Mark
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import counted, joined, may_say, say
from materials_app.intake.decisions import Decision, answered
from materials_app.intake.figures import Figure
from materials_app.intake.items import Item, Offer

TITLE_LETTERS = 64
SHORT_FIX = 30
"""A proposal up to this long stands on its button."""

USE, FIX, LEAVE, ANSWER, AGAIN, FOLD, LEAVE_STYLE = "use", "fix", "leave", "answer", "again", "fold", "leave-style"
"""What can be done with a row."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a card. A mark stands before it where it has one."""

    words: str
    role: Role = Role.BODY
    token: str = "text"
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done with a row: its id and its button's words, the letter that does it marked by ``&``."""

    name: str
    words: str
    quiet: bool = False


def title_of(item: Item) -> str:
    """An item in one line: what kind of thing, and its words."""
    kind = may_say("release.kind", item.kind.value)
    if not item.excerpt:
        return say("release.title-whole", kind=kind)
    excerpt = textwrap.shorten(item.excerpt, TITLE_LETTERS, placeholder=" …")
    return say("release.title", kind=kind, excerpt=excerpt.strip("“”"))


def mark_of(item: Item) -> Mark:
    """The mark before an item: its worst finding's, or that of a fact."""
    return MARK_OF[item.severity] if item.severity else Mark.NOTE


def lines_of(item: Item) -> Iterator[Line]:
    """What stands on an undecided item's card under its title: facts, what is found, what is proposed."""
    if isinstance(item.fact, Figure):
        yield Line(_facts(item.fact), token="text2")
    elif not item.is_told:
        yield Line(item.says, token="text2")
    several = len({finding.severity for finding in item.findings}) > 1
    for finding in item.findings:
        yield Line(tell(finding.message), mark=MARK_OF[finding.severity] if several else None)
        if remedy := item.remedy_of(finding):
            yield Line(say("release.remedy", remedy=tell(remedy)), Role.NOTE, "text2")
    if item.proposal and item.proposal != item.excerpt and len(item.proposal) > SHORT_FIX:
        yield Line(say("release.proposed", proposal=item.proposal), Role.LABEL)


def asked_of(row: Row, state: ReviewState) -> Iterator[Line]:
    """The questions of a row, with the answers typed so far."""
    if row.sort not in (RowSort.WHOLE, RowSort.ITEM):
        return
    typed = state.unsent.of(row.number)
    questions = row.item.questions if row.item else state.intake.questions
    answers = typed.answers if typed else () if row.item else state.decisions.answers
    known = dict(answered(questions, answers))
    for question in questions:
        yield Line(question.words, Role.LABEL, "note")
        if question in known:
            yield Line(known[question])


def _facts(figure: Figure) -> str:
    unsaid = say("release.unsaid")
    return say(
        "release.figure",
        counted=figure.counted or unsaid,
        area=figure.area or unsaid,
        period=figure.period or unsaid,
    )


def acts_of(row: Row, state: ReviewState) -> tuple[Act, ...]:
    """What can be done with a row, what is suggested first."""
    if row.sort is RowSort.STYLE:
        fold = say("release.unfold") if row.is_folded else say("release.fold")
        leave = (Act(LEAVE_STYLE, say("release.leave-style")),) if row.left else ()
        return Act(FOLD, fold), *leave
    if row.sort is RowSort.WHOLE:
        changed = say("release.answer-again") if any(state.decisions.answers) else say("release.answer")
        return (Act(ANSWER, changed),) if state.intake.questions else ()
    item = row.item
    if item is None:
        return ()
    if state.decisions.of(item.number):
        return (Act(AGAIN, say("release.again"), quiet=True),)
    return tuple(_offers(item))


def _offers(item: Item) -> Iterator[Act]:
    offers = sorted(item.offers, key=lambda offer: offer is not item.offer)
    by_answer = Offer.FIX in offers and not item.proposal
    for offer in offers:
        if offer is Offer.FIX and by_answer:
            yield Act(ANSWER, say("release.fix-answer"))
        else:
            yield Act(offer.value, _offer_words(item, offer))
    if item.questions and not by_answer:
        yield Act(ANSWER, say("release.answer"))
    elif item.proposal and Offer.FIX in item.offers:
        yield Act(ANSWER, say("release.edit"))


def _offer_words(item: Item, offer: Offer) -> str:
    if offer is Offer.USE:
        return say("release.use")
    if offer is Offer.LEAVE:
        return say("release.leave")
    if len(item.proposal) <= SHORT_FIX:
        return say("release.fix-by", proposal=item.proposal.replace("&", "&&"))
    return say("release.fix")


def decided_words(item: Item, made: Decision) -> str:
    """What was decided, in a word or two."""
    words = say(f"release.did-{made.offer.value}")
    answers = len(tuple(answered(item.questions, made.answers)))
    wording = made.wording or (item.proposal if made.offer is Offer.FIX else "")
    more = wording or (counted("release.one-answer", "release.answers", answers) if answers else "")
    return say("release.did-more", did=words, more=more) if more else words


def spoken(row: Row, state: ReviewState) -> str:
    """A row as a screen reader says it."""
    if row.sort is RowSort.STYLE:
        folded = say("release.folded") if row.is_folded else say("release.unfolded")
        return joined(style_words(row), folded)
    if row.sort is RowSort.TEXT:
        return state.intake.release.text[row.start : row.end]
    if row.item is None:
        return " ".join((say("release.whole"), *state.intake.release.changes, *_questions(row, state)))
    made = state.decisions.of(row.number)
    if made is not None:
        return say("release.row-decided", title=title_of(row.item), did=decided_words(row.item, made))
    severity = say(f"severity.{row.item.severity.value}") if row.item.severity else say("release.fact")
    said = (line.words for line in lines_of(row.item))
    return " ".join((f"{severity}.", f"{title_of(row.item)}.", *said, *_questions(row, state)))


def _questions(row: Row, state: ReviewState) -> Iterator[str]:
    return (line.words for line in asked_of(row, state))


def style_words(row: Row) -> str:
    """The head of the remarks on style."""
    words = counted("release.style-one", "release.style", row.items)
    return words if row.left else joined(words, say("release.style-done"))


def step_words(what: str, items: tuple[int, ...], state: ReviewState) -> str:
    """What an undoable step did, for the menu."""
    if items == (WHOLE,):
        return say("release.step-answer")
    if len(items) != 1:
        return say("release.step-several", count=len(items))
    item = state.item(items[0])
    shown = textwrap.shorten(item.excerpt, 24, placeholder=" …") if item else ""
    return say(f"release.step-{what}", excerpt=shown.replace("&", "&&"))
