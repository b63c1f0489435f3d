"""What a user does with brand packs in the window: the studio, importing one, using one, dropping a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from materials_app.app.actions import choose_brand_pack
from materials_app.app.brand_drafts import FOLDER as DRAFTS
from materials_app.app.brand_drafts import all_drafts, as_draft, drop, keep, take
from materials_app.app.brand_drafts import names as draft_names
from materials_app.app.brand_drafts import read as read_draft
from materials_app.app.brand_packs import LookedOver, bring_in, look_over, save_and_install, starter, to_be_saved
from materials_app.app.brand_studio import BrandState
from materials_app.app.brand_words import words_places
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.brand_import_view import BrandImportView
from materials_app.desktop.brand_view import NEW, BrandView
from materials_app.desktop.form import Ask, Form, Kind, show_form
from materials_app.desktop.marks import Mark
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.telling import tell
from materials_app.desktop.tied import tie, tie_button
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import name_words, say
from materials_app.errors import MaterialsError
from materials_app.locks import Holder, Lock
from materials_app.model.brand_pack import BrandPack, BrandStamp
from materials_app.packs.brand.reading import SUFFIX
from materials_app.packs.brand.store import newest, usable
from materials_app.packs.on_day import UserData
from materials_app.pipeline.brand_look import Limits, Page
from materials_app.pipeline.studio import reread

FONTS = (".ttf", ".otf")


class Brand(QObject):
    """The effects of every action on brand packs."""

    broke = Signal(object)
    """A fault of the program inside a worker."""
    opened = Signal(object)
    """A form or a file dialog stands open; tests answer it."""

    def __init__(self, window: MainWindow, asks: Asks, me: Holder, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks, self._me = window, window.editor, asks, me
        self.tasks = Tasks(self)
        self.tasks.failed.connect(asks.tell)
        self.tasks.broke.connect(self.broke)
        self._view: BrandView | None = None
        self._question: BrandImportView | None = None
        self._lock: Lock | None = None
        self.tasks.ended.connect(self._let_go_when_left)
        window.pages.currentChanged.connect(lambda _: self._let_go_when_left())

    @property
    def user(self) -> UserData:
        """Where the user's own data lie; the actions are off without."""
        assert self._editor.user is not None
        return self._editor.user

    @property
    def view(self) -> BrandView:
        """The studio, made when it is first wanted."""
        if self._view is None:
            studio = self._editor.studio
            press = studio.catalogue.condition(self._editor.document.condition)
            limits = Limits(studio.library.profile(press.profile), press.ink_limit)
            view = self._view = BrandView(
                limits, self.user, self._editor.today, self._choose, partial(words_places, catalogue=studio.catalogue)
            )
            view.kept.connect(self._keep)
            view.save_wanted.connect(self._ask_where)
            view.import_wanted.connect(self.choose_file)
            view.pack_wanted.connect(self._open)
            view.check.tasks.broke.connect(self.broke)
            by_name = self._window.actions_by_name
            tie_button(by_name["brand-save"], view.save)
            tie_button(by_name["brand-colour-add"], view.colours.add)
            for page in view.pages:
                tie(by_name[f"brand-{page.value}"], view.list, partial(view.show_page, page))
        return self._view

    # -- the studio

    def show(self) -> None:
        """Show the studio, with the pack in hand, else the set's own, else any there is, else a new one."""
        if self._view is not None and self._view.state is not None:
            self._show_again(self._view, self._view.state)
            return
        stamp = self._editor.document.brand_pack
        known = dict(self._packs())
        name = stamp.id if stamp and stamp.id in known else next(iter(known), "")
        self._open(name or NEW)

    def _show_again(self, view: BrandView, state: BrandState) -> None:
        """Show the pack that was left as it was left, with its steps; as it lies on disk where somebody changed it
        meanwhile."""
        name = state.pack.id
        if self._hold(name):
            if self._on_disk(name)[0] == state.pack:
                self._window.show_view(view)
            else:
                self._open(name)

    def _on_disk(self, name: str) -> tuple[BrandPack | None, BrandPack | None]:
        """What there is of a pack: its draft, else what is installed; and what is installed."""
        installed = newest(usable(self.user.brands), name)
        saved = as_draft(installed) if installed else None
        return read_draft(name, self._drafts) or saved, saved

    def _packs(self) -> list[tuple[str, str]]:
        """The packs that can be edited: drafts, and what is installed (id, name)."""
        found = {one.id: one.name for one in usable(self.user.brands)}
        found |= {one.id: one.name for one in all_drafts(self._drafts)}
        return sorted(found.items(), key=lambda one: one[1].casefold())

    @property
    def _drafts(self) -> Path:
        return self.user.folder / DRAFTS

    def _open(self, name: str) -> None:
        if name == NEW:
            self._ask_new()
            return
        if not self._hold(name):
            return
        pack, saved = self._on_disk(name)
        if pack is not None:
            self._take(BrandState(pack, saved))

    def _hold(self, name: str) -> bool:
        """Take the pack in hand, so that no other window writes its draft; says whether nobody else has it."""
        state = self._view.state if self._view else None
        if self._lock is not None and state is not None and state.pack.id == name:
            return True
        try:
            lock = take(name, self._drafts, self._me)
        except MaterialsError as error:
            self._asks.tell(error)
            self._show_current()
            return False
        self.release()
        self._lock = lock
        return True

    def _show_current(self) -> None:
        """Let the list of packs name the one in hand again."""
        if self._view is not None and self._view.state is not None:
            self._view.pack.setCurrentIndex(self._view.pack.findData(self._view.state.pack.id))

    def _let_go_when_left(self) -> None:
        """Let other windows have the pack while this one shows something else; a save is seen through."""
        if not self.is_open() and not self.tasks.is_running:
            self.release()

    def release(self) -> None:
        """Let other windows have the pack."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _take(self, state: BrandState) -> None:
        forces = {one.id: one.public_name for one in self._editor.catalogue.forces}
        force = name_words(forces.get(state.pack.force, state.pack.force))
        known = dict(self._packs()) | {state.pack.id: state.pack.name}
        self.view.tell("")
        self.view.take(state, sorted(known.items(), key=lambda one: one[1].casefold()), force)
        self._window.show_view(self.view)

    def _ask_new(self) -> None:
        forces = [(one.id, one.public_name) for one in self._editor.catalogue.forces]
        force = self._editor.document.force or forces[0][0]
        asks = (
            Ask("force", say("brand.new-force"), Kind.CHOICE, "", force, tuple(forces)),
            Ask("name", say("brand.new-name"), note=say("brand.new-note")),
        )
        self._show_current()
        form = Form(self._window, say("brand.new-title"), asks, say("brand.new-act"), self._begin)
        self.opened.emit(show_form(form))

    def _begin(self, given: dict[str, str]) -> None:
        force, today = given["force"], self._editor.today
        called = self._editor.catalogue.force(force).printed_name("en")
        taken = {*dict(self._packs()), *draft_names(self._drafts)}
        names = (f"{force}-{today.year}", *(f"{force}-{today.year}-{number}" for number in range(2, 100)))
        name = next(one for one in names if one not in taken)
        pack = starter(name, given["name"].strip() or f"{called} {today.year}", force, today)
        if self._hold(name):
            keep(pack, self._drafts)
            self._take(BrandState(pack))

    def _keep(self, pack: BrandPack) -> None:
        try:
            keep(pack, self._drafts)
        except MaterialsError as error:
            self.view.tell(f"{tell(error.message)} {tell(error.hint)}", Mark.ERROR)

    # -- files

    def _choose(self, title: str, endings: tuple[str, ...], take: Callable[[Path], None]) -> None:
        shown = " ".join(f"*{one}" for one in endings)
        dialog = QFileDialog(self._window, title, begin_in(""), f"{title} ({shown})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: take(Path(name)))
        self._show(dialog)

    def _show(self, dialog: QFileDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.opened.emit(dialog)

    def is_open(self) -> bool:
        """Whether the studio fills the window: then it takes logos and fonts that are dropped."""
        return self._view is not None and self._window.view is self._view

    def take_file(self, path: Path) -> None:
        """Take a logo or a font that was dropped on the studio."""
        if path.suffix.casefold() in FONTS:
            self.view.show_page(Page.TYPE)
            self.view.type.take(path)
        else:
            self.view.show_page(Page.LOGOS)
            self.view.logos.take(path)

    # -- save

    def _ask_where(self) -> None:
        state = self.view.state
        if state is None:
            return
        asked = state.pack
        pack = to_be_saved(asked, self.user)
        dialog = QFileDialog(self._window, say("brand.save"), begin_in(""), say("brand-import.file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"{pack.id}-{pack.version}{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self._save(asked, pack, Path(name)))
        self._show(dialog)

    def _save(self, asked: BrandPack, pack: BrandPack, out: Path) -> None:
        user, studio = self.user, self._editor.studio

        def work() -> object:
            save_and_install(pack, out, user)
            drop(pack.id, user.folder / DRAFTS)
            return reread(studio)

        def done(studio: object) -> None:
            self._editor.take(studio)  # type: ignore[arg-type]
            self.view.saved(asked, pack, out.name)

        def failed(error: MaterialsError) -> None:
            self.view.tell(f"{tell(error.message)} {tell(error.hint)}", Mark.ERROR)

        self.tasks.in_turn(work, done, failed)

    # -- import

    def choose_file(self) -> None:
        """Ask for the file of a pack."""
        dialog = QFileDialog(self._window, say("brand-import.title"), begin_in(""), say("brand-import.file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        self._show(dialog)

    def import_file(self, file: Path) -> None:
        """Look a pack over and ask once whether to install it."""
        user = self.user
        self.tasks.run(lambda: look_over(file, user), lambda looked: self._ask_to_import(looked, file))

    def _ask_to_import(self, looked: LookedOver, file: Path) -> None:
        if self._question is None:
            self._question = BrandImportView()
            self._question.agreed.connect(self._import)
        self._question.show_pack(looked, file.name)
        self._window.show_view(self._question)

    def _import(self, looked: LookedOver) -> None:
        user, studio = self.user, self._editor.studio

        def work() -> object:
            bring_in(looked, user)
            return reread(studio)

        def done(studio: object) -> None:
            self._editor.take(studio)  # type: ignore[arg-type]
            self._open(looked.pack.id)
            self.view.tell(say("brand-import.done", name=looked.pack.name, version=looked.pack.version))

        self.tasks.in_turn(work, done)

    # -- use

    def offer_use(self) -> None:
        """Ask which installed pack the open set is made with."""
        self._editor.settle()
        packs = usable(self.user.brands)
        options = [("", say("brand.use-none"))]
        options += [
            (f"{one.id}@{one.version}", say("brand.use-one", name=one.name, version=one.version)) for one in packs
        ]
        stamps = {f"{one.id}@{one.version}": one.stamp for one in packs}
        stamp = self._editor.document.brand_pack
        current = f"{stamp.id}@{stamp.version}" if stamp else ""
        asks = (Ask("pack", say("brand.pack"), Kind.CHOICE, say("brand.use-note"), current, tuple(options)),)
        form = Form(
            self._window,
            say("brand.use-title"),
            asks,
            say("brand.use-act"),
            lambda given: self._use(stamps.get(given["pack"])),
        )
        self.opened.emit(show_form(form))

    def _use(self, stamp: BrandStamp | None) -> None:
        self._editor.do(lambda state: choose_brand_pack(state, stamp))
