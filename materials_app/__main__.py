"""``python -m materials_app``: the same as ``main.py`` in a checkout."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from materials_app.cli.main import main


def start(arguments: Sequence[str]) -> int:
    """Open the window when there are no arguments, else run the command line; returns the exit code."""
    return main(arguments or ["desktop"])


if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
