"""The outside of a pack: a ZIP file as we write it, and nothing a ZIP file can be besides.

Read from memory, never unpacked: nothing of a pack reaches the disk but the whole file, once it has been found good.
The layout is checked against PKWARE's APPNOTE: every local header where the last entry ended, the directory after the
last, the end record after that, and no byte over. So two readers cannot see two different packs in one file.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO

from materials_app.errors import InputError
from materials_app.model.said import said
from materials_app.packs.names import check_names, refused, shown
from materials_app.packs.shape import CAMPAIGN, Shape

MAX_FILE, MAX_MEMBERS = CAMPAIGN.max_file, CAMPAIGN.max_members
MAX_MEMBER, MAX_TOTAL = CAMPAIGN.max_member, CAMPAIGN.max_total
"""How much of a campaign pack there may be."""

MAX_RATIO = 100
"""Text of ours packs to a fifth; a hundredth is a bomb."""

_SMALL = 10_000
"""A file up to this many bytes may pack as small as it likes."""

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_LOCAL = struct.Struct("<4s5H3I2H")
_LOCAL_MARK = b"PK\x03\x04"
_END_LENGTH = 22
_DOS_FOLDER = 0x10
_UNIX = 16
_ORDINARY = 0o644
_EPOCH = (1980, 1, 1, 0, 0, 0)
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}

Members = tuple[tuple[str, bytes], ...]
"""Names and bytes, in the order they stand."""


def write_container(members: Iterable[tuple[str, bytes]], shape: Shape = CAMPAIGN) -> bytes:
    """The members as one ZIP file: the manifest first, the others by name; no clock, no owner, no comment."""
    ordered = sorted(members, key=lambda member: (member[0] != shape.manifest, member[0]))
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in ordered:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | _ORDINARY) << _UNIX
            archive.writestr(info, data, compresslevel=9)
    return whole.getvalue()


def read_container(data: bytes, shape: Shape = CAMPAIGN) -> Members:
    """Every file of a pack.

    Raises:
        InputError: when it is no ZIP file as we write it, holds what a pack may not hold, or would unpack to more than
            a pack ever needs.
    """
    if len(data) > shape.max_file:
        raise refused(
            said(
                "has {count} bytes; no pack has more than {max_file}",
                count=f"{len(data):,}",
                max_file=f"{shape.max_file:,}",
            )
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries, shape)
            _check_layout(data, archive, entries)
            return tuple(_members(data, archive, entries))
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, UnicodeDecodeError) as broken:
        raise refused(said("is damaged or no {called}: it cannot be read to its end", called=shape.called)) from broken


def _check_entries(entries: list[zipfile.ZipInfo], shape: Shape) -> None:
    if len(entries) > shape.max_members:
        raise refused(
            said(
                "holds {count} files; no pack has more than {max_members}",
                count=f"{len(entries):,}",
                max_members=shape.max_members,
            )
        )
    check_names((entry.orig_filename for entry in entries), shape)
    for entry in entries:
        if reason := _fault(entry, shape):
            raise refused(said("holds {shown}, {reason}", shown=shown(entry.orig_filename), reason=reason))
    total = sum(entry.file_size for entry in entries)
    if total > shape.max_total:
        raise refused(
            said(
                "would unpack to {total} bytes; no pack needs more than {max_total}",
                total=f"{total:,}",
                max_total=f"{shape.max_total:,}",
            )
        )


def _fault(entry: zipfile.ZipInfo, shape: Shape) -> str:
    mode = entry.external_attr >> _UNIX
    is_special = stat.S_IFMT(mode) not in {0, stat.S_IFREG} or bool(entry.external_attr & _DOS_FOLDER)
    faults = (
        (bool(entry.flag_bits & _ENCRYPTED), "which is encrypted, so nobody can check it"),
        (bool(entry.flag_bits & ~_UTF8_NAME), "which is packed in a way packs are not"),
        (entry.compress_type not in _METHODS, "which is packed in a way this program does not read"),
        (is_special, "which is a link, a folder or a device and no file"),
        (bool(mode & (0o111 | stat.S_ISUID | stat.S_ISGID | stat.S_ISVTX)), "which is marked as a program"),
        (bool(entry.extra or entry.comment), "which carries more than its name and its bytes"),
        (entry.file_size > shape.max_member, f"which would unpack to {entry.file_size:,} bytes"),
        (_is_bomb(entry), "which unpacks to more than a hundred times its size"),
    )
    return next((reason for is_so, reason in faults if is_so), "")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(_SMALL, entry.compress_size * MAX_RATIO)


def _check_layout(data: bytes, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    at = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        at = _end_of(data, entry, at)
    directory = archive.start_dir
    length = sum(46 + len(entry.orig_filename.encode()) for entry in entries)
    if at != directory or directory + length + _END_LENGTH != len(data) or archive.comment:
        raise refused(said("holds bytes that belong to none of its files"))


def _end_of(data: bytes, entry: zipfile.ZipInfo, at: int) -> int:
    """Where an entry ends, when it begins at ``at`` and its own header says what the directory says."""
    mark, _, flags, method, _, _, sum_, packed, size, name_length, extra_length = _LOCAL.unpack_from(data, at)
    name_at = at + _LOCAL.size
    name = data[name_at : name_at + name_length]
    here = (mark, flags, method, sum_, packed, size, extra_length, name)
    written = entry.orig_filename.encode()
    listed = (
        *(_LOCAL_MARK, entry.flag_bits, entry.compress_type, entry.CRC, entry.compress_size, entry.file_size),
        *(0, written),
    )
    if entry.header_offset != at or here != listed:
        raise refused(said("says two different things of {shown}", shown=shown(entry.orig_filename)))
    return int(name_at + name_length + packed)


def _members(data: bytes, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    for entry in entries:
        _check_end(data, entry)
        with archive.open(entry) as file:
            text = file.read(entry.file_size + 1)  # whatever the header says, never more than it says
            if len(text) != entry.file_size or file.read(1):
                raise _not_its_length(entry)
        yield entry.orig_filename, text


def _check_end(data: bytes, entry: zipfile.ZipInfo) -> None:
    """See that a packed stream ends where its member ends: ``zipfile`` passes over what stands behind it."""
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        return
    at = entry.header_offset + _LOCAL.size + len(entry.orig_filename.encode())
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    stream.decompress(data[at : at + entry.compress_size], entry.file_size + 1)
    if not stream.eof or stream.unused_data:
        raise _not_its_length(entry)


def _not_its_length(entry: zipfile.ZipInfo) -> InputError:
    return refused(said("holds {shown}, which is longer or shorter than it says", shown=shown(entry.orig_filename)))
