"""The form on which people who read a set send their remarks back: plain text that every program opens.

What is written below the line of a piece is about that piece; a blank line begins another remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from materials_app.errors import InputError
from materials_app.intake.read_text import read_text
from materials_app.model.said import said
from materials_app.model.sign_off import Remark

__all__ = ["FormPiece", "read_remark_form", "remark_form"]

MOST_BYTES = 500_000
"""Longest form taken: remarks on every piece there is, not a book."""
MARK = "=="
"""Begins the line of a piece."""
FIELDS = {"name": "by", "role": "role", "organisation": "organisation", "date": "on"}
"""The lines at the head, as they stand in the form in small letters, and what they say of a remark."""

_PIECE = re.compile(r"==\s*(?P<name>.*?)\s*(?:\[(?P<layout>[a-z0-9-]+)(?:,\s*(?P<covers>[0-9a-f]{64}))?\])?\s*")
_FIELD = re.compile(r"(?P<field>[A-Za-z]+)\s*:\s*(?P<words>.*)")
_HINT = "Make a new form, write into that, and save it as plain text."


@dataclass(frozen=True, slots=True)
class FormPiece:
    """A piece the form has a place for: its name, its layout's id, the digest of what it says."""

    name: str
    layout: str
    covers: str


def remark_form(subject: str, pieces: Iterable[FormPiece], on: date) -> bytes:
    """The empty form as UTF-8 with its mark, so that every editor reads it; lines end as every editor understands."""
    lines = (
        f"REMARKS: {subject}",
        "",
        "Write who you are, and what should change under the piece it is about; leave the lines that begin with ==",
        "as they are. A blank line begins another remark. Then send this file back.",
        "",
        "Name: ",
        "Role: ",
        "Organisation: ",
        f"Date: {on.isoformat()}",
        "",
        f"{MARK} The whole set",
        "",
        *(line for one in pieces for line in (f"{MARK} {one.name} [{one.layout}, {one.covers}]", "")),
    )
    return "\r\n".join(lines).encode("utf-8-sig")


def read_remark_form(content: bytes, name: str, on: date) -> tuple[Remark, ...]:
    """The remarks of a form that came back.

    Args:
        content: the file's bytes.
        name: what the file is called, for messages.
        on: the day of the remarks where the form does not say one that can be read.

    Raises:
        InputError: when it is no such form, says nothing, or does not say who wrote it.
    """
    if len(content) > MOST_BYTES:
        raise _fault(said("“{name}” is too long for a form of remarks.", name=name), "remarks-too-long")
    lines = read_text(content).text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.lstrip().startswith(MARK)), None)
    if start is None:
        raise _fault(said("“{name}” is no form of remarks: no line begins with ==.", name=name), "no-remark-form")
    head = _head(lines[:start])
    day = _day(head.pop("on", "")) or on
    remarks = tuple(
        Remark(
            text=text,
            by=head.get("by", ""),
            on=day,
            role=head.get("role", ""),
            organisation=head.get("organisation", ""),
            layout=layout,
            covers=covers,
        )
        for layout, covers, text in _written(lines[start:])
    )
    if not remarks:
        raise _fault(said("“{name}” holds no remark.", name=name), "no-remarks")
    if not head.get("by"):
        raise _fault(
            said("“{name}” does not say whose remarks these are.", name=name),
            "no-remark-name",
            said("Write the name behind “Name:” at its head."),
        )
    return remarks


def _head(lines: Iterable[str]) -> dict[str, str]:
    found = (match for line in lines if (match := _FIELD.fullmatch(line.strip())))
    known = {FIELDS[match["field"].lower()]: match["words"] for match in found if match["field"].lower() in FIELDS}
    return {name: " ".join(words.split()) for name, words in known.items()}


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _written(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """(layout, digest, words) of each paragraph."""
    layout, covers, words = "", "", list[str]()
    for line in (*lines, MARK):
        piece = _PIECE.fullmatch(line.strip()) if line.lstrip().startswith(MARK) else None
        if line.strip() and piece is None:
            words.append(line.strip())
            continue
        if words:
            yield layout, covers, "\n".join(words)
            words = []
        if piece is not None:
            layout, covers = piece["layout"] or "", piece["covers"] or ""


def _fault(message: str, error_id: str, hint: str = "") -> InputError:
    return InputError(message, hint=hint or said(_HINT), error_id=error_id)
