"""``materials copy``: every word of a set on one sheet, for whoever puts it on a website."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, job_date, json_option, read_text_file, today, user_data
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode, InputError


@click.command("copy", short_help="Write every word of a set on one sheet, for a website.")
@click.argument("set_file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A new file: .txt, or .html for a page.")
@click.option("--date", "on", type=IsoDate(), help="The day of the pieces; default: the set's, else today.")
@json_option
def copy_command(set_file: Path, out: Path, on: date | None, as_json: bool) -> int:
    """Write the words of SET_FILE layout by layout and place by place, with links, numbers and alternative texts.

    The lengths are those that stand on the pages. Errors that would harm readers keep it from being written.
    """
    from materials_app.app.saving import write_new_file
    from materials_app.catalogue.set_file import read_set
    from materials_app.delivery.copy_sheet import copy_page, copy_text
    from materials_app.pipeline.copy_sheet import copy_sheet, laid_out_set
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import open_studio
    from materials_app.pipeline.words import harmful

    write = {".txt": copy_text, ".html": copy_page}.get(out.suffix.lower())
    if write is None:
        raise InputError(f"'{out.name}' is neither plain text nor a page.", hint="Let --out end in .txt or .html.")
    studio = open_studio(set_file.resolve().parent, user_data())
    campaign_set = in_spoken_family(studio.catalogue, read_set(read_text_file(set_file), str(set_file)))
    dated = replace(campaign_set, date=job_date(on, campaign_set.date))
    pieces, findings = laid_out_set(dated, studio, today())
    stops = harmful(findings)
    output.show_findings(findings)
    if not stops:
        write_new_file(out, write(copy_sheet(pieces)))
    code = ExitCode.BLOCKED if stops else ExitCode.DONE
    if as_json:
        body = {
            "file": None if stops else str(out),
            "pieces": len(pieces),
            "blocking": sorted({finding.id for finding in stops}),
            "findings": output.as_data(findings),
        }
        output.show_json("copy", code, body)
    elif stops:
        output.say(f"Nothing was written: {count(len(stops), 'error')} must be put right first (listed above).")
    else:
        output.say(f"Written: {out}, the words of {count(len(pieces), 'piece')}.")
    return int(code)
