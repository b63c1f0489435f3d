"""Options that several commands share, and how they are read."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from materials_app.errors import InputError

if TYPE_CHECKING:
    from materials_app.model.policy import Policy
    from materials_app.packs.on_day import UserData

F = TypeVar("F", bound=Callable[..., Any])

json_option = click.option("--json", "as_json", is_flag=True, help="Write one JSON object to stdout.")


class IsoDate(click.ParamType[date]):
    """A day written year first: 2026-11-23."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that shows how to write one."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is not a day. Write it year first: 2026-11-23.", param, ctx)


def piece_options(function: F) -> F:
    """The options that describe a set of one layout."""
    return _for_whom(_on_paper(_with_messages(function)))


def _for_whom(function: F) -> F:
    """Whom a set speaks to, in which layouts and languages."""
    return _with(
        function,
        click.option("--force", help="Force id, for example lancashire (materials list forces)."),
        click.option("--campaign", default="stop-it-now", show_default=True, help="Campaign id."),
        click.option("--audience", default="own", show_default=True, help="Whom the piece speaks to."),
        click.option(
            "--layout",
            "layouts",
            multiple=True,
            default=("poster-a4",),
            show_default=True,
            help="Layout id; may be given more than once.",
        ),
        click.option("--family", default="", help="The voice; default: statement, or quiet where it alone has words."),
        click.option(
            "--language",
            default="",
            help="Language of the words: en, cy, or both, the first one first: cy+en. Default: en; for a force under "
            "the Welsh language duty cy+en, where layouts and words are there in both.",
        ),
        click.option(
            "--edition",
            "editions",
            multiple=True,
            type=click.Choice(["large-print", "easy-read"]),
            help="Beside the leaflets, a piece for those who cannot read them; may be given more than once.",
        ),
    )


def _on_paper(function: F) -> F:
    """How it goes to the press, and the day it says."""
    return _with(
        function,
        click.option(
            "--condition",
            type=click.Choice(["coated", "uncoated"]),
            default="coated",
            show_default=True,
            help="The paper it is printed on.",
        ),
        click.option(
            "--marks",
            type=click.Choice(["crop", "none"]),
            default="crop",
            show_default=True,
            help="Printer's marks outside the bleed.",
        ),
        click.option(
            "--flavour",
            type=click.Choice(["x4", "x1a"]),
            default="x4",
            show_default=True,
            help="The standard of the press file: PDF/X-4, or PDF/X-1a:2003 for printers who ask for it.",
        ),
        click.option(
            "--finishing-lines",
            is_flag=True,
            help="Draw die and fold lines on the page, each in an ink of its own; without it, ticks outside it.",
        ),
        click.option(
            "--brand-pack", help="The force's brand: the id (or id@version) of an installed pack (pack brand list)."
        ),
        click.option("--date", "on", type=IsoDate(), help="The day printed on the piece; default: today."),
    )


def _with_messages(function: F) -> F:
    """Which messages fill its slots, and who helps."""
    return _with(
        function,
        click.option("--trigger", help="Message id for the trigger."),
        click.option("--exit", "exit_", help="Message id for the exit."),
        click.option("--action", help="Message id for the action."),
        click.option(
            "--partner", "partners", multiple=True, help="Name of one who helps; may be given more than once."
        ),
    )


def _with(function: F, *options: Callable[[F], F]) -> F:
    """The function with options, which ``--help`` shows in this order."""
    for option in reversed(options):
        function = option(function)
    return function


def job_date(given: date | None, of_the_set: date | None) -> date:
    """The day of the job: ``--date``, else SOURCE_DATE_EPOCH, else the set's own, else the clock's.

    Raises:
        InputError: when SOURCE_DATE_EPOCH is not a number of seconds.
    """
    return given or _epoch_date() or of_the_set or datetime.now(tz=UTC).astimezone().date()


def own_folder() -> Path:
    """Where the user's own data lie."""
    from materials_app.app.user_folder import user_folder

    return user_folder(os.environ)


def user_data() -> UserData:
    """The user's own data as they are used today."""
    from materials_app.packs.on_day import UserData

    return UserData(own_folder(), today(), policy())


def policy() -> Policy:
    """What the organisation has laid down for this computer.

    Raises:
        MaterialsError: when the file that says so is broken or may not be read.
    """
    from materials_app.app.policy_file import load_policy

    return load_policy(os.environ)


def today() -> date:
    """The day of the job where no set is involved."""
    return job_date(None, None)


def _epoch_date() -> date | None:
    """SOURCE_DATE_EPOCH, the customary variable of reproducible builds, as a day; none when it is not set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError) as wrong:
        raise InputError(
            f"SOURCE_DATE_EPOCH is '{epoch}', which is not a number of seconds, so the piece has no date.",
            hint="Unset it, or give --date.",
        ) from wrong


def read_file(path: Path, most: int = -1) -> bytes:
    """A file's bytes; with ``most`` no more than so many.

    Raises:
        InputError: when it cannot be read; says why.
    """
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as refused:
        raise InputError(
            f"'{path}' cannot be read: {refused.strerror or type(refused).__name__}.",
            hint="Check the name and that you may open it.",
            error_id="unreadable",
        ) from refused


def read_text_file(path: Path) -> str:
    """A file's text.

    Raises:
        InputError: when it cannot be read or is not UTF-8 text.
    """
    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise InputError(
            f"'{path}' is not plain text (UTF-8), so its words cannot be checked.",
            hint="Save it as plain text and try again.",
            error_id="not-text",
        ) from wrong
