"""``materials desktop``: opens the window."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path

import click

from materials_app.cli import output
from materials_app.cli.options import json_option
from materials_app.errors import ExitCode, InputError


@click.command("desktop", short_help="Open the window.")
@click.argument("set_file", required=False, type=click.Path(path_type=Path))
@json_option
def desktop_command(set_file: Path | None, as_json: bool) -> int:
    """Open the window, with SET_FILE if one is named."""
    if importlib.util.find_spec("PySide6") is None:
        raise InputError(
            "The window needs PySide6, which is not installed here; the command line works without it.",
            hint=f"Install it with: {_install_line()}",
            error_id="no-desktop",
        )
    # cli and desktop are siblings and do not know each other: the window is found by name, as an entry point.
    start = importlib.import_module("materials_app.desktop.application").run
    code = int(start(str(set_file) if set_file else None))
    if as_json:
        output.show_json("desktop", ExitCode(code) if code in set(ExitCode) else ExitCode.USAGE, {})
    return code


def _install_line() -> str:
    """How to get the window: a checkout has its own recipe, and no package that pip knows."""
    from materials_app.resources import data_root

    return (
        "make desktop" if (data_root() / "Makefile").is_file() else "pip install 'campaign-materials-studio[desktop]'"
    )
