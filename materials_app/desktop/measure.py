"""How high words stand when they are broken to a width: measured once, because lists ask again and again."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from materials_app.desktop.fonts import Role, line_of, ui_font

_ENDLESS = 100_000


@lru_cache(maxsize=8192)
def height_of(words: str, role: Role, wide: int) -> int:
    """The height of ``words`` set in a role and broken to ``wide`` pixels; one line at the least."""
    box = QFontMetrics(ui_font(role)).boundingRect(QRect(0, 0, wide, _ENDLESS), int(Qt.TextFlag.TextWordWrap), words)
    return max(box.height(), line_of(role))


@lru_cache(maxsize=2048)
def width_of(words: str, role: Role) -> int:
    """The width of ``words`` on one line."""
    return QFontMetrics(ui_font(role)).horizontalAdvance(words)


def forget() -> None:
    """Measure again: letters have another size."""
    height_of.cache_clear()
    width_of.cache_clear()
