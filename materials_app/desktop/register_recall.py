"""What of the print register is to be recalled, above everything else in its view."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkView, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import LARGE, Mark
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import counted, say, unbroken
from materials_app.records.standing import RunStanding

EDGE = 20
"""Room at the sides of the view's rows, pixels."""


class RecallBar(Ground):
    """How many print runs are to be recalled, how many copies are out, and the one green button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("error_ground", "bottom", parent)
        self.title, self.line = Words("", Role.STRONG).wrapped(), Words("").wrapped()
        self.make = Button(say("register.make-list"), Variant.PRIMARY)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 12, EDGE, 12)
        row.setSpacing(12)
        row.addWidget(MarkView(Mark.ERROR, LARGE))
        row.addLayout(words, 1)
        row.addWidget(self.make)
        self.hide()

    def show_recalled(self, recalled: tuple[RunStanding, ...]) -> None:
        """Say what is to be recalled; nothing hides the bar."""
        self.setVisible(bool(recalled))
        if not recalled:
            return
        self.title.setText(counted("register.recall-one", "register.recall", len(recalled)))
        copies = sum(one.run.out for one in recalled)
        reasons = dict.fromkeys(tell(reason) for one in recalled for reason in one.reasons)
        first = next(iter(reasons), "")
        out = say("register.recall-copies", copies=f"{copies:,}")
        self.line.setText(unbroken(f"{first} {out}".strip()))
