"""One set, one file: no move, copy or late save touches what another person, or another set, has."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from materials_app import locks
from materials_app.app.files import CHANGED_MEANWHILE, open_set, save_set
from materials_app.app.settings import Settings, load_settings
from materials_app.desktop import application, keeper, workers
from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.wording import say
from materials_app.model.campaign_set import CampaignSet, PictureChoice, SlotChoice
from materials_app.model.content import Slot
from tests.desktop.conftest import write

FIELD = "exit.text"
OTHER = locks.Holder(1, "other", datetime(2026, 11, 23, 14, 2))


@pytest.fixture
def placed(window: Window, tmp_path: Path) -> Window:
    """A window on a set with a file of its own."""
    save_set(window.editor.document, tmp_path / "spring.toml")
    window.commands.open(tmp_path / "spring.toml")
    return window


@pytest.fixture
def hang(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The first save hangs until the event is set, as on a drive that does not answer; nobody waits for it long."""
    answers, real = threading.Event(), workers.save_again
    first = iter([True])

    def slow(document: CampaignSet, path: Path, stamp: str, *, keep_previous: bool) -> object:
        if next(first, False):
            answers.wait(30)
        return real(document, path, stamp, keep_previous=keep_previous)

    monkeypatch.setattr(workers, "save_again", slow)
    monkeypatch.setattr(keeper, "PATIENCE_S", 0.02)
    yield answers
    answers.set()


def told(window: Window, act: Callable[[], object]) -> list[str]:
    """What is said in notices while something is done."""
    said: list[str] = []

    def hear(notice: Notice) -> None:
        said.append(notice.accessibleName())
        notice.reject()

    window.commands.asked.connect(hear)
    act()
    window.commands.asked.disconnect(hear)
    return said


def words_of(path: Path) -> str:
    choice = open_set(path).choice(Slot.EXIT)
    return choice.own_text if choice else ""


def second(window: Window) -> CampaignSet:
    return replace(window.editor.document, name="Second", slots=(SlotChoice(Slot.EXIT, "", own_text="Two"),))


# -- moving and copying


def test_a_move_leaves_a_file_that_somebody_changed_and_says_so(placed: Window, tmp_path: Path) -> None:
    spring, mine = tmp_path / "spring.toml", tmp_path / "mine.toml"
    save_set(replace(placed.editor.document, name="Theirs"), spring)
    write(placed, FIELD, "Mine")
    placed.keeper.settle()
    assert placed.keeper.trouble is not None
    assert placed.keeper.trouble.error_id == CHANGED_MEANWHILE
    said = told(placed, lambda: placed.commands.files.move(mine))
    assert said == [say("move.stays", name="spring.toml")]
    assert open_set(spring).name == "Theirs"
    assert words_of(mine) == "Mine"
    save_set(replace(placed.editor.document, name="Theirs too"), mine)  # and no save has met that change
    said = told(placed, lambda: placed.commands.files.move(tmp_path / "third.toml"))
    assert said == [say("move.stays", name="mine.toml")]
    assert open_set(mine).name == "Theirs too"


def test_a_set_open_to_be_read_cannot_be_moved_or_written_over(window: Window, tmp_path: Path) -> None:
    spring = tmp_path / "spring.toml"
    save_set(window.editor.document, spring)
    other = locks.take(spring, OTHER)
    assert isinstance(other, locks.Lock)
    window.commands.opening._open(spring, to_read=True)
    assert not window.main.actions_by_name["move"].isEnabled()
    assert not window.main.actions_by_name["save"].isEnabled()
    window.commands.files.move(tmp_path / "mine.toml")
    assert spring.exists()
    assert not (tmp_path / "mine.toml").exists()
    other.release()
    assert told(window, lambda: window.commands.files.save_copy(spring)) == [say("locked.place", name="spring.toml")]


