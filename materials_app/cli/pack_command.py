"""``materials pack``: make, show, import, list and remove campaign packs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, read_file, today, user_data, write_new_file
from materials_app.cli.pack_report import pack_as_data, plan_as_data, say_pack, say_plan
from materials_app.errors import ExitCode, InputError, MaterialsError, OutputError

if TYPE_CHECKING:
    from datetime import date

    from materials_app.packs.on_day import UserData
    from materials_app.packs.plan import ImportPlan

SETS = click.option(
    "--sets", type=click.Path(path_type=Path), help="The folder your sets lie in: says which it touches."
)


@click.group("pack", short_help="Import, show or make campaign packs: corrections for all.")
def pack_command() -> None:
    """Campaign packs: corrected numbers, messages and figures in one file, above the shipped ones.

    \b
    materials pack show FILE              what it changes, before anything is done
    materials pack import FILE --sets .   the same, and then it is used
    materials pack campaign DIR --out FILE  make one from a folder
    """


@pack_command.command("campaign")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The .campaignpack to write.")
@click.option("--date", "on", type=IsoDate(), help="The day it was made, where pack.toml names none; default: today.")
@json_option
def campaign_command(folder: Path, out: Path, on: date | None, as_json: bool) -> int:
    """Make a campaign pack from FOLDER: pack.toml, resources/*.toml and campaigns/<id>/*.toml."""
    from materials_app.packs.fitting import check_fits
    from materials_app.packs.making import read_folder, write_pack
    from materials_app.packs.reading import SUFFIX, read_pack
    from materials_app.resources import data_files

    if out.suffix != SUFFIX:
        raise InputError(f"'{out.name}' does not end in {SUFFIX}, so nobody would know what it is.", hint="Name it so.")
    pack = read_folder(folder, on or today())
    check_fits(data_files(), (), pack)
    data = write_pack(pack)
    _write_new(data, out)
    made = read_pack(data, out.name)
    if as_json:
        output.show_json("pack campaign", ExitCode.DONE, {"file": str(out), "pack": pack_as_data(made)})
    else:
        say_pack(made)
        output.say(f"Written: {out} ({len(data):,} bytes). Send its SHA-256 by another way than the file.")
    return int(ExitCode.DONE)


@pack_command.command("show")
@click.argument("file", type=click.Path(path_type=Path))
@SETS
@click.option("--older", is_flag=True, help="Compare even where a newer version is installed.")
@json_option
def show_command(file: Path, sets: Path | None, older: bool, as_json: bool) -> int:
    """Say what FILE would change and which sets it touches. Nothing is imported."""
    plan, _ = _plan(file, sets, older=older)
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
    from materials_app.packs.store import install

    plan, data = _plan(file, sets, older=older)
    if not as_json:
        say_plan(plan)
    if not dry_run and not plan.is_there:
        install(plan.pack, data, user_data().packs, older=older)
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
    from materials_app.packs.store import files_in, on_day, read_pack_file

    user = user_data()
    packs, broken = [], []
    for path in files_in(user.packs):
        try:
            packs.append(read_pack_file(path)[0])
        except MaterialsError as fault:
            broken.append({"file": path.name, "why": fault.message})
    in_use = {(one.id, one.version) for one in on_day(packs, user.on).in_use}
    rows = [{**pack_as_data(one), "in_use": (one.id, one.version) in in_use} for one in packs]
    code = ExitCode.BLOCKED if broken else ExitCode.DONE
    if as_json:
        output.show_json("pack list", code, {"folder": str(user.packs), "packs": rows, "broken": broken})
        return int(code)
    for pack in packs:
        say_pack(pack)
        output.say("  In use today." if (pack.id, pack.version) in in_use else "  Not in use today.")
    for one in broken:
        output.say(f"{one['file']}: cannot be used. {one['why']}")
    if not packs and not broken:
        output.say("No campaign pack is installed: everything is as shipped.")
    return int(code)


@pack_command.command("remove")
@click.argument("pack")
@json_option
def remove_command(pack: str, as_json: bool) -> int:
    """Take the installed pack with the id PACK away. What it corrected is as shipped again."""
    from materials_app.packs.store import remove

    user = user_data()
    _check_removal(pack, user)
    gone = remove(pack, user.packs)
    if as_json:
        output.show_json("pack remove", ExitCode.DONE, {"pack": pack, "removed": [path.name for path in gone]})
    else:
        output.say(f"Removed: {', '.join(path.name for path in gone)}. What it corrected is as shipped again.")
    return int(ExitCode.DONE)


def _plan(file: Path, sets: Path | None, *, older: bool) -> tuple[ImportPlan, bytes]:
    from materials_app.packs.plan import plan_import
    from materials_app.packs.store import present, read_pack_file
    from materials_app.resources import data_files

    pack, data = read_pack_file(file)
    user = user_data()
    plan = plan_import(pack, data_files(), present(user), user.on, sets=sets, older=older)
    return plan, data


def _check_removal(pack: str, user: UserData) -> None:
    """What is installed and broken may always be taken away: that is how it is put right."""
    from materials_app.packs.plan import check_removal
    from materials_app.packs.store import present
    from materials_app.packs.user_data import read_data
    from materials_app.resources import data_files

    files = data_files()
    try:
        there = present(user)
        read_data(files, user)
    except MaterialsError:
        return
    check_removal(pack, files, there, user.on)


def _write_new(data: bytes, out: Path) -> None:
    if out.is_file() and read_file(out, most=len(data) + 1) == data:
        return
    if out.exists():
        raise OutputError(
            f"'{out}' exists already and is another file; it was not touched.",
            hint="Choose another name: a changed pack needs a new version.",
            error_id="file-exists",
        )
    write_new_file(out, data)
