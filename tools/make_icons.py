"""``make icons``: the program's icon as Windows, macOS and Linux desktops want it, from its two drawings.

Qt draws each size from ``assets/icons/studio.svg`` or its plainer small twin, as the window does; Pillow packs them.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "icons" / "program"
NAME = "campaign-materials-studio"

WINDOWS = (16, 20, 24, 32, 48, 64, 128, 256)
"""Sizes Windows asks for between 100 and 200 per cent; Explorer's largest is 256."""
MACOS = (16, 32, 64, 128, 256, 512, 1024)
LINUX = (16, 24, 32, 48, 64, 128, 256, 512)
"""Sizes of the hicolor theme that desktops look into."""


def main(folder: Path = FOLDER) -> int:
    """Write every file into ``folder``; returns the exit code."""
    drawn = {size: draw(size) for size in sorted({*WINDOWS, *MACOS, *LINUX})}
    folder.mkdir(parents=True, exist_ok=True)
    for size in LINUX:
        drawn[size].save(folder / f"{NAME}-{size}.png", optimize=True)
    _pack(drawn, WINDOWS, folder / f"{NAME}.ico")
    _pack(drawn, MACOS, folder / f"{NAME}.icns")
    return 0


def draw(size: int) -> Image.Image:
    """The icon, ``size`` pixels square."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication

    from materials_app.desktop.icons import program_pixmap

    application = QGuiApplication.instance() or QGuiApplication([])  # held while it draws
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    program_pixmap(size).save(buffer, "PNG")
    del application
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def _pack(drawn: dict[int, Image.Image], sizes: tuple[int, ...], path: Path) -> None:
    """One file of all sizes: each as it was drawn, none scaled from another."""
    largest, *others = (drawn[size] for size in reversed(sizes))
    largest.save(path, append_images=others, sizes=[(size, size) for size in sizes])


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    raise SystemExit(main())
