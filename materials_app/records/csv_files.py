"""The register and recall lists as CSV that spreadsheets open: one row for each place of each run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from materials_app.model.print_run import Change, PrintRun, Site
from materials_app.records.standing import RunStanding

NOT_ON_RECORD = "(place not on record)"
"""Stands for the place of copies of which nobody has said where they went."""
RECALL_COLUMNS = (
    *("run", "edition", "piece", "force", "languages", "printed_on", "printer", "order", "copies_printed"),
    *("place", "copies_there", "there_since", "what_changed", "now", "since"),
)
REGISTER_COLUMNS = (
    *("run", "state", "edition", "piece", "force", "campaign", "languages", "copies_printed", "printed_on", "printer"),
    *(
        "order",
        "recorded_by",
        "review_by",
        "numbers",
        "addresses",
        "qr_codes",
        "claims",
        "brand_pack",
        "standing",
        "set",
    ),
    *("pack", "press_file", "press_sha256", "place", "copies_there", "there_since", "taken_down_on", "taken_down_by"),
    "reasons",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def recall_csv(standings: Iterable[RunStanding]) -> str:
    """Every place with copies that are still out, of the runs that a change touches."""
    return _written(RECALL_COLUMNS, _recalled(standings))


def _recalled(standings: Iterable[RunStanding]) -> Iterator[tuple[object, ...]]:
    for one in standings:
        run = one.run
        for site in places_out(run):
            yield (
                *(run.id, run.edition, run.layout_name, run.force_name, run.languages, run.printed_on, run.printer),
                *(run.order, run.quantity, site.place, site.copies, site.on),
                *(_all(change.was for change in one.changes), _all(change.now for change in one.changes)),
                _all(_day(change) for change in one.changes),
            )


def places_out(run: PrintRun) -> tuple[Site, ...]:
    """Where copies of a run still are, the rest of which nobody knows last."""
    known = tuple(site for site in run.sites if not site.taken_down)
    return (*known, Site(NOT_ON_RECORD, run.unplaced)) if run.unplaced else known


def register_csv(standings: Iterable[RunStanding]) -> str:
    """Everything in the register."""
    return _written(REGISTER_COLUMNS, _all_places(standings))


def _all_places(standings: Iterable[RunStanding]) -> Iterator[tuple[object, ...]]:
    for one in standings:
        run = one.run
        brand = f"{run.brand_pack} {run.brand_version}".strip()
        rest = (Site(NOT_ON_RECORD, run.unplaced),) if run.unplaced else ()
        for site in (*run.sites, *rest):
            yield (
                *(run.id, one.state.value, run.edition, run.layout_name, run.force_name, run.campaign, run.languages),
                *(run.quantity, run.printed_on, run.printer, run.order, run.by, one.review_by),
                *(_all(t.number for t in run.targets), _all(t.address for t in run.targets), _all(run.symbols)),
                *(_all(f"{c.id}: {c.value}" for c in run.claims), brand, run.standing, run.set_name),
                *(run.pack, run.press_file, run.press_sha256, site.place, site.copies, site.on),
                *(site.taken_down, site.taken_down_by, _all(one.reasons)),
            )


def _day(change: Change) -> str:
    return change.since.isoformat() if change.since else ""


def _all(several: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(one for one in several if one))


def _written(columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    """A value as a cell; words that a spreadsheet would work out are marked as words."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
