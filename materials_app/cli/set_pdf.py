"""What the commands share that make one PDF of a set for people to read: what they take, and what they say of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import click

from materials_app.cli import output
from materials_app.cli.options import IsoDate, job_date, json_option, read_text_file, today, user_data
from materials_app.delivery.verdict import count
from materials_app.errors import ExitCode, InputError
from materials_app.model.findings import Finding
from materials_app.model.job import Standing

if TYPE_CHECKING:
    from materials_app.model.campaign_set import CampaignSet
    from materials_app.pipeline.studio import Studio

F = TypeVar("F", bound=Callable[..., Any])
PDF = ".pdf"


class Made(Protocol):
    """What was made of a set: a PDF, and what was found."""

    @property
    def data(self) -> bytes:
        """The file; empty where it may not be given to anybody."""

    @property
    def pages(self) -> int:
        """How many it has."""

    @property
    def standing(self) -> Standing:
        """Where the set stands."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that was found."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What keeps the file from being written."""


M = TypeVar("M", bound=Made)


def takes_a_set(command: F) -> F:
    """The set, the file to write, the day, ``--json``."""
    for option in (
        json_option,
        click.option(
            "--date", "on", type=IsoDate(), help="The day printed on the pieces; default: the set's, else today."
        ),
        click.option("--out", required=True, type=click.Path(path_type=Path), help="The PDF to write; it must be new."),
        click.argument("set_file", type=click.Path(path_type=Path)),
    ):
        command = option(command)
    return command


def written(
    set_file: Path, out: Path, on: date | None, make: Callable[[CampaignSet, Studio, date], M]
) -> tuple[CampaignSet, M]:
    """Make the PDF of a set, say what was found and write it, where it may be written.

    Raises:
        InputError: when the name is no PDF's. MaterialsError: for a set that cannot be made, or a file not written.
    """
    from materials_app.app.saving import write_new_file
    from materials_app.catalogue.set_file import read_set
    from materials_app.pipeline.served import in_spoken_family
    from materials_app.pipeline.studio import open_studio

    if out.suffix.lower() != PDF:
        raise InputError(f"'{out.name}' is no PDF's name.", hint="Let --out end in .pdf.")
    studio = open_studio(set_file.resolve().parent, user_data())
    read = in_spoken_family(studio.catalogue, read_set(read_text_file(set_file), str(set_file)))
    document = replace(read, date=job_date(on, read.date))
    made = make(document, studio, today())
    output.show_findings(made.findings)
    if made.data:
        write_new_file(out, made.data)
    return document, made


def told(command: str, made: Made, out: Path, words: str, *, as_json: bool, **more: object) -> int:
    """Say what was written, ``words`` after its pages, or why nothing was; gives the exit code. ``more`` goes into the
    JSON."""
    code = ExitCode.DONE if made.data else ExitCode.BLOCKED
    if as_json:
        body = {
            "file": str(out) if made.data else None,
            **more,
            "pages": made.pages,
            "standing": made.standing.value,
            "blocking": sorted({finding.id for finding in made.blocking}),
            "findings": output.as_data(made.findings),
        }
        output.show_json(command, code, body)
    elif made.data:
        output.say(f"Written: {out}, {count(made.pages, 'page')}{words}")
    else:
        output.say(f"Nothing was written: {count(len(made.blocking), 'error')} must be put right first (listed above).")
    return int(code)
