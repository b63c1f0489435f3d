"""Joins the page of settings to what it changes, and says which settings could not be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from materials_app.app.settings import DECLARED, Loaded
from materials_app.desktop.appearance import Appearance
from materials_app.desktop.calibration import ppi_of
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.marks import Mark
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import DataFileError

if TYPE_CHECKING:
    from materials_app.desktop.settings_view import SettingsView

SHOWN = frozenset(name for name, limits in DECLARED.items() if limits.is_shown)


class Preferences(QObject):
    """The settings of one window."""

    applied = Signal(str)
    """A setting was changed and counts: its name."""

    def __init__(self, window: MainWindow, appearance: Appearance) -> None:
        super().__init__(window)
        self._window, self._editor, self._appearance = window, window.editor, appearance
        self._view: SettingsView | None = None
        window.actions_by_name["settings"].triggered.connect(lambda: self.show())
        window.actions_by_name["guides"].setChecked(self._editor.settings.guides)
        window.actions_by_name["guides"].toggled.connect(lambda on: self._editor.remember(guides=on))
        self._effects: dict[str, Callable[[], object]] = {
            "theme": self._wear,
            "text_size": lambda: appearance.size(self._editor.settings.text_size),
            "reduced_motion": lambda: appearance.move(less=self._editor.settings.reduced_motion),
            "card": self._measure,
        }
        self._wear()
        self._measure()

    @property
    def view(self) -> SettingsView:
        """The page of settings, made when it is first wanted."""
        if self._view is None:
            from materials_app.desktop.settings_view import SettingsView

            self._view = SettingsView(self._editor, self._window.page.screen_ppi)
            self._view.applied.connect(self._apply)
            self._window.take_in(self._view)
        return self._view

    def show(self) -> None:
        """Fill the window with the settings."""
        self.view.show_state()
        self._window.show_view(self.view)

    def choose_theme(self, name: str) -> None:
        """Wear a theme that was chosen in the menu; the page of settings keeps it, and can take it back."""
        self.view.set("theme", name)

    def _apply(self, name: str) -> None:
        effect = self._effects.get(name)
        if effect is not None:
            effect()
        self.applied.emit(name)

    def _wear(self) -> None:
        name = self._editor.settings.theme
        self._appearance.wear(name)
        self._window.actions_by_name[f"theme-{name}"].setChecked(True)

    def _measure(self) -> None:
        card = self._editor.settings.card
        self._window.page.measured_ppi = ppi_of(card) if card else 0.0


def mute_notice(window: MainWindow, fault: DataFileError) -> Notice:
    """What to say where the window cannot speak the language that is set."""
    words = (say("settings.mute"), str(fault))
    return Notice(window, Mark.WARNING, say("settings.mute-title"), words, (Answer(say("dialog.close"), primary=True),))


def lost_notice(window: MainWindow, loaded: Loaded) -> Notice | None:
    """What to say of settings that could not be read, or none."""
    if not loaded.is_broken and not loaded.lost:
        return None
    if loaded.is_broken:
        title, words = say("settings.broken-title"), say("settings.broken")
    else:
        names = ", ".join(say(f"setting.{name}").lower() for name in loaded.lost if name in SHOWN)
        title = say("settings.lost-title")
        words = say("settings.lost", names=names) if names else say("settings.broken")
    aside = (say("settings.aside", path=str(loaded.kept_aside)),) if loaded.kept_aside else ()
    return Notice(window, Mark.WARNING, title, (words, *aside), (Answer(say("dialog.close"), primary=True),))
