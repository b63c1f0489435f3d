"""``materials intake``: somebody else's press release, taken apart before anything of it is used."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from materials_app.app.saving import write_new_file
from materials_app.cli import intake_report, output
from materials_app.cli.options import json_option, read_file, today, user_data
from materials_app.errors import ExitCode
from materials_app.model.findings import Severity


@click.command("intake", short_help="Take a press release apart: what to use, fix, leave.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--audience", default="", help="Whom the pieces made from it speak to, for example own.")
@click.option("--encoding", default="", help="What a plain text is written in when that is not UTF-8: cp1252.")
@click.option("--drafts", type=click.Path(path_type=Path), help="Write the facts without a fault there, as drafts.")
@json_option
def intake_command(file: Path, audience: str, encoding: str, drafts: Path | None, as_json: bool) -> int:
    """Take a press release in: FILE is text, Word (.docx) or PDF, or - for standard input.

    Shows each number, address, figure, quote, audience and day beside its sentence, to use, to fix or to leave, with
    what is wrong and what only you can know. Nothing is put right by itself; an existing file is never touched.
    """
    from materials_app.catalogue.names import unknown
    from materials_app.intake.decisions import as_offered
    from materials_app.intake.drafts import drafts as written_drafts
    from materials_app.intake.read import MOST_BYTES, read_release
    from materials_app.intake.read_text import check_encoding
    from materials_app.intake.take_in import take_in
    from materials_app.pipeline.knowledge import load_knowledge

    check_encoding(encoding)
    is_piped = str(file) == "-"
    content = sys.stdin.buffer.read(MOST_BYTES + 1) if is_piped else read_file(file, most=MOST_BYTES + 1)
    release = read_release(content, "standard input" if is_piped else file.name, encoding)
    knowledge = load_knowledge(user_data())
    known = [one.id for one in knowledge.rulebook.audiences]
    if audience and audience not in known:
        raise unknown("audience", audience, known, "audiences")
    intake = take_in(release, knowledge, audience, today())
    if drafts is not None:
        write_new_file(drafts, written_drafts(intake, as_offered(intake)))
    errors = any(finding.severity is Severity.ERROR for finding in intake.findings)
    code = ExitCode.BLOCKED if errors else ExitCode.DONE
    if as_json:
        body = {**intake_report.as_data(intake), "drafts": str(drafts) if drafts else None}
        output.show_json("intake", code, body)
        return int(code)
    for line in intake_report.lines(intake):
        output.say(line)
    output.say()
    output.say(intake_report.summary(intake))
    if drafts is not None:
        output.say(f"Drafts written: {drafts}")
    return int(code)
