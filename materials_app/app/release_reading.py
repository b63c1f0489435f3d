"""Reads a press release for the window: from a file or pasted, whole or with one plain reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.release_rules import release_rules
from materials_app.errors import InputError
from materials_app.intake.items import Intake
from materials_app.intake.read import MOST_BYTES, read_release
from materials_app.intake.take_in import Knowledge, take_in
from materials_app.model.said import said
from materials_app.resources import data_files

SUFFIXES = ("txt", "docx", "pdf")
"""Kinds of file that are read. What a file is, is told by what it holds; these are for the file dialog."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a release comes from: a file, or words that were pasted. ``encoding``: declared for a plain text."""

    path: Path | None = None
    text: str = ""
    name: str = ""
    encoding: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return self.path.name if self.path else self.name


def read_source(source: Source, catalogue: Catalogue, on: date) -> Intake:
    """The release taken apart, held against the tables that are in use.

    Raises:
        InputError: when it cannot be read, with what to do.
    """
    release = read_release(_content(source), source.title, source.encoding)
    knowledge = Knowledge(catalogue.rulebook, release_rules(data_files()), catalogue.forces)
    return take_in(release, knowledge, "", on)


def _content(source: Source) -> bytes:
    if source.path is None:
        return source.text.encode("utf-8", "replace")
    try:
        with source.path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as refused:
        raise InputError(
            said(
                "“{title}” could not be opened: {what}.",
                title=source.title,
                what=refused.strerror or type(refused).__name__,
            ),
            hint=said("Choose another file, or see that you may read this one."),
            place=str(source.path),
            error_id="unreadable",
        ) from refused
