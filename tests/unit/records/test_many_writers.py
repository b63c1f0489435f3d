"""Real programs that write at once, one that is killed in the middle: nothing that was said to be kept is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from materials_app.model.print_run import Site
from materials_app.records.register import NewRun, Register
from tests.support.print_runs import run

ROOT = Path(__file__).resolve().parents[3]
WRITERS, RECORDS = 3, 8
WRITER = """
import sys
from materials_app.errors import InputError
from materials_app.model.print_run import Site
from materials_app.records.register import NewRun, open_register
from tests.support.print_runs import run

place, name, records = sys.argv[1], sys.argv[2], int(sys.argv[3])
register = open_register(place)
print("ready", flush=True)
sys.stdin.readline()
for number in range(records):
    made = register.add([NewRun(run(press_sha256=f"{name}-{number}", sites=(Site(name, 1),)))])
    print(made[0], flush=True)
try:
    register.place_copies(1, [Site(name, 100)])
    print("placed", flush=True)
except InputError as refused:
    print(refused.error_id, flush=True)
"""


def writer(place: str, name: str, records: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, place, name, str(records)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.slow  # three interpreters, and a server for one of the two
def test_writers_at_once_lose_nothing(place: str, register: Register) -> None:
    register.add([NewRun(run(quantity=250))])
    several = [writer(place, f"writer-{number}", RECORDS) for number in range(WRITERS)]
    for one in several:
        assert one.stdout
        assert one.stdout.readline() == "ready\n"
    for one in several:
        assert one.stdin
        one.stdin.write("go\n")
        one.stdin.flush()
    told = [one.communicate()[0].split() for one in several]
    assert all(one.returncode == 0 for one in several)
    kept = {one.id for one in register.runs()}
    assert {int(number) for words in told for number in words[:RECORDS]} == kept - {1}
    assert len(kept) == WRITERS * RECORDS + 1
    # 250 copies, three who each place 100 of them: whoever is last is refused, and no copy is placed twice.
    assert sorted(words[-1] for words in told) == ["placed", "placed", "too-many-copies"]
    assert register.run(1).placed == 200


@pytest.mark.slow  # as above
def test_a_writer_that_is_killed_leaves_whole_records(place: str, register: Register) -> None:
    register.add([NewRun(run(quantity=250))])
    one = writer(place, "killed", 100_000)
    assert one.stdin
    assert one.stdout
    one.stdout.readline()
    one.stdin.write("go\n")
    one.stdin.flush()
    told = [int(one.stdout.readline()) for _ in range(5)]
    os.kill(one.pid, signal.SIGKILL)
    told += [int(line) for line in one.communicate()[0].split() if line.isdigit()]
    kept = {found.id: found for found in register.runs()}
    assert set(told) <= set(kept), "what was said to be kept is kept"
    assert all(len(found.sites) == 1 for number, found in kept.items() if number != 1), "no record is half there"
    register.place_copies(1, [Site("after", 250)])
