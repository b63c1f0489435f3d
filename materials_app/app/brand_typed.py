"""What is typed in the brand studio, as it is read; and the files that come and go with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TypeVar

from materials_app.app.brand_studio import BrandState, edited
from materials_app.errors import InputError
from materials_app.model.brand_pack import (
    BrandFile,
    BrandPack,
)
from materials_app.model.partner import Permission
from materials_app.model.said import said
from materials_app.packs.brand.reading import files_of
from materials_app.packs.brand.text import with_files
from materials_app.packs.record import is_line

PERMISSION = ("by", "role", "on", "use")
T = TypeVar("T")


def one_line(text: str) -> str:
    """One line of plain text.

    Raises:
        InputError: when it is none.
    """
    if not is_line(text):
        raise wrong(said("This must be one line of plain text."), said("Write 1 to {most} characters.", most=120))
    return text


def a_day(text: str) -> date | None:
    """A day written year first; none for nothing.

    Raises:
        InputError: when it is none.
    """
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise wrong(said("“{day}” is not a day.", day=text), said("Write it year first: 2027-12-31.")) from None


def a_permission(given: Sequence[str]) -> Permission | None:
    """The permission in ``by, role, on, use``; none where all four are empty.

    Raises:
        InputError: when it is not whole.
    """
    by, role, on, use = (one.strip() for one in given)
    if not (by or role or on or use):
        return None
    day = a_day(on)
    if not (by and role and use and day):
        raise wrong(
            said("A permission says who agreed, as what, when and to what."), said("Fill all four, or leave all empty.")
        )
    return Permission(by, role, day, use)


def put_at(several: tuple[T, ...], index: int, one: T) -> tuple[T, ...]:
    """The tuple with another value in that place."""
    return (*several[:index], one, *several[index + 1 :])


def left_out(several: tuple[T, ...], index: int) -> tuple[T, ...]:
    """The tuple without the value in that place."""
    return (*several[:index], *several[index + 1 :])


def with_file(state: BrandState, pack: BrandPack, name: str, data: bytes, what: str) -> BrandState:
    """The state after a file came; those nothing uses any more go."""
    file = BrandFile(name, sha256(data).hexdigest(), data)
    files = (*(one for one in pack.files if one.name != name), file)
    return edited(state, tidied(replace(pack, files=files)), what)


def tidied(pack: BrandPack) -> BrandPack:
    """The pack without files that nothing in it uses."""
    used = set(files_of(pack))
    return with_files(pack, (one for one in pack.files if one.name in used))


def free_name(stem: str, ending: str, others: Iterable[str]) -> str:
    """A name for a file that comes, other than those ``others`` use: a pack from elsewhere may call them anything."""
    used = set(others)
    names = (f"{stem}{number}.{ending}" for number in ("", *(f"-{one}" for one in range(2, len(used) + 3))))
    return next(name for name in names if name not in used)


def an_ending(name: str, known: tuple[str, ...]) -> str:
    """How a file's name ends, when it is one of those known.

    Raises:
        InputError: when it is not.
    """
    ending = name.rpartition(".")[2].casefold()
    if ending not in known:
        raise wrong(
            said("“{name}” cannot be used here.", name=name),
            said("Choose a file that ends in {endings}.", endings=", ".join(f".{one}" for one in known)),
        )
    return ending


def a_number(text: str, least: float, most: float) -> float:
    """A number within bounds; a comma counts as a point.

    Raises:
        InputError: when it is none, or outside them.
    """
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        number = -1.0
    if not least <= number <= most:
        raise wrong(
            said("“{text}” is no number from {least} to {most}.", text=text, least=f"{least:g}", most=f"{most:g}"),
            said("Write it in figures."),
        )
    return number


def wrong(message: str, hint: str) -> InputError:
    """The error for what was typed; it is said beside the field."""
    return InputError(message, hint=hint, error_id="brand-field")
