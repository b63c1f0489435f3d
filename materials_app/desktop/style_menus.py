"""Menus: rows with room, a tick before what is chosen, keys at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionMenuItem, QWidget

from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.theme import Theme, ink

ROW = 32
SEPARATOR = 9
EDGE = 12
TICK = 16
TICK_ROOM = EDGE + TICK + 8
KEYS_GAP = 32
ARROW = 8
State = QStyle.StateFlag
Kind = QStyleOptionMenuItem.MenuItemType


def menu_item_size(option: Any, size: QSize) -> QSize:
    """A row's size: tick, words, gap, keys."""
    if option.menuItemType == Kind.Separator:
        return QSize(size.width(), SEPARATOR)
    words, _, keys = option.text.partition("\t")
    metrics = QFontMetrics(option.font)
    wide = metrics.horizontalAdvance(words.replace("&", "")) + TICK_ROOM + EDGE
    wide += KEYS_GAP + metrics.horizontalAdvance(keys) if keys else 0
    return QSize(wide + (KEYS_GAP if option.menuItemType == Kind.SubMenu else 0), ROW)


def menu_item(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """One row of a menu."""
    rect: QRect = option.rect
    painter.fillRect(rect, ink(theme.panel))
    if option.menuItemType == Kind.Separator:
        painter.fillRect(rect.x(), rect.center().y(), rect.width(), 1, ink(theme.line))
        return
    enabled, chosen = bool(option.state & State.State_Enabled), bool(option.state & State.State_Selected)
    if chosen and enabled:
        painter.fillRect(rect, ink(theme.select))
    token = theme.disabled if not enabled else theme.on_select if chosen else theme.text
    if option.checked:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.x() + EDGE, rect.center().y() - TICK // 2 + 1, icon_pixmap("check", token, TICK, ratio))
    held = widget is not None and widget.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option, widget)
    mnemonic = Qt.TextFlag.TextShowMnemonic if held else Qt.TextFlag.TextHideMnemonic
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    words, _, keys = option.text.partition("\t")
    inner = rect.adjusted(TICK_ROOM, 0, -EDGE, 0)
    painter.setFont(option.font)
    painter.setPen(ink(token))
    painter.drawText(inner, int(middle | mnemonic | Qt.AlignmentFlag.AlignLeft), words)
    if keys:
        painter.setPen(ink(token if chosen or not enabled else theme.text2))
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignRight), keys)
    if option.menuItemType == Kind.SubMenu:
        _arrow(painter, inner)


def menu_frame(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A menu's ground and the line round it."""
    painter.fillRect(option.rect, ink(theme.panel))
    painter.setPen(ink(theme.border))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _arrow(painter: QPainter, inner: QRect) -> None:
    """The arrow of a menu inside a menu, in the letters' colour."""
    right, middle, half = inner.right(), inner.center().y() + 1, ARROW // 2
    corners = ((right - half, middle - half), (right, middle), (right - half, middle + half))
    painter.drawPolyline([QPoint(x, y) for x, y in corners])
