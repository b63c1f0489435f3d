"""Keeps what was decided about a release on the disk, under the hash of its text: read again, it goes on where it was.

No word of the release is written, only places and the user's own words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from materials_app.app.release_session import WHOLE, ReviewState
from materials_app.disk import write_whole
from materials_app.intake.decisions import NOTHING_DECIDED, Decision, Decisions
from materials_app.intake.items import Intake, Item, Offer

VERSION = 1
MOST_KEPT = 50
"""Releases whose decisions are kept; the one longest untouched goes first."""

_BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError)


def file_for(folder: Path, intake: Intake) -> Path:
    """Where the decisions about a release lie: its text alone names the file."""
    return folder / f"{sha256(intake.release.text.encode()).hexdigest()}.json"


def keep(folder: Path, state: ReviewState) -> None:
    """Write the decisions; a release nobody decided anything about leaves no file.

    Raises:
        OSError: when the disk refuses; the earlier file is untouched.
    """
    path = file_for(folder, state.intake)
    if state.decisions == state.unsent == NOTHING_DECIDED:
        path.unlink(missing_ok=True)
        return
    folder.mkdir(parents=True, exist_ok=True)
    body = {
        "version": VERSION,
        "made": list(_as_data(state.intake, state.decisions)),
        "answers": list(state.decisions.answers),
        "unsent": list(_as_data(state.intake, state.unsent)),
    }
    write_whole(json.dumps(body, ensure_ascii=False, indent=1) + "\n", path)
    for old in sorted(folder.glob("*.json"), key=_touched)[:-MOST_KEPT]:
        old.unlink(missing_ok=True)


def restored(folder: Path, intake: Intake) -> ReviewState:
    """The state of a release with the decisions kept about it; without any, when there are none or they are broken.

    A decision comes back only to the same thing at the same place: rules may have changed since.
    """
    state = ReviewState(intake)
    with suppress(*_BROKEN):
        kept = json.loads(file_for(folder, intake).read_text(encoding="utf-8"))
        if kept["version"] == VERSION:
            made = tuple(_decisions(intake, kept["made"]))
            unsent = tuple(_decisions(intake, kept["unsent"]))
            answers = tuple(str(one) for one in kept["answers"])
            return ReviewState(intake, Decisions(made, answers), Decisions(unsent))
    return state


def _touched(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _as_data(intake: Intake, decisions: Decisions) -> Iterator[dict[str, Any]]:
    for made in decisions.made:
        place = list(_place(intake.items[made.item - 1])) if made.item != WHOLE else []
        yield {"item": place, "offer": made.offer.value, "wording": made.wording, "answers": list(made.answers)}


def _place(item: Item) -> tuple[str, int, int, str]:
    """What names an item when its number may have changed: kind, stretch, and what is found about it first."""
    return item.kind.value, item.start, item.end, item.findings[0].id if item.findings else ""


def _decisions(intake: Intake, kept: list[dict[str, Any]]) -> Iterator[Decision]:
    numbers = {_place(item): item.number for item in intake.items}
    for one in kept:
        number = numbers.get(tuple(one["item"])) if one["item"] else WHOLE
        if number is not None:
            answers = tuple(str(answer) for answer in one["answers"])
            yield Decision(number, Offer(one["offer"]), str(one["wording"]), answers)
