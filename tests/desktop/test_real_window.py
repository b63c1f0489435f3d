"""A handful of checks on a real screen: X server, window manager, keys sent from outside the program."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

SCREEN = "1440x900x24"
PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from materials_app.desktop.application import Window, make_application
from materials_app.pipeline.studio import open_studio

application = make_application()
window = Window(application, open_studio(), Path(sys.argv[1]) / "window.ini", date(2026, 11, 23))
window.commands.open(Path(sys.argv[1]) / "set.toml")
window.show()
window.editor.changed.connect(lambda: print("changed", flush=True))
QTimer.singleShot(0, lambda: print("shown", flush=True))
sys.exit(application.exec())
"""
SET = """
version = 1
name = "Stop It Now"
force = "lancashire"
campaign = "stop-it-now"
audience = "own"
language = "en"
layouts = ["poster-a4"]
"""


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """An X server with a window manager; gives the environment to start programs in."""
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
    yield environment
    for process in (manager, server):
        process.terminate()
        process.wait()


def send(environment: dict[str, str], *words: str) -> None:
    subprocess.run(["xdotool", *words], env=environment, check=True, timeout=30, stdout=subprocess.DEVNULL)


def wait_for(word: str, said: IO[str]) -> None:
    """Read what the program says until it says ``word``."""
    assert any(line.strip() == word for line in said), f"the program ended before it said {word}"


def test_a_set_is_edited_saved_and_closed_with_the_keyboard_alone(
    screen: dict[str, str], tmp_path: Path, root: Path
) -> None:
    (tmp_path / "set.toml").write_text(SET)
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with subprocess.Popen(command, cwd=root, env=screen, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        wait_for("shown", program.stdout)
        send(screen, "search", "--sync", "--onlyvisible", "--name", "Stop It Now", "windowactivate", "--sync")
        send(screen, "type", "--delay", "20", "We can ")
        for _ in "We can ":
            wait_for("changed", program.stdout)
        send(screen, "key", "--delay", "50", "ctrl+s")
        send(screen, "key", "--delay", "50", "ctrl+q")
        assert program.wait(timeout=30) == 0
    saved = tomllib.loads((tmp_path / "set.toml").read_text())
    assert "We can " in str(saved)
