"""Tries a built app folder on the system at hand: every digest, a pack by command, a window that stays open.

``python tools/try_app.py FOLDER``. The folder is copied elsewhere first and started with an environment that leads to
no Python; Qt draws off screen. Uses the standard library alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NAME = "campaign-materials-studio"
EXE = ".exe" if os.name == "nt" else ""
KEPT = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "PROGRAMDATA", "SYSTEMDRIVE")
"""Variables without which no program starts on Windows."""
OPEN_SECONDS = 30
DEMO = ("make", "--force", "lancashire", "--layout", "poster-a4", "--layout", "card-business", "--date", "2026-11-23")


def main(arguments: list[str]) -> int:
    """Try it; 0 when everything held."""
    with tempfile.TemporaryDirectory() as name:
        place, home = Path(name) / "Program files" / NAME, Path(name) / "home"
        shutil.copytree(arguments[0], place, symlinks=True)
        home.mkdir()
        environment = {one: os.environ[one] for one in KEPT if one in os.environ}
        environment |= {"HOME": str(home), "PATH": str(home), "MATERIALS_DATA_DIR": str(home / "data")}
        faults = [*changed(place), *without_a_pack(place, environment, home), *without_a_window(place, environment)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print("The folder works." if not faults else "The folder does not work.")
    return len(faults[:1])


def changed(place: Path) -> list[str]:
    """Files whose digest is not the one written down."""
    lines = (place / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = (line.split("  ", 1) for line in lines)
    return [
        f"{name} was changed"
        for digest, name in listed
        if hashlib.sha256((place / name).read_bytes()).hexdigest() != digest
    ]


def without_a_pack(place: Path, environment: dict[str, str], home: Path) -> list[str]:
    """What keeps a pack from being made by command."""
    pack = home / "pack"
    command = [str(place / f"materials{EXE}"), *DEMO, "--out", str(pack)]
    done = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        return [f"make ended with {done.returncode}: {done.stderr}"]
    return (
        [] if len(list((pack / "1 For the printer").glob("*.pdf"))) == 4 else ["The pack lacks files for the printer"]
    )


def without_a_window(place: Path, environment: dict[str, str]) -> list[str]:
    """What keeps the window from opening: one that is closed again by itself has failed."""
    command = [str(place / f"{NAME}{EXE}")]
    quiet = {"env": {**environment, "QT_QPA_PLATFORM": "offscreen"}, "stdout": subprocess.DEVNULL}
    with subprocess.Popen(command, **quiet, stderr=subprocess.PIPE, text=True) as program:  # type: ignore[call-overload]
        try:
            code = program.wait(timeout=OPEN_SECONDS)
        except subprocess.TimeoutExpired:
            program.kill()
            return []
        return [f"The window closed by itself with {code}: {program.stderr.read()}"]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
