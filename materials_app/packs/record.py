"""``pack.toml``: what a campaign pack says of itself, checked word by word; and how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

import tomli_w

from materials_app.catalogue.faults import fault
from materials_app.catalogue.read import convert, parse
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.errors import DataFileError
from materials_app.model.campaign_pack import CampaignPack, Withdrawal
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.names import is_id, is_version

FORMAT = 1
"""Version of the file's own shape. A pack of another one is refused: it may mean what this program does not know."""

LINE, NOTE = 120, 4000
"""Most characters of a title or publisher, and of the note."""

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the reading direction: a number can be made to read as another one."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class WithdrawRecord(Record, frozen=True):
    """One ``[[withdraw]]``: a message that may no longer be used, and why, for those who used it."""

    campaign: str
    message: str
    why: str


class HeadRecord(Record, frozen=True):
    """``pack.toml`` as its author writes it."""

    id: str
    title: str
    version: str
    publisher: str
    note: str
    made_on: date | None = None
    embargo: date | None = None
    expires: date | None = None
    withdraw: tuple[WithdrawRecord, ...] = ()


class FileRecord(Record, frozen=True):
    """One ``[[file]]`` of a finished pack."""

    path: str
    bytes: int
    sha256: str


class ManifestRecord(HeadRecord, frozen=True, kw_only=True):
    """``pack.toml`` as it stands in a finished pack: the author's, with format, day and every file's digest."""

    format: int
    file: tuple[FileRecord, ...] = ()


def read_head(file: DataFile, made_on: date) -> CampaignPack:
    """The author's ``pack.toml``; ``made_on`` is the day where it names none.

    Raises:
        DataFileError: when it cannot be read or says what a pack may not say.
    """
    record = convert(file, _table(file), HeadRecord)
    return _pack(file, record, record.made_on or made_on)


def read_manifest(file: DataFile) -> tuple[CampaignPack, dict[str, FileRecord]]:
    """A finished pack's ``pack.toml`` and the files it lists, by path.

    Raises:
        DataFileError: when it cannot be read, is of another format, or says what a pack may not say.
    """
    table = _table(file)
    _check_format(file, table)
    record = convert(file, table, ManifestRecord)
    if record.made_on is None:
        raise fault(
            file, (), said("The pack does not say when it was made."), said("Ask its publisher for a whole one.")
        )
    listed = {one.path: one for one in record.file}
    if len(listed) != len(record.file):
        raise fault(file, ("file",), said("The same file is listed twice."), said("Ask its publisher for a whole one."))
    return _pack(file, record, record.made_on), listed


def write_manifest(pack: CampaignPack, files: Iterable[tuple[str, bytes]]) -> str:
    """``pack.toml`` over ``files``; the same pack always gives the same text."""
    days = {"made_on": pack.made_on, "embargo": pack.embargo, "expires": pack.expires}
    head: Table = {
        "format": FORMAT,
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "publisher": pack.publisher,
        "note": pack.note,
        **{name: day for name, day in days.items() if day},
        "withdraw": [{"campaign": one.campaign, "message": one.message, "why": one.why} for one in pack.withdrawn],
        "file": [{"path": n, "bytes": len(d), "sha256": sha256(d).hexdigest()} for n, d in sorted(files)],
    }
    return tomli_w.dumps({name: value for name, value in head.items() if value != []}, multiline_strings=True)


def check_text(file: DataFile) -> None:
    """See that no text of a data file holds what cannot be seen: control characters, or marks that turn the reading
    direction.

    Raises:
        DataFileError: naming the place.
    """
    for at, text in _texts(parse(file), ()):
        if _CONTROL.search(text) or _TURNING.search(text):
            raise fault(
                file,
                at,
                said("This text holds a character that cannot be seen and changes what is read."),
                said("Write it again by hand, in plain letters."),
                "data-file-hidden-character",
            )


def _texts(value: object, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield at, key
            yield from _texts(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*at, index))


def _table(file: DataFile) -> Table:
    check_text(file)
    return parse(file)


def _check_format(file: DataFile, table: Table) -> None:
    given = table.get("format")
    if given != FORMAT or isinstance(given, bool):
        which = said("of no format") if given is None else said("of format {given}", given=given)
        raise fault(
            file,
            ("format",),
            said(
                "The pack is {which}; this program reads format {format} and changed nothing.",
                which=which,
                format=FORMAT,
            ),
            said("Update the program, or ask for a pack it can read."),
            "pack-format",
        )


def _pack(file: DataFile, record: HeadRecord, made_on: date) -> CampaignPack:
    for key, message, hint in _faults(record):
        raise fault(file, (key,), message, hint, "data-file-value")
    return CampaignPack(
        id=record.id,
        title=record.title,
        version=record.version,
        made_on=made_on,
        publisher=record.publisher,
        note=record.note.strip(),
        embargo=record.embargo,
        expires=record.expires,
        withdrawn=tuple(Withdrawal(one.campaign, one.message, one.why) for one in record.withdraw),
    )


def _faults(record: HeadRecord) -> Iterator[tuple[str, str, str]]:
    """(key, what is wrong, what to write)."""
    if not is_id(record.id):
        yield "id", f"“{record.id}” cannot be a pack's id.", "Write small letters, figures and hyphens: spring-2027."
    if not is_version(record.version):
        yield "version", f"“{record.version}” is no version.", 'Write numbers with dots, for example "2" or "2027.1".'
    for key, text in (("title", record.title), ("publisher", record.publisher)):
        if not is_line(text):
            yield key, "This must be one line of plain text.", f"Write 1 to {LINE} characters."
    if not record.note.strip() or len(record.note) > NOTE:
        yield "note", "A pack says in words what changed.", f"Write 1 to {NOTE} characters."
    if record.embargo and record.expires and record.expires < record.embargo:
        yield "expires", "The pack would expire before it may be used.", "Let expires be the later day."
    for one in record.withdraw:
        if not one.why.strip():
            yield "withdraw", f"“{one.message}” is withdrawn without a reason.", "Say why: those who used it ask."


def is_line(text: str) -> bool:
    """Whether a text is one line that people can read."""
    return bool(text.strip()) and text.isprintable() and len(text) <= LINE


def not_utf8(name: str) -> DataFileError:
    """The error for a file that is no text."""
    return DataFileError(
        said("The file is not UTF-8 text."),
        hint=said("Save it again as UTF-8."),
        place=name,
        error_id="data-file-not-text",
    )
