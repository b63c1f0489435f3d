"""``materials pack``: make, show, import, list and remove campaign packs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from materials_app.cli import output
from materials_app.cli.brand_command import brand_command
from materials_app.cli.options import IsoDate, json_option, today, user_data
from materials_app.cli.pack_report import pack_as_data, plan_as_data, say_pack, say_plan
from materials_app.errors import ExitCode

if TYPE_CHECKING:
    from datetime import date

    from materials_app.app.packs import LookedOver

SETS = click.option(
    "--sets", type=click.Path(path_type=Path), help="The folder your sets lie in: says which it touches."
)


@click.group("pack", short_help="Campaign packs (corrections for all) and brand packs.")
def pack_command() -> None:
    """Campaign packs: corrected numbers, messages and figures in one file, above the shipped ones.

    \b
    materials pack show FILE              what it changes, before anything is done
    materials pack import FILE --sets .   the same, and then it is used
    materials pack campaign DIR --out FILE  make one from a folder
    materials pack brand --help           a force's brand in one file
    """


@pack_command.command("campaign")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The .campaignpack to write.")
@click.option("--date", "on", type=IsoDate(), help="The day it was made, where pack.toml names none; default: today.")
@json_option
def campaign_command(folder: Path, out: Path, on: date | None, as_json: bool) -> int:
    """Make a campaign pack from FOLDER: pack.toml, resources/*.toml and campaigns/<id>/*.toml."""
    from materials_app.app.packs import make_pack_file

    made = make_pack_file(folder, out, on or today())
    if as_json:
        output.show_json("pack campaign", ExitCode.DONE, {"file": str(out), "pack": pack_as_data(made.pack)})
    else:
        say_pack(made.pack)
        output.say(f"Written: {out} ({made.size:,} bytes). Send its SHA-256 by another way than the file.")
    return int(ExitCode.DONE)


@pack_command.command("show")
@click.argument("file", type=click.Path(path_type=Path))
@SETS
@click.option("--older", is_flag=True, help="Compare even where a newer version is installed.")
@json_option
def show_command(file: Path, sets: Path | None, older: bool, as_json: bool) -> int:
    """Say what FILE would change and which sets it touches. Nothing is imported."""
    plan = _looked_over(file, sets, older=older).plan
    if as_json:
        output.show_json("pack show", ExitCode.DONE, plan_as_data(plan))
    else:
        say_plan(plan)
    return int(ExitCode.DONE)


@pack_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@SETS
@click.option("--older", is_flag=True, help="Go back to an older version than the installed one.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@json_option
def import_command(file: Path, sets: Path | None, older: bool, dry_run: bool, as_json: bool) -> int:
    """Import FILE: say what changes, then use it for everything made from now on."""
    from materials_app.app.packs import bring_in

    looked = _looked_over(file, sets, older=older)
    plan = looked.plan
    if not as_json:
        say_plan(plan)
    if not dry_run and not plan.is_there:
        bring_in(looked, user_data())
    if as_json:
        done = {"imported": not dry_run and not plan.is_there}
        output.show_json("pack import", ExitCode.DONE, {**done, **plan_as_data(plan)})
    elif plan.is_there:
        output.say("It is installed already. Nothing was changed.")
    elif dry_run:
        output.say("Nothing was imported (--dry-run).")
    else:
        output.say(f"Imported: {plan.pack.stamp.label}. materials pack remove {plan.pack.id} takes it away again.")
    return int(ExitCode.DONE)


@pack_command.command("list")
@json_option
def list_command(as_json: bool) -> int:
    """List the installed packs, and which are in use today."""
    from materials_app.app.packs import list_installed

    user = user_data()
    found = list_installed(user)
    broken = [{"file": one.file, "why": one.why_broken} for one in found if one.pack is None]
    code = ExitCode.BLOCKED if broken else ExitCode.DONE
    if as_json:
        rows = [{**pack_as_data(one.pack), "in_use": one.in_use, "for_all": one.for_all} for one in found if one.pack]
        output.show_json("pack list", code, {"folder": str(user.packs), "packs": rows, "broken": broken})
        return int(code)
    for one in found:
        if one.pack:
            say_pack(one.pack)
            output.say("  In use today." if one.in_use else "  Not in use today.")
            if one.for_all:
                output.say(f"  Set for everybody by {user.policy.organisation}.")
        else:
            output.say(f"{one.file}: cannot be used. {one.why_broken}")
    if not found:
        output.say("No campaign pack is installed: everything is as shipped.")
    return int(code)


@pack_command.command("remove")
@click.argument("pack")
@json_option
def remove_command(pack: str, as_json: bool) -> int:
    """Take the installed pack with the id PACK away. What it corrected is as shipped again."""
    from materials_app.app.packs import take_away

    gone = take_away(pack, user_data())
    if as_json:
        output.show_json("pack remove", ExitCode.DONE, {"pack": pack, "removed": list(gone)})
    else:
        output.say(f"Removed: {', '.join(gone)}. What it corrected is as shipped again.")
    return int(ExitCode.DONE)


pack_command.add_command(brand_command)


def _looked_over(file: Path, sets: Path | None, *, older: bool) -> LookedOver:
    from materials_app.app.packs import look_over
    from materials_app.packs.sets import sets_in

    return look_over(file, user_data(), sets_in(sets) if sets else (), older=older)
