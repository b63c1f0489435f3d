"""``materials check-text``: what a text may not say, before anybody sets it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import json_option, read_file, today, user_data
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode, InputError
from materials_app.model.findings import Severity


@click.command("check-text", short_help="Check any text for wrong numbers, figures and words.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--audience", default="", help="Whom the text speaks to, for example own.")
@click.option(
    "--force", "force_id", default="", help="Whose area it is read in, for example lancashire: law by nation."
)
@json_option
def check_text_command(file: Path, audience: str, force_id: str, as_json: bool) -> int:
    """Check the text in FILE (or - for standard input): numbers, addresses, figures, words, promises, grammar.

    The text is on no piece yet, so a figure is asked about here and refused only in print. Without --audience the text
    is taken as somebody's release: refused words in quoted speech are then only reported.
    """
    from materials_app.catalogue.names import unknown
    from materials_app.intake.free_text import check_free_text
    from materials_app.pipeline.knowledge import knowledge_of
    from materials_app.pipeline.studio import load_catalogue

    text = _text(sys.stdin.buffer.read(), "standard input") if str(file) == "-" else _text(read_file(file), f"'{file}'")
    catalogue = load_catalogue(user_data())
    nations = catalogue.force(force_id).nations if force_id else ()
    known = [known_audience.id for known_audience in catalogue.rulebook.audiences]
    if audience and audience not in known:
        raise unknown("audience", audience, known, "audiences")
    findings = check_free_text(text, knowledge_of(catalogue), audience, nations, today())
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    code = ExitCode.BLOCKED if errors else ExitCode.DONE
    output.show_findings(findings)
    if as_json:
        output.show_json("check-text", code, {"findings": output.as_data(findings)})
    else:
        others = len(findings) - len(errors)
        output.say(f"{count(len(errors), 'error')}, {count(others, 'other remark')}.".capitalize())
    return int(code)


def _text(content: bytes, name: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise _not_text(name) from wrong
    if "\0" in text:  # UTF-16 without its mark decodes as UTF-8 too: every other character is then a NUL
        raise _not_text(name)
    return text


def _not_text(name: str) -> InputError:
    return InputError(
        f"{name[0].upper()}{name[1:]} is not plain text (UTF-8), so its words cannot be checked.",
        hint="Save it as plain text in UTF-8 and try again.",
        error_id="not-text",
    )
