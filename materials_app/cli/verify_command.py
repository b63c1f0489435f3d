"""``materials verify``: is this pack the one that was checked?"""

from __future__ import annotations

from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import json_option
from materials_app.errors import ExitCode


@click.command("verify", short_help="Tell whether a pack is still the one that was checked.")
@click.argument("pack", type=click.Path(path_type=Path))
@json_option
def verify_command(pack: Path, as_json: bool) -> int:
    """Compare every file of a pack with its manifest."""
    from materials_app.delivery.verify import verify_pack

    record, findings = verify_pack(pack)
    code = ExitCode.BLOCKED if findings else ExitCode.DONE
    output.show_findings(findings)
    if as_json:
        output.show_json("verify", code, {"files": len(record["files"]), "findings": output.as_data(findings)})
    elif not findings:
        output.say(f"All {len(record['files'])} files are as the manifest lists them. Nothing was added.")
    return int(code)
