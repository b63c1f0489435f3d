"""What lies on the row in hand: its real buttons, or the form its questions are answered in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from materials_app.app.release_rows import Row
from materials_app.app.release_session import ReviewState
from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.controls import Words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.press_release_card import Card
from materials_app.desktop.press_release_words import Act, spoken
from materials_app.desktop.wording import say
from materials_app.intake.decisions import Decision
from materials_app.intake.figures import Figure
from materials_app.intake.items import Offer
from materials_app.intake.percentages import Percentage
from materials_app.intake.quotes import Quote

FIELD_HEIGHT = 32
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowButtons(QWidget):
    """The buttons of the row in hand, each where the card would paint it."""

    def __init__(self, card: Card, said: str, act: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        corner = card.strip.topLeft()
        self.buttons = tuple(self._button(one.act, said, act) for one in card.buttons)
        for placed, button in zip(card.buttons, self.buttons, strict=True):
            button.setGeometry(placed.rect.translated(-corner))
        for before, after in pairwise(self.buttons):
            QWidget.setTabOrder(before, after)

    def _button(self, what: Act, said: str, act: Callable[[str], None]) -> Button:
        variant = Variant.QUIET if what.quiet else Variant.PLAIN
        button = Button(what.words, variant, Scale.SMALL, parent=self)
        button.setObjectName(what.name)
        button.setShortcut(QKeySequence())  # its letter alone does it; with Alt it would open a menu
        button.setAccessibleDescription(said)
        button.clicked.connect(lambda: act(what.name))
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, not what the row suggests."""
        held = next((one for one in self.buttons if one.hasFocus()), None)
        if held is not None and event.key() in ENTER:
            held.click()
        else:
            super().keyPressEvent(event)


class AnswerForm(QWidget):
    """A field for the words to use, where they can be changed, and one for each question."""

    given = Signal(object)
    """The words are given: a ``Decision`` with what is offered for the item."""
    typed = Signal(object)
    """Words were typed: the ``Decision`` they would make."""
    closed = Signal()

    def __init__(self, row: Row, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        held = state.unsent.of(row.number)
        self.wording = self._wording_field(held)
        questions = row.item.questions if row.item else state.intake.questions
        answers = held.answers if held else () if row.item else state.decisions.answers
        self.answers = tuple(
            self._field(question.words, answers[at] if at < len(answers) else "")
            for at, question in enumerate(questions)
        )
        self.keep = Button(self._keep_words(), scale=Scale.SMALL)
        self.keep.setAccessibleDescription(spoken(row, state))
        self.keep.clicked.connect(self._give)
        self.cancel = Button(say("release.cancel"), Variant.QUIET, Scale.SMALL)
        self.cancel.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.keep)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        self._column.addSpacing(4)
        self._column.addLayout(foot)
        parts = [*self.fields, self.keep, self.cancel]
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)
        self._show_can_keep()

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The fields from top to bottom."""
        return (*((self.wording,) if self.wording else ()), *self.answers)

    def height_for(self, wide: int) -> int:
        """How high it stands at a width."""
        return self._column.totalHeightForWidth(wide)

    def _wording_field(self, held: Decision | None) -> QLineEdit | None:
        item = self._row.item
        if item is None or not item.proposal or Offer.FIX not in item.offers or isinstance(item.fact, _FACTS):
            return None
        return self._field(say("release.wording"), held.wording if held and held.wording else item.proposal)

    def _field(self, label: str, words: str) -> QLineEdit:
        name = Words(label, Role.LABEL).wrapped()
        field = QLineEdit(words)
        field.setFont(ui_font(Role.BODY))
        field.setTextMargins(8, 0, 8, 0)
        field.setMinimumHeight(FIELD_HEIGHT)
        field.setAccessibleName(label)
        field.textEdited.connect(self._tell)
        field.returnPressed.connect(self._give)
        self._column.addWidget(name)
        self._column.addSpacing(6)
        self._column.addWidget(field)
        self._column.addSpacing(12)
        return field

    def _keep_words(self) -> str:
        item = self._row.item
        if item is None:
            return say("release.keep-answers")
        if item.offer is Offer.FIX:
            return say("release.keep-fix")
        return say("release.keep-use") if item.offer is Offer.USE else say("release.keep-leave")

    def decision(self) -> Decision:
        """What the form says now."""
        item = self._row.item
        wording = self.wording.text().strip() if self.wording else ""
        kept = "" if item is None or wording == item.proposal else wording
        return Decision(
            self._row.number, item.offer if item else Offer.USE, kept, tuple(one.text().strip() for one in self.answers)
        )

    def _may_keep(self) -> bool:
        """Something is said, or a proposal stands."""
        item = self._row.item
        stands = item is not None and (bool(item.proposal) or item.offer is not Offer.FIX)
        return stands or self.decision().says_something

    def _show_can_keep(self) -> None:
        self.keep.setEnabled(self._may_keep() or self._row.item is None)

    def _tell(self) -> None:
        self._show_can_keep()
        self.typed.emit(self.decision())

    def _give(self) -> None:
        if self.keep.isEnabled():
            self.given.emit(self.decision())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the form; what was typed is kept. Other keys do not reach the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and self.cancel.hasFocus():
            self.cancel.click()
        elif event.key() in ENTER:
            self._give()
        event.accept()


_FACTS = (Figure, Percentage, Quote)


def place(widget: QWidget, card: Card, at: QPoint) -> None:
    """Put buttons or a form where the card has room for them."""
    if isinstance(widget, AnswerForm):
        pieces = card.pieces[0].rect
        high = widget.height_for(pieces.width())
        widget.setGeometry(QRect(at.x() + pieces.x(), at.y() + card.form_top, pieces.width(), high))
    else:
        widget.setGeometry(card.strip.translated(at))
