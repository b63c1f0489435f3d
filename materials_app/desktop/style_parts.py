"""The parts the style draws, each a function of theme, option and painter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QComboBox, QFrame, QStyle, QTextEdit, QWidget

from materials_app.desktop.button import Button, IconButton, Scale, Variant
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.theme import Theme, ink

RADIUS = 6
RING_RADIUS = 9
RING = 2.0
LINE = 1.0
ERROR_LINE = 1.5
ICON = 20
ICON_GAP = 6
ICON_SIDE = 32
MENU_PADDING = 8
SIDE = {Variant.PRIMARY: 16, Variant.PLAIN: 12, Variant.QUIET: 8}
SCROLL_SLIDER = 4
SHORTEST_SLIDER = 32
PROGRESS_RADIUS = 3
COMBO_PADDING = 12
SMALL_ICON = 16
CHECK_RADIUS = 4
CHECK_TICK = 14

State = QStyle.StateFlag


def nothing(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A part that Fusion draws and we do not."""


def rounded(painter: QPainter, rect: QRectF, fill: str | None, edge: str | None, width: float, radius: float) -> None:
    """A rounded box whose edge lies inside ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0.0
    painter.setPen(QPen(ink(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(ink(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def is_on(option: Any, flag: QStyle.StateFlag) -> bool:
    """Whether an option's state holds ``flag``."""
    return bool(option.state & flag)


def button_size(button: Button, words: QSize) -> QSize:
    """A button's size round its words and icon."""
    wide = button.fontMetrics().horizontalAdvance(button.text().replace("&", "")) + 2 * SIDE[button.variant]
    wide += SMALL_ICON + ICON_GAP if button.icon_name else 0
    return QSize(wide, max(button.scale.value, words.height() + (8 if button.scale is Scale.SMALL else 12)))


def icon_button_size(button: IconButton) -> QSize:
    """A square for an icon alone, wider with words; words may stand without it."""
    if not button.words:
        return QSize(ICON_SIDE, ICON_SIDE)
    icon = SMALL_ICON + ICON_GAP if button.icon_name else 0
    return QSize(button.fontMetrics().horizontalAdvance(button.words) + icon + 16, ICON_SIDE)


def _ground(theme: Theme, option: Any, variant: Variant) -> str | None:
    down, over = is_on(option, State.State_Sunken), is_on(option, State.State_MouseOver)
    if not is_on(option, State.State_Enabled):
        return {Variant.PRIMARY: theme.track, Variant.PLAIN: theme.window}.get(variant)
    if variant is Variant.PRIMARY:
        return theme.accent_pressed if down else theme.accent_hover if over else theme.accent
    rest = theme.tint if is_on(option, State.State_On) else None if variant is Variant.QUIET else theme.raised
    return theme.pressed if down else theme.hover if over else rest


