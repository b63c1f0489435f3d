"""``materials preflight``: judges finished files from their bytes alone, whoever made them."""

from __future__ import annotations

from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import json_option, read_file, user_data
from materials_app.errors import ExitCode


@click.command("preflight", short_help="Check PDF files, ours or anybody's.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
def preflight_command(files: tuple[Path, ...], as_json: bool) -> int:
    """Check one or more PDF files: press rules, and that numbers, addresses and QR codes are verified ones."""
    from materials_app.delivery.manifest import report_as_data
    from materials_app.delivery.verdict import verdict
    from materials_app.pipeline.studio import load_catalogue
    from materials_app.preflight.check import preflight

    rulebook = load_catalogue(user_data()).rulebook
    reports = [(path, preflight(read_file(path), rulebook=rulebook, name=path.name)) for path in files]
    code = ExitCode.BLOCKED if any(report.errors for _, report in reports) else ExitCode.DONE
    for path, report in reports:
        output.tell(f"{path}: {verdict(report.findings, len(report.clauses))}")
        output.show_findings(report.findings)
        if report.not_run:
            output.tell(f"{len(report.not_run)} checks need the order and were not run: {', '.join(report.not_run)}")
    if as_json:
        output.show_json(
            "preflight",
            code,
            {"files": [{"path": str(path), "decoded": list(r.decoded), **report_as_data(r)} for path, r in reports]},
        )
    return int(code)
