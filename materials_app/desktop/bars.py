"""The bars round the page: toolbar above, page bar under the page, status bar at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from materials_app.app.problems import accepted_count, counts
from materials_app.desktop.actions import plain_name, with_keys
from materials_app.desktop.button import Button, IconButton, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.keeper import Keeper
from materials_app.desktop.marks import Mark
from materials_app.desktop.page_view import PageView
from materials_app.desktop.proof_stage import Way
from materials_app.desktop.segmented import SMALL, Segmented
from materials_app.desktop.status_light import StatusLight
from materials_app.desktop.wording import capital, languages_said, name_words, say
from materials_app.model.units import round_mm

TOOLBAR = 52
PAGE_BAR = 40
STATUS = 30
MODES = ("design", "proof")
ICON_INSET = 14
"""An icon stands 6 px inside its button, so 14 puts its left edge at 20, under the menu's first letter."""


def act(button: IconButton, action: QAction) -> IconButton:
    """Let an icon button stand for an action: its name, tooltip, state and effect are the action's."""

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setCheckable(action.isCheckable())
        button.setChecked(action.isChecked())
        button.setAccessibleName(plain_name(action))
        button.setToolTip(with_keys(action))

    action.changed.connect(follow)
    button.clicked.connect(lambda: action.trigger())
    follow()
    return button


class ToolBar(Ground):
    """The way to the start page, undo, redo, the name of the set, and the one green button."""

    def __init__(self, editor: Editor, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent)
        self._editor = editor
        self.setObjectName("toolbar")
        self.setMinimumHeight(TOOLBAR)
        self.home = act(IconButton("home"), actions["start"])
        self.undo = act(IconButton("undo"), actions["undo"])
        self.redo = act(IconButton("redo"), actions["redo"])
        self.name = Words("", Role.STRONG)
        self.line = Words("", Role.NOTE, quiet=True)
        self.mode = Segmented(say("toolbar.mode"), [(one, say(f"toolbar.{one}")) for one in MODES])
        self.mode.chosen.connect(lambda name: actions["proof"].setChecked(name == "proof"))
        actions["proof"].toggled.connect(lambda on: self.mode.choose(MODES[on]))
        self.export = Button(say("action.export").replace("&", ""), Variant.PRIMARY, icon_name="export")
        self.export.clicked.connect(actions["export"].trigger)
        self.search = Button(say("toolbar.search"), Variant.PLAIN, icon_name="search")
        self.search.clicked.connect(actions["search-actions"].trigger)
        self.search.setToolTip(with_keys(actions["search-actions"]))
        self.search_icon = act(IconButton("search"), actions["search-actions"])
        self.search_icon.hide()
        self._export_action = actions["export"]
        actions["export"].changed.connect(lambda: self.export.setEnabled(self._export_action.isEnabled()))
        self.export.setToolTip(with_keys(actions["export"]))
        self._arrange()
        editor.changed.connect(self.show_state)
        self.show_state()

    def _arrange(self) -> None:
        # A grid with equal stretch left and right: in a row the switch would drift with the length of the name.
        grid = QGridLayout(self)
        grid.setContentsMargins(ICON_INSET, 6, 16, 6)
        grid.setHorizontalSpacing(16)
        left = QHBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.home)
        left.addWidget(self.undo)
        left.addWidget(self.redo)
        left.addSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(0)
        for label in (self.name, self.line):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            names.addWidget(label)
        left.addLayout(names, 1)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self.mode, 0, 1)
        right = QHBoxLayout()
        right.setSpacing(8)
        right.addStretch(1)
        for part in (self.search, self.search_icon, self.export):
            right.addWidget(part)
        grid.addLayout(right, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)

    def show_narrow(self, narrow: bool) -> None:
        """Where there is little room, the search is an icon."""
        self.search.setHidden(narrow)
        self.search_icon.setVisible(narrow)

    def show_state(self) -> None:
        """Show the set's name, force and language."""
        force = self._editor.force
        language = languages_said(self._editor.document.spoken)
        self.name.setText(self._editor.document.name)
        words = (
            say("toolbar.line", force=name_words(force.public_name), language=language)
            if force
            else say("toolbar.no-force")
        )
        self.line.setText(words)


