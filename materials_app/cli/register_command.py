"""``materials register``: what was printed, where it is, and what to call back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, today
from materials_app.cli.register_options import BY, ON, REGISTER, looked_over, opened, past, sites_of
from materials_app.cli.register_recall import changes_command, recall_command, settle_command
from materials_app.errors import ExitCode, InputError
from materials_app.model.print_run import RunState

if TYPE_CHECKING:
    from materials_app.records.register import Register
    from materials_app.records.standing import RunStanding

SITES = click.option("--site", "sites", multiple=True, help="A place and how many: 'Preston custody suite=40'.")


@click.group("register", short_help="Keep what was printed, where it is, and call it back.")
def register_command() -> None:
    """The print register: print runs by the edition code at their foot, their places, their recall.

    \b
    materials register add PACK --quantity 250 --by NAME   put a printed pack on record
    materials register list                                what there is, worst first
    materials register sites RUN --site 'Library=60' ...   where copies went
    materials register recall --number '0808 ...' ...      this number has changed: which pieces, where, and new sets
    """


@register_command.command("add")
@click.argument("pack", type=click.Path(path_type=Path))
@click.option("--quantity", type=click.IntRange(min=1), default=None, help="Copies of each piece; default: as ordered.")
@click.option("--layout", "layouts", multiple=True, help="Only this piece of the pack; may be given more than once.")
@click.option("--printed-on", "on", type=IsoDate(), help="The day; default: today.")
@click.option("--printer", default="", help="Who printed it; default: as ordered.")
@click.option("--order", default="", help="The number of the order.")
@click.option("--review-by", type=IsoDate(), help="The day it is looked at again; default: a year after printing.")
@click.option("--again", is_flag=True, help="The same file was printed twice that day.")
@SITES
@BY
@REGISTER
@json_option
def add_command(pack: Path, on: date | None, place: str, as_json: bool, **given: Any) -> int:
    """Put the pieces of PACK on record, from what its manifest says of them."""
    from materials_app.app.print_runs import Printing, pictures, press_pieces, printed
    from materials_app.records.register import NewRun

    day, by = past(on), given["by"].strip()
    printing = Printing(
        on=day,
        by=by,
        quantity=given["quantity"] or 0,
        printer=given["printer"],
        order=given["order"],
        review_by=given["review_by"],
        layouts=given["layouts"],
        sites=sites_of(given["sites"], day, by),
    )
    pieces = printed(press_pieces(pack), printing, today())
    register = opened(place)
    new = [NewRun(piece.run, picture) for piece, picture in zip(pieces, pictures(pieces), strict=True)]
    numbers = register.add(new, again=given["again"])
    return _told("register add", register, numbers, as_json=as_json)


@register_command.command("list")
@click.option("--state", type=click.Choice([state.value for state in RunState]), help="Only runs that stand so.")
@click.option("--find", default="", help="Only runs whose code, piece, force or place holds these words.")
@REGISTER
@json_option
def list_command(state: str | None, find: str, place: str, as_json: bool) -> int:
    """List the print runs, worst first, and why they stand where they do."""
    from materials_app.cli.register_report import say_standings, standing_as_data
    from materials_app.records.standing import is_found

    register = opened(place)
    look = looked_over(register)
    shown = tuple(one for one in look.standings if state in (None, one.state.value) and is_found(one.run, find))
    if as_json:
        rows = [standing_as_data(one) for one in shown]
        output.show_json("register list", ExitCode.DONE, {"register": register.place, "runs": rows})
    else:
        say_standings(shown)
        if not look.standings:
            output.say(f"Nothing is on record yet in {register.place}.")
    return int(ExitCode.DONE)


@register_command.command("show")
@click.argument("run", type=int)
@REGISTER
@json_option
def show_command(run: int, place: str, as_json: bool) -> int:
    """Show everything on record about print run RUN."""
    return _told("register show", opened(place), (run,), as_json=as_json)


@register_command.command("sites")
@click.argument("run", type=int)
@SITES
@BY
@ON
@REGISTER
@json_option
def sites_command(run: int, sites: tuple[str, ...], by: str, on: date | None, place: str, as_json: bool) -> int:
    """Put on record where copies of print run RUN went."""
    if not sites:
        raise InputError("No place is named.", hint="Give --site 'Preston custody suite=40'.", error_id="site")
    register = opened(place)
    register.place_copies(run, sites_of(sites, past(on), by.strip()))
    return _told("register sites", register, (run,), as_json=as_json)


@register_command.command("take-down")
@click.argument("run", type=int)
@click.option(
    "--site", "sites", multiple=True, type=int, help="Number of a place (register show); default: all that are left."
)
@BY
@ON
@REGISTER
@json_option
def take_down_command(run: int, sites: tuple[int, ...], by: str, on: date | None, place: str, as_json: bool) -> int:
    """Put on record that the copies of print run RUN are taken down, at the places named or at all."""
    register = opened(place)
    there = [site.id for site in register.run(run).sites if not site.taken_down]
    if strangers := set(sites) - {site.id for site in register.run(run).sites}:
        raise InputError(
            f"Print run {run} has no place {', '.join(map(str, sorted(strangers)))}.",
            hint=f"materials register show {run} lists its places.",
            error_id="site",
        )
    if not (sites or there):
        raise InputError(
            f"Print run {run} has no place on record that is not taken down.",
            hint="Say first where copies were: materials register sites.",
            error_id="site",
        )
    register.take_down(sites or there, on=past(on), by=by.strip())
    return _told("register take-down", register, (run,), as_json=as_json)


@register_command.command("strike")
@click.argument("run", type=int)
@click.option("--reason", required=True, help="Why: entered twice, never printed.")
@BY
@ON
@REGISTER
@json_option
def strike_command(run: int, reason: str, by: str, on: date | None, place: str, as_json: bool) -> int:
    """Strike out print run RUN, which was put on record by mistake. It stays in the database, with the reason."""
    register = opened(place)
    register.strike(run, on=past(on), by=by.strip(), reason=reason.strip())
    if as_json:
        output.show_json("register strike", ExitCode.DONE, {"register": register.place, "run": run})
    else:
        output.say(f"Print run {run} is struck out.")
    return int(ExitCode.DONE)


@register_command.command("export")
@click.option("--csv", "file", required=True, type=click.Path(path_type=Path), help="The CSV file to write.")
@REGISTER
@json_option
def export_command(file: Path, place: str, as_json: bool) -> int:
    """Write the whole register as CSV: a row for each place of each run."""
    from materials_app.app.hand_outs import write_over
    from materials_app.records.csv_files import register_csv

    register = opened(place)
    look = looked_over(register)
    write_over(file, register_csv(look.standings).encode("utf-8-sig"))
    if as_json:
        output.show_json("register export", ExitCode.DONE, {"file": str(file), "runs": len(look.standings)})
    else:
        output.say(f"Written: {file} ({len(look.standings)} print runs).")
    return int(ExitCode.DONE)


def _told(command: str, register: Register, numbers: tuple[int, ...], *, as_json: bool) -> int:
    """Say how these runs stand now."""
    from materials_app.cli.register_report import say_run, standing_as_data

    for number in numbers:
        register.run(number)  # says that there is none of that number
    shown: list[RunStanding] = [one for one in looked_over(register).standings if one.run.id in numbers]
    if as_json:
        rows = [standing_as_data(one) for one in shown]
        output.show_json(command, ExitCode.DONE, {"register": register.place, "runs": rows})
    else:
        for one in shown:
            say_run(one)
    return int(ExitCode.DONE)


for _command in (recall_command, changes_command, settle_command):
    register_command.add_command(_command)
