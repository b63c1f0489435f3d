"""A screen of its own for a program: an X server with a window manager, and keys sent from outside the program."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

SIZE = "1440x900x24"


@contextmanager
def screen(size: str = SIZE) -> Iterator[dict[str, str]]:
    """Gives the environment to start programs in."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        display = f":{answer.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield environment
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def send(environment: dict[str, str], *words: str) -> None:
    """Do something with the X server as a hand would: keys, windows."""
    subprocess.run(["xdotool", *words], env=environment, check=True, timeout=60, stdout=subprocess.DEVNULL)


def wait_for(word: str, said: IO[str]) -> str:
    """Read what the program says until it says a line that begins with ``word``; gives that line."""
    for line in said:
        if line.startswith(word):
            return line.strip()
    raise AssertionError(f"the program ended before it said {word}")
