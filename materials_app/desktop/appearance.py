"""How the whole application looks and moves: theme, size of letters, motion. Changed everywhere at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from materials_app.app.settings import Settings
from materials_app.desktop import fonts, measure
from materials_app.desktop.style import StudioStyle
from materials_app.desktop.theme import DARK, LIGHT, THEMES, Theme, palette

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Appearance:
    """Dresses one application."""

    def __init__(self, application: QApplication, style: StudioStyle) -> None:
        self._application, self._style = application, style
        self._flash = application.cursorFlashTime()
        fonts.set_text_size(fonts.USUAL_SIZE)

    def take(self, settings: Settings) -> None:
        """Look as the settings say."""
        self.wear(settings.theme)
        self.size(settings.text_size)
        self.move(less=settings.reduced_motion)

    def wear(self, name: str) -> None:
        """Paint everything with a theme; ``system`` follows the system where it says."""
        theme = THEMES.get(name) or self._system_theme()
        self._style.wear(theme)
        self._application.setPalette(palette(theme))
        for widget in self._application.allWidgets():
            widget.update()

    def _system_theme(self) -> Theme:
        return DARK if self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def size(self, per_cent: int) -> None:
        """Make every letter this large; lines, fields and lists grow with them."""
        if per_cent == fonts.text_size():
            return
        roles = [(widget, fonts.role_of(widget.font())) for widget in self._application.allWidgets()]
        fonts.set_text_size(per_cent)
        measure.forget()
        self._application.setFont(fonts.ui_font(fonts.Role.BODY))
        for widget, role in roles:
            if role is not None and widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
                widget.setFont(fonts.ui_font(role, tabular=fonts.is_tabular(widget.font())))
        for widget, _ in roles:
            _lay_out_again(widget)

    def move(self, *, less: bool) -> None:
        """Let nothing fade, slide or blink, or let the system decide."""
        for effect in EFFECTS:
            self._application.setEffectEnabled(effect, not less)
        self._application.setCursorFlashTime(0 if less else self._flash)
        self._style.is_still = less

    def let_go(self) -> None:
        """Leave the application as it was found; a test's last act."""
        self.size(fonts.USUAL_SIZE)
        self.move(less=False)


def _lay_out_again(widget: QWidget) -> None:
    """Ask for a new size: what a widget paints by itself has other line heights now, even if its font is the same."""
    QApplication.postEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.updateGeometry()
    widget.update()
