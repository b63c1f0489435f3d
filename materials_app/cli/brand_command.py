"""``materials pack brand``: begin, make, edit, show, compare, install, list and remove brand packs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from materials_app.cli import output
from materials_app.cli.brand_report import (
    changes_as_data,
    looked_as_data,
    pack_as_data,
    say_changes,
    say_looked,
    say_pack,
    say_places,
)
from materials_app.cli.options import json_option, read_file, today, user_data
from materials_app.errors import ExitCode, InputError

if TYPE_CHECKING:
    from materials_app.app.brand_packs import Use
    from materials_app.model.brand_pack import BrandPack

FILE = click.Path(path_type=Path)


@click.group("brand", short_help="A force's logos, colours, fonts and words in one file.")
def brand_command() -> None:
    """Brand packs: a force's logos, colours, fonts, words and partners in one file.

    \b
    materials pack brand new FOLDER --force lancashire   begin one
    materials pack brand make FOLDER --out FILE           make it
    materials pack brand install FILE                     say what changes, ask, use it
    """


@brand_command.command("new")
@click.argument("folder", type=FILE)
@click.option("--force", required=True, help="Force id, for example lancashire (materials list forces).")
@click.option("--id", "name", help="The pack's id; default: the force's id and the year.")
@click.option("--name", "title", help="What people call it; default: the force's name as it prints and the year.")
@json_option
def new_command(folder: Path, force: str, name: str | None, title: str | None, as_json: bool) -> int:
    """Write FOLDER to fill: brand.toml, marks, partners and fonts. Nothing in it is invented."""
    from materials_app.app.brand_packs import begin, starter
    from materials_app.pipeline.studio import load_catalogue

    known, on = load_catalogue(user_data()).force(force), today()
    pack = starter(name or f"{known.id}-{on.year}", title or f"{known.printed_name('en')} {on.year}", known.id, on)
    written = begin(folder, pack)
    if as_json:
        output.show_json("pack brand new", ExitCode.DONE, {"file": str(written), "pack": pack_as_data(pack)})
    else:
        output.say(f"Written: {written}")
        output.say(f"Fill it, then: materials pack brand make {folder} --out {pack.id}.brandpack")
    return int(ExitCode.DONE)


@brand_command.command("make")
@click.argument("folder", type=FILE)
@click.option("--out", required=True, type=FILE, help="The .brandpack to write.")
@json_option
def make_command(folder: Path, out: Path, as_json: bool) -> int:
    """Make a brand pack from FOLDER: brand.toml, marks/*, partners/*, fonts/*. The same folder, the same bytes."""
    from materials_app.app.brand_packs import make_pack_file

    pack, size = make_pack_file(folder, out)
    return _written("pack brand make", pack, out, size, as_json=as_json)


@brand_command.command("edit")
@click.argument("pack")
@click.option("--set", "values", multiple=True, help='key=value, for example colour.1.cmyk="[100, 60, 0, 0]".')
@click.option("--file", "files", multiple=True, help="name-in-pack=FILE, for example marks/main.svg=logo.svg.")
@click.option("--out", required=True, type=FILE, help="The .brandpack to write.")
@json_option
def edit_command(pack: str, values: tuple[str, ...], files: tuple[str, ...], out: Path, as_json: bool) -> int:
    """Change keys of PACK (a file, a folder, or an installed id) and write it anew; lists count from 1."""
    from materials_app.app.brand_keys import edited
    from materials_app.app.brand_packs import named_pack, write_pack

    brought = dict(_brought(one) for one in files)
    made, size = write_pack(edited(named_pack(pack, user_data()), values, brought), out)
    return _written("pack brand edit", made, out, size, as_json=as_json)


def _brought(text: str) -> tuple[str, bytes]:
    from materials_app.packs.shape import BRAND

    name, mark, path = text.partition("=")
    if not mark:
        raise InputError(f"“{text}” brings no file.", hint="Write --file marks/main.svg=logo.svg.")
    return name, read_file(Path(path), BRAND.max_member + 1)


@brand_command.command("show")
@click.argument("pack")
@json_option
def show_command(pack: str, as_json: bool) -> int:
    """Show PACK: a file, a folder, or the id (id@version) of an installed one."""
    from materials_app.app.brand_packs import named_pack
    from materials_app.app.brand_words import words_places
    from materials_app.pipeline.studio import load_catalogue

    user = user_data()
    found = named_pack(pack, user)
    places = words_places(found, load_catalogue(user))
    if as_json:
        words = {where.key: list(where.layouts) for where in places}
        output.show_json("pack brand show", ExitCode.DONE, {"pack": pack_as_data(found), "words_on": words})
    else:
        say_pack(found)
        say_places(places)
    return int(ExitCode.DONE)


@brand_command.command("diff")
@click.argument("before")
@click.argument("after")
@json_option
def diff_command(before: str, after: str, as_json: bool) -> int:
    """Say in words what is otherwise in AFTER; each is a file, a folder, or an installed id@version."""
    from materials_app.app.brand_packs import named_pack
    from materials_app.packs.brand.change import changes

    user = user_data()
    old, new = named_pack(before, user), named_pack(after, user)
    told = changes(old, new)
    if as_json:
        output.show_json("pack brand diff", ExitCode.DONE, {"changes": changes_as_data(told)})
    else:
        say_changes(told, old)
    return int(ExitCode.DONE)


@brand_command.command("install")
@click.argument("file", type=FILE)
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
def install_command(file: Path, yes: bool, as_json: bool) -> int:
    """Install FILE: say what changes against the installed version, ask once, then use it. --json needs --yes."""
    from materials_app.app.brand_packs import bring_in, look_over

    user = user_data()
    looked = look_over(file, user)
    if not as_json:
        say_looked(looked)
    wanted = not looked.is_there and (yes or (not as_json and click.confirm("Install it?", abort=True)))
    if wanted:
        bring_in(looked, user)
    if as_json:
        output.show_json("pack brand install", ExitCode.DONE, {"installed": wanted, **looked_as_data(looked)})
    elif wanted:
        output.say(f"Installed: {looked.pack.stamp.label}. Use it: materials make --brand-pack {looked.pack.id} …")
    return int(ExitCode.DONE)


@brand_command.command("list")
@json_option
def list_command(as_json: bool) -> int:
    """List the installed brand packs, every version."""
    from materials_app.packs.brand.expiry import expiry_notice
    from materials_app.packs.brand.store import all_installed

    user = user_data()
    found = all_installed(user.brands)
    broken = [{"file": one.file.name, "why": one.why_broken} for one in found if one.pack is None]
    code = ExitCode.BLOCKED if broken else ExitCode.DONE
    if as_json:
        rows = [pack_as_data(one.pack) for one in found if one.pack]
        output.show_json("pack brand list", code, {"folder": str(user.brands), "packs": rows, "broken": broken})
        return int(code)
    for one in found:
        if one.pack:
            say_pack(one.pack)
            if notice := expiry_notice(one.pack, user.on):
                output.say(f"  {notice}")
        else:
            output.say(f"{one.file.name}: cannot be used. {one.why_broken}")
    if not found:
        output.say("No brand pack is installed.")
    return int(code)


@brand_command.command("who-uses")
@click.argument("pack", required=False, default="")
@click.option("--sets", required=True, type=FILE, help="The folder the sets lie in.")
@json_option
def who_uses_command(pack: str, sets: Path, as_json: bool) -> int:
    """Say which sets use which version of PACK, or of any pack."""
    from materials_app.app.brand_packs import who_uses
    from materials_app.packs.brand.store import newest, usable
    from materials_app.packs.sets import sets_in

    found = who_uses(sets_in(sets), pack)
    there = usable(user_data().brands)
    latest = {one.id: top.version for one in there if (top := newest(there, one.id))}
    if as_json:
        rows = [_use_as_data(one, latest) for one in found]
        output.show_json("pack brand who-uses", ExitCode.DONE, {"sets": rows})
        return int(ExitCode.DONE)
    for one in found:
        output.say(f"{one.file}: {_use_in_words(one, latest)}")
    if not found:
        output.say("No set there uses a brand pack." if not pack else f"No set there uses {pack}.")
    return int(ExitCode.DONE)


def _use_in_words(use: Use, latest: dict[str, str]) -> str:
    if use.stamp is None:
        return f"it could not be looked at: {use.why_unread}"
    newer = latest.get(use.stamp.id, use.stamp.version)
    later = f"; version {newer} is installed" if newer != use.stamp.version else ""
    return f"{use.stamp.label}{later}"


def _use_as_data(use: Use, latest: dict[str, str]) -> dict[str, str | None]:
    stamp = use.stamp
    return {
        "set": use.file,
        "pack": stamp.id if stamp else None,
        "version": stamp.version if stamp else None,
        "sha256": stamp.sha256 if stamp else None,
        "newest_installed": latest.get(stamp.id) if stamp else None,
        "why_unread": use.why_unread or None,
    }


@brand_command.command("remove")
@click.argument("pack")
@json_option
def remove_command(pack: str, as_json: bool) -> int:
    """Take the installed PACK away: every version of an id, or one (id@version). Sets that use it are drafts then."""
    from materials_app.packs.brand.store import remove

    name, _, version = pack.partition("@")
    gone = [path.name for path in remove(name, version, user_data().brands)]
    if as_json:
        output.show_json("pack brand remove", ExitCode.DONE, {"pack": pack, "removed": gone})
    else:
        output.say(f"Removed: {', '.join(gone)}.")
    return int(ExitCode.DONE)


def _written(command: str, pack: BrandPack, out: Path, size: int, *, as_json: bool) -> int:
    if as_json:
        output.show_json(command, ExitCode.DONE, {"file": str(out), "bytes": size, "pack": pack_as_data(pack)})
    else:
        say_pack(pack)
        output.say(f"Written: {out} ({size:,} bytes). Send its SHA-256 by another way than the file.")
    return int(ExitCode.DONE)
