"""``materials claims``: the ledger of figures: who checked them, who disputes them, which packs carry them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, today, user_data
from materials_app.errors import ExitCode, InputError

if TYPE_CHECKING:
    from materials_app.app.claims import Ledger
    from materials_app.model.content import Claim

FILE = click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path),
    help="A claims.toml of yours, or a campaign set; default: your own ledger, for all sets here.",
)
ANY_FILE = click.option(
    "--file", "path", type=click.Path(path_type=Path), help="A claims.toml of yours, or a set; default: all in use."
)
PACKS = click.option(
    "--packs", multiple=True, type=click.Path(path_type=Path), help="Where packs lie: says which of them carry it."
)
BY = click.option("--by", required=True, help="Who says so: a name.")
ON = click.option("--date", "on", type=IsoDate(), help="The day; default: today.")


@click.group("claims", short_help="Keep figures as records, and find what carries one.")
def claims_command() -> None:
    """Figures as records: add, check, dispute, withdraw, and find the packs that carry one.

    \b
    materials claims list                                what there is, and what may be used today
    materials claims check ID --file F --by N --source S you looked it up
    materials claims carried ID --in FOLDER              the packs it stands in
    """


@claims_command.command("list")
@ANY_FILE
@json_option
def list_command(path: Path | None, as_json: bool) -> int:
    """List the figures, and why those that may not be used today may not."""
    from materials_app.cli.claims_report import claim_as_data, say_claims
    from materials_app.safeguards.claims import by_id

    claims, known = _claims(path)
    names = by_id((*known, *claims))
    if as_json:
        rows = [claim_as_data(one, today(), names) for one in claims]
        output.show_json("claims list", ExitCode.DONE, {"file": str(path) if path else None, "claims": rows})
    else:
        say_claims(claims, today(), names)
        if not claims:
            output.say("There are no claims yet.")
    return int(ExitCode.DONE)


@claims_command.command("show")
@click.argument("name", metavar="ID")
@ANY_FILE
@json_option
def show_command(name: str, path: Path | None, as_json: bool) -> int:
    """Show everything on record about the figure ID."""
    from materials_app.catalogue.names import look_up
    from materials_app.safeguards.claims import by_id

    claims, known = _claims(path)
    claim = look_up("claim", name, by_id(claims), "claims")
    return _told("claims show", claim, (*known, *claims), {}, as_json=as_json)


@claims_command.command("add")
@FILE
@click.option("--id", "id_", required=True, help="An id of its own: small letters, figures, hyphens.")
@click.option("--value", required=True, help="The figure as it prints: 1,240.")
@click.option("--unit", required=True, help="people, calls, per cent …; with its word of rounding: 'calls, about'.")
@click.option("--counted", required=True, help="What exactly is counted.")
@click.option("--area", required=True, help="Where.")
@click.option("--period", required=True, help="When.")
@click.option("--source", required=True, help="Where the figure was read.")
@click.option("--as-of", "as_of", type=IsoDate(), help="The day the figure is of; left empty when not known.")
@click.option("--expires", type=IsoDate(), help="The last day it may be used; default: twelve months after --as-of.")
@click.option("--derived", "how", help="How it was worked out: difference, percentage-change, …")
@click.option("--of", "of", multiple=True, help="A claim it was worked out from; the later, greater or part first.")
@json_option
def add_command(path: Path | None, how: str | None, of: tuple[str, ...], as_json: bool, **given: Any) -> int:
    """Add a figure to a file. It may not be used until somebody has checked it."""
    from materials_app.app.claims import add_claim
    from materials_app.catalogue.claim_records import year_after
    from materials_app.model.content import Claim

    if of and not how:
        raise InputError("--of names a claim, and nothing says how the figure follows.", hint="Give --derived as well.")
    as_of, expires = given.pop("as_of"), given.pop("expires")
    claim = Claim(
        id=given.pop("id_"),
        **given,
        as_of=as_of,
        checked=None,
        expires=expires or (year_after(as_of) if as_of else None),
        derived=_derivation(how, of),
    )
    ledger = add_claim(_ledger(path), claim)
    return _done("claims add", ledger, claim.id, (), as_json=as_json)


@claims_command.command("check")
@click.argument("name", metavar="ID")
@FILE
@BY
@ON
@click.option("--source", required=True, help="The source that was looked at.")
@click.option("--expires", type=IsoDate(), help="A new last day, where the source gives reason for one.")
@click.option("--settles", default="", help="How a dispute was settled; without it the dispute stands.")
@PACKS
@json_option
def check_command(name: str, path: Path | None, by: str, on: date | None, source: str, **rest: Any) -> int:
    """Record that somebody looked the figure ID up. What a campaign pack is to correct may be a new file."""
    from materials_app.app.claims import record
    from materials_app.app.ledger_entries import check_entry, day_of

    ledger, day = _ledger(path), day_of(on, today())
    expires, settles = rest["expires"], rest["settles"]
    entry = check_entry(ledger.claim(name), by=by, source=source, on=day, expires=expires, settles=settles)
    ledger = record(ledger, name, **entry)
    return _done("claims check", ledger, name, rest["packs"], as_json=rest["as_json"])


@claims_command.command("dispute")
@click.argument("name", metavar="ID")
@FILE
@click.option("--source", required=True, help="The source that says otherwise.")
@click.option("--reason", required=True, help="What it says.")
@click.option("--by", default="", help="Who noticed: a name.")
@ON
@PACKS
@json_option
def dispute_command(name: str, path: Path | None, source: str, reason: str, **rest: Any) -> int:
    """Record that a source says otherwise than the figure ID. Sets that use it are drafts until it is settled."""
    from materials_app.app.claims import record
    from materials_app.app.ledger_entries import day_of, dispute_entry

    entry = dispute_entry(source=source, reason=reason, by=rest["by"], on=day_of(rest["on"], today()))
    ledger = record(_ledger(path), name, **entry)
    return _done("claims dispute", ledger, name, rest["packs"], as_json=rest["as_json"])


@claims_command.command("withdraw")
@click.argument("name", metavar="ID")
@FILE
@BY
@ON
@click.option("--reason", required=True, help="Why it may not be used any more.")
@PACKS
@json_option
def withdraw_command(name: str, path: Path | None, by: str, on: date | None, reason: str, **rest: Any) -> int:
    """Record that the figure ID may not be used any more. Sets that use it are refused."""
    from materials_app.app.claims import record
    from materials_app.app.ledger_entries import day_of, withdraw_entry

    entry = withdraw_entry(by=by, reason=reason, on=day_of(on, today()))
    ledger = record(_ledger(path), name, **entry)
    return _done("claims withdraw", ledger, name, rest["packs"], as_json=rest["as_json"])


@claims_command.command("carried")
@click.argument("name", metavar="ID")
@click.option("--in", "folders", multiple=True, required=True, type=click.Path(path_type=Path), help="Where packs lie.")
@json_option
def carried_command(name: str, folders: tuple[Path, ...], as_json: bool) -> int:
    """List the packs and pieces below the folders that carry the figure ID."""
    from materials_app.cli.claims_report import carriers_as_data, say_carriers
    from materials_app.delivery.carried import packs_that_carry

    search = packs_that_carry(name, folders)
    if as_json:
        output.show_json("claims carried", ExitCode.DONE, {"claim": name, **carriers_as_data(search)})
    else:
        say_carriers(name, search)
    return int(ExitCode.DONE)


def _ledger(path: Path | None) -> Ledger:
    """The file to write to: the one named, else the user's own, whose records are of the campaigns' figures."""
    from materials_app.app.claims import open_ledger

    known = _known()
    return open_ledger(path or user_data().claims, known, may_be_new=True, follows=path is None)


def _known() -> tuple[Claim, ...]:
    """The figures of the campaigns as they are today, the user's packs over them."""
    from materials_app.pipeline.studio import load_catalogue

    return load_catalogue(user_data()).rulebook.claims


