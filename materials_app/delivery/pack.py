"""The delivery pack: its folders and its files, before any of them is written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

FOR_PRINTER = "1 For the printer"
FOR_OFFICE = "2 For office printing"
FOR_SCREENS = "3 For screens"
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
