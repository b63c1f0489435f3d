"""A pack that was being put in its place when its program was killed: the earlier pack is put back, or the new one goes
the rest of the way in. Which of the two can be told from what lies aside.

While a pack is written, a folder lies beside its place: ``new`` holds the new pack, ``old`` takes the earlier one out
of the way and is called ``gone`` once all of it is out. From then on the new pack moves in. ``host`` says whose it is:
only of our own computer can we be sure, by its lock, that nobody writes any more.
"""

from __future__ import annotations

import platform
import shutil
import tempfile
from pathlib import Path

NEW, OLD, GONE, HOST = "new", "old", "gone", "host"


def prefix_of(place: Path) -> str:
    """How the name of the folder begins in which the pack for ``place`` lies meanwhile."""
    return f".{place.name}-"


def begin_aside(place: Path) -> Path:
    """A new folder in which the pack for ``place`` lies meanwhile.

    Raises:
        OSError: when the disk refuses.
    """
    aside = Path(tempfile.mkdtemp(prefix=prefix_of(place), dir=place.parent))
    try:
        (aside / HOST).write_text(platform.node(), encoding="utf-8")
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return aside


def finish_stopped(place: Path) -> None:
    """Put right what a program that was killed left at ``place``. Only for who holds the lock of it: what lies aside
    is then nobody's.

    Raises:
        OSError: when the disk refuses; what lies aside stays there, and the next one tries again.
    """
    for aside in sorted(place.parent.glob(f"{prefix_of(place)}*")):
        if aside.is_dir() and not aside.is_symlink() and _is_ours(aside):
            _finish(aside, place)
            shutil.rmtree(aside, ignore_errors=True)


def _is_ours(aside: Path) -> bool:
    """Whether a folder is one that this computer lays aside, and nothing else: another of such a name is somebody's."""
    names = {one.name for one in aside.iterdir()}
    return HOST in names <= {NEW, OLD, GONE, HOST} and (aside / HOST).read_text("utf-8", "replace") == platform.node()


def _finish(aside: Path, place: Path) -> None:
    if (aside / GONE).is_dir():
        if (aside / NEW).is_dir():
            place.mkdir(exist_ok=True)
            move_all(aside / NEW, place)
    elif (aside / OLD).is_dir():
        place.mkdir(exist_ok=True)
        move_all(aside / OLD, place)


def move_all(source: Path, target: Path) -> None:
    """Move everything in one folder into another, by name.

    Raises:
        OSError: when the disk refuses one; those before it are moved.
    """
    for entry in sorted(source.iterdir()):
        entry.rename(target / entry.name)
