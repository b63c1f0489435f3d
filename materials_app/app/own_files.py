"""Where a user's own files lie that a set needs besides the shipped data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from materials_app.packs.on_day import UserData


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """``beside`` is the folder the set lies in, where its picture is looked for; ``user`` where packs and local
    resources lie."""

    beside: Path | None = None
    user: UserData | None = None
