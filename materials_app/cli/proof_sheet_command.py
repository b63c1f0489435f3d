"""``materials proof-sheet``: the page that people sign, of a set."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from materials_app.cli.set_pdf import takes_a_set, told, written
from materials_app.delivery.verdict import count


@click.command("proof-sheet", short_help="Make the page that people sign, of a set.")
@takes_a_set
def proof_sheet_command(set_file: Path, out: Path, on: date | None, as_json: bool) -> int:
    """Make one PDF that says everything about SET_FILE beside small pictures of all its pages, with lines to sign.

    Every press file is made, read again and dropped; what the sheet says of it was read. A pack has the same sheet in
    its record. Errors that would harm readers keep it from being written.
    """
    from materials_app.pipeline.make_sheet import make_sheet

    document, made = written(set_file, out, on, make_sheet)
    signed = len(document.sign_offs)
    on_record = f"{count(signed, 'sign-off')} on record." if signed else "Put a name on record with materials sign-off."
    return told("proof-sheet", made, out, f". {on_record}", as_json=as_json)
