"""``materials desktop``: opens the window."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import json_option
from materials_app.errors import ExitCode, InputError


@click.command("desktop")
@click.argument("set_file", required=False, type=click.Path(path_type=Path))
@json_option
def desktop_command(set_file: Path | None, as_json: bool) -> int:
    """Open the window, with SET_FILE if one is named."""
    if importlib.util.find_spec("PySide6") is None:
        raise InputError(
            "The window needs PySide6, which is not installed here; the command line works without it.",
            hint="Install it with: pip install 'campaign-materials-studio[desktop]'.",
            error_id="no-desktop",
        )
    # cli and desktop are siblings and do not know each other: the window is found by name, as an entry point.
    start = importlib.import_module("materials_app.desktop.application").run
    code = int(start(str(set_file) if set_file else None))
    if as_json:
        output.show_json("desktop", ExitCode(code) if code in set(ExitCode) else ExitCode.USAGE, {})
    return code
