"""Judges telephone numbers by kind and by identity: a number prints only when a help resource in the table owns it.

"Valid" is not "right": a wrong digit makes another valid number. So a number is first refused by its range, then must
equal a verified one digit for digit; nine digits or more that are one or two digits, or one transposition, away from
a verified number are named as that near miss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.content import PhoneNumber, Resource
from materials_app.model.findings import Finding
from materials_app.model.said import said
from materials_app.safeguards.digits import Group, digit_runs
from materials_app.safeguards.explain import explain
from materials_app.safeguards.numbering import UK_LENGTHS, describe, national, refused_range
from materials_app.safeguards.reading import Reading, fold
from materials_app.safeguards.routes import Found, Mention
from materials_app.safeguards.spans import Spans

NEAR_MISS_DIGITS = 9
"""Shortest number for which a near miss is named; shorter ones must match exactly."""

NEAR_MISS_EDITS = 2
"""Most digits that may differ in a near miss."""

_LONGEST = 15
"""Most digits of an international number (ITU-T E.164, clause 6)."""

_MAX_GROUPS = 16
_SHORTEST = 7
"""Fewest digits of a number with a leading nought (0845 46 47 and 0800 1111 have eight, 0800 xxx had seven)."""


@dataclass(frozen=True, slots=True)
class Span:
    """Groups taken as one number."""

    groups: tuple[Group, ...]

    @property
    def start(self) -> int:
        """First character."""
        return self.groups[0].start

    @property
    def end(self) -> int:
        """Past the last character."""
        return self.groups[-1].end

    @property
    def digits(self) -> str:
        """The figures, bare."""
        return "".join(group.digits for group in self.groups)

    @property
    def number(self) -> str:
        """The number in the one form that is compared."""
        return national(self.digits, plus=self.groups[0].plus)


@dataclass(frozen=True, slots=True)
class NumberBook:
    """The verified numbers, ready to compare: {national form: resources}, for those long enough to stand out."""

    verified: dict[str, tuple[Resource, ...]]

    def nearest(self, span: Span) -> tuple[int, str]:
        """The verified number nearest to a span and its distance; (3, "") beyond a near miss."""
        from rapidfuzz.distance import OSA

        found = (NEAR_MISS_EDITS + 1, "")
        if len(span.digits) < NEAR_MISS_DIGITS - NEAR_MISS_EDITS:
            return found
        forms = {span.number, span.digits}
        for number in self.verified:
            if len(number) >= NEAR_MISS_DIGITS:
                edits = min(OSA.distance(form, number, score_cutoff=NEAR_MISS_EDITS) for form in forms)
                found = min(found, (edits, number))
        return found


def number_book(resources: tuple[Resource, ...]) -> NumberBook:
    """The book of a table of resources."""
    verified: dict[str, tuple[Resource, ...]] = {}
    for resource in resources:
        if resource.number and len(key := _key(resource.number)) >= _SHORTEST:
            verified[key] = (*verified.get(key, ()), resource)
    return NumberBook(verified)


def _key(number: PhoneNumber) -> str:
    written = number.e164 or number.display
    return national(re.sub(r"\D", "", written), plus=written.startswith("+"))


def near_numbers(number: PhoneNumber, others: tuple[Resource, ...]) -> tuple[Resource, ...]:
    """Those of ``others`` whose number is another one, and so near that one is taken for the other."""
    from rapidfuzz.distance import OSA

    own = _key(number)
    if len(own) < NEAR_MISS_DIGITS:
        return ()
    known = ((other, _key(other.number)) for other in others if other.number)
    return tuple(
        other
        for other, key in known
        if key != own
        and len(key) >= NEAR_MISS_DIGITS
        and OSA.distance(own, key, score_cutoff=NEAR_MISS_EDITS) <= NEAR_MISS_EDITS
    )


def find_numbers(reading: Reading, book: NumberBook, plain: Spans) -> Iterator[Found]:
    """The telephone numbers of a text: verified ones as mentions, all others as findings.

    Args:
        reading: the text.
        book: the verified numbers.
        plain: dates, times, sizes and other figures that are no telephone numbers.
    """
    for run in digit_runs(reading.text):
        rest = 0
        for first, last in _verified_spans(run, book):
            yield from _unverified(run[rest:first], reading, book, plain)
            span = Span(run[first:last])
            resources = book.verified[span.number]
            yield Found(span.start, span.end, Mention(span.start, span.end, resources, is_number=True))
            yield from (Found(span.start, span.end, finding) for finding in _manner(span, reading, resources))
            rest = last
        yield from _unverified(run[rest:], reading, book, plain)


def _verified_spans(run: tuple[Group, ...], book: NumberBook) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(run):
        ends = range(min(len(run), first + _MAX_GROUPS), first, -1)
        last = next((end for end in ends if Span(run[first:end]).number in book.verified), 0)
        if last:
            yield first, last
        first = max(last, first + 1)


def _unverified(run: tuple[Group, ...], reading: Reading, book: NumberBook, plain: Spans) -> Iterator[Found]:
    if sum(len(group.digits) for group in run) < _SHORTEST:
        return
    rest = 0
    for first, last, near in _near_misses(run, book):
        yield from _unknown(run[rest:first], reading, plain)
        yield _refusal(Span(run[first:last]), reading, book, near)
        rest = last
    yield from _unknown(run[rest:], reading, plain)


def _near_misses(run: tuple[Group, ...], book: NumberBook) -> list[tuple[int, int, str]]:
    """The near misses of a run, nearest first where they overlap, in the order they stand."""
    free = [True] * len(run)
    chosen = []
    for _, first, last, near in sorted(_candidates(run, book)):
        if all(free[first:last]):
            free[first:last] = [False] * (last - first)
            chosen.append((first, last, near))
    return sorted(chosen)


def _candidates(run: tuple[Group, ...], book: NumberBook) -> Iterator[tuple[int, int, int, str]]:
    for first in range(len(run)):
        size = 0
        for last in range(first + 1, min(len(run), first + _MAX_GROUPS) + 1):
            size += len(run[last - 1].digits)
            if size > _LONGEST:
                break
            edits, near = book.nearest(Span(run[first:last])) if size >= _SHORTEST else (0, "")
            if near:
                yield edits, first, last, near


def _unknown(run: tuple[Group, ...], reading: Reading, plain: Spans) -> Iterator[Found]:
    groups = tuple(group for group in run if not plain.covers(group.start, group.end))
    first = 0
    while first < len(groups):
        last = _telephone_end(groups, first)
        if last:
            yield _refusal(Span(groups[first:last]), reading, NumberBook({}), "")
        first = last or first + 1


def _telephone_end(groups: tuple[Group, ...], first: int) -> int:
    """Where the telephone number that starts with group ``first`` ends, or 0 when none does."""
    ends = range(first + 1, min(len(groups), first + _MAX_GROUPS) + 1)
    lengths = {end: len(Span(groups[first:end]).digits) for end in ends}
    head = groups[first]
    if head.plus or head.digits.startswith("00"):
        return max((end for end, size in lengths.items() if _SHORTEST <= size <= _LONGEST), default=0)
    if len(head.digits) >= NEAR_MISS_DIGITS:
        return first + 1
    if not head.digits.startswith("0"):
        return 0
    shortest = _SHORTEST if Span(groups[first : first + 2]).digits.startswith("08") else NEAR_MISS_DIGITS
    fitting = [end for end, size in lengths.items() if shortest <= size <= UK_LENGTHS[-1]]
    return max(fitting, default=0)


def _refusal(span: Span, reading: Reading, book: NumberBook, near: str) -> Found:
    place = reading.place(span.start, span.end)
    known = book.verified.get(near)
    near_words, fix, right = "", said("Print only the number of a help resource in the table."), ""
    if known and known[0].number:
        right = known[0].number.display
        near_words = said(" It is nearly {right} ({name}).", right=right, name=said(known[0].name))
        fix = said("Write {right}, copied from the table.", right=right)
    finding = refused_range(span.number) or ("number-near-miss" if known else "number-not-verified")
    if finding == "number-near-miss" and known:
        near_words = said(
            " it is not {right} ({name}), and somebody else may answer.", right=right, name=said(known[0].name)
        )
    kind = describe(span.number) if finding == "number-not-verified" else ""
    return Found(span.start, span.end, explain(finding, place, wanted=right, near=near_words, fix=fix, kind=kind))


def _manner(span: Span, reading: Reading, resources: tuple[Resource, ...]) -> Iterator[Finding]:
    """Whether a verified number is written as its service publishes it."""
    right = resources[0].number.display if resources[0].number else ""
    place = reading.place(span.start, span.end)
    folded, written = reading.text[span.start : span.end], reading.as_written(span.start, span.end)
    if any(group.letters for group in span.groups):
        yield explain("number-look-alike", place, wanted=right, right=right)
    elif _is_odd(written):
        yield explain("number-hidden-characters", place, wanted=right, right=right)
    elif "\n" in folded:
        yield explain("number-split", place, wanted=right, right=right)
    elif " ".join(folded.split()) != fold(right).lstrip("+"):
        yield explain("number-grouping", place, wanted=right, right=right)


def _is_odd(written: str) -> bool:
    return any(fold(char) != char and not char.isspace() and fold(char) != "-" for char in written)
