"""``materials proof-sheet``: the page that people sign, of a set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, job_date, json_option, read_text_file, today, user_data
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode, InputError

PDF = ".pdf"


@click.command("proof-sheet", short_help="Make the page that people sign, of a set.")
@click.argument("set_file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The PDF to write; it must be new.")
@click.option("--date", "on", type=IsoDate(), help="The day printed on the pieces; default: the set's, else today.")
@json_option
def proof_sheet_command(set_file: Path, out: Path, on: date | None, as_json: bool) -> int:
    """Make one PDF that says everything about SET_FILE beside small pictures of all its pages, with lines to sign.

    Every press file is made, read again and dropped; what the sheet says of it was read. A pack has the same sheet in
    its record. Errors that would harm readers keep it from being written.
    """
    from materials_app.app.saving import write_new_file
    from materials_app.catalogue.set_file import read_set
    from materials_app.pipeline.make_sheet import make_sheet
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import open_studio

    if out.suffix.lower() != PDF:
        raise InputError(f"'{out.name}' is no PDF's name.", hint="Let --out end in .pdf.")
    studio = open_studio(set_file.resolve().parent, user_data())
    campaign_set = in_spoken_family(studio.catalogue, read_set(read_text_file(set_file), str(set_file)))
    made = make_sheet(replace(campaign_set, date=job_date(on, campaign_set.date)), studio, today())
    output.show_findings(made.findings)
    code = ExitCode.DONE if made.data else ExitCode.BLOCKED
    if made.data:
        write_new_file(out, made.data)
    if as_json:
        body = {
            "file": str(out) if made.data else None,
            "pages": made.pages,
            "standing": made.standing.value,
            "blocking": sorted({finding.id for finding in made.blocking}),
            "findings": output.as_data(made.findings),
        }
        output.show_json("proof-sheet", code, body)
    elif made.data:
        output.say(f"Written: {out}, {count(made.pages, 'page')}. Put a name on record with materials sign-off.")
    else:
        output.say(f"Nothing was written: {count(len(made.blocking), 'error')} must be put right first (listed above).")
    return int(code)
