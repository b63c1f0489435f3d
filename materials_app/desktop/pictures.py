"""``python -m materials_app.desktop.pictures FILE.png [RELEASE.txt]``: the window for README and docs, or a review."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from materials_app.app.files import save_set
from materials_app.app.settings import FILE_NAME, Settings, save_settings
from materials_app.desktop.application import Window, make_application
from materials_app.pipeline.studio import open_studio

SIZE = QSize(1440, 900)
LAYOUTS = ("poster-a4", "leaflet-a4-dl-roll", "card-business")
SHOWN = "leaflet-a4-dl-roll"
DAY = date(2026, 11, 23)
"""The picture must not change because a day went by."""


def make_window_picture(target: Path) -> None:
    """Write a picture of the window on Lancashire's poster, leaflet and card, the leaflet on show (PNG)."""
    with _opened() as (window, application, folder):
        layouts = replace(window.editor.document, layouts=LAYOUTS)
        save_set(layouts, folder / "set.toml")
        window.commands.open(folder / "set.toml")
        window.show()
        window.editor.show_layout(SHOWN)
        window.editor.settle()
        window.main.page.setFocus()
        application.processEvents()  # the fields of the layout come to stand where they are seen
        window.main.content.part("trigger.headline").area.setFocus()
        window.main.strip.list.viewport().repaint()
        while window.main.strip.thumbnails.is_waiting:
            application.processEvents()
        _save(window, application, target)


def make_release_picture(target: Path, release: Path) -> None:
    """Write a picture of a press release under review: its first two items decided, the third in hand (PNG)."""
    with _opened() as (window, application, _):
        window.show()
        asked = window.commands.release
        asked.offer()
        done: list[bool] = []
        asked.ended.connect(lambda: done.append(True))
        asked.read_file(release)
        while not done:
            application.processEvents()
        view = asked.view
        if view is None or view.review is None:
            raise SystemExit(f"{release} could not be read.")
        shown = view.review.list
        for key in (Qt.Key.Key_F, Qt.Key.Key_U):
            application.sendEvent(shown, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        _save(window, application, target)


@contextmanager
def _opened() -> Iterator[tuple[Window, QApplication, Path]]:
    """A window with settings of its own, and a folder that goes with it."""
    application = make_application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save_settings(Settings(theme="light", force="lancashire"), folder / FILE_NAME)
        window = Window(application, open_studio(), folder / FILE_NAME, DAY)
        window.main.resize(SIZE)
        yield window, application, folder
        window.close_for_good()


def _save(window: Window, application: QApplication, target: Path) -> None:
    application.processEvents()
    target.parent.mkdir(parents=True, exist_ok=True)
    window.main.grab().save(str(target))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        make_release_picture(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        make_window_picture(Path(sys.argv[1]))
