"""What every test stands on: an environment of its own, tests that repeat, and the checkout's paths.

The environment is set before anything imports Qt, so that a window never opens on the developer's screen and nothing
is read from or written to the developer's own settings.
"""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

PRIVATE_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
LEFT_OUT = ("SOURCE_DATE_EPOCH", "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE", "LANGUAGE")
MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory. The product waits for the disk after each file, which a test has no need to do."""
ROOM = 2 << 30
"""Bytes that must be free there; a run leaves some tens of megabytes."""
FIXED = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "Europe/London"}

# The same examples on every run and every machine; a slow machine is not a fault of the code.
settings.register_profile(
    "repeatable", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")


def pytest_configure() -> None:
    """Give this process, and every process the tests start, an environment that is the same everywhere."""
    for name in LEFT_OUT:
        os.environ.pop(name, None)
    os.environ.update(FIXED)
    quick = _is_quick()
    if quick:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    private = Path(tempfile.mkdtemp(prefix="materials-tests-", dir=MEMORY if quick else None))
    for name in PRIVATE_FOLDERS:
        (private / name).mkdir(mode=0o700)
        os.environ[name] = str(private / name)


def _is_quick() -> bool:
    """Whether the memory takes the tests' files: it is there, has room, and programs may be started from it."""
    if not (MEMORY.is_dir() and os.access(MEMORY, os.W_OK)):
        return False
    found = os.statvfs(MEMORY)
    return found.f_bavail * found.f_frsize >= ROOM and not found.f_flag & os.ST_NOEXEC


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is collected lives as long as the run: looking through it for rubbish, then and later, finds none."""
    gc.disable()
    found = yield
    gc.freeze()
    gc.enable()
    return found


def pytest_unconfigure() -> None:
    """Take the private folders away again."""
    shutil.rmtree(Path(os.environ["XDG_CONFIG_HOME"]).parent, ignore_errors=True)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT
