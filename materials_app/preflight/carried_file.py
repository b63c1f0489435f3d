"""Judges what a file that is not for a press carries: the office version, a job ticket, a contact sheet, a picture.

Nothing of what it paints is looked at, so that it costs milliseconds.
"""

from __future__ import annotations

from io import BytesIO

import pikepdf

from materials_app.model.findings import Finding
from materials_app.preflight.allowed import FileKind
from materials_app.preflight.checks.carried import entry_not_listed, sightings_of
from materials_app.preflight.entries import UNREAD, read_entries, read_png
from materials_app.preflight.explain import explain
from materials_app.preflight.facts import Entry, Holder
from materials_app.preflight.pdf_values import UNREADABLE

KINDS = {".pdf": FileKind.OFFICE, ".png": FileKind.PICTURE}
"""{suffix of a file's name: what kind of file it is}."""


def check_carried(data: bytes, kind: FileKind) -> tuple[Finding, ...]:
    """Every entry that a file of this kind may not hold; a file that cannot be read is one finding."""
    return tuple(explain(entry_not_listed.check, seen) for seen in sightings_of(_entries(data, kind), kind))


def _entries(data: bytes, kind: FileKind) -> tuple[Entry, ...]:
    if kind is FileKind.PICTURE:
        return read_png(data)
    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as document:
            return read_entries(data, document)
    except UNREADABLE:
        return (Entry(Holder.FILE, UNREAD),)
