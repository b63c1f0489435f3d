"""Opens the window: fonts, theme, studio, last settings; closes it in good order."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from materials_app.app import recent_state
from materials_app.app.policy_file import load_policy
from materials_app.app.settings import FILE_NAME, load_settings, read_settings, save_settings
from materials_app.app.user_folder import user_folder
from materials_app.desktop import fonts
from materials_app.desktop.appearance import Appearance
from materials_app.desktop.commands import Commands
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.editor import Editor
from materials_app.desktop.helping import Helping
from materials_app.desktop.icons import program_icon
from materials_app.desktop.keeper import Keeper
from materials_app.desktop.language import use_language
from materials_app.desktop.marks import Mark
from materials_app.desktop.page_access import install_page_access
from materials_app.desktop.preferences import Preferences, lost_notice, mute_notice
from materials_app.desktop.recovering import Recovering
from materials_app.desktop.register_reminder import RegisterReminder
from materials_app.desktop.starting import Starting
from materials_app.desktop.style import StudioStyle
from materials_app.desktop.trouble import OwnStudio
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.desktop.workers import warm_up
from materials_app.errors import ExitCode, MaterialsError
from materials_app.packs.on_day import UserData
from materials_app.packs.reading import SUFFIX as PACK
from materials_app.pipeline.studio import Studio

FOLDER = "campaign-materials-studio"
PATIENCE_MS = 10_000
"""How long the end of the program waits for work that was asked to stop."""
WARM_UP_MS = 400
"""After the first paint, before anyone can have reached Export."""


class Window:
    """One window with everything it needs: what a program or a test opens."""

    def __init__(self, application: QApplication, studio: Studio, settings: Path, today: date) -> None:
        self._application = application
        self._settings = settings
        self.is_hanging = False
        fonts.install_interface_font(studio.library.font(fonts.FAMILY).data)
        application.setFont(fonts.ui_font(fonts.Role.BODY))
        self._style = StudioStyle()
        application.setStyle(self._style)
        install_page_access()
        self._loaded = read_settings(settings)
        self._mute = use_language(application, self._loaded.settings.language)
        self.editor = Editor(studio, self._loaded.settings, today, application)
        self.appearance = Appearance(application, self._style)
        self.appearance.take(self.editor.settings)
        self.main = MainWindow(self.editor)
        self._known_recent = self._loaded.settings.recent
        self.editor.recent_changed.connect(self._keep_settings)
        self.keeper = Keeper(self.editor, settings.parent)
        self.keeper.broke.connect(self.show_fault)
        self.main.status.watch(self.keeper)
        self.commands = Commands(self.main, self.keeper, settings.parent)
        self.recovering = Recovering(self.main, self.keeper)
        self.recovering.failed.connect(self.commands.tell)
        self.preferences = Preferences(self.main, self.appearance)
        self.preferences.applied.connect(lambda _: self._keep_settings())
        self.commands.theme_wanted.connect(self.preferences.choose_theme)
        commands = self.commands
        working = (commands.exporting, commands.release, commands.packs, commands.hand_outs, commands.translating)
        for part in (self.main.proofing, commands, *working):
            part.broke.connect(self.show_fault)
        self.starting = Starting(self.main, self.commands, settings.parent / recent_state.FOLDER, self.keeper.own)
        self.helping = Helping(self.main)
        self.reminder = RegisterReminder(self.starting.page, self.main.actions_by_name["register"], self.main)
        self.reminder.broke.connect(self.show_fault)
        self.starting.page.shelf.broke.connect(self.show_fault)
        self.main.restore_from(self.editor.settings.geometry, self.editor.settings.panes)
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        application.commitDataRequest.connect(self.end_session)
        application.aboutToQuit.connect(self.leave)

    def show(self) -> None:
        """Show the window with the keyboard where work begins: in the set that was opened, else on the start page."""
        if not self.main.has_set:
            self.starting.show()
        self.main.show()
        if self.main.has_set:
            self.main.content.focus_first()
        self.main.repaint()
        self.recovering.offer(datetime.now())
        lost = lost_notice(self.main, self._loaded)
        if lost is not None:
            self.commands.ask(lost)
        if self._mute is not None:
            self.commands.ask(mute_notice(self.main, self._mute))

    def open_file(self, path: Path) -> None:
        """Open what the program was started with: a set, or a campaign pack to look over."""
        if path.suffix == PACK:
            self.commands.packs.import_file(path)
        else:
            self.commands.open(path)

    def _system_changed(self) -> None:
        if self.editor.settings.theme == "system":
            self.appearance.wear("system")

    def show_fault(self, fault: BaseException) -> None:
        """Say that the program failed, keep the set open, offer the details. An error nobody took keeps its words."""
        if isinstance(fault, MaterialsError):
            self.commands.tell(fault)
            return
        close = (Answer(say("dialog.close"), primary=True),)
        notice = Notice(self.main, Mark.ERROR, say("dialog.fault-title"), (say("dialog.fault-text"),), close)
        notice.offer_details("".join(traceback.format_exception(fault)))
        self.commands.ask(notice)

    def close_for_good(self) -> None:
        """Close without a question and let go of everything; a test's last act."""
        self.commands.close_now()
        QThreadPool.globalInstance().waitForDone()
        self._let_go()
        self._application.commitDataRequest.disconnect(self.end_session)
        self._application.aboutToQuit.disconnect(self.leave)
        self._application.styleHints().colorSchemeChanged.disconnect(self._system_changed)
        self.appearance.let_go()
        self.editor.deleteLater()
        self.main.deleteLater()

    def end_session(self, _: object = None) -> None:
        """The computer goes down, or its user leaves: see that the work is on the disk, and ask nothing."""
        self.keeper.make_journal_last()
        self.commands.close_now()

    def _let_go(self) -> None:
        self.reminder.stop()
        self.recovering.close()
        self.keeper.close()

    def leave(self) -> None:
        """Keep the settings and let running work end; what waits for a drive is not waited for without end."""
        self.commands.exporting.stop()
        self.main.proofing.stop()
        self.starting.page.shelf.rest()
        self.commands.release.keep_now()
        self.editor.remember(geometry=self.main.geometry_text(), panes=self.main.widths.text)
        self._keep_settings()
        self._let_go()
        self.is_hanging = self.keeper.is_hanging or not QThreadPool.globalInstance().waitForDone(PATIENCE_MS)

    def _keep_settings(self) -> None:
        try:
            kept = save_settings(self.editor.settings, self._settings, self._known_recent)
        except OSError as refused:
            if sys.stderr:  # on Windows a program without a console has none
                sys.stderr.write(f"The window's settings could not be kept: {refused.strerror}.\n")
            return
        self.editor.settings = kept
        self._known_recent = kept.recent


