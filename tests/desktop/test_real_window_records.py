"""Sign-off, register and recall on a real screen: keys from outside, and what then stands in the files."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO

import pytest

from materials_app.catalogue.set_file import read_set
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.sign_offs import Recorded, state_of_records
from materials_app.pipeline.studio import open_studio
from materials_app.records.place import FILE
from materials_app.records.register import open_register
from tests.desktop.test_real_window import SET
from tests.support.screens import running, send, tab_to, wait_for
from tools.printed import RUNS, put_on_record

pytestmark = pytest.mark.slow  # offscreen the same is done in every run

RECORDS = """
import sys
from datetime import date
from pathlib import Path
from materials_app.desktop.application import Window, make_application
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import open_studio
from tests.support.where import Where

day, folder = date(2026, 11, 23), Path(sys.argv[1])
application = make_application()
window = Window(application, open_studio(user=UserData(folder / "data", day)), folder / "window.ini", day)
where = Where(application)
view = window.commands.register.view
view.changed.connect(lambda: print("undo", view.undo_step or "nothing", flush=True))
window.commands.register.lists.written.connect(lambda path: print("written", path.name, flush=True))
window.show()
sys.exit(application.exec())
"""


@contextmanager
def at_the_register(
    screen: dict[str, str], tmp_path: Path, root: Path
) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """The program with its print register on show, and what it says of itself."""
    with running([sys.executable, "-c", RECORDS, str(tmp_path)], root, screen) as program:
        said = program.stdout
        assert said is not None
        send(screen, "search", "--sync", "--onlyvisible", "--name", "Start page", "windowactivate", "--sync")
        wait_for("at New campaign set", said)
        send(screen, "key", "ctrl+r")
        wait_for("at Print register", said)
        yield program, said


def test_copies_are_marked_as_taken_down_with_the_keyboard_alone(
    screen: dict[str, str], tmp_path: Path, root: Path
) -> None:
    put_on_record(tmp_path / "data")
    record = open_register(str(tmp_path / "data" / FILE))
    with at_the_register(screen, tmp_path, root) as (program, said):
        tab_to("Mark as taken down…", screen, said)
        send(screen, "key", "space")
        wait_for("at Lancaster libraries, 60 copies", said)
        tab_to("On record by", screen, said)
        send(screen, "type", "--delay", "20", "Communications")
        send(screen, "key", "Return")
        wait_for("undo taking down", said, "at Print register")
        assert record.run(1).taken_down == 210
        send(screen, "key", "ctrl+z")
        wait_for("undo nothing", said)  # it is under way, or done: the window closes when it is on record
        send(screen, "key", "--delay", "50", "ctrl+q")
        assert program.wait(timeout=30) == 0
        assert record.run(1).taken_down == 40


def test_a_number_that_changed_gives_its_recall_list_with_the_keyboard_alone(
    screen: dict[str, str], tmp_path: Path, root: Path
) -> None:
    put_on_record(tmp_path / "data")
    open_register(str(tmp_path / "data" / FILE)).settle_change(1, date(2026, 11, 23))  # nothing is to be recalled yet
    (tmp_path / "lists").mkdir()
    (tmp_path / "window.ini").write_text(f"[window]\ntheme = light\nfolder = {tmp_path / 'lists'}\n")
    number = "0808 1000 900"
    with at_the_register(screen, tmp_path, root) as (program, said):
        tab_to("Something has changed…", screen, said)
        send(screen, "key", "space")
        wait_for("at What", said)
        tab_to("As it is printed", screen, said)
        send(screen, "type", "--delay", "20", number)
        tab_to("On record by", screen, said)
        send(screen, "type", "--delay", "20", "Communications")
        send(screen, "key", "Return")
        wait_for("undo change of something printed", said, "at Print register")
        tab_to("Make recall list…", screen, said)
        send(screen, "key", "space")
        wait_for("at Recall 2026-11-23.csv", said)
        send(screen, "key", "Return")
        wait_for("written Recall 2026-11-23.csv", said, "at Make replacement sets…")
        send(screen, "key", "Escape")
        wait_for("at Make recall list…", said)
        send(screen, "key", "--delay", "50", "ctrl+q")
        assert program.wait(timeout=30) == 0
    with (tmp_path / "lists" / "Recall 2026-11-23.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    carrying = [run for run in RUNS if run.out and any(target.number == number for target in run.targets)]
    assert [row["edition"] for row in rows] == [run.edition for run in carrying]
    assert len(rows) == 5
    assert {row["what_changed"] for row in rows} == {number}


SIGNED = """
import sys
from datetime import date
from pathlib import Path
from materials_app.desktop.application import Window, make_application
from materials_app.pipeline.studio import open_studio
from tests.support.where import Where

application = make_application()
window = Window(application, open_studio(), Path(sys.argv[1]) / "window.ini", date(2026, 11, 23))
where = Where(application)
view = window.commands.sign_offs.view
view.changed.connect(lambda: print("told", view.detail.shown.state[1] if view.detail.shown else "", flush=True))
window.commands.open(Path(sys.argv[1]) / "set.toml")
window.show()
sys.exit(application.exec())
"""


def test_one_word_changed_with_the_keyboard_voids_the_sign_off(
    screen: dict[str, str], tmp_path: Path, root: Path
) -> None:
    file = tmp_path / "set.toml"
    file.write_text(SET)
    with running([sys.executable, "-c", SIGNED, str(tmp_path)], root, screen) as program:
        said = program.stdout
        assert said is not None
        send(screen, "search", "--sync", "--onlyvisible", "--name", "Stop It Now", "windowactivate", "--sync")
        wait_for("at Opening: Lead-in", said)
        send(screen, "key", "ctrl+shift+g")
        wait_for("at What was agreed", said)
        for field, words in (("Who agreed", "A. Named"), ("As what", "Head"), ("For whom", "Lancashire")):
            tab_to(field, screen, said)
            send(screen, "type", "--delay", "20", words)
        send(screen, "key", "Return")
        wait_for("at Opening: Lead-in", said)
        send(screen, "key", "ctrl+g")
        assert told(said) == "It covers the words as they are now"
        send(screen, "key", "Escape")
        wait_for("at Opening: Lead-in", said)
        send(screen, "type", "--delay", "20", "Today ")
        send(screen, "key", "--delay", "50", "ctrl+s")
        send(screen, "key", "ctrl+g")
        assert told(said) == "It covers an earlier content of the A4 poster"
        send(screen, "key", "--delay", "50", "ctrl+q")
        assert program.wait(timeout=30) == 0
    text = file.read_text(encoding="utf-8")
    (voided,) = on_record(text)
    assert (voided.record.by, voided.record.role, voided.record.organisation) == ("A. Named", "Head", "Lancashire")
    assert (voided.holds, voided.layouts, voided.was) == (False, (), "poster-a4")
    assert any("Today " in str(change.says) for change in voided.changes)
    assert [one.holds for one in on_record(text.replace("Today ", ""))] == [True], "it was that word alone"


def on_record(text: str) -> tuple[Recorded, ...]:
    """The sign-offs that a set's file holds, as they stand on the day of the tests."""
    document, studio = read_set(text, "set.toml"), open_studio()
    return state_of_records(make_jobs(studio.catalogue, document, date(2026, 11, 23)), document)


def told(said: IO[str]) -> str:
    """What the window says next of the sign-off."""
    return next(line for line in said if line.startswith("told ")).removeprefix("told ").strip()
