"""The real program killed for real while it is typed in: at most the last key is lost, and the next start offers it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from materials_app.app import recovery
from materials_app.app.files import open_set, save_set
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the program's own folders cannot be moved")

SET = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))
FIRST = "Begin "
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from materials_app.desktop import application, keeper

how, save_ms, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
keeper.SAVE_MS = save_ms


class Driven(application.Window):
    def show(self):
        super().show()
        self.timer = QTimer()
        self.timer.timeout.connect(getattr(self, how))
        self.timer.start(0)

    def typing(self):
        area = self.main.content.part("exit.text").area
        if not self.main.is_editing or not area.isVisible():
            return
        self.typed = getattr(self, "typed", 0) + 1
        area.setFocus()
        area.moveCursor(area.textCursor().MoveOperation.End)
        QTest.keyClick(area, "x")
        print(self.typed, flush=True)

    def keeping(self):
        self.timer.stop()
        view = self.recovering.view
        for card in view.cards if view else ():
            print(card._offer.title, card._offer.line, *card._offer.differences, sep="|", flush=True)
            card.keep.click()
        self.main.close()

    def waiting(self):
        self.timer.stop()
        print("open", flush=True)

    def copying(self):
        self.timer.stop()
        self.main.close()


def asked(self, notice):
    print(notice.accessibleName(), notice.accessibleDescription(), sep="|", flush=True)
    notice.buttons.buttons()[0].click()


application.Window = Driven
ask = application.Commands.ask
application.Commands.ask = lambda self, notice: (ask(self, notice), asked(self, notice))
sys.exit(application.run(path or None))
"""


def command(how: str, path: Path | str = "", save_ms: int = 2000) -> list[str]:
    return [sys.executable, "-c", PROGRAM, how, str(save_ms), str(path)]


@pytest.fixture
def own_folders(tmp_path: Path, root: Path) -> dict[str, object]:
    """How to start the program with settings and folders of the test's own."""
    return {
        "cwd": root,
        "env": {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")},
        "stdout": subprocess.PIPE,
        "text": True,
    }


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Where the program's own files lie."""
    return tmp_path / "config" / "campaign-materials-studio"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A set with words of its own, to be typed on in."""
    choice = SlotChoice(Slot.EXIT, "", own_text=FIRST)
    return save_set(CampaignSet(**{**_fields(SET), "slots": (choice,)}), tmp_path / "spring.toml").path


def _fields(document: CampaignSet) -> dict[str, object]:
    return {name: getattr(document, name) for name in document.__slots__}


def typed_in(document: CampaignSet) -> int:
    """How many keys a set holds."""
    choice = document.choice(Slot.EXIT)
    assert choice is not None
    assert choice.own_text == FIRST + "x" * (len(choice.own_text) - len(FIRST))
    return len(choice.own_text) - len(FIRST)


def kill_while_typing(how: dict[str, object], path: Path, keys: int, save_ms: int) -> int:
    """Kill the program after at least ``keys`` keys; gives how many it had said were typed when it died."""
    with subprocess.Popen(command("typing", path, save_ms), **how) as program:  # type: ignore[call-overload]
        for line in program.stdout:
            if int(line) >= keys:
                program.send_signal(signal.SIGKILL)
                break
        return max([keys, *(int(line) for line in program.stdout if line.endswith("\n"))])


def kept_of(own: Path, path: Path) -> int:
    """How many keys were kept, in the journal or, where there is none, in the set's file."""
    journals = [recovery.read_journal(one) for one in (own / recovery.FOLDER).glob("*.journal")]
    assert len(journals) <= 1
    found = [typed_in(one.document) for one in journals if one is not None]
    return max([*found, typed_in(open_set(path))])


@pytest.mark.slow  # in every run the test below counts the keys of one kill
@pytest.mark.parametrize(("keys", "save_ms"), [(25, 2000), (1, 2000), (30, 0)])
def test_a_killed_program_loses_at_most_the_last_key(
    own_folders: dict[str, object], own: Path, path: Path, keys: int, save_ms: int
) -> None:
    said = kill_while_typing(own_folders, path, keys, save_ms)
    assert kept_of(own, path) in (said, said + 1)


def test_the_next_start_offers_what_a_kill_left_behind_and_keeps_it(
    own_folders: dict[str, object], own: Path, path: Path
) -> None:
    said = kill_while_typing(own_folders, path, 12, 2000)
    assert typed_in(open_set(path)) == 0
    kept = kept_of(own, path)
    assert kept in (said, said + 1)
    with subprocess.Popen(command("keeping"), **own_folders) as program:  # type: ignore[call-overload]
        told, _ = program.communicate(timeout=60)
        assert program.returncode == 0
    name, line, difference = told.strip().split("|")
    assert name == "Spring"
    assert line.startswith("Lancashire Police. Last change at ")
    assert difference == f"Way out: Message: “{FIRST}{'x' * kept}”, was “{FIRST.strip()}”"
    assert typed_in(open_set(path)) == kept
    assert list((own / recovery.FOLDER).iterdir()) == []


@pytest.mark.slow
def test_a_second_program_is_told_of_the_first_and_opens_a_copy(own_folders: dict[str, object], path: Path) -> None:
    with subprocess.Popen(command("waiting", path), **own_folders) as first:  # type: ignore[call-overload]
        assert first.stdout.readline() == "open\n"
        with subprocess.Popen(command("copying", path), **own_folders) as second:  # type: ignore[call-overload]
            told, _ = second.communicate(timeout=60)
            assert second.returncode == 0
        first.kill()
    title, words = told.strip().split("|")
    assert title == "“spring” is open elsewhere"
    assert words.startswith("Another window on this computer has had it open since ")
