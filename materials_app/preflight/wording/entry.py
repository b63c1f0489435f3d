"""One entry of the message table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What people read about a check.

    Attributes:
        message: one sentence, with ``{seen}`` and ``{wanted}`` filled in for a finding.
        why: why a press operator, or a reader, cares.
        remedy: what to do.
    """

    message: str
    why: str
    remedy: str
