"""``materials resource``: help resources added by hand, by two people (ground rule trust-root)."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, json_option, today, user_data
from materials_app.errors import ExitCode, InputError


@click.group("resource", short_help="Add a help resource of your own, by two people.")
def resource_command() -> None:
    """Help resources of your own, beside the verified ones. Two different people add one."""


@resource_command.command("add")
@click.option("--id", "id_", required=True, help="An id of its own: small letters, figures, hyphens.")
@click.option("--name", required=True, help="What the service is called.")
@click.option("--number", default="", help="As the service publishes it: '0113 496 0123'.")
@click.option("--address", default="", help="As it reads on paper: example.org.uk/help. It opens by https.")
@click.option("--audience", "audiences", multiple=True, required=True, help="Whom it is for; may be given again.")
@click.option("--nation", "nations", multiple=True, required=True, help="england, wales, scotland or northern-ireland.")
@click.option("--purpose", type=click.Choice(["help", "report", "crisis", "professional"]), default="help")
@click.option("--added-by", required=True, help="Who adds it.")
@click.option("--checked-by", required=True, help="Who checked it against its source: somebody else.")
@click.option("--source", required=True, help="Where it was seen.")
@click.option("--date", "on", type=IsoDate(), help="The day it was checked; default: today.")
@json_option
def add_command(id_: str, on: date | None, as_json: bool, **given: Any) -> int:
    """Add a help resource. It prints, and ticket and record say who added it, who checked it and when."""
    from materials_app.app.local_resources import NewResource, add_resource

    day = on or today()
    if day > today():
        raise InputError(f"{day.isoformat()} is still to come, so nobody checked it then.", hint="Give the day it was.")
    user = user_data()
    new = NewResource(id=id_, on=day, **given)
    resource = add_resource(new, user)
    if as_json:
        body = {
            "id": resource.id,
            "name": resource.name,
            "number": resource.number.display if resource.number else "",
            "address": resource.address.url if resource.address else "",
            "added_by": new.added_by,
            "checked_by": new.checked_by,
            "source": new.source,
            "on": day.isoformat(),
        }
        output.show_json("resource add", ExitCode.DONE, {"file": str(user.local), "resource": body})
    else:
        output.say(f"Added: {resource.name}. It is not a verified resource: ticket and record say who added it.")
        output.say(f"It stands in {user.local}.")
    return int(ExitCode.DONE)


@resource_command.command("remove")
@click.argument("name", metavar="ID")
@json_option
def remove_command(name: str, as_json: bool) -> int:
    """Take away the resource ID that was added by hand. Sets whose own words name it are refused from then on."""
    from materials_app.app.local_resources import remove_resource

    user = user_data()
    remove_resource(name, user)
    if as_json:
        output.show_json("resource remove", ExitCode.DONE, {"file": str(user.local), "id": name})
    else:
        output.say(f"Removed: {name}. It no longer stands in {user.local}.")
    return int(ExitCode.DONE)
