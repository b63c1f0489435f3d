"""``python -m materials_app.desktop.pictures FILE.png``: the window as it opens, for README and docs."""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize

from materials_app.app.settings import FILE_NAME, Settings, save_settings
from materials_app.desktop.application import Window, make_application
from materials_app.pipeline.studio import open_studio

SIZE = QSize(1440, 900)
DAY = date(2026, 11, 23)
"""The picture must not change because a day went by."""


def make_window_picture(target: Path) -> None:
    """Write a picture of the window on a new set for Lancashire to ``target`` (PNG)."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / FILE_NAME
        save_settings(Settings(theme="light", force="lancashire"), settings)
        window = Window(application, open_studio(), settings, DAY)
        window.main.resize(SIZE)
        window.show()
        window.editor.start()
        window.main.page.setFocus()
        window.main.content.part("trigger.headline").area.setFocus()
        application.processEvents()
        target.parent.mkdir(parents=True, exist_ok=True)
        window.main.grab().save(str(target))
        window.close_for_good()


if __name__ == "__main__":
    make_window_picture(Path(sys.argv[1]))
