"""Design families (``assets/families/<id>.toml``): the voice all layouts of a family share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from materials_app.catalogue.family_records import FamilyRecord, StyleRecord, SwatchRecord
from materials_app.catalogue.faults import Source, fault, unknown_reference
from materials_app.catalogue.read import convert, parse
from materials_app.catalogue.record import KeyPath, Table
from materials_app.catalogue.template_records import TemplateRecord
from materials_app.model.library import DataFile

LENT = ("swatch", "roles", "roles_for", "style")
"""What a family lends its layouts."""

LEAST_TINT = 3
"""Per cent of an ink that a press is sure to print: it is asked to hold 3 to 97 (ISO 12647-2, as printers quote it)."""

_SCREEN_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def read_families(files: Iterable[DataFile]) -> dict[str, Table]:
    """The tables of the family files by id: {id: table}. Layouts are read on top of them.

    Raises:
        DataFileError: when a file is not a family.
    """
    return dict(_family(file) for file in files)


def _family(file: DataFile) -> tuple[str, Table]:
    table = parse(file)
    record = convert(file, table, FamilyRecord)
    if record.id != PurePosixPath(file.path).stem:
        raise fault(file, ("id",), "The file is called otherwise.", "Let id and file name agree.", "data-file-value")
    check_swatches(file, record.swatch)
    for at, name, known, what in role_names(record):
        if name not in known:
            raise unknown_reference(file, at, f"There is no {what} “{name}”.", name, known)
    return record.id, table


Name = tuple[KeyPath, str, tuple[str, ...], str]
"""Where a name is written, the name, what it may be, what it names."""


def role_names(record: FamilyRecord | TemplateRecord) -> Iterator[Name]:
    """The names that roles use: swatches and, where a paper changes one, the role itself."""
    roles, swatches = tuple(record.roles), tuple(record.swatch)
    for role, swatch in record.roles.items():
        yield ("roles", role), swatch, swatches, "swatch"
    for condition, changed in record.roles_for.items():
        for role, swatch in changed.items():
            yield ("roles_for", condition, role), role, roles, "role"
            yield ("roles_for", condition, role), swatch, swatches, "swatch"


def check_swatches(file: Source, swatches: Mapping[str, SwatchRecord]) -> None:
    """Screen colours are written as ``#rrggbb``, and every ink is nothing or a dot that a press holds.

    Raises:
        DataFileError: for the first that is not so.
    """
    for name, swatch in swatches.items():
        for ink in swatch.cmyk:
            if 0 < ink < LEAST_TINT:
                message = f"{ink:g} % of an ink is less than a press is sure to print: the dots may be missing."
                remedy = f"Write 0, or {LEAST_TINT} and more."
                raise fault(file, ("swatch", name, "cmyk"), message, remedy, "data-file-value")
        if not _SCREEN_COLOUR.fullmatch(swatch.srgb):
            at: KeyPath = ("swatch", name, "srgb")
            raise fault(file, at, f"“{swatch.srgb}” is not a colour.", "Write it as #rrggbb.", "data-file-value")


def check_styles(file: Source, styles: Mapping[str, StyleRecord]) -> None:
    """Sizes fall. A style of the family for which a layout gives no sizes is not for that layout.

    Raises:
        DataFileError: for the first whose sizes rise.
    """
    for name, style in styles.items():
        if sorted(style.sizes, reverse=True) != style.sizes:
            raise fault(
                file, ("style", name, "sizes"), "Sizes must fall.", "Write the first choice first.", "data-file-value"
            )
