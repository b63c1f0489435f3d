"""Where the scenes of the window play: one application, one folder, one window at a time, all of it at rest.

Nothing of the machine is seen in a scene: its folders, letters, day and hour are the stage's own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from materials_app.app.files import save_set
from materials_app.app.new_set import new_set
from materials_app.app.settings import FILE_NAME, Settings, save_settings
from materials_app.desktop.application import Window
from materials_app.model.campaign_set import CampaignSet
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import Studio, open_studio, reread

DAY = date(2026, 11, 23)
"""A scene must not change because a day went by."""
SAVED_AT = datetime(DAY.year, DAY.month, DAY.day, 14, 2)
WIDE, SMALL = QSize(1440, 900), QSize(1024, 700)
POSTER, LEAFLET, CARD = "poster-a4", "leaflet-a4-dl-roll", "card-business"
LAYOUTS = (POSTER, LEAFLET, CARD)
EXPORTS = "~/Campaign materials"
SETS = Path("Campaign sets")
AGAIN_MS = 20
HOMES = ("HOME", "USERPROFILE")


class Stage:
    """Where scenes play: one application, one folder, one window at a time."""

    def __init__(self, application: QApplication, studio: Studio, folder: Path, language: str) -> None:
        self.application = application
        self.language = language
        self.folder = folder
        self._studio = studio
        self._window: Window | None = None
        self.front: QWidget | None = None

    @property
    def window(self) -> Window:
        """The window that was opened."""
        if self._window is None:
            raise LookupError("no window was opened yet")
        return self._window

    @property
    def shown(self) -> QWidget:
        """What the scene is about: the window, or the dialog before it."""
        return self.front or self.window.main

    def open(
        self,
        *documents: CampaignSet,
        theme: str = "light",
        size: QSize = WIDE,
        force: str = "lancashire",
        recent: bool = False,
    ) -> Window:
        """Open a window on the last of these sets, on the start page where there is none or they are ``recent``."""
        paths = [self._kept(document, number) for number, document in enumerate(documents, start=1)]
        listed = tuple(str(path) for path in paths) if recent else ()
        path = self.folder / FILE_NAME
        save_settings(Settings(theme=theme, force=force, language=self.language, folder=EXPORTS, recent=listed), path)
        studio = reread(replace(self._studio, user=UserData(self.folder / "data", DAY)))
        window = self._window = Window(self.application, studio, path, DAY)
        window.main.resize(size)
        if documents and not recent:
            window.commands.open(paths[-1])
        window.show()
        self.rest()
        window.main.activateWindow()
        return window

    def _kept(self, document: CampaignSet, number: int) -> Path:
        path = SETS / f"{number} {document.force or 'no force'}.toml"
        path.parent.mkdir(exist_ok=True)
        save_set(document, path)
        moment = datetime(DAY.year, DAY.month, DAY.day - number + 1, 14, 2).timestamp()
        os.utime(path, (moment, moment))
        return path

    def document(self, *layouts: str, force: str = "lancashire", **values: object) -> CampaignSet:
        """A set as the questions of a new one would make it."""
        return replace(new_set(self._studio.catalogue, force), layouts=layouts or LAYOUTS, **values)  # type: ignore[arg-type]

    def do(self, name: str) -> None:
        """Do an action of the window, as its menu does."""
        self.window.main.actions_by_name[name].trigger()
        self.rest()

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key in a widget."""
        self.application.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        self.rest()

    def rest(self) -> None:
        """Let everything that waits for its turn have it, and every page and thumbnail come to stand."""
        if self._window is not None:
            self._window.editor.settle()
        self.application.processEvents()
        if self._window is not None:
            self.until(lambda: not self.window.main.strip.thumbnails.is_waiting)
        for _ in range(2):  # a page that reflows finds its height in one turn and its width in the next
            self.application.processEvents()

    def save(self) -> None:
        """Let the set be saved now, not in two seconds, at an hour that is the same in every picture."""
        editor, keeper = self.window.editor, self.window.keeper
        if keeper.is_due:
            keeper.save_now()
            self.until(lambda: not keeper.is_due)
        if editor.saved_at is not None:
            editor.saved_at = SAVED_AT
            self.window.main.status.show_state()
        self.rest()

    def until(self, reached: Callable[[], object]) -> None:
        """Run the window until something is so."""
        clock = QTimer()
        clock.start(AGAIN_MS)  # wakes the loop, so that it looks again
        while not reached():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        clock.stop()

    def write(self, key: str, words: str) -> None:
        """Put words into a field in place of those that stand there."""
        area = self.window.main.content.part(key).area
        area.setFocus()
        area.selectAll()
        area.insertPlainText(words)
        self.rest()

    def close(self) -> None:
        """Close the window without questions and wait until it is gone."""
        if self._window is not None:
            gone: list[object] = []
            self._window.main.destroyed.connect(lambda: gone.append(True))
            self._window.close_for_good()
            self._window, self.front = None, None
            loop = QEventLoop()  # what is deleted later is deleted by a loop that runs
            QTimer.singleShot(0, loop.quit)
            loop.exec()
            self.until(lambda: gone)


@contextmanager
def stage(application: QApplication, studio: Studio | None = None, language: str = "en") -> Iterator[Stage]:
    """A stage in a folder that goes with it, whose windows speak ``language``. The folder is the working folder and
    the user's own meanwhile, so that no path of this machine is seen."""
    before, homes = Path.cwd(), {name: os.environ.get(name) for name in HOMES}
    with TemporaryDirectory() as name:
        os.chdir(name)
        os.environ.update(dict.fromkeys(HOMES, name))
        made = Stage(application, studio or open_studio(), Path(name), language)
        try:
            yield made
        finally:
            made.close()
            os.chdir(before)
            for variable, value in homes.items():
                os.environ.pop(variable) if value is None else os.environ.update({variable: value})
