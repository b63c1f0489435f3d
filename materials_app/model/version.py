"""How a set was before a change: what a set's file keeps so that one can look at it again, and go back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Earlier:
    """One step back in time.

    Attributes:
        at: when the change was made.
        what: what changed, in a few words for whoever reads the file.
        digest: of what the set said before it, so that one can tell whether it still comes out the same.
        was: what stood there before, by its place in the file; only what is different.
        new: the places that the change brought, at which nothing stood before.
    """

    at: datetime
    what: str
    digest: str
    was: Mapping[str, Any] = field(default_factory=dict, hash=False)
    new: tuple[str, ...] = ()
