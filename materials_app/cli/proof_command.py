"""``materials proof``: a set as one light PDF to send round, PROOF across every page."""

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
KB, MB = 1_000, 1_000_000


@click.command("proof", short_help="Make a light PDF of a set to send round.")
@click.argument("set_file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The PDF to write; it must be new.")
@click.option("--date", "on", type=IsoDate(), help="The day printed on the pieces; default: the set's, else today.")
@json_option
def proof_command(set_file: Path, out: Path, on: date | None, as_json: bool) -> int:
    """Make one PDF of all pages of SET_FILE, PROOF (or DRAFT) across each, light enough to mail.

    No printer's marks, screen colours. It is for people to read, never for print. Errors that would harm readers keep
    it from being written; others are listed.
    """
    from materials_app.app.saving import write_new_file
    from materials_app.catalogue.set_file import read_set
    from materials_app.pipeline.round_proof import round_proof
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import open_studio

    if out.suffix.lower() != PDF:
        raise InputError(f"'{out.name}' is no PDF's name.", hint="Let --out end in .pdf.")
    studio = open_studio(set_file.resolve().parent, user_data())
    campaign_set = in_spoken_family(studio.catalogue, read_set(read_text_file(set_file), str(set_file)))
    made = round_proof(replace(campaign_set, date=job_date(on, campaign_set.date)), studio, today())
    output.show_findings(made.findings)
    code = ExitCode.DONE if made.data else ExitCode.BLOCKED
    if made.data:
        write_new_file(out, made.data)
    if as_json:
        body = {
            "file": str(out) if made.data else None,
            "bytes": len(made.data),
            "pages": made.pages,
            "standing": made.standing.value,
            "blocking": sorted({finding.id for finding in made.blocking}),
            "findings": output.as_data(made.findings),
        }
        output.show_json("proof", code, body)
    elif made.data:
        output.say(f"Written: {out}, {count(made.pages, 'page')}, {_size(len(made.data))}. Not for print.")
        if not made.is_light:
            output.say("It is heavier than 2 MB, however coarse its pictures: the set has very many pages.")
    else:
        output.say(f"Nothing was written: {count(len(made.blocking), 'error')} must be put right first (listed above).")
    return int(code)


def _size(count: int) -> str:
    """A size that is never nothing: small files in kB."""
    return f"{count / MB:.1f} MB" if count >= MB / 10 else f"{max(round(count / KB), 1)} kB"
