"""``materials verify``: is this pack the one that was checked, and what has expired or changed since?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, today, user_data
from materials_app.cli.register_options import REGISTER, meant
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode
from materials_app.model.findings import Finding, Severity


@click.command("verify", short_help="Tell whether a pack is as it was checked, and what has changed.")
@click.argument("pack", type=click.Path(path_type=Path))
@click.option("--date", "on", type=IsoDate(), help="The day to ask for; default: today.")
@REGISTER
@json_option
def verify_command(pack: Path, on: date | None, place: str, as_json: bool) -> int:
    """Compare every file of a pack with its manifest, and its record with what holds on a day.

    \b
    Errors (exit code 1): a file that was changed, added or is missing; a number, address or figure that is another one
    now, by the data or by the print register; a figure, consent, sign-off, permission or brand pack that has ended;
    what would be a draft today; a print run of the pack that is called back.
    Warnings and notes (exit code 0): words that would be others today, a newer version of its brand pack, an expired
    campaign pack, other data files; copies that were taken down.
    """
    from dataclasses import replace

    from materials_app.app.print_runs import runs_of
    from materials_app.app.since_recorded import since_recorded
    from materials_app.delivery.on_record import read_manifest
    from materials_app.delivery.verify import verify_pack
    from materials_app.pipeline.since import since
    from materials_app.pipeline.studio import open_studio

    day = on or today()
    record, files = verify_pack(pack)
    output.show_findings(files)
    known = read_manifest(record)
    studio = open_studio(user=replace(user_data(), on=day))
    recorded = since_recorded(runs_of(pack, record), meant(place), studio.catalogue, day)
    later = (*since(known, studio, day), *recorded.findings)
    output.show_findings(later)
    findings = (*files, *later)
    code = ExitCode.BLOCKED if any(one.severity is Severity.ERROR for one in findings) else ExitCode.DONE
    if as_json:
        body = {
            "files": len(record["files"]),
            "made_on": known.date.isoformat(),
            "asked_for": day.isoformat(),
            "untouched": not files,
            "register": recorded.place or None,
            "findings": output.as_data(findings),
        }
        output.show_json("verify", code, body)
        return int(code)
    if not files:
        output.say(f"All {len(record['files'])} files are as the manifest lists them. Nothing was added.")
    if not recorded.place:
        output.say("No print register is kept here, so nothing is known of changes that stand in one alone.")
    output.say(f"Made on {known.date.isoformat()}; on {day.isoformat()}: {_since_then(later)}.")
    return int(code)


def _since_then(later: Sequence[Finding]) -> str:
    """The last line: whether anything that came since speaks against printing from the pack again."""
    against = sum(one.severity is Severity.ERROR for one in later)
    if against:
        return f"{count(against, 'reason')} not to print from it again (listed above)"
    return f"{count(len(later), 'thing')} to know (listed above)" if later else "nothing has expired or changed"
