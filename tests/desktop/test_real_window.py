"""A handful of checks on a real screen: X server, window manager, keys sent from outside the program."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from tests.support.screens import running, send, wait_for

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


@pytest.mark.slow  # the first set, below, goes the same way through the screen's own keys
def test_a_set_is_edited_saved_and_closed_with_the_keyboard_alone(
    screen: dict[str, str], tmp_path: Path, root: Path
) -> None:
    (tmp_path / "set.toml").write_text(SET)
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with running(command, root, screen) as program:
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


JOURNEY = """
import sys
from datetime import date
from pathlib import Path
from materials_app.desktop.application import Window, make_application
from materials_app.pipeline.studio import open_studio
from tests.support.where import Where

application = make_application()
window = Window(application, open_studio(), Path(sys.argv[1]) / "window.ini", date(2026, 11, 23))
where = Where(application)
window.commands.exporting.finished.connect(lambda result: print("made", len(result.files), flush=True))
window.show()
sys.exit(application.exec())
"""


def test_the_first_set_is_made_and_exported_with_the_keyboard_alone(
    screen: dict[str, str], tmp_path: Path, root: Path
) -> None:
    (tmp_path / "window.ini").write_text(f"[window]\ntheme = light\nfolder = {tmp_path / 'packs'}\n")
    command = [sys.executable, "-c", JOURNEY, str(tmp_path)]
    with running(command, root, screen) as program:
        said = program.stdout
        assert said is not None
        send(screen, "search", "--sync", "--onlyvisible", "--name", "Start page", "windowactivate", "--sync")
        wait_for("at New campaign set", said)
        send(screen, "key", "space")
        wait_for("at Type to find a force", said)
        send(screen, "type", "--delay", "20", "lancash")
        send(screen, "key", "Return")
        wait_for("at Own thoughts or behaviour", said)
        send(screen, "key", "Return")
        wait_for("at A4 poster", said)
        here = ""
        while not here.endswith("Make the set"):
            send(screen, "key", "Tab")
            here = next(said).strip()
        send(screen, "key", "space")
        wait_for("at Opening: Lead-in", said)
        send(screen, "key", "ctrl+e")
        wait_for("at Export all", said)
        send(screen, "key", "space")
        made = next(line for line in said if line.startswith("made"))
        send(screen, "key", "--delay", "50", "ctrl+q")
        assert program.wait(timeout=30) == 0
    files = [path for path in (tmp_path / "packs").rglob("*") if path.is_file()]
    assert made.split() == ["made", str(len(files))]
    press = [path.name for path in files if path.parent.name == "1 For the printer" and path.suffix == ".pdf"]
    assert len(press) >= 3
    assert all(path.read_bytes().startswith(b"%PDF-") for path in files if path.suffix == ".pdf")
