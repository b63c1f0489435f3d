"""Choices: one of a few by its words, or one of many found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit, QListView, QSizePolicy, QWidget

from materials_app.desktop.fonts import Role, ui_font

CHOICE_LETTERS = 4
CHOICES_SHOWN = 12


class Choice(QComboBox):
    """One of a few: ids with their words. ``chosen`` carries the id, only when a person chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self.setFont(ui_font(Role.BODY))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(CHOICE_LETTERS)
        self.setMaxVisibleItems(CHOICES_SHOWN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view = QListView()
        view.setFont(self.font())
        view.setFrameShape(QFrame.Shape.NoFrame)
        self.setView(view)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def offer(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (id, words) with ``current`` chosen; nothing chosen when it is none of them."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.blockSignals(True)
            self.clear()
            for name, words in options:
                self.addItem(words, name)
            self.blockSignals(False)
        self.setCurrentIndex(self.findData(current))
        self.setToolTip(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the pane; it never changes a choice by accident."""
        event.ignore()


class FilterChoice(Choice):
    """A choice among many: typing filters the list, and only a listed name can be chosen."""

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = QLineEdit()
        self.setLineEdit(line)
        self._line = line
        line.setPlaceholderText(prompt)
        line.setFont(self.font())
        line.setFrame(False)
        self._names = QStringListModel(self)
        finder = QCompleter(self._names, self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setMaxVisibleItems(CHOICES_SHOWN)
        found = QListView()
        found.setFont(self.font())
        finder.setPopup(found)
        finder.activated.connect(self._take)
        self.setCompleter(finder)
        line.editingFinished.connect(self._settle)

    def offer(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (id, words) with ``current`` chosen."""
        if tuple(options) != self._options:
            self._names.setStringList([words for _, words in options])
        super().offer(options, current)
        if not self._line.hasFocus():
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")

    def _take(self, words: str) -> None:
        row = self.findText(words, Qt.MatchFlag.MatchFixedString)
        if row >= 0:
            self.setCurrentIndex(row)
            self.chosen.emit(str(self.itemData(row)))

    def _settle(self) -> None:
        """On leaving: a whole name is taken, anything else goes back to what was chosen."""
        row = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if row >= 0 and row != self.currentIndex():
            self._take(self.itemText(row))
        elif row < 0:
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")
