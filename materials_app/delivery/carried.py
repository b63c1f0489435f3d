"""Which packs carry a figure: looked up in the manifests of packs that were made, wherever they lie."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeGuard

from materials_app.delivery.pack import MANIFEST
from materials_app.errors import InputError
from materials_app.model.said import said


@dataclass(frozen=True, slots=True)
class Carrier:
    """A piece that was made with the figure: its pack's folder, file and day, and the figure as it was then."""

    folder: str
    press_file: str
    layout: str
    language: str
    edition: str
    dated: str
    standing: str
    value: str
    expires: str


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found. ``silent``: packs whose manifest does not say which figures they carry, or cannot be read;
    ``looked_at``: how many packs there were."""

    carriers: tuple[Carrier, ...]
    silent: tuple[str, ...]
    looked_at: int


def packs_that_carry(claim: str, folders: Iterable[Path]) -> Search:
    """The pieces in the packs below ``folders`` that carry the figure with the id ``claim``.

    Raises:
        InputError: for a folder that is none.
    """
    manifests = tuple(dict.fromkeys(path for folder in folders for path in _manifests(folder)))
    carriers: list[Carrier] = []
    silent: list[str] = []
    for path in manifests:
        folder = str(path.parents[len(PurePosixPath(MANIFEST).parts) - 1])
        record = _record(path)
        if record is None or any("claims" not in piece for piece in record["pieces"]):
            silent.append(folder)
        else:
            carriers.extend(_carriers(claim, folder, record))
    return Search(tuple(carriers), tuple(silent), len(manifests))


def _manifests(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        raise InputError(
            said("'{folder}' is no folder.", folder=folder),
            hint=said("Name the folder your packs lie in."),
            error_id="no-such-folder",
        )
    names = PurePosixPath(MANIFEST)
    for path in sorted(folder.rglob(names.name)):
        if path.is_file() and path.parent.name == names.parent.name:
            yield path


def _record(path: Path) -> dict[str, Any] | None:
    """A manifest; none when it is not one of ours."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):  # the last: lists in one another without end
        return None
    pieces = record.get("pieces") if isinstance(record, dict) else None
    return record if _are_tables(pieces) and all(_are_tables(one.get("claims", [])) for one in pieces) else None


def _are_tables(value: Any) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _carriers(claim: str, folder: str, record: dict[str, Any]) -> Iterator[Carrier]:
    for piece in record["pieces"]:
        for figure in piece["claims"]:
            if figure.get("id") == claim:
                names = ("press_file", "layout", "language", "edition")
                said = {name: str(piece.get(name, "")) for name in names}
                yield Carrier(
                    folder=folder,
                    **said,
                    dated=str(record.get("date", "")),
                    standing=str(piece.get("standing", "")),
                    value=str(figure.get("value", "")),
                    expires=str(figure.get("expires") or ""),
                )
