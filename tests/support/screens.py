"""A real screen for a program, and keys sent to it from outside."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

SCREEN = "1440x900x24"
LONGEST = 100
"""Seconds a program may be at work before it is ended, so that a test fails and the run goes on."""


@contextmanager
def real_screen() -> Iterator[dict[str, str]]:
    """An X server with a window manager, as long as the block runs; gives the environment to start programs in."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
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


def send(environment: Mapping[str, str], *words: str, timeout: float = 30) -> None:
    """Let xdotool do something on the screen.

    Raises:
        subprocess.TimeoutExpired: when it waits for something that never comes.
    """
    command = ["xdotool", *words]
    subprocess.run(command, env=dict(environment), check=True, timeout=timeout, stdout=subprocess.DEVNULL)


@contextmanager
def running(command: list[str], root: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A program that tells what it does; it never outlives its test."""
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as program:
        end = threading.Timer(LONGEST, program.kill)
        end.start()
        try:
            yield program
        finally:
            end.cancel()
            program.kill()


def wait_for(word: str, said: IO[str], *others: str) -> None:
    """Read what the program says until it has said ``word``, and ``others`` before or after it."""
    wanted = {word, *others}
    for line in said:
        wanted.discard(line.strip())
        if not wanted:
            return
    raise AssertionError(f"the program ended before it said {', '.join(sorted(wanted))}")


def tab_to(name: str, screen: dict[str, str], said: IO[str]) -> None:
    """Press Tab until the keyboard is on what is called so."""
    here = ""
    while not here.endswith(name):
        send(screen, "key", "Tab")
        here = next(said, "").strip()
        assert here, f"the program ended before Tab came to {name}"
