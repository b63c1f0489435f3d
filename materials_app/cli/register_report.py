"""What ``materials register`` tells its user: print runs, where they stand and where they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from materials_app.cli import output
from materials_app.delivery.verdict import count
from materials_app.records.csv_files import places_out

if TYPE_CHECKING:
    from materials_app.app.replacements import Replacement
    from materials_app.model.print_run import Change, PrintRun, Site
    from materials_app.records.standing import RunStanding

STATES = {"recall": "RECALL", "review-due": "review due", "current": "current", "withdrawn": "withdrawn"}


def standing_as_data(one: RunStanding) -> dict[str, Any]:
    """A run as ``--json`` carries it, with where it stands today."""
    return {
        **run_as_data(one.run),
        "state": one.state.value,
        "reasons": list(one.reasons),
        "changes": [change_as_data(change) for change in one.changes],
        "review_by": _day(one.review_by),
    }


def run_as_data(run: PrintRun) -> dict[str, Any]:
    """A run as ``--json`` carries it. The text of its set is left out; ``set_sha256`` tells which it is."""
    plain = {name: getattr(run, name) for name in _PLAIN}
    return {
        **plain,
        "printed_on": _day(run.printed_on),
        "targets": [asdict(one) for one in run.targets],
        "symbols": list(run.symbols),
        "claims": [{"id": one.id, "value": one.value, "expires": _day(one.expires)} for one in run.claims],
        "sites": [site_as_data(one) for one in run.sites],
        "placed": run.placed,
        "taken_down": run.taken_down,
        "out": run.out,
    }


_PLAIN = (
    *("id", "edition", "content_sha256", "force", "force_name", "campaign", "audience", "layout", "layout_name"),
    *("family", "languages", "quantity", "printer", "order", "by", "brand_pack", "brand_version", "standing"),
    *("set_name", "set_path", "set_sha256", "pack", "manifest_sha256", "press_file", "press_sha256"),
)


def site_as_data(site: Site) -> dict[str, Any]:
    """Copies in one place as ``--json`` carries them."""
    return {
        "id": site.id,
        "place": site.place,
        "copies": site.copies,
        "on": _day(site.on),
        "by": site.by,
        "taken_down": _day(site.taken_down),
        "taken_down_by": site.taken_down_by,
    }


def change_as_data(change: Change) -> dict[str, Any]:
    """A change as ``--json`` carries it; ``id`` is null for one that follows from the data."""
    return {
        "id": change.id or None,
        "kind": change.kind.value,
        "was": change.was,
        "now": change.now,
        "since": _day(change.since),
        "reason": change.reason,
        "by": change.by,
    }


def replacement_as_data(one: Replacement) -> dict[str, Any]:
    """A replacement set as ``--json`` carries it."""
    return {
        "runs": list(one.runs),
        "force": one.force,
        "set": str(one.file) if one.file else None,
        "layouts": list(one.document.layouts) if one.document else [],
        "why_not": one.why_not,
    }


def say_standings(standings: Iterable[RunStanding]) -> None:
    """A line or two for each run."""
    for one in standings:
        run = one.run
        output.say(
            f"{run.id}: {STATES[one.state.value]}, {run.layout_name}, {run.force_name}, {run.quantity:,} copies, "
            f"{run.printed_on.isoformat()}, {run.edition}"
        )
        for reason in one.reasons:
            output.say(f"  {reason}")


def say_run(one: RunStanding) -> None:
    """Everything about a run."""
    run = one.run
    say_standings((one,))
    printed = ", ".join(part for part in (run.printer, run.order) if part)
    facts = (
        ("Printed by", printed),
        ("On record by", run.by),
        ("Review by", _day(one.review_by) or ""),
        ("Sends people to", "; ".join(" ".join(part for part in (t.number, t.address) if part) for t in run.targets)),
        ("QR codes open", "; ".join(run.symbols)),
        ("Figures", "; ".join(f"{claim.id}: {claim.value}" for claim in run.claims)),
        ("Brand pack", f"{run.brand_pack} {run.brand_version}".strip()),
        ("Set", run.set_name),
        ("Pack", run.pack),
        ("Press file", f"{run.press_file}, SHA-256 {run.press_sha256}"),
    )
    for name, value in facts:
        if value:
            output.say(f"  {name}: {value}")
    for site in run.sites:
        gone = f", taken down {site.taken_down.isoformat()} ({site.taken_down_by})" if site.taken_down else ""
        output.say(f"  Site {site.id}: {site.place}, {site.copies:,}{gone}")
    if run.unplaced:
        output.say(f"  {run.unplaced:,} copies: nobody has said where they are.")
    output.say(f"  {run.taken_down:,} of {run.quantity:,} are on record as taken down.")


def say_recall(standings: tuple[RunStanding, ...]) -> None:
    """The recall list for people: each piece, and where it is."""
    copies = sum(one.run.out for one in standings)
    output.say(f"{count(len(standings), 'print run')} to recall, {copies:,} copies still out.")
    for one in standings:
        say_standings((one,))
        for site in places_out(one.run):
            output.say(f"    {site.copies:>7,}  {site.place}")


def say_replacements(made: Iterable[Replacement]) -> None:
    """The sets that were written, and those that could not be."""
    for one in made:
        which = f"print run{'s' * (len(one.runs) > 1)} {', '.join(map(str, one.runs))}"
        if one.file:
            output.say(f"In the place of {which}: {one.file}")
            output.say(f"  Look it over, then: materials make '{one.file}' --out <folder>")
        else:
            output.tell(f"No set in the place of {which}. {one.why_not}")


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
