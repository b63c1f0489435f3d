"""The menu bar: every action of the table in its menu, and the menus inside others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from materials_app.desktop.actions import LAYOUT_KEYS, MENUS, SEPARATOR, SUBMENUS, THEME_CHOICES, VIEW_MENUS
from materials_app.desktop.wording import say


class Menus:
    """``recent`` is filled by whoever knows the recent sets; ``theme`` and ``layouts`` hold actions of the table."""

    def __init__(self, window: QMainWindow, actions: Mapping[str, QAction]) -> None:
        self.recent, self.theme = QMenu(say("menu.recent"), window), QMenu(say("menu.theme"), window)
        self.layouts = QMenu(say("menu.layouts"), window)
        submenus = dict(zip(SUBMENUS, (self.recent, self.theme, self.layouts), strict=True))
        for name, specs in VIEW_MENUS.items():
            submenus[name] = QMenu(say(f"menu.{name}"), window)
            submenus[name].addActions([actions[spec.name] for spec in specs])
        for key, specs in MENUS:
            menu = window.menuBar().addMenu(say(key))
            for spec in specs:
                if spec is SEPARATOR:
                    menu.addSeparator()
                elif spec.name in submenus:
                    menu.addMenu(submenus[spec.name])
                else:
                    menu.addAction(actions[spec.name])
        for choice in THEME_CHOICES:
            self.theme.addAction(actions[f"theme-{choice}"])
        for number in range(1, LAYOUT_KEYS + 1):
            self.layouts.addAction(actions[f"layout-{number}"])