def test_a_copy_is_not_saved_over_a_set_somebody_has_open_and_in_its_own_place_is_saving(
    placed: Window, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs.toml"
    save_set(replace(placed.editor.document, name="Theirs"), theirs)
    other = locks.take(theirs, OTHER)
    assert isinstance(other, locks.Lock)
    said = told(placed, lambda: placed.commands.files.save_copy(theirs))
    assert said == [say("locked.place", name="theirs.toml")]
    assert open_set(theirs).name == "Theirs"
    other.release()
    placed.commands.files.save_copy(theirs)
    assert open_set(theirs).name == placed.editor.document.name
    assert not locks.lock_path(theirs).exists()
    for act in (placed.commands.files.save_copy, placed.commands.files.move):
        write(placed, FIELD, act.__name__)
        act(tmp_path / "spring.toml")
        assert not placed.editor.state.is_changed
        placed.keeper.settle()
        assert placed.keeper.trouble is None
        assert words_of(tmp_path / "spring.toml") == act.__name__


def test_a_picture_goes_where_its_set_goes(window: Window, tmp_path: Path, root: Path) -> None:
    here, there, copies = tmp_path / "here", tmp_path / "there", tmp_path / "copies"
    for folder in (here, there, copies):
        folder.mkdir()
    drawn = next((root / "docs" / "pictures").glob("*.png")).read_bytes()
    (here / "p.png").write_bytes(drawn)
    (there / "p.png").write_bytes(b"somebody else's")
    picture = PictureChoice("p.png", "A door", "Own photograph", without_end=True)
    save_set(replace(window.editor.document, picture=picture), here / "spring.toml")
    window.commands.opening._open(here / "spring.toml", as_copy=True)
    assert window.editor.own_files.beside == here  # the press file is made as the page is, saved or not
    write(window, FIELD, "In the copy")
    window.keeper.settle()
    own = window.keeper.own
    assert (own / "p.png").read_bytes() == drawn
    assert window.editor.own_files.beside == own
    window.commands.files.save_copy(copies / "copy.toml")
    assert (copies / "p.png").read_bytes() == drawn
    window.commands.files.move(there / "moved.toml")
    assert window.editor.document.picture == replace(picture, file="p 2.png")
    assert open_set(there / "moved.toml").picture == window.editor.document.picture
    assert ((there / "p 2.png").read_bytes(), (there / "p.png").read_bytes()) == (drawn, b"somebody else's")
    window.editor.undo()
    assert window.editor.document.picture == replace(picture, file="p 2.png")
    assert not [one for one in window.editor.view.preview.findings if one.id == "picture-missing"]


# -- a save that ends late


def finish(window: Window, qtbot: QtBot, hang: threading.Event) -> None:
    """The drive answers from now on; what the late save tells is heard."""
    keeper.PATIENCE_S = 10.0
    hang.set()
    qtbot.waitUntil(lambda: not window.keeper.is_hanging and not window.keeper._late and window.keeper._job is None)


def test_a_late_save_of_one_set_is_none_of_the_next(window: Window, qtbot: QtBot, hang: threading.Event) -> None:
    write(window, FIELD, "One")
    window.keeper.save_now()
    window.commands.begin_when_safe(second(window))
    finish(window, qtbot, hang)
    assert window.editor.state.path is None
    window.keeper.settle()
    own = window.keeper.own
    assert sorted(words_of(one) for one in own.glob("*.toml")) == ["One", "Two"]
    assert len(window.editor.settings.recent) == 2


def test_a_set_is_saved_at_once_though_the_drive_of_the_one_before_hangs(
    placed: Window, qtbot: QtBot, hang: threading.Event, tmp_path: Path
) -> None:
    save_set(second(placed), tmp_path / "two.toml")
    write(placed, FIELD, "One")
    placed.keeper.save_now()
    placed.commands.open(tmp_path / "two.toml")
    write(placed, FIELD, "Two, edited")
    placed.keeper.save_now()
    qtbot.waitUntil(lambda: not placed.editor.state.is_changed)
    assert words_of(tmp_path / "two.toml") == "Two, edited"
    placed.commands.open(tmp_path / "spring.toml")  # and again the first: its late save goes before
    write(placed, FIELD, "One again")
    placed.keeper.save_now()
    assert placed.keeper._job is None
    finish(placed, qtbot, hang)
    assert words_of(tmp_path / "spring.toml") == "One"
    assert placed.keeper.is_due


def test_a_hanging_drive_is_waited_for_once_a_command(
    placed: Window, hang: threading.Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_set(second(placed), tmp_path / "two.toml")
    waits: list[float] = []
    real = workers.Worker.wait
    monkeypatch.setattr(workers.Worker, "wait", lambda self, s: (waits.append(s), real(self, s))[1])
    write(placed, FIELD, "One")
    placed.commands.open_when_safe(tmp_path / "two.toml")
    assert placed.editor.state.path == tmp_path / "two.toml"
    assert len(waits) == 1


def test_a_set_is_not_moved_while_a_save_that_hangs_would_bring_its_old_file_back(
    placed: Window, qtbot: QtBot, hang: threading.Event, tmp_path: Path
) -> None:
    write(placed, FIELD, "One")
    placed.keeper.save_now()
    said = told(placed, lambda: placed.commands.files.move(tmp_path / "renamed.toml"))
    assert "does not answer" in said[0]
    assert not (tmp_path / "renamed.toml").exists()
    finish(placed, qtbot, hang)
    placed.commands.files.move(tmp_path / "renamed.toml")
    assert not (tmp_path / "spring.toml").exists()
    assert words_of(tmp_path / "renamed.toml") == "One"


# -- what leads to a set


def test_a_set_without_a_place_is_found_however_the_program_ends(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(window, FIELD, "An hour of work")
    window.keeper.settle()
    own = window.editor.state.path
    assert own is not None
    settings = load_settings(tmp_path / "window.ini")  # nothing else is left after a kill
    assert settings.recent == (str(own),)
    page = window.starting.page
    window.editor.remember(recent=())  # pushed off the list by nine others
    window.starting.show()
    assert [one.path for one in page.shelf.sets] == [own]
    page.forget(own)
    assert page.is_first
    assert own.exists()
    page.undo()
    assert [one.path for one in page.shelf.sets] == [own]
    page.shelf.rest()
    order: list[str] = []
    monkeypatch.setattr(application, "save_settings", lambda *_: order.append("settings") or Settings())
    monkeypatch.setattr(window.main.proofing, "stop", lambda: order.append("proof"))
    monkeypatch.setattr(window, "_let_go", lambda: order.append("wait"))
    window.leave()
    assert order == ["proof", "settings", "wait"]


def test_a_set_of_a_newer_program_is_left_alone(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "newer.toml"
    path.write_text('version = 99\nname = "Spring"\n', encoding="utf-8")
    with qtbot.waitSignal(window.commands.asked) as signal:
        window.commands.open(path)
    assert "of version 99; this program knows version 1 and changed nothing" in signal.args[0].accessibleDescription()
    signal.args[0].close()
    assert path.read_text(encoding="utf-8") == 'version = 99\nname = "Spring"\n'
