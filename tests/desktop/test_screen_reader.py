"""The window used through the accessibility bus, as a screen reader uses it: nothing is seen, no key is pressed.

The reader is a program of its own with the system's Python, whose AT-SPI library no package index has.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.test_real_window import PROGRAM, SET
from tests.support.screens import real_screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is the accessibility bus of Linux"),
]

SYSTEM_PYTHON = "/usr/bin/python3"
WORDS = "A way out"
"""What the reader writes into the headline."""


def test_somebody_who_sees_nothing_writes_a_headline_exports_and_hears_what_was_saved(
    tmp_path: Path, root: Path
) -> None:
    (tmp_path / "set.toml").write_text(SET)
    (tmp_path / "window.ini").write_text(f"[window]\ntheme = light\nfolder = {tmp_path / 'packs'}\n")
    program = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    reader = [SYSTEM_PYTHON, str(root / "tests" / "support" / "screen_reader.py"), WORDS, *program]
    with real_screen() as environment:
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        run = subprocess.run(["dbus-run-session", "--", *reader], env=environment, cwd=root, capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    told = json.loads(run.stdout.splitlines()[-1])
    files = [path for path in (tmp_path / "packs").rglob("*") if path.is_file()]
    assert told["nameless"] == []
    assert f"Opening: {WORDS}" in told["slots"]
    assert f"{len(files)} files saved" in told["heard"]
    assert told["title"].startswith("Stop It Now, Lancashire Police")
    (press,) = (path for path in files if path.parent.name.startswith("1 ") and path.name.endswith("coated.pdf"))
    printed = subprocess.run(["pdftotext", press, "-"], capture_output=True, check=True).stdout.decode()
    assert WORDS in printed.splitlines()
    assert "leaves a trail" not in printed
