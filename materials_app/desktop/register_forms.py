"""What is asked when a print run is put on record, its places named or taken down, or something printed has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from materials_app.app.print_runs import PressPiece
from materials_app.app.record_forms import day_in
from materials_app.desktop.day_words import day_words
from materials_app.desktop.form import Ask, Kind
from materials_app.desktop.wording import name_words, say
from materials_app.errors import InputError
from materials_app.model.print_run import Change, ChangeKind, PrintRun, Site
from materials_app.model.said import said

EVERY = ""
"""Stands for all pieces of a pack."""
SITE = "site-"
_MOST_DIGITS = 9
"""More copies than 999,999,999 are a slip of the keyboard; a register on a server holds up to 2,147,483,647
(PostgreSQL's ``integer``)."""


def asks_to_add(pieces: Sequence[PressPiece], by: str, today: date) -> Iterator[Ask]:
    """A pack that was printed."""
    if len(pieces) > 1:
        several = ((one.run.layout, name_words(one.run.layout_name)) for one in pieces)
        options = ((EVERY, say("register.every")), *several)
        yield Ask("layout", say("register.ask-piece"), Kind.CHOICE, options=options)
    quantities = {one.run.quantity for one in pieces}
    quantity = str(quantities.pop()) if len(quantities) == 1 and quantities != {0} else ""
    note = say("register.quantity-note") if len(pieces) > 1 else ""
    yield Ask("quantity", say("register.ask-quantity"), note=note, value=quantity)
    yield Ask("on", say("register.fact-printed"), note=say("record.day-note"), value=day_words(today))
    yield Ask("printer", say("register.fact-printer"), value=pieces[0].run.printer)
    yield Ask("order", say("register.fact-order"))
    yield Ask("review", say("register.ask-review"), note=say("register.review-note"))
    if len(pieces) == 1:
        yield Ask("sites", say("register.where"), Kind.TEXT, note=say("register.sites-note"))
    yield Ask("by", say("register.ask-by"), note=say("register.by-note"), value=by)


def asks_to_place(run: PrintRun, by: str, today: date) -> Iterator[Ask]:
    """Where copies went."""
    note = say("register.place-note", left=f"{run.unplaced:,}")
    yield Ask("sites", say("register.where"), Kind.TEXT, note=note)
    yield Ask("on", say("register.ask-since"), note=say("record.day-note"), value=day_words(today))
    yield Ask("by", say("register.ask-by"), note=say("register.by-note"), value=by)


def asks_to_take_down(run: PrintRun, by: str, today: date) -> Iterator[Ask]:
    """Which places are cleared."""
    for site in run.sites:
        if not site.taken_down:
            words = say("register.site", place=site.place, copies=f"{site.copies:,}")
            yield Ask(f"{SITE}{site.id}", words, Kind.TICK, value="yes")
    yield Ask("on", say("register.ask-down"), note=say("record.day-note"), value=day_words(today))
    yield Ask("by", say("register.ask-by"), note=say("register.by-note"), value=by)


def asks_to_strike(by: str) -> Iterator[Ask]:
    """Why a run was never one."""
    yield Ask("reason", say("register.ask-reason"), Kind.TEXT, note=say("register.strike-note"))
    yield Ask("by", say("register.ask-by"), note=say("register.by-note"), value=by)


def asks_of_change(by: str) -> Iterator[Ask]:
    """What is not true any more."""
    options = tuple((kind.value, say(f"register.kind-{kind.value}")) for kind in ChangeKind)
    yield Ask("kind", say("register.ask-kind"), Kind.CHOICE, value=ChangeKind.NUMBER.value, options=options)
    yield Ask("was", say("register.ask-was"), note=say("register.was-note"))
    yield Ask("now", say("register.ask-now"), note=say("register.now-note"))
    yield Ask("since", say("register.ask-since"), note=say("register.since-note"))
    yield Ask("reason", say("register.ask-why"), Kind.TEXT)
    yield Ask("by", say("register.ask-by"), note=say("register.by-note"), value=by)


def number_in(words: str) -> int:
    """A count somebody wrote, ``1,500``; 0 for no words.

    Raises:
        InputError: when it is no whole number.
    """
    plain = words.replace(",", "").replace(" ", "").strip()
    if plain and not _is_count(plain):
        raise InputError(said("“{text}” is no number of copies.", text=words.strip()), error_id="no-number")
    return int(plain or 0)


def _is_count(words: str) -> bool:
    return words.isdecimal() and len(words) <= _MOST_DIGITS


def sites_in(words: str, on: date, by: str) -> tuple[Site, ...]:
    """Places somebody wrote, one a line: ``Preston custody suite, 40``.

    Raises:
        InputError: for a line that does not end in a number.
    """
    return tuple(_site(line, on, by) for line in words.splitlines() if line.strip())


def _site(line: str, on: date, by: str) -> Site:
    place, copies = _parted(line.strip())
    if not place or not _is_count(copies) or not int(copies):
        raise InputError(
            said("“{text}” does not say where how many copies went.", text=line.strip()),
            hint=said("Write the place, a comma and the number: Preston custody suite, 40."),
            error_id="site",
        )
    return Site(" ".join(place.split()), int(copies), on, by)


def _parted(line: str) -> tuple[str, str]:
    """A place and its number: what stands before the last comma, colon or equals sign, and behind it."""
    at = max(line.rfind(mark) for mark in ",:=")
    return (line[:at].strip(), line[at + 1 :].strip()) if at > 0 else ("", "")


def change_in(given: Mapping[str, str], today: date) -> Change:
    """What somebody says has changed.

    Raises:
        InputError: when nothing or nobody is named, or the day is no day.
    """
    if not given["was"].strip():
        raise InputError(
            said("Nothing is named that is not true any more."),
            hint=said("Write it as it stands on the pieces."),
            error_id="change",
        )
    kind, since = ChangeKind(given["kind"]), day_in(given["since"])
    if kind is ChangeKind.CLAIM and since is None:  # its id stays when it is corrected
        since = today
    was, now, reason = (" ".join(given[name].split()) for name in ("was", "now", "reason"))
    return Change(kind, was, now, since, reason, named(given["by"]))


def named(by: str) -> str:
    """Who puts something on record.

    Raises:
        InputError: when nobody is named.
    """
    if not by.strip():
        raise InputError(
            said("Nobody is named who puts this on record."),
            hint=said("Give a name; a role will do."),
            error_id="print-run",
        )
    return " ".join(by.split())
