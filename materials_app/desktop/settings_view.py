"""The page of settings: built from what ``app.settings`` declares, each with its words; what is set counts at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from materials_app.app.settings import DECLARED, DEFAULTS, SECTIONS
from materials_app.desktop.asks import begin_in
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.calibration import CardLine, card_at
from materials_app.desktop.choice import Choice, FilterChoice
from materials_app.desktop.controls import Ground, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.language import name_of
from materials_app.desktop.policy_rows import policy_rows
from materials_app.desktop.questions import scrolled
from materials_app.desktop.view import View
from materials_app.desktop.wording import find, joined, name_words, say

EDGE = 32
WIDTH = 720
LABEL_WIDTH = 220
ROW_GAP = 16
FIELD_HEIGHT = 32
LOCAL_FORCE = "force"


@dataclass(frozen=True, slots=True)
class Change:
    """One setting as it was and as it became."""

    name: str
    old: Any
    new: Any


class SettingsView(View):
    """Every setting a person sets. ``applied`` names one that changed, for whoever shows it."""

    applied = Signal(str)

    def __init__(self, editor: Editor, screen_ppi: float, parent: QWidget | None = None) -> None:
        super().__init__(say("settings.title"), parent)
        self.setObjectName("settings")
        self._editor, self._screen_ppi = editor, screen_ppi
        self._past: list[Change] = []
        self._future: list[Change] = []
        self.choices: dict[str, Choice] = {}
        self.switches: dict[str, QCheckBox] = {}
        self.folder, self.choose = QLineEdit(), Button(say("export.choose"))
        self.usual_folder = Button(say("settings.usual-folder"), Variant.QUIET)
        self.card, self.plain_card = CardLine(), Button(say("settings.screen-says"), Variant.QUIET)
        body, inner = Ground("panel"), QWidget()
        inner.setMaximumWidth(WIDTH)
        around = QHBoxLayout(body)
        around.setContentsMargins(EDGE, 24, EDGE, EDGE)
        around.addWidget(inner, 1)
        around.addStretch(0)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        for number, (section, names) in enumerate(SECTIONS):
            if number:
                column.addWidget(Rule())
            column.addWidget(Words(say(f"settings.{section}"), Role.HEADING))
            column.addLayout(self._grid(names))
        if editor.catalogue.policy.is_in_force:
            column.addWidget(Rule())
            column.addWidget(Words(say("policy.title"), Role.HEADING))
            column.addLayout(_told(policy_rows(editor.catalogue.policy)))
        column.addStretch(1)
        self.area = scrolled(body)
        self.column.addWidget(self.area, 1)
        self._join()
        self.show_state()

    # -- parts

    def _grid(self, names: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for at, name in enumerate(names):
            row = 3 * at
            control = self._control(name)
            label = Words(say(f"setting.{name}"), Role.LABEL)
            label.setMinimumHeight(FIELD_HEIGHT)
            if isinstance(control, Choice):
                label.setBuddy(control)  # a box of choices is read by its label alone
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(control, row, 1)
            note = find(f"setting.{name}-note")
            if note:
                grid.addWidget(Words(note, Role.NOTE, quiet=True).wrapped(), row + 1, 1)
            grid.setRowMinimumHeight(row + 2, 8)
        return grid

    def _control(self, name: str) -> QWidget:
        words = say(f"setting.{name}")
        if isinstance(getattr(DEFAULTS, name), bool):
            tick = QCheckBox(say(f"setting.{name}-on"))
            tick.setFont(ui_font(Role.BODY))
            tick.setMinimumHeight(FIELD_HEIGHT)
            tick.setAccessibleName(joined(words, tick.text()))
            tick.clicked.connect(lambda on: self.set(name, on))
            self.switches[name] = tick
            return tick
        if name == "folder":
            return self._folder_row(words)
        if name == "card":
            return self._card_box()
        choice = FilterChoice(say("content.force"), say("content.force-prompt")) if name == "force" else Choice()
        choice.setAccessibleName(words)
        choice.chosen.connect(partial(self._chosen, name))
        self.choices[name] = choice
        return choice

    def _folder_row(self, words: str) -> QWidget:
        self.folder.setFont(ui_font(Role.BODY))
        self.folder.setReadOnly(True)
        self.folder.setTextMargins(8, 0, 8, 0)
        self.folder.setMinimumHeight(FIELD_HEIGHT)
        self.folder.setAccessibleName(words)
        self.choose.setAccessibleName(say("settings.choose-folder"))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        column.addLayout(row)
        column.addWidget(self.usual_folder, 0, Qt.AlignmentFlag.AlignLeft)
        return whole

    def _card_box(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.card)
        self.measured = Words("", Role.NOTE, quiet=True).wrapped()
        column.addWidget(self.measured)
        column.addWidget(self.plain_card, 0, Qt.AlignmentFlag.AlignLeft)
        return whole

    def _join(self) -> None:
        self.choose.clicked.connect(self._ask_folder)
        self.usual_folder.clicked.connect(lambda: self.set("folder", ""))
        self.card.moved.connect(partial(self.set, "card"))
        self.plain_card.clicked.connect(lambda: self.set("card", 0.0))

    # -- changing

    def set(self, name: str, value: Any) -> None:
        """Set one setting; it counts at once, and undo takes it back."""
        old = getattr(self._editor.settings, name)
        if old == value or not DECLARED[name].allow(value):
            return
        joins = bool(self._past) and name == "card" == self._past[-1].name
        self._past = (
            [*self._past[:-1], Change(name, self._past[-1].old, value)]
            if joins
            else [
                *self._past,
                Change(name, old, value),
            ]
        )
        self._future.clear()
        self._apply(name, value)

    def _chosen(self, name: str, text: str) -> None:
        self.set(name, int(text) if isinstance(getattr(DEFAULTS, name), int) else text)

    def _apply(self, name: str, value: Any) -> None:
        self._editor.remember(**{name: value})
        self.applied.emit(name)
        self.show_state()
        self.changed.emit()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, say("export.choose-title"), begin_in(self._editor.settings.folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.set, "folder"))
        dialog.open()

    # -- state

    def show_state(self) -> None:
        """Show every setting as it is."""
        settings = self._editor.settings
        for name, choice in self.choices.items():
            choice.offer(self._options(name), str(getattr(settings, name)))
        for name, switch in self.switches.items():
            switch.setChecked(getattr(settings, name))
        self.folder.setText(settings.folder)
        self.folder.setPlaceholderText(say("settings.no-folder"))
        self.usual_folder.setVisible(bool(settings.folder))
        self.card.show_card(settings.card or card_at(self._screen_ppi))
        self.measured.setText(say("settings.measured" if settings.card else "settings.not-measured"))
        self.plain_card.setVisible(bool(settings.card))

    def _options(self, name: str) -> list[tuple[str, str]]:
        """What a choice offers: its declared values, or what the data hold."""
        catalogue = self._editor.catalogue
        if name == "force":
            named = sorted((name_words(one.public_name), one.id) for one in catalogue.forces)
            return [("", say("settings.no-force")), *((force, words) for words, force in named)]
        if name == "condition":
            return [("", say("settings.as-given")), *((one.id, name_words(one.title)) for one in catalogue.conditions)]
        if name == "language":
            return [(str(value), name_of(str(value))) for value in DECLARED[name].choices]
        return [(str(value), say(f"setting.{name}-{value}")) for value in DECLARED[name].choices]

    def focus_first(self) -> None:
        """Put the keyboard on the first setting."""
        self.choices["theme"].setFocus(Qt.FocusReason.TabFocusReason)

    def panes(self) -> list[QWidget]:
        """The way back and the settings."""
        return [self.bar, self.area]

    def sizeHint(self) -> QSize:
        """As large as the window has room."""
        return QSize(WIDTH, 600)

    # -- undo

    @property
    def undo_step(self) -> str:
        """The last setting that was changed."""
        return say("settings.what", name=say(f"setting.{self._past[-1].name}").lower()) if self._past else ""

    @property
    def redo_step(self) -> str:
        """The last one that was taken back."""
        return say("settings.what", name=say(f"setting.{self._future[-1].name}").lower()) if self._future else ""

    def undo(self) -> None:
        """Set the last one back."""
        if self._past:
            change = self._past.pop()
            self._future.append(change)
            self._apply(change.name, change.old)

    def redo(self) -> None:
        """Set it again."""
        if self._future:
            change = self._future.pop()
            self._past.append(change)
            self._apply(change.name, change.new)


def _told(rows: tuple[tuple[str, str], ...]) -> QGridLayout:
    """What nobody sets from here, as labels and words."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setColumnMinimumWidth(0, LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    for row, (label, value) in enumerate(rows):
        grid.addWidget(Words(label, Role.LABEL), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words(value).wrapped(), row, 1)
    return grid
