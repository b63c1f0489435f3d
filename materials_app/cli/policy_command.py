"""``materials policy``: says what the organisation has laid down for this computer, or checks a file that would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import json_option, policy, user_data
from materials_app.errors import ExitCode
from materials_app.records.place import without_password

if TYPE_CHECKING:
    from materials_app.model.policy import Policy


@click.command("policy", short_help="Say what your organisation has set, or check such a file.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@json_option
def policy_command(file: Path | None, as_json: bool) -> int:
    """Say what your organisation has set for this computer; with FILE, what that policy file would set.

    Nothing is changed. docs/for-it.md says where the file belongs.
    """
    from materials_app.app.policy_file import policy_path

    found = _in_file(file) if file else policy()
    if as_json:
        body = {"place": str(policy_path()), "policy": _as_data(found) if found.is_in_force else None}
        output.show_json("policy", ExitCode.DONE, body)
    elif found.is_in_force:
        for line in _lines(found):
            output.say(line)
    else:
        output.say(f"Nothing is set for this computer. A policy file would lie at {policy_path()}.")
    return int(ExitCode.DONE)


def _in_file(file: Path) -> Policy:
    """The policy of a file, read as strictly as can be: the layouts it names must be there, and its packs usable."""
    from materials_app.app.policy_file import load_policy_file
    from materials_app.packs.store import set_for_all
    from materials_app.pipeline.studio import load_catalogue

    layouts = dict.fromkeys(one.id for one in load_catalogue(user_data()).templates)
    found = load_policy_file(file, tuple(layouts))
    set_for_all(found.packs)
    return found


def _lines(found: Policy) -> Iterator[str]:
    yield f"Set by {found.organisation}, in {found.place}."
    if found.contact:
        yield f"  Questions: {found.contact}"
    if found.printers:
        yield f"  Printers, no others: {', '.join(one.name for one in found.printers)}"
    if found.packs:
        yield f"  Campaign packs for everybody: {found.packs}"
    if found.sign_offs:
        yield f"  Clean files need a sign-off on record: {', '.join(found.sign_offs)}. Without it a piece is a draft."
    if found.register:
        yield f"  Print register for everybody: {without_password(found.register)}"
    yield "  Updates: this program never looks for any."


def _as_data(found: Policy) -> dict[str, Any]:
    return {
        "file": found.place,
        "organisation": found.organisation,
        "contact": found.contact,
        "printers": [one.name for one in found.printers],
        "packs": str(found.packs) if found.packs else None,
        "sign_offs": list(found.sign_offs),
        "updates": "none",
        "register": without_password(found.register) or None,
    }
