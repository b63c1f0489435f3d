"""``materials quotes``: somebody's words as records: list, show, add; and why one may not be used."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, today, user_data
from materials_app.errors import ExitCode, InputError

if TYPE_CHECKING:
    from materials_app.catalogue.catalogue import Catalogue
    from materials_app.model.quote import Consent, Quote

FILE = click.option(
    "--file", "path", type=click.Path(path_type=Path), help="A quotes.toml of yours, or a set; default: all in use."
)


@click.group("quotes", short_help="Keep somebody's words as records, with their consent.")
def quotes_command() -> None:
    """Somebody's words as records: who said them, from where, and what they agreed to.

    \b
    materials quotes list           what there is, and why something may not be used
    materials quotes add --id ID …  record one, word for word, with the speaker's consent
    """


@quotes_command.command("list")
@FILE
@json_option
def list_command(path: Path | None, as_json: bool) -> int:
    """List the quotes, and why those that may not print may not."""
    from materials_app.app.quotes import layouts_for_quotes, standings
    from materials_app.cli.quotes_report import say_quotes, standing_as_data

    catalogue = _catalogue()
    found, layouts = standings(_quotes(path, catalogue), catalogue, today()), layouts_for_quotes(catalogue)
    if as_json:
        rows = [standing_as_data(one) for one in found]
        body = {"file": str(path) if path else None, "layouts": list(layouts), "quotes": rows}
        output.show_json("quotes list", ExitCode.DONE, body)
    else:
        say_quotes(found)
        _say_where(layouts, any_there=bool(found))
    return int(ExitCode.DONE)


@quotes_command.command("show")
@click.argument("name", metavar="ID")
@FILE
@json_option
def show_command(name: str, path: Path | None, as_json: bool) -> int:
    """Show everything on record about the quote ID."""
    from materials_app.catalogue.names import look_up

    catalogue = _catalogue()
    quotes = {one.id: one for one in _quotes(path, catalogue)}
    return _told("quotes show", look_up("quote", name, quotes, "quotes"), catalogue, {}, as_json=as_json)


@quotes_command.command("add")
@click.option(
    "--file", "path", type=click.Path(path_type=Path), help="A quotes.toml or a set; default: your own, for all sets."
)
@click.option("--id", "id_", required=True, help="An id of its own: small letters, figures, hyphens.")
@click.option("--text", required=True, help="The words, exactly as they were said, all of them.")
@click.option("--speaker", default="", help="Who said them: the name that may print.")
@click.option("--role", default="", help="What the speaker is: former caller, professor.")
@click.option("--organisation", default="", help="Whom the speaker speaks for.")
@click.option("--said-on", "said_on", type=IsoDate(), help="The day they were said; left empty when not known.")
@click.option("--source", required=True, help="Where they were read or heard.")
@click.option("--elected", is_flag=True, help="The speaker holds an elected office, and the role does not show it.")
@click.option("--consent-by", "by", default="", help="Who asked the speaker. Without consent the words do not print.")
@click.option("--consent-on", "agreed_on", type=IsoDate(), help="The day the speaker agreed.")
@click.option(
    "--consent-scope", "scope", multiple=True, help="print, web, press, or a layout's id; may be given more than once."
)
@click.option("--consent-until", "until", type=IsoDate(), help="The last day; left out: until it is taken back.")
@json_option
def add_command(path: Path | None, id_: str, as_json: bool, **given: Any) -> int:
    """Record a quote, word for word. Without a consent it is kept and does not print."""
    from materials_app.app.quotes import add_quote, open_quotes
    from materials_app.model.quote import Quote

    consent = _consent(given.pop("by"), given.pop("agreed_on"), given.pop("scope"), given.pop("until"))
    quote = Quote(id=id_, consent=consent, **given)
    book = open_quotes(path or user_data().quotes, _catalogue(), may_be_new=True)
    add_quote(book, quote, today())
    code = _told("quotes add", quote, book.catalogue, {"file": str(book.path)}, as_json=as_json)
    if not as_json:
        output.say(f"Written: {book.path}")
    return code


def _consent(by: str, on: date | None, scope: tuple[str, ...], until: date | None) -> Consent | None:
    """The consent; none when nothing was said of one, never half of one."""
    from materials_app.model.quote import Consent

    if not (by or on or scope or until):
        return None
    if not by or on is None or not scope:
        raise InputError(
            "A consent needs who asked, the day, and for which uses.",
            hint="Give --consent-by, --consent-on and --consent-scope, or none of them.",
        )
    return Consent(by, on, scope, until)


def _catalogue() -> Catalogue:
    from materials_app.pipeline.studio import load_catalogue

    return load_catalogue(user_data())


def _quotes(path: Path | None, catalogue: Catalogue) -> tuple[Quote, ...]:
    from materials_app.app.quotes import open_quotes

    return open_quotes(path, catalogue).quotes if path else catalogue.rulebook.quotes


def _told(command: str, quote: Quote, catalogue: Catalogue, more: dict[str, Any], *, as_json: bool) -> int:
    from materials_app.app.quotes import standings
    from materials_app.cli.quotes_report import say_quote, standing_as_data

    (standing,) = standings((quote,), catalogue, today())
    if as_json:
        output.show_json(command, ExitCode.DONE, {"quote": standing_as_data(standing), **more})
    else:
        say_quote(standing)
    return int(ExitCode.DONE)


def _say_where(layouts: tuple[str, ...], *, any_there: bool) -> None:
    if not any_there:
        output.say("There are no quotes yet.")
    elif not layouts:
        output.say("No layout has a place for a quote yet, so none prints today.")
    else:
        output.say(f"Layouts with a place for a quote: {', '.join(layouts)}.")
