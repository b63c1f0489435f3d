"""``materials proof``: a set as one light PDF to send round, PROOF across every page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from materials_app.cli.set_pdf import takes_a_set, told, written

KB, MB = 1_000, 1_000_000


@click.command("proof", short_help="Make a light PDF of a set to send round.")
@takes_a_set
def proof_command(set_file: Path, out: Path, on: date | None, as_json: bool) -> int:
    """Make one PDF of all pages of SET_FILE, PROOF (or DRAFT) across each, light enough to mail.

    No printer's marks, screen colours. It is for people to read, never for print. Errors that would harm readers keep
    it from being written; others are listed.
    """
    from materials_app.pipeline.round_proof import round_proof

    _, made = written(set_file, out, on, round_proof)
    words = f", {_size(len(made.data))}. Not for print."
    if not made.is_light:
        words += "\nIt is heavier than 2 MB, however coarse its pictures: the set has very many pages."
    return told("proof", made, out, words, as_json=as_json, bytes=len(made.data))


def _size(count: int) -> str:
    """A size that is never nothing: small files in kB."""
    return f"{count / MB:.1f} MB" if count >= MB / 10 else f"{max(round(count / KB), 1)} kB"
