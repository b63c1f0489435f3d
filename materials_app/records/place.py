"""Where a register is kept: a file, or the address of a server. Knows no database."""

from __future__ import annotations

import re
from pathlib import Path

FILE = "print-register.sqlite"
"""The register's name in the folder of the user's own data."""


def is_server(place: str) -> bool:
    """Whether a place is the address of a server; else it is a file."""
    return "://" in place


def is_there(place: str) -> bool:
    """Whether there may be a register: a server may always have one, a file is there or not."""
    return is_server(place) or Path(place).exists()


_PASSWORD = re.compile(r"(?<=//)([^:/@]*):.*@")


def without_password(place: str) -> str:
    """A place as people may read it."""
    return _PASSWORD.sub(r"\1@", place)
