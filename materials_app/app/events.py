"""What an export tells the window: light values, so that the window's start need not import what makes files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from materials_app.model.findings import Finding
from materials_app.model.job import Standing


class ExportStage(StrEnum):
    """Where an export stands."""

    MAKING = "making"
    MADE = "made"
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """One step of an export: ``done`` of ``total`` pieces, and which piece it speaks of."""

    stage: ExportStage
    piece: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file of the pack: its path inside it (with ``/``) and its length in bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export made: its files, or what blocks them; where the set stands."""

    folder: Path
    files: tuple[SavedFile, ...]
    blocking: tuple[Finding, ...]
    standing: Standing
