"""Disks that refuse, for real: a full one and one that may only be read. Both need rights to mount; a test that cannot
have one is skipped, and says why."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BLOCK = 4096


def _mount(*words: str) -> None:
    if sys.platform != "linux":
        pytest.skip("a disk of the test's own is mounted on Linux alone")
    done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this machine lets nobody mount a disk here: {done.stderr.strip()}")


@contextmanager
def small_disk(at: Path, blocks: int = 16) -> Iterator[Path]:
    """A disk of a few blocks, mounted at ``at``."""
    at.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={blocks * BLOCK}", "tmpfs", str(at))
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def fill(disk: Path) -> Path:
    """Leave no room on a disk; gives the file that fills it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * BLOCK) == BLOCK:
                pass
        except OSError:
            pass
    return filler


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """The folder, mounted over itself so that nobody, the administrator included, may write there."""
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,ro,bind", str(folder))
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
