"""The base of every file shape, and how a place inside a data file is written."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

KeyPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a file: ``("resource", 2, "number", "kind")``."""

Table: TypeAlias = dict[str, Any]
"""A TOML table as plain values."""


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of every file shape: a misspelt key is an error, never silently ignored."""


def spelled(at: KeyPath) -> str:
    """A key path as people write it: ``resource[3].number.kind``; records count from 1."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in at)
    return "".join(parts).removeprefix(".")
