"""What the actions do: joins each to the editor, the window and the files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from materials_app.app import actions
from materials_app.app.beside import add_beside
from materials_app.app.hand_outs import HandOut
from materials_app.desktop.actions import LAYOUT_KEYS, THEME_CHOICES, keys_of, listed, plain_name
from materials_app.desktop.dialogs import Answer, Notice, show_notice
from materials_app.desktop.drops import Taker
from materials_app.desktop.duplicating import Duplicating
from materials_app.desktop.export_pane import ExportPane
from materials_app.desktop.exporting import Exporting
from materials_app.desktop.force_logo import force_logo_form
from materials_app.desktop.hand_outs import HandOuts
from materials_app.desktop.keeper import Keeper
from materials_app.desktop.marks import Mark
from materials_app.desktop.notices import Notices
from materials_app.desktop.opening import Opening
from materials_app.desktop.packs import Packs
from materials_app.desktop.partners import partners_form
from materials_app.desktop.press_release import PressRelease
from materials_app.desktop.set_files import SetFiles
from materials_app.desktop.signing import Signing
from materials_app.desktop.telling import tell
from materials_app.desktop.text_area import TextArea
from materials_app.desktop.translating import Translating
from materials_app.desktop.versions import Versions
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import name_words, say
from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.template import Edition
from materials_app.pipeline.companions import COMPANIONS

if TYPE_CHECKING:
    from materials_app.desktop.brand import Brand
    from materials_app.desktop.claims import Claims
    from materials_app.desktop.quotes import Quotes
    from materials_app.desktop.register import PrintRegister
    from materials_app.desktop.sign_offs import SignOffs

RELEASES = "press-releases"
"""Folder beside the settings that keeps what was decided about press releases."""


class Commands(QObject):
    """The effects of every action of one window."""

    theme_wanted = Signal(str)
    """A theme was chosen: ``system``, ``light``, ``dark`` or ``high-contrast``."""
    asked = Signal(object)
    """A notice was opened; tests answer it."""
    broke = Signal(object)
    """A fault of the program inside a worker of a part that is made when it is first wanted."""

    def __init__(self, window: MainWindow, keeper: Keeper, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._editor = window.editor
        self._keeper = keeper
        self.opening = Opening(window, keeper)
        self.opening.asks.connect(self.ask)
        self.opening.opened.connect(window.show_editor)
        self.files = SetFiles(window, keeper, self, self.open, self)
        self.notices = Notices(window.page_area.notice, window.editor, keeper)
        window.dismiss_notice = self.notices.dismiss
        self.exporting = Exporting(window, self)
        self.exporting.asked.connect(self.asked)
        self.hand_outs = HandOuts(window, self, self)
        self.signing = Signing(window, self, self)
        self.partners = partners_form(window, self)
        self.force_logo = force_logo_form(window, self)
        self.translating = Translating(window, self, self.open_when_safe, self)
        self.duplicating = Duplicating(window, self.open, self._begin, self)
        self.versions = Versions(window, self, self)
        self.packs = Packs(window, self, self)
        self._claims: Claims | None = None
        self._quotes: Quotes | None = None
        self._register: PrintRegister | None = None
        self._sign_offs: SignOffs | None = None
        self._brand: Brand | None = None
        self.packs.drops.let_take(
            Taker((".brandpack",), "drop.brand", lambda path: self.brand.import_file(path), self._may_have_brands),
            Taker((".svg", ".pdf", ".png", ".ttf", ".otf"), "drop.logo", self._drop_on_brand, self._is_in_studio),
        )
        self.release = PressRelease(window, folder / RELEASES, self)
        self._closing = False
        self._recent: tuple[str, ...] = ()
        window.may_close = self._may_close  # type: ignore[method-assign]
        self._join()
        self.notices.copy_wanted.connect(self.files.ask_copy)
        self.notices.own_copy_wanted.connect(self.files.go_on_in_a_copy)
        self.notices.other_wanted.connect(self.files.open_the_other)
        keeper.changed.connect(self.fill_recent)
        self.fill_recent()

    @property
    def claims(self) -> Claims:
        """The figures, made when they are first wanted: the window opens without them."""
        if self._claims is None:
            from materials_app.desktop.claims import Claims

            self._claims = Claims(self._window, self, self)
            self._claims.broke.connect(self.broke)
        return self._claims

    @property
    def brand(self) -> Brand:
        """Brand packs, made when they are first wanted."""
        if self._brand is None:
            from materials_app.desktop.brand import Brand

            self._brand = Brand(self._window, self, self._keeper.me, self)
            self._brand.broke.connect(self.broke)
        return self._brand

    def _may_have_brands(self) -> bool:
        return self._editor.user is not None

    def _is_in_studio(self) -> bool:
        return self._brand is not None and self._brand.is_open()

    def _drop_on_brand(self, path: Path) -> None:
        self.brand.take_file(path)

    @property
    def quotes(self) -> Quotes:
        """The quotes, made when they are first wanted."""
        if self._quotes is None:
            from materials_app.desktop.quotes import Quotes

            self._quotes = Quotes(self._window, self)
        return self._quotes

    @property
    def sign_offs(self) -> SignOffs:
        """Sign-offs and remarks, made when they are first wanted."""
        if self._sign_offs is None:
            from materials_app.desktop.sign_offs import SignOffs

            make_form = partial(self.hand_outs.offer, HandOut.REMARKS)
            self._sign_offs = SignOffs(self._window, self, self.signing.offer, make_form, self)
        return self._sign_offs

    @property
    def register(self) -> PrintRegister:
        """The print register, made when it is first wanted."""
        if self._register is None:
            from materials_app.desktop.register import PrintRegister

            self._register = PrintRegister(self._window, self, self)
            self._register.broke.connect(self.broke)
        return self._register

    def _effects(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        window, editor, page = self._window, self._editor, self._window.page
        return {
            "open": lambda: self._when_safe(self.files.ask_open),
            "close": window.close,
            "save": self.files.save,
            "save-copy": self.files.ask_copy,
            "move": self.files.ask_move,
            "quit": window.close,
            "press-release": self.release.offer,
            "undo": window.undo,
            "redo": window.redo,
            "spelling": lambda: window.content.spelling.go_to_next(QApplication.focusWidget()),
            "search-actions": window.offer_search,
            "fit": page.fit,
            "actual-size": page.show_actual_size,
            "zoom-in": page.zoom_in,
            "zoom-out": page.zoom_out,
            "next-problem": lambda: self._step(1),
            "previous-problem": lambda: self._step(-1),
            "next-pane": lambda: window.next_pane(1),
            "previous-pane": lambda: window.next_pane(-1),
            "add-layout": window.strip.offer,
            "remove-layout": lambda: editor.do(actions.remove_layout),
            **{f"add-{one}": partial(self._add_beside, one) for one in COMPANIONS},
            "export": self.exporting.offer,
            "open-folder": self.exporting.open_folder,
            "send-proof": lambda: self.hand_outs.offer(HandOut.PROOF),
            "copy-sheet": lambda: self.hand_outs.offer(HandOut.COPY),
            "proof-sheet": lambda: self.hand_outs.offer(HandOut.SHEET),
            "sign-off": self.signing.offer,
            "sign-offs": lambda: self.sign_offs.show(),
            "partners": self.partners.offer,
            **self._brand_effects(),
            "duplicate": lambda: self._when_safe(self.duplicating.offer),
            "versions": lambda: self._when_safe(self.versions.show),
            "translate-out": self.translating.offer,
            "translate-in": self.translating.choose,
            "import-pack": self.packs.choose_file,
            "packs": self.packs.show_list,
            "make-pack": self.packs.show_making,
            "claims": lambda: self.claims.show(),
            "quotes": lambda: self.quotes.show(),
            "register": lambda: self.register.show(),
            "keys": self._show_keys,
            "services": self._show_services,
            **{name: partial(_edit, name) for name in ("cut", "copy", "paste", "select-all")},
            **{f"layout-{number}": partial(self._show_layout, number) for number in range(1, LAYOUT_KEYS + 1)},
            **{f"theme-{one}": partial(self.theme_wanted.emit, one) for one in THEME_CHOICES},
        }

    def _brand_effects(self) -> dict[str, Callable[[], object]]:
        """Those of the menu Brand: what they need is loaded when one is first wanted."""
        return {
            "brand-studio": lambda: self.brand.show(),
            "force-logo": self.force_logo.offer,
            "use-brand": lambda: self.brand.offer_use(),
            "import-brand": lambda: self.brand.choose_file(),
        }

    def _join(self) -> None:
        window, editor, page = self._window, self._editor, self._window.page
        by_name = window.actions_by_name
        for name, effect in self._effects().items():
            by_name[name].triggered.connect(lambda _=False, effect=effect: effect())
        by_name["guides"].toggled.connect(page.show_guides)
        by_name["proof"].toggled.connect(window.show_proof)
        by_name["problems"].toggled.connect(window.show_problems)
        for name in ("import-pack", "packs", "make-pack", "register", "brand-studio", "use-brand", "import-brand"):
            by_name[name].setEnabled(editor.user is not None)
        window.problems.closed.connect(lambda: window.show_problems(wanted=False))
        window.export_made.connect(self._join_export)
        window.status.light_pressed.connect(lambda: window.show_problems(wanted=True))
        window.strip.add_wanted.connect(lambda layout: editor.do(lambda state: actions.add_layout(state, layout)))
        page.slot_left.connect(window.content.focus_first)

    def _join_export(self, pane: ExportPane) -> None:
        window = self._window
        pane.sign_off_wanted.connect(self.signing.offer)
        pane.beside_wanted.connect(lambda edition: window.actions_by_name[f"add-{edition}"].trigger())
        pane.register_wanted.connect(lambda: self.register.show(self.exporting.last))
        pane.closed.connect(lambda: window.show_problems(wanted=True))

    # -- layouts

    def _add_beside(self, edition: Edition) -> None:
        """Lay large print or Easy Read beside the set's leaflets."""
        self._editor.do(lambda state: add_beside(state, self._editor.catalogue, edition))

    def _show_layout(self, number: int) -> None:
        """Show the set's layout in a place, counted from 1."""
        layouts = self._editor.document.layouts
        if number <= len(layouts):
            self._editor.show_layout(layouts[number - 1])

    # -- problems

    def _step(self, by: int) -> None:
        self._editor.look_over()
        if not self._window.problems.isVisible():
            self._window.show_problems(wanted=True)
        self._window.problems.step(by)

    # -- files

    def begin_when_safe(self, document: CampaignSet) -> None:
        """Begin with a set once the changes of the one that is open are saved or given up."""
        self._when_safe(lambda: self._begin(document))

    def _begin(self, document: CampaignSet) -> None:
        self._editor.begin(document)
        self._window.show_editor()

    def open(self, path: Path) -> None:
        """Open a set, or say why it cannot be opened, or who has it."""
        self.opening.open(path)
        self.fill_recent()

    def open_when_safe(self, path: Path) -> None:
        """Open a set once the one that is open is kept."""
        self._when_safe(lambda: self.open(path))

    def fill_recent(self) -> None:
        """Show the recent sets in their menu."""
        if self._recent == self._editor.settings.recent:
            return
        self._recent = self._editor.settings.recent
        menu = self._window.recent_menu
        menu.clear()
        for name in self._editor.settings.recent:
            entry = QAction(Path(name).name.replace("&", "&&"), menu)
            entry.triggered.connect(lambda _=False, name=name: self.open_when_safe(Path(name)))
            menu.addAction(entry)
        menu.setEnabled(bool(self._editor.settings.recent))

    # -- questions

    def tell(self, error: MaterialsError) -> None:
        """Say what could not be done and what to do about it."""
        notice = Notice(
            self._window,
            Mark.ERROR,
            tell(error.message),
            (tell(error.hint),) if error.hint else (),
            (Answer(say("dialog.close"), primary=True),),
        )
        notice.offer_details(f"{error.error_id}: {error}")
        self.ask(notice)

    def ask(self, notice: Notice) -> None:
        """Open a notice."""
        show_notice(notice)
        self.asked.emit(notice)

    def _when_safe(self, act: Callable[[], None]) -> None:
        """Do ``act`` once the set is saved; where no disk takes it, ask first."""
        self._keeper.settle()
        if self._keeper.is_safe:
            act()
        else:
            self._ask_what_to_lose(act)

    def _ask_what_to_lose(self, act: Callable[[], None]) -> None:
        answers = (
            Answer(say("dialog.save-as"), self.files.ask_copy, primary=True),
            Answer(say("dialog.discard"), act),
            Answer(say("dialog.back")),
        )
        text = (say("dialog.unsafe-text"),)
        self.ask(Notice(self._window, Mark.WARNING, say("dialog.unsafe-title"), text, answers))

    def _may_close(self) -> bool:
        if self._closing:
            return True
        if self.exporting.is_running:
            self._ask_to_stop()
            return False
        self._keeper.settle()
        if not self._keeper.is_safe:
            self._ask_what_to_lose(self.close_now)
            return False
        if self._register is not None and not self._register.may_close():
            return False
        self._let_go()
        return True

    def _let_go(self) -> None:
        """Nobody hears any more of what is under way."""
        if self._register is not None:
            self._register.let_go()
        if self._brand is not None:
            self._brand.release()

    def _ask_to_stop(self) -> None:
        answers = (
            Answer(say("dialog.back"), primary=True),
            Answer(say("dialog.stop-export"), lambda: self.exporting.stop(self._window.close)),
        )
        text = (say("dialog.export-text"),)
        question = Notice(self._window, Mark.WARNING, say("dialog.export-title"), text, answers)
        self.exporting.ended.connect(question.reject)  # what it asks is settled
        self.ask(question)

    def close_now(self) -> None:
        """Close the window without asking."""
        self._closing = True
        self._let_go()
        self._window.close()

    # -- help

    def _show_keys(self) -> None:
        rows = tuple((keys_of(action), plain_name(action)) for action in listed(self._window.actions_by_name))
        notice = Notice(self._window, Mark.NOTE, say("dialog.keys-title"), (), (Answer(say("dialog.close")),))
        notice.add_rows(rows)
        self.ask(notice)

    def _show_services(self) -> None:
        """The numbers and addresses of the table, each as its service writes it."""
        rows = tuple(
            (" ".join(one.display for one in (service.number, service.address) if one), name_words(service.name))
            for service in self._editor.catalogue.resources
        )
        title, text = say("dialog.services-title"), (say("dialog.services-text"),)
        notice = Notice(self._window, Mark.NOTE, title, text, (Answer(say("dialog.close")),))
        notice.add_rows(rows)
        self.ask(notice)


def _edit(name: str) -> None:
    """Cut, copy, paste, select all: in whatever holds the keyboard and knows how."""
    method = {"select-all": "selectAll"}.get(name, name)
    holder: QWidget | None = QApplication.focusWidget()
    if isinstance(holder, TextArea | QLineEdit):
        getattr(holder, method)()
