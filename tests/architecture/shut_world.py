"""Shuts the world out of a process: files, network, processes, clock, chance and environment raise when asked.

For a process of its own, as an audit hook cannot be taken out again.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from types import CodeType, FrameType
from typing import Any

FILES_AND_NETWORK = ("open", "os.listdir", "os.scandir", "os.system", "socket.", "subprocess.", "urllib.")
"""Audit events (the standard library's table of them) that mean the outside world."""

CLOCK_AND_CHANCE = {time.time, time.time_ns, time.localtime, time.gmtime, time.monotonic, time.ctime, os.urandom}
TODAY = {"now", "today", "utcnow"}
ENVIRONMENT: set[CodeType] = {type(os.environ).__getitem__.__code__, os.getenv.__code__, random.Random.seed.__code__}

KNOWN_ASKER = "TimeStamp.__init__"
"""reportlab looks at clock and environment for a date even when told not to; what it writes is replaced in ``finish``,
and ``test_reproducible`` sets the variable it looks for."""

_shut = {"is": False}


class OutsideError(AssertionError):
    """Somebody reached for what was not among the arguments."""


@contextmanager
def world_shut_out() -> Iterator[None]:
    """Raise ``OutsideError`` for whatever inside this block asks the outside world."""
    sys.addaudithook(_watch_events)
    _shut["is"] = True
    sys.setprofile(_watch_calls)
    try:
        yield
    finally:
        sys.setprofile(None)
        _shut["is"] = False


def _watch_events(event: str, arguments: tuple[Any, ...]) -> None:
    if _shut["is"] and event.startswith(FILES_AND_NETWORK):
        raise OutsideError(f"{event}: {arguments!r:.120}")


def _watch_calls(frame: FrameType, event: str, called: Any) -> None:
    asks_clock = event == "c_call" and _asks_for_the_moment(called)
    asks_environment = event == "call" and frame.f_code in ENVIRONMENT
    if not (asks_clock or asks_environment):
        return
    asker = _asker(frame)
    if asker.f_code.co_qualname != KNOWN_ASKER:
        what = called.__name__ if asks_clock else frame.f_code.co_name
        raise OutsideError(f"{what}, asked at {asker.f_code.co_filename}:{asker.f_lineno}")


def _asker(frame: FrameType) -> FrameType:
    """The first caller outside the interpreter's frozen modules."""
    while frame.f_code.co_filename.startswith("<frozen") and frame.f_back:
        frame = frame.f_back
    return frame


def _asks_for_the_moment(called: Any) -> bool:
    if getattr(called, "__name__", "") in TODAY:
        return getattr(called, "__self__", None) in {date, datetime}
    return any(called is clock for clock in CLOCK_AND_CHANCE)
