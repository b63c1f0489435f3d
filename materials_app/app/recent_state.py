"""What is known of a recent set without opening it: its problems counted and a picture, kept on the disk by content."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from materials_app.app.layout_view import LayoutView
from materials_app.app.problems import accepted_count, counts, problems_of
from materials_app.disk import write_whole
from materials_app.model.job import Standing

FOLDER = "recent"
STATE, PICTURE = ".json", ".png"


@dataclass(frozen=True, slots=True)
class SetState:
    """How a set stood on a day: what stops its export, its warnings, errors that somebody accepted, whether it is a
    draft, whether all of it is signed off."""

    on: str
    errors: int
    warnings: int
    is_draft: bool
    accepted: int
    is_signed_off: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What the disk holds of a set: its state, or none for a new day, and its picture, or empty."""

    state: SetState | None = None
    picture: bytes = b""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to find out."""
        return self.state is not None and bool(self.picture)


def state_of(views: Sequence[LayoutView], on: date) -> SetState:
    """How a set stands whose layouts are all laid out."""
    problems = problems_of(views)
    errors, warnings = counts(problems)
    standings = {view.preview.standing for view in views}
    is_draft, is_signed_off = Standing.DRAFT in standings, standings == {Standing.SIGNED_OFF}
    return SetState(on.isoformat(), errors, warnings, is_draft, accepted_count(problems), is_signed_off)


def load(folder: Path, key: str, on: date) -> Kept:
    """What is kept for a content key; the state only if it is of the day, for a claim may expire overnight."""
    picture = b""
    with contextlib.suppress(OSError):
        picture = (folder / f"{key}{PICTURE}").read_bytes()
    try:
        state = SetState(**json.loads((folder / f"{key}{STATE}").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Kept(None, picture)
    return Kept(state if state.on == on.isoformat() else None, picture)


def keep(folder: Path, key: str, state: SetState, picture: bytes) -> None:
    """Keep a state and a picture. A disk that refuses costs a drawing next time, no work: it is not told."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(picture, folder / f"{key}{PICTURE}", lasting=False)
        write_whole(json.dumps(asdict(state)), folder / f"{key}{STATE}", lasting=False)


def prune(folder: Path, keys: Iterable[str]) -> None:
    """Let go of what belongs to none of ``keys``."""
    wanted = set(keys)
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            if file.suffix in (STATE, PICTURE) and file.stem not in wanted:
                file.unlink()
