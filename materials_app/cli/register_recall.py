"""``materials register recall``: something printed has changed. Which pieces carry it, where, what replaces them?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, today, user_data
from materials_app.cli.register_options import REGISTER, catalogue, looked_over, opened, past
from materials_app.errors import ExitCode, InputError
from materials_app.model.print_run import Change, ChangeKind, RunState

if TYPE_CHECKING:
    from materials_app.app.replacements import Replacement
    from materials_app.records.register import Register
    from materials_app.records.standing import RunStanding


@click.command("recall")
@click.option("--number", help="A telephone number that is not right any more.")
@click.option("--address", help="A web address that does not work any more; of a whole site, every page.")
@click.option("--claim", help="Id of a figure that may not be used any more.")
@click.option("--resource", help="Id of a service that is not to be named any more.")
@click.option("--force", help="Id or printed name of a force that is not there under that name any more.")
@click.option("--now", default="", help="What is true instead.")
@click.option("--since", type=IsoDate(), help="Since when; from a day to come on, its pieces are due for review.")
@click.option("--reason", default="", help="Why, for whoever takes the pieces down.")
@click.option("--by", default="", help="Who puts this on record; needed unless --dry-run.")
@click.option("--dry-run", is_flag=True, help="Only say what it would call back; nothing is put on record.")
@click.option("--csv", "file", type=click.Path(path_type=Path), help="Write the recall list: a row for each place.")
@click.option("--sets", "folder", type=click.Path(path_type=Path), help="Write replacement sets into this folder.")
@REGISTER
@json_option
def recall_command(file: Path | None, folder: Path | None, place: str, as_json: bool, **given: Any) -> int:
    """Say which printed pieces carry what has changed, how many, where; write the recall list and the new sets.

    Without --number, --address, --claim, --resource or --force: everything that is to be recalled today.
    """
    register = opened(place)
    change = _change(given)
    if change is None:
        found = looked_over(register).of(RunState.RECALL)
    else:
        change, found = _touched(register, change, dry_run=given["dry_run"])
    made: tuple[Replacement, ...] = ()
    if file:
        from materials_app.app.hand_outs import write_over
        from materials_app.records.csv_files import recall_csv

        write_over(file, recall_csv(found).encode("utf-8-sig"))
    if folder:
        made = _replaced(found, folder)
    return _told(change, found, made, file, as_json=as_json)


def _change(given: dict[str, Any]) -> Change | None:
    named = [(kind, str(given[kind.value]).strip()) for kind in ChangeKind if given[kind.value]]
    if len(named) > 1:
        raise InputError("Two things have changed.", hint="Recall them one after the other.", error_id="usage")
    if not named:
        return None
    if not (given["dry_run"] or given["by"].strip()):
        raise InputError(
            "Nobody is named who puts this on record.", hint="Give --by NAME, or --dry-run.", error_id="usage"
        )
    kind, was = named[0]
    # A figure keeps its id when it is corrected: without a day, pieces with the right one would be called back too.
    since = given["since"] or (today() if kind is ChangeKind.CLAIM else None)
    return Change(kind, was, given["now"].strip(), since, given["reason"].strip(), given["by"].strip())


def _touched(register: Register, change: Change, *, dry_run: bool) -> tuple[Change, tuple[RunStanding, ...]]:
    """The change, on record unless it is only asked about, and the runs with copies out that carry it."""
    from dataclasses import replace

    from materials_app.app.register import looked_at, touched_by

    if not dry_run:
        change = replace(change, id=register.note_change(change))
    asked = change if change.id else replace(change, id=-1)
    recorded = tuple(one for one in register.changes() if one.id != change.id)
    look = looked_at(register.runs(), (asked, *recorded), catalogue(), today())
    return change, tuple(
        replace(
            one, changes=tuple(replace(other, id=change.id) if other.id == asked.id else other for other in one.changes)
        )
        for one in touched_by(asked.id, look)
    )


def _replaced(found: tuple[RunStanding, ...], folder: Path) -> tuple[Replacement, ...]:
    from materials_app.app.replacements import replacements
    from materials_app.pipeline.studio import open_studio

    return replacements(found, open_studio(folder, user_data()), folder, today())


def _told(
    change: Change | None,
    found: tuple[RunStanding, ...],
    made: tuple[Replacement, ...],
    file: Path | None,
    *,
    as_json: bool,
) -> int:
    from materials_app.cli.register_report import (
        change_as_data,
        replacement_as_data,
        say_recall,
        say_replacements,
        standing_as_data,
    )

    code = ExitCode.BLOCKED if any(one.why_not for one in made) else ExitCode.DONE
    if as_json:
        body = {
            "change": change_as_data(change) if change else None,
            "copies_out": sum(one.run.out for one in found),
            "runs": [standing_as_data(one) for one in found],
            "list": str(file) if file else None,
            "replacements": [replacement_as_data(one) for one in made],
        }
        output.show_json("register recall", code, body)
        return int(code)
    say_recall(found)
    if file:
        output.say(f"Recall list: {file}")
    say_replacements(made)
    if change and change.id:
        output.say(f"On record as change {change.id}; materials register settle {change.id} takes it back.")
    return int(code)


@click.command("changes")
@REGISTER
@json_option
def changes_command(place: str, as_json: bool) -> int:
    """List what is on record as changed since pieces were printed."""
    from materials_app.cli.register_report import change_as_data
    from materials_app.records.standing import reason_of

    changes = opened(place).changes()
    if as_json:
        output.show_json("register changes", ExitCode.DONE, {"changes": [change_as_data(one) for one in changes]})
    for one in () if as_json else changes:
        output.say(f"{one.id}: {reason_of(one)} ({one.by})")
    if not changes and not as_json:
        output.say("Nothing is on record as changed.")
    return int(ExitCode.DONE)


@click.command("settle")
@click.argument("change", type=int)
@click.option("--date", "on", type=IsoDate(), help="The day; default: today.")
@REGISTER
@json_option
def settle_command(change: int, on: date | None, place: str, as_json: bool) -> int:
    """Take change CHANGE back: it was noted by mistake. Its pieces are not called back for it any more."""
    register = opened(place)
    register.settle_change(change, past(on))
    if as_json:
        output.show_json("register settle", ExitCode.DONE, {"register": register.place, "change": change})
    else:
        output.say(f"Change {change} is taken back.")
    return int(ExitCode.DONE)