def _claims(path: Path | None) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The figures asked about, and those they may rest on."""
    from materials_app.app.claims import open_ledger

    known = _known()
    return (open_ledger(path, known).claims if path else known), known


def _done(command: str, ledger: Ledger, name: str, packs: tuple[Path, ...], *, as_json: bool) -> int:
    """Say how the figure stands now, and which packs carry it."""
    from materials_app.cli.claims_report import carriers_as_data, say_carriers
    from materials_app.delivery.carried import packs_that_carry

    search = packs_that_carry(name, packs) if packs else None
    found = carriers_as_data(search) if search else {}
    code = _told(
        command,
        ledger.claim(name),
        (*ledger.known, *ledger.claims),
        {"file": str(ledger.path), **found},
        as_json=as_json,
    )
    if not as_json:
        output.say(f"Written: {ledger.path}")
        if search:
            say_carriers(name, search)
    return code


def _told(command: str, claim: Claim, known: tuple[Claim, ...], more: dict[str, Any], *, as_json: bool) -> int:
    from materials_app.cli.claims_report import claim_as_data, say_claim
    from materials_app.safeguards.claims import by_id

    if as_json:
        body = {"claim": claim_as_data(claim, today(), by_id(known)), **more}
        output.show_json(command, ExitCode.DONE, body)
    else:
        say_claim(claim, today(), by_id(known))
    return int(ExitCode.DONE)


def _derivation(how: str | None, of: tuple[str, ...]) -> Any:
    from materials_app.catalogue.names import look_up
    from materials_app.model.ledger import Derivation, How

    return (
        Derivation(look_up("way to work a figure out", how, {one.value: one for one in How}, ""), of) if how else None
    )