def settings_path() -> Path:
    """Where this user's settings lie."""
    return Path(platformdirs.user_config_dir(FOLDER, appauthor=False)) / FILE_NAME


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The application, named, with exact scaling on every screen."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["materials", *arguments])
    application.setApplicationName(FOLDER)
    application.setApplicationDisplayName(say("app.name"))
    application.setDesktopFileName(FOLDER)
    application.setWindowIcon(program_icon())
    return application


class Program:
    """One run of the program: from the user's data to the window, with a word for every fault on the way."""

    def __init__(self, application: QApplication, own: OwnStudio, set_file: str | None, today: date) -> None:
        self._application, self._set_file, self._today = application, set_file, today
        self.window: Window | None = None
        self.own = own
        self.own.opened.connect(self.show)
        self.own.given_up.connect(lambda: application.exit(int(ExitCode.USAGE)))

    def show(self, studio: Studio) -> None:
        """Show the window over the user's own data, or say that it cannot be shown: no process stays without one."""
        try:
            window = Window(self._application, studio, settings_path(), self._today)
            if self._set_file:
                window.open_file(Path(self._set_file))
            window.main.keep_within(window.main.screen().availableSize())
            window.show()
        except Exception as fault:  # noqa: BLE001  (a border: in a slot it would be printed and lost)
            self.own.tell_fault(fault)
        else:
            self.window = window
            QTimer.singleShot(WARM_UP_MS, warm_up)

    def caught(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """A fault in a slot: printed, and said in the window, or in place of one that does not stand yet."""
        sys.__excepthook__(kind, fault, trace)
        if self.window is not None:
            self.window.show_fault(fault)
        else:
            self.own.tell_fault(fault)

    @property
    def is_hanging(self) -> bool:
        """Whether a thread waits for a drive that does not answer."""
        return self.window is not None and self.window.is_hanging


def run(set_file: str | None = None) -> int:
    """Open the window, with the set in ``set_file`` if one is named; returns when it is closed."""
    application = make_application()
    use_language(application, load_settings(settings_path()).language)
    today = date.today()
    own = OwnStudio(application, UserData(user_folder(os.environ), today), lambda: load_policy(os.environ))
    program = Program(application, own, set_file, today)
    sys.excepthook = program.caught
    own.begin()
    code = application.exec()
    if program.is_hanging:  # its end would wait for that thread, without a window and without limit
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        os._exit(code)
    return code
