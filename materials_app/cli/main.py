"""``materials``: reads the words of the command line, calls the core, answers with an exit code."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from materials_app import __version__
from materials_app.cli import output
from materials_app.cli.check_command import check_command
from materials_app.cli.check_text_command import check_text_command
from materials_app.cli.claims_command import claims_command
from materials_app.cli.copy_command import copy_command
from materials_app.cli.desktop_command import desktop_command
from materials_app.cli.gallery_command import gallery_command
from materials_app.cli.intake_command import intake_command
from materials_app.cli.list_command import list_command
from materials_app.cli.make_command import make_command
from materials_app.cli.new_command import new_command
from materials_app.cli.pack_command import pack_command
from materials_app.cli.policy_command import policy_command
from materials_app.cli.preflight_command import preflight_command
from materials_app.cli.proof_command import proof_command
from materials_app.cli.proof_sheet_command import proof_sheet_command
from materials_app.cli.quotes_command import quotes_command
from materials_app.cli.register_command import register_command
from materials_app.cli.remarks_command import remarks_command
from materials_app.cli.resource_command import resource_command
from materials_app.cli.sign_off_command import sign_off_command
from materials_app.cli.translate_command import translate_command
from materials_app.cli.usage import usage_error
from materials_app.cli.verify_command import verify_command
from materials_app.errors import ExitCode, MaterialsError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="Campaign Materials Studio")
def materials() -> None:
    """Make print-ready campaign materials, and check what leaves the house.

    Exit codes: 0 done; 1 done, but findings block the output; 2 usage or unreadable input; 3 could not be written;
    130 stopped by you. Every command takes --json and then writes one object to stdout.
    """


for _command in (
    make_command,
    new_command,
    list_command,
    preflight_command,
    verify_command,
    proof_command,
    proof_sheet_command,
    copy_command,
    sign_off_command,
    remarks_command,
    check_text_command,
    intake_command,
    gallery_command,
    check_command,
    pack_command,
    resource_command,
    claims_command,
    quotes_command,
    translate_command,
    register_command,
    policy_command,
    desktop_command,
):
    materials.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code and never raises for what a user can do wrong."""
    output.say_anything()
    given = list(sys.argv[1:] if arguments is None else arguments)
    as_json = "--json" in given
    command = _called(given)
    try:
        code = materials.main(args=given, prog_name="materials", standalone_mode=False)
    except click.exceptions.Abort:
        output.tell("Stopped.")
        return int(ExitCode.CANCELLED)
    except click.exceptions.NoArgsIsHelpError as bare:
        output.tell(bare.format_message())
        return int(ExitCode.USAGE)
    except click.ClickException as wrong:
        output.show_error(usage_error(wrong), command, as_json=as_json)
        return int(ExitCode.USAGE)
    except MaterialsError as error:
        output.show_error(error, command, as_json=as_json)
        return int(error.exit_code)
    except KeyboardInterrupt:
        output.tell("Stopped.")
        return int(ExitCode.CANCELLED)
    except Exception as fault:  # noqa: BLE001 - the border: whatever we did wrong, the user gets words and a code
        output.show_error(_our_fault(fault), command, as_json=as_json)
        return int(ExitCode.NOT_WRITTEN)
    return int(code or 0)


def _called(given: Sequence[str]) -> str:
    """The command that was called, with the one of its group where it has several: ``pack show``."""
    words = [word for word in given if not word.startswith("-")]
    group = materials.commands.get(words[0]) if words else None
    known = group.commands if isinstance(group, click.Group) else {}
    return " ".join(words[:2] if len(words) > 1 and words[1] in known else words[:1])


def _our_fault(fault: Exception) -> MaterialsError:
    """A fault of the program as an error: what it means for the user, and what to pass on."""
    where = traceback.extract_tb(fault.__traceback__)[-1]
    return MaterialsError(
        f"The program met a fault of its own ({type(fault).__name__}: {fault}). No pack was written.",
        hint="Pass this line on to whoever looks after the program; your files are as they were.",
        place=f"{Path(where.filename).name}:{where.lineno}",
        error_id="program-fault",
    )
