"""What happens when the user's own data cannot be read as the window starts: it says so, and can take a broken pack
away. Nothing starts over the shipped data alone: the pack may be the one that corrects a number."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QWidget

from materials_app.app.packs import InstalledPack, list_installed, take_away
from materials_app.desktop import fonts
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.marks import Mark
from materials_app.desktop.style import StudioStyle
from materials_app.desktop.theme import DARK, LIGHT, palette
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.packs.on_day import UserData
from materials_app.pipeline.studio import Studio, open_studio

Told = Callable[[Notice], None]


def _nothing(notice: Notice) -> None:
    """Nobody else is told."""


def own_studio(application: QApplication, user: UserData, told: Told = _nothing) -> Studio | None:
    """The studio over the user's own data; none when these cannot be read and the user gives up.

    ``told`` is called with each notice that stands open.

    Raises:
        DataFileError: when the shipped data cannot be read.
    """
    while True:
        try:
            return open_studio(user=user)
        except MaterialsError as error:
            shipped = open_studio()
            if not _asked(application, shipped, error, user, told):
                return None


def _asked(application: QApplication, shipped: Studio, error: MaterialsError, user: UserData, told: Told) -> bool:
    """Say what is wrong; says whether something was done about it, so that it is worth trying again."""
    _dress(application, shipped)
    owner, loop = QWidget(), QEventLoop()
    done: list[bool] = []

    def remove(one: InstalledPack) -> None:
        with contextlib.suppress(MaterialsError):  # what cannot be removed is told of again
            take_away(one.id, user)
        done.append(True)

    broken = _broken(user)
    removing = (Answer(say("trouble.remove", file=one.file), partial(remove, one)) for one in broken[:1])
    answers = (Answer(say("trouble.again"), lambda: done.append(True), primary=True), *removing)
    place = (say("trouble.where", place=error.place),) if error.place else ()
    words = (error.message, *place, say("trouble.remedy") if broken else error.hint)
    notice = Notice(owner, Mark.ERROR, say("trouble.title"), words, (*answers, Answer(say("trouble.quit"))))
    notice.offer_details(f"{error.error_id}: {error}")
    notice.finished.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    notice.open()
    told(notice)
    loop.exec()
    owner.deleteLater()
    return bool(done)


def _broken(user: UserData) -> tuple[InstalledPack, ...]:
    """The installed files that cannot be used."""
    try:
        return tuple(one for one in list_installed(user) if one.pack is None)
    except MaterialsError:
        return ()


def _dress(application: QApplication, shipped: Studio) -> None:
    """Letters, style and colours for a notice without a window behind it."""
    fonts.install_interface_font(shipped.library.font(fonts.FAMILY).data)
    application.setFont(fonts.ui_font(fonts.Role.BODY))
    style = StudioStyle()
    theme = DARK if application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    style.wear(theme)
    application.setStyle(style)
    application.setPalette(palette(theme))
