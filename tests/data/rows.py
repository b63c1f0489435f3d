"""One line of text per shipped record, for comparison with the frozen tables beside this file.

A fact that changes must change in ``frozen/`` too, on purpose: that is where a reviewer sees it. The columns are those
of the functions below, separated by tabs.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from materials_app.model.content import Force, Resource
from materials_app.model.format import Format
from materials_app.model.units import round_mm

_FROZEN = Path(__file__).parent / "frozen"

Row = tuple[str, ...]


def frozen(name: str) -> list[str]:
    return (_FROZEN / f"{name}.tsv").read_text(encoding="utf-8").splitlines()


def lines(rows: Iterable[Row]) -> list[str]:
    """The rows as they stand in a frozen table."""
    return ["\t".join(row) for row in rows]


def changes(now: list[str], name: str) -> str:
    """What to do to a frozen table so that it says what is shipped now, line by line; empty when it does."""
    before = frozen(name)
    put = [f"put   {line}" for line in now if line not in before]
    take = [f"take  {line}" for line in before if line not in now]
    if before != now and not put and not take:
        put = [f"put them in the order of the data: {', '.join(line.partition(chr(9))[0] for line in now)}"]
    return "\n".join((f"tests/data/frozen/{name}.tsv:", *put, *take)) if put or take else ""


def force_row(force: Force) -> Row:
    mastheads = (f"{tag}: {' / '.join(parts)}" for tag, parts in force.masthead)
    dates = (_day(force.valid_from), _day(force.valid_to), force.successor)
    duty = "welsh duty" if force.welsh_duty else ""
    lists = (" ".join(force.nations), " ".join(force.languages), "; ".join(force.aliases))
    names = (force.id, force.public_name, force.legal_name, force.welsh_name, "; ".join(mastheads))
    return (*names, force.region, force.website, *lists, duty, *dates)


def resource_row(resource: Resource) -> Row:
    number, address = resource.number, resource.address
    reach = (
        f"{number.display} {number.e164} {number.kind} {number.confidence}" if number else "",
        f"{address.display} {address.url} {' '.join(address.hosts)} {address.confidence}" if address else "",
    )
    promises = "; ".join(promise.id for promise in resource.promises)
    evidence = "; ".join(f"{one.source} ({_day(one.seen_on)})" for one in resource.evidence)
    lists = (" ".join(resource.audiences), " ".join(resource.nations))
    return (resource.id, resource.name, resource.purpose, *lists, *reach, resource.hours, promises, evidence)


def format_row(format_: Format) -> Row:
    lengths = (format_.trim.width, format_.trim.height - format_.pull_in, format_.bleed, format_.safe, format_.qr_min)
    numbers = (format_.sides, format_.read_headline_m, format_.read_action_m, format_.artwork_scale)
    texts = (format_.panels, format_.marks, format_.notes)
    return (format_.id, format_.name, *(f"{round_mm(one):g}" for one in lengths), *map(str, numbers), *texts)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
