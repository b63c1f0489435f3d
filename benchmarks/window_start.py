"""One start of the program's window, as ``materials desktop`` makes it, to its first paint or to a set's page.

``window_start.py [SET]``: prints the moment the window was painted, on the clock all processes share, and the
processor time until then. With a set, its page is what is waited for.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from materials_app.desktop import application
from materials_app.desktop.application import Window


def main(set_file: str | None) -> None:
    """Start, look at the clock when the window is painted, and leave."""
    show = Window.show
    told: dict[str, float | bool | int] = {}

    def watched(window: Window) -> None:
        show(window)  # it ends with the window painted
        told["wall"], told["cpu"] = time.perf_counter(), time.process_time()
        told["has_page"] = window.editor.preview.typeset is not None
        told["own_modules"] = sum(name.startswith("materials_app") for name in sys.modules)
        QTimer.singleShot(0, QApplication.quit)

    Window.show = watched  # type: ignore[method-assign]
    application.WARM_UP_MS = 1_000_000  # what is imported after the paint is not the start's
    application.run(set_file)
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
