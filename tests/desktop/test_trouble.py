"""The start over a user's own data that cannot be read: said in words, and put right without a command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from materials_app.desktop import application, trouble
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.trouble import OwnStudio
from materials_app.desktop.wording import say
from materials_app.errors import DataFileError, ExitCode
from materials_app.model.policy import NO_POLICY, Policy
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import Studio
from tests.desktop.conftest import DAY
from tests.desktop.test_files import press

FILE = "spring@1.campaignpack"


@pytest.fixture
def broken(user: UserData) -> UserData:
    """A data folder with a pack in it that was spoiled."""
    user.packs.mkdir(parents=True)
    (user.packs / FILE).write_bytes(b"spoiled")
    return user


class Start:
    """The start over a user's data: what its notices say, each answered by one of ``words`` in turn."""

    def __init__(
        self, application: QApplication, user: UserData, *words: str, policy: Callable[[], Policy] = lambda: NO_POLICY
    ) -> None:
        self.said: list[str] = []
        self.titles: list[str] = []
        self.studios: list[object] = []
        self.given_up = 0
        self._notices: list[Notice] = []
        own = OwnStudio(application, user, policy)
        own.asked.connect(self._asked)
        own.opened.connect(self.studios.append)
        own.given_up.connect(self._gave_up)
        own.begin()
        for one in words:
            press(self._notices[-1], one)
        own.deleteLater()

    def _asked(self, notice: Notice) -> None:
        self.said.append(notice.accessibleDescription())
        self.titles.append(notice.accessibleName())
        self._notices.append(notice)

    def _gave_up(self) -> None:
        self.given_up += 1


def test_a_broken_pack_is_removed_and_the_window_opens(dressed: QApplication, broken: UserData) -> None:
    start = Start(dressed, broken, say("trouble.remove", file=FILE))
    assert FILE in start.said[0]
    assert (len(start.studios), start.given_up) == (1, 0)
    assert list(broken.packs.iterdir()) == []


def test_nothing_starts_without_it(dressed: QApplication, broken: UserData) -> None:
    start = Start(dressed, broken, say("trouble.again"), say("trouble.quit"))
    assert (len(start.said), start.studios, start.given_up) == (2, [], 1)
    assert (broken.packs / FILE).exists()


def test_a_faulty_file_of_resources_is_told_with_its_line(dressed: QApplication, user: UserData) -> None:
    user.folder.mkdir()
    user.local.write_text("[[resource]]\nid = 5\n", encoding="utf-8")
    start = Start(dressed, user, say("trouble.quit"))
    assert "local-resources.toml:" in start.said[0]


def test_whole_data_ask_nothing(dressed: QApplication, user: UserData) -> None:
    start = Start(dressed, user)
    assert (len(start.studios), start.said) == (1, [])


def test_a_policy_that_cannot_be_read_is_said_and_read_again(dressed: QApplication, user: UserData) -> None:
    readings = iter((DataFileError("The file is not TOML.", place="policy.toml:3"), Policy("Example Constabulary")))

    def policy() -> Policy:
        reading = next(readings)
        if isinstance(reading, DataFileError):
            raise reading
        return reading

    start = Start(dressed, user, say("trouble.again"), policy=policy)
    assert "policy.toml:3" in start.said[0]
    assert start.titles == [say("trouble.policy")]
    assert len(start.studios) == 1


def test_a_broken_pack_of_the_organisation_is_not_the_users_to_remove(
    dressed: QApplication, user: UserData, tmp_path: Path
) -> None:
    folder = tmp_path / "for-all"
    folder.mkdir()
    (folder / FILE).write_bytes(b"spoiled")
    start = Start(dressed, user, say("trouble.quit"), policy=lambda: Policy("A", packs=folder))
    assert "set by your organisation" in start.said[0]
    assert (start.given_up, len(list(folder.iterdir()))) == (1, 1)


def test_a_mistake_in_the_shipped_data_is_said_with_its_line(
    dressed: QApplication, user: UserData, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise DataFileError("The file is not TOML.", place="assets/forces/forces.toml:3")

    monkeypatch.setattr(trouble, "open_studio", broken)
    start = Start(dressed, user, say("trouble.quit"))
    assert "assets/forces/forces.toml:3" in start.said[0]
    assert say("trouble.shipped-remedy") in start.said[0]
    assert start.given_up == 1


def test_a_fault_while_the_window_is_built_is_said_and_leaves_no_process(
    dressed: QApplication, user: UserData, monkeypatch: pytest.MonkeyPatch, studio: Studio
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a fault while the window is built")

    monkeypatch.setattr(application, "Window", broken)
    ended: list[int] = []
    monkeypatch.setattr(dressed, "exit", ended.append)  # a real one would end every loop that a later test begins
    own = OwnStudio(dressed, user)
    notices: list[Notice] = []
    own.asked.connect(notices.append)
    program = application.Program(dressed, own, None, DAY)
    program.show(studio)
    program.caught(ValueError, ValueError("another, in a slot"), None)
    assert [one.accessibleName() for one in notices] == [say("trouble.fault")] * 2
    assert all(one.isVisible() for one in notices)
    for one in notices:
        press(one, say("trouble.quit"))
    assert ended == [ExitCode.USAGE, ExitCode.USAGE]
    own.deleteLater()
