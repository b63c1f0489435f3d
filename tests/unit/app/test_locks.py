"""One opener per file, among real processes: who has it is said, and what a dead process held is taken over."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from materials_app.locks import Held, Holder, Lock, lock_path, take, this_process

NOW = datetime(2026, 11, 23, 14, 2)
ME = this_process(NOW)
PROGRAM = """
import sys
from datetime import datetime
from pathlib import Path
from materials_app.locks import take, this_process

lock = take(Path(sys.argv[1]), this_process(datetime(2026, 11, 23, 9, 30)))
print(type(lock).__name__, flush=True)
sys.stdin.readline()
lock.release()
"""


@contextmanager
def other_process(path: Path, root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has ``path`` open until it is told to close it, or killed."""
    command = [sys.executable, "-c", PROGRAM, str(path)]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "Lock"
        yield other
        other.kill()


def test_a_second_process_is_told_who_has_it_and_since_when(tmp_path: Path, root: Path) -> None:
    with other_process(tmp_path / "a.toml", root) as other:
        held = take(tmp_path / "a.toml", ME)
        assert held == Held(Holder(other.pid, ME.host, datetime(2026, 11, 23, 9, 30)))
        assert isinstance(take(tmp_path / "b.toml", ME), Lock)


def test_a_living_process_keeps_its_lock_against_one_that_would_take_it_over(tmp_path: Path, root: Path) -> None:
    with other_process(tmp_path / "a.toml", root):
        assert isinstance(take(tmp_path / "a.toml", ME, over=True), Held)


def test_a_lock_of_a_process_that_was_killed_is_taken_over(tmp_path: Path, root: Path) -> None:
    with other_process(tmp_path / "a.toml", root) as other:
        other.kill()
        other.wait()
        assert lock_path(tmp_path / "a.toml").exists()
        lock = take(tmp_path / "a.toml", ME)
        assert isinstance(lock, Lock)
        assert isinstance(take(tmp_path / "a.toml", ME), Held)
        lock.release()


def test_a_lock_that_was_released_leaves_nothing_and_can_be_taken_again(tmp_path: Path, root: Path) -> None:
    with other_process(tmp_path / "a.toml", root) as other:
        other.communicate("close\n", timeout=30)
        assert list(tmp_path.iterdir()) == []
    lock = take(tmp_path / "a.toml", ME)
    assert isinstance(lock, Lock)
    assert lock.is_held
    lock.release()
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_from_another_computer_is_believed_but_may_be_taken_over(tmp_path: Path) -> None:
    elsewhere = Holder(4711, "another-computer", NOW)
    record = {"process": 4711, "host": "another-computer", "since": NOW.isoformat()}
    lock_path(tmp_path / "a.toml").write_text(json.dumps(record))
    assert take(tmp_path / "a.toml", ME) == Held(elsewhere, is_sure=False)
    lock = take(tmp_path / "a.toml", ME, over=True)
    assert isinstance(lock, Lock)
    assert take(tmp_path / "a.toml", ME) == Held(ME)
    lock.release()


def test_a_lock_nobody_holds_that_says_nothing_is_free(tmp_path: Path) -> None:
    lock_path(tmp_path / "a.toml").write_text("{")
    lock = take(tmp_path / "a.toml", ME)
    assert isinstance(lock, Lock)
    lock.release()


def test_where_nothing_can_be_written_there_is_nothing_to_guard(tmp_path: Path) -> None:
    lock = take(tmp_path / "no such folder" / "a.toml", ME)
    assert isinstance(lock, Lock)
    assert not lock.is_held
    lock.release()
