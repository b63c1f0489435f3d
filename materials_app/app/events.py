"""What an export tells the window: light values, so that the window's start need not import what makes files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from materials_app.app.problems import Problem
from materials_app.model.job import Standing


class ExportStage(StrEnum):
    """Where an export stands."""

    SETTING = "setting"
    DRAWING = "drawing"
    CHECKING = "checking"
    OFFICE = "office"
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """One step of an export: which stage begins, for the ``number``-th of ``pieces``; ``done`` of ``total`` steps."""

    stage: ExportStage
    piece: str
    number: int
    pieces: int
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
    blocking: tuple[Problem, ...]
    standing: Standing
