"""Launcher: no arguments opens the window, arguments go to the command line."""

from __future__ import annotations

import sys

from materials_app.__main__ import start

if __name__ == "__main__":
    sys.exit(start())
