"""Prepare ``.venv/`` from a hash-locked list, and see that the outside programs are there that a level needs.

``python3 tools/bootstrap.py runtime|desktop|app|dev|lock``: makes the virtual environment if there is none, installs
what ``requirements/<level>.txt`` pins, and does nothing when that was done before. Runs on the system's own Python, so
it uses the standard library alone. What the system lacks is installed when that may be done (root on Debian or Ubuntu);
otherwise the run ends with exit code 2 and one line to paste. ``servers`` sees to what the long runs start, alone.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

SUPPORTED = ((3, 11), (3, 12), (3, 13))
"""Python versions the lock lists are resolved for (``requires-python`` in pyproject.toml)."""

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
IN_VENV = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
COMMAND = IN_VENV.with_name("materials.cmd" if os.name == "nt" else "materials")
COMMAND_LINES = (
    '@"%~dp0python.exe" "%~dp0..\\..\\main.py" %*\r\n'
    if os.name == "nt"
    else '#!/bin/sh\nhere=$(dirname "$0")\nexec "$here/python" "$here/../../main.py" "$@"\n'
)
"""``materials`` for people who work in a checkout, where no package is installed that would bring it."""
USAGE = 2

CONTAINS = {
    "runtime": (),
    "desktop": ("runtime",),
    "app": ("runtime", "desktop"),
    "dev": ("runtime", "desktop"),
    "lock": (),
}
"""Which levels a level brings along: having installed ``dev``, nothing is missing for ``runtime``."""

JUDGES = {
    "gs": "ghostscript",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus-daemon",
}
"""Programs the tests ask for a second opinion, or drive a real window with, and their Debian packages."""

SERVERS = {"pg_ctl": "postgresql"}
"""What only the long runs start, and its Debian package, which lays its programs off the search path."""
OFF_THE_PATH = Path("/usr/lib/postgresql")

SCREEN_READER = ("/usr/bin/python3", "pyatspi", "python3-pyatspi")
"""The system's Python, the module with which a test reads the window as a screen reader does, and its Debian package,
which brings the accessibility bus along. No package index has the module."""

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""Shared libraries Qt links on Linux even with no screen; found by removing one at a time from a minimal Debian 12."""

SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's xcb plugin needs on top for a real window."""


class CannotGoOnError(Exception):
    """Something only the user can put right; the message is what to do, in one line."""


def main(arguments: list[str]) -> int:
    """Prepare one level; 0 when it is ready, 2 when the user has to do something first."""
    if len(arguments) != 1 or arguments[0] not in (*CONTAINS, "servers"):
        print(f"usage: bootstrap.py {'|'.join(CONTAINS)}|servers", file=sys.stderr)
        return USAGE
    if sys.version_info[:2] not in SUPPORTED:
        return hand_over(arguments)
    try:
        if arguments[0] == "servers":
            need(missing_servers, "what the long runs start")
            return 0
        need_system_parts(arguments[0])
        prepare(arguments[0])
    except CannotGoOnError as reason:
        print(reason, file=sys.stderr)
        return USAGE
    return 0


def hand_over(arguments: list[str]) -> int:
    """Run again under a Python that is supported, if the system has one."""
    for major, minor in reversed(SUPPORTED):
        other = shutil.which(f"python{major}.{minor}")
        if other and starts(other):
            return subprocess.call([other, __file__, *arguments])
    print(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}. {python_line()}", file=sys.stderr)
    return USAGE


