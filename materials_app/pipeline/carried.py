"""The last look at a pack before it is written: what its files carry beside what they show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from materials_app.delivery.pack import PackFile
from materials_app.model.findings import Finding
from materials_app.model.said import said


def carried_findings(files: Iterable[PackFile], judged: Iterable[bytes]) -> Iterator[Finding]:
    """What stands in a PDF or picture of the pack and is not on the list of what its kind may hold.

    Args:
        files: the pack's files.
        judged: files that preflight has judged already, by their bytes.
    """
    # Imported here: pikepdf costs 60 ms that the window's start must not pay.
    from materials_app.preflight.carried_file import KINDS, check_carried

    known = set(judged)
    for file in files:
        kind = KINDS.get(PurePosixPath(file.path).suffix)
        if kind and file.data not in known:
            yield from (_of(file, finding) for finding in check_carried(file.data, kind))


def _of(file: PackFile, finding: Finding) -> Finding:
    return replace(finding, message=said("{path}: {message}", path=file.path, message=finding.message))
