"""What the architecture tests speak of: the demo's command, a module of the product, a run of it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

DEMO = ("make", "--force", "lancashire", "--campaign", "stop-it-now", "--audience", "own", "--layout", "poster-a4")
"""The poster of ``make demo``."""

Run = Callable[..., subprocess.CompletedProcess[str]]


@dataclass(frozen=True)
class Source:
    """A Python file of the product: where it lies, its lines and its syntax tree."""

    name: str
    lines: tuple[str, ...]
    tree: ast.Module
