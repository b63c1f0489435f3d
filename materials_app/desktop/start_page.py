"""The start page: ways to begin on the left, the sets last worked on at the right; one sentence and one button when
there are none yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from materials_app.app.freshness import Freshness, freshness
from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.controls import Ground, MarkView, Rule, Words
from materials_app.desktop.day_words import day_words
from materials_app.desktop.editor import Editor
from materials_app.desktop.entry import Badge, Entry
from materials_app.desktop.fonts import Role, scaled
from materials_app.desktop.marks import NORMAL, Mark
from materials_app.desktop.recent_cards import GAP, RING_ROOM, RecentCards
from materials_app.desktop.recent_model import card_of
from materials_app.desktop.recent_shelf import RecentShelf
from materials_app.desktop.style import SCROLL_BAR
from materials_app.desktop.view import View
from materials_app.desktop.wording import find, name_words, say

LEFT_WIDTH = 368
LEFT_NARROW = 304
NARROW = 1320
EDGE, SIDE_EDGE = 40, 32
RIGHT_EDGE = 48
BADGE, LARGE_BADGE = 36, 56
ENTRIES: tuple[tuple[str, str], ...] = (
    ("open", "open"),
    ("press-release", "article"),
    ("import-pack", "folder"),
    ("packs", "layers"),
    ("brand-studio", "brand"),
    ("register", "register"),
)
"""Actions of the window and their icons, in the order they are listed; one that the window does not have is not."""
LATER = ("brand-studio", "register")
"""Those that nobody wants before the first set: nothing was branded or printed yet."""
FIRST_WIDTH = 560
Listed = tuple[tuple[str, ...], tuple[str, ...]]
"""What the list of sets is made of: the recent ones, and those of the studio's own folder that were taken off."""


