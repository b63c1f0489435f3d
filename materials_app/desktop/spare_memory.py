"""Gives memory that is free again back to the system, where the C library would keep it for later."""

from __future__ import annotations

import ctypes
import sys


def give_back_spare_memory() -> None:
    """On Linux a proof leaves some 200 MB of free blocks in the process; elsewhere the system sees to them itself."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