def starts(python: str) -> bool:
    """Whether a Python runs at all: a version manager's stand-in may lead nowhere."""
    return subprocess.run([python, "-c", ""], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def python_line() -> str:
    """How to get a Python, for the system at hand."""
    if shutil.which("apt-get"):
        return "Paste: sudo apt-get update && sudo apt-get install -y python3 python3-venv"
    return "Install one, or name one: make PYTHON=/path/to/python3.12"


def need_system_parts(level: str) -> None:
    """See that Python can make environments and, for some levels, that programs and shared libraries are there."""
    need(missing_venv, "Python's venv module")
    if level == "dev":
        need(missing_for_tests, "what the tests need")
    elif level in {"desktop", "app"}:
        need(lambda: missing_libraries(QT_LIBRARIES | SCREEN_LIBRARIES), "what the window needs")


def missing_venv() -> list[str]:
    """The Debian package of Python's venv module, if a part of that module is missing."""
    if runs_supported_python() or all(has_module(name) for name in ("venv", "ensurepip")):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def has_module(name: str) -> bool:
    """Whether this Python has a module; a folder left behind by a removed package is none."""
    spec = importlib.util.find_spec(name)
    return spec is not None and spec.origin is not None


def missing_for_tests() -> list[str]:
    """Debian packages of the programs and libraries that the tests need and this system lacks."""
    programs = {package for program, package in JUDGES.items() if not shutil.which(program)}
    return sorted(programs.union(missing_libraries(QT_LIBRARIES | SCREEN_LIBRARIES), missing_screen_reader()))


def missing_servers() -> list[str]:
    """Debian packages of the servers that the long runs start and this system lacks."""
    there = {program for program in SERVERS if shutil.which(program) or any(OFF_THE_PATH.glob(f"*/bin/{program}"))}
    return sorted(package for program, package in SERVERS.items() if program not in there)


def missing_screen_reader() -> list[str]:
    """The Debian package of the screen reader's module, where the system's Python has none. Linux alone has such."""
    python, module, package = SCREEN_READER
    if sys.platform != "linux":
        return []
    ask = [python, "-c", f"import importlib.util as u, sys; sys.exit(u.find_spec({module!r}) is None)"]
    try:
        has = subprocess.run(ask, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        has = False
    return [] if has else [package]


def missing_libraries(libraries: dict[str, str]) -> list[str]:
    """Debian packages of the shared libraries that cannot be loaded; none on Windows and macOS, where Qt brings all."""
    return sorted({package for name, package in libraries.items() if not can_load(name)}) if os.name == "posix" else []


def can_load(name: str) -> bool:
    """Whether the dynamic loader finds a shared library."""
    if sys.platform != "linux":
        return True
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def need(missing: Callable[[], list[str]], what: str) -> None:
    """Install what ``missing()`` names, where that may be done; otherwise say how."""
    packages = missing()
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise CannotGoOnError(f"Missing, {what}: install these (Debian's names) and run make again: {names}")
    if not may_install():
        raise CannotGoOnError(f"Missing, {what}. Paste: sudo apt-get update && sudo apt-get install -y {names}")
    apt_install(packages)
    importlib.invalidate_caches()
    if missing():
        raise CannotGoOnError(f"Missing, {what}, and installing did not help: {' '.join(missing())}")


def may_install() -> bool:
    """Whether this user may install system packages without being asked anything."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt_install(packages: list[str]) -> None:
    """Install Debian packages; the lists are fetched once, since a fresh machine has none."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say(f"Installing {' '.join(packages)}")
    names = " ".join(packages)
    for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", *step], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        if done.returncode:
            raise CannotGoOnError(f"apt-get {step[0]} failed. Paste: apt-get update && apt-get install -y {names}")


def prepare(level: str) -> None:
    """Make the environment and install the level's list, unless both were done before."""
    if is_ready(level):
        write_command()
        return
    if not runs_supported_python():
        say("Making .venv")
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], "Python could not make .venv.")
    install(lock_file(level))
    write_command()
    stamp(level).write_text(fingerprint(level), encoding="utf-8")


def write_command() -> None:
    """Put ``materials`` beside the environment's Python, so that the docs' commands can be typed as they stand."""
    if not COMMAND.exists():
        COMMAND.write_bytes(COMMAND_LINES.encode("ascii"))
        COMMAND.chmod(0o755)


def is_ready(level: str) -> bool:
    """Whether this level, or one that contains it, was installed from the lists as they are now."""
    holders = [holder for holder, contained in CONTAINS.items() if level == holder or level in contained]
    return runs_supported_python() and any(
        stamp(holder).is_file() and stamp(holder).read_text(encoding="utf-8") == fingerprint(holder)
        for holder in holders
    )


def runs_supported_python() -> bool:
    """Whether ``.venv`` has a Python that starts and that we support."""
    if not IN_VENV.exists():
        return False
    ask = [str(IN_VENV), "-c", "import sys, pip; print(*sys.version_info[:2])"]
    answer = subprocess.run(ask, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return tuple(answer.stdout.split()) in {(str(major), str(minor)) for major, minor in SUPPORTED}


def install(requirements: Path) -> None:
    """Install a list exactly: every file's hash must match, nothing is resolved, nothing is built on this machine."""
    say(f"Installing {requirements.relative_to(ROOT).as_posix()} into .venv")
    pip = [str(IN_VENV), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    # Compiling all modules would take half of the time, for the few that are ever imported.
    options = ["--quiet", "--no-compile", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    run([*pip, "install", *options, "-r", str(requirements)], "pip could not install; its own message is above.")
    run([*pip, "check", "--quiet"], "The lock lists do not fit together: run 'make lock'.")


def lock_file(level: str) -> Path:
    """The list of a level."""
    return ROOT / "requirements" / f"{level}.txt"


def stamp(level: str) -> Path:
    """The file that says from which list a level was installed."""
    return VENV / f".installed-{level}"


def fingerprint(level: str) -> str:
    """Digest of a level's list."""
    return hashlib.sha256(lock_file(level).read_bytes()).hexdigest()


def run(command: list[str], failure: str) -> None:
    """Run a step, or stop with a sentence."""
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode:
        raise CannotGoOnError(failure)


def say(text: str) -> None:
    """Tell what takes a while."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
