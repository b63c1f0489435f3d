"""What must hold of a brand pack's file and no type can say."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.catalogue.brand import check_inks, check_names, check_screen
from materials_app.catalogue.faults import fault
from materials_app.catalogue.partner_records import check_partners
from materials_app.catalogue.record import KeyPath
from materials_app.model.brand_pack import MarkRole
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.brand.names import FONT, LOGO, MARK
from materials_app.packs.brand.record import BrandPackRecord, MarkRecord
from materials_app.packs.names import is_id, is_version
from materials_app.packs.record import LINE, NOTE, is_line

Fault = tuple[KeyPath, str, str]
"""Where, what is wrong, what to write."""


def check_record(file: DataFile, record: BrandPackRecord) -> None:
    """See that the pack holds together.

    Raises:
        DataFileError: for the first thing that does not: file, line, key and remedy.
    """
    for at, message, hint in _faults(record):
        raise fault(file, at, message, hint, "data-file-value")
    for index, colour in enumerate(record.colour):
        place: KeyPath = ("colour", index)
        check_names(file, place, colour.name, colour.spot)
        check_inks(file, place, colour.cmyk or ())
        if colour.srgb:
            check_screen(file, place, colour.srgb)
    check_partners(file, record.partner)


def _faults(record: BrandPackRecord) -> Iterator[Fault]:
    yield from _head_faults(record)
    for index, mark in enumerate(record.mark):
        yield from _mark_faults(("mark", index), mark)
    yield from _twice("mark", "id", [one.id for one in record.mark])
    yield from _twice("mark", "role", [one.role.value for one in record.mark])
    yield from _twice("colour", "name", [one.name for one in record.colour])
    yield from _twice("font", "use", [one.use.value for one in record.font])
    yield from _twice("words", "language", [one.language for one in record.words])
    yield from _part_faults(record)


def _head_faults(record: BrandPackRecord) -> Iterator[Fault]:
    if not is_id(record.id):
        yield (
            ("id",),
            said("“{id}” cannot be a pack's id.", id=record.id),
            said("Write small letters, figures and hyphens: lancashire-2026."),
        )
    if not is_id(record.force):
        yield (
            ("force",),
            said("“{force}” cannot be a force's id.", force=record.force),
            said("materials list forces shows them all."),
        )
    if not is_version(record.version):
        yield (
            ("version",),
            said("“{version}” is no version.", version=record.version),
            said('Write numbers with dots, for example "2" or "2027.1".'),
        )
    for key, text in (("name", record.name), ("publisher", record.publisher or "-")):
        if not is_line(text):
            yield (key,), said("This must be one line of plain text."), said("Write 1 to {most} characters.", most=LINE)
    if len(record.note) > NOTE:
        yield ("note",), said("The note is too long."), said("Write at most {most} characters.", most=NOTE)
    if record.until and record.until < record.issued:
        yield (
            ("until",),
            said("The pack would be over before it was issued."),
            said("Let until be the later day, or leave it out."),
        )
    if record.sign_offs and not record.sign_off_kinds:
        yield (
            ("sign_offs",),
            said("The pack asks for sign-offs and does not say of which kind."),
            said('Write sign_off_kinds = ["brand"], or sign_offs = 0.'),
        )


def _mark_faults(at: KeyPath, mark: MarkRecord) -> Iterator[Fault]:
    if not is_id(mark.id):
        yield (
            (*at, "id"),
            said("“{id}” cannot be a mark's id.", id=mark.id),
            said("Write small letters, figures and hyphens."),
        )
    if not MARK.fullmatch(mark.file):
        yield (
            (*at, "file"),
            said("“{file}” is no mark's file.", file=mark.file),
            said("Put an SVG, PDF or PNG into marks and write marks/its-name.svg."),
        )
    if not mark.grounds:
        yield (*at, "grounds"), said("The mark may stand nowhere."), said('Write grounds = ["white"].')
    if mark.role is MarkRole.REVERSED and mark.grounds and "dark" not in mark.grounds:
        yield (
            (*at, "grounds"),
            said("A reversed mark is for dark grounds, and this one may not stand on any."),
            said('Write grounds = ["dark"].'),
        )


def _part_faults(record: BrandPackRecord) -> Iterator[Fault]:
    for index, colour in enumerate(record.colour):
        if colour.cmyk is None and not colour.srgb:
            yield (
                ("colour", index),
                said("The colour “{name}” has neither inks nor a screen colour.", name=colour.name),
                said("Write cmyk = [0, 0, 0, 0] with your guide's numbers, or srgb."),
            )
    for index, font in enumerate(record.font):
        if not FONT.fullmatch(font.file):
            yield (
                ("font", index, "file"),
                said("“{file}” is no font's file.", file=font.file),
                said("Put a TTF or OTF into fonts and write fonts/its-name.ttf."),
            )
        if not is_line(font.licence):
            yield (
                ("font", index, "licence"),
                said("Nobody says on what terms the font may be used."),
                said("Write the licence in a line, for example “Bought for 20 seats, embedding allowed”."),
            )
    yield from _who_faults(record)


def _who_faults(record: BrandPackRecord) -> Iterator[Fault]:
    for index, partner in enumerate(record.partner):
        for key, name in (("logo", partner.logo), ("mono", partner.mono)):
            if name and not LOGO.fullmatch(name):
                yield (
                    ("partner", index, key),
                    said("“{file}” is no partner's file.", file=name),
                    said("Put an SVG, PDF or PNG into partners and write partners/its-name.svg."),
                )
    for index, contact in enumerate(record.contact):
        if not contact.role.strip() or not contact.reach.strip():
            yield (
                ("contact", index),
                said("A contact is a role and a way to reach it."),
                said("Write both, or take the contact out."),
            )


def _twice(table: str, key: str, values: list[str]) -> Iterator[Fault]:
    for index, value in enumerate(values):
        if value.casefold() in (one.casefold() for one in values[:index]):
            yield (
                (table, index, key),
                said("“{value}” is there twice.", value=value),
                said("Keep one of the two."),
            )
