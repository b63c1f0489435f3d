"""Where a print run stands on a day: what has changed that it carries, and when somebody must look at it again."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from materials_app.model.print_run import Change, ChangeKind, PrintRun, RunState
from materials_app.model.said import listed, said

AHEAD = timedelta(days=31)
"""A review is due this long before its day: a month is what a reprint takes."""
REVIEW_MONTHS = 12
"""Months after printing at which a piece is looked at again, where nobody names a day; a rule of ours."""


@dataclass(frozen=True, slots=True)
class RunStanding:
    """A run on a day: ``reasons`` say why in sentences, ``changes`` which changes touch it, ``review_by`` is the day of
    its next review; none for one that is withdrawn."""

    run: PrintRun
    state: RunState
    reasons: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    review_by: date | None = None

    @property
    def order(self) -> tuple[int, date, int]:
        """Worst first, then what is to be looked at first."""
        return list(RunState).index(self.state), self.review_by or date.max, self.run.id


def standing_of(run: PrintRun, changes: Iterable[Change], on: date) -> RunStanding:
    """Where ``run`` stands on the day ``on``, with what has ``changes``d."""
    touching = tuple(change for change in changes if touches(change, run))
    if not run.out:
        return RunStanding(run, RunState.WITHDRAWN, (said("All copies are on record as taken down."),), touching)
    now = tuple(change for change in touching if _calls_back(change) and takes_effect(change, on))
    if now:
        return RunStanding(run, RunState.RECALL, tuple(map(reason_of, now)), touching, on)
    review, why = _review(run)
    reasons = (*(reason_of(change) for change in touching), *((why,) if _is_due(review, on) else ()))
    state = RunState.REVIEW if reasons else RunState.CURRENT
    return RunStanding(run, state, reasons, touching, min([review, *(one.since for one in touching if one.since)]))


def _calls_back(change: Change) -> bool:
    """Whether a change asks for the pieces. A force that merged is no reason to hide a helpline, unless somebody says
    so: its name alone makes a review due."""
    return not (change.kind is ChangeKind.FORCE and not change.id)


def takes_effect(change: Change, on: date) -> bool:
    """Whether the day of a change has come."""
    return change.since is None or change.since <= on


def _is_due(review: date, on: date) -> bool:
    return review - on <= AHEAD


def _review(run: PrintRun) -> tuple[date, str]:
    """The day of the next review, and why then."""
    days: list[tuple[date, str]] = []
    review = run.review_by or months_after(run.printed_on, REVIEW_MONTHS)
    days.append((review, said("It is to be reviewed by {day}.", day=review)))
    days.extend(
        (claim.expires, said("The figure {value} on it may be used until {day}.", value=claim.value, day=claim.expires))
        for claim in run.claims
        if claim.expires
    )
    return min(days, key=lambda one: one[0])


def months_after(day: date, months: int) -> date:
    """The same day of a later month; its last one where that month is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def touches(change: Change, run: PrintRun) -> bool:
    """Whether a run carries what a change is about."""
    match change.kind:
        case ChangeKind.NUMBER:
            return any(same_number(change.was, target.number) for target in run.targets)
        case ChangeKind.ADDRESS:
            return any(leads_to(change.was, address) for address in _addresses(run))
        case ChangeKind.CLAIM:
            carried = [claim for claim in run.claims if claim.id == change.was]
            return any(_is_of_before(change, run) or claim.value in change.values for claim in carried)
        case ChangeKind.RESOURCE:
            return any(target.resource == change.was for target in run.targets)
        case ChangeKind.FORCE:
            return change.was.casefold() in (run.force.casefold(), run.force_name.casefold())


def _is_of_before(change: Change, run: PrintRun) -> bool:
    """Whether its day alone makes a run carry the old figure. A change of no day is of every day, unless it says which
    values it is about."""
    return not change.values if change.since is None else run.printed_on <= change.since


def _addresses(run: PrintRun) -> Iterator[str]:
    yield from (target.address for target in run.targets if target.address)
    yield from run.symbols


def same_number(one: str, other: str) -> bool:
    """Whether two telephone numbers are the same one, however they are grouped, with +44 or without."""
    return bool(_national(one)) and _national(one) == _national(other)


def _national(number: str) -> str:
    digits = "".join(filter(str.isdigit, number))
    for abroad in ("0044", "44"):
        if digits.startswith(abroad) and (abroad == "0044" or number.strip().startswith("+")):
            return "0" + digits.removeprefix(abroad).removeprefix("0")
    return digits


def leads_to(was: str, address: str) -> bool:
    """Whether ``address`` is at ``was`` or below it: of a whole site, every page."""
    host, path = _parts(was)
    at, below = _parts(address)
    return bool(host) and host == at and (below == path or below.startswith(path.rstrip("/") + "/") or not path)


def same_address(one: str, other: str) -> bool:
    """Whether two addresses are the same page, however they are written."""
    return bool(_parts(one)[0]) and _parts(one) == _parts(other)


def _parts(address: str) -> tuple[str, str]:
    """The host, without ``www.``, and the path, without a last slash."""
    written = address.strip()
    parts = urlsplit(written if "://" in written else f"//{written}")
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")


def reason_of(change: Change) -> str:
    """Why a change calls its pieces back, in a sentence or two."""
    parts = [_was(change)]
    if change.since:
        parts.append(said("Since {day}.", day=change.since))
    if change.now:
        parts.append(said("Now: {now}.", now=change.now))
    if change.reason:
        parts.append(change.reason)
    return listed(parts, " ")


def _was(change: Change) -> str:
    match change.kind:
        case ChangeKind.NUMBER:
            return said("The printed number {was} is not right any more.", was=change.was)
        case ChangeKind.ADDRESS:
            return said("The printed address {was} does not work any more.", was=change.was)
        case ChangeKind.CLAIM:
            return said("The printed figure “{was}” may not be used any more.", was=change.was)
        case ChangeKind.RESOURCE:
            return said("The service “{was}” is not to be named any more.", was=change.was)
        case ChangeKind.FORCE:
            return said("The printed force, “{was}”, is not there under that name any more.", was=change.was)


def is_found(run: PrintRun, words: str) -> bool:
    """Whether a run's code, piece, force, printer or places hold all of ``words``, in any order."""
    places = (site.place for site in run.sites)
    whole = " ".join(
        (run.edition, run.layout_name, run.force, run.force_name, run.printer, run.order, *places)
    ).casefold()
    return all(word in whole for word in words.casefold().split())