class StartPage(View):
    """What can be begun, and what was worked on last."""

    set_wanted = Signal(object)
    """A recent set is to be opened: its path."""

    seen = Signal()
    """The page is on show."""

    def __init__(
        self, editor: Editor, actions: Mapping[str, QAction], folder: Path, own: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(say("start.title-bar"), parent)
        self._editor, self._actions = editor, actions
        self.setObjectName("start")
        self.shelf = RecentShelf(editor, folder, own, self)
        self.shelf.changed.connect(self.show_state)
        self._past: list[Listed] = []
        self._future: list[Listed] = []
        self.cards = RecentCards()
        self.cards.wanted.connect(self.set_wanted)
        self.cards.forget_wanted.connect(self.forget)
        self._states = QStackedWidget()
        self.first, self.usual = self._first_time(), self._usual()
        self._states.addWidget(self.first)
        self._states.addWidget(self.usual)
        self.column.addWidget(self._states, 1)
        self.show_state()

    @property
    def editor(self) -> Editor:
        """The editor whose settings and data the page shows."""
        return self._editor

    # -- parts

    def _usual(self) -> QWidget:
        whole = QWidget()
        self.side = Ground("panel", "right")
        self.side.setObjectName("start-side")
        self.side.setFixedWidth(LEFT_WIDTH)
        self.new = _new_button(self._actions["new"])
        self.new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        side = QVBoxLayout(self.side)
        side.setContentsMargins(EDGE, RIGHT_EDGE, SIDE_EDGE, 24)
        side.setSpacing(0)
        name = QHBoxLayout()
        name.setSpacing(12)
        name.addWidget(Badge(BADGE))
        name.addWidget(Words(say("app.name"), Role.HEADING).wrapped(), 1)
        side.addLayout(name)
        side.addSpacerItem(_give(EDGE))
        side.addWidget(self.new)
        side.addSpacerItem(_give(16))
        for entry in self._entries():
            side.addWidget(entry)
        side.addStretch(1)
        side.addWidget(Rule())
        side.addSpacerItem(_give(16))
        side.addLayout(_freshness_row(freshness(self._editor.catalogue.resources)))
        side.addSpacerItem(_give(12))
        side.addWidget(Words(self._standing(), Role.NOTE, quiet=True).wrapped())
        right = QVBoxLayout()
        right.setContentsMargins(RIGHT_EDGE - RING_ROOM, RIGHT_EDGE, RIGHT_EDGE - GAP - SCROLL_BAR, 0)
        right.setSpacing(16 - RING_ROOM)
        self.notices = QVBoxLayout()
        self.notices.setContentsMargins(RING_ROOM, 0, GAP + SCROLL_BAR, 0)
        right.addLayout(self.notices)
        heading = Words(say("start.recent"), Role.HEADING)
        heading.setContentsMargins(RING_ROOM, 0, 0, 0)
        right.addWidget(heading)
        right.addWidget(self.cards, 1)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addLayout(right, 1)
        return whole

    def _first_time(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(EDGE, EDGE, EDGE, 24)
        column.setSpacing(0)
        middle = Qt.AlignmentFlag.AlignHCenter
        title, line = Words(say("start.first-title"), Role.TITLE), Words(say("start.first-line"), quiet=True)
        self.first_new = _new_button(self._actions["new"])
        self.first_open = Button(say("start.open"), scale=Scale.LARGE)
        self.first_open.clicked.connect(self._actions["open"].trigger)
        buttons, others = QHBoxLayout(), QHBoxLayout()
        for row in (buttons, others):
            row.setSpacing(8)
            row.setAlignment(middle)
        buttons.addWidget(self.first_new)
        buttons.addWidget(self.first_open)
        for name, _ in ENTRIES:
            is_known = name in self._actions and self._actions[name].isEnabled()
            if is_known and name not in (
                "open",
                "brand-studio",
                "register",
            ):  # before the first set, nothing was printed or branded
                others.addWidget(_quiet_button(self._actions[name], _words(name)))
        column.addStretch(1)
        column.addWidget(Badge(LARGE_BADGE), 0, middle)
        column.addSpacing(20)
        column.addWidget(title, 0, middle)
        column.addSpacing(4)
        column.addWidget(line, 0, middle)
        column.addSpacing(20)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addLayout(others)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._foot())
        foot.addStretch(1)
        column.addLayout(foot)
        return whole

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedWidth(FIRST_WIDTH)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        words = (say("start.stays"), freshness_words(freshness(self._editor.catalogue.resources)), self._standing())
        for one in words:
            line = Words(one, Role.NOTE, quiet=True).wrapped()
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        return foot

    def _entries(self) -> list[Entry]:
        known = [(name, icon) for name, icon in ENTRIES if name in self._actions]
        return [Entry(self._actions[name], icon, _words(name)) for name, icon in known]

    def _standing(self) -> str:
        return name_words(next((one.standing for one in self._editor.catalogue.campaigns), ""))

    # -- state

    @property
    def is_first(self) -> bool:
        """Whether there is nothing to show yet."""
        return not self.shelf.sets

    def show_state(self) -> None:
        """Show the sets as far as they are known."""
        editor = self._editor
        is_short = editor.settings.short_titles
        self.cards.show_cards(
            tuple(card_of(one, editor.catalogue, editor.today, is_short=is_short) for one in self.shelf.sets)
        )
        self._states.setCurrentWidget(self.first if self.is_first else self.usual)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sets more room in a narrow window."""
        self._settle_in()
        super().resizeEvent(event)

    def _settle_in(self) -> None:
        is_wide = self.width() >= scaled(NARROW)
        words = max(one.minimumSizeHint().width() for one in self.side.findChildren(Entry))
        needed = max(scaled(LEFT_WIDTH if is_wide else LEFT_NARROW), words + EDGE + SIDE_EDGE)
        self.side.setFixedWidth(min(needed, self.width() * 2 // 5))

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters want a wider column."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._settle_in()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the sets again: they may have been worked on since."""
        super().showEvent(event)
        self.shelf.look()
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking at sets: something else is worked on."""
        self.shelf.rest()
        super().hideEvent(event)

    def focus_first(self) -> None:
        """Put the keyboard on the newest set, or on the button that makes the first."""
        (self.first_new if self.is_first else self.cards).setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """The way back, the ways to begin, the sets."""
        return [self.bar, self.first] if self.is_first else [self.bar, self.side, self.cards]

    # -- taking sets off the list

    def forget(self, path: Path) -> None:
        """Take a set off the list; its file stays where it is."""
        settings, name = self._editor.settings, str(path)
        self._past.append(self._listed)
        self._future.clear()
        put_away = (*settings.put_away, name) if self.shelf.is_own(path) else settings.put_away
        self._list((tuple(one for one in settings.recent if one != name), put_away))

    @property
    def _listed(self) -> Listed:
        return (self._editor.settings.recent, self._editor.settings.put_away)

    def _list(self, listed: Listed) -> None:
        recent, put_away = listed
        self._editor.remember(recent=recent, put_away=put_away)
        self.shelf.look()
        self.changed.emit()

    @property
    def undo_step(self) -> str:
        """Taking a set off the list can be taken back."""
        return say("start.what") if self._past else ""

    @property
    def redo_step(self) -> str:
        """And brought again."""
        return say("start.what") if self._future else ""

    def undo(self) -> None:
        """Put the last set back on the list."""
        if self._past:
            self._future.append(self._listed)
            self._list(self._past.pop())

    def redo(self) -> None:
        """Take it off again."""
        if self._future:
            self._past.append(self._listed)
            self._list(self._future.pop())


def _words(name: str) -> str:
    """What the start page calls an action where that says more than the menu does."""
    return find(f"start.{name}")


def _new_button(action: QAction) -> Button:
    button = Button(action.text().replace("&", ""), Variant.PRIMARY, Scale.LARGE, "plus")
    button.clicked.connect(action.trigger)
    return button


def _quiet_button(action: QAction, words: str) -> Button:
    button = Button(words or action.text().replace("&", ""), Variant.QUIET)
    button.clicked.connect(action.trigger)
    return button


def freshness_words(fresh: Freshness) -> str:
    """How current the help resources are, in words."""
    if fresh.oldest is None:
        return say("start.fresh-none", total=fresh.total)
    day = day_words(fresh.oldest)
    if fresh.is_whole:
        return say("start.fresh-all", total=fresh.total, day=day)
    if fresh.dated == 1:
        return say("start.fresh-one", total=fresh.total, day=day)
    return say("start.fresh-part", total=fresh.total, count=fresh.dated, day=day)


def _give(height: int) -> QSpacerItem:
    """Room between parts that shrinks before words do, where a window is low and a language long."""
    return QSpacerItem(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)


def _freshness_row(fresh: Freshness) -> QHBoxLayout:
    mark = MarkView(Mark.READY if fresh.is_whole else Mark.NOTE, NORMAL)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(Words(say("start.fresh"), Role.LABEL).wrapped())
    words.addWidget(Words(freshness_words(fresh), Role.NOTE, quiet=True).wrapped())
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
