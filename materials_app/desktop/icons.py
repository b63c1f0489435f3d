"""The window's line icons: drawn from SVG at the size, colour and pixel ratio they are shown at."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from materials_app.desktop.theme import Theme
from materials_app.resources import icon_text

GRID = 20
LINE = 1.5
"""Every icon lies on a 20 px grid; its line is 1.5 px thick whatever its size."""
SMALL = 32
"""Up to here, in pixels, the program's own sign is a plainer drawing whose edges lie on whole pixels."""
PROGRAM_SIZES = (16, 20, 24, 32, 48, 64, 128, 256)
_STROKE = 'stroke-width="1.5"'
_COLOUR = "#000000"


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon ``name`` in ``colour`` (``#RRGGBB``), ``size`` pixels square, at a device pixel ratio.

    Raises:
        DataFileError: when there is no such icon.
    """
    width = LINE * GRID / size
    drawn = icon_text(name).replace(_STROKE, f'stroke-width="{width}"').replace(_COLOUR, colour)
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def themed_icon(name: str, theme: Theme, ratio: float, size: int = GRID) -> QIcon:
    """The icon in the theme's letter colour, with its disabled twin."""
    made = QIcon()
    made.addPixmap(icon_pixmap(name, theme.text, size, ratio), QIcon.Mode.Normal)
    made.addPixmap(icon_pixmap(name, theme.disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def program_pixmap(size: int) -> QPixmap:
    """The program's own sign, ``size`` pixels square."""
    return icon_pixmap("studio-small" if size <= SMALL else "studio", _COLOUR, size, 1.0)


def program_icon() -> QIcon:
    """The program's own sign as windows, task bars and docks show it."""
    made = QIcon()
    for size in PROGRAM_SIZES:
        made.addPixmap(program_pixmap(size))
    return made
