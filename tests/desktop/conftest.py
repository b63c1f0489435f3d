"""A real window over the shipped data, offscreen, with settings of its own; nothing waits for a clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer

from materials_app.app.files import save_set
from materials_app.app.settings import Settings, save_settings
from materials_app.desktop.application import Window, make_application
from materials_app.desktop.chooser import Chooser
from materials_app.desktop.fonts import FAMILY, install_interface_font
from materials_app.desktop.style import StudioStyle
from materials_app.desktop.theme import LIGHT, palette
from materials_app.desktop.window import FIRST_SIZE
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import Studio, open_studio, reread
from materials_app.records.place import FILE
from materials_app.records.register import Register, open_register
from tests.support.screens import real_screen
from tools.printed import put_on_record

DAY = date(2026, 11, 23)
STUCK_MS = 5000
"""A modal box that stands this long has stopped a test; it is closed so that the run goes on and the test fails."""

POSTER, LEAFLET, CARD = "poster-a4", "leaflet-a4-dl-roll", "card-business"
Opener = Callable[..., Window]
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen screen say what it cannot do (raise, grab); any other word of Qt's fails the test."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """The program's own application, so that tests see its scaling and name."""
    return lambda _: make_application()


@pytest.fixture(scope="session")
def studio() -> Studio:
    """The shipped data, fonts and layouts, opened once."""
    return open_studio()


@pytest.fixture
def dressed(qapp: QApplication, studio: Studio) -> QApplication:
    """The application in the studio's style and letters, without a window."""
    install_interface_font(studio.library.font(FAMILY).data)
    qapp.setStyle(StudioStyle())
    qapp.setPalette(palette(LIGHT))
    return qapp


@pytest.fixture(autouse=True)
def unstick(qapp: QApplication) -> Iterator[None]:
    """Close a modal box nobody answers."""
    timer = QTimer()
    timer.timeout.connect(lambda: _close(qapp.activeModalWidget() or qapp.activePopupWidget()))
    timer.start(STUCK_MS)
    yield
    timer.stop()


def _close(stuck: QWidget | None) -> None:
    if stuck is not None:
        stuck.close()
        pytest.fail(f"{stuck.objectName() or type(stuck).__name__} stood open and nobody answered it")


def top_levels(qapp: QApplication) -> set[int]:
    """Where Qt keeps what stands as a window of its own; Python's own objects for them come and go."""
    return {getCppPointer(one)[0] for one in qapp.topLevelWidgets()}


@contextmanager
def windows(qapp: QApplication, qtbot: QtBot, studio: Studio, folder: Path) -> Iterator[Opener]:
    """Open a window that remembers ``settings``, over the data of ``user``, on a new set or ``at_start``; it is closed
    without questions at the end. What one keeps lies in ``folder``."""
    opened: list[Window] = []
    before = top_levels(qapp)

    def opener(settings: Settings | None = None, user: UserData | None = None, *, at_start: bool = False) -> Window:
        path = folder / "window.ini"
        save_settings(settings or Settings(theme="light", force="lancashire"), path)
        window = Window(qapp, reread(replace(studio, user=user)) if user else studio, path, DAY)
        if not at_start:
            window.editor.begin()
            window.main.show_editor()
        window.show()
        qtbot.waitExposed(window.main)
        opened.append(window)
        return window

    yield opener
    for window in opened:
        window.close_for_good()
    qtbot.waitUntil(lambda: not top_levels(qapp) - before, timeout=5000)


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, studio: Studio, tmp_path: Path) -> Iterator[Opener]:
    """Open a window for one test."""
    with windows(qapp, qtbot, studio, tmp_path) as opener:
        yield opener


@pytest.fixture
def window(open_window: Opener) -> Window:
    """A window on a new set for Lancashire, its page painted."""
    return open_window()


@pytest.fixture(scope="module")
def standing(
    request: pytest.FixtureRequest, qapp: QApplication, studio: Studio, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Window, Settings]]:
    """The one window of a file of tests, and the settings it was opened with."""
    with windows(qapp, QtBot(request), studio, tmp_path_factory.mktemp("standing")) as opener:
        window = opener()
        yield window, window.editor.settings


@pytest.fixture
def same_window(standing: tuple[Window, Settings]) -> Iterator[Window]:
    """The window that the tests of a file share, on a new set each: for tests that change nothing but the set.

    A file takes it with ``window = same_window``'s own fixture; to build a window takes longer than most of its tests.
    """
    window, settings = standing
    window.editor.remember(**{field.name: getattr(settings, field.name) for field in fields(settings)})
    window.editor.begin()
    window.main.resize(FIRST_SIZE)
    window.main.show_problems(wanted=True)
    window.main.show_editor()
    window.main.activateWindow()
    yield window
    for box in (*window.main.findChildren(QDialog), *window.main.findChildren(Chooser)):
        box.close()


@pytest.fixture
def user(tmp_path: Path) -> UserData:
    """A data folder of the test's own, not there yet."""
    return UserData(tmp_path / "data", DAY)


@pytest.fixture
def record(user: UserData, monkeypatch: pytest.MonkeyPatch) -> Register:
    """A register with eight invented print runs: two to be recalled, two due for review."""
    monkeypatch.delenv("MATERIALS_REGISTER", raising=False)
    put_on_record(user.folder)
    return open_register(str(user.folder / FILE))


@pytest.fixture
def own(open_window: Opener, user: UserData) -> Window:
    """A window whose user may import packs and keep records."""
    return open_window(user=user)


@pytest.fixture
def several(window: Window, tmp_path: Path) -> Window:
    """A window on a saved set of a poster, a leaflet and a card, all laid out."""
    document = replace(window.editor.document, layouts=(POSTER, LEAFLET, CARD))
    save_set(document, tmp_path / "several.toml")
    window.commands.open(tmp_path / "several.toml")
    window.editor.settle()
    return window


def write(window: Window, key: str, words: str) -> None:
    """Put words into a field in place of those that stand there, as a person does, and let the page be judged."""
    area = window.main.content.part(key).area
    area.setFocus()
    area.selectAll()
    area.insertPlainText(words)
    window.editor.look_over()


def file_dialog(window: Window) -> QFileDialog:
    """The file dialog that is open over the window."""
    return next(one for one in window.main.findChildren(QFileDialog) if one.isVisible())


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """An X server with a window manager; gives the environment to start programs in."""
    with real_screen() as environment:
        yield environment
