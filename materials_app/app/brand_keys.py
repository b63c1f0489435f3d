"""Changes single keys of a brand pack, as somebody names them on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import tomli

from materials_app.catalogue.record import Table
from materials_app.errors import InputError
from materials_app.model.brand_pack import BrandPack
from materials_app.model.said import said
from materials_app.packs.brand.names import MANIFEST
from materials_app.packs.brand.reading import checked, files_of
from materials_app.packs.brand.text import brand_table, parse_table


def edited(pack: BrandPack, values: Iterable[str], files: Mapping[str, bytes]) -> BrandPack:
    """The pack with keys of its ``brand.toml`` set and files put in.

    Args:
        pack: what it was.
        values: ``key=value`` with the value as TOML writes it; a key leads into lists by number, from 1:
            ``colour.1.cmyk=[100, 0, 0, 0]``. One number more than there are adds a record. An empty value takes it out.
        files: bytes by their name in the pack.

    Raises:
        MaterialsError: for a key that is not there, or when the result cannot be a pack.
    """
    table = brand_table(pack)
    for one in values:
        _set(table, *_divided(one, table))
    head, _ = parse_table(table, MANIFEST)
    members = {one.name: one.data for one in pack.files} | dict(files)
    wanted = set(files_of(head))
    return checked(head, {name: data for name, data in members.items() if name in wanted or name in files})


def _divided(text: str, table: Table) -> tuple[list[str], object]:
    key, mark, value = text.partition("=")
    if not mark:
        raise InputError(
            said("“{text}” sets nothing.", text=text), hint=said('Write key=value, for example name="Ostrey 2027".')
        )
    at, written = key.strip().split("."), value.strip()
    if not written:
        return at, None
    try:
        read = tomli.loads(f"value = {written}")["value"]
    except tomli.TOMLDecodeError:
        return at, written  # plain words need no quotes on a command line
    is_text = isinstance(table.get(at[0]), str) and len(at) == 1
    return at, written if is_text and not isinstance(read, str) else read  # a version is text, whatever it looks like


def _set(table: Table, at: list[str], value: object) -> None:
    within: object = table
    for number, part in enumerate(at[:-1]):
        follows_number = at[number + 1].isdigit()
        within = _step(within, part, make=[] if follows_number else {})
    last = at[-1]
    if isinstance(within, dict):
        if value is None:
            within.pop(last, None)
        else:
            within[last] = value
    elif isinstance(within, list) and last.isdigit() and 1 <= int(last) <= len(within) + 1:
        index = int(last) - 1
        within[index : index + 1] = [] if value is None else [value]
    else:
        raise _no_key(at)


def _step(within: object, part: str, make: object) -> object:
    if isinstance(within, dict):
        return within.setdefault(part, make)
    if isinstance(within, list) and part.isdigit() and 1 <= int(part) <= len(within) + 1:
        if int(part) == len(within) + 1:
            within.append({})
        return within[int(part) - 1]
    raise _no_key([part])


def _no_key(at: list[str]) -> InputError:
    return InputError(
        said("There is no place “{key}” in a brand pack.", key=".".join(at)),
        hint=said("docs/brand-packs.md shows every key; lists count from 1."),
        error_id="data-file-unknown-key",
    )