class PageBar(Ground):
    """Zoom, fit, actual size, guides; of a proof also the ways to look at the piece."""

    way_wanted = Signal(str)

    def __init__(self, page: PageView, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("panel", "top", parent)
        self._page = page
        self.setObjectName("page-bar")
        self.setMinimumHeight(PAGE_BAR)
        self.zoom_out = act(IconButton("minus"), actions["zoom-out"])
        self.zoom_in = act(IconButton("plus"), actions["zoom-in"])
        self.fit = act(IconButton("fit", say("page.fit")), actions["fit"])
        self.actual = act(IconButton("ruler", say("page.actual-size")), actions["actual-size"])
        self.guides = act(IconButton("layers", say("page.guides")), actions["guides"])
        self.value = Words("", Role.BODY)
        self.value.setFont(ui_font(Role.BODY, tabular=True))
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(say("page.per-cent", value="0000")))
        row = QHBoxLayout(self)
        row.setContentsMargins(ICON_INSET, 4, 16, 4)
        row.setSpacing(4)
        for part in (self.zoom_out, self.value, self.zoom_in):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self.fit)
        row.addWidget(self.actual)
        self.way = Segmented(say("page.way"), [(way, say(f"page.way-{way}")) for way in Way], height=SMALL)
        self.way.chosen.connect(self.way_wanted)
        self.way.hide()
        row.addStretch(1)
        row.addWidget(self.way)
        row.addSpacing(8)
        row.addWidget(self.guides)
        self._whole = {part: (part.icon_name, part.words) for part in (self.fit, self.actual, self.guides)}
        page.scale_changed.connect(self.show_scale)
        self.show_scale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let buttons go without their icons where not all have room, and else without their words, which the tooltip
        says as well."""
        super().resizeEvent(event)
        self._give_room()

    def minimumSizeHint(self) -> QSize:
        """With icons alone."""
        shown = (part for part in self._whole if part.words and part.isVisibleTo(self))
        words = sum(part.sizeHint().width() - part.sizeHint().height() for part in shown)
        return super().minimumSizeHint() - QSize(words, 0)

    def _give_room(self) -> None:
        for has_icon, has_words in ((True, True), (False, True), (True, False)):
            for part, (icon, words) in self._whole.items():
                part.icon_name, part.words = icon if has_icon else "", words if has_words else ""
                part.updateGeometry()
            if self.sizeHint().width() <= self.width():
                return

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Offer these ways to look at the piece; none for a page that is being written."""
        self.way.setVisible(bool(ways))
        if ways:
            self.way.show_only(ways)
        is_flat = not ways or self.way.current == Way.FLAT
        for part in (self.zoom_out, self.value, self.zoom_in, self.fit, self.actual, self.guides):
            part.setVisible(is_flat)
        self._give_room()

    def show_scale(self) -> None:
        """Show the zoom."""
        value = self._page.per_cent
        self.value.setText(say("page.per-cent", value=value) if self._page.pages else "")
        self.value.setAccessibleName(say("page.zoom", value=value))


class StatusBar(Ground):
    """Saved or not, what the file will be, and the light."""

    light_pressed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__("window", "top", parent)
        self._editor = editor
        self.setObjectName("status")
        self.setMinimumHeight(STATUS)
        self._keeper: Keeper | None = None
        self.saved = Words("", Role.NOTE, quiet=True)
        self.output = Words("", Role.NOTE, quiet=True)
        self.output.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.work = MarkedNote()
        self.work.hide()
        self.light = StatusLight()
        self.light.clicked.connect(self.light_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 1, 12, 0)
        row.setSpacing(24)
        row.addWidget(self.saved)
        row.addWidget(self.output, 1)
        row.addWidget(self.work, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.light)
        editor.changed.connect(self.show_state)
        editor.caught_up.connect(self.show_state)
        self.show_state()

    def sizeHint(self) -> QSize:
        """30 pixels high."""
        return QSize(640, STATUS)

    def show_state(self) -> None:
        """Show the state of file and findings."""
        self.saved.setText(_saved_words(self._editor, self._keeper))
        self.output.setText(_output_words(self._editor))
        problems = self._editor.problems
        self.light.show_counts(*counts(problems), accepted_count(problems))

    def watch(self, keeper: Keeper) -> None:
        """Say from now on what the keeper says of the set's file."""
        self._keeper = keeper
        keeper.changed.connect(self.show_state)

    def show_work(self, words: str) -> None:
        """Show work going on in the background, or none."""
        self.work.setVisible(bool(words))
        self.work.say(words, Mark.WORKING if words else None)


def _saved_words(editor: Editor, keeper: Keeper | None) -> str:
    if editor.is_read_only:
        return say("status.reading")
    if keeper and not keeper.is_safe:
        return say("status.unsafe")
    if keeper and keeper.trouble is not None:
        return say("status.kept")
    if editor.state.is_changed:
        return say("status.saving")
    if editor.state.saved is None:
        return say("status.new")
    return say("status.saved", time=f"{editor.saved_at:%H:%M}") if editor.saved_at else say("status.saved-before")


def _output_words(editor: Editor) -> str:
    job = editor.preview.job
    if job is None:
        return ""
    trim = job.format.trim
    if job.format.pixels:
        width, height = map(str, job.format.pixels)
        return say("status.screen", layout=capital(name_words(job.template.called)), width=width, height=height)
    return say(
        "status.output",
        layout=capital(name_words(job.template.called)),
        width=f"{round_mm(trim.width, 0):g}",
        height=f"{round_mm(trim.height, 0):g}",
        bleed=f"{round_mm(job.format.bleed, 1):g}",
        standard=job.set.flavour.standard,
        paper=name_words(job.condition.id),
        limit=round(job.condition.ink_limit * 100),
    )
