"""``python -m materials_app.desktop.pictures FILE.png [RELEASE.txt]``: the window for README and docs, or a review."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize

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
    application = make_application()
    with _opened(application) as (window, folder):
        layouts = replace(window.editor.document, layouts=LAYOUTS)
        save_set(layouts, folder / "set.toml")
        window.commands.open(folder / "set.toml")
        window.main.resize(SIZE)
        window.show()
        window.editor.show_layout(SHOWN)
        window.editor.settle()
        window.main.page.setFocus()
        application.processEvents()  # the fields of the layout come to stand where they are seen
        window.main.content.part("trigger.headline").area.setFocus()
        window.main.strip.list.viewport().repaint()
        while window.main.strip.thumbnails.is_waiting:
            application.processEvents()
        application.processEvents()
        target.parent.mkdir(parents=True, exist_ok=True)
        window.main.grab().save(str(target))
        window.close_for_good()


if __name__ == "__main__":
    make_window_picture(Path(sys.argv[1]))
