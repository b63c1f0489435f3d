"""Writes a delivery pack: aside first, then moved into place, so that a folder is either whole or untouched."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from materials_app.errors import OutputError

FOR_PRINTER = "1 For the printer"
FOR_OFFICE = "2 For office printing"
RECORD = "4 Record"
PROOFS = "0 Proofs"
MANIFEST = f"{RECORD}/manifest.json"


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack: its path inside the pack (with ``/``) and its bytes."""

    path: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Digest of the bytes, hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def check_destination(folder: Path) -> None:
    """See that ``folder`` may become the pack, before any work is done.

    Raises:
        OutputError: when it is a file, or a folder that holds something other than a pack of ours.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"'{folder}' is a file, so no pack can be written there.", hint="Name a folder with --out.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise OutputError(
            f"The folder '{folder}' holds other files; a pack would bury them. Nothing was written.",
            hint="Name an empty or new folder with --out.",
            error_id="folder-not-empty",
        )


def write_pack(files: tuple[PackFile, ...], folder: Path) -> None:
    """Write all files or none. An earlier pack in ``folder`` is replaced as a whole.

    Raises:
        OutputError: when the disk refuses; what was there before is still there.
    """
    check_destination(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as refused:
        raise _not_written(folder, refused) from refused
    try:
        _fill(aside / "new", files)
        _swap(aside, folder)
    except OSError as refused:
        raise _not_written(folder, refused) from refused
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _fill(folder: Path, files: tuple[PackFile, ...]) -> None:
    for file in files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)


def _swap(aside: Path, folder: Path) -> None:
    """Move the new pack in and the old one out; put the old one back when the move fails."""
    old = aside / "old"
    if folder.exists():
        folder.rename(old)
    try:
        (aside / "new").rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _not_written(folder: Path, refused: OSError) -> OutputError:
    reason = refused.strerror or type(refused).__name__
    return OutputError(
        f"The pack could not be written to '{folder}': {reason}. Nothing there was changed.",
        hint="Free some space or choose another folder with --out, then run it again.",
        place=str(refused.filename or ""),
    )
