"""The window as measured processes open it: the whole interface, over a poster with a photograph."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clocks import Stamp, ended
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from materials_app.app.settings import Settings, save_settings
from materials_app.desktop.application import Window, make_application
from materials_app.desktop.page_view import PageView
from materials_app.desktop.workers import warm_up
from materials_app.pipeline.studio import open_studio

ON = date(2026, 11, 26)
PATIENCE = 120.0
"""Seconds after which what does not come has failed."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An open window, and when its page was painted."""

    application: QApplication
    window: Window
    paints: list[Stamp]


def open_scene(folder: Path, set_file: Path) -> Scene:
    """Open the window on a set, its page painted and judged."""
    application = make_application()
    settings = folder / f"user-{time.perf_counter_ns()}" / "window.ini"  # nobody's work is left behind there
    save_settings(Settings(theme="light", force="lancashire"), settings)
    paints = watch_paints()
    window = Window(application, open_studio(), settings, ON)
    window.open_file(set_file)
    window.show()
    wait_for(application, lambda: bool(paints) and window.editor.is_settled)
    warm_up()  # as the program does once its window stands
    wait_for(application, QThreadPool.globalInstance().waitForDone)
    return Scene(application, window, paints)


def watch_paints() -> list[Stamp]:
    """Write down from now on when each painting of a page ended."""
    paints: list[Stamp] = []
    paint = PageView.paintEvent

    def watched(page: PageView, event: QPaintEvent) -> None:
        paint(page, event)
        if page.pages:
            paints.append(ended())

    PageView.paintEvent = watched  # type: ignore[method-assign]
    return paints


def wait_for(application: QApplication, is_there: Callable[[], bool]) -> None:
    """Let the event loop turn until something is there."""
    until = time.perf_counter() + PATIENCE
    while not is_there():
        if time.perf_counter() > until:
            raise SystemExit("The window did not become what was waited for.")
        application.processEvents()


def resident() -> float:
    """Megabytes of memory this process holds, or 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return 0.0
    held = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1024
