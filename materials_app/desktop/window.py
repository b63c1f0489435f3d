"""The main window: say it on the left, see it in the middle, fix or export it on the right."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from materials_app.app.beside import editions_left
from materials_app.app.fields import called_by
from materials_app.app.session import Step
from materials_app.desktop.action_search import ActionSearch
from materials_app.desktop.actions import LAYOUT_KEYS, make_actions
from materials_app.desktop.bars import PageBar, StatusBar, ToolBar
from materials_app.desktop.content_pane import ContentPane
from materials_app.desktop.editor import Editor
from materials_app.desktop.export_pane import ExportPane
from materials_app.desktop.focus_ring import FocusRing
from materials_app.desktop.fonts import scaled
from materials_app.desktop.menus import Menus
from materials_app.desktop.mnemonics import Mnemonics
from materials_app.desktop.page_area import PageArea
from materials_app.desktop.pane_widths import CONTENT_WIDTH, MOST_PANE, PANE_WIDTH, PaneWidths
from materials_app.desktop.problem_news import ProblemNews
from materials_app.desktop.problems_pane import ProblemsPane
from materials_app.desktop.proof_mode import ProofMode
from materials_app.desktop.proof_pane import ProofPane
from materials_app.desktop.proofing import Proofing
from materials_app.desktop.view import View
from materials_app.desktop.wording import capital, find, may_say, name_words, say
from materials_app.pipeline.companions import COMPANIONS

FIRST_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(1024, 700)
FRAME = QSize(16, 48)
"""Room that a window manager may take for its frame and title."""
NARROW = 1200
"""Below this width, at a text size of 100 %, the problems fold into the status light."""
CONTENT_NARROW = 300
EXPORT_WIDTH = 420
EDITOR_ACTIONS = (
    *("save", "save-copy", "move", "fit", "actual-size", "zoom-in", "zoom-out", "guides", "problems", "next-problem"),
    *("proof", "previous-problem", "add-layout", "remove-layout", "export", "spelling", "send-proof", "copy-sheet"),
    *("translate-out", "translate-in", "duplicate", "versions", "sign-off", "sign-offs", "proof-sheet", "partners"),
    *("use-brand", "force-logo", "add-large-print", "add-easy-read"),
)
"""Actions on the set in the editor: off while another view fills the window."""


class MainWindow(QMainWindow):
    """Panes, bars and menus of one set. What the actions do is joined in ``commands``."""

    export_made = Signal(object)
    """The export pane was wanted for the first time, and stands."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.editor = editor
        self.actions_by_name = make_actions(self)
        self.content = ContentPane(editor)
        self.proofing = Proofing(editor, self)
        self.page_area = PageArea(editor, self.proofing, self.actions_by_name)
        self.page, self.strip = self.page_area.page, self.page_area.strip
        self.page_bar = PageBar(self.page, self.actions_by_name)
        self.page_area.column.addWidget(self.page_bar)
        self.problems = ProblemsPane(editor)
        self._export: ExportPane | None = None
        self._proof_mode = ProofMode(editor, self.proofing, self.page_area, self.page_bar, self.actions_by_name)
        self._proof_mode.made.connect(self._take_proof)
        self.toolbar = ToolBar(editor, self.actions_by_name)
        self.search = ActionSearch(self.actions_by_name, self)
        self.status = StatusBar(editor)
        self._problems_wanted = True
        self._layouts_told: object = None
        self.home: View | None = None
        self.has_set = False
        self._before: QWidget | None = None
        self.dismiss_notice: Callable[[], bool] = lambda: False
        self._arrange()
        self._menus = Menus(self, self.actions_by_name)
        self.recent_menu = self._menus.recent
        self._ring = FocusRing(self)
        self._news = ProblemNews(editor, self)
        self._mnemonics = Mnemonics(self)
        editor.changed.connect(self.show_state)
        editor.caught_up.connect(self._show_what_can_be_done)
        self.content.spelling.looked.connect(self._show_what_can_be_done)
        self.content.spelling.offer_with(self.actions_by_name[name] for name in ("cut", "copy", "paste", "select-all"))
        self.show_state()

    def _arrange(self) -> None:
        self.side = QStackedWidget()
        self.side.addWidget(self.problems)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        panes = (self.content, self.page_area, self.side)
        for pane in panes:
            self.split.addWidget(pane)
        self.split.setChildrenCollapsible(False)
        for part in (*panes, *map(self.split.handle, range(1, len(panes)))):
            part.raise_()  # a splitter puts the last pane first, and so would a screen reader read them
        for at, stretch in enumerate((0, 1, 0)):
            self.split.setStretchFactor(at, stretch)
        self.content.setMaximumWidth(MOST_PANE)
        self.side.setMaximumWidth(MOST_PANE)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.split, 1)
        column.addWidget(self.status)
        self.editor_page = whole
        self.pages = QStackedWidget()
        self.pages.addWidget(whole)
        self.setCentralWidget(self.pages)
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self.widths = PaneWidths(self.split, lambda: (not self.is_narrow, not self.is_exporting))
        self.split.setSizes([CONTENT_WIDTH, FIRST_SIZE.width() - CONTENT_WIDTH - PANE_WIDTH, PANE_WIDTH])
        layouts = (self.strip.list, self.strip.add)
        order = (self.content, *layouts, self.page, self.page_bar, self.problems, self.status, self.toolbar)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def keep_within(self, room: QSize) -> None:
        """Be no larger than a screen that has this much room: on a small one the right edge holds Export."""
        self.resize(self.size().boundedTo(room - FRAME))

    # -- views

    @property
    def view(self) -> View | None:
        """The view that fills the window, or none while the editor does."""
        shown = self.pages.currentWidget()
        return shown if isinstance(shown, View) else None

    @property
    def is_editing(self) -> bool:
        """Whether the editor fills the window."""
        return self.view is None

    def show_view(self, view: View) -> None:
        """Fill the window with a view; the editor stays whole behind it until the view is left."""
        self.take_in(view)
        if self.pages.currentWidget() is not view:
            self._before = self.pages.currentWidget()
        if view is self.home:
            view.allow_leaving(self.has_set)
        self.pages.setCurrentWidget(view)
        self.show_state()
        view.focus_first()

    def take_in(self, view: View) -> None:
        """Let the window hold a view that is to be shown later."""
        if self.pages.indexOf(view) < 0:
            self.pages.addWidget(view)
            view.left.connect(self.leave_view)
            view.changed.connect(self.show_state)

    def make_home(self, view: View) -> None:
        """Take a view as the start page: what the window shows while no set is open."""
        self.home = view
        self.take_in(view)

    def leave_view(self) -> None:
        """Go back to where the view was called from: the start page, or the set, where one is open."""
        from_home = self.home is not None and self._before is self.home and self.view is not self.home
        if self.home is not None and (from_home or not self.has_set):
            self.show_view(self.home)
        else:
            self.show_editor()

    def show_editor(self) -> None:
        """Fill the window with the editor, on the set that is open or was begun."""
        self.has_set = True
        self.editor.start()
        self.pages.setCurrentWidget(self.editor_page)
        self.show_state()
        self.content.focus_first()

    def undo(self) -> None:
        """Take the last step back, of the view or of the set."""
        (self.view or self.editor).undo()

    def redo(self) -> None:
        """Bring the last undone step again, of the view or of the set."""
        (self.view or self.editor).redo()

    # -- state to window

    def show_state(self) -> None:
        """Show in the title what is open, what undo would take back, and what can be done."""
        editor, view = self.editor, self.view
        force = f", {name_words(editor.force.public_name)}" if editor.force else ""
        self.setWindowTitle(f"{view.title if view else editor.document.name + force}[*]")
        self.setWindowModified(editor.state.is_changed)
        past, future = editor.state.past, editor.state.future
        _name_step(self.actions_by_name["undo"], "undo", view.undo_step if view else _step(past))
        _name_step(self.actions_by_name["redo"], "redo", view.redo_step if view else _step(future))
        self._name_layouts()
        self._show_what_can_be_done()

    def _name_layouts(self) -> None:
        """Give each layout's action its name; places the set does not fill are hidden."""
        views = self.editor.views
        told = (tuple(view.template for view in views), self.editor.state.layout, self.is_editing)
        if told == self._layouts_told:
            return
        self._layouts_told = told
        for number in range(1, LAYOUT_KEYS + 1):
            action, view = self.actions_by_name[f"layout-{number}"], views[number - 1 : number]
            action.setVisible(bool(view))
            action.setEnabled(bool(view) and self.is_editing)
            name = capital(name_words(view[0].template.called)) if view else ""
            action.setText(say("action.layout", number=number, name=name.replace("&", "&&")))
            action.setChecked(bool(view) and view[0].id == self.editor.state.layout)

    def _show_what_can_be_done(self) -> None:
        editor = self.editor
        left = editions_left(editor.catalogue, editor.document)
        may = {
            **dict.fromkeys(
                ("fit", "actual-size", "zoom-in", "zoom-out", "guides"), editor.preview.typeset is not None
            ),
            **dict.fromkeys(("next-problem", "previous-problem"), bool(editor.problems)),
            "spelling": self.content.spelling.has_slips,
            "add-layout": editor.is_a_layout_left and not editor.is_read_only,
            "remove-layout": editor.are_several and not editor.is_read_only,
            **{f"add-{one}": one in left and not editor.is_read_only for one in COMPANIONS},
            **dict.fromkeys(("save", "move", "sign-off", "partners", "force-logo"), not editor.is_read_only),
            "export": not self.is_exporting,
        }
        for name in EDITOR_ACTIONS:  # each once: an action that is on for a moment has every menu drawn again
            self.actions_by_name[name].setEnabled(self.is_editing and may.get(name, True))

    # -- panes

    @property
    def export(self) -> ExportPane:
        """The export pane, made when it is first wanted: the window opens without it."""
        if self._export is None:
            self._export = ExportPane(self.editor)
            self.side.addWidget(self._export)
            self.export_made.emit(self._export)
        return self._export

    @property
    def proof(self) -> ProofPane:
        """The pane beside a proof, made when it is first wanted."""
        return self._proof_mode.pane

    def _take_proof(self, pane: QWidget) -> None:
        self.side.addWidget(pane)

    @property
    def is_exporting(self) -> bool:
        """Whether the export pane is on show."""
        return self._export is not None and self.side.currentWidget() is self._export

    def show_export(self) -> None:
        """Put the export pane in place of the problems."""
        self.side.setCurrentWidget(self.export)
        self._fold()

    def show_problems(self, wanted: bool) -> None:
        """Show the problems, or fold them into the status light."""
        self._problems_wanted = wanted
        if self.proofing.is_on and not self.is_exporting and wanted:
            self.actions_by_name["proof"].setChecked(False)
        self.side.setCurrentWidget(self.proof if self.proofing.is_on else self.problems)
        self._fold(asked=wanted)

    def show_proof(self, on: bool) -> None:
        """Show the press file, taken apart, in place of the page one writes on; or that page again."""
        self._proof_mode.turn(on)
        if not self.is_exporting:
            self.side.setCurrentWidget(self.proof if on else self.problems)
        self._fold()

    @property
    def is_narrow(self) -> bool:
        """Whether the window is too narrow for three panes; larger letters need a wider one."""
        return self.width() < scaled(NARROW)

    def _fold(self, *, asked: bool = False) -> None:
        room = not self.is_narrow or asked
        is_proof = self.proofing.is_on
        seen = self.is_exporting or is_proof or (self._problems_wanted and room)
        self.side.setVisible(seen)
        wide = self.widths.roomy(EXPORT_WIDTH if self.is_exporting else self.widths.right)
        left = scaled(CONTENT_NARROW) if self.is_narrow else self.widths.roomy(self.widths.left)
        self.toolbar.show_narrow(self.is_narrow)
        self.content.setHidden(is_proof or (self.is_narrow and self.is_exporting))
        self.split.setSizes([left, self.width() - left - wide, wide])
        self.actions_by_name["export"].setEnabled(not self.is_exporting)
        action = self.actions_by_name["problems"]
        action.blockSignals(True)
        action.setChecked(seen and not self.is_exporting and not is_proof)
        action.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the right pane when the width crosses the limit."""
        super().resizeEvent(event)
        before = event.oldSize().width()
        if before < 0 or (before < scaled(NARROW)) != self.is_narrow:
            self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave less room: fold or unfold as in a window of another width."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fold()

    def offer_search(self) -> None:
        """Open the search for actions under the field that stands for it, or at the right edge of another view."""
        under = next((one for one in (self.toolbar.search, self.toolbar.search_icon) if one.isVisible()), None)
        self.search.offer(under or self.menuBar())

    def next_pane(self, step: int) -> None:
        """Put the keyboard into the next pane: content, layouts, page, page bar, right pane, status, toolbar."""
        panes = [self.content, self.strip, self.page, self.page_bar, self.side, self.status, self.toolbar]
        panes = self.view.panes() if self.view else panes
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        now = next((at for at, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), -1)
        for offset in range(1, len(panes) + 1):
            if _enter(panes[(now + step * offset) % len(panes)]):
                return

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a view; in the editor it closes the notice, then the export pane, then leaves the field."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.view:
            if self.view.can_leave:
                self.view.left.emit()
        elif self.dismiss_notice():
            pass
        elif self.is_exporting and self.export.close_button.isVisible():
            self.show_problems(wanted=True)
        else:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before work is lost; ``may_close`` is joined by the commands."""
        if self.may_close():
            event.accept()
        else:
            event.ignore()

    def may_close(self) -> bool:
        """Whether the window may close now."""
        return True

    def geometry_text(self) -> str:
        """Size and place, to remember."""
        return bytes(self.saveGeometry().toHex().data()).decode()

    def restore_from(self, geometry: str, panes: str = "") -> None:
        """Take the size, the place and the panes of the last run."""
        if geometry:
            self.restoreGeometry(QByteArray.fromHex(geometry.encode()))
        self.widths.take(panes)
        self._fold()


def _step(steps: tuple[Step, ...]) -> str:
    """What the last of the set's steps changed, in words; empty when there is none."""
    if not steps:
        return ""
    what = steps[-1].what
    return find(f"what.{what}") or may_say("field", called_by(what)).lower()


def _name_step(action: QAction, name: str, what: str) -> None:
    action.setEnabled(bool(what))
    action.setText(say(f"action.{name}-what", what=what) if what else say(f"action.{name}"))


def _enter(pane: QWidget) -> bool:
    """Put the keyboard on the first thing in a pane that takes it."""
    for part in (pane, *pane.findChildren(QWidget)):
        takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and part.isEnabled() and part.isVisible() and part.focusProxy() is None:
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
