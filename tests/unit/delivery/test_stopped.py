"""A pack survives whatever stops its program: it is the earlier one or the new one, whole, and nothing lies about."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from materials_app import locks
from materials_app.delivery.destination import check_destination, write_pack
from materials_app.delivery.manifest import manifest
from materials_app.delivery.pack import MANIFEST, PackFile
from materials_app.delivery.verify import verify_pack
from materials_app.errors import OutputError
from tests.support.small_disk import fill, read_only, small_disk

ROOT = Path(__file__).resolve().parents[3]
MOVES = """
import os, signal, sys
from pathlib import Path
from tests.unit.delivery.test_stopped import pack_of
from materials_app.delivery import destination

real, moves, stop = Path.rename, [0], int(sys.argv[2])


def rename(path, target):
    moves[0] += 1
    if moves[0] == stop:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(path, target)


Path.rename = rename
destination.write_pack(pack_of("new"), Path(sys.argv[1]))
print(moves[0])
"""


def pack_of(words: str) -> tuple[PackFile, ...]:
    files = tuple(PackFile(f"{number} Folder/{words}.pdf", words.encode() * 500) for number in (1, 2, 3))
    return (*files, PackFile(MANIFEST, manifest({"tool": words}, (), files)))


def is_whole(folder: Path, words: str) -> bool:
    record, findings = verify_pack(folder)
    return not findings and record["tool"] == words


def run(folder: Path, stop: int) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", MOVES, str(folder), str(stop)]
    return subprocess.run(words, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)


STOPS = 9
"""Moves of this pack: four folders out, one word that they are out, four folders in."""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such kill")
@pytest.mark.parametrize(
    "stop", [pytest.param(stop, marks=() if stop in (3, 7) else pytest.mark.slow) for stop in range(1, STOPS + 1)]
)
def test_killed_at_any_move_the_pack_is_the_earlier_or_the_new_one(tmp_path: Path, stop: int) -> None:
    folder = tmp_path / "pack"
    write_pack(pack_of("old"), folder)
    killed = run(folder, stop)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    check_destination(folder)
    assert is_whole(folder, "old" if stop <= 5 else "new")
    assert [one.name for one in tmp_path.iterdir()] == ["pack"]
    write_pack(pack_of("next"), folder)
    assert is_whole(folder, "next")


@pytest.mark.slow  # as above
def test_there_are_as_many_moves_as_stops(tmp_path: Path) -> None:
    write_pack(pack_of("old"), tmp_path / "pack")
    assert run(tmp_path / "pack", STOPS + 1).stdout == f"{STOPS}\n"


def test_a_folder_of_somebody_else_s_that_is_called_like_ours_is_left_alone(tmp_path: Path) -> None:
    theirs = tmp_path / ".pack-notes" / "kept.txt"
    theirs.parent.mkdir()
    theirs.write_text("mine")
    write_pack(pack_of("new"), tmp_path / "pack")
    assert theirs.read_text() == "mine"


def test_what_another_computer_left_is_not_ours_to_put_right(tmp_path: Path) -> None:
    left = tmp_path / ".pack-abcd"
    (left / "new").mkdir(parents=True)
    (left / "host").write_text("another computer")
    write_pack(pack_of("new"), tmp_path / "pack")
    assert (left / "new").is_dir(), "it may be writing still"


def test_two_programs_do_not_write_one_pack_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    write_pack(pack_of("old"), folder)
    hold = (
        "import sys; from pathlib import Path; from datetime import datetime; from materials_app import locks;"
        "lock = locks.take(Path(sys.argv[1]), locks.this_process(datetime.min)); print(lock.is_held, flush=True);"
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"
        with pytest.raises(OutputError, match="Somebody else is writing the pack") as refused:
            write_pack(pack_of("new"), folder)
        assert (refused.value.error_id, refused.value.exit_code) == ("pack-busy", 3)
        assert is_whole(folder, "old")
        other.kill()
        other.communicate()
    write_pack(pack_of("new"), folder)
    assert is_whole(folder, "new"), "a lock ends with its process, however that ends"
    assert not locks.lock_path(folder).exists()


def test_a_full_disk_leaves_the_earlier_pack_whole(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", blocks=32) as disk:
        write_pack(pack_of("old"), disk / "pack")
        filler = fill(disk)
        with pytest.raises(OutputError, match=r"No space left on device\. Nothing there was changed"):
            write_pack(pack_of("new"), disk / "pack")
        assert is_whole(disk / "pack", "old")
        assert sorted(one.name for one in disk.iterdir()) == ["filler", "pack"]
        filler.unlink()
        write_pack(pack_of("new"), disk / "pack")
        assert is_whole(disk / "pack", "new")


def test_a_folder_that_may_only_be_read_is_said_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    write_pack(pack_of("old"), tmp_path / "share/pack")
    with read_only(tmp_path / "share") as share:
        with pytest.raises(OutputError, match=r"Read-only file system\. Nothing there was changed"):
            write_pack(pack_of("new"), share / "pack")
        assert is_whole(share / "pack", "old")
