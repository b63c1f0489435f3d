"""The studio's look: one style over Fusion, drawn from the theme's tokens. No style sheet anywhere.

Only what the window shows is drawn here; the rest is Fusion's with our palette.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QProxyStyle, QStyle, QStyleOption, QToolButton, QWidget

from materials_app.desktop import style_menus as menus
from materials_app.desktop import style_parts as parts
from materials_app.desktop.button import Button, IconButton
from materials_app.desktop.theme import LIGHT, Theme

COMBO_HEIGHT = 32
CHECK_HEIGHT = 28
COMBO_PADDING = 12
COMBO_ARROW = 32
MENU_BAR_ITEM = 30
MENU_EDGE = 12
"""The menu bar's left margin: the first letter then stands at x = 20, like all panes' text."""
SCROLL_BAR = 12
RING_MARGIN = 3
"""The ring lies 1 px outside the control and is 2 px thick."""

_METRICS = {
    QStyle.PixelMetric.PM_ScrollBarExtent: SCROLL_BAR,
    QStyle.PixelMetric.PM_ButtonShiftHorizontal: 0,
    QStyle.PixelMetric.PM_ButtonShiftVertical: 0,
    QStyle.PixelMetric.PM_FocusFrameHMargin: RING_MARGIN,
    QStyle.PixelMetric.PM_FocusFrameVMargin: RING_MARGIN,
    QStyle.PixelMetric.PM_SplitterWidth: 1,
    QStyle.PixelMetric.PM_MenuBarHMargin: MENU_EDGE,
    QStyle.PixelMetric.PM_MenuBarVMargin: 0,
    QStyle.PixelMetric.PM_MenuBarItemSpacing: 0,
    QStyle.PixelMetric.PM_MenuBarPanelWidth: 0,
    QStyle.PixelMetric.PM_DefaultFrameWidth: 1,
    QStyle.PixelMetric.PM_MenuPanelWidth: 1,
    QStyle.PixelMetric.PM_MenuVMargin: 4,
    QStyle.PixelMetric.PM_MenuHMargin: 0,
    QStyle.PixelMetric.PM_LayoutHorizontalSpacing: 8,
    QStyle.PixelMetric.PM_LayoutVerticalSpacing: 8,
    QStyle.PixelMetric.PM_ScrollView_ScrollBarSpacing: 0,
    QStyle.PixelMetric.PM_IndicatorWidth: parts.SMALL_ICON,
    QStyle.PixelMetric.PM_IndicatorHeight: parts.SMALL_ICON,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
}
_HINTS = {
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_FocusFrame_Mask: 0,
    QStyle.StyleHint.SH_FocusFrame_AboveWidget: 1,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_Menu_MouseTracking: 1,
}
Part = Callable[[Theme, Any, QPainter, QWidget | None], None]

_PRIMITIVES: dict[QStyle.PrimitiveElement, Part] = {
    QStyle.PrimitiveElement.PE_PanelButtonCommand: parts.button_panel,
    QStyle.PrimitiveElement.PE_PanelButtonTool: parts.tool_button_panel,
    QStyle.PrimitiveElement.PE_PanelLineEdit: parts.field_panel,
    QStyle.PrimitiveElement.PE_FrameLineEdit: parts.nothing,
    QStyle.PrimitiveElement.PE_Frame: parts.frame,
    QStyle.PrimitiveElement.PE_PanelMenu: menus.menu_frame,
    QStyle.PrimitiveElement.PE_FrameMenu: parts.nothing,
    QStyle.PrimitiveElement.PE_FrameFocusRect: parts.nothing,
    QStyle.PrimitiveElement.PE_IndicatorCheckBox: parts.check_mark,
    QStyle.PrimitiveElement.PE_FrameStatusBarItem: parts.nothing,
    QStyle.PrimitiveElement.PE_PanelStatusBar: parts.nothing,
}
_CONTROLS: dict[QStyle.ControlElement, Part] = {
    QStyle.ControlElement.CE_PushButtonLabel: parts.button_label,
    QStyle.ControlElement.CE_ToolButtonLabel: parts.tool_button_label,
    QStyle.ControlElement.CE_ProgressBarGroove: parts.progress_groove,
    QStyle.ControlElement.CE_ProgressBarContents: parts.progress_contents,
    QStyle.ControlElement.CE_ProgressBarLabel: parts.nothing,
    QStyle.ControlElement.CE_MenuBarItem: parts.menu_bar_item,
    QStyle.ControlElement.CE_MenuBarEmptyArea: parts.window_ground,
    QStyle.ControlElement.CE_MenuItem: menus.menu_item,
    QStyle.ControlElement.CE_Splitter: parts.splitter,
    QStyle.ControlElement.CE_FocusFrame: parts.focus_ring,
    QStyle.ControlElement.CE_ComboBoxLabel: parts.combo_label,
}


class StudioStyle(QProxyStyle):
    """Fusion with our parts. ``theme`` is what every widget paints from; change it with ``wear``."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__("Fusion")
        self.theme = theme
        self.shows_mnemonics = False
        self.is_still = False

    def wear(self, theme: Theme) -> None:
        """Paint with another theme from now on."""
        self.theme = theme

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Sizes of parts."""
        found = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if found is None else found

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: Any = None,  # noqa: N803  (Qt's name)
    ) -> int:
        """How parts behave. The letters Alt reaches are underlined while Alt is held."""
        if hint is QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self.shows_mnemonics)
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration and self.is_still:
            return 0
        found = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if found is None else found

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Heights of controls: 32 for buttons, fields and choices, 28 for small buttons."""
        if kind is QStyle.ContentsType.CT_PushButton and isinstance(widget, Button):
            return parts.button_size(widget, size)
        if kind is QStyle.ContentsType.CT_ToolButton and isinstance(widget, IconButton):
            return parts.icon_button_size(widget)
        base = super().sizeFromContents(kind, option, size, cast(QWidget, widget))
        if kind in (QStyle.ContentsType.CT_CheckBox, QStyle.ContentsType.CT_RadioButton):
            return QSize(base.width(), max(base.height(), CHECK_HEIGHT))
        if kind is QStyle.ContentsType.CT_ComboBox:
            return QSize(base.width(), COMBO_HEIGHT)
        if kind is QStyle.ContentsType.CT_MenuItem:
            return menus.menu_item_size(option, size)
        if kind is QStyle.ContentsType.CT_MenuBarItem:
            return QSize(size.width() + 2 * parts.MENU_PADDING, MENU_BAR_ITEM)
        return base

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Panels and frames."""
        part = _PRIMITIVES.get(element)
        if part is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            part(self.theme, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Labels, progress, menu bar, ring."""
        part = _CONTROLS.get(element)
        if part is None:
            super().drawControl(element, option, painter, widget)
        else:
            part(self.theme, option, painter, widget)

    def drawComplexControl(
        self, control: QStyle.ComplexControl, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Choices and scroll bars; the rest is Fusion's."""
        if control is QStyle.ComplexControl.CC_ComboBox:
            parts.combo(self.theme, option, painter, widget)
        elif control is QStyle.ComplexControl.CC_ScrollBar:
            slider = self.subControlRect(control, option, QStyle.SubControl.SC_ScrollBarSlider, widget)
            parts.scroll_bar(self.theme, option, painter, slider, ground_under(widget))
        elif control is QStyle.ComplexControl.CC_ToolButton and isinstance(widget, QToolButton):
            self.drawPrimitive(QStyle.PrimitiveElement.PE_PanelButtonTool, option, painter, widget)
            self.drawControl(QStyle.ControlElement.CE_ToolButtonLabel, option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self, control: QStyle.ComplexControl, option: Any, part: QStyle.SubControl, widget: QWidget | None = None
    ) -> QRect:
        """Where a choice's words and arrow lie; scroll bars have no end buttons."""
        if control is QStyle.ComplexControl.CC_ComboBox and isinstance(widget, QComboBox):
            if part is QStyle.SubControl.SC_ComboBoxEditField:
                return QRect(option.rect).adjusted(COMBO_PADDING - 2, 1, -COMBO_ARROW, -1)
            if part is QStyle.SubControl.SC_ComboBoxArrow:
                return QRect(option.rect).adjusted(option.rect.width() - COMBO_ARROW, 0, 0, 0)
        if control is QStyle.ComplexControl.CC_ScrollBar:
            found = parts.scroll_bar_part(option, part)
            if found is not None:
                return found
        return super().subControlRect(control, option, part, cast(QWidget, widget))


def ground_under(widget: QWidget | None) -> str:
    """The token of the ground a widget stands on: the nearest parent's that names one."""
    while widget is not None:
        token = getattr(widget, "ground", None)
        if isinstance(token, str):
            return token
        widget = widget.parentWidget()
    return "panel"


def theme_of(widget: QWidget) -> Theme:
    """The theme a widget paints with."""
    style = widget.style()
    if not isinstance(style, StudioStyle):
        style = QApplication.style()
    return style.theme if isinstance(style, StudioStyle) else LIGHT
