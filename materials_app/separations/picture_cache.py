"""Converted pictures in a folder: a photograph that 43 forces print is converted once.

The keys say everything that went in (``pictures.picture_key``), so nothing in the folder is ever out of date, and it
may be deleted at any time.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

CACHE_LIMIT = 512 * 1024 * 1024
"""Bytes kept by default: about a hundred A3 photographs at 300 ppi (4 MB each, measured)."""

_ENDING = ".jpg"


@dataclass(frozen=True, slots=True)
class PictureCache:
    """A ``PictureStore`` in ``folder``, which is made when first needed and holds ``limit`` bytes at most.

    A cache saves time and decides nothing: where the folder cannot be read or written, the job goes on without it.
    """

    folder: Path
    limit: int = CACHE_LIMIT

    def get(self, key: str) -> bytes | None:
        """The bytes kept under ``key``, or none. What is used stays: pictures unused for longest go first."""
        kept = self.folder / f"{key}{_ENDING}"
        try:
            data = kept.read_bytes()
            os.utime(kept)
        except OSError:
            return None
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``, whole or not at all, also when two jobs write at once."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as part:
                part.write(data)
            Path(part.name).replace(self.folder / f"{key}{_ENDING}")
            self._prune()

    def _prune(self) -> None:
        """Delete what was not used for longest until the rest is within the limit."""
        newest_first = sorted(self.folder.glob(f"*{_ENDING}"), key=lambda kept: kept.stat().st_mtime_ns, reverse=True)
        used = 0
        for kept in newest_first:
            used += kept.stat().st_size
            if used > self.limit:
                kept.unlink(missing_ok=True)
