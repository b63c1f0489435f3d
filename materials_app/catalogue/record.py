"""The base of every file shape, and how a place inside a data file is written."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

import msgspec

KeyPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a file: ``("resource", 2, "number", "kind")``."""

Table: TypeAlias = dict[str, Any]
"""A TOML table as plain values."""

Extent: TypeAlias = Annotated[float, msgspec.Meta(gt=0)]
"""A length or size that a thing must have."""

Distance: TypeAlias = Annotated[float, msgspec.Meta(ge=0)]
"""A length that may be none."""

Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=1)]
"""A part of a whole."""

Ink: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=100)]
"""An ink in per cent."""

Count: TypeAlias = Annotated[int, msgspec.Meta(ge=1)]
"""How many of a thing there are, where none makes no sense."""


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of every file shape: a misspelt key is an error, never silently ignored."""


def spelled(at: KeyPath) -> str:
    """A key path as people write it: ``resource[3].number.kind``; records count from 1."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in at)
    return "".join(parts).removeprefix(".")
