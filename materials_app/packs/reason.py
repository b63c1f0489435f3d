"""Why something a pack or a user brings may not be used."""

from __future__ import annotations

from typing import TypeAlias

Reason: TypeAlias = tuple[str, str]
"""What is wrong, and what to do; both sentences."""
