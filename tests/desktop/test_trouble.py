"""The start over a user's own data that cannot be read: said in words, and put right without a command line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from materials_app.desktop.dialogs import Notice
from materials_app.desktop.trouble import own_studio
from materials_app.desktop.wording import say
from materials_app.packs.on_day import UserData
from tests.desktop.test_files import press

FILE = "spring@1.campaignpack"


@pytest.fixture
def broken(user: UserData) -> UserData:
    """A data folder with a pack in it that was spoiled."""
    user.packs.mkdir(parents=True)
    (user.packs / FILE).write_bytes(b"spoiled")
    return user


def answering(*words: str) -> tuple[list[str], object]:
    """What the notices say, and a way to press one button on each in turn."""
    said: list[str] = []
    left = list(words)

    def told(notice: Notice) -> None:
        said.append(notice.accessibleDescription())
        QTimer.singleShot(0, lambda: press(notice, left.pop(0)))

    return said, told


def test_a_broken_pack_is_removed_and_the_window_opens(dressed: QApplication, broken: UserData) -> None:
    said, told = answering(say("trouble.remove", file=FILE))
    studio = own_studio(dressed, broken, told)  # type: ignore[arg-type]
    assert studio is not None
    assert FILE in said[0]
    assert list(broken.packs.iterdir()) == []


def test_nothing_starts_without_it(dressed: QApplication, broken: UserData) -> None:
    said, told = answering(say("trouble.again"), say("trouble.quit"))
    assert own_studio(dressed, broken, told) is None  # type: ignore[arg-type]
    assert len(said) == 2
    assert (broken.packs / FILE).exists()


def test_a_faulty_file_of_resources_is_told_with_its_line(dressed: QApplication, user: UserData) -> None:
    user.folder.mkdir()
    user.local.write_text("[[resource]]\nid = 5\n", encoding="utf-8")
    said, told = answering(say("trouble.quit"))
    assert own_studio(dressed, user, told) is None  # type: ignore[arg-type]
    assert "local-resources.toml:" in said[0]


def test_whole_data_ask_nothing(dressed: QApplication, user: UserData) -> None:
    said, told = answering()
    assert own_studio(dressed, user, told) is not None  # type: ignore[arg-type]
    assert said == []
