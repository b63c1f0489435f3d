"""Where every start begins: ``materials``, ``python -m materials_app`` and, in a checkout, ``python main.py``."""

from __future__ import annotations

import sys

from materials_app.cli.main import main


def start() -> int:
    """Open the window when there are no arguments, else run the command line; returns the exit code."""
    return main(sys.argv[1:] or ["desktop"])


if __name__ == "__main__":
    sys.exit(start())
