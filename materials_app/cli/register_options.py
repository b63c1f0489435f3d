"""What the commands of ``materials register`` share: which register, who says so, which day."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from materials_app.cli.options import IsoDate, today, user_data
from materials_app.errors import InputError

if TYPE_CHECKING:
    from materials_app.app.register import Look
    from materials_app.catalogue.catalogue import Catalogue
    from materials_app.model.print_run import Site
    from materials_app.records.register import Register

F = TypeVar("F", bound=Callable[..., Any])

REGISTER = click.option(
    "--register",
    "place",
    default="",
    help="A file, or postgresql://user@server/database; default: MATERIALS_REGISTER, your organisation's, or your own.",
)
BY = click.option("--by", required=True, help="Who puts this on record: a name or a role.")
ON = click.option("--date", "on", type=IsoDate(), help="The day; default: today.")


def meant(place: str) -> str:
    """Where the register that is meant is kept: the place that was named, else where it is by itself."""
    from materials_app.app.register_place import register_place

    return place or register_place(os.environ, user_data())


def opened(place: str) -> Register:
    """The register that is meant."""
    from materials_app.records.register import open_register

    return open_register(meant(place))


def catalogue() -> Catalogue:
    """The data as they are today."""
    from materials_app.pipeline.studio import load_catalogue

    return load_catalogue(user_data())


def looked_over(register: Register) -> Look:
    """The register as it stands today."""
    from materials_app.app.register import look_over

    return look_over(register, catalogue(), today())


def past(on: date | None) -> date:
    """A day that has been: today where none is named."""
    from materials_app.app.ledger_entries import day_of

    return day_of(on, today())


def sites_of(written: tuple[str, ...], on: date, by: str) -> tuple[Site, ...]:
    """Places as the command line takes them: ``Preston custody suite=40``."""
    return tuple(_site(one, on, by) for one in written)


def _site(written: str, on: date, by: str) -> Site:
    from materials_app.model.print_run import Site

    place, _, copies = written.rpartition("=")
    if not place.strip() or not copies.strip().isdecimal() or not int(copies):
        raise InputError(
            f"“{written}” does not say where how many copies went.",
            hint="Write the place, then = and a number: --site 'Preston custody suite=40'.",
            error_id="site",
        )
    return Site(" ".join(place.split()), int(copies), on, by)
