"""Joins manual and About to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import name_words

if TYPE_CHECKING:
    from materials_app.desktop.about_view import AboutView
    from materials_app.desktop.manual_view import ManualView


class Helping(QObject):
    """The Help menu's pages, each made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.manual: ManualView | None = None
        self.about: AboutView | None = None
        window.actions_by_name["manual"].triggered.connect(lambda: self.show_manual())
        window.actions_by_name["about"].triggered.connect(lambda: self.show_about())

    def show_manual(self) -> None:
        """Fill the window with the manual."""
        if self.manual is None:
            from materials_app.desktop.manual_view import ManualView

            self.manual = ManualView()
            self.manual.outside_wanted.connect(lambda link: QDesktopServices.openUrl(QUrl(link)))
            self.manual.open()
        self._window.show_view(self.manual)

    def show_about(self) -> None:
        """Fill the window with what the program is made of."""
        if self.about is None:
            from materials_app.desktop.about_view import AboutView

            catalogue = self._window.editor.catalogue
            standing = next((one.standing for one in catalogue.campaigns), "")
            self.about = AboutView(name_words(standing), catalogue.policy)
        self.about.open()
        self._window.show_view(self.about)
