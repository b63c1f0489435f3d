"""What happens when the user's own data cannot be read as the window starts: it says so, and can take a broken pack
away. Nothing starts over the shipped data alone: the pack may be the one that corrects a number."""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from materials_app.app.packs import InstalledPack, list_installed, take_away
from materials_app.desktop import fonts
from materials_app.desktop.dialogs import Answer, Notice, show_notice
from materials_app.desktop.marks import Mark
from materials_app.desktop.style import StudioStyle
from materials_app.desktop.telling import tell
from materials_app.desktop.theme import DARK, LIGHT, palette
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.model.policy import NO_POLICY, Policy
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import open_studio
from materials_app.resources import ShippedLibrary


class OwnStudio(QObject):
    """Opens the studio over the user's own data, and asks what to do as long as these cannot be read."""

    opened = Signal(object)
    """The ``Studio``."""
    given_up = Signal()
    """Someone wants to leave it at that."""
    asked = Signal(object)
    """A notice stands open; tests answer it."""

    def __init__(
        self, application: QApplication, user: UserData, policy: Callable[[], Policy] = lambda: NO_POLICY
    ) -> None:
        super().__init__(application)
        self._application, self._user, self._policy = application, user, policy
        self._owner: QWidget | None = None

    def begin(self) -> None:
        """Open it, or say why it cannot be opened."""
        try:
            self._user = replace(self._user, policy=self._policy())
        except MaterialsError as error:  # the organisation's file: whoever looks after the computer puts it right
            self._ask(error, say("trouble.policy"))
            return
        try:
            studio = open_studio(user=self._user)
        except MaterialsError as error:
            self._ask(error, say("trouble.title"))
        else:
            self.opened.emit(studio)

    def _ask(self, error: MaterialsError, title: str) -> None:
        broken, is_ours = self._broken(), _are_ours_broken()
        removing = (Answer(say("trouble.remove", file=one.file), partial(self._remove, one)) for one in broken[:1])
        answers = (
            Answer(say("trouble.again"), self.begin, primary=True),
            *removing,
            Answer(say("trouble.quit"), self.given_up.emit),
        )
        place = (say("trouble.where", place=error.place),) if error.place else ()
        remedy = say("trouble.remedy") if broken else tell(error.hint)
        reinstall = (say("trouble.shipped-remedy"),) if is_ours else ()
        words = (tell(error.message), *place, *((remedy,) if remedy else ()), *reinstall)
        self._show(say("trouble.shipped") if is_ours else title, words, answers, f"{error.error_id}: {error}")

    def tell_fault(self, fault: BaseException) -> None:
        """Say that a fault of the program keeps the window shut; there is nothing to do but leave."""
        quit_it = (Answer(say("trouble.quit"), self.given_up.emit, primary=True),)
        details = "".join(traceback.format_exception(fault))
        self._show(say("trouble.fault"), (say("trouble.fault-text"),), quit_it, details)

    def _show(self, title: str, words: tuple[str, ...], answers: tuple[Answer, ...], details: str) -> None:
        self._dress()
        self._owner = QWidget()  # a notice stands over a window, and there is none yet
        notice = Notice(self._owner, Mark.ERROR, title, words, answers)
        notice.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # what follows it may be the window
        notice.offer_details(details)
        self.asked.emit(show_notice(notice))

    def _remove(self, one: InstalledPack) -> None:
        with contextlib.suppress(MaterialsError):  # what cannot be removed is told of again
            take_away(one.id, self._user)
        self.begin()

    def _broken(self) -> tuple[InstalledPack, ...]:
        """The installed files that cannot be used and are the user's to remove."""
        try:
            return tuple(one for one in list_installed(self._user) if one.pack is None and not one.for_all)
        except MaterialsError:
            return ()

    def _dress(self) -> None:
        """Letters, style and colours for a notice without a window behind it."""
        application = self._application
        fonts.install_interface_font(ShippedLibrary().font(fonts.FAMILY).data)
        application.setFont(fonts.ui_font(fonts.Role.BODY))
        style = StudioStyle()
        theme = DARK if application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        style.wear(theme)
        application.setStyle(style)
        application.setPalette(palette(theme))


def _are_ours_broken() -> bool:
    """Whether the program's own data cannot be read."""
    try:
        open_studio()
    except MaterialsError:
        return True
    return False
