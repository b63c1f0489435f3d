"""Verifies a pack against its manifest: every file there, none changed, none added."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from materials_app.delivery.pack import MANIFEST
from materials_app.errors import InputError
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.said import said


def verify_pack(folder: Path) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The manifest and what does not agree with it.

    Raises:
        InputError: when the folder is no pack, or its manifest cannot be read.
    """
    record = _manifest(folder)
    listed = {entry["path"]: entry["sha256"] for entry in record["files"]}
    present = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).as_posix() != MANIFEST
    }
    missing = tuple(
        _finding("file-missing", path, "is missing from the pack") for path in sorted(listed.keys() - present)
    )
    added = tuple(
        _finding("file-added", path, "is not in the manifest: nobody checked it")
        for path in sorted(present - listed.keys())
    )
    changed = tuple(
        _finding("file-changed", path, "is not the file that was checked: its digest differs")
        for path in sorted(listed.keys() & present)
        if hashlib.sha256((folder / path).read_bytes()).hexdigest() != listed[path]
    )
    return record, (*missing, *changed, *added)


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        entries = [(str(entry["path"]), str(entry["sha256"])) for entry in record["files"]]
    except FileNotFoundError as missing:
        raise InputError(
            said(
                "'{folder}' has no {manifest}, so it cannot be told what should be in it.",
                folder=folder,
                manifest=MANIFEST,
            ),
            hint=said("Name the pack's own folder: the one that holds '1 For the printer'."),
            error_id="no-manifest",
        ) from missing
    except (OSError, ValueError, KeyError, TypeError) as broken:
        raise InputError(
            said("The manifest of '{folder}' cannot be read, so nothing in the pack can be trusted.", folder=folder),
            hint=said("Make the pack again."),
            place=str(path),
            error_id="manifest-broken",
        ) from broken
    return {**record, "files": [{"path": name, "sha256": digest} for name, digest in entries]}


def _finding(finding_id: str, path: str, what: str) -> Finding:
    return Finding(
        id=finding_id,
        severity=Severity.ERROR,
        family=Family.PRESS,
        message=f"'{path}' {what}.",
        remedy="Do not print from this pack. Make it again, or ask its sender for an untouched copy.",
        place=Place(excerpt=path),
    )