def button_panel(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A push button's ground and edge."""
    variant = widget.variant if isinstance(widget, Button) else Variant.PLAIN
    enabled = is_on(option, State.State_Enabled)
    edge = (theme.edge if enabled else theme.line) if variant is Variant.PLAIN else None
    rounded(painter, QRectF(option.rect), _ground(theme, option, variant), edge, LINE, RADIUS)


def _letters(theme: Theme, option: Any, variant: Variant) -> str:
    if not is_on(option, State.State_Enabled):
        return theme.disabled
    if is_on(option, State.State_On):
        return theme.tint_text
    return {Variant.PRIMARY: theme.on_accent, Variant.QUIET: theme.accent}.get(variant, theme.text)


def button_label(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A push button's icon and words, centred as one."""
    variant = widget.variant if isinstance(widget, Button) else Variant.PLAIN
    icon = widget.icon_name if isinstance(widget, Button) else ""
    letters_and_icon(painter, option.rect, option.text, icon, _letters(theme, option, variant))


def letters_and_icon(painter: QPainter, rect: QRect, words: str, icon: str, colour: str) -> None:
    """An icon with words beside it, centred in ``rect`` as one."""
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
    wide = painter.fontMetrics().boundingRect(QRect(), int(flags), words).width()
    both = wide + (SMALL_ICON + ICON_GAP if icon else 0)
    left = rect.x() + (rect.width() - both) // 2
    if icon:
        ratio = painter.device().devicePixelRatioF()
        top = rect.y() + (rect.height() - SMALL_ICON) // 2
        painter.drawPixmap(left, top, icon_pixmap(icon, colour, SMALL_ICON, ratio))
        left += SMALL_ICON + ICON_GAP
    painter.setPen(ink(colour))
    painter.drawText(QRect(left, rect.y(), wide + 2, rect.height()), int(flags), words)


def tool_button_panel(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """An icon button's ground: only under the pointer, pressed or switched on."""
    enabled = is_on(option, State.State_Enabled)
    if is_on(option, State.State_On):
        rounded(painter, QRectF(option.rect), theme.tint, theme.accent, LINE, RADIUS)
    elif enabled and is_on(option, State.State_Sunken):
        rounded(painter, QRectF(option.rect), theme.pressed, None, LINE, RADIUS)
    elif enabled and is_on(option, State.State_MouseOver):
        rounded(painter, QRectF(option.rect), theme.hover, None, LINE, RADIUS)


def tool_button_label(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """An icon button's icon, with its words where it has any."""
    if not isinstance(widget, IconButton):
        return
    on = is_on(option, State.State_On)
    colour = (theme.tint_text if on else theme.text) if is_on(option, State.State_Enabled) else theme.disabled
    if widget.words:
        letters_and_icon(painter, option.rect, widget.words, widget.icon_name, colour)
        return
    left = option.rect.x() + (option.rect.width() - ICON) // 2
    top = option.rect.y() + (option.rect.height() - ICON) // 2
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(left, top, icon_pixmap(widget.icon_name, colour, ICON, ratio))


def field_panel(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A line field's ground and border; a field inside a choice has none of its own."""
    if widget is not None and isinstance(widget.parent(), QComboBox):
        return
    _field(theme, QRectF(option.rect), painter, enabled=is_on(option, State.State_Enabled), faulty=False)


def _field(theme: Theme, rect: QRectF, painter: QPainter, *, enabled: bool, faulty: bool) -> None:
    edge = theme.error if faulty else theme.border if enabled else theme.line
    ground = theme.panel if enabled else theme.sunken
    rounded(painter, rect, ground, edge, ERROR_LINE if faulty else LINE, RADIUS)


def frame(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The frame of a text area, which shows its fault; a thin border round popup lists."""
    if isinstance(widget, QTextEdit):
        faulty = bool(getattr(widget, "faulty", False))
        takes_words = widget.isEnabled() and not widget.isReadOnly()
        _field(theme, QRectF(option.rect), painter, enabled=takes_words, faulty=faulty)
    elif isinstance(widget, QFrame) and widget.isWindow():
        rounded(painter, QRectF(option.rect), theme.panel, theme.border, LINE, 0)


def progress_groove(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The whole way, quiet."""
    rounded(painter, QRectF(option.rect), theme.track, None, LINE, PROGRESS_RADIUS)


def progress_contents(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The way so far, in the accent."""
    whole = max(option.maximum - option.minimum, 1)
    share = (option.progress - option.minimum) / whole
    if share > 0:
        wide = max(option.rect.width() * share, 2.0 * PROGRESS_RADIUS)
        so_far = QRectF(option.rect.x(), option.rect.y(), wide, option.rect.height())
        rounded(painter, so_far, theme.accent, None, LINE, PROGRESS_RADIUS)


def check_mark(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A check box: a small box, filled with the accent and ticked when it is on."""
    on, enabled = is_on(option, State.State_On), is_on(option, State.State_Enabled)
    edge = theme.border if enabled else theme.line
    ground = theme.accent if on else theme.hover if is_on(option, State.State_MouseOver) else theme.panel
    rounded(painter, QRectF(option.rect), ground, None if on else edge, LINE, CHECK_RADIUS)
    if on:
        ratio = painter.device().devicePixelRatioF()
        tick = icon_pixmap("check", theme.on_accent, CHECK_TICK, ratio)
        inset = (option.rect.width() - CHECK_TICK) // 2
        painter.drawPixmap(option.rect.x() + inset, option.rect.y() + inset, tick)


def window_ground(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """Plain window colour."""
    painter.fillRect(option.rect, ink(theme.window))


def menu_bar_item(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A menu's name in the bar."""
    painter.fillRect(option.rect, ink(theme.window))
    if is_on(option, State.State_Selected) or is_on(option, State.State_Sunken):
        rounded(painter, QRectF(option.rect).adjusted(0, 2, 0, -2), theme.pressed, None, LINE, RADIUS)
    held = widget is not None and widget.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option, widget)
    mnemonic = Qt.TextFlag.TextShowMnemonic if held else Qt.TextFlag.TextHideMnemonic
    painter.setPen(ink(theme.text))
    painter.drawText(
        option.rect, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | mnemonic), option.text
    )


def splitter(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The line between two panes."""
    painter.fillRect(option.rect, ink(theme.line))


def focus_ring(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The ring round the control that has the keyboard: 2 px, outside it, with a clear gap."""
    rounded(painter, QRectF(option.rect), None, theme.focus, RING, RING_RADIUS)


def combo(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A choice: its box and its arrow."""
    enabled = is_on(option, State.State_Enabled)
    over = is_on(option, State.State_MouseOver) and not option.editable
    ground = theme.panel if option.editable else theme.hover if over else theme.raised
    edge = theme.border if enabled else theme.line
    rounded(painter, QRectF(option.rect), ground if enabled else theme.window, edge, LINE, RADIUS)
    ratio = painter.device().devicePixelRatioF()
    colour = theme.text2 if enabled else theme.disabled
    left = option.rect.right() - 11 - SMALL_ICON + 1
    top = option.rect.y() + (option.rect.height() - SMALL_ICON) // 2
    painter.drawPixmap(left, top, icon_pixmap("down", colour, SMALL_ICON, ratio))


def combo_label(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The current choice's words, elided when there is no room."""
    if option.editable:
        return
    room = option.rect.adjusted(COMBO_PADDING, 0, -COMBO_PADDING - SMALL_ICON - 4, 0)
    words = painter.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(ink(theme.text if is_on(option, State.State_Enabled) else theme.disabled))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


def scroll_bar(theme: Theme, option: Any, painter: QPainter, slider: QRect, ground: str) -> None:
    """A scroll bar: a thin slider in a clear zone. Qt paints nothing under it, so its ground is painted here."""
    painter.fillRect(option.rect, ink(getattr(theme, ground)))
    if option.maximum <= option.minimum:
        return
    upright = option.orientation == Qt.Orientation.Vertical
    thick = SCROLL_SLIDER if not is_on(option, State.State_MouseOver) else SCROLL_SLIDER + 2
    shape = QRectF(slider)
    if upright:
        shape = QRectF(shape.center().x() - thick / 2, shape.y() + 2, thick, shape.height() - 4)
    else:
        shape = QRectF(shape.x() + 2, shape.center().y() - thick / 2, shape.width() - 4, thick)
    rounded(painter, shape, theme.border, None, LINE, thick / 2)


def scroll_bar_part(option: Any, part: QStyle.SubControl) -> QRect | None:
    """Where a part of a scroll bar lies, without end buttons; none for parts Fusion may place."""
    upright = option.orientation == Qt.Orientation.Vertical
    length = option.rect.height() if upright else option.rect.width()
    if part in (QStyle.SubControl.SC_ScrollBarAddLine, QStyle.SubControl.SC_ScrollBarSubLine):
        return QRect()
    if part is QStyle.SubControl.SC_ScrollBarGroove:
        return QRect(option.rect)
    span = option.maximum - option.minimum
    size = length if span <= 0 else max(length * option.pageStep // (span + option.pageStep), SHORTEST_SLIDER)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, bool(option.upsideDown)
    )
    pieces = {
        QStyle.SubControl.SC_ScrollBarSlider: (start, size),
        QStyle.SubControl.SC_ScrollBarSubPage: (0, start),
        QStyle.SubControl.SC_ScrollBarAddPage: (start + size, length - start - size),
    }
    if part not in pieces:
        return None
    at, long = pieces[part]
    rect = option.rect
    return (
        QRect(rect.x(), rect.y() + at, rect.width(), long)
        if upright
        else QRect(rect.x() + at, rect.y(), long, rect.height())
    )
