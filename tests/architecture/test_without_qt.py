"""The command line from end to end in an interpreter that has no Qt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.architecture.subject import DEMO, Run

SCRIPT = """
import glob, json, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from materials_app.cli.main import main
commands = json.loads(sys.argv[1])
codes = [main([name for word in words for name in sorted(glob.glob(word)) or [word]]) for words in commands]
loaded = sorted(name for name, module in sys.modules.items() if module and name.startswith(("PySide6", "shiboken6")))
print(json.dumps({"codes": codes, "loaded": loaded}))
"""
TEXT = "If you are worried about your thoughts, talk to somebody today.\n"


@pytest.fixture(scope="module")
def answer(run_python: Run, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    """What one process answered to every command, and what of Qt it had loaded at its end."""
    folder = tmp_path_factory.mktemp("without-qt")
    (folder / "words.txt").write_text(TEXT, encoding="utf-8")
    pack = str(folder / "pack")
    commands = [
        ["list", "forces"],
        ["new", str(folder / "spring.toml"), "--force", "lancashire"],
        ["check-text", str(folder / "words.txt")],
        [*DEMO, "--out", pack],
        ["verify", pack],
        ["preflight", f"{pack}/1 For the printer/*-coated.pdf"],
    ]
    done = run_python("-c", SCRIPT, json.dumps(commands), cwd=folder)
    assert done.returncode == 0, done.stderr
    result: dict[str, list[object]] = json.loads(done.stdout.splitlines()[-1])
    return result


def test_every_command_works(answer: dict[str, list[object]]) -> None:
    assert answer["codes"] == [0] * 6


def test_nothing_of_qt_is_loaded(answer: dict[str, list[object]]) -> None:
    assert answer["loaded"] == []


def test_launcher_without_qt_says_so_and_ends(run_python: Run, root: Path) -> None:
    script = "import runpy, sys; sys.modules['PySide6'] = None; sys.argv = ['main.py'];"
    done = run_python("-c", f"{script} runpy.run_path({str(root / 'main.py')!r}, run_name='__main__')")
    assert done.returncode == 2
    assert "PySide6" in done.stderr
    assert "Traceback" not in done.stderr
